// The table: the same events as the chart, as rows that need no mouse and no sight.

const ROWS = 100; // drawn at first of more than 400; the rest on demand, so that ten thousand rows do not hold up the page
const FIRST_ROWS = EVENTS.length <= 4 * ROWS ? EVENTS.length : ROWS;
let rowsShown = FIRST_ROWS;

function drawTable(most = rowsShown) {
  rowsShown = most;
  const events = matching();
  const body = document.createDocumentFragment();
  for (const event of events.slice(0, rowsShown)) body.append(rowOf(event));
  byId("tbody").replaceChildren(body);
  const rest = events.length - rowsShown;
  byId("more").hidden = rest <= 0;
  byId("more").textContent = `Show ${Math.min(rest, ROWS).toLocaleString("en")} more of ${counted(Math.max(rest, 0), "event")}`;
  byId("row-count").textContent = events.length === EVENTS.length ? counted(EVENTS.length, "event") : `${events.length.toLocaleString("en")} of ${counted(EVENTS.length, "event")}`;
  byId("save-csv").disabled = !events.length;
  markOpenRow();
}

function rowOf(event) {
  const people = event.who.map((index) => DATA.people[index]).join(", ");
  return make("tr", { "data-id": event.id },
    make("th", { scope: "row" }, event.when),
    make("td", { class: "what" },
      make("button", { type: "button", "aria-haspopup": "dialog", onclick: () => open(event.id) }, bdi(event.what)),
      event.status === "happened" ? null : statusTag(event.status),
      event.conflicts.length ? make("span", { class: "tag disputed" }, "sources disagree") : null),
    make("td", { class: "people" }, people ? bdi(people) : null),
    make("td", { class: "told" }, bdi(event.sources.join(", "))));
}

function markOpenRow() {
  for (const row of byId("tbody").children) row.classList.toggle("open", row.dataset.id === state.event);
}
