# The note on joining the treaty.

title-note = Note on the treaty
usage-no-note = There is no note: no checklist that was asked names a treaty of which one can be made.
note-articles = What the articles ask, and where the country stands
note-asks = What it asks
note-stands = Where the country stands
note-actions = Actions of the plan
note-article = Article { $number }.
note-cited = (article { $number })
note-unread = Text and number not verified.
note-in-place = In place:
note-in-part = In part:
note-missing = Missing:
note-open = Not answered:
note-on-file = Answered in confidence:
note-apart = Does not apply:
note-not-asked = This assessment asked nothing that tells it.
note-changes = What would change
note-no-changes = No action of the plan changes anything of it.
note-in-law = In law
note-in-systems = In systems and in the work of agencies
note-more = { $count ->
        [one] One more stands in the plan.
       *[other] { $count } more stand in the plan.
    }
note-steps = { $standing ->
        [party] What implementation asks next
        [signed] Steps of ratification: questions to the ministry of foreign affairs
        [none] Steps of accession: questions to the ministry of foreign affairs
       *[other] Confirm the standing first: questions to the ministry of foreign affairs
    }
note-returns = What the country may ask for in return
note-help = { $count ->
        [one] One action of the plan needs help from outside: { $actions }.
       *[other] { $count } actions of the plan need help from outside{ $more ->
            [yes] {", of which the first are "}
           *[no] {": "}
        }{ $actions }.
    }
note-others = What other countries have done
note-parties = Parties in the depositary's list ({ $source }, state of { $as-of }), each with the day of its deposit: { $list }. Later ones are not in it.
note-secondary = { $country } participates since { $since } by the words of { $source }{ $day ->
        [none] {""}
       *[other] , read on { $day }
    }; this was not seen in the depositary's list.
note-signed = Signed, and not a party in the list of { $as-of }: { $list }.
note-amendments = The { $title } had been accepted, in the list of { $as-of }, by: { $list }.
note-partners = Parties with which the answers record an exchange of documents, live, on trial or planned: { $list }.
note-costs = Costs and benefits
note-no-figures = The team gave no figures of costs or benefits, so this note has none.
note-figures = Costs and benefits as the team gave them, each with its day and source; the tool has checked none of them:
note-budgets = Means by the team's plan file, in its words:
note-reading = How to read this note
note-read = { $unread ->
        [none] {""}
       *[other] Not verified are articles { $unread }: what they ask is told by descriptions of the treaty and their numbers are inferred; read them before quoting.
    }{ $read ->
        [none] {""}
       *[other] { " " }Read were articles { $read }{ $source ->
            [none] {""}
           *[other] { " " }({ $source })
        }.
    }
