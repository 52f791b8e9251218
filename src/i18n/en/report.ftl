# Scores, gaps and the plan.

caveat-treaty = The checklists do not test whether a country may join the Framework Agreement on Facilitation of Cross-border Paperless Trade in Asia and the Pacific. Nothing needs to be modernised before joining: paperless trade is work in progress, and the treaty supports it at every level of readiness.
caveat-figures = No official score, weight or level of readiness exists for these checklists. Every figure here is this tool's own, made from the answers of the national team, for the country's own use.
document-subject = Readiness for cross-border paperless trade
page-pattern = Page { "{page}" } of { "{pages}" }
no-country = Country not named
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
column-answer-target = Answer → target
column-priority = Shortfall × weight
column-blocks = Blocks
column-actions = Closed by

outcome-not-applicable = Not applicable
outcome-unanswered = Not answered
outcome-agencies-differ = Agencies differ
outcome-suggested = Suggested, to be confirmed
outcome-hidden = Not asked
outcome-out-of-scope = Out of scope
target-points = { $points } points

score-reading = A score covers answered questions only and says nothing about the others; read it with the number answered. Percentages are rounded once, to two decimals, halves upwards. Legal and technical scores are never added up.
explain-caption = How the score of { $place } came about
explain-sum = Sum
explain-rule = A question earns the points of its answer times its weight, of full points times its weight. Questions that were not answered, do not apply or were not asked are in neither sum.
changed-weight = Weight of { $id } changed by the team from { $was } to { $now }
gap-rule = A gap's priority is its shortfall in points times the weight of its question. Among equals, the gap that blocks more others comes first, then the one asked first. A gap blocks another when an action that closes the other can start only after an action that closes the first.
no-gaps = No answered question falls short of its target.
unevidenced = { $count ->
        [one] { $count } answer claims something and names no evidence:
       *[other] { $count } answers claim something and name no evidence:
    }
