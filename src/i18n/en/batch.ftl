# Many questionnaires at once.

batch-nothing = there is no questionnaire in { $paths }
    .hint = questionnaires end in .yaml, .toml, .json or .jsonl; `readiness template` writes an empty one
batch-busy = another run is at work in { $folder }
    .hint = wait for it, or choose another folder
batch-other-run = the interrupted run in { $folder } had other checklists, settings or options
    .hint = repeat its options, or leave out --resume to begin anew
batch-foreign = { $file } exists and was not written by this program
    .hint = choose another folder, or add --force to replace it
usage-batch-one-format = formats are printed one at a time, and only these: { $formats }
    .hint = add `-o FOLDER`, or choose one of them with `--format`
usage-batch-no-parquet = this build of the program cannot write Parquet
    .hint = choose `--format csv,jsonl`, or build the program with `--features parquet`
usage-batch-needs-folder = `{ $option }` needs a folder to write to
    .hint = add `-o FOLDER`
usage-batch-folder = -o names a folder, and { $file } is called like a file
    .hint = write -o { $folder } { $option } { $format }; the file is then in that folder
batch-left-over = an interrupted run was left here and is begun anew; --resume would have gone on with it
batch-taken-up = { $count ->
        [one] { $count } questionnaire was finished before
       *[other] { $count } questionnaires were finished before
    }
batch-progress = { $done } of { $total }, { $faulty } with faults
batch-progress-open = { $done } so far, { $faulty } with faults
batch-summary = { $total ->
        [one] { $total } questionnaire
       *[other] { $total } questionnaires
    }: { $scored } scored, { $faulty } with faults
batch-summary-faults = with faults: { $files }
batch-summary-more = … and { $count } more; faults.jsonl names them all
batch-summary-more-told = … and { $count } more, each of them named above
batch-stopped = stopped at the first questionnaire with faults, { $file }; no tables or reports were written
batch-stopped-plans = plans that were written before stay; the next run that is not stopped writes all of them

# The regional report.

title-region = Regional comparison
region-count = { $count ->
        [one] { $count } questionnaire
       *[other] { $count } questionnaires
    }
region-no-ranking = Countries stand in the order of their names. The figures are made for each country's own use; they were not made for a ranking, and differences of a few points mean nothing.
region-same-text = { $file } is { $first } once more, to the letter; both are counted.
region-same-round = { $file } is about the same country and round as { $first }; both are counted.
region-more-twins = … and { $count } more that seem to be there twice.
region-other-versions = { $checklist }: some questionnaires were answered with other versions – { $versions } – and scored with { $version }. Questions were matched by their ids; compare these with care.
region-carried = { $count ->
        [one] One questionnaire counts answers
       *[other] { $count } questionnaires count answers
    } that were carried from an earlier round and that nobody has confirmed since, which say nothing of what changed: { $names }.
region-part = { $count ->
        [one] In one questionnaire only a part of the checklists was asked
       *[other] In { $count } questionnaires only a part of the checklists was asked
    }: { $title }. Their figures are not comparable with those of the full checklists.
region-places = Who is where
region-places-reading = For each section the score in percent, and below it the questions answered of those asked. A dash means that nothing was scored, which is not zero.
region-too-many = More than { $most } questionnaires are not listed one by one; the table of sections has them all.
region-rank = Ranking
region-rank-reading = This ranking was asked for. It rests on each team's own answers, which nobody has compared, and on weights of this tool's own.
region-rounds = From round to round
region-rounds-reading = Every country with more than one questionnaire, in the order of their days: score, and questions answered of those asked.
region-spread = How far they lie apart
region-spread-reading = Each figure is one that occurs: the lowest, the one that a quarter, a half and three quarters of the questionnaires reach or stay below, and the highest.
region-gaps = Gaps in common
region-legend = The filled part of a bar ends where half of the countries have reached; 100 % is all of the points.
region-open = The pale part goes from the lowest country to the highest.
region-gaps-reading = { $count ->
        [one] The question of which most questionnaires fall short:
       *[other] The { $count } questions of which most questionnaires fall short, the most common first:
    }
region-no-gaps = No questionnaire falls short of a target.
region-actions = Actions in common
region-actions-reading = { $count ->
        [one] The action that would close gaps in most questionnaires:
       *[other] The { $count } actions that would close gaps in most questionnaires, the most common first – candidates for working together:
    }
region-of = { $count } of { $all }
region-left-out = Not in these figures
region-left-out-reading = { $count ->
        [one] One file has faults and was left out:
       *[other] { $count } files have faults and were left out:
    }
column-questionnaire = Country, round
column-questionnaires = Questionnaires
column-country = Country
column-scored = Scored
column-lowest = Lowest
column-quarter = Quarter
column-median = Half
column-three-quarters = Three quarters
column-highest = Highest

# Questionnaires question by question.

title-compare = Comparison
compare-reading = Compared are the { $common } questions that every questionnaire was asked about; { $rest ->
        [0] none is left out
        [one] one more question is left out, which only some were asked about
       *[other] { $rest } more questions are left out, which only some were asked about
    }.{ $scored ->
        [common] {" "}Scores are of these questions alone.
       *[all] {""}
    }
compare-versions = { $name }: { $versions }{ $profile ->
        [none] {""}
       *[other] , profile { $profile }
    }
compare-no-versions = no checklist version is named
compare-version-differs = Not all were answered with the same version of { $checklist }. Questions are matched by their ids, former ids included; their wording may have changed.
compare-nothing-common = No question was asked of all of them: nothing can be compared.
compare-scores = Scores
compare-changes = What changed from { $from } to { $to }
compare-questions = Question by question
compare-counts = { $improved } improved, { $slipped } slipped, { $answered } newly answered, { $lost } no longer answered, { $other } otherwise changed, { $same } unchanged{ $carried ->
        [0] {""}
       *[other] , { $carried } carried over and not confirmed
    }
compare-no-changes = Nothing changed.
compare-improved = improved
compare-slipped = slipped
compare-answered = newly answered
compare-lost = no longer answered
compare-value = other answer
compare-note = note or evidence changed
compare-carried = carried over, not confirmed
compare-question = not compared: the question was changed
compare-editions = The questionnaires were given to different editions of the checklists, and each is scored with its own. These scores stand side by side and tell no progress; questions that were asked alike do.
compare-changed-questions = { $count ->
        [one] One question was changed from one edition to the other; its answers are not compared.
       *[other] { $count } questions were changed from one edition to the other; their answers are not compared.
    }
compare-differences = { $count ->
        [0] All gave the same answer to every question.
        [one] { $count } question was answered differently:
       *[other] { $count } questions were answered differently:
    }
column-change = Change
