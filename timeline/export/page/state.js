// What the reader has chosen. It lives in the address after "#", so that a view can be shared.

const EMPTY = { q: "", who: "", source: "", hidden: "", out: "", from: "", to: "", min: 1, lanes: "who", even: false, view: null, event: "" };
/** The names of EMPTY that choose which events are shown. */
const FILTERS = ["q", "who", "source", "hidden", "out", "from", "to", "min"];
const state = { ...EMPTY };
const listeners = [];

/** Call `listener(changed)` after every change; `changed` is a set of the names that did. */
const onChange = (listener) => listeners.push(listener);

/** Change the state, remember it in the address, tell everybody. */
function update(changes) {
  const changed = new Set(Object.keys(changes).filter((name) => !same(state[name], changes[name])));
  if (!changed.size) return;
  Object.assign(state, changes);
  history.replaceState(null, "", toFragment() || location.pathname + location.search);
  for (const listener of listeners) listener(changed);
}

function same(one, other) {
  return Array.isArray(one) && Array.isArray(other) ? one[0] === other[0] && one[1] === other[1] : one === other;
}

function toFragment() {
  const parts = new URLSearchParams();
  for (const name of ["q", "who", "source", "hidden", "out", "from", "to", "event"]) if (state[name]) parts.set(name, state[name]);
  if (state.min > 1) parts.set("min", state.min);
  if (state.lanes !== "who") parts.set("lanes", state.lanes);
  if (state.even) parts.set("even", "1");
  if (state.view) parts.set("view", state.view.map((moment) => new Date(moment).toISOString().slice(0, 16)).join("~"));
  const text = parts.toString();
  return text && `#${text}`;
}

/** The state that an address describes; what makes no sense in it is left out. */
function fromFragment() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const found = { ...EMPTY };
  for (const name of ["q", "who", "source", "hidden", "out"]) found[name] = parts.get(name) || "";
  for (const name of ["from", "to"]) if (/^\d{4}-\d\d-\d\d$/.test(parts.get(name) || "")) found[name] = parts.get(name);
  found.min = Math.max(1, Number.parseInt(parts.get("min"), 10) || 1);
  if (["source", "story"].includes(parts.get("lanes"))) found.lanes = parts.get("lanes");
  found.even = parts.get("even") === "1";
  if (BY_ID.has(parts.get("event"))) found.event = parts.get("event");
  const view = (parts.get("view") || "").split("~").map((moment) => Date.parse(`${moment}Z`));
  if (view.length === 2 && view[0] < view[1]) found.view = view;
  return found;
}

/** The stretch of time that the chart shows: what the reader chose, else where most events are. */
const viewed = () => state.view || opening();

/** What opens: the bulk, unless most of what matches lies outside it. */
function opening() {
  if (HOME === EXTENT) return EXTENT;
  const dated = matching().filter((event) => event.best !== null);
  return 2 * dated.filter((event) => isIn(HOME, event)).length >= dated.length ? HOME : EXTENT;
}

const isIn = ([start, end], event) => event.best >= start && event.best <= end;

/** Zoom to a stretch, never closer than three hours and never beyond the page's own dates. */
function zoomTo(start, end) {
  const [least, most] = EXTENT.map(flat);
  const [low, high] = [flat(start), flat(end)];
  const length = Math.min(Math.max(high - low, 3 * 3_600_000), most - least);
  const from = Math.min(Math.max((low + high - length) / 2, least), most - length);
  show([unflat(from), unflat(from + length)]);
}

/** Show a stretch; the one that opens anyhow needs no mention in the address. */
function show(stretch) {
  const [start, end] = opening();
  const little = (flat(end) - flat(start)) / 1000;
  const asOpened = Math.abs(flat(stretch[0]) - flat(start)) < little && Math.abs(flat(stretch[1]) - flat(end)) < little;
  update({ view: asOpened ? null : stretch });
}

/** Zoom by a factor around the middle of the view. */
function zoomBy(factor) {
  const [low, high] = viewed().map(flat);
  const [middle, half] = [(low + high) / 2, ((high - low) * factor) / 2];
  const [least, most] = EXTENT.map(flat);
  zoomTo(unflat(Math.max(least, middle - half)), unflat(Math.min(most, middle + half)));
}

let kept = null;

/** The events that match the search and filters, in time order, the undated ones last. */
function matching() {
  kept ??= EVENTS.filter(matches());
  return kept;
}

/** Whether a change of these names can change which events are shown. */
const isFiltering = (changed) => FILTERS.some((name) => changed.has(name));

onChange((changed) => {
  if (isFiltering(changed)) kept = null;
});

function matches() {
  const words = folded(state.q).split(/\s+/).filter(Boolean);
  const who = DATA.people.indexOf(state.who);
  const hidden = new Set(state.hidden.split(",").filter(Boolean));
  const out = new Set(leftOut());
  const from = state.from ? Date.parse(state.from) : null;
  const to = state.to ? Date.parse(state.to) + DAY : null;
  return (event) =>
    !hidden.has(event.status) &&
    !out.has(event.id) &&
    event.sources.length >= state.min &&
    (!state.who || event.who.includes(who)) &&
    (!state.source || event.sources.includes(state.source)) &&
    inRange(event, from, to) &&
    words.every((word) => haystack(event).includes(word));
}

/** Whether the event's time touches the range; an undated event is in no range. */
function inRange(event, from, to) {
  if (from === null && to === null) return true;
  if (event.best === null) return false;
  return (from === null || (event.end ?? Infinity) > from) && (to === null || (event.start ?? -Infinity) < to);
}
