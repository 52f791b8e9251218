//! The shipped checklists keep the rules that `checklists/README.md` sets for them, as far as a program can count.

use std::collections::{BTreeMap, BTreeSet};

use readiness::checklist::{ActionKind, AnswerKind, Catalog, Question};

use super::house::{read, shipped, table};

/// Questions of the readiness checklists. The survey takes its questions as it finds them.
fn questions(catalog: &Catalog) -> impl Iterator<Item = &Question> {
    let lists = catalog.checklists.iter().filter(|list| list.by_default);
    lists.flat_map(|list| &catalog.questions[list.questions.clone()])
}

fn criteria(catalog: &Catalog) -> impl Iterator<Item = (&Question, &String)> {
    questions(catalog).flat_map(|question| question.criteria.iter().map(move |criterion| (question, criterion)))
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// What promises more than a country can reach. "Nearly all" has a figure of its own, and "at all" promises nothing.
fn promises_all(criterion: &str) -> bool {
    const UNIVERSALS: [&str; 8] = ["all", "always", "any", "every", "everyone", "everything", "everywhere", "never"];
    let words = words(criterion);
    words.iter().enumerate().any(|(place, word)| {
        let before = place.checked_sub(1).map(|before| words[before].as_str());
        UNIVERSALS.contains(&word.as_str()) && !(word == "all" && matches!(before, Some("nearly" | "at")))
    })
}

/// Whether two sentences share four fifths of their words.
fn are_alike(one: &str, other: &str) -> bool {
    let [one, other]: [BTreeSet<String>; 2] = [one, other].map(|text| words(text).into_iter().collect());
    5 * one.intersection(&other).count() >= 4 * one.union(&other).count()
}

fn alike<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let texts: Vec<_> = texts.collect();
    let pairs = texts.iter().enumerate().flat_map(|(place, one)| texts[..place].iter().map(move |other| (one, other)));
    let alike = pairs.filter(|(one, other)| are_alike(one.1, other.1));
    alike.map(|(one, other)| format!("{} and {}", other.0, one.0)).collect()
}

/// The actions that must be finished before one.
fn awaited(catalog: &Catalog, id: &str) -> Vec<String> {
    let mut awaited = BTreeSet::new();
    let mut next = vec![catalog.action_by_id[id]];
    while let Some(action) = next.pop() {
        next.extend(catalog.actions[action].after.iter().filter(|before| awaited.insert(**before)));
    }
    awaited.into_iter().map(|action| catalog.actions[action].id.clone()).collect()
}

/// What Part III is of the full points of the legal checklist, in whole percent, rounded down.
fn share_of_part_three(catalog: &Catalog) -> usize {
    let legal = catalog.checklist("legal").unwrap();
    let weight = |question: &Question| if question.is_scored() { question.weight * question.times } else { 0 };
    let sum = |questions: &[Question]| questions.iter().map(weight).sum::<u32>();
    let part = legal.parts.iter().find(|part| part.id == "III").unwrap();
    (100 * sum(&catalog.questions[part.questions.clone()]) / sum(&catalog.questions[legal.questions.clone()])) as usize
}

/// Whether something can lie between nothing and all that the first question of an action asks for.
fn can_be_begun(catalog: &Catalog, first: usize) -> bool {
    match &catalog.questions[first].answer {
        AnswerKind::Scale(scale) => scale.options.len() > 2,
        AnswerKind::Percent => true,
        AnswerKind::Text => false,
    }
}

/// Every measure by the name it has in `checklists/README.md`, with what it is now and, where it can be told, of what.
fn measures(catalog: &Catalog) -> BTreeMap<&'static str, (usize, Vec<String>)> {
    let ours = || catalog.actions.iter().filter(|action| action.standing.is_none());
    let actions = |wanted: &dyn Fn(&readiness::checklist::Action) -> bool| -> Vec<String> {
        ours().filter(|action| wanted(action)).map(|action| action.id.clone()).collect()
    };
    let count = |ids: Vec<String>| (ids.len(), ids);
    let alternatives = |criterion: &str| words(criterion).iter().filter(|word| *word == "or").count();
    let most = criteria(catalog).map(|(_, criterion)| alternatives(criterion)).max().unwrap_or_default();
    let heavy = || questions(catalog).filter(|question| question.weight == 3);
    let may_be_missing =
        |role: &str| catalog.agencies.iter().any(|agency| agency.id == role && agency.exists_if.is_some());
    let serves = |place: usize| catalog.actions.iter().filter(|action| action.objective == Some(place)).count();
    let references = || questions(catalog).flat_map(|question| &question.references);
    let blank = references().filter(|reference| reference.article.is_none()).count();
    BTreeMap::from([
        ("\"or\" in one criterion", {
            let worst = criteria(catalog).filter(|(_, criterion)| alternatives(criterion) == most);
            (most, worst.map(|(question, _)| question.id.clone()).collect())
        }),
        ("criteria that promise all", {
            count(
                criteria(catalog)
                    .filter(|(_, text)| promises_all(text))
                    .map(|(question, _)| question.id.clone())
                    .collect(),
            )
        }),
        ("Part III of the legal weight, in percent", (share_of_part_three(catalog), Vec::new())),
        ("actions that a pilot waits for", count(awaited(catalog, "run-pilot-exchange"))),
        ("pairs of scored questions alike", {
            let scored = questions(catalog).filter(|question| question.is_scored());
            count(alike(scored.map(|question| (question.id.as_str(), question.prompt.as_str()))))
        }),
        ("pairs of actions alike", { count(alike(ours().map(|action| (action.id.as_str(), action.title.as_str())))) }),
        ("questions of weight 3", count(heavy().map(|question| question.id.clone()).collect())),
        ("questions of weight 3 without a borderline case", {
            let bare = heavy().filter(|question| question.borderline.is_none() && question.answer.scale().is_some());
            count(bare.map(|question| question.id.clone()).collect())
        }),
        ("actions", (catalog.actions.len(), Vec::new())),
        ("actions without a wording for a country that has begun", {
            count(actions(&|action| action.begun.is_none() && can_be_begun(catalog, action.closes[0])))
        }),
        ("actions without kind, or without objective", {
            count(actions(&|action| action.kind.is_none() || action.objective.is_none()))
        }),
        ("rules without rank, rules and decisions without a first step", {
            count(actions(&|action| match action.kind {
                Some(ActionKind::Rule) => action.rank.is_none() || action.first_step.is_none(),
                Some(ActionKind::Decision) => action.first_step.is_none(),
                _ => false,
            }))
        }),
        ("leads that may not exist, without a fallback", {
            count(actions(&|action| may_be_missing(&action.lead) && action.fallback.is_none()))
        }),
        ("objectives", (catalog.objectives.len(), Vec::new())),
        ("objectives without an action", {
            let idle = catalog.objectives.iter().enumerate().filter(|(place, _)| serves(*place) == 0);
            count(idle.map(|(_, objective)| objective.id.clone()).collect())
        }),
        ("agencies that count", {
            let count = catalog.agencies.iter().filter(|agency| agency.counts);
            let ids: Vec<String> = count.map(|agency| agency.id.clone()).collect();
            (ids.len(), ids)
        }),
        ("references without an article, in percent", (100 * blank / references().count(), Vec::new())),
    ])
}

/// The table says what each measure may be and what it is, and both are so.
#[test]
fn the_content_keeps_its_bounds() {
    let catalog = shipped();
    let mut measures = measures(&catalog);
    for row in table(&read("checklists/README.md"), "Measures") {
        let [name, bound, told] = &row[..] else { panic!("{row:?}") };
        let (value, of) = measures.remove(name.as_str()).unwrap_or_else(|| panic!("{name} is not measured"));
        let kept = match bound.rsplit_once(' ') {
            Some(("at most", limit)) => value <= limit.parse().unwrap(),
            Some(("at least", limit)) => value >= limit.parse().unwrap(),
            _ => Ok(value) == bound.parse(),
        };
        assert!(kept, "{name}: {value}, {bound}: {of:#?}");
        assert_eq!(told.parse(), Ok(value), "{name} is {value} now: {of:#?}");
    }
    assert!(measures.is_empty(), "not in the table: {:?}", measures.keys());
}

#[test]
fn the_measures_see_what_they_are_for() {
    assert!(promises_all("Every agency does.") && promises_all("It does so at any post."));
    assert!(!promises_all("Nearly all posts (90 % or more) do.") && !promises_all("If at all, by e-mail."));
    assert!(are_alike("Is the law in force today?", "Is the law today in force?"));
    assert!(!are_alike("Is the law in force?", "Is the decree that the law needs in force?"));
}
