"""The plan of the second scorer, as docs/reference/scoring.md has it; see scorer.py."""

from fractions import Fraction

from scorer import DAY, EFFORTS, HORIZONS, MONTHS, YEARS, add_months, date, end_of_quarter, percent, waits_for

JOINING = ("none", "signed", "unconfirmed")


class Plan:
    """What is to be done, in which order, and by when."""

    def __init__(self, assessment, file=None, most=None, horizon=None, as_of=None):
        self.a, self.file = assessment, file or {}
        self.entries = self.file.get("actions") or {}
        self.own = [action | {"own": True, "number": f"O{i + 1}"} for i, action in enumerate(self.file.get("own-actions") or [])]
        settings = assessment.settings.get("plan", {})
        self.most = most if most is not None else settings.get("most", 40)
        self.per_agency = settings.get("per-agency", 8)
        self.begin = date(assessment.file.get("assessed-on"))
        self.ends = self.horizon_ends()
        self.gaps = assessment.gaps(self.own)
        self.rank = [gap["question"] for gap in self.gaps]
        self.priority = {gap["question"]: gap["priority"] for gap in self.gaps}
        self.treaty = self.standing(as_of or self.begin)
        self.collect()
        self.name(HORIZONS.index(horizon) if horizon else 2)
        self.order = self.order_of_use([a for a in self.actions if a in self.named])
        self.order += self.order_of_use([a for a in self.actions if a not in self.named], self.order)
        self.date_all()

    # The treaty

    def standing(self, day):
        """The country's standing, and the treaty's action for it; None where nothing is known."""
        data = self.a.world.treaty
        if not any(c.get("treaty") == data["treaty"]["instrument"] for c in self.a.checklists):
            return None
        word = self.a.file.get("treaty") or {}
        word = word.get("standing") if isinstance(word, dict) else word
        country = self.a.file.get("country") or self.a.settings.get("country")
        if word == "party" or self.joined():
            return "party"
        if word:
            return word
        if not country:
            return None
        sure = {s["id"] for s in data["sources"] if s["sure"] == "verified"}
        rows = [row for row in data["parties"] if row["country"] == country]
        if any(row["source"] in sure for row in rows):
            return "party"
        fresh = day is not None and day <= add_months(date(data["treaty"]["as-of"]), 12)
        if rows or not fresh:
            return "unconfirmed"
        return "signed" if any(row["country"] == country for row in data["signatories"]) else "none"

    def joined(self):
        """Whether the plan file marks an action as done that makes the country a party."""
        return any(a["standing"] in JOINING and self.entries.get(a["id"], {}).get("status") == "done"
                   for a in self.a.world.treaty["actions"])

    def bound(self):
        """The day from which a party is bound, by the list; None where the list does not make it a party."""
        data, country = self.a.world.treaty, self.a.file.get("country") or self.a.settings.get("country")
        if self.a.file.get("treaty") or self.joined() or self.treaty not in ("party", "unconfirmed"):
            return None
        return self.listed(country)

    def listed(self, country):
        """The day from which a country is bound by the list of parties, or None."""
        data = self.a.world.treaty
        row = next((row for row in data["parties"] if row["country"] == country), {})
        if row.get("effect") or not row:
            return date(row.get("effect"))
        return max(date(row["date"]) + DAY * int(data["treaty"]["wait"]), date(data["treaty"]["in-force"]))

    def free(self, name):
        """The day from which what a party carries out has its time, where that is after the plan begins; else None."""
        if not (self.data[name].get("of-treaty") and self.data[name]["standing"] == "party"):
            return None
        word = self.a.file.get("treaty")
        if word:
            word = word if isinstance(word, dict) else {"standing": word}
            day = date(word.get("since")) if word["standing"] == "party" else None
        else:
            day = self.listed(self.a.file.get("country") or self.a.settings.get("country"))
        begin = self.first_day()
        return day if day and begin and day > begin else None

    def first_day(self):
        return self.begin or (self.ends[0] and add_months(self.ends[0], -12))

    # What is in the plan

    def collect(self):
        world = self.a.world
        treaty = [action | {"number": f"C{i + 1}", "of-treaty": True} for i, action in enumerate(world.treaty["actions"])]
        treaty = [action for action in treaty if action["standing"] == self.treaty and not self.gone(action["id"])
                  and not (action["standing"] in JOINING and self.entries.get(action["id"], {}).get("status") == "done")]
        needed = [a for a in world.actions if set(a["closes"]) & set(self.rank)] + self.own
        kept = treaty + [a for a in needed if not self.gone(a["id"])]
        self.data = {a["id"]: a for a in kept}
        self.actions = list(self.data)
        self.index = {name: i for i, name in enumerate(self.actions)}
        ids = {a["id"] for a in needed} & set(self.data)
        self.after = {name: [x for x in self.data[name].get("after", []) if x in ids] for name in self.actions}
        self.waits = {}
        for name in self.actions:
            waits_for(name, self.after, self.waits)
        self.closes = {name: [q for q in self.rank if q in self.data[name].get("closes", [])] for name in self.actions}
        self.gain = {name: sum(self.priority[q] for q in self.closes[name]) for name in self.actions}
        self.base = {name: self.usual(name) for name in self.actions}

    def usual(self, name):
        """The action's own horizon; what the country has begun lies in the medium term at the latest."""
        own = HORIZONS.index(self.data[name]["horizon"])
        if free := self.free(name):
            own = next((h for h in range(own, 3) if not self.ends[h] or self.ends[h] > free), 2)
        return min(own, 1) if self.begun(name) and "begun" in self.data[name] else own

    def gone(self, name):
        return self.entries.get(name, {}).get("status") == "dropped"

    def effort(self, name):
        return self.data[name].get("effort", "medium")

    def horizon(self, name):
        return max([self.base[name]] + [self.base[x] for x in self.waits[name]])

    def name(self, last):
        """Chooses the named actions, and moves on what is too much at once."""
        self.named = set()
        always = [n for n in self.actions if self.data[n].get("of-treaty") or self.data[n].get("own") or n in self.entries]
        for name in always:
            if self.horizon(name) <= last:
                self.named |= {name} | self.waits[name]
        best = sorted(self.actions, key=lambda n: (-(self.gain[n] // EFFORTS[self.effort(n)]), -self.gain[n], self.index[n]))
        for name in best:
            more = ({name} | self.waits[name]) - self.named
            if self.horizon(name) <= last and (not self.most or len(self.named) + len(more) <= self.most):
                self.named |= more
        self.move_on()
        self.named = {n for n in self.named if self.horizon(n) <= last}

    def move_on(self):
        for term in (0, 1):
            while self.per_agency:
                led = [n for n in self.named if self.horizon(n) == term]
                leads = [self.lead(n) for n in led]
                crowd = [n for n in led if leads.count(self.lead(n)) > self.per_agency]
                if not crowd:
                    break
                self.base[max(crowd, key=self.within)] = term + 1

    def lead(self, name):
        own = self.entries.get(name, {}).get("lead")
        if own:
            return own
        lead = self.data[name].get("lead", "")
        exists = self.a.world.agencies.get(lead, {}).get("exists-if")
        if exists and self.a.denies(exists):
            return self.data[name].get("fallback", lead)
        return lead

    # Order

    def begun(self, name):
        """Whether the first question that the action closes has points; None where the answers do not say."""
        first = next(iter(self.data[name].get("closes", [])), None)
        word, value = self.a.asked.get(first, ("open", None))
        if self.a.confidential(first):
            return None
        if word != "answered" or self.a.weight(self.a.world.questions[first]) == 0:
            return None
        return self.a.points(self.a.world.questions[first], value) > 0

    def kind(self, name):
        action = self.data[name]
        kind, seen = action.get("kind"), action.get("traders-see") == "true"
        if kind == "build" and self.begun(name) and "begun" in action:
            kind = "roll-out"
        if action.get("of-treaty"):
            return 0
        if kind == "decision":
            return 1
        if kind == "rule" or (self.begun(name) and (kind == "roll-out" or seen)):
            return 2
        return {"build": 4, "exchange": 5}.get(kind, 3)

    def within(self, name):
        return (self.kind(name), -self.gain[name], self.index[name])

    def order_of_use(self, names, placed=()):
        placed, order = set(placed), []
        while len(order) < len(names):
            ready = [n for n in names if n not in placed and self.waits[n] <= placed]
            order.append(min(ready, key=lambda n: (self.horizon(n), self.within(n))))
            placed.add(order[-1])
        return order

    # Dates

    def horizon_ends(self):
        own = [date(self.a.settings.get("horizons", {}).get(h)) for h in HORIZONS]
        if not self.begin:
            return own
        ends, before, years = [], self.begin, 0
        for i in range(3):
            if own[i]:
                end = own[i]
            else:
                end = add_months(self.begin, YEARS[i] * 12)
                if i:
                    end = max(end, add_months(before, 24))
                following = next(((j, own[j]) for j in range(i + 1, 3) if own[j]), None)
                if following and following[1] <= end:
                    share = Fraction(YEARS[i] - years, YEARS[following[0]] - years)
                    end = before + DAY * int((following[1] - before).days * share)
            ends.append(end)
            before, years = end, YEARS[i]
        return ends

    def term(self, h):
        """The day before the horizon begins and its last day, or None."""
        if self.begin:
            return ([self.begin] + self.ends)[h], self.ends[h]
        before = self.ends[h - 1] if h else self.ends[0] and add_months(self.ends[0], -12)
        return (before, self.ends[h]) if self.ends[0] and before and self.ends[h] else None

    def planned(self, name):
        """The latest day by which the answers plan to close one of the gaps."""
        def days(question):
            entry = self.a.entries.get(question)
            if not isinstance(entry, dict):
                return []
            plans = [said.get("planned") for said in (entry.get("agencies") or {}).values() if isinstance(said, dict)]
            found = {entry["planned"]["by"]} if entry.get("planned") else {plan["by"] for plan in plans if plan}
            return [date(day) for day in found] if len(found) == 1 else []

        for questions in (self.closes[name], self.data[name].get("planned-in", [])):
            found = [d for q in questions if q in self.a.asked for d in days(q)]
            if found:
                return max(found)
        return None

    def chain(self, name, edges, within):
        return max((1 + self.chain(x, edges, within) for x in edges[name] if x in within), default=0)

    def date_all(self):
        self.starts, self.targets, self.drafts = {}, {}, {}
        plan = [n for n in self.order if n in self.named]
        behind = {n: [m for m in plan if n in self.waits[m]] for n in plan}
        for h in range(3):
            here = [n for n in plan if self.horizon(n) == h]
            for k, name in enumerate(here, 1):
                b, a = self.chain(name, self.waits, here), self.chain(name, behind, here)
                share = min(Fraction(k, len(here)), Fraction(b + 1, b + 1 + a))
                self.draft(name, h, share)
        for name in self.order:
            if name not in self.named:
                entry = self.entries.get(name, {})
                self.starts[name] = start = date(entry.get("start"))
                self.targets[name] = end = date(entry.get("target")) or self.planned(name)
                if start and end and start > end:
                    self.targets[name] = start

    def prerequisite_ends(self, name):
        return [self.drafts[x] for x in self.waits[name] if self.drafts.get(x)]

    def draft(self, name, h, share):
        entry, term, planned = self.entries.get(name, {}), self.term(h), self.planned(name)
        own = date(entry.get("start")), date(entry.get("target"))
        start = end = None
        if term:
            days = (term[1] - term[0]).days
            begin, free = self.first_day(), self.free(name)
            ready = max(self.prerequisite_ends(name) + ([free - DAY] if free else []), default=None)
            if free and not planned:
                planned = end_of_quarter(add_months(free, MONTHS[self.effort(name)]))
            end = max(planned, ready or planned) if planned else min(end_of_quarter(term[0] + DAY * int(days * share)), term[1])
            earliest = max(day for day in (begin, ready and ready + DAY) if day) if begin or ready else None
            if earliest and not planned:
                third = end_of_quarter(add_months(earliest, 3) - DAY)
                end = third if ready and ready >= term[1] else max(end, min(third, term[1]))
            start = max(add_months(end + DAY, -MONTHS[self.effort(name)]), end - DAY * (days - 1))
            start = max(start, earliest or start)
            start = min(start, end)
        elif planned:
            end = max([planned] + self.prerequisite_ends(name))
        self.drafts[name] = end
        length = end - start if start and end else None
        start, end = own[0] or start, own[1] or end
        if length is not None and start > end and not all(own):
            start, end = (start, start + length) if own[0] else (end - length, end)
        self.starts[name], self.targets[name] = start, end

    # What it brings

    def projection(self):
        plan = [n for n in self.order if n in self.named]
        half = set(plan[:(len(plan) + 1) // 2])
        result = []
        for score in self.a.scores():
            checklist = score["id"]
            gaps = [g for g in self.gaps if self.a.world.questions[g["question"]]["checklist"] == checklist]

            def closed(done):
                by = lambda g: [n for n in self.actions if g["question"] in self.closes[n]]
                return [g for g in gaps if by(g) and all(n in done for n in by(g))]

            def then(done):
                return percent(score["earned"] + sum(g["priority"] for g in closed(done)), score["possible"])

            row = {"checklist": checklist, "today": score["percent"]}
            for h, word in enumerate(HORIZONS):
                row[word] = then({n for n in plan if self.horizon(n) <= h})
            row |= {"half": then(half), "half-closed": len(closed(half)), "full": then(set(plan)), "full-closed": len(closed(set(plan)))}
            result.append(row)
        return result

    def figures(self):
        text = lambda day: day and day.isoformat()
        actions = []
        for name in self.order:
            begun = self.begun(name)
            actions.append({
                "id": name, "number": self.data[name]["number"], "later": name not in self.named,
                "closes": self.closes[name], "lead": self.lead(name), "horizon": HORIZONS[self.horizon(name)],
                "start": text(self.starts.get(name)), "target-date": text(self.targets.get(name)),
                "effort": self.effort(name), "after": self.after[name], "gain": self.gain[name],
                "unlocks": sum(name in self.waits[x] for x in self.actions),
                "state": None if begun is None else "begun" if begun else "not-begun",
            })
        return {"standing": self.treaty, "bound": text(self.bound()), "horizons": dict(zip(HORIZONS, map(text, self.ends))), "gaps": self.gaps,
                "actions": actions, "projection": self.projection()}
