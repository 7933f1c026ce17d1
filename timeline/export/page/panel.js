// The panel: one event whole, with every source's sentence and a link to the article.

let opener = null;

/** Open an event's panel; the place that had the keyboard gets it back when the panel closes. */
function open(id) {
  if (!BY_ID.has(id)) return;
  if (!state.event) opener = document.activeElement;
  hover("");
  update({ event: id });
}

function close() {
  update({ event: "" });
}

/** Draw the panel as the state says, and move the keyboard into or out of it. */
function drawPanel() {
  const panel = byId("panel");
  const event = BY_ID.get(state.event);
  panel.hidden = !event;
  document.body.classList.toggle("with-panel", Boolean(event));
  if (!event) {
    if (opener?.isConnected) opener.focus({ preventScroll: true });
    opener = null;
    return;
  }
  const around = matching();
  const at = around.indexOf(event);
  const title = make("h2", { id: "panel-title", tabindex: "-1" }, bdi(event.what));
  panel.replaceChildren(
    make("div", { class: "bar" },
      make("span", { class: "place" }, at < 0 ? "" : `${(at + 1).toLocaleString("en")} of ${around.length.toLocaleString("en")}`),
      stepButton("Previous", "←", around[at - 1]), stepButton("Next", "→", around[at + 1]),
      make("button", { type: "button", "aria-label": "Close", onclick: close }, "✕")),
    make("p", { class: "date" }, event.when, statusTag(event.status)),
    title,
    make("p", { class: "why" }, bdi(event.why)),
    ...disputeLines(event),
    facts(event),
    make("h3", {}, event.told.length === 1 ? "One report" : `${event.told.length} reports from ${counted(event.sources.length, "source")}`),
    make("ol", {}, ...event.told.map(report)),
    amendLines(event),
  );
  panel.scrollTop = 0;
  title.focus({ preventScroll: true });
}

function stepButton(name, sign, event) {
  return make("button", { type: "button", "aria-label": `${name} event`, title: `${name} event`, disabled: !event, onclick: () => open(event.id) }, sign);
}

function facts(event) {
  const people = event.who.map((index) => DATA.people[index]);
  const rows = [
    ["Participants", people.length ? make("span", {}, ...people.flatMap((name, number) => [number ? ", " : "", filterButton("who", name)])) : null],
    ["Place", event.where ? bdi(event.where) : null],
    ["Certainty", event.best === null ? null : `${Math.round(event.confidence * 100)} in 100 that the date is right`],
    ["Date as data", event.edtf || null],
    ["First reported", dayInWords(event.first)],
  ];
  return make("dl", {}, ...rows.filter(([, value]) => value).flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
}

function filterButton(field, value) {
  return make("button", { type: "button", class: "plain", title: "Show only these events", onclick: () => update({ [field]: value }) }, bdi(value));
}

/** One source's own words. */
function report(told) {
  const article = ARTICLES[told.article];
  const link = safeLink(article.url);
  const name = article.title || article.url;
  return make("li", {},
    make("p", { class: "source" }, make("strong", {}, bdi(article.source)), make("span", {}, `, ${dayInWords(article.published)}`)),
    quoted(told),
    told.when ? make("p", { class: "link" }, `Dates it: ${told.when}`) : null,
    name ? make("p", { class: "link" }, link ? make("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, bdi(name)) : bdi(name)) : null);
}
