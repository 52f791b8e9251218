# The slides for a meeting: a line is to be read from the back of a room.

title-slides = Where we stand, and the plan
slides-stand = Where we stand
slides-legend = Filled: the points that the answers earn, of 100 %; in brackets: answered/asked.
slides-answered = { $title }: { $answered } of { $asked } questions answered
slides-open = Pale: where the bar could still end, by the open questions.
slides-sections = The lowest sections
slides-sections-of = { $title }: the lowest sections
slides-higher = { $count ->
        [one] One more section stands higher, or has too few answers.
       *[other] { $count } more sections stand higher, or have too few answers.
    }
slides-none-telling = No section has enough answers yet: at least three, and half of what was asked.
slides-agencies = What agencies see differently
slides-gaps = The gaps that weigh most
slides-first = What comes first
slides-quarters = The plan by quarter
slides-due = { $count ->
        [one] one action
       *[other] { $count } actions
    }
slides-changes = What changed since last time
slides-asked = What this meeting is asked for
slides-adopt = { $actions ->
        [one] To adopt the plan of one action.
       *[other] To adopt the plan of { $actions } actions.
    }
slides-body = To name the body that follows it up each quarter.
slides-persons = To have every lead agency name a person within a month.
slides-report = To look at the plan again in a year.
slides-more = … and { $count } more
slides-others = (and { $count } more)
slides-later = { $count ->
        [one] … and one more quarter, { $last }
       *[other] … and { $count } more quarters, until { $last }
    }
