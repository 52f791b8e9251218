# The plan as a workbook. Names of tabs have at most 31 letters and none of : \ / ? * [ ].

book-actions = Actions
book-agencies = By agency
book-scores = Scores
book-use = How to use this
book-id = Key
book-horizon = Horizon
book-start = From
book-closes = Gaps it closes
book-asked = Asked
book-use-open = On the sheet of actions, fill in the white cells: lead, dates, status, budget, who pays, a remark. Lead and status offer a list; another lead may be written in.
book-use-locked = Grey cells are locked. They say what the answers came to, and by the key each row is found again, so leave keys and the hidden row at the top as they are. Rows may be sorted and filtered.
book-use-text = A day is a date of the calendar, such as 2027-03-31. What was not written by you stays as it is.
book-use-back = Send the file back under a name that says who you are. Whoever keeps the plan enters what you changed.
book-gain = Points
