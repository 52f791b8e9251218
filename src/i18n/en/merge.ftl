# Forms and files of other laptops, brought into the team's file.

title-merge = What came back
merge-dry-run = Only a trial: no answers were written.
merge-no-forms = None of the files could be taken.
merge-counts = { $differing } { $differing ->
        [one] question
       *[other] questions
    } on which answers differ, { $one } with one voice only, { $agreed } agreed, { $nobody } that nobody has answered; { $refused } refused
merge-laptop = the team, on another laptop
merge-team = The team

column-form = File
column-speaker = Speaks for
column-given = Answers
column-new = New
column-where = Where
column-why = Why
column-said-by-whom = Who says what
column-usually-knows = Who usually knows
column-questions = Questions

merge-refused = Refused ({ $count })
merge-told = Worth knowing ({ $count })
merge-differing = Answers that differ ({ $count })
merge-differing-reading = Until the team settles them they count as open. `readiness assess { $file } --only-differing` goes through them; `agree` records what the team settles on.
merge-one-voice = One voice only ({ $count })
merge-agreed = Agreed ({ $count })
merge-nobody = Answered by nobody ({ $count })
merge-since = What each changed since the file that all went on from

merge-other-country = it is a form of another country: { $theirs }, not { $ours }
    .hint = if it is the right form, correct the country in it
merge-other-round = it is a form of another round: { $theirs }, not { $ours }
    .hint = ask for a form of this round; what the earlier one says can stand beside the questions: `readiness assess … --earlier FILE`
merge-only-country = names { $theirs } as its country; the team's file names none
merge-only-round = names { $theirs } as its round; the team's file names none
merge-no-agency = { $count ->
        [one] one answer is
       *[other] { $count } answers are
    } not said by anybody: { $questions }
    .hint = name the agency with --agency; or, if the file is the team's own from another laptop, say so with --team, or with --base and the file that both went on from
merge-carried = { $count ->
        [one] one answer was
       *[other] { $count } answers were
    } carried from an earlier round and nobody has confirmed it: { $questions }
    .hint = confirm these answers in the form and send it again
merge-head-differs = says otherwise under `{ $key }`; the team's file stays as it is
merge-unreadable = what came in could not be read again as it would be written; nothing was written
    .hint = merge the files one by one to find the one that does it, and report this as a fault of the program
merge-wrote = { $file }: new on { $new } { $new ->
        [one] question
       *[other] questions
    }
merge-unchanged = { $file }: nothing new, and not a byte changed
merge-no-words = a formula that shows no words to be taken: “{ $words }”
    .hint = write the words themselves into the cell
