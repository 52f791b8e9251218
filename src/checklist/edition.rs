//! Earlier editions of checklists: found by the versions that answers name, and held against the checklists of today.
//!
//! They are read only when somebody asks for one, since few answers are as old. An edition with faults is none; the
//! check of the checklists says what is wrong with it.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::load;
use super::{AnswerKind, AnswerOption, Catalog, Condition, Question, QuestionIndex};
use crate::catalog::{self, CatalogFile, EDITIONS};
use crate::diagnostic::Diagnostic;
use crate::document::{Node, parse};
use crate::source::Sources;

/// The checklists as they were when some answers were given.
#[derive(Debug)]
pub struct Edition {
    /// The checklists: those that answers name by an earlier version as they were then, the others as they are today.
    pub catalog: Catalog,
    /// The earlier ones, by id, with their version, in the order of their ids.
    pub lists: Vec<(String, String)>,
    /// What asks today what each question of [`catalog`](Self::catalog) asked.
    pub heirs: Vec<Option<Heir>>,
}

/// A question of today that stands for one of an earlier edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heir {
    /// Its place in the catalog of today.
    pub question: QuestionIndex,
    /// What was changed in it.
    pub changed: Changed,
}

/// What was changed in a question since an earlier edition, apart from its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a part of a question that changed or did not")]
pub struct Changed {
    /// The question itself.
    pub prompt: bool,
    /// What makes its options true.
    pub criteria: bool,
    /// What can be answered, and the points of it.
    pub scale: bool,
    /// How much it counts.
    pub weight: bool,
    /// When it is asked.
    pub condition: bool,
}

impl Changed {
    /// Whether an answer that was true may not be true any more.
    pub fn doubts_answers(self) -> bool {
        self.prompt || self.criteria || self.scale
    }
}

/// The earlier editions beside some checklists; by default there are none.
#[derive(Debug, Default)]
pub struct Editions {
    place: Place,
    language: String,
    shelf: OnceLock<Option<Shelf>>,
    known: Mutex<HashMap<Lists, Option<Arc<Edition>>>>,
}

/// Checklists by id, with their versions.
type Lists = Vec<(String, String)>;

#[derive(Debug, Default)]
enum Place {
    #[default]
    Nowhere,
    Shipped,
    Folder(PathBuf),
}

/// All files of the checklists of today and of their earlier editions.
#[derive(Debug)]
struct Shelf {
    sources: Sources,
    today: Vec<CatalogFile>,
    earlier: Vec<CatalogFile>,
    heads: Vec<Head>,
}

/// Where a checklist stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Head {
    folder: String,
    id: String,
    version: String,
}

impl Editions {
    /// The editions beside the checklists in a folder, or beside the shipped ones, in a language.
    pub fn beside(folder: Option<&Path>, language: &str) -> Self {
        let place = folder.map_or(Place::Shipped, |folder| Place::Folder(folder.to_path_buf()));
        Self { place, language: language.to_owned(), ..Self::default() }
    }

    /// The edition to which answers were given that name these checklists with these versions; `None` where all of them
    /// are those of today, or no earlier edition is known by such a version.
    pub fn named<'a>(&self, today: &Catalog, named: impl Iterator<Item = (&'a str, &'a str)>) -> Option<Arc<Edition>> {
        let is_other = |(id, version): &(&str, &str)| today.checklist(id).is_some_and(|list| list.version != *version);
        let lists: BTreeSet<(&str, &str)> = named.filter(is_other).collect();
        if lists.is_empty() {
            return None;
        }
        let shelf = self.shelf.get_or_init(|| Shelf::of(&self.place)).as_ref()?;
        let heads: Vec<&Head> = lists.iter().filter_map(|(id, version)| shelf.head(id, version)).collect();
        if heads.is_empty() {
            return None;
        }
        let key: Lists = heads.iter().map(|head| (head.id.clone(), head.version.clone())).collect();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(key).or_insert_with(|| shelf.edition(&heads, &self.language).map(Arc::new)).clone()
    }
}

impl Shelf {
    fn of(place: &Place) -> Option<Self> {
        let mut sources = Sources::new();
        let (today, folder) = match place {
            Place::Nowhere => return None,
            Place::Shipped => (catalog::shipped(&mut sources), None),
            Place::Folder(folder) => (catalog::folder(&mut sources, folder).ok()?, Some(folder.as_path())),
        };
        let earlier = catalog::editions(&mut sources, folder).ok()?;
        let heads = heads(&sources, &earlier);
        Some(Self { sources, today, earlier, heads })
    }

    fn head(&self, id: &str, version: &str) -> Option<&Head> {
        self.heads.iter().find(|head| head.id == id && head.version == version)
    }

    fn edition(&self, heads: &[&Head], language: &str) -> Option<Edition> {
        let files = together(&self.sources, &self.today, &self.earlier, heads);
        let load = |language| load::earlier(&self.sources, &files, language, &mut Vec::new());
        // Whether a text changed is seen in the text itself: a translation may have been mended meanwhile.
        let (then, now) = (load("")?, load::load(&self.sources, &self.today, "", &mut Vec::new())?);
        let lists = heads.iter().map(|head| (head.id.clone(), head.version.clone())).collect();
        let (mut catalog, heirs) = (load(language)?, heirs(&then, &now));
        // An answer that must not be printed today must not be printed because it is an old one.
        for (question, heir) in catalog.questions.iter_mut().zip(&heirs) {
            question.confidential = heir.is_some_and(|heir| now.questions[heir.question].confidential);
        }
        Some(Edition { catalog, lists, heirs })
    }
}

/// Finds the faults of all earlier editions, in every language that they have.
pub fn inspect(sources: &Sources, today: &[CatalogFile], earlier: &[CatalogFile], diagnostics: &mut Vec<Diagnostic>) {
    let heads = heads(sources, earlier);
    let tags: BTreeSet<&str> =
        earlier.iter().filter_map(|file| file.path.split_once("/i18n/")?.1.split('/').next()).collect();
    let editions: BTreeSet<&str> = heads.iter().filter_map(|head| root(&head.folder)).collect();
    let mut found = Vec::new();
    for edition in editions {
        let heads: Vec<&Head> = heads.iter().filter(|head| root(&head.folder) == Some(edition)).collect();
        let files = together(sources, today, earlier, &heads);
        for language in std::iter::once("").chain(tags.iter().copied()) {
            load::earlier(sources, &files, language, &mut found);
        }
    }
    // What is wrong with the files of today is said where they are looked at.
    found.retain(|one| earlier.iter().any(|file| file.source == one.span().source));
    // Most faults are found in every language.
    while let Some(one) = found.pop() {
        found.retain(|other| *other != one);
        diagnostics.push(one);
    }
}

/// The checklists that some files are the heads of.
fn heads(sources: &Sources, files: &[CatalogFile]) -> Vec<Head> {
    let head = |file: &CatalogFile| {
        let folder = file.path.strip_suffix("/checklist.yaml").filter(|folder| !folder.contains("/i18n/"))?;
        let tree = parse(sources, file.source, &mut Vec::new())?;
        let text = |key| tree.get(key).and_then(Node::text).map(str::to_owned);
        Some(Head { folder: folder.to_owned(), id: text("id")?, version: text("version")? })
    };
    files.iter().filter_map(head).collect()
}

/// The folder of an edition, `editions/1.0.0`, that holds the folder of a checklist.
fn root(folder: &str) -> Option<&str> {
    folder.rsplit_once('/').map(|(root, _)| root).filter(|root| root.starts_with(EDITIONS))
}

/// Some checklists of an earlier edition in the place of those of today, with the profiles of that edition where it has
/// any; everything else is as it is today. The crosswalk speaks of today's questions alone.
fn together(sources: &Sources, today: &[CatalogFile], earlier: &[CatalogFile], heads: &[&Head]) -> Vec<CatalogFile> {
    let replaced = self::heads(sources, today);
    let replaced: Vec<&str> = replaced
        .iter()
        .filter(|head| heads.iter().any(|earlier| earlier.id == head.id))
        .map(|head| head.folder.as_str())
        .collect();
    let is_in = |path: &str, folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let mut files: Vec<CatalogFile> = Vec::new();
    let mut take = |folder: &str, root: &str| {
        let count = files.len();
        let wanted = earlier.iter().filter(|file| is_in(&file.path, folder));
        let moved = wanted.filter_map(|file| {
            let path = file.path.strip_prefix(root)?.strip_prefix('/')?.to_owned();
            Some(CatalogFile { path, ..file.clone() })
        });
        files.extend(moved);
        files.len() > count
    };
    for head in heads {
        take(&head.folder, root(&head.folder).unwrap_or_default());
    }
    let has_profiles =
        heads.iter().filter_map(|head| root(&head.folder)).any(|root| take(&format!("{root}/profiles"), root));
    let stays = |file: &&CatalogFile| {
        let of_replaced = replaced.iter().any(|folder| is_in(&file.path, folder));
        let of_profiles = has_profiles && is_in(&file.path, "profiles");
        !(of_replaced || of_profiles || file.path.ends_with("/crosswalk.yaml"))
    };
    files.extend(today.iter().filter(stays).cloned());
    files
}

fn heirs(then: &Catalog, now: &Catalog) -> Vec<Option<Heir>> {
    let heir = |question: &Question| now.question_by_id.get(&question.id).copied();
    let places: Vec<Option<QuestionIndex>> = then.questions.iter().map(heir).collect();
    let changed = |question: &Question, place: QuestionIndex| {
        let heir = &now.questions[place];
        let criteria = |question: &Question| question.criteria.iter().map(|text| folded(text)).collect::<Vec<_>>();
        Changed {
            prompt: folded(&question.prompt) != folded(&heir.prompt),
            criteria: criteria(question) != criteria(heir),
            scale: !same_scale(then, question, now, heir),
            weight: question.weight * question.times != heir.weight * heir.times,
            condition: match (&question.applies_if, &heir.applies_if) {
                (Some(before), Some(after)) => condition(then, before, &places) != condition(now, after, &[]),
                (before, after) => before.is_some() != after.is_some(),
            },
        }
    };
    let heir = |(question, place): (&Question, &Option<QuestionIndex>)| {
        place.map(|place| Heir { question: place, changed: changed(question, place) })
    };
    then.questions.iter().zip(&places).map(heir).collect()
}

/// A text without how its lines are folded.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the same can be answered to two questions, for the same points.
fn same_scale(then: &Catalog, question: &Question, now: &Catalog, heir: &Question) -> bool {
    let same = match (&question.answer, &heir.answer) {
        (AnswerKind::Scale(before), AnswerKind::Scale(after)) => {
            let option = |option: &AnswerOption| (option.id.clone(), option.points, option.exclusive);
            before.many == after.many && before.options.iter().map(option).eq(after.options.iter().map(option))
        }
        (AnswerKind::Percent, AnswerKind::Percent) | (AnswerKind::Text, AnswerKind::Text) => true,
        _ => false,
    };
    same && then.full_points(question) == now.full_points(heir)
}

/// A condition in words that mean the same in both editions: the places of the questions of today, and ids of options.
fn condition(catalog: &Catalog, condition: &Condition, heirs: &[Option<QuestionIndex>]) -> String {
    let all = |parts: &[Condition]| {
        let parts: Vec<String> = parts.iter().map(|part| self::condition(catalog, part, heirs)).collect();
        parts.join(" ")
    };
    match condition {
        Condition::All(parts) => format!("all({})", all(parts)),
        Condition::Any(parts) => format!("any({})", all(parts)),
        Condition::Is { question, any_of } => {
            let options = catalog.questions[*question].answer.scale().map_or(&[][..], |scale| &scale.options);
            let names: Vec<&str> = any_of.places().filter_map(|at| options.get(at)).map(|o| o.id.as_str()).collect();
            let place = heirs.get(*question).copied().unwrap_or(Some(*question));
            format!("{place:?}={}", names.join("|"))
        }
    }
}
