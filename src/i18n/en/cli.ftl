# The command line.

read-missing = { $file } does not exist
    .hint = check the path
answers-missing = { $file } does not exist
    .hint = check the path; `readiness template -o { $file }` writes an empty questionnaire
read-denied = { $file } may not be read
    .hint = check the file's permissions
read-folder = { $file } is a folder, not a file
    .hint = name a file in it
read-failed = { $file } cannot be read: { $reason }
    .hint = check that the disk is there and readable
in-use = { $file } is open in another program
    .hint = close it there, for instance in Excel or Word, and try again; it is as it was
read-pattern = { $file } is a pattern, and a single file is wanted here
    .hint = name the file itself
name-reserved = { $file } is no name for a file on Windows
    .hint = choose another name: this one stands for a device, or for a hidden part of a file
read-too-large = { $file } is larger than { $limit } MiB
    .hint = is it really a questionnaire or a checklist?
read-unknown-ending = { $file } has an ending this program does not read
    .hint = name it .yaml, .toml or .json
findings-more = … and { $count } more in { $file }; `readiness check --all { $file }` shows all
left-alone = left alone, as this is nothing for this command: { $files }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
not-answers = { $file } is { $what }
    .hint = name a file of answers
nature-plan = a plan file, not a questionnaire
nature-settings = a settings file, not a questionnaire
nature-checklist = a part of a checklist, not a questionnaire
nature-result = a result of this program, not a questionnaire
read-special = { $file } is no ordinary file
    .hint = answers are saved after every question; name a file on a disk
read-no-writer = nobody writes to { $file }
    .hint = it is a pipe; begin what writes to it, or name a file on a disk
no-checklists = { $folder } holds no checklist files
    .hint = a folder of checklists has a folder for each, with a checklist.yaml in it
pattern-no-match = nothing matches { $pattern }
    .hint = check the pattern; put it in quotes if the shell should leave it alone
pattern-too-wide = { $pattern } looks at more than { $count } files that it does not mean
    .hint = name the folder in which the files stand
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
usage-fix-needs-folder = --fix extends folders of checklists, and none was named
    .hint = name the folder that holds the checklists: `readiness check DIR --fix`
fix-faulty = { $folder }: nothing was added, because there are errors; mend them first
fix-left = { $file } was left as it is: what it lacks cannot be added without touching what stands there
fixed-ledger = { $file }: { $count ->
        [one] one id added
       *[other] { $count } ids added
    }
fixed-translation = { $file }: { $count ->
        [one] one text to translate added
       *[other] { $count } texts to translate added
    }
usage-unknown-schema = there is no kind of file `{ $name }`
    .hint = { $near ->
        [none] use one of { $known }
       *[other] did you mean `{ $near }`?
    }
watching = waiting for changes; Ctrl-C ends it
print-full = the result could not be printed: the disk is full
    .hint = free some space and run the command again
print-failed = the result could not be printed: { $reason }
    .hint = look at where the output is sent to
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
write-exists = { $file } exists already, and may have been edited
    .hint = choose another name, or add --force to replace it
write-foreign = { $file } exists and was not written by this program
    .hint = choose another name, or add --force to replace it
faulty-file = { $file } has faults, named above; nothing was done
    .hint = mend them and run the command again; `readiness explain CODE` says more about each kind
faulty-checklists = the checklists have faults, named above
    .hint = `readiness check --checklists DIR` shows them all; `readiness explain CODE` says more about each kind
horizon-passed = { $file }: `{ $key } = { $date }` is no target date for an assessment of { $day }: it is not after that day
    .hint = give `{ $key }` in `[horizons]` a later date, or delete the line: without it the horizon follows from the day of assessment
settings-no-checklists = { $file } names a folder of checklists that does not exist: { $folder }
    .hint = mend `checklists` there, or delete the line to use the shipped ones
faulty-settings = the settings have faults, named above
    .hint = mend them and run the command again
usage-unknown-place = there is no checklist, part, section or question `{ $name }`
    .hint = { $near ->
        [none] `readiness list` shows what there is
       *[other] did you mean `{ $near }`?
    }
usage-unknown-language = there are no words in `{ $tag }`
    .hint = { $near ->
        [none] use one of { $known }
       *[other] did you mean `{ $near }`?
    }
usage-unknown-format = no format is known by the ending of { $file }
    .hint = give it one of the endings { $endings }, or add --format
format-no-report = { $format } holds no report
wrote = { $file }: { $actions ->
        [one] { $actions } action
       *[other] { $actions } actions
    }
usage-output-is-input = { $file } is read by this run, so its result cannot be written there
    .hint = choose another name for the result
usage-template-ending = a questionnaire is written as YAML, TOML, HTML, Excel, Word or PDF, not as { $file }
    .hint = name it .yaml, .toml, .html, .xlsx, .docx or .pdf
usage-checklist-name = `{ $name }` cannot be the name of a checklist
    .hint = begin with a letter, go on with letters, digits and hyphens, and do not call it data, profiles, editions or i18n
checklist-exists = { $file } exists already, and nothing was written
    .hint = choose another name, or another folder with -o
usage-unknown-profile = there is no profile `{ $name }`
    .hint = use one of { $known }
wrote-checklist = { $folder }: a checklist to begin with; put your own in place of what stands there, and look at it with `readiness check { $folder }`
wrote-template = { $file }: fill it in with an editor, or answer with `readiness assess { $file }`
suggested-by-survey = the UN Global Survey ({ $question }); please confirm

template-how = After each id write one of its options, a number or words. What stays empty counts as not answered, never as "no".
template-long = There is more to say about an answer: `ID: { "{" } value: yes, evidence: ["law, article"], note: "…", planned: { "{" } by: 2027-06-30, what: "…" { "}" } { "}" }`, or `ID: { "{" } not-applicable: "the reason" { "}" }`.
template-treaty = the country's standing towards the treaty, if you know it: { "{" } standing: party, signed or none; since: a date; source: where it stands { "}" }
template-registers = What the country keeps beside its answers; all of it may stay out. Answers cite laws: `laws: [{ "{" } law: KEY, article: "8(1)" { "}" }]`.
template-country = two capital letters, ISO 3166-1
template-round = the team's name for this round, such as a year
template-date = year-month-day
template-agency = for whom this speaks
template-name = who filled it in
template-asked-if = Asked if { $condition }
template-several = One or more of these, as a list in brackets
template-percent = A whole number from 0 to 100, in percent
template-text = Words; recorded, not scored
template-and = and
template-or = or

agency-counts = counts
show-place = Place
show-official = number of the published checklist: { $number }
show-ours = a question of this tool's own
show-asked-if = Asked if
show-guidance = Guidance
show-options = Answers
show-borderline = A case on the border
show-rules = How criteria are read: { $title }
show-evidence = Evidence to cite
show-agencies = Who usually knows
show-weight = Weight
show-times = { $weight }, its own { $own } times { $times } of its section
show-counts = { $weight }; a ready country answers: { $target }
show-references = Rests on
cited-unverified = { $cited } (not verified)
show-actions = Closed by
missing-fonts = no font at hand can show { $scripts }
    .hint = { $system ->
        [windows] add the fonts of the language in Settings › System › Optional features
        [macos] add a font with Font Book
       *[other] install { $packages } (Debian and Ubuntu)
    }, or name a font file with --font
plan-changed = { $file } was changed by another program while the plan was being made, so nothing was written
    .hint = run the command again; it then takes the change in
plan-dates = { $file }: the dates of { $actions ->
        [one] { $actions } action are
       *[other] { $actions } actions are
    } kept there from now on; later runs do not move them
signs-without-font = no font at hand has { $count ->
        [one] the sign { $signs }; it is printed as its code
       *[other] { $count } signs, such as { $signs }; they are printed as their codes
    }
    .hint = { $system ->
        [windows] add the fonts of the language in Settings › System › Optional features
        [macos] add a font with Font Book
       *[other] install { $packages } (Debian and Ubuntu)
    }, or name a font file with --font
no-font-file = there is no font file { $file }
    .hint = look at the name; --font takes a TrueType or OpenType file (.ttf, .otf)
not-a-font = { $file } is not a font that a PDF can hold
    .hint = name a TrueType or OpenType file (.ttf, .otf) with outlines whose licence allows embedding
plan-not-extended = { $file } was left as it is: new actions could not be added without touching what it says
    .hint = write `actions:` on a line of its own as the last entry of your part of the file, each action below it with two spaces
template-failed = { $file }, line { $line }: the template cannot be used: { $reason }
    .hint = the names a template can use are those of `readiness plan ANSWERS --format json`, and `document`
system-not-found = it does not exist (no. { $number })
system-denied = access is denied (no. { $number })
system-exists = it exists already (no. { $number })
system-no-folder = a part of the path is not a folder (no. { $number })
system-folder = it is a folder (no. { $number })
system-name = the system does not allow this name (no. { $number })
system-full = the disk is full (no. { $number })
system-too-large = the file is too large (no. { $number })
system-read-only = the disk can only be read (no. { $number })
system-busy = another program uses it (no. { $number })
system-network = the network does not answer (no. { $number })
system-memory = there is not enough memory (no. { $number })
system-damaged = it is damaged or cut short (no. { $number })
system-pipe = the other side has closed the connection (no. { $number })
system-interrupted = it was interrupted (no. { $number })
system-unsupported = the system cannot do this (no. { $number })
system-other = fault of the operating system (no. { $number })
template-syntax = the syntax is wrong
template-filter = there is no filter `{ $name }`
template-test = there is no test `{ $name }`
template-function = there is no such function
template-undefined = a name stands for nothing
template-arguments = too few or too many arguments
template-include = a template cannot take in another file
template-memory = it takes too much memory
template-endless = it does not come to an end
template-operation = this cannot be done with these values
template-not-utf8 = { $file } is not UTF-8
    .hint = save the template as UTF-8
upgrade-wrote = { $file } holds answers to today's edition.{ $count ->
        [0] {""}
        [one] {" "}One of them is to be confirmed: `readiness assess { $file } --only-carried` asks for it.
       *[other] {" "}{ $count } of them are to be confirmed: `readiness assess { $file } --only-carried` asks for them.
    }
upgrade-dry = nothing was written; without --dry-run it goes into { $file }
upgrade-nothing = { $file } holds answers to today's edition already; nothing was changed
upgrade-no-version = { $file } does not say which version of the checklists it answers
    .hint = write it there, such as `checklists: {"{"} legal: 1.0.0, technical: 1.0.0 {"}"}`
upgrade-unknown = { $file } answers version { $found } of the { $checklist } checklist, and what that asked is not known here
    .hint = go through the changes up to version { $loaded }, then write { $loaded } there
upgrade-not-kept = { $file } cannot be changed where it stands without losing how it is written, so nothing was changed
    .hint = `readiness upgrade { $file } -o { $yaml }` writes all of it anew, as YAML; comments stay behind
upgrade-changed = { $file } was changed by another program meanwhile, so nothing was written
    .hint = run the command again; it then takes the change in
usage-upgrade-ending = answers are written as YAML, and { $file } has another ending
    .hint = name it .yaml
usage-compare-two = one questionnaire alone cannot be compared
    .hint = name two files at least
usage-template-format = a template makes Markdown only
    .hint = name the output .md, or leave --template out

# Arguments that make no sense, and the frame of the help texts. What each command and argument does stands in help.ftl.

usage-argument-unknown = there is no argument `{ $argument }` here
    .hint = { $near ->
        [none] `{ $command } --help` lists all of them
       *[other] did you mean `{ $near }`?
    }
usage-argument-missing = something is missing: { $arguments }
    .hint = usage: { $usage }
usage-argument-conflict = `{ $argument }` cannot stand beside `{ $other }`
    .hint = leave one of the two out
usage-argument-twice = `{ $argument }` stands twice
    .hint = leave one of the two out
usage-command-unknown = there is no command `{ $name }`
    .hint = { $near ->
        [none] `{ $command } --help` lists all of them
       *[other] did you mean `{ $near }`?
    }
usage-command-missing = which command?
    .hint = `{ $command } --help` lists all of them
usage-value-bad = `{ $value }` is no value for { $argument }
    .hint = { $near ->
        [none] { $known ->
            [none] `{ $command } --help` says what can stand there
           *[other] use one of { $known }
        }
       *[other] did you mean `{ $near }`?
    }
usage-date = { $why ->
        [missing] `{ $option } { $text }`: there is no such day, that month has { $days } days
       *[unclear] `{ $option } { $text }`: the date could not be understood
    }
    .hint = write it like 2026-05-04, 4.5.2026, 4 May 2026, Q2 2026 or today
date-far = { $option }: { $date } is many years away from today. Was the year mistyped, or is it one of another calendar?
usage-value-missing = { $argument } needs a value
    .hint = { $known ->
        [none] `{ $command } --help` says what can stand there
       *[other] use one of { $known }
    }
usage-value-unwanted = { $argument } takes no value
    .hint = write it without `{ $value }`
usage-not-text = an argument is not UTF-8 text
    .hint = set the terminal to UTF-8
usage-no-languages = { $folder } holds no languages
    .hint = it has a folder for each language, with .ftl files in it: { $folder }/km/cli.ftl
heading-usage = Usage
heading-commands = Commands
heading-arguments = Arguments
heading-options = Options
heading-name = Name
heading-description = Description
heading-version = Version
placeholder-options = [OPTIONS]
default-value = [default: { $value }]
possible-values = [possible values: { $values }]
possible-values-list = Possible values:
