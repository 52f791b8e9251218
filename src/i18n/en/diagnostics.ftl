# What is wrong with a user's file. The key of a finding is its code; `.hint` says what to do about it.

severity-error = error
severity-warning = warning
severity-help = help

kind-nothing = nothing
kind-text = text
kind-list = a list
kind-map = a map of keys and values
kind-date = a date
kind-truth = true or false
kind-integer = a whole number
kind-figure = a percentage as published
kind-several = another form of value

first-here = it stands here first
asked-here = asked only here
prerequisite-here = the prerequisite
value-here = the value
formerly-here = given up here
next-here = waits for the next one here
source-here = the text of today
untranslated-here = this text
ledger-here = the ledger says so here
conflict-ends-here = the other side ends here
other-here = the other one
second-document = a second document begins here; a file holds one

expected-percent = a whole number from 0 to 100
expected-text = some words
expected-one = one of { $options }
expected-several = one or more of { $options }

action-cycle = { $count ->
        [one] action { $members } waits for itself
       *[other] actions wait for each other in a circle: { $members }
    }
    .hint = take one name out of an `after` list of the circle
action-without-gap = action `{ $id }` closes no gap
    .hint = name the questions in `closes` whose shortfall it ends, or remove the action
allow-without-reason = this `allow` gives no reason
    .hint = write why after a dash: `# readiness: allow { $code } – reason`
ambiguous-scalar = other YAML readers take `{ $text }` for a truth value or a number
    .hint = write it in quotes: "{ $text }"
answer-not-asked = `{ $question }` is answered, but the other answers mean that it is not asked
    .hint = the answer is kept and not counted; change the answer it depends on, or remove this one
answered-twice = `{ $former }` is the former id of `{ $id }`, and both are answered
    .hint = keep one of the two; `{ $id }` is the id of today
bad-country = country `{ $code }` is not found in the UN list
    .hint = { $near ->
        [none] use the two capital letters of ISO 3166-1, such as MN
       *[other] did you mean { $near }?
    }
bad-date = { $why ->
        [missing] `{ $value }` does not exist: that month has { $days } days
        [quotes] the date `{ $value }` stands without quotes
       *[unclear] the date `{ $value }` could not be understood
    }
    .hint = { $why ->
        [quotes] write "{ $value }" in quotes, or { $date } without them
       *[unclear] write year-month-day, such as 2027-06-30; 30.6.2027, June 2027, Q2 2027 and 2027 are understood too
    }
bad-id = `{ $id }` cannot be an id
    .hint = use letters a–z, digits, points and hyphens, beginning with a letter or digit, 64 at most
bad-ledger-line = this line of the ledger says nothing
    .hint = write `question ID`, `action ID` or `section ID`, and `retired` behind it for one that is gone for good
bad-locale = there is no language or country with the tag `{ $tag }`
    .hint = { $near ->
        [none] use a language code of ISO 639 and, where needed, a country code behind a hyphen: kk, ru-KG
       *[other] did you mean `{ $near }`?
    }
bad-target = nothing on the scale matches the target `{ $target }`
    .hint = name one of the scale's options, or a number of points no larger than full points
bad-value = `{ $value }` is not allowed here
    .hint = { $near ->
        [none] use one of { $known }
       *[other] did you mean `{ $near }`? One of { $known } can stand here
    }
bad-version = `{ $version }` is no version
    .hint = write three numbers with points between them, such as 1.0.0
byte-order-mark = the file begins with a byte order mark
    .hint = save it as UTF-8 without one
case-twin = `{ $id }` and `{ $other }` differ only in capital letters
    .hint = give one of the two an id that nobody can mistake for the other
comment-in-value = the `#` begins a comment: what follows it is not read
    .hint = put the value in quotes, or the comment on a line of its own
condition-cycle = { $count ->
        [one] question { $members } depends on itself
       *[other] questions depend on each other in a circle: { $members }
    }
    .hint = remove one of the conditions in `applies-if`
condition-kind = a condition cannot depend on `{ $name }`, which has no options
    .hint = refer to a question with a scale
condition-never-true = this condition can never be true
    .hint = the parts of `all` ask `{ $name }` for answers that exclude each other; use `any`, or one list of options
condition-order = the condition depends on `{ $name }`, which is asked later
    .hint = move one of the two questions, so that the one depended upon comes first
condition-shape = this is no condition
    .hint = write `all: [...]`, `any: [...]`, or `question: ID` with `any-of: [OPTION, ...]`
dates-reversed = the target date { $target } is before the start { $start }
    .hint = correct one of the two
dropped-without-reason = an action was dropped, but no reason is given
    .hint = add `reason:`; the report prints it
date-order = { $date } lies after { $limit }, up to which the file says it is complete
    .hint = correct the date, or bring `as-of` up to date
double-question = this asks { $count } questions at once
    .hint = one answer cannot say yes to the first and no to the second: ask one, and make the other a question of its own
duplicate-id = the id `{ $id }` is used twice
    .hint = give one of the two another id
duplicate-key = the key `{ $key }` stands twice in the same map
    .hint = remove one of the two; the second one was left out
earlier-edition = the answers were given to version { $found } of the { $checklist } checklist; they are read as answers to version { $loaded }
    .hint = `readiness upgrade` shows what changed and writes it into the file
empty-file = the file is empty
    .hint = `readiness template` writes a questionnaire to start from
empty-text = there is no text here
    .hint = write it, or remove the key
gap-without-action = no action closes a shortfall in `{ $id }`
    .hint = name it in the `closes` list of an action
gone-translation = { $of ->
        [words] the program says nothing called `{ $name }`
       *[checklist] the checklist has nothing called `{ $name }` here
    }
    .hint = { $near ->
        [none] it was removed or renamed; remove its translation
       *[other] did you mean `{ $near }`? If it was removed, remove its translation
    }
horizon-dates = the target dates do not follow each other
    .hint = short comes before medium, medium before long
horizon-order = action `{ $id }` is due before its prerequisite `{ $before }`
    .hint = give it a later horizon, or the prerequisite an earlier one
identical-translation = the translation is the same as its source
    .hint = translate it, or remove the entry until it is translated
impossible-value = `{ $value }` cannot be the answer to { $question }
    .hint = write { $expected }
invalid-syntax = this is not { $syntax }: { $reason }
    .hint = look at the line and the one above it: { $syntax ->
        [JSON] an unclosed quote or bracket, a comma missing or too many, a name or text without "
        [TOML] a text without quotes, an unclosed quote or bracket, a name without `=`
        [Fluent] a sentence is `key = words`, and its further lines are indented
       *[other] an unclosed quote, a wrong indentation, or a `:` in a text without quotes
    }
syntax-fluent = this is no sentence
syntax-no-default = no form is marked with `*` as the one for all other cases
syntax-two-defaults = two forms are marked with `*`
syntax-braces = a brace is not closed, or one is closed that was not opened
syntax-quote = a quote is not closed
syntax-bracket = a bracket is not closed, or one is closed that was not opened
syntax-indentation = the indentation does not fit
syntax-colon = a `:` within a text that stands without quotes
syntax-no-comma = a comma is missing
syntax-extra-comma = a comma too many
syntax-no-value = a name without its value
syntax-unquoted = a text without quotes
syntax-key = a name that cannot be one without quotes
syntax-escape = what follows a `\` is no character; the folders of a path can be parted by `/`
syntax-control = an invisible control character within a text
syntax-number = this is not a number
syntax-extra = something stands after the end
syntax-twice = a name is given twice
syntax-anchor = `*` or `&` at the beginning of a text without quotes
syntax-unclear = it cannot be read from here on
invisible-character = a character that cannot be seen stands here ({ $code })
    .hint = delete it and type the text again
look-alike-character = `{ $letter }` ({ $code }) is not the letter `{ $latin }` it looks like
    .hint = type `{ $latin }` with a Latin keyboard
merge-conflict = a merge left both sides here for somebody to choose
    .hint = keep what is right and remove the three lines of `<<<<<<<`, `=======` and `>>>>>>>`, here and further down
misplaced-id = `{ $id }` stands in section { $section }, but its id does not say so
    .hint = an id begins with its section's id and a point
missing-criterion = no criterion says when option `{ $option }` is true
    .hint = add it under `criteria`
missing-file = no file for section { $section }
    .hint = add `{ $section }-<name>.yaml` to the folder `{ $folder }`, or take the section out of `checklist.yaml`
missing-key = the key `{ $key }` is missing
    .hint = add `{ $key }: …` here
missing-reason = not applicable, but no reason is given
    .hint = say in a sentence why the question does not apply to this country
missing-target = nothing says what answer to { $id } a ready country reaches
    .hint = add `target` to the question or to its scale
missing-translation = `{ $path }` is not translated into { $locale }
    .hint = add it with `source` and `text`; until then people read the source
never-asked = question `{ $id }` can never be asked
    .hint = the answers that lead to it exclude the answers of questions before it; follow the conditions of the questions it depends on
not-nfc = `{ $word }` is written with separate accents
    .hint = save the file in Unicode normalization form C (NFC), so that equal words are equal
not-utf8 = byte { $byte } of the file is not UTF-8
    .hint = { $likely ->
        [none] save the file as UTF-8
       *[other] it looks like { $likely }; open it as that and save it as UTF-8
    }
option-count = a scale of { $count } { $count ->
        [one] option
       *[other] options
    }
    .hint = give it at least 2 options and at most { $most }
options-alike = option `{ $option }` says the same as `{ $other }`
    .hint = say what tells the two apart, or remove one of them
out-of-range = { $value } is out of range
    .hint = use a number from { $least } to { $most }
own-action-order = an action of your own can wait only for those above it, not for `{ $name }`
    .hint = move this action below the one it waits for
outdated-data = the data is of { $date }, more than a year before today, { $today }
    .hint = read the source again and bring it up to date, or allow this with the reason
over-long = this text has { $count } characters; more than { $most } are hard to read here
    .hint = shorten it; an explanation belongs in `guidance`
placeholder-mismatch = the translation does not have the same placeholders as its source: { $difference }
    .hint = keep every name in braces exactly as the source has it
planned-past = `{ $question }` is planned by { $by }, before the day of the assessment, { $assessed-on }
    .hint = ask again: put in the new date, or take `planned` out where it was done or given up
plural-form = `{ $name }` has no form of its own for { $forms }
    .hint = counts take these forms in the language: add a line `[form] words` for each, as for the others
points-order = the points of scale `{ $scale }` do not rise from 0 to { $full }
    .hint = begin with 0, end with { $full }, and let every option have more points than the one before; where several options may be chosen, their sum must reach { $full }
repeated-name = `{ $name }` is named twice
    .hint = remove one of the two
retired-id = `{ $id }` was retired: the checklists do not have it any more
    .hint = it counts for nothing here; remove it, or name what stands for it today
reused-id = the id `{ $id }` was used before, for something else
    .hint = old answers would be taken for answers to this one; give it an id that was never used
section-mismatch = the file is named for section { $section }, but its id says `{ $id }`
    .hint = rename the file, or write `id: { $section }`
stale-translation = the source of this translation has changed
    .hint = compare it with the text of today, correct the translation, and copy the text into `source`
stray-file = nothing reads this file
    .hint = { $near ->
        [none] move it to where it belongs, or out of the folder of checklists
       *[other] did you mean `{ $near }`?
    }
tab-character = a tab stands where YAML wants spaces
    .hint = replace it with spaces
too-deep = this is nested too deeply
    .hint = lists and maps go 64 levels deep at most; is a bracket not closed?
unbalanced-placeholder = `{ $brace }` stands here without its partner
    .hint = a placeholder is a name in braces; text that needs a brace cannot be written
unknown-action = there is no action `{ $name }`
    .hint = { $near ->
        [none] the ids of actions stand in the section files
       *[other] did you mean `{ $near }`?
    }
unknown-agency = there is no agency `{ $name }`
    .hint = { $near ->
        [none] `readiness list agencies` shows the roles
        [own] `readiness list agencies` shows the roles; an agency beside them is named in `[assign]`, with the questions it is asked
       *[other] did you mean `{ $near }`?
    }
unknown-checklist = there is no checklist `{ $name }`
    .hint = { $near ->
        [none] `readiness list` shows the checklists
       *[other] did you mean `{ $near }`?
    }
unknown-code = there is no kind of finding `{ $name }`
    .hint = { $near ->
        [none] `readiness explain` lists all kinds
       *[other] did you mean `{ $near }`?
    }
unknown-instrument = there is no instrument `{ $name }`
    .hint = { $near ->
        [none] the instruments stand in data/instruments.yaml
       *[other] did you mean `{ $near }`?
    }
unknown-key = the key `{ $key }` means nothing here
    .hint = { $near ->
        [none] known here: { $known }
       *[other] did you mean `{ $near }`?
    }
unknown-law = the register of laws has no `{ $name }`
    .hint = { $near ->
        [none] add the law to `laws` of this file, with its title and status
       *[other] did you mean `{ $near }`?
    }
unknown-objective = there is no objective `{ $name }`
    .hint = { $near ->
        [none] the objectives stand in data/objectives.yaml
       *[other] did you mean `{ $near }`?
    }
unknown-option = there is no option `{ $name }`
    .hint = { $near ->
        [none] the options stand in the question's scale
       *[other] did you mean `{ $near }`?
    }
unknown-profile = there is no profile `{ $name }`
    .hint = { $near ->
        [none] the profiles stand in the folder `profiles`
       *[other] did you mean `{ $near }`?
    }
unknown-question = there is no question `{ $name }`
    .hint = { $near ->
        [none] `readiness list` shows all questions
       *[other] did you mean `{ $near }`?
    }
unknown-scale = there is no answer scale `{ $name }`
    .hint = { $near ->
        [none] the scales stand in checklist.yaml; `percent` and `text` need none
       *[other] did you mean `{ $near }`?
    }
unknown-section = there is no section `{ $name }`
    .hint = { $near ->
        [none] `readiness list` shows all sections
       *[other] did you mean `{ $near }`?
    }
unlikely-date = { $date } is many years away from the other days
    .hint = was the year mistyped, or is it one of another calendar? Write the year of the Gregorian calendar
unquoted-id = without quotes, TOML takes `{ $id }` for several keys
    .hint = write the id in quotes: `[answers."{ $id }"]`, or `"{ $id }" = …` below `[answers]`
unrecorded-id = the ledger does not know { $kind } `{ $id }`
    .hint = add the line `{ $kind } { $id }` to ledger.txt, so that the id is never used for anything else
unscored-section = no question of section { $section } is counted, so it can have no score
    .hint = give a question a weight, or move its questions to a section that is scored
unsupported-format = this file says format `{ $found }`; this program reads format 1
    .hint = write `format: 1`, or use a newer version of the program
unused-allow = this `allow` holds nothing back
    .hint = the finding is gone: remove the comment
unused-scale = no question uses scale `{ $scale }`
    .hint = remove it
value-and-not-applicable = a question that does not apply cannot have a value as well
    .hint = remove `value` or `not-applicable`
vanished-id = { $kind } `{ $id }` is in the ledger and no longer in the checklists
    .hint = { $kind ->
        [question] name it under `formerly` of the question that takes its place, or write `retired` behind it in the ledger
       *[other] write `retired` behind it in the ledger, if it is gone for good
    }
version-mismatch = the answers were given to version { $found } of the { $checklist } checklist; version { $loaded } is loaded
    .hint = go through the changes, then write { $loaded } here
wrong-type = { $expected } should stand here, not { $found }
    .hint = `readiness template` shows how a file is written
yaml-alias = anchors, aliases and tags are not read (here: { $what })
    .hint = write the value out
