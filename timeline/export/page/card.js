// The hover card: one event at a glance, beside its mark. It repeats what the panel and the table hold.

let hovered = "";

/** A sentence with its time expression in bold. */
function quoted(told) {
  const [from, to] = told.bold || [0, 0];
  const text = told.sentence;
  return make("blockquote", {}, make("bdi", {}, plain(text.slice(0, from)), to > from ? make("b", {}, plain(text.slice(from, to))) : null, plain(text.slice(to))));
}

/** A status as a small drawn shape and its name. */
function statusTag(status) {
  return make("span", { class: "tag" }, shapeOf(status), STATUSES[status].label);
}

const PATHS = { circle: "M6 1.5a4.5 4.5 0 1 0 .01 0Z", square: "M2 2h8v8H2Z", diamond: "M6 .8 11.2 6 6 11.2 .8 6Z",
  "triangle-up": "M6 1.4 11 10.2H1Z", "circle-x": "M6 1.5a4.5 4.5 0 1 0 .01 0ZM2.9 2.9l6.2 6.2M9.1 2.9 2.9 9.1" };

function shapeOf(status) {
  const { symbol, hollow } = STATUSES[status];
  return svg("svg", { width: 12, height: 12, viewBox: "0 0 12 12", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: PATHS[symbol], style: `fill:${hollow ? "none" : `var(--${status})`};stroke:var(--${status});stroke-width:1.6` }));
}

function svg(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** "The Meridian says 14 December 2025", one line for each date that another source gives. */
function disputeLines(event) {
  return event.conflicts.map((other) => make("p", { class: "disputed-line" }, "Sources disagree: ", bdi(other.sources.join(", ")), ` ${other.sources.length === 1 ? "says" : "say"} ${other.when}`));
}

/** Show the card of an event, or none. */
function hover(id) {
  hovered = id || "";
  const card = byId("card");
  const event = BY_ID.get(hovered);
  const place = event && placeOf(event.id);
  card.hidden = !place;
  placeRing();
  if (!place) return;
  card.replaceChildren(
    make("p", { class: "date" }, event.when, event.status === "happened" ? "" : statusTag(event.status)),
    make("p", { class: "line" }, bdi(event.what)),
    quoted(event.told[0]),
    make("p", { class: "by" }, bdi(event.sources.join(", "))),
    make("p", { class: "why" }, bdi(event.why)),
    ...disputeLines(event),
    make("p", { class: "hint" }, event.told.length > 1 ? `Click for all ${event.told.length} reports` : "Click for more"),
  );
  const box = byId("chart-box").getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const x = box.left + place.x;
  const y = box.top + place.y;
  const below = y + 20 + height < innerHeight || y - 20 - height < 0;
  card.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, x - 24))}px`;
  card.style.top = `${below ? Math.min(y + place.r + 12, innerHeight - height - 8) : y - place.r - 12 - height}px`;
}
