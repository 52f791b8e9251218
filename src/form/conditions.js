// Which questions are asked. Knows nothing of the page; the program's own rule is in src/checklist.rs.

// Whether a condition holds: true, false, or null where other agencies' answers decide. `chosen` has the places of the
// options that count, question by question.
function holds(condition, chosen) {
  if (condition === null || typeof condition === "boolean") return condition;
  const [kind, ...rest] = condition;
  if (kind === "is") {
    const [question, places] = rest;
    return places.some((place) => chosen[question].includes(place));
  }
  const decides = kind === "any";
  let open = false;
  for (const part of rest) {
    const held = holds(part, chosen);
    if (held === decides) return decides;
    open ||= held === null;
  }
  return open ? null : !decides;
}

// Whether each question is asked, as `holds` says it. `said` has the places of the options that were chosen for each
// question, whether it is asked or not: those of a question that is not asked open no other.
function asked(questions, said) {
  const chosen = [];
  return questions.map((question, index) => {
    const held = question.condition === undefined ? true : holds(question.condition, chosen);
    chosen.push(held === false ? [] : said[index]);
    return held;
  });
}
