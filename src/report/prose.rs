//! Pieces of text that several documents share: how a score, an answer or an agency is put in words.

use crate::answers::{Answer, Answers, Position, Value};
use crate::assessment::{Assessment, Outcome};
use crate::checklist::{
    Action, ActionIndex, Adaptation, AnswerKind, Catalog, Checklist, Condition, Instrument, OptionSet, Question,
    QuestionIndex, Rank, Reference, Rule,
};
use crate::i18n::{Message, Words};
use crate::report::citation::Place;
use crate::report::told::Told;
use crate::report::{Align, Anchor, Column, Inline, Inlines, Meta};
use crate::save::producer;
use crate::score::{Coverage, Score, Standing};

/// Puts values of one catalog in the words of one language.
#[derive(Debug, Clone, Copy)]
pub struct Prose<'a> {
    /// What is asked.
    pub catalog: &'a Catalog,
    /// What the team lays over it.
    pub adaptation: &'a Adaptation,
    /// The language.
    pub words: &'a Words,
}

impl<'a> Prose<'a> {
    /// A sentence without gaps.
    pub fn say(&self, key: &'static str) -> String {
        self.words.say(key)
    }

    /// A sentence with its gaps filled.
    pub fn tell(&self, message: &Message) -> String {
        self.words.tell(message)
    }

    /// Columns of a table: the key of the head, how the text stands, and the share of the width.
    pub fn columns(&self, columns: &[(&'static str, Align, u16)]) -> Vec<Column> {
        columns.iter().map(|&(key, align, width)| Column { title: self.say(key), align, width }).collect()
    }

    /// A score in percent, or a dash where nothing was scored.
    pub fn score(&self, score: Score) -> String {
        score.whole().map_or_else(|| "–".to_owned(), |whole| self.words.percent(whole))
    }

    /// A score and its coverage in one sentence.
    pub fn coverage(&self, coverage: Coverage) -> String {
        self.words.part(coverage.answered, coverage.asked)
    }

    /// The range of a score, or a dash where nothing is open.
    pub fn range(&self, standing: &Standing) -> String {
        standing.range().map_or_else(
            || "–".to_owned(),
            |[lowest, highest]| format!("{} – {}", self.score(lowest), self.score(highest)),
        )
    }

    /// An answer's value as people read it.
    pub fn value(&self, question: &Question, value: &Value) -> String {
        match (value, &question.answer) {
            (Value::Options(places), AnswerKind::Scale(scale)) => {
                let labels: Vec<&str> = places
                    .iter()
                    .filter_map(|place| scale.options.get(*place))
                    .map(|option| option.label.as_str())
                    .collect();
                self.words.semicolons(&labels)
            }
            (Value::Percent(percent), _) => self.words.percent(percent),
            (Value::Text(text), _) => text.clone(),
            (Value::Options(_), _) => String::new(),
        }
    }

    /// What somebody holds a question to come to, or a dash.
    pub fn position(&self, question: &Question, position: Option<Position<'_>>) -> String {
        match position {
            Some(Position::Value(value)) => self.value(question, value),
            Some(Position::NotApplicable) => self.say("outcome-not-applicable"),
            None => "–".to_owned(),
        }
    }

    /// A condition in words: all of it, or only what holds for the options that were chosen; not more than a few
    /// alternatives.
    pub fn condition(&self, condition: &Condition, chosen: Option<&[OptionSet]>, few: usize) -> String {
        match condition {
            Condition::Is { question, any_of } => {
                let asked = &self.catalog.questions[*question];
                let chosen = chosen.and_then(|chosen| chosen.get(*question).copied());
                let told = chosen.filter(|chosen| *chosen != OptionSet::NONE).unwrap_or(*any_of);
                let labels = told.from_highest().filter(|place| any_of.has(*place)).filter_map(|place| {
                    let option = asked.answer.scale()?.options.get(place)?;
                    Some(self.tell(&Message::new("quoted").with("text", &option.label)))
                });
                let options = self.joined("option-or", labels);
                self.tell(&Message::new("condition-leaf").with("question", &asked.id).with("options", options))
            }
            Condition::All(parts) => {
                self.joined("condition-and", parts.iter().map(|part| self.condition(part, chosen, few)))
            }
            Condition::Any(parts) => {
                let holding = |part: &&Condition| chosen.is_none_or(|chosen| part.holds(chosen));
                let parts: Vec<&Condition> = parts.iter().filter(holding).collect();
                let shown = parts.iter().take(few).map(|part| self.condition(part, chosen, few));
                let shown = self.joined("condition-or", shown);
                match parts.len().checked_sub(few) {
                    Some(more @ 1..) => self.tell(&Message::new("or-more").with("list", shown).count("count", more)),
                    _ => shown,
                }
            }
        }
    }

    fn joined(&self, key: &'static str, parts: impl Iterator<Item = String>) -> String {
        parts
            .reduce(|first, second| self.tell(&Message::new(key).with("first", first).with("second", second)))
            .unwrap_or_default()
    }

    /// That a follow-up question is not asked yet, and which unanswered questions it waits for; nothing where it is
    /// settled whether it is asked.
    pub fn waits(&self, assessment: &Assessment, question: QuestionIndex) -> Option<String> {
        let waiting = assessment.waits_for(self.catalog, question);
        let ids: Vec<&str> = waiting.iter().map(|&parent| self.catalog.questions[parent].id.as_str()).collect();
        let message =
            Message::new("outcome-waits").count("count", ids.len()).with("questions", self.words.commas(&ids));
        (!ids.is_empty()).then(|| self.tell(&message))
    }

    /// What a question came to, in a word or two.
    pub fn outcome(&self, question: &Question, outcome: Outcome, answer: Option<&Answer>) -> String {
        match outcome {
            // What counts without anything having been said is confidential, and taken out.
            Outcome::Scored(_) | Outcome::Recorded => {
                let verdict = answer.and_then(Answer::verdict);
                verdict.map_or_else(|| self.say("outcome-on-file"), |value| self.value(question, value))
            }
            Outcome::NotApplicable if answer.is_none_or(|answer| answer.does_not_apply().is_none()) => {
                self.say("outcome-on-file")
            }
            Outcome::NotApplicable => self.say("outcome-not-applicable"),
            Outcome::Unanswered if answer.is_some_and(Answer::agencies_differ) => self.say("outcome-agencies-differ"),
            Outcome::Unanswered if answer.is_some_and(|answer| answer.suggested.is_some()) => {
                self.say("outcome-suggested")
            }
            Outcome::Unanswered => self.say("outcome-unanswered"),
            Outcome::Hidden => self.say("outcome-hidden"),
            Outcome::OutOfScope => self.say("outcome-out-of-scope"),
        }
    }

    /// What a question came to, for a narrow column: an answer in words is called so, and stands elsewhere.
    pub fn verdict(&self, question: &Question, outcome: Outcome, answer: Option<&Answer>) -> String {
        match (&question.answer, outcome) {
            (AnswerKind::Text, Outcome::Recorded) if answer.and_then(Answer::verdict).is_some() => {
                self.say("outcome-words")
            }
            _ => self.outcome(question, outcome, answer),
        }
    }

    /// The answer that a ready country gives.
    pub fn target(&self, question: &Question) -> String {
        match &question.answer {
            AnswerKind::Scale(scale) if !scale.many => scale
                .options
                .iter()
                .find(|option| option.points == question.target)
                .map_or_else(String::new, |option| option.label.clone()),
            // The lowest percentage that earns the target's points, which need not be of a hundred.
            AnswerKind::Percent => {
                self.words.percent((question.target * 100).div_ceil(self.catalog.full_points(question)))
            }
            _ => self.tell(&Message::new("target-points").with("points", question.target)),
        }
    }

    /// The name of a role.
    pub fn agency<'b>(&'b self, id: &'b str) -> &'b str {
        self.adaptation.agency(self.catalog, id)
    }

    /// The rank of a national instrument.
    pub fn rank(&self, rank: Rank) -> String {
        self.say(match rank {
            Rank::Constitution => "rank-constitution",
            Rank::Act => "rank-act",
            Rank::Decree => "rank-decree",
            Rank::Order => "rank-order",
            Rank::Agreement => "rank-agreement",
            Rank::Procedure => "rank-procedure",
        })
    }

    /// An action as the team has it.
    pub fn action(&self, index: ActionIndex) -> &'a Action {
        self.adaptation.action(self.catalog, index)
    }

    /// Names of roles, joined.
    pub fn agencies(&self, ids: &[String]) -> String {
        let names: Vec<&str> = ids.iter().map(|id| self.agency(id)).collect();
        self.words.semicolons(&names)
    }

    /// How a reference is printed: `MLEC 7`.
    pub fn cite(&self, reference: &Reference) -> String {
        let instrument = &self.catalog.instruments[reference.instrument];
        let place = reference.article.as_ref().map(|article| article.split(", ").collect::<Vec<_>>());
        place.map_or_else(|| instrument.short.clone(), |place| self.cited(instrument, &place))
    }

    /// A place in an instrument, as the language cites it and with the names that it has for parts.
    pub fn cited(&self, instrument: &Instrument, place: &[&str]) -> String {
        let articles = Place::of(place);
        if let (Some(cited), Some(place)) = (&instrument.cited, &articles) {
            return place.tell(cited, self.words);
        }
        let mut place = self.words.commas(place);
        for (name, said) in self.say("citation-words").lines().filter_map(|line| line.split_once(':')) {
            place = place.replace(name.trim(), said.trim());
        }
        let of = if articles.is_some() { "article" } else { "part" };
        let message = Message::new("citation").with("of", of).with("instrument", &instrument.short);
        self.tell(&message.with("place", self.words.number(place)))
    }

    /// How a reference is printed where it is relied upon: with a mark if nobody read what it names.
    pub fn cite_marked(&self, reference: &Reference) -> String {
        let cited = self.cite(reference);
        if self.catalog.instruments[reference.instrument].is_verified(reference.article.as_deref()) {
            cited
        } else {
            self.tell(&Message::new("cited-unverified").with("cited", cited))
        }
    }

    /// The worked case of a question: facts, the option that it is, and why.
    pub fn borderline(&self, question: &Question) -> Option<String> {
        let case = question.borderline.as_ref()?;
        let label = &question.answer.scale()?.options.get(case.answer)?.label;
        let answer = self.tell(&Message::new("quoted").with("text", label));
        let told = Message::new("borderline").with("facts", case.facts.trim_end()).with("answer", answer);
        let told = self.tell(&told.with("why", case.why.trim_end()));
        Some(match &case.source {
            Some(source) => format!("{told} ({})", source.trim_end()),
            None => told,
        })
    }

    /// The rules by which all criteria of a checklist are read, a line each.
    pub fn rules(&self, list: &Checklist) -> Vec<Inlines> {
        let line =
            |rule: &Rule| vec![Inline::Strong(rule.title.clone()), Inline::Text(format!(": {}", rule.text.trim_end()))];
        list.rules.iter().map(line).collect()
    }

    /// A question's id, leading to its place in the annex.
    pub fn question_link(&self, index: QuestionIndex) -> Inline {
        let id = &self.catalog.questions[index].id;
        Inline::Link { text: id.clone(), to: Anchor(format!("question-{id}")) }
    }

    /// An action's number, leading to its sheet.
    pub fn action_link(&self, index: ActionIndex) -> Inline {
        let action = self.action(index);
        Inline::Link { text: action.number.clone(), to: Anchor(format!("action-{}", action.id)) }
    }

    /// Links in a row, with commas between them.
    pub fn list(&self, links: impl IntoIterator<Item = Inline>) -> Inlines {
        let mut row = Inlines::new();
        for link in links {
            if !row.is_empty() {
                row.push(Inline::Text(self.words.comma().to_owned()));
            }
            row.push(link);
        }
        if row.is_empty() {
            row.push(Inline::Text("–".to_owned()));
        }
        row
    }

    /// The country's name, its code where no name is known, or nothing.
    pub fn country(&self, answers: &Answers) -> Option<String> {
        let code = answers.country.as_deref()?;
        Some(self.catalog.country(code).map_or_else(|| code.to_owned(), |country| country.name.clone()))
    }

    /// Country and round, as far as they are known.
    pub fn subject(&self, answers: &Answers) -> String {
        let country = self.country(answers);
        match (country, &answers.round) {
            (Some(country), Some(round)) => self.words.commas([country.as_str(), round]),
            (Some(one), None) => one,
            (None, Some(round)) => round.clone(),
            (None, None) => self.say("no-country"),
        }
    }

    /// What a document on some checklists says about itself.
    pub fn meta(&self, title: String, answers: &Told, lists: &[usize]) -> Meta {
        Meta {
            subtitle: self.subject(answers),
            footer: self.footer(format!("{title} · {}", self.subject(answers)), answers.shown() > 0),
            title,
            language: self.words.tag().to_owned(),
            date: answers.assessed_on.map(|date| date.to_string()),
            page_pattern: self.say("page-pattern"),
            producer: producer(),
            subject: self.topic(lists),
            ..Meta::default()
        }
    }

    /// What stands under every page, with a mark where the document shows what is confidential.
    pub fn footer(&self, text: String, is_confidential: bool) -> String {
        if is_confidential { format!("{} · {text}", self.say("confidential-mark")) } else { text }
    }

    /// What every output that shows figures says of the answers: that they are only a part, and what of them it withholds
    /// or shows although it is confidential.
    pub fn about(&self, answers: &Told) -> Vec<String> {
        self.part(answers.profile.as_deref()).into_iter().chain(self.on_file(answers)).collect()
    }

    /// How many confidential answers an output withholds, and how many it shows.
    pub fn on_file(&self, answers: &Told) -> Vec<String> {
        let withheld = Message::new("confidential-withheld").count("count", answers.withheld());
        let shown = Message::new("confidential-shown").count("count", answers.shown());
        let withheld = (answers.withheld() > 0).then(|| self.tell(&withheld));
        let shown = (answers.shown() > 0).then(|| self.tell(&shown));
        withheld.into_iter().chain(shown).collect()
    }

    /// That only a part of the checklists was asked, where that is so.
    pub fn part(&self, profile: Option<&str>) -> Option<String> {
        let profile = self.catalog.profile(profile?)?;
        Some(self.tell(&Message::new("part-reading").with("title", &profile.title)))
    }

    /// The title of a profile, where not every question was asked.
    pub fn profile_title(&self, profile: Option<&str>) -> Option<&'a str> {
        Some(self.catalog.profile(profile?)?.title.as_str())
    }
}
