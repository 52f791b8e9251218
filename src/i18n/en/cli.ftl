# The command line.

read-missing = { $file } does not exist
    .hint = check the path; `readiness template -o { $file }` writes an empty questionnaire
read-denied = { $file } may not be read
    .hint = check the file's permissions
read-folder = { $file } is a folder, not a file
    .hint = name a file in it
read-failed = { $file } cannot be read: { $reason }
    .hint = check that the disk is there and readable
read-too-large = { $file } is larger than { $limit } MiB
    .hint = is it really a questionnaire or a checklist?
read-unknown-ending = { $file } has an ending this program does not read
    .hint = name it .yaml, .toml or .json
no-checklists = { $folder } holds no checklist files
    .hint = a folder of checklists has a folder for each, with a checklist.yaml in it
nothing-to-check = { $folder } holds nothing to check
    .hint = name a folder with checklists, an answers file or a readiness.toml
summary-clean = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, { $locales ->
        [0] no translations
        [one] { $locales } locale
       *[other] { $locales } locales
    }: nothing to mend{ $held ->
        [0] {""}
        [one] , 1 finding allowed
       *[other] , { $held } findings allowed
    }
summary-findings = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, { $locales ->
        [0] no translations
        [one] { $locales } locale
       *[other] { $locales } locales
    }: { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }{ $held ->
        [0] {""}
        [one] , 1 finding allowed
       *[other] , { $held } findings allowed
    }
usage-unknown-code = there is no kind of finding `{ $name }`
    .hint = { $near ->
        [none] `readiness explain` lists all kinds
       *[other] did you mean `{ $near }`?
    }
usage-unknown-schema = there is no kind of file `{ $name }`
    .hint = { $near ->
        [none] use one of { $known }
       *[other] did you mean `{ $near }`?
    }
watching = waiting for changes; Ctrl-C ends it
write-full = { $file } was not written: the disk is full
    .hint = free some space and run the command again; what was there before is untouched
write-denied = { $file } may not be written
    .hint = choose another place, or change the permissions of the file or its folder
write-no-folder = the folder of { $file } does not exist
    .hint = create it first
write-folder = { $file } is a folder
    .hint = name a file in it
write-failed = { $file } was not written: { $reason }
    .hint = what was there before is untouched
write-foreign = { $file } exists and was not written by this program
    .hint = choose another name, or add --force to replace it
faulty-file = { $file } has faults, named above; nothing was done
    .hint = mend them and run the command again; `readiness explain CODE` says more about each kind
faulty-checklists = the checklists have faults, named above
    .hint = `readiness check --checklists DIR` shows them all; `readiness explain CODE` says more about each kind
faulty-settings = the settings have faults, named above
    .hint = mend them and run the command again
usage-unknown-place = there is no checklist, part, section or question `{ $name }`
    .hint = { $near ->
        [none] `readiness list` shows what there is
       *[other] did you mean `{ $near }`?
    }
usage-unknown-language = there are no words in `{ $tag }`
    .hint = use one of { $known }
