# A workbook of the plan that a ministry sent back.

title-take = What came back
take-sender = Sent back by: { $sender }
take-no-sender = Nobody has written into it who sends it back.
take-nothing = It says nothing that { $plan } does not say already.
take-accepted = Taken over ({ $count })
take-proposed = Proposed ({ $count })
take-proposed-reading = Nothing of this is written before somebody takes it over: --accept all, --accept { $number } for all of a row, or --accept { $number }:{ $key } for one cell.
take-conflict = Changed in the plan as well ({ $count })
take-conflict-reading = Since the workbook was sent, the plan file has been changed in the same places. It stays as it is; to take the workbook's words instead, name each: --accept { $number }:{ $key }.
column-field = What
column-was = As it was sent
column-in-plan = In the plan now
column-in-workbook = In the workbook
take-ask = { $subject } · { $field }: { $was } { ARROW() } { $theirs }
take-ask-conflict = { $subject } · { $field }: sent as { $was }; the plan now says { $ours }, the workbook { $theirs }
take-keys = Take it over? y yes, n no, a all the rest, q none of the rest
take-yes = y, yes, д, да
take-no = n, no, н, нет
take-all = a, all, в, все
take-none = q, none, quit, x, х, ничего
take-wrote = { $file }: { $count ->
        [one] one change was
       *[other] { $count } changes were
    } taken over
take-unchanged = { $file }: not a byte was changed
take-broken-off = broken off: { $file } was left as it is
    .hint = { $count ->
        [0] nothing had been agreed to
       *[other] what was agreed to before is taken over by: readiness plan --take { $taken } --plan { $file } --accept { $names }
    }
take-more = … and { $count } more
take-not-written = { $file } was left as it is: what was accepted could not be written there without touching other words
    .hint = write each action or objective on lines of its own, its keys below it with two more spaces; an action that is given up needs its reason, and a first day comes before the last
take-no-origin = { $file } is no workbook of a plan, or the hidden sheets are gone by which it is told what was changed
    .hint = ask for the very file that was sent, filled in; its sheets may not be copied into another workbook
take-other-country = the workbook is of another country: { $theirs }, not { $ours }
take-other-plan = the workbook is of another plan: there { $action } has the number { $theirs }, here { $ours }
take-other-edition = made with another edition of { $list }: { $theirs }, now { $ours }
take-sheet-gone = { $sheet ->
        [origin_objectives] the sheet of objectives is gone; the plan keeps them
       *[other] the sheet of actions is gone; the plan keeps them
    }
take-column-gone = { $sheet }: the column `{ $column }` is gone; the plan keeps what stood there
take-row-gone = { $sheet }: the row of `{ $id }` is gone; the plan keeps it
    .hint = an action is given up by its status, with the reason
take-no-key = a row without a key; nothing of it is taken
    .hint = an action of the team's own is written into the plan file, under own-actions
take-unknown = nothing in the plan has the key `{ $id }`
take-doubled = `{ $id }` stands here more than once ({ $cells }); nothing of it is taken
take-locked = this cell is not to be changed; it stays “{ $was }”
take-own-sheet = a sheet that was not sent ({ $count ->
        [one] one cell
       *[other] { $count } cells
    }); nothing of it is taken
    .hint = write what is meant into the white cells of the actions or objectives
take-beside = not taken: “{ $words }” stands outside the white cells
    .hint = a remark belongs into the column for it, beside the action
take-comment = not taken, a comment: “{ $words }”
    .hint = a remark belongs into the column for it, beside the action
take-emptied = emptied; it stays “{ $was }”
take-hidden = has letters that nobody sees
take-no-status = “{ $words }” is no status
    .hint = planned, under way, done or given up
take-two-leads = one agency leads, and here are several: “{ $words }”
    .hint = name one; the others stand beside it, among those who help
take-no-category = “{ $words }” is no category of the TFA
    .hint = A, B or C
take-no-day = { $why ->
        [missing] “{ $words }”: there is no such day, that month has { $days } days
       *[unclear] “{ $words }” could not be understood as a date
    }
    .hint = write it like 2027-03-31, 31.3.2027, 31 March 2027 or Q1 2027
take-far = { $day } is many years away from the days of the plan
    .hint = was the year mistyped, or is it one of another calendar?
take-reversed = the last day, { $target }, comes before the first, { $start }
take-quarter = the target date, { $day }, does not lie in the quarter beside it, which ends on { $end }
    .hint = leave one of the two as it was
take-no-reason = given up, but why is not said
    .hint = write the reason beside the status
usage-take-plan = Name the plan file that the workbook belongs to: --plan FILE.
