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
book-use-open = On the sheet of actions, fill in the white cells: lead, support (one a line), dates, status and why given up, budget, who pays, risk, TFA category, a remark; on that of objectives, where each stands and what is to be reached. Lead and status offer a list; another lead may be written in.
book-use-locked = Grey cells are locked. They say what the answers came to, and by the key each row is found again, so leave keys and the hidden row at the top as they are. Rows may be sorted and filtered.
book-use-text = A day is a date of the calendar, such as 2027-03-31; for the target date a quarter may be picked beside it instead. What was not written by you stays as it is.
book-use-back = Write above who sends the file back, and send this very file. Whoever keeps the plan is shown what you changed, cell by cell, and takes it over.
book-gain = Points
book-named = In the plan
book-now = named
book-later = later
book-objectives = Objectives
book-reason = Why given up
book-tfa-category = TFA category
book-tfa-date = TFA date
book-sender = Sent back by: ministry and person
book-round = Round
book-shades = The darker a cell, the higher the score in it; an empty cell was not scored, which is not zero. On the chart of rounds each country has a line with marks of its own shape.
book-quarter = Or its quarter
