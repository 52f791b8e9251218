# Scores, gaps and the plan.

page-pattern = Page { "{page}" } of { "{pages}" }
no-country = Country not named
score-missed = { $list }: { $score } is below { $wanted } ({ $earned } of { $possible } points)
nothing-to-reach = { $list }: nothing was scored, so { $wanted } is not reached
nothing-in-scope = No question is in scope.

title-scores = Readiness scores
title-gaps = Gaps
title-plan = Draft action plan

column-section = Section
column-score = Score
column-answered = Answered
column-range = Range if the rest were all no – all yes
column-id = No.
column-question = Question
column-answer = Answer
column-points = Points × weight
column-weighted = Earned/possible
column-rank = Rank
column-answer-target = Answer { ARROW() } target
column-priority = Gap × weight
column-blocks = Blocks
column-actions = Closed by

outcome-not-applicable = Not applicable
outcome-unanswered = Not answered
outcome-agencies-differ = Agencies differ
outcome-suggested = Suggested, to be confirmed
outcome-words = In words
outcome-hidden = Not asked
outcome-waits = { $count ->
        [one] Not asked yet: { $questions } is not answered
       *[other] Not asked yet: { $questions } are not answered
    }
borderline = { $facts } This is { $answer }: { $why }
outcome-on-file = Answered, on file
confidential-withheld = { $count ->
        [one] One confidential answer is counted and not shown; it is on file with the team.
       *[other] { $count } confidential answers are counted and not shown; they are on file with the team.
    }
confidential-shown = { $count ->
        [one] This document shows one confidential answer. It is not for publication.
       *[other] This document shows { $count } confidential answers. It is not for publication.
    }
confidential-mark = Confidential
outcome-out-of-scope = Out of scope
target-points = { $points } points

part-reading = Only a part of the checklists was asked: { $title }. The figures are not comparable with those of the full checklists.
score-reading = A score covers answered questions only and says nothing about the others; read it with the number answered. Percentages are whole, halves upwards; 100 % stands for all points alone, and 0 % for none.
scores-apart = Scores of different checklists are never added up.
explain-caption = How the score of { $place } came about
explain-sum = Sum
explain-rule = A question earns the points of its answer times its weight, of full points times its weight. Questions that were not answered, do not apply or were not asked are in neither sum.
sections-multiplied = The weights of the questions of these sections are multiplied: { $sections }.
changed-weight = Weight of { $id } changed by the team from { $was } to { $now }
score-carried = { $title }: { $answered } of { $asked } answered, { $carried } of them carried from { $rounds } and not confirmed.
answer-carried = Carried from { $round }, not confirmed
carried-rule = An answer carried from an earlier round counts as it stands. How many of them nobody has confirmed since is said below the score.
gap-rule = A gap's priority is the points it falls short by, times the weight of its question. Among equals, the gap that blocks more others comes first, then the one asked first. A gap blocks another when an action that closes the other can start only after an action that closes the first; an action without a gap to close is not waited for.
blocks-more = and { $count } more
no-gaps = No answered question falls short of its target.
unevidenced = { $count ->
        [one] { $count } answer claims something and names no evidence:
       *[other] { $count } answers claim something and name no evidence:
    }

# A place in an instrument: CPTA 6.
citation = { $of ->
        [article] { $instrument } { $place }
       *[part] { $instrument } { $place }
    }
# Where the instrument has a form of its name for this, such as "the Archives Act".
citation-of = { $of ->
        [article] article { $article } of { $cited }
        [articles] articles { $article } of { $cited }
        [paragraph] paragraph { $paragraph } of article { $article } of { $cited }
       *[paragraphs] paragraphs { $paragraph } of article { $article } of { $cited }
    }
citation-and = { $before } and { $last }
# How parts of an instrument are called: as the checklists cite them, then in this language.
citation-words =
    General Annex: General Annex
    Specific Annex: Specific Annex
    Annex: Annex
    Appendix: Appendix
    chapter: chapter

# The plan document

contents = Contents
chapter-reading = What this document is
chapter-summary = Summary
chapter-scores = Where the country stands
chapter-findings = Findings by section
chapter-agencies = Where agencies differ
chapter-gaps = Gaps
chapter-plan = Action plan
chapter-actions = Action sheets
chapter-annex = Annex: every question
chapter-method = How the figures were made
cover-profile = Questions asked: { $title }
cover-assessed = Assessed on { $date }
cover-draft = Draft for discussion, made from the answers of the national team

summary-none-applies = { $title }: no question that counts applies.
summary-nothing = { $asked ->
        [one] { $title }: the one question has not been answered yet.
       *[other] { $title }: none of the { $asked } questions has been answered yet.
    }
summary-blocks = { $count ->
        [one] One other gap waits for it.
       *[other] { $count } other gaps wait for it.
    }
treaty-party = { $country } is a party to the { $treaty }: { $kind }{ $deposited ->
        [none] {""}
       *[other] { " " }deposited on { $deposited }
    }, bound since { $since }{ $worked-out ->
        [yes] { " " }(worked out from the deposit)
       *[no] {""}
    }; { $source }, state of { $as-of }. The plan therefore turns to implementing it.
treaty-party-later = On { $day }, { $country } was not yet a party to the { $treaty }. It is bound from { $since }{ $worked-out ->
        [yes] { " " }(worked out from the deposit)
       *[no] {""}
    }: { $kind }{ $deposited ->
        [none] {""}
       *[other] { " " }deposited on { $deposited }
    }; { $source }, state of { $as-of }. The plan therefore turns to implementing it.
treaty-signed = { $country } signed the { $treaty } on { $since } and is not yet a party ({ $source }, state of { $as-of }). The plan therefore opens with ratification.
treaty-none = { $country } is not a party to the { $treaty } ({ $source }, state of { $as-of }). The plan therefore opens with accession{ $joining ->
        [none] {""}
       *[other] ; { $joining }
    }.
treaty-old = { $country } was not in the list of parties to the { $treaty } of { $as-of } ({ $source }); that may have changed since. The plan therefore opens with confirming the standing with the depositary and, where the country is not a party, with accession{ $joining ->
        [none] {""}
       *[other] ; { $joining }
    }.
treaty-old-signed = { $country } signed the { $treaty } on { $since } and was not in the list of parties of { $as-of } ({ $source }); that may have changed since. The plan therefore opens with confirming the standing with the depositary and, where the country is not a party, with ratification{ $joining ->
        [none] {""}
       *[other] ; { $joining }
    }.
treaty-secondary = { $country } participates in the { $treaty } since { $since } by the words of { $source }, read on { $as-of }; this was not seen in the depositary's list. The plan therefore opens with confirming it with the depositary.
treaty-secondary-signed = { $country } signed the { $treaty } on { $since } by the words of { $source }, read on { $as-of }; this was not seen in the depositary's list. The plan therefore opens with confirming it with the depositary.
treaty-team-party = { $country } is a party to the { $treaty }{ $since ->
        [none] {""}
       *[other] { " " }since { $since }
    }, by the national team's own word ({ treaty-team-grounds }). The plan therefore turns to implementing it.
treaty-team-party-later = On { $day }, { $country } was not yet a party to the { $treaty }. It is bound from { $since }, by the national team's own word ({ treaty-team-grounds }). The plan therefore turns to implementing it.
treaty-team-signed = { $country } has signed the { $treaty }{ $since ->
        [none] {""}
       *[other] { " " }on { $since }
    } and is not yet a party, by the national team's own word ({ treaty-team-grounds }). The plan therefore opens with ratification.
treaty-team-none = { $country } is not a party to the { $treaty }, by the national team's own word ({ treaty-team-grounds }). The plan therefore opens with accession{ $joining ->
        [none] {""}
       *[other] ; { $joining }
    }.
treaty-team-grounds = { $source ->
        [none] no source named
       *[other] { $source }
    }{ $as-of ->
        [none] {""}
       *[other] ; answers of { $as-of }
    }
treaty-done = { $country } is a party to the { $treaty } by the team's plan file{ $as-of ->
        [none] {""}
       *[other] { " " }(state of { $as-of })
    }, in which { $source } is marked as done. The plan therefore turns to implementing it.
treaty-reservation = Reservation: article { $articles }.
treaty-amendment-accepted = The { $title } were accepted on { $date }. { $what }
treaty-amendment-open = Its acceptance of the { $title } was not in the list of { $as-of }. { $what }
treaty-the-country = The country
treaty-unknown = The answers do not name the country, so this plan says nothing of its standing towards the treaty.
party-accession = accession
party-ratification = ratification
party-approval = approval
party-instrument = instrument

findings-rule = Answers with evidence, a note or a plan. All answers stand in the annex.
findings-silent = Nothing was answered in: { $sections }.
column-account = Evidence and notes
account-evidence = Evidence: { $source }
account-planned = Planned: { $what }
account-planned-by = Planned by { $by }: { $what }
agencies-rule = Where agencies gave different answers, the question counts only once the team has recorded the answer it agreed on.
column-said = What each agency said
column-agreed = Agreed answer
column-answer-criterion = Answer and criterion met

horizon-short = Short term
horizon-medium = Medium term
horizon-long = Long term
effort-low = Low
effort-medium = Medium
effort-high = High
lead-until = { $lead }, until there is: { $role }
lead-missing = By the answers there is no such body yet: { $role }. Until there is, others lead in its place: { $actions }.
lead-by = { $lead } leads, until { $date }.
lead-in = { $lead } leads, { $horizon ->
        [short] short term
        [medium] medium term
       *[long] long term
    }.
when-span = { $start } – { $end } ({ $horizon ->
        [short] short term
        [medium] medium term
       *[long] long term
    })
when-until = until { $end } ({ $horizon ->
        [short] short term
        [medium] medium term
       *[long] long term
    })
when-proposed = Proposed now: until { $date }
no-actions = The answers call for no action so far.
plan-rule = Prerequisites come first, then the nearer term; within it decisions, then rules and what users soon notice, then training, then what is new, and exchange last; among equals, the action that brings most, counted in weighted points of the gaps it closes. Where the answers say by when a gap is to be closed, that day holds for its action, the latest if there are several; if they name none, the day of a plan in words that the action refers to; but never before what it waits for. What the country has begun lies in the medium term at the latest.
plan-limit = { $limit ->
        [one] One agency leads one action at most within one term; what is new moves on before decisions and roll-outs.
       *[other] One agency leads { $limit } actions at most within one term; what is new moves on before decisions and roll-outs.
    }
plan-projection = What the plan would bring
projection-rule = A gap counts as closed when the last of its actions is done; its question then stands at its target. Questions not answered today are left out, and follow-up questions that new systems would raise are not foreseen.
plan-timeline = Timeline
plan-leads = Who leads how many actions
column-action = Action
column-lead = Lead
column-target-date = Until
column-all = All
column-checklist = Checklist
column-today = Today
field-why = Why
field-what = What to do
field-output = Result
field-indicator = Indicator
field-lead = Lead
field-support = Support
field-when = When
field-first-step = First step
field-kind = Kind of work
field-objective = Objective
field-tfa = WTO TFA, article
kind-of-decision = Decision or mandate
kind-of-rule = Rule
kind-of-roll-out = Roll-out of what works
kind-of-build = Something new
kind-of-exchange = Exchange across the border
kind-of-training = Training
rank-constitution = constitution
rank-act = act of parliament
rank-decree = decree of the government
rank-order = order of a ministry or agency
rank-agreement = agreement between states or agencies
rank-procedure = internal procedure or contract
traders-see-it = traders notice it
field-effort = Effort
field-assistance = Assistance needed
field-after = After
field-unlocks = Unlocks
field-articles = Treaty articles
assistance = { $need } (typically from: { $from })
unlocks = { $count ->
        [one] one other action
       *[other] { $count } other actions
    }

range-rule = The range is what the score would be if every unanswered question were answered at the lowest, or at the highest, level, follow-up questions included.
article-rule = Which treaty articles an action serves is this tool's own reading.
method-sources = Sources and settings
method-treaty-title = Parties to the treaty
method-treaty = { $source }. State: { $as-of }. Check the depositary's list before relying on it.
agencies-counting = The agencies that count
method-profile = Questions asked
profile-full = All questions of the checklists
method-settings = Weights changed
method-no-changes = None

# The plan kept by hand

chapter-followup = Follow-up
followup-as-of = State on { $date }:
followup-summary = { $planned ->
        [one] one action planned
       *[other] { $planned } actions planned
    }, { $under-way } under way, { $done } done; { $late ->
        [0] none late
        [one] one late
       *[other] { $late } late
    }.
followup-achieved = Achieved so far, because the gaps are closed: { $actions }.
followup-changes = What changed since the plan was last made
followup-first = This is the first time the plan is made with this plan file.
followup-nothing = Nothing.
followup-conflicts = To be settled by the team
followup-dropped = Given up, with the reason
change-added = New in the plan
change-achieved = Achieved, its gaps are closed
change-unknown = Not all that it is for was answered this time, so whether it is achieved is not known
change-edited = Decided anew by the team (owner, dates, money or wording)
change-moved = from “{ $before }” to “{ $now }”
change-dates = the dates were moved: first { $first }, now { $now }
change-closed = Gaps closed
change-opened = New gaps
conflict-done = { $action } is marked as done, but the answers still show { $gaps ->
        [one] a gap that it closes
       *[other] { $gaps } gaps that it closes
    }. Update the answers or the status.
conflict-order = { $action } starts before { $before }, which it waits for, is due. Move one of the dates.
conflict-horizon = { $action } is to be finished by { $target }, after its term ends on { $until }. Move the date or say so to those who wait.
conflict-planned = { $action } is to be finished by { $target }, as the answers plan it, before its term begins on { $from }. Say which of the two holds: the date in the answers, or the order of the plan.
conflict-waits = The answers plan { $action } for { $target }, but it waits for { $before }, which is due by { $end }; it stands there until that day. Say which of the two holds.
conflict-dropped = { $action } waits for { $before }, which was given up. Say how it can go ahead without it.
conflict-orphan = The plan file speaks of { $action }, which the checklists no longer have. The entry is kept; remove it or make it an action of your own.
status-planned = planned
status-under-way = under way
status-done = done
status-dropped = given up
status-late = late
column-status = Status
column-remarks = Means and remarks
field-budget = Budget
field-donor = Paid by
field-note = Remark
why-own = Added by the team.
plan-file-intro = Edit everything above the line near the end: owners, dates, budget, status (planned, under-way, done, dropped with a reason), wording, and own-actions. It is kept to the letter; new actions are added at the end of this part. A target behind # holds as well: to move it, remove the # and write another day.
plan-file-below = the program notes what the plan was, to tell next time what changed; do not edit

# Answers to an earlier edition of the checklists.

title-upgrade = Answers brought to today's edition
upgrade-counts = Answers to be confirmed, because the question was changed: { $doubted }. To be given anew: { $emptied }. Under another number: { $moved }. Kept and not counted, because nothing asks for them: { $retired }. Unchanged: { $stands }. Questions that are new: { $new }.
upgrade-doubted = to be confirmed
upgrade-emptied = to be given anew: the value of then can no longer be given
upgrade-moved = moved
upgrade-retired = kept, not counted
upgrade-stands = unchanged
upgrade-new = Asked for the first time
upgrade-more = Every question, with what it said then and says now: `--format md`.
upgrade-wording = What the questions said then and say now
upgrade-orphans = { $count ->
        [one] The plan file speaks of an action that the checklists no longer have: { $actions }. Its entry stays.
       *[other] The plan file speaks of { $count } actions that the checklists no longer have: { $actions }. Their entries stay.
    }
column-changed = What was changed
column-part = Part
column-then = Then
column-now = Now
column-weight = Weight
part-prompt = question
part-criteria = criteria
part-scale = scale
part-weight = weight
part-condition = condition

# Registers: laws, systems, exchanges, commitments

chapter-laws = Annex: laws examined
chapter-systems = Annex: systems and exchanges
chapter-commitments = Annex: unions and commitments
column-law = Law
column-law-rank = Rank
column-resting = Answers that rest on it
column-model = Model provision
column-national = National provision
column-gap = Gap: the answer
column-document = Document
column-agency = Agency
column-provision = Provision
column-rank-of-change = Rank of the change
column-note = Note
column-system = System
column-users = Users
column-connected = Connected to
column-next = Next phase
column-partner = Partner
column-standard = Standard and platform
column-basis = Legal basis
laws-provisions = Model and national provisions
paper-requirements = What still has to be on paper
systems-listed = Systems
systems-agencies = Agencies and systems
exchanges-listed = Exchanges with partners
law-number = No. { $number }
law-since = entry into force: { $day }
law-in-force = in force
law-adopted = adopted, not yet in force
law-bill = bill
law-draft = draft
law-repealed = repealed
running-live = live
running-pilot = pilot
running-planned = planned
running-retired = retired
status-since = since { $day }
system-runs = runs it
system-joined = has joined
exchange-sends = sends
exchange-receives = receives
exchange-both = sends and receives
unions-binding = Unions whose rules bind the country
treaty-declarations = Declarations to the treaty
treaty-reservations = Reservations to the treaty
figures-counted = Costs and benefits, by the team's sources
figure-line = { $kind ->
        [cost] Cost
       *[benefit] Benefit
    }: { $what } – { $figure } ({ $date }; { $source })
tfa-commitments = Commitments under the WTO Trade Facilitation Agreement
tfa-line = Measure { $measure }: category { $category }{ $date ->
        [none] {""}
       *[other] , by { $date }
    }{ $assistance ->
        [none] {""}
       *[other] ; assistance: { $assistance }
    }
