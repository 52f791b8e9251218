# The room: pages on a wall.

page-progress = { $section }: { $section-done } of { $section-asked } done · in all { $done } of { $asked }
page-left = { $hours ->
        [0] about { $minutes } min left
       *[other] about { $hours } h { $minutes } min left
    }
page-more = Enter: more
page-back = Enter: to the question
keys-open = Enter: leave open   . guidance   back   list   ? help
keys-answered = Enter: next question   evidence   note   undo   ? help
keys-carried = Enter: confirm   next   . guidance   back   ? help
keys-writing = a point alone: end   Ctrl-C: leave out
keys-filling = Ctrl-C: back to the question
hint-enter = Evidence, notes and dates belong to this question until Enter.
help-short-enter = Enter goes on. Until then an answer stays on the page; without one the question stays open.
help-short-evidence = evidence TEXT, note TEXT, planned 30.6.2027 TEXT: kept with this question.
help-short-agency = { $agency }: yes records what one agency says; `agree` settles where they differ.
help-short-unknown = ask { $agency } by Friday: nobody here knows; na: the question does not apply.
help-short-move = back, skip, go A3, find WORDS, list open: other questions. undo takes the last change back.
help-short-leave = quit: leave. Everything is saved.
help-short-more = A point shows the guidance; ?? shows every command.
command-ask = nobody here knows: who finds out, and by when; `ask justice by Friday`
ask-ask = Who finds out, and by when? `justice by Friday` (Enter: nobody)
ask-by = { $agency }, by { $date }
fact-ask = To find out
recorded-ask = { $question }: to find out: { $ask }
list-asked = { $count ->
        [one] One question that somebody is to find out
       *[other] { $count } questions that somebody is to find out
    }
list-one-voice = { $count ->
        [one] One question answered by one agency only
       *[other] { $count } questions answered by one agency only
    }
list-agencies = Agencies: what you can type, and their names
list-agencies-new = `who new NAME` adds one that is not here.
sum-asked = To find out
sum-one-voice = One agency only
sum-more = { $count ->
        [one] and one more agency; `list owed` in the session has all
       *[other] and { $count } more agencies; `list owed` in the session has all
    }
trouble-agency = There is no agency “{ $reply }”. { $near ->
        [none] `list agencies` shows those there are; `who new NAME` adds one.
       *[other] Did you mean { $near }? `who new NAME` adds one.
    }
trouble-agency-several = “{ $reply }” may be { $agencies }. Type a little more.
trouble-not-settled = { $question }: not settled on { $value }, since no reason was given
field-not-command = Taken as words. If you meant the command: `undo`, then `{ $command }`.
account-ask = Expected from { $agency }
account-ask-by = Expected from { $agency } by { $by }
usage-unknown-agency = there is no agency `{ $name }`, or several have that name
    .hint = { $near ->
        [none] `readiness list agencies` shows those there are; `[assign]` in readiness.toml names agencies of your own
       *[other] did you mean { $near }?
    }
practice-begins = A rehearsal on a made-up island, about ten minutes. Nothing of it is kept when it ends.
practice-ends = The rehearsal is over, and nothing was kept.
menu-title = What do you want to do?
menu-new = begin a new assessment
menu-go-on = go on with one
menu-results = look at the results
menu-plan = make the plan
menu-forms = write an empty questionnaire
menu-practice = rehearse, with made-up questions
menu-ask = A number; Enter alone ends
menu-name = Name of the new file, such as country
menu-which = Which one? A number or a name
menu-none = There is no questionnaire in this folder. Name of the file
