// The elements of one question. Texts of a checklist are text, never markup.

// Where a page runs from right to left, so do its texts, though many begin with an id; only a sentence of another language,
// which is English that nobody has translated, runs its own way.
function turn(element, text) {
  const isWord = (word) => /\p{L}/u.test(word) && !/\d/.test(word);
  const isEnglish = data.rtl && text.split(/\s+/).filter(isWord).length >= 4 && !/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text);
  element.toggleAttribute("lang", isEnglish);
  if (isEnglish) Object.assign(element, { dir: "ltr", lang: "en" });
  else if (data.rtl) element.removeAttribute("dir");
}

function tell(element, text) {
  element.textContent = text;
  turn(element, text);
}

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== ""));
  const text = children.filter((child) => typeof child === "string").join(" ");
  if (text.trim()) turn(element, text);
  return element;
}

function paragraphs(text) {
  return text.split(/\n\s*\n/).map((text) => make("p", { dir: "auto" }, text));
}

function fold(title, name, ...children) {
  return make("details", { class: name }, make("summary", {}, title), ...children);
}

function button(title, name, act) {
  const element = make("button", { type: "button", class: name }, title);
  element.addEventListener("click", act);
  return element;
}

// One question. `given` gives what is filled in for it, `changed` is called after each change, and `refresh` puts on the
// page what follows from what is filled in.
function questionView(question, given, changed) {
  const base = `q-${question.id}`;
  const one = question.kind === "one";
  const inputs = [];
  const fields = [];

  function field(key, tag, title, attributes = {}, hint = "") {
    const id = `${base}-${key}`;
    const hints = [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(" ");
    const input = make(tag, { id, dir: "auto", "aria-describedby": hints, ...attributes });
    const error = make("p", { id: `${id}-error`, class: "error" });
    input.addEventListener("input", () => {
      given()[key] = input.value;
      if (key === "text") given().choice = input.value.trim() ? "value" : given().choice === "value" ? "" : given().choice;
      changed();
    });
    const below = hint ? make("p", { id: `${id}-hint`, class: "hint", dir: "auto" }, hint) : undefined;
    const root = make("div", { class: `field ${key}` }, make("label", { for: id }, title), below, input, error);
    const field = { key, root, input, error, isLeft: false };
    // What is missing is said when the field is left, not while it is filled in.
    input.addEventListener("blur", () => {
      field.isLeft = true;
      refresh();
    });
    fields.push(field);
    return root;
  }

  function choice(name, title, criterion, isChosen, choose) {
    const type = one ? "radio" : "checkbox";
    const input = make("input", { type, id: `${base}-${name}`, name: base });
    input.addEventListener("change", () => {
      choose(input.checked);
      changed();
    });
    inputs.push({ input, isChosen });
    const words = make("span", { class: "words" }, make("b", { dir: "auto" }, title));
    if (criterion) words.append(" ", make("span", { class: "criterion", dir: "auto" }, criterion));
    turn(words, `${title} ${criterion}`);
    return make("label", { class: "option" }, input, words);
  }

  function chooseOption(place, chosen) {
    const was = placesOf(given());
    const { exclusive } = question.options[place];
    const stay = (other) => other !== place && !one && !exclusive && !question.options[other].exclusive;
    const places = [...was.filter(chosen ? stay : (other) => other !== place), ...(chosen ? [place] : [])];
    Object.assign(given(), { choice: places.length ? "value" : "", places: places.sort((a, b) => a - b) });
  }

  // Instead of an answer. Where words or a figure were typed, taking it back makes them count again.
  function instead(name, title) {
    const isChosen = () => given().choice === name;
    return choice(name, title, "", isChosen, (chosen) => {
      given().choice = chosen ? name : given().text.trim() ? "value" : "";
    });
  }

  const options = question.options.map((option, place) =>
    choice(place, option.label, option.criterion, () => placesOf(given()).includes(place), (chosen) => chooseOption(place, chosen)));
  const values = {
    one: () => options,
    many: () => [make("p", { class: "hint" }, say("several")), ...options],
    percent: () => [field("text", "input", say("percent"), { inputmode: "numeric", maxlength: 3 })],
    text: () => [field("text", "textarea", say("text"), { rows: 4 })],
  };
  const reason = field("reason", "input", say("reason"), { required: true });
  const ask = make("div", { class: "pair" },
    field("whom", "input", say("ask-whom"), { list: "roles" }), field("by", "input", say("ask-by"), { type: "date" }));
  const clear = button(say("clear"), "quiet", () => {
    given().choice = "";
    changed();
    inputs[0].input.focus();
  });
  const plan = fold(say("plan"), "plan",
    make("div", { class: "pair" }, field("planned", "input", say("planned-what")),
      field("plannedBy", "input", say("planned-by"), { type: "date" })));
  const mark = make("span", { class: "mark" });
  const heading = make("h3", { id: base, tabindex: -1 },
    make("span", { class: "id" }, question.id), " ", make("span", { dir: "auto" }, question.prompt), " ", mark);
  turn(heading, question.prompt);
  const root = make("fieldset", { class: "question" },
    make("legend", {}, heading),
    question.askedIf ? make("p", { class: "asked-if", dir: "auto" }, question.askedIf) : undefined,
    question.suggested ? make("p", { class: "hint", dir: "auto" }, question.suggested) : undefined,
    make("div", { class: "value" }, ...values[question.kind]()),
    make("div", { class: "instead" }, instead("na", say("not-applicable")), instead("unknown", say("unknown"))),
    reason, ask, one ? clear : undefined,
    fold(say("guidance"), "guidance", ...paragraphs(question.guidance),
      question.agencies ? make("p", { dir: "auto" }, question.agencies) : undefined),
    question.borderline ? fold(say("borderline"), "borderline", ...paragraphs(question.borderline)) : undefined,
    make("div", { class: "pair" },
      field("evidence", "textarea", say("evidence"), { rows: 2 }, question.evidence),
      field("note", "textarea", say("note"), { rows: 2 })),
    plan);

  function refresh() {
    const { choice, planned, plannedBy } = given();
    for (const { input, isChosen } of inputs) input.checked = isChosen();
    for (const { key, root, input, error, isLeft } of fields) {
      if (input.value !== given()[key]) input.value = given()[key];
      root.classList.toggle("blank", !given()[key].trim());
      const fault = isLeft ? faultOf(key) : "";
      tell(error, fault);
      input.setAttribute("aria-invalid", fault !== "");
    }
    reason.hidden = choice !== "na";
    ask.hidden = choice !== "unknown";
    clear.hidden = choice === "";
    if (planned || plannedBy) plan.open = true;
    const answered = isAnswered(question, given());
    tell(mark, answered ? say("is-answered") : say("is-open"));
    root.classList.toggle("answered", answered);
  }

  function faultOf(key) {
    const { choice } = given();
    if (key === "reason" && choice === "na" && !isAnswered(question, given())) return say("reason-missing");
    if (key === "text" && question.kind === "percent" && choice === "value" && !isAnswered(question, given())) {
      return say("percent-wrong");
    }
    return "";
  }

  return { root, heading, refresh };
}
