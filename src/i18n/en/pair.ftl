# Two countries, and many: which documents could go from one to another.

title-pair = Which exchange could start
pair-verdicts = What could go from one country to the other
pair-reading = A required thing counts as missing where the answers say so, and as not known where they do not say. Nearly ready is a document for which one thing alone is missing or not known, or no more than { $nearly } % of what it requires of both sides together; not yet is one for which more than that is missing. What traders send most stands first among equals.
pair-withheld = { $country }: { $count ->
        [one] one answer is confidential and left out as if it had not been given
       *[other] { $count } answers are confidential and left out as if they had not been given
    }.
pair-live = exchanged
pair-trial = on trial
pair-ready = ready
pair-nearly-ready = nearly ready
pair-not-known = not known
pair-not-yet = not yet
pair-apart = does not apply
pair-counts = { $missing ->
        [0] {""}
       *[other] { $missing } missing
    }{ $missing ->
        [0] {""}
       *[other] { $open ->
            [0] {""}
           *[other] , {""}
        }
    }{ $open ->
        [0] {""}
       *[other] { $open } not known
    }
pair-nearly = Nearly ready: what is still missing
pair-missing = Missing
pair-remedy = What ends it
pair-open = Not known: { $what }
pair-answer = Answer { $count ->
        [one] question { $questions }
       *[other] questions { $questions }
    }
pair-asked-withheld = Answered in confidence
pair-no-action = No action of its plan
pair-step = { $action }{ $until ->
        [none] {""}
       *[other] , by { $until }
    }{ $later ->
        [yes] {" "}(for later)
       *[no] {""}
    }
pair-lacks = What each country is missing
pair-waiting = Documents that wait for it
pair-all-documents = all documents
pair-questions = Questions to answer
pair-ground = Legal ground that both stand on
pair-ground-reading = As far as both teams recorded it, with its dates; not checked with either ministry of foreign affairs.
pair-treaty = { $country }: { $standing ->
        [party] party to the { $treaty }
        [signed] signed the { $treaty } and is not known to be a party
       *[none] not known to be a party to the { $treaty }
    }{ $since ->
        [none] {""}
       *[other] , since { $since }
    }; { $word ->
        [team] by the team's own word
        [secondary] by somebody else's word, not seen in the depositary's list
        [old] by a list that may have changed since
       *[list] by the list
    }{ $source ->
        [none] {""}
       *[other] : { $source }
    }{ $day ->
        [none] {""}
       *[other] , { $day }
    }
pair-agreements = Agreements on record
pair-agreement = Agreement
pair-since = Since
pair-recorded-by = Recorded by
pair-register = Exchanges that { $country } recorded
pair-answered = What both answered
pair-both-parties = Both are parties to the { $treaty }
pair-line = { $what }{ $cited ->
        [none] {""}
       *[other] {" "}[{ $cited }]
    }{ $need ->
        [helpful] {" "}(helps, not required)
       *[required] {""}
    } – { $stands }
pair-stands = { $country }: { $stands ->
        [yes] yes
        [open] not known
        [apart] does not apply
       *[no] still missing
    }

terms-draft = Draft terms of a pilot: { $document }
terms-reading = Made from what both teams answered and recorded. What is set in other type is for both sides to agree on.
terms-open = to be agreed
terms-status = Status
terms-purpose = Purpose
terms-document = Document
terms-data-set = Data set
terms-data-model = Standard of the data
terms-route = Route
terms-legal-basis = Legal basis
terms-security = Security
terms-records = Records and evidence
terms-roles = Roles
terms-coverage = Goods, traders and border posts
terms-before = Before it begins
terms-start = Earliest start
terms-period = Period
terms-issues = { $country } issues: { $agency }
terms-accepts = { $country } accepts: { $agency }
terms-lack = { $country }: { $what } – { $remedy }
terms-nothing-before = By the answers, nothing that is required is missing.
terms-after = After { $day }, by the plans of both
terms-each = For each of these pilots
terms-phases = Phases
terms-phase = Phase
terms-entry = Begins when
terms-exit = Ends when
terms-measures = Measures of success
terms-measure = Measure
terms-lessons = Lessons to record

pair-no-exchanges = these checklists do not say what the exchange of documents needs
    .hint = put a file `exchanges.yaml` into the folder `data` of the checklists
usage-pair-two = two answers files are needed, one for each country
usage-pair-plans = there are more plan files than countries
usage-corridor-country = no country is called { $name }
    .hint = write codes or names with commas between them, such as mn,cn,kz
usage-corridor-short = a corridor has two countries at least

title-pairs = Who could exchange what
pairs-count = { $count ->
        [one] one country
       *[other] { $count } countries
    }
pairs-left-out = { $count ->
        [one] One questionnaire stands for no country, since it names none or there is a newer one
       *[other] { $count } questionnaires stand for no country, since they name none or there is a newer one
    }: { $files }
pairs-counts = How far each document is
pairs-counts-reading = Counted is every two countries in each direction.
pairs-levers = Actions that open most
pairs-levers-reading = Each of the actions in a row would by itself make these documents ready: nothing else is missing for them on either side.
pairs-no-levers = No action opens a document by itself.
pairs-opens = Opens
pairs-documents = Documents
pairs-corridor = Along the route { $route }
pairs-corridor-reading = A document gets as far as its weakest link, there and back.
pairs-absent = Not told, since there are no answers from { $countries }.
pairs-weakest = Weakest link
pairs-matrices = Every two countries
pairs-legend = The rows send, the columns receive. { $legend }. The figure is how many things are missing or not known on both sides.
pairs-too-many = There are more than { $most } countries; every two of them stand in the table `pairs`.
pairs-sender = Sends
pairs-mark-live = L
pairs-mark-trial = T
pairs-mark-ready = R
pairs-mark-nearly = N
pairs-mark-open = ?
pairs-mark-no = –
pairs-mark-apart = ·
