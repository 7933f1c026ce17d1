// The strip above the chart: how many events each day (or week, month, year) holds, and the zoom.

const STRIP = { high: 44, left: 0, width: 0, range: null };

/** The start of every bin from before `start` to after `end`, with the name of its unit. */
function binsFor(start, end, most) {
  const days = (flat(end) - flat(start)) / DAY;
  if (days <= most) return { unit: "day", edges: evenly(floorTo(start, DAY), end, DAY) };
  if (days / 7 <= most) return { unit: "week", edges: evenly(monday(start), end, 7 * DAY) };
  const months = days / 30.4 <= most ? 1 : 12 * Math.ceil(days / 365 / most);
  const first = new Date(start);
  const edges = [];
  for (let month = months === 1 ? first.getUTCMonth() : 0; edges.length < 2 || edges.at(-1) < end; month += months) edges.push(monthStart(first.getUTCFullYear(), month));
  return { unit: months === 1 ? "month" : months === 12 ? "year" : `${months / 12} years`, edges };
}

function evenly(start, end, step) {
  const edges = [start];
  while (edges.at(-1) < end) edges.push(edges.at(-1) + step);
  return edges;
}

function countIn(edges, events) {
  const counts = new Array(edges.length - 1).fill(0);
  for (const event of events) {
    if (event.best === null || event.best < edges[0] || event.best >= edges.at(-1)) continue;
    let low = 0;
    let high = edges.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (edges[middle] <= event.best) low = middle;
      else high = middle;
    }
    counts[low] += 1;
  }
  return counts;
}

function drawStrip() {
  const strip = byId("strip");
  strip.hidden = !DATED.length;
  for (const id of ["zoom-in", "zoom-out", "zoom-all"]) byId(id).hidden = !DATED.length;
  if (!DATED.length) return;
  STRIP.left = chart.gutter;
  STRIP.width = chart.width;
  STRIP.range = rangeOfStrip();
  const { unit, edges } = binsFor(...STRIP.range, Math.max(20, STRIP.width / 4));
  const all = countIn(edges, DATED);
  const kept = countIn(edges, matching());
  const most = Math.max(1, ...all);
  const draw = (counts, name) => svg("path", { class: name, d: counts.map((count, number) => {
    if (!count) return "";
    const from = Math.max(pixelOf(edges[number]), STRIP.left);
    const to = Math.min(pixelOf(edges[number + 1]), STRIP.left + STRIP.width);
    const high = Math.max(1.5, (count / most) * (STRIP.high - 6));
    return `M${from.toFixed(1)} ${STRIP.high}v${-high.toFixed(1)}h${Math.max(1, to - from - 1).toFixed(1)}v${high.toFixed(1)}Z`;
  }).join("") });
  const picture = svg("svg", { width: STRIP.width + STRIP.left + 4, height: 62, "aria-hidden": "true" },
    svg("path", { d: `M${STRIP.left} ${STRIP.high}.5H${STRIP.left + STRIP.width}`, style: "stroke:var(--rule)" }),
    ...breaksIn(STRIP.range, scaleOf(STRIP.range, STRIP.width)).map(({ from, to }) => svg("path", { class: "fold", d: `M${STRIP.left + from} 0V${STRIP.high + 1}H${STRIP.left + to}V0Z` })),
    draw(all, "all"), draw(kept, "kept"), ...stripDates(), ...stripNote(unit, most));
  strip.replaceChildren(picture, ...brush());
  placeBrush();
}

/** The strip shows where most events are, until the reader looks beyond: then everything. */
function rangeOfStrip() {
  const [start, end] = viewed();
  return start >= HOME[0] && end <= HOME[1] ? HOME : EXTENT;
}

const pixelOf = (moment) => STRIP.left + ((flat(moment) - flat(STRIP.range[0])) / flatLength()) * STRIP.width;
const momentOf = (pixel) => unflat(flat(STRIP.range[0]) + ((pixel - STRIP.left) / STRIP.width) * flatLength());
const flatLength = () => flat(STRIP.range[1]) - flat(STRIP.range[0]);

/** The first and the last date in words, under the ends, with how many events lie beyond. */
function stripDates() {
  const place = (text, x, anchor) => {
    const element = svg("text", { x, y: 58, "text-anchor": anchor });
    element.textContent = text;
    return element;
  };
  const [first, last] = STRIP.range.map((moment) => dayInWords(isoDay(moment)));
  const [before, after] = beyond(DATED, ...STRIP.range).map((events) => events.length.toLocaleString("en"));
  return [place(before === "0" ? first : `${first} · ${before} earlier`, STRIP.left, "start"),
    place(after === "0" ? last : `${after} later · ${last}`, STRIP.left + STRIP.width, "end")];
}

function stripNote(unit, most) {
  if (!STRIP.left) return [];
  return [`Events a ${unit},`, `at most ${most.toLocaleString("en")}`].map((text, number) => {
    const element = svg("text", { x: 0, y: 26 + 15 * number });
    element.textContent = text;
    return element;
  });
}

function brush() {
  const pane = make("div", { class: "window", onpointerdown: (event) => drag(event, "both") });
  const handle = (side, name) => make("button", { type: "button", class: "handle", role: "slider", "data-side": side, "aria-label": name,
    onpointerdown: (event) => drag(event, side), onkeydown: (event) => nudge(event, side) });
  return [pane, handle("start", "First day shown"), handle("end", "Last day shown")];
}

/** The view has changed: the strip too where it now has to show more or less. */
function moveBrush() {
  if (STRIP.range === rangeOfStrip()) placeBrush();
  else drawStrip();
}

/** Put the window and its handles where the view is. */
function placeBrush() {
  const pane = document.querySelector(".strip .window");
  if (!pane) return;
  const view = viewed();
  const [from, to] = view.map(pixelOf);
  pane.style.left = `${from}px`;
  pane.style.width = `${to - from}px`;
  pane.classList.toggle("whole", view[0] <= STRIP.range[0] && view[1] >= STRIP.range[1]);
  for (const handle of document.querySelectorAll(".strip .handle")) {
    const end = handle.dataset.side === "end" ? 1 : 0;
    handle.style.left = `${[from, to][end]}px`;
    handle.setAttribute("aria-valuemin", Math.round(STRIP.range[0] / DAY));
    handle.setAttribute("aria-valuemax", Math.round(STRIP.range[1] / DAY));
    handle.setAttribute("aria-valuenow", Math.round(view[end] / DAY));
    handle.setAttribute("aria-valuetext", dayInWords(isoDay(view[end])));
  }
}

/** Drag an end, or the whole window; `side` is start, end or both. */
function drag(event, side) {
  event.preventDefault();
  event.stopPropagation();
  const origin = event.clientX;
  const [start, end] = viewed().map(flat);
  const move = (moved) => {
    const by = ((moved.clientX - origin) / STRIP.width) * flatLength();
    if (side === "both") zoomTo(unflat(start + by), unflat(end + by));
    else if (side === "start") spanTo(Math.min(start + by, end), end);
    else spanTo(start, Math.max(end + by, start));
  };
  follow(move);
}

/** A stretch between two ends, on the flat scale, that stay where the reader put them. */
function spanTo(one, other) {
  const [least, most] = STRIP.range.map(flat);
  const [start, end] = [Math.max(least, Math.min(one, other)), Math.min(most, Math.max(one, other))];
  if (end - start > (most - least) / STRIP.width) zoomTo(unflat(start), unflat(end));
}

function follow(move) {
  const stop = () => {
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", stop);
    removeEventListener("pointercancel", stop);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", stop);
  addEventListener("pointercancel", stop);
}

/** Draw a new window: press on the strip and pull. */
function startBrush(event) {
  if (event.button || event.target.closest(".handle, .window") || !DATED.length) return;
  const left = byId("strip").getBoundingClientRect().left;
  const first = momentOf(event.clientX - left);
  event.preventDefault();
  follow((moved) => spanTo(flat(first), flat(momentOf(moved.clientX - left))));
}

function nudge(event, side) {
  const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 10, PageDown: -10 }[event.key];
  if (!step) return;
  event.preventDefault();
  const by = step * Math.max(DAY, flatLength() / 100);
  const [start, end] = viewed().map(flat);
  if (side === "start") spanTo(Math.min(start + by, end - by / 2), end);
  else spanTo(start, Math.max(end + by, start + by / 2));
}
