# The documents of the plan.

title-brief = Where the country stands
title-report = Findings on readiness
title-annex = Questions and answers
title-sheets = Action sheets

stands-far = far advanced
stands-half = more than half way
stands-begun = begun
stands-first = at the beginning
brief-complete = { $title }: { $word } – { $score } of the points; all { $asked } questions that apply were answered.
brief-partial = { $title }: { $word } – { $score } of the points, from { $answered } of { $asked } questions.
brief-strong = What is strong
brief-nothing-strong = Nothing yet, by the answers: no section of which at least three questions, and half, are answered reaches 75 % of the points.
brief-back = What holds everything back
brief-first = The first actions
brief-decision = The decision asked for
asked-draft = { $actions ->
        [0] There is nothing to decide yet.
        [one] To put the draft plan of one action before the national meeting for adoption, to name the body that follows it up each quarter, and to have the action begun.
       *[other] To put the draft plan of { $actions } actions before the national meeting for adoption, to name the body that follows it up each quarter, and to have the first of them begun.
    }
asked-adopted = { $actions ->
        [one] The plan of one action was adopted on { $date }. To have its follow-up reported each quarter, and to settle what is late.
       *[other] The plan of { $actions } actions was adopted on { $date }. To have its follow-up reported each quarter, and to settle what is late.
    }

chapter-decision = The decision
decision-intro = The meeting decides:
decision-adopt = to adopt this plan of { $actions ->
        [one] one action
       *[other] { $actions } actions
    }{ $until ->
        [none] {""}
       *[other] { " " }until { $until }
    };
decision-body = to charge { $body } with following it up;
decision-persons = that every agency that leads an action names a person for it within a month;
decision-report = that the agencies report each quarter, and that the meeting looks at the plan again in a year.
decision-adopted = { $actions ->
        [one] This plan of one action was adopted on { $date }. Its wording, leads and dates stand as adopted.
       *[other] This plan of { $actions } actions was adopted on { $date }. Their wording, leads and dates stand as adopted.
    }
chapter-objectives = Objectives
column-objective = Objective
column-stands = Where it stands today
column-baseline = Today
column-target = Target
objective-stands = { $all ->
        [one] { $begun ->
                [0] nothing is in place yet
               *[other] something is in place
            }
       *[other] { $begun ->
                [0] nothing is in place yet for its { $all } actions
               *[other] something is in place for { $begun } of its { $all } actions
            }
    }
no-objective = Other actions
plan-table-rule = In the order in which they are best used. Support stands below the lead, the result and its indicator below the action.
column-action-result = Action, result and indicator
column-lead-support = Lead, support
column-means = Help and means
column-tfa = TFA
column-due = Falls due
support-more = and { $count } more
plan-later = Later
plan-later-rule = The plan names those that are asked for by the treaty or by the team, and then those that bring most for their effort. These wait for the next plan; nothing of them is lost.
brings = { $score }; { $closed ->
        [one] one gap closed
       *[other] { $closed } gaps closed
    }
brings-source = In its follow-ups of e-trade assessments UNCTAD found about half of the recommendations implemented.
brings-half = Such plans are rarely done in full. Half is the first half of the actions, in the order of use.
column-half = If half is done
column-full = If all is done
plan-follows = Follow-up
plan-follows-rule = Once a quarter the lead agencies report the state of each action; the body named in the decision puts what is late, and what falls due in the next quarter, before the ministers. Once a year the questions are answered again.
plan-signed = Adopted
column-office = Office
column-name = Name
column-signature = Signature
column-day = Date
method-files = Made from { $files }.
plan-most = { $limit ->
        [one] The plan names one action at most.
       *[other] The plan names { $limit } actions at most.
    } Named are { $treaty ->
        [yes] the treaty's, the team's own,
       *[no] the team's own
    } and those of the plan file; then those that bring most for their effort, each with what it waits for.
field-baseline = Today
field-risk = Risk
chapter-people = Who took part
no-agency = Agency not named
column-answers = Answers
bars-legend = The full length of a bar is 100 % of the points; the filled part is what the answers earn, and dots or an empty line stand where nothing was answered.
bars-open = The pale part is where the bar could still end, by the questions that are open.
title-follow-up = Follow-up of the plan
title-forms = Report of the agencies
subtitle-adopted = adopted on { $date }
progress-late = Late
progress-next = Due by the end of next quarter
progress-done = Done
progress-moved = Dates that were moved
progress-none = None.
progress-form = How far is each action? Planned, under way, done or given up, with the reason; what was done since the last report; and a new date, where one is asked for, with the reason.
column-reported = What was done
column-new-date = New date, and why
moved-until = { $target } (until { $until })
moved-before = { $target }
moved-now = now { $target }
proposed = Proposed changes
proposed-rule = The plan stands as adopted. By the answers, or a new edition of the checklists, this would be otherwise; nothing of it holds before it is taken over with --accept and the number.
proposed-new = New: { $action } { $title } ({ $lead }, { $until })
proposed-gone = No longer needed: { $action } { $title }
proposed-title = { $action } { $title }: worded “{ $other }”
proposed-lead = { $action } { $title }: led by { $other }
proposed-date = { $action } { $other } instead of { $before }
proposed-dates = Other dates: { $dates }.
usage-answers-needed = Name the answers file. Without it, `--plan FILE --part follow-up` and `--part sheets` can be made from the plan file.
usage-plan-needed = The follow-up is made from a plan file: name it with --plan.
usage-nothing-proposed = Nothing is proposed for { $name }.
progress-more = { $count ->
        [one] One more stands on the sheets of the agencies.
       *[other] { $count } more stand on the sheets of the agencies.
    }
filter-label = Show only
filter-all = all
filter-shown = {"{shown}"} of {"{all}"} actions shown
