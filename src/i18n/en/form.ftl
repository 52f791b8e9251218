# The questionnaire as a page for a browser.

form-title = Questionnaire
form-title-agency = Questionnaire: { $agency }
form-no-script = This form needs JavaScript, which is switched off here. It loads nothing from a network; switch JavaScript on for this file, or ask for a form as a document.
form-how = Answer what you know. The form works without a network and sends nothing: your browser keeps what you type, and “Save” writes it to a file. Send that file back to whoever gave you this form.
form-about = How the criteria are read, and what the figures are not
form-skip = To the questions
form-agency = Agency
form-name = Filled in by
form-on = Day
form-progress-label = Progress
form-progress = { $done } of { $asked }
form-next-open = Next open question
form-save = Save
form-saved = Saved as { $file }, in the folder of downloads. Send this file back.
form-saved-without = Without a reason or a figure, these are saved as open: { $questions }.
form-find = Find by number or words
form-found = Questions shown: { $count }
form-only-open = Only what is open
form-nothing-open = Nothing is open.
form-contents = Sections
form-opened = Now also asked: { $questions }.
form-closed = No longer asked: { $questions }. What was filled in there is kept.
form-is-answered = answered
form-is-open = open
form-asked-if = Asked if { $condition }
form-asked-elsewhere = This rests on answers that other agencies give. Answer it if you can.
form-agencies = Usually known by: { $agencies }
form-several = One or more of these
form-percent = A whole number from 0 to 100, in percent
form-percent-wrong = A whole number from 0 to 100 is needed; without one the question counts as open.
form-text = Answer in your own words
form-not-applicable = Does not apply to this country
form-reason = Why it does not apply
form-reason-missing = Give the reason; without one the question counts as open.
form-unknown = We do not know
form-unknown-note = Not known to us.
form-ask-whom = Whom to ask
form-ask-by = By when
form-by-note = By: { $by }.
form-clear = Take the answer back
form-guidance = Why it is asked and what to look for
form-borderline = A case on the border
form-evidence = Evidence, one source a line
form-note = Note
form-plan = What is planned
form-planned-what = What is planned
form-planned-by = By when it is planned
form-kept = Kept in this browser.
form-not-kept = This browser keeps nothing. Save to a file before you close it.
form-open = Go on with a saved file
form-open-wrong = { $file } is no file that this form has saved.
form-open-other = { $file } holds the answers of another agency: { $agency }.
form-open-replaces = The file takes the place of what is filled in here. Go on?
form-opened-file = { $file } is open.
form-open-left = The file says more than this form has room for, at: { $questions }. That stays in the file and is not saved from here.
form-print = Print
form-empty = Empty the form
form-empty-sure = Everything that is filled in here goes. Are you sure?
form-suggested = Suggested: { $value } (from { $from })
form-for-nobody = these questions are for nobody: { $questions }
wrote-form = { $file }: open it in a browser; “Save” writes the answers to a file
wrote-forms = { $folder }: { $count ->
        [one] one form
       *[other] { $count } forms
    }, one for each agency that a question is for
agency-questions = { $count ->
        [one] usually knows { $count } question
       *[other] usually knows { $count } questions
    }
agency-assigned = asked by your team: { $count }
usage-agency-without-questions = no question is for `{ $name }`
    .hint = `[assign]` in readiness.toml says whom your team asks

# On paper.

handout-how = Put a cross in one box, or in several where it says so. An arrow behind an answer says with which question to go on. On the right write what shows it and what else is to be known; where there is no room, go on on the back, with the number of the question.
handout-question = Question
handout-evidence = Evidence
handout-not-applicable = Does not apply: { $line }
handout-unknown = We do not know; ask { $line } by { $day }
handout-end = end
handout-signature = Signature
wrote-handout = { $file }: print it, and type the answers in with `readiness assess`
