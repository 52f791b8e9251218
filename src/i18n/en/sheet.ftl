# The questionnaire as a sheet of a workbook, there and back. The name of a tab has at most 31 letters and none of : \ / ? * [ ].

sheet-title = Answers
sheet-how = Fill in the white cells. Pick an answer from the list; where there is none, write a figure or words. Leave open what you do not know, and write into the note whom to ask. A question that turns grey is not asked after the answers above it. Save the file under its own name and send it back.
sheet-country = Country
sheet-round = Round
sheet-profile = Profile
sheet-question = Question
sheet-criteria = When an answer holds
sheet-answer = Answer
sheet-several = Mark with an x what holds, one or more.
wrote-sheet = { $file }: a workbook with white cells to fill in; `readiness merge` takes it in

merge-no-sheet = no sheet of this workbook is a form of this program
    .hint = `readiness template -o form.xlsx` writes one; its hidden first row and column have to stay
merge-sheet-broken = it is no workbook that can be read: { $reason }
    .hint = open it in a spreadsheet program and save it as .xlsx, without a password
merge-sheet-other = it is a workbook of another kind, such as .ods or .xls, or one with a password, and only .xlsx is read
    .hint = open it in a spreadsheet program and save it as .xlsx, without a password
merge-sheet-large = it is larger than a form can be: { $megabytes } MB unpacked or { $rows } rows are the most
    .hint = ask for the form as it was sent out, with nothing added
merge-no-mark = `{ $words }` marks nothing; the marks of { $question } are not taken
    .hint = put an x beside what holds, and leave the other cells empty
