// What was filled in, as an answers file of the program, and back again. Knows nothing of the page.

// What is filled in for one question. The choice is "value", "na" (it does not apply), "unknown" or nothing; what was
// typed for another choice is kept and not told.
function blank() {
  return {
    choice: "", places: [], text: "", reason: "", whom: "", by: "", evidence: "", note: "", planned: "", plannedBy: "",
  };
}

// Whether a question has a reply.
function isAnswered(question, given) {
  if (given.choice === "na") return given.reason.trim() !== "";
  if (given.choice === "unknown") return true;
  return given.choice === "value" && valueOf(question, given) !== undefined;
}

// The places of the options that count, where a question has options.
function placesOf(given) {
  return given.choice === "value" ? given.places : [];
}

// The value as the program reads it; nothing where there is none.
function valueOf(question, given) {
  const text = given.text.trim();
  switch (question.kind) {
    case "percent":
      return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : undefined;
    case "text":
      return text || undefined;
    default: {
      const ids = given.places.map((place) => question.options[place].id);
      return question.kind === "many" && ids.length > 1 ? ids : ids[0];
    }
  }
}

// The answers file. `head` says who filled in the form: agency, name, on. What an agency says stands under its name; the
// file says for whom it speaks at its top.
function toFile(data, head, given) {
  const file = { format: 1 };
  for (const key of ["country", "round", "profile"]) if (data[key]) file[key] = data[key];
  if (head.agency) Object.assign(file, { agency: head.agency }, personOf(head));
  file.checklists = data.checklists;
  file.answers = {};
  for (const question of data.questions) {
    const entry = entryOf(data, head, question, given.get(question.id));
    if (Object.keys(entry).length) file.answers[question.id] = entry;
  }
  return file;
}

function personOf(head) {
  return filled({ name: head.name.trim(), on: head.on });
}

function entryOf(data, head, question, given) {
  const said = {};
  const unknown = given.choice === "unknown";
  const note = [given.note.trim(), unknown ? asking(data.words, given) : ""].filter(Boolean);
  if (given.choice === "value" && valueOf(question, given) !== undefined) said.value = valueOf(question, given);
  if (unknown && given.whom.trim()) said.ask = filled({ agency: idOf(data, given.whom), by: given.by });
  if (given.choice === "na" && given.reason.trim()) said["not-applicable"] = given.reason.trim();
  const evidence = given.evidence.split("\n").map((line) => line.trim()).filter(Boolean);
  if (evidence.length) said.evidence = evidence;
  if (note.length) said.note = note.join("\n\n");
  const planned = filled({ by: given.plannedBy, what: given.planned.trim() });
  if (planned) said.planned = planned;
  if (!Object.keys(said).length) return said;
  const person = personOf(head);
  if (head.agency) return { agencies: { [head.agency]: { ...said, ...person } } };
  return person ? { ...said, "said-by": person } : said;
}

// What is filled of an object; nothing where none of it is.
function filled(object) {
  const entries = Object.entries(object).filter(([, value]) => value);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

// The role that has a title, or the words themselves.
function idOf(data, words) {
  const wanted = words.trim();
  return data.roles.find(({ title }) => title.toLowerCase() === wanted.toLowerCase())?.id ?? wanted;
}

// That nobody knows, and by when somebody should, where nobody is named who could be asked; in the words that `askedBack`
// reads.
function asking(words, given) {
  const by = given.by && !given.whom.trim() ? [words.byNote.replace("{by}", given.by)] : [];
  return [words.unknownNote, ...by].join(" ");
}

// The last paragraph of a note, where it is what `asking` wrote; nothing otherwise.
function askedBack(words, paragraph) {
  const by = words.byNote.split("{by}").map(quote).join("(?<by>\\d{4}-\\d\\d-\\d\\d)");
  return new RegExp(`^${quote(words.unknownNote)}(?: ${by})?$`, "u").exec(paragraph)?.groups;
}

function quote(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

// What an answers file says to the questions of this form, the ids of what could not be taken in, and who filled it in.
// Nothing of the file is trusted.
function fromFile(data, agency, file) {
  const given = new Map(data.questions.map((question) => [question.id, blank()]));
  const left = [];
  let name = text(file, "name");
  for (const [id, entry] of Object.entries(part(file, "answers"))) {
    if (entry === null) continue;
    name ||= text(part(entry, "said-by"), "name");
    const question = data.questions.find((question) => question.id === id);
    if (!question || !take(data, agency, question, entry, given.get(id))) left.push(id);
  }
  return { given, left, name };
}

// Takes in one entry; false where something of it has no place here. Forms of an agency once had its evidence, its plan
// and its reason beside `agencies`; value and note there are the team's.
function take(data, agency, question, entry, given) {
  const long = typeof entry === "object" && entry !== null && !Array.isArray(entry) ? entry : { value: entry };
  const agencies = part(long, "agencies");
  const said = agency ? part(agencies, agency) : long;
  let whole = Object.keys(agencies).every((name) => agency && name === agency);
  if (agency && (own(long, "value") !== undefined || text(long, "note"))) whole = false;
  const value = own(said, "value");
  if (value !== undefined) whole = takeValue(question, value, given) && whole;
  const holder = (key) => (own(said, key) === undefined ? long : said);
  if (["not-applicable", "evidence", "planned"].some((key) => holder(key) !== long && own(long, key) !== undefined)) whole = false;
  given.reason = text(holder("not-applicable"), "not-applicable");
  if (given.reason) given.choice = "na";
  const evidence = own(holder("evidence"), "evidence");
  given.evidence = (Array.isArray(evidence) ? evidence : [evidence]).filter((line) => typeof line === "string").join("\n");
  const planned = part(holder("planned"), "planned");
  given.planned = text(planned, "what");
  given.plannedBy = text(planned, "by");
  const note = text(said, "note").split(/\n\n/);
  const unknown = askedBack(data.words, note.at(-1));
  const ask = part(said, "ask");
  if (unknown) note.pop();
  if (unknown || (text(ask, "agency") && given.choice === "")) {
    const whom = text(ask, "agency");
    const title = data.roles.find(({ id }) => id === whom)?.title ?? whom;
    Object.assign(given, { choice: "unknown", whom: title, by: text(ask, "by") || (unknown?.by ?? "") });
  }
  given.note = note.join("\n\n");
  return whole;
}

function takeValue(question, value, given) {
  if (question.kind === "percent" || question.kind === "text") {
    given.text = ["string", "number"].includes(typeof value) ? String(value) : "";
  } else {
    const ids = Array.isArray(value) ? value : [value];
    given.places = ids.map((id) => question.options.findIndex((option) => option.id === id)).sort((a, b) => a - b);
    if (given.places.includes(-1) || (question.kind === "one" && ids.length !== 1)) given.places = [];
  }
  const understood = valueOf(question, given) !== undefined;
  if (understood) given.choice = "value";
  return understood;
}

// An entry of an object that came from elsewhere; nothing where it is no object or has no such entry of its own.
function own(object, key) {
  return typeof object === "object" && object !== null && Object.hasOwn(object, key) ? object[key] : undefined;
}

function part(object, key) {
  const found = own(object, key);
  return typeof found === "object" && found !== null && !Array.isArray(found) ? found : {};
}

function text(object, key) {
  const found = own(object, key);
  return typeof found === "string" ? found : "";
}
