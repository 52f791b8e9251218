"use strict";
// Hides rows of a table that are not wanted, and headings within it under which none is left.
const filter = document.querySelector(".filter");
const choices = [...filter.querySelectorAll("select")];
const told = filter.querySelector("output");
const rows = [...document.querySelectorAll("tr[data-facets]")];

function narrow() {
  const wanted = choices.map((choice) => choice.value);
  let shown = 0;
  for (const row of rows) {
    const has = row.dataset.facets.split(" ");
    row.hidden = !wanted.every((value, at) => value === "" || value === has[at]);
    shown += row.hidden ? 0 : 1;
  }
  for (const head of rows[0].parentElement.querySelectorAll("tr.strong")) {
    let row = head.nextElementSibling;
    while (row && row.hidden && !row.matches(".strong")) row = row.nextElementSibling;
    head.hidden = !row || row.matches(".strong");
  }
  const count = told.dataset.shown.replace("{shown}", figure(shown)).replace("{all}", figure(rows.length));
  const chosen = choices.filter((choice) => choice.value !== "");
  const names = chosen.map((choice) => `${choice.previousElementSibling.textContent}: ${choice.selectedOptions[0].text}`);
  told.textContent = [...names, count].join(" · ");
  // What is printed then is not all of the table, and says so.
  filter.classList.toggle("narrowed", names.length > 0);
}

// A number with the digits of the language.
function figure(number) {
  return String(number).replace(/\d/g, (digit) => [...told.dataset.digits][digit]);
}

filter.hidden = false;
filter.addEventListener("change", narrow);
narrow();
