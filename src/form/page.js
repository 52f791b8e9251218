// The page: what is filled in, where it is kept, and what of it is shown.

const data = JSON.parse(document.getElementById("data").textContent);

// A sentence of the program with its gaps filled.
function say(key, gaps = {}) {
  const name = key.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return data.words[name].replace(/\{(\w+)\}/g, (whole, gap) => gaps[gap] ?? whole);
}

// A number with the digits of the language.
function figure(number) {
  return String(number).replace(/\d/g, (digit) => [...data.digits][digit]);
}

const MOST_BYTES = 5_000_000;
const places = new Map(data.questions.map((question, index) => [question.id, index]));
const views = [];
const sections = [];
const state = { given: new Map(), head: { agency: "", name: "", on: "" }, asked: [], held: new Set(), later: 0, here: -1 };

const status = make("p", { role: "status", class: "status" });
const stored = make("p", { class: "stored" });
const counted = make("p", { class: "counted" });
const bar = make("progress", { "aria-label": say("progress-label"), max: 1, value: 0 });
const find = make("input", { type: "search", id: "find", dir: "auto", autocomplete: "off" });
const onlyOpen = make("input", { type: "checkbox", id: "only-open" });
const open = make("input", { type: "file", id: "open", accept: ".json,application/json" });

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function begin() {
  state.given = new Map(data.questions.map((question) => [question.id, blank()]));
  state.head = { agency: data.agency?.id ?? "", name: "", on: today() };
}

// What the browser has kept. Other pages may have written it, so that none of it is trusted.
function recall() {
  begin();
  let kept;
  try {
    kept = JSON.parse(localStorage.getItem(data.key) ?? "null");
  } catch {
    tell(stored, say("not-kept"));
  }
  for (const key of data.agency ? ["name", "on"] : ["agency", "name", "on"]) {
    state.head[key] = text(part(kept, "head"), key) || state.head[key];
  }
  for (const question of data.questions) {
    const given = state.given.get(question.id);
    const entry = part(part(kept, "given"), question.id);
    for (const key of Object.keys(given)) if (key !== "places") given[key] = text(entry, key);
    const known = (place) => Number.isInteger(place) && place >= 0 && place < question.options.length;
    const chosen = own(entry, "places");
    if (Array.isArray(chosen)) given.places = chosen.filter(known);
  }
}

// What is filled in, question by question.
function touched() {
  const empty = JSON.stringify(blank());
  return [...state.given].filter(([, given]) => JSON.stringify(given) !== empty);
}

function keep() {
  clearTimeout(state.later);
  try {
    localStorage.setItem(data.key, JSON.stringify({ head: state.head, given: Object.fromEntries(touched()) }));
    tell(stored, say("kept"));
  } catch {
    tell(stored, say("not-kept"));
  }
}

function keepSoon() {
  clearTimeout(state.later);
  state.later = setTimeout(keep, 300);
}

function isOpen(index) {
  return state.asked[index] !== false && !isAnswered(data.questions[index], state.given.get(data.questions[index].id));
}

// Puts on the page what follows from what is filled in, and tells which questions were opened and closed by it.
function follow(isTold) {
  const before = state.asked;
  state.asked = asked(data.questions, data.questions.map((question) => placesOf(state.given.get(question.id))));
  if (isTold) {
    const names = (changed) => data.questions.filter((_, index) => changed(index)).map(({ id }) => id).join(data.comma);
    const opened = names((index) => before[index] === false && state.asked[index] !== false);
    const closed = names((index) => before[index] !== false && state.asked[index] === false);
    const told = [opened && say("opened", { questions: opened }), closed && say("closed", { questions: closed })];
    tell(status, told.filter(Boolean).join(" "));
  }
  show();
}

// Shows the questions that are asked and looked for. Where only open ones are, one that was just answered stays.
function show() {
  const wanted = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  views.forEach((view, index) => {
    const asked = state.asked[index] !== false;
    if (onlyOpen.checked && isOpen(index)) state.held.add(index);
    const held = !onlyOpen.checked || state.held.has(index);
    const shown = asked && held && wanted.every((word) => view.words.includes(word));
    view.root.hidden = !shown;
    found += shown;
  });
  for (const section of sections) {
    const inside = section.questions.filter((index) => state.asked[index] !== false);
    section.root.hidden = section.questions.every((index) => views[index].root.hidden);
    section.count.textContent = figure(`${inside.filter((index) => !isOpen(index)).length}/${inside.length}`);
  }
  const count = state.asked.filter((asked) => asked !== false).length;
  const done = state.asked.filter((asked, index) => asked !== false && !isOpen(index)).length;
  tell(counted, say("progress", { done: figure(done), asked: figure(count) }));
  bar.max = Math.max(count, 1);
  bar.value = done;
  return found;
}

function goTo(element) {
  element.scrollIntoView({ block: "start" });
  element.focus({ preventScroll: true });
}

function goToNextOpen() {
  const order = [...views.keys()].map((_, step) => (state.here + 1 + step) % views.length);
  const next = order.find((index) => isOpen(index) && index !== state.here && !views[index].root.hidden);
  if (next === undefined) tell(status, say("nothing-open"));
  else goTo(views[next].heading);
}

function save() {
  keep();
  const file = toFile(data, state.head, state.given);
  const name = [data.country, state.head.agency || "answers", state.head.on].filter(Boolean).join("-");
  const link = make("a", { download: `${name.replace(/[^\p{L}\p{N}-]+/gu, "-")}.json` });
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  const without = data.questions.filter((question, index) => {
    const given = state.given.get(question.id);
    return state.asked[index] !== false && given.choice !== "" && !isAnswered(question, given);
  });
  const ids = without.map(({ id }) => id).join(data.comma);
  tell(status, [say("saved", { file: link.download }), ids && say("saved-without", { questions: ids })].filter(Boolean).join(" "));
}

async function openFile() {
  const file = open.files[0];
  if (!file) return;
  let read;
  try {
    read = file.size <= MOST_BYTES ? JSON.parse(await file.text()) : undefined;
  } catch {
    // It is no JSON, which is told below.
  }
  open.value = "";
  const others = Object.values(part(read, "answers")).flatMap((entry) => Object.keys(part(entry, "agencies")));
  if (text(read, "agency")) others.push(read.agency);
  if (own(read, "format") !== 1 || typeof own(read, "answers") !== "object") {
    tell(status, say("open-wrong", { file: file.name }));
  } else if (others.length && !others.includes(state.head.agency)) {
    tell(status, say("open-other", { file: file.name, agency: others[0] }));
  } else if (touched().length === 0 || confirm(say("open-replaces"))) {
    const { given, left, name } = fromFile(data, state.head.agency, read);
    state.given = given;
    state.head.name ||= name;
    document.getElementById("name").value = state.head.name;
    refresh();
    keep();
    const without = left.length ? say("open-left", { questions: left.join(data.comma) }) : "";
    tell(status, [say("opened-file", { file: file.name }), without].filter(Boolean).join(" "));
  }
}

function empty() {
  if (!confirm(say("empty-sure"))) return;
  begin();
  refresh();
  keep();
}

function refresh() {
  for (const view of views) view.refresh();
  follow(false);
}

function who() {
  const field = (key, title, attributes) => {
    const input = make("input", { id: key, dir: "auto", ...attributes });
    input.value = state.head[key];
    input.addEventListener("input", () => {
      state.head[key] = key === "agency" ? idOf(data, input.value) : input.value.trim();
      keepSoon();
    });
    return make("div", { class: "field" }, make("label", { for: key }, title), input);
  };
  return make("div", { class: "who" },
    data.agency ? undefined : field("agency", say("agency"), { list: "roles" }),
    field("name", say("name"), { autocomplete: "name" }), field("on", say("on"), { type: "date" }));
}

function buildSection(section) {
  const heading = make("h2", { id: `s-${section.id}`, tabindex: -1 }, make("span", { class: "id" }, section.id), " ",
    make("span", { dir: "auto" }, section.title));
  const root = make("section", { "aria-labelledby": `s-${section.id}` }, heading, make("p", { dir: "auto" }, section.intro));
  for (const index of section.questions) {
    const question = data.questions[index];
    const view = questionView(question, () => state.given.get(question.id), () => {
      view.refresh();
      follow(true);
      keepSoon();
    });
    const options = question.options.map(({ label, criterion }) => `${label} ${criterion}`);
    view.words = [question.id, question.prompt, question.guidance, ...options].join(" ").toLowerCase();
    // The buttons above the questions go on from the one that was worked on last.
    view.root.addEventListener("focusin", () => (state.here = index));
    views[index] = view;
    root.append(view.root);
  }
  const count = make("span", { class: "count" });
  const link = make("a", { href: `#s-${section.id}` }, make("span", { dir: "auto" }, `${section.id} ${section.title}`));
  link.addEventListener("click", (event) => {
    event.preventDefault();
    state.here = section.questions[0] - 1;
    goTo(heading);
  });
  sections.push({ root, count, questions: section.questions, entry: make("li", {}, link, " ", count) });
  return root;
}

function start() {
  recall();
  const main = make("main", { id: "questions" }, ...data.sections.map(buildSection));
  const about = fold(say("about"), "about", ...data.about.map((text) => make("p", { dir: "auto" }, text)));
  const roles = make("datalist", { id: "roles" }, ...data.roles.map(({ title }) => make("option", { value: title })));
  document.body.append(
    make("a", { href: "#questions", class: "skip" }, say("skip")),
    make("header", {}, make("h1", { dir: "auto" }, data.title), make("p", { dir: "auto" }, data.subtitle), make("p", {}, say("how")),
      about, who(), roles),
    make("div", { class: "bar", role: "region", "aria-label": say("progress-label") }, counted, bar,
      button(say("next-open"), "", goToNextOpen), button(say("save"), "main", save), status),
    make("div", { class: "tools" },
      make("div", { class: "field" }, make("label", { for: "find" }, say("find")), find),
      make("label", { class: "option" }, onlyOpen, make("span", {}, say("only-open"))),
      make("nav", { "aria-label": say("contents") }, fold(say("contents"), "", make("ol", {}, ...sections.map(({ entry }) => entry))))),
    main,
    make("footer", {}, stored, make("div", { class: "field" }, make("label", { for: "open" }, say("open")), open),
      button(say("print"), "", () => print()), button(say("empty"), "quiet", empty)));
  find.addEventListener("input", () => {
    tell(status, say("found", { count: figure(show()) }));
  });
  onlyOpen.addEventListener("change", () => {
    state.held = new Set();
    tell(status, say("found", { count: figure(show()) }));
  });
  open.addEventListener("change", openFile);
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
  refresh();
}

start();
