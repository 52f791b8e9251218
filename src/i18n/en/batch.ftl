# Many questionnaires at once.

batch-no-match = nothing matches { $pattern }
    .hint = check the pattern; put it in quotes if the shell should leave it alone
batch-nothing = there is no questionnaire in { $paths }
    .hint = questionnaires end in .yaml, .toml, .json or .jsonl; `readiness template` writes an empty one
batch-more-findings = … and { $count } more in { $file }; `readiness check { $file }` shows all
batch-busy = another run is at work in { $folder }
    .hint = wait for it, or choose another folder
batch-other-run = the interrupted run in { $folder } had other checklists, settings or options
    .hint = repeat its options, or leave out --resume to begin anew
batch-foreign = { $file } exists and was not written by this program
    .hint = choose another folder, or add --force to replace it
usage-batch-one-format = only one format can be printed, and Parquet is not for printing
    .hint = add `-o FOLDER`, or choose `--format jsonl` or `--format csv`
usage-batch-needs-folder = `{ $option }` needs a folder to write to
    .hint = add `-o FOLDER`
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
batch-wrote = wrote { $files } to { $folder }
batch-stopped = stopped at the first questionnaire with faults, { $file }; nothing was written
