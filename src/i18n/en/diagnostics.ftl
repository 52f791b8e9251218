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
kind-several = another form of value

first-here = it stands here first
part-of-cycle = part of the same circle
asked-here = asked only here
prerequisite-here = the prerequisite
value-here = the value
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
ambiguous-scalar = other YAML readers take `{ $text }` for a truth value or a number
    .hint = write it in quotes: "{ $text }"
answer-not-asked = `{ $question }` is answered, but the other answers mean that it is not asked
    .hint = the answer is kept and not counted; change the answer it depends on, or remove this one
bad-country = `{ $code }` is no country code
    .hint = use the two capital letters of ISO 3166-1, such as MN
bad-date = `{ $value }` is no date of the calendar
    .hint = write year-month-day, such as 2027-06-30
bad-id = `{ $id }` cannot be an id
    .hint = use letters a–z, digits, points and hyphens, beginning with a letter or digit, 64 at most
bad-target = nothing on the scale matches the target `{ $target }`
    .hint = name one of the scale's options, or a number of points no larger than full points
bad-value = `{ $value }` is not allowed here
    .hint = { $near ->
        [none] use one of { $known }
       *[other] did you mean `{ $near }`? One of { $known } can stand here
    }
byte-order-mark = the file begins with a byte order mark
    .hint = save it as UTF-8 without one
condition-cycle = { $count ->
        [one] question { $members } depends on itself
       *[other] questions depend on each other in a circle: { $members }
    }
    .hint = remove one of the conditions in `applies-if`
condition-kind = a condition cannot depend on `{ $name }`, which has no options
    .hint = refer to a question with a scale
condition-order = the condition depends on `{ $name }`, which is asked later
    .hint = move one of the two questions, so that the one depended upon comes first
condition-shape = this is no condition
    .hint = write `all: [...]`, `any: [...]`, or `question: ID` with `any-of: [OPTION, ...]`
dates-reversed = the target date { $target } is before the start { $start }
    .hint = correct one of the two
dropped-without-reason = an action was dropped, but no reason is given
    .hint = add `reason:`; the report prints it
duplicate-id = the id `{ $id }` is used twice
    .hint = give one of the two another id
duplicate-key = the key `{ $key }` stands twice in the same map
    .hint = remove one of the two; the second one was left out
empty-file = the file is empty
    .hint = `readiness template` writes a questionnaire to start from
empty-text = there is no text here
    .hint = write it, or remove the key
gap-without-action = no action closes a shortfall in `{ $id }`
    .hint = name it in the `closes` list of an action
horizon-dates = the target dates do not follow each other
    .hint = short comes before medium, medium before long
horizon-order = action `{ $id }` is due before its prerequisite `{ $before }`
    .hint = give it a later horizon, or the prerequisite an earlier one
impossible-value = `{ $value }` cannot be the answer to { $question }
    .hint = write { $expected }
invalid-syntax = this is not { $syntax }: { $reason }
    .hint = look at the line and the one above it: an unclosed quote, a wrong indentation, or a `:` in a text without quotes
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
not-utf8 = byte { $byte } of the file is not UTF-8
    .hint = save the file as UTF-8
out-of-range = { $value } is out of range
    .hint = use a number from { $least } to { $most }
own-action-order = an action of your own can wait only for those above it, not for `{ $name }`
    .hint = move this action below the one it waits for
points-order = the points of scale `{ $scale }` do not rise from 0 to { $full }
    .hint = begin with 0, end with { $full }, and let every option have more points than the one before; where several options may be chosen, their sum must reach { $full }
unknown-action = there is no action `{ $name }`
    .hint = { $near ->
        [none] the ids of actions stand in the section files
       *[other] did you mean `{ $near }`?
    }
unknown-agency = there is no agency `{ $name }`
    .hint = { $near ->
        [none] the roles stand in data/agencies.yaml
       *[other] did you mean `{ $near }`?
    }
unknown-checklist = there is no checklist `{ $name }`
    .hint = { $near ->
        [none] `readiness list` shows the checklists
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
unsupported-format = this file says format `{ $found }`; this program reads format 1
    .hint = write `format: 1`, or use a newer version of the program
value-and-not-applicable = a question that does not apply cannot have a value as well
    .hint = remove `value` or `not-applicable`
version-mismatch = the answers were given to version { $found } of the { $checklist } checklist; version { $loaded } is loaded
    .hint = go through the changes, then write { $loaded } here
wrong-type = { $expected } should stand here, not { $found }
    .hint = `readiness template` shows how a file is written
yaml-alias = YAML anchors, aliases and tags are not read ({ $what })
    .hint = write the value out
