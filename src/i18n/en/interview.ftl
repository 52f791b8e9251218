# The interview. What people type stands in the tables below, one line each: `name: word, word`. The words of every
# shipped language are understood in every session; the first word of a line is the one that help shows.

command-words =
    help: help, commands
    back: back, previous
    next: next
    skip: skip
    again: again, repeat
    note: note, comment
    evidence: evidence, source, legal basis
    planned: planned, plan, planned date
    not-applicable: not applicable, na, n/a
    mark: mark, discuss
    ask: ask, do not know, don't know, dk
    who: who, agency, speaker
    agree: agree, agreed
    clear: clear, remove
    go: go, goto, go to
    find: find, search
    list: list
    criteria: criteria, guidance
    score: score
    undo: undo
    save: save
    reload: reload
    leave: quit, leave, exit
# Options by the ids that checklists give them, and what people type for them beside their labels.
answer-words =
    yes: yes, y
    partial: partly, partial, partially, part, p
    no: no, n
list-words =
    open: open, unanswered
    marked: marked, marks, discussion
    unevidenced: unevidenced, no evidence, without evidence
    differ: differ, differing, different
    carried: carried, unconfirmed, not confirmed
    asked: asked, to find out, unknown
    single: one agency only, one agency, single
    owed: owed, by agency
    agencies: agencies
new-words =
    new: new
weekday-words =
    1: monday, mon
    2: tuesday, tue
    3: wednesday, wed
    4: thursday, thu
    5: friday, fri
    6: saturday, sat
    7: sunday, sun
    tomorrow: tomorrow
month-words =
    1: january, jan
    2: february, feb
    3: march, mar
    4: april, apr
    5: may
    6: june, jun
    7: july, jul
    8: august, aug
    9: september, sept, sep
    10: october, oct
    11: november, nov
    12: december, dec
date-words =
    today: today
    quarter: q, quarter, quarters
    half: h, half
    1: first, i
    2: second, ii
    3: third, iii
    4: fourth, iv
    before: before
    until: until, till
    whole: end, inclusive
    not: no, not
    later: later
    filler: st, nd, rd, th, of, by, the, in, year, years, during, within, than
team-words =
    team: team, everybody, all
agency-words =
    cabinet: office of the head of government
    facilitation-committee: national trade facilitation committee
    parliament: parliament
    trade-ministry: ministry of trade
    finance-ministry: ministry of finance
    justice-ministry: ministry of justice
    foreign-ministry: ministry of foreign affairs
    ict-ministry: ministry of digital development
    transport-ministry: ministry of transport
    agriculture-ministry: ministry of agriculture
    health-ministry: ministry of health
    environment-ministry: ministry of environment
    customs: customs administration, customs service, customs authority
    tax-authority: tax authority
    border-guard: border guard
    quarantine: plant and animal quarantine service
    standards-body: standards and conformity body
    single-window-operator: single window operator
    trust-supervisor: supervisor of trust services
    data-protection-authority: data protection authority
    cybersecurity-agency: cybersecurity agency
    telecom-regulator: telecommunications regulator
    competition-authority: competition authority
    national-archive: national archive
    statistics-office: statistics office
    judiciary: courts and judicial administration, courts
    central-bank: central bank, national bank
    port-operators: port and airport operators
    railways: railway undertaking
    postal-operator: postal operator, post
    civil-aviation: civil aviation authority
    maritime-authority: maritime authority
    chamber: chamber of commerce
    traders: traders' associations
    brokers: customs brokers' association
    carriers: carriers' and freight forwarders' associations
    banks: banks and payment providers
    universities: universities and training institutes
    escap: un escap
    unece: unece
    uncitral: uncitral secretariat
    unctad: unctad
    wco: world customs organization
    wto: world trade organization
    itc: international trade centre
    itu: international telecommunication union
    imo: international maritime organization
    icao: international civil aviation organization
    iata: international air transport association
    iru: international road transport union
    upu: universal postal union
    ippc: ippc secretariat
    cites: cites secretariat
    world-bank: world bank
    adb: asian development bank
    development-partners: bilateral development partners
    partner-countries: partner administrations abroad

command-help = what you can type
command-back = to the question you came from
command-next = to the next question; Enter does the same, and also confirms an answer carried over from last time
command-skip = to the next question that is open
command-again = this question once more
command-note = a note, in paragraphs; `note TEXT` for a single line
command-evidence = a legal basis or a source; `evidence TEXT` at once
command-planned = what is planned, and by when; `planned 30.6.2027 TEXT` at once
command-not-applicable = the question does not apply to this country; asks for the reason
command-mark = mark for discussion, or take the mark away
command-who = which agency answers from here on: `who { $agency }, NAME`; `who team` for all of you; `{ $agency }: yes` for one answer
command-agree = settle on one answer where agencies differ, with the reason
command-clear = take back the answer; `clear note`, `clear evidence 2`, `clear planned`
command-go = to a question or section; `go A3`
command-find = questions with these words
command-list = `list open`, or owed, marked, differ, one agency, asked, carried, without evidence, agencies in its place; `list open A3` narrows it down
command-criteria = when each answer is true, and what to look for; a point does the same
command-score = the score of this section, as it stands
command-undo = take back the last change
command-save = save again; `save FILE` writes a copy elsewhere (answers are saved by themselves)
command-reload = read the file again after another program changed it
command-leave = leave; everything is saved
help-answers = Answer with the number, the first letters or the words of an option.
help-answers-several = Answer with several numbers or words: `1, 3, 5` or `2-4`.
help-answers-percent = Answer with a whole number from 0 to 100.
help-answers-text = Type your words, in as many lines as you need. A line with nothing but a point ends them.
help-slash = Where you type words of your own, put a slash before a command: `/back`. The slash works everywhere.
help-commands = Commands

place = { $checklist } · { $section } { $title }
place-number = { $number } of { $total }
prompt-one = { $id } (1–{ $count }, ?)
prompt-several = { $id } (any of 1–{ $count }, ?)
prompt-percent = { $id } (0–100 %, ?)
prompt-text = { $id } (text, ?)
prompt-speaker = { $prompt } { $agency }
prompt-end = Enter leaves (?)
prompt-more = …

fact-answer = Answer
fact-not-applicable = Not applicable
fact-evidence = Evidence
fact-note = Note
fact-planned = Planned
fact-said-by = Said by
fact-agreed = Agreed because
fact-earlier = In { $round }
fact-suggested = Suggested
fact-asked-because = Asked because
fact-marked = Marked for discussion.
fact-carried = Carried over from { $round } and not confirmed. Enter confirms it, a new answer replaces it, `next` leaves it as it is.
fact-differ = The agencies differ, so nothing counts yet. `agree` records what you settle on, and why.
fact-differ-team = The team's answer counts; an agency said otherwise. `agree` records why.
suggested = { $value } (from { $from }). Type = to accept it.
planned-both = { $date }: { $what }
person-agency = { $agency } ({ $name })
said = { $who }, { $date }
percent-value = { $number } %
agency-without-answer = no answer yet
agency-note = { $value }: { $note }
condition-leaf = { $question } is { $options }
condition-and = { $first }, and { $second }
condition-or = { $first } or { $second }
option-or = { $first } or { $second }

criteria-borderline = A case on the border
criteria-guidance = What to look for
criteria-evidence = What to cite
criteria-agencies = Who usually knows
criteria-references = Based on

recorded-value = { $question }: { $value }
recorded-agency = { $question }, { $agency }: { $value }
recorded-not-applicable = { $question }: does not apply
recorded-note = { $question }: note kept.
recorded-evidence = { $question }: evidence kept.
recorded-planned = { $question }: planned { $planned }
recorded-marked = { $question }: marked for discussion.
recorded-unmarked = { $question }: no longer marked.
recorded-cleared = { $question }: cleared.
recorded-nothing = Nothing was changed.
recorded-country = Country: { $country }
recorded-treaty = The treaty, by your own word: { $standing }{ $since ->
        [none] {""}
       *[other] , { $since }
    }{ $source ->
        [none] {""}
       *[other] ; { $source }
    }
recorded-date = Date: { $date }
recorded-differ = They differ: { $agencies }. `agree` at this question records what you settle on.
recorded-team-stands = The team's answer stays and counts: { $value }.
recorded-confirmed = { $question }: confirmed: { $value }
recorded-was = It was: { $value }
undone = Taken back: the last change of { $question }.
undo-nothing = Nothing was changed in this session that could be taken back.
questions-opened = Opens { $count ->
        [one] one follow-up question: { $questions }
       *[other] { $count } follow-up questions: { $questions }
    }
questions-reopened = { $count ->
        [one] An earlier answer counts again: { $questions }
       *[other] { $count } earlier answers count again: { $questions }
    }
questions-closed = { $count ->
        [one] One follow-up question is no longer asked: { $questions }
       *[other] { $count } follow-up questions are no longer asked: { $questions }
    }
closed-kept = { $count ->
        [one] Its answer stays in the file and counts again if it is asked again.
       *[other] Their { $count } answers stay in the file and count again if they are asked again.
    }
and-more = { $list } and { $count } more
or-more = { $list } or { $count ->
        [one] one more
       *[other] one of { $count } more
    }

ask-country = Country: its code or name (Enter: leave out)
ask-treaty = { $treaty }: is the country a party? { $proposal }
    1 party   2 signed   3 neither   4 do not know
    A date and a source may follow, such as: 1 2025-03-01 notification of the depositary
    = takes over what the list says; Enter leaves it open
treaty-proposal-party = In the list of { $as-of } it is a party, bound since { $since }.
treaty-proposal-signed = In the list of { $as-of } it had signed on { $since } and was not a party.
treaty-proposal-none = It was not in the list of parties of { $as-of }.
treaty-proposal-secondary = By the words of { $source } it participates since { $since }; this was not seen in the depositary's list.
treaty-choice-party = party
treaty-choice-signed = signed
treaty-choice-none = neither
treaty-choice-unknown = do not know
treaty-left-open = Left open: the plan goes by the list and says its date.
ask-round = Name of this assessment, such as the year (Enter: leave out)
ask-date = Date of the assessment (Enter: { $today }; a hyphen leaves it out)
ask-note = Note: as many lines as you need. A line with nothing but a point ends it.
text-not-command = Taken for words of the answer. If you meant the command: Ctrl-C, then `/{ $command }`.
ask-text = A line with nothing but a point ends the text.
ask-evidence = Legal basis or source (Enter: none)
ask-planned-by = Planned by when? (Enter: no date)
ask-planned-what = What is planned? (Enter: leave out)
ask-reason = Why does the question not apply to this country? (Enter: it does)
ask-who = Which agency is answering? A name may follow a comma. (Enter: the whole team)
ask-go = To which question or section? (Enter: stay)
ask-find = Which words? (Enter: none)
ask-agreed = Which answer do you settle on? (Enter: none yet)
ask-agreed-reason = Agencies said otherwise. Why do you settle on this? (Enter: not settled)

who-now = Answers from here on come from { $who }.
who-team = Answers from here on come from the whole team.

trouble-option = “{ $reply }” is none of the options. Type a number from 1 to { $count }, or ? for what else you can type.
trouble-option-near = “{ $reply }” is not understood. Did you mean “{ $near }”?
trouble-option-several = “{ $reply }” could be { $labels }. Type a little more, or the number.
trouble-one-only = This question takes one answer only.
trouble-exclusive = “{ $label }” cannot stand beside other answers.
trouble-percent = “{ $reply }” is no whole number from 0 to 100.
trouble-date = { $why ->
        [missing] “{ $reply }” does not exist: that month has { $days } days.
       *[unclear] The date “{ $reply }” could not be understood. Type it like 30.6.2027, 2027-06-30, June 2027, Q2 2027 or 2027.
    }
trouble-date-far = { $date } is many years away from today. Was the year mistyped, or is it one of another calendar? If it is meant, type it again.
trouble-country = “{ $reply }” is not found in the UN list of countries. { $near ->
        [none] Type the code of two letters, such as MN, or a name: the short, the official or a former one.
       *[other] Did you mean { $near }?
    }
trouble-treaty = “{ $reply }” is none of these. Type a number from 1 to 4, = for what the list says, or Enter to leave it open.
trouble-place = There is no question or section “{ $reply }”.
trouble-place-near = There is no question or section “{ $reply }”. Did you mean { $near }?
trouble-hidden = { $question } is not asked. It is asked if { $condition }.
trouble-scope = { $question } is not part of this session.
trouble-first = This is the first question you saw.
trouble-no-agencies = No agency has answered this question. `who` says who is answering.
trouble-no-suggestion = Nothing is suggested for this question.
trouble-list = List what: open, owed, marked, differ, one agency, asked, carried, without evidence or agencies?
trouble-clear = Clear what: the answer (`clear`), `clear note`, `clear evidence`, `clear planned`?
trouble-command = There is no command “{ $reply }”. Type ? for those there are.
trouble-command-here = There is no question here. `go` and `back` take you to one, Enter leaves.
trouble-not-yet = “{ $reply }” is a command, and there is no question yet. Answer this first, or press Enter.
trouble-too-long = { $count ->
    [one] One line was not taken, beginning with “{ $first }”: one answer holds { $limit } characters. What came before is kept.
   *[other] { $count } lines were not taken, beginning with “{ $first }”: one answer holds { $limit } characters. What came before is kept.
}
trouble-behind-end = { $count ->
    [one] One pasted line came after the end and was not taken: “{ $first }”
   *[other] { $count } pasted lines came after the end and were not taken, from “{ $first }” on.
}
trouble-bytes = That line was not UTF-8 text, so nothing was recorded. Set the terminal or the file to UTF-8.

lines-refused = { $count ->
    [one] Line { $lines } of the input was not taken; what is wrong with it stands above.
   *[other] { $count } lines of the input were not taken: { $lines }; what is wrong with them stands above.
}

list-open = { $count ->
        [one] One open question
       *[other] { $count } open questions
    }
list-marked = { $count ->
        [one] One question marked for discussion
       *[other] { $count } questions marked for discussion
    }
list-unevidenced = { $count ->
        [one] One answer that needs evidence and has none
       *[other] { $count } answers that need evidence and have none
    }
list-differ = { $count ->
        [one] One question where agencies differ
       *[other] { $count } questions where agencies differ
    }
list-carried = { $count ->
        [one] One answer carried over from last time and not confirmed
       *[other] { $count } answers carried over from last time and not confirmed
    }
list-more = and { $count } more; a section narrows the list down, such as `list open A3`
words-more = and { $count } more; a further word narrows the search down
words-found = { $count ->
        [one] One question has these words
       *[other] { $count } questions have these words
    }

score-section = { $id } { $title }
score-nothing = No question of this section that counts is answered yet.
score-percent = { $percent } of the points of its answered questions
score-coverage = { $answered } of { $asked } questions that count ({ $percent })
score-range = { $lowest } if the rest were all no, { $highest } if all yes
score-label = Score
coverage-label = Answered
range-label = Range
score-own = The figures are this program's own; no official score exists.
start-treaty = This is no test of whether a country may join the treaty. The figures are this program's own; no official score exists.

start-new = A new file: { $file }
from-same-round = Its answers are those of { $file }, and the round is the same. Give --round or --date to begin a new round from them.
from-comments = { $count ->
        [one] One comment in { $file } did not come along; it stays there.
       *[other] { $count } comments in { $file } did not come along; they stay there.
    }
from-gone = { $count ->
        [one] One answer in { $file } did not come along, because the checklists do not have its question: { $questions }
       *[other] { $count } answers in { $file } did not come along, because the checklists do not have their questions: { $questions }
    }
from-marked = { $count ->
        [one] One mark for discussion did not come along: { $questions }
       *[other] { $count } marks for discussion did not come along: { $questions }
    }
from-planned = { $count ->
        [one] One plan has a target date before { $day }: { $questions }
       *[other] { $count } plans have a target date before { $day }: { $questions }
    }
start-hint = Every answer is saved at once. Type ? for what you can type.
progress-answered = { $checklist }: { $done } of { $asked } questions done
progress-carried = { $checklist }: { $done } of { $asked } questions done, { $carried } of them carried over from { $rounds } and not confirmed
end-all = Every question asked here is done.
end-open = { $count ->
        [one] That was the last question. One is still open; `skip` goes to it.
       *[other] That was the last question. { $count } are still open; `skip` goes to the first of them.
    }
end-carried = { $count ->
        [one] One answer is carried over from last time and not confirmed; `list carried` names it.
       *[other] { $count } answers are carried over from last time and not confirmed; `list carried` names them.
    }
end-leave = Enter leaves; `back`, `go` and `list` take you on.
nothing-here = There is nothing to ask here.

sum-title = This session
sum-changed = { $count ->
        [0] No answer was changed.
        [one] One answer was given or changed.
       *[other] { $count } answers were given or changed.
    }
sum-open = Still open, by who usually knows
sum-owed = { $count ->
        [one] one question
       *[other] { $count } questions
    }{ $questions ->
        [none] {""}
       *[other] : { $questions }
    }
sum-nobody = no agency named
sum-marked = Marked for discussion
sum-unevidenced = Evidence is missing
sum-carried = Carried over and not confirmed
sum-differ = Agencies differ
sum-next = To go on
sum-plan = To make the plan
log-failed = { $file } is saved, but not its log: { $why }
sum-log = Every change is also in

interrupt-saved = Everything is saved. Ctrl-C once more leaves, and so does `quit`.
interrupt-entry = Left out; nothing of it was recorded.

saved-here = Saved in { $file }.
saved-copy = A copy is in { $file }.
not-saved = Not saved: { $why }
not-saved-hint = Nothing is lost: this session keeps your answers. When the cause is mended type `save`, or `save FILE` for a copy elsewhere.
unsaved-leave = { $count ->
        [one] One answer is not saved. `save FILE` writes a copy elsewhere; `quit` once more leaves without it.
       *[other] { $count } answers are not saved. `save FILE` writes a copy elsewhere; `quit` once more leaves without them.
    }
unsaved-rescued = the session ended with answers that could not be saved in { $file }; they are in { $copy }
    .hint = compare the two files, and move the answers you want to keep
unsaved-lost = the session ended with answers that could not be saved in { $file }
    .hint = mend the cause and give them again
file-changed = { $file } was changed by another program, so it was not overwritten
    .hint = `reload` takes the change in and keeps your own answers on top; `save FILE` puts this session's answers elsewhere
file-gone = { $file } is no longer there
    .hint = `save` writes it anew; `save FILE` writes it elsewhere
file-faulty = { $file } has faults now, so it was not taken in
    .hint = mend them in the file, then type `reload` again
file-exists = { $file } exists already
    .hint = choose another name
file-rewritten = { $file } is written in a form that cannot be changed entry by entry, so it was written anew in the usual order, without its comments. As it was before it is in { $copy }.
reloaded = { $count ->
        [0] The file was read again; no answer had changed.
        [one] The file was read again; one answer had changed: { $questions }
       *[other] The file was read again; { $count } answers had changed: { $questions }
    }
reload-conflict = { $question } was changed in the file and here. The file's answer stands: { $theirs }. Here it was: { $ours }. Answer again to replace it.
no-longer-asked = { $question } is no longer asked; the session goes on after it.
session-open = another session is open on { $file }
    .hint = close it first{ $system ->
        [windows] {""}
       *[other] ; a session stopped with Ctrl-Z comes back with `fg`
    }
assess-yaml-only = `assess` keeps its answers in YAML and does not write { $file }
    .hint = `readiness assess { $yaml } --from { $file }` takes the answers over into a YAML file and goes on there
assess-earlier = { $file } holds answers to an earlier edition of the checklists, and they would be mixed with those to today's
    .hint = `readiness upgrade { $file }` brings them to today's and marks what is to be confirmed
assess-from-exists = { $file } exists already, so nothing was taken over into it
    .hint = leave out --from to go on with it, or name a new file
assess-head-differs = { $file } says `{ $key }: { $there }`, and { $option } asks for `{ $asked }`; nothing was changed
    .hint = { $option } is for a new file: leave it out, or, if the file is wrong, edit `{ $key }` in it
usage-unknown-country = country `{ $reply }` is not found in the UN list
    .hint = { $near ->
        [none] give the code of two letters, such as MN, or a name: the short, the official or a former one
       *[other] did you mean { $near }?
    }
