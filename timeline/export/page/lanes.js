// Where everything stands: lanes, rows without overlap, labels that touch nothing. All in pixels, no drawing.

// Events in view from which only the most salient are drawn: a page of up to 800 shows them all.
const CROWD = { wide: EVENTS.length > 800 ? 400 : 800, narrow: 240 };
const CROWDED_ROWS = { wide: 44, narrow: 40, paper: 14 }; // rows of the whole chart when crowded
const ROWS_IN_ALL = { wide: 90, narrow: 48, paper: 14 }; // rows of the whole chart otherwise
const LEAST_ROWS = { wide: 8, narrow: 4, paper: 2 }; // of a lane then
const LANES = { wide: 10, narrow: 7, paper: 10 }; // beside the one for the others
const SHEET = { height: 660, fewest: 3 }; // pixels of a printed page below its head; lanes it has at least
const NAME_WIDTH = 150; // of a lane's name beside the chart
const UNDATED_ROWS = 4;
const OTHERS = "Others";
const LABEL_FONT = '13px "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif';
const GAP = 5; // between marks in a row
const NEAR = 4; // between a mark and its label

/** The radius of a marker in pixels: the more sources, the larger. */
const radius = (event) => 4.5 + 1.4 * (Math.min(event.sources.length, 5) - 1);

/** The names of the lanes an event stands in: one participant, one story, or each of its sources. */
function lanesOf(events, most) {
  if (state.lanes === "source") return topLanes(events, (event) => event.sources, most, true);
  if (state.lanes === "story") return topLanes(events, (event) => [DATA.stories[event.story]], most, false);
  const candidates = (event) => [...new Set(event.lead === undefined ? event.who : [event.lead, ...event.who])]
    .map((index) => DATA.people[index]);
  return topLanes(events, candidates, most, false);
}

function topLanes(events, names, most, everywhere) {
  const ranking = ranked(events.flatMap((event) => (everywhere ? names(event) : names(event).slice(0, 1))));
  // A lane for "Others" would hold a single name's events as well: then that name gets the lane.
  const top = new Set(ranking.slice(0, ranking.length === most + 1 ? most + 1 : most).map(([name]) => name));
  const lanes = new Map();
  for (const event of events) {
    const fitting = names(event).filter((name) => top.has(name));
    const own = fitting.length ? (everywhere ? fitting : fitting.slice(0, 1)) : [OTHERS];
    for (const name of own) {
      if (!lanes.has(name)) lanes.set(name, []);
      lanes.get(name).push(event);
    }
  }
  return [...lanes].sort((one, other) => (one[0] === OTHERS) - (other[0] === OTHERS) || other[1].length - one[1].length);
}

/** Lay out `events` for a printed page: with as many lanes as it has room for. */
function layOutOnPaper(events, view, width, pinned) {
  let layout;
  for (let most = LANES.paper; most >= SHEET.fewest; most -= 1) {
    layout = layOut(events, view, width, { kind: "paper", most, pinned });
    if (layout.height <= SHEET.height) break;
  }
  return layout;
}

/** Lay out `events` in `view` on a canvas `width` pixels wide; `pinned` ids are always drawn. */
function layOut(events, view, width, { kind, most = LANES[kind], pinned }) {
  const narrow = kind === "narrow";
  const { toPixel } = scaleOf(view, width);
  const dated = events.filter((event) => event.best !== null);
  const lanes = lanesOf(dated, most);
  const marks = new Map(lanes.map(([name, members]) => [name, members.map((event) => mark(event, toPixel, width)).filter((m) => isSeen(m, width))]));
  const inView = [...marks.values()].reduce((sum, those) => sum + those.length, 0);
  const crowded = inView > CROWD[narrow ? "narrow" : "wide"];
  const pitch = inView > 250 || kind === "paper" ? 19 : inView > 60 ? 22 : 26;
  const chosen = labelled([...marks.values()].flat(), narrow, width);
  const spare = crowded ? width / 24 : width / 9; // labels for the less salient, where there is room
  const layout = { lanes: [], placed: [], inView, crowded, pitch, hidden: 0, undated: null, height: 0 };
  const roots = sumOf([...marks.values()].map((those) => Math.sqrt(those.length)));
  let top = 4;
  for (const [name, members] of lanes) {
    const those = marks.get(name).sort((one, other) => bySalience(one, other, pinned));
    const cap = rowsAllowed(those.length, inView, { crowded, kind, counts: [...marks.values()].map((all) => all.length) });
    const lane = packLane(those, { name, cap, chosen, width, narrow, pinned, spare: Math.ceil((spare * Math.sqrt(those.length)) / roots) });
    const header = narrow ? 22 : 0;
    const idle = !those.length; // nothing of it in view: the lane keeps its place, no more
    const depth = idle ? 4 : Math.max(lane.rows.length * pitch, narrow ? pitch : 34 + 16 * (inLines(headOf(name), NAME_WIDTH, `700 ${LABEL_FONT}`).length - 1)) + (lane.left.length ? 14 : 0);
    layout.hidden += lane.left.length;
    for (const item of lane.placed) layout.placed.push({ ...item, y: top + header + 8 + (item.row + 0.5) * pitch });
    layout.lanes.push({ name, count: members.length, idle, top, header, height: header + depth + 16, left: lane.left });
    top += header + depth + 16;
  }
  layout.height = top;
  addUndated(layout, events.filter((event) => event.best === null), { width, narrow, pinned });
  return layout;
}

/** How many rows a lane may have: its share of what a reader scrolls through; what does not fit shows on zooming in. */
function rowsAllowed(count, all, { crowded, kind, counts }) {
  // A lane of hundreds gets more of the room than one of ten, but not ten times as much.
  if (crowded) return Math.max(2, Math.floor((CROWDED_ROWS[kind] * Math.sqrt(count)) / sumOf(counts.map(Math.sqrt))));
  return Math.max(LEAST_ROWS[kind], Math.round((ROWS_IN_ALL[kind] * count) / all));
}

const sumOf = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

const bySalience = (one, other, pinned) => pinned.has(other.event.id) - pinned.has(one.event.id) ||
  other.event.salience - one.event.salience || other.event.sources.length - one.event.sources.length || one.event.index - other.event.index;

/** What an event covers in its row: bar, marker, arrow. A bar may reach out of the view, a label not. */
function mark(event, toPixel, width) {
  const x = toPixel(event.best);
  const r = radius(event);
  const soft = event.about ? 9 : 0;
  const open = 46;
  const start = event.start === undefined ? x - open : toPixel(event.start);
  const end = event.end === undefined ? x + open : toPixel(event.end);
  const edge = width * 0.25;
  const others = event.conflicts.map((other) => toPixel(bestMoment(other)));
  const bar = [Math.max(start - soft, -edge), Math.min(end + soft, width + edge)];
  const reach = r + (event.conflicts.length ? 4 : 1);
  return { event, x, r, others, bar: bar[1] - bar[0] > 2 * r + 2 ? bar : null,
    from: Math.min(bar[0] - (event.start === undefined ? 6 : 0), x - reach, ...others),
    to: Math.max(bar[1] + (event.end === undefined ? 6 : 0), x + reach, ...others) };
}

/** Whether a mark is worth drawing: its marker is in view, or its bar covers a good part of it. */
function isSeen({ x, r, bar }, width) {
  if (x > -r && x < width + r) return true;
  return bar !== null && Math.min(bar[1], width) - Math.max(bar[0], 0) > width / 5;
}

/** The events whose labels may claim room of their own: all of a few, the most salient of many. */
function labelled(marks, narrow, width) {
  const most = marks.length <= (narrow ? 14 : 60) ? Infinity : Math.round(width / (narrow ? 40 : 48));
  const best = marks.sort((one, other) => bySalience(one, other, new Set())).slice(0, most === Infinity ? undefined : most);
  return new Set(best.map((item) => item.event.id));
}

function packLane(marks, { name, cap, chosen, width, narrow, pinned, spare }) {
  const rows = [];
  const placed = [];
  const left = [];
  for (const item of marks) {
    const label = chosen.has(item.event.id) && isHome(name, item.event) ? labelFor(item, lineIn(name, item.event), width, chosen.size <= 30 ? 0.6 : 0.42) : null;
    const from = Math.min(item.from, label ? label.from : item.from) - GAP;
    const to = Math.max(item.to, label ? label.to : item.to) + GAP;
    let row = freeRow(rows, from, to);
    let shown = label;
    if (row >= cap) {
      shown = null;
      row = freeRow(rows, item.from - GAP, item.to + GAP);
    }
    if (row >= cap && !pinned.has(item.event.id)) {
      left.push(item);
      continue;
    }
    row = Math.min(row, cap - 1);
    rows[row] ??= [];
    rows[row].push(shown ? [from, to] : [item.from - GAP, item.to + GAP]);
    placed.push({ ...item, row, label: shown });
  }
  fillLabels(placed, rows, { name, width, narrow, spare });
  return { rows, placed, left };
}

/** A lane's name as its head shows it: a source as it is written, anybody else with a capital. */
const headOf = (name) => (state.lanes === "source" ? name : capital(name));

const isFree = (row, from, to) => row.every(([start, end]) => end <= from || start >= to);

function freeRow(rows, from, to) {
  const row = rows.findIndex((those) => isFree(those, from, to));
  return row < 0 ? rows.length : row;
}

/** Whether this is the lane of an event's label: one that stands in the lanes of many sources is labelled once. */
const isHome = (lane, event) => state.lanes !== "source" || event.sources[0] === lane || !event.sources.includes(lane);

/** Words with which a subject goes on after its first name: then the name stays. */
const JOINING = /^(and|or|along|together|as well as|with|of|in|from)\b/;

/** What a label says: the summary, without the name that the lane already says; "the boys" may be "the boys who ...". */
function lineIn(lane, event) {
  const text = plain(event.what);
  const named = lane === capital(lane) ? [`${lane} `, `The ${lane} `] : [`${lane} `];
  const head = named.find((start) => text.startsWith(start));
  const rest = head ? text.slice(head.length) : "";
  return !/^\p{Ll}/u.test(rest) || JOINING.test(rest) ? text : capital(rest);
}

/** Labels for the rest where their row happens to have room, so that no space is wasted and no row is added. */
function fillLabels(placed, rows, { name, width, narrow, spare }) {
  const least = narrow ? 14 : 22; // letters that are worth showing of a longer line
  let left = spare;
  for (const item of placed) {
    if (left <= 0) return;
    if (item.label || !isHome(name, item.event)) continue;
    const line = lineIn(name, item.event);
    const wanted = Math.min(measure(line, LABEL_FONT), width * (narrow ? 0.6 : 0.36));
    const around = roomAround(item, rows[item.row], width);
    const place = around.find(({ room }) => room >= wanted) || around.reduce((one, other) => (other.room > one.room ? other : one));
    const text = fitted(line, Math.min(wanted, place.room), LABEL_FONT);
    if (!text || text.length < Math.min(line.length, least)) continue;
    const long = measure(text, LABEL_FONT) + 10;
    item.label = { ...place, text, minor: true };
    rows[item.row].push(place.side === "left" ? [place.x - long, place.x] : [place.x, place.x + long]);
    left -= 1;
  }
}

/** The free stretches on both sides of a mark, and inside its bar. */
function roomAround(item, row, width) {
  const right = Math.max(item.to, 0) + NEAR;
  const left = Math.min(item.from, width) - NEAR;
  const next = Math.min(width, ...row.map(([from]) => from).filter((from) => from >= item.to));
  const before = Math.max(0, ...row.map(([, to]) => to).filter((to) => to <= item.from));
  return [
    { side: "right", x: right, room: next - right - 16 },
    ...insideOf(item, width),
    { side: "left", x: left, room: left - before - 16 },
  ];
}

/** The label beside a mark: right of it, inside its own wide bar, or left of it; cut only where none has room. */
function labelFor(item, line, width, share) {
  const most = Math.max(120, width * share);
  const places = [
    { side: "right", x: Math.max(item.to + NEAR, 2), room: width - Math.max(item.to + NEAR, 2) - 8 },
    ...insideOf(item, width),
    { side: "left", x: Math.min(item.from - NEAR, width - 2), room: Math.min(item.from - NEAR, width - 2) - 8 },
  ];
  const wanted = Math.min(measure(line, LABEL_FONT), most);
  const place = places.find(({ room }) => room >= wanted) || places.reduce((one, other) => (other.room > one.room ? other : one));
  const text = fitted(line, Math.min(most, place.room), LABEL_FONT);
  if (!text || (text !== line && place.room < 90)) return null;
  const long = measure(text, LABEL_FONT) + 8;
  return { ...place, text, from: place.side === "left" ? place.x - long : place.x, to: place.side === "left" ? place.x : place.x + long };
}

/** The room in a mark's own bar: behind its marker, and before it. */
function insideOf({ event, bar, x, r }, width) {
  if (!bar || event.conflicts.length) return [];
  const [behind, before] = [Math.max(x + r, 0) + NEAR, Math.max(bar[0], 0) + NEAR];
  return [
    { side: "right", inside: true, x: behind, room: Math.min(bar[1], width) - behind - 12 },
    { side: "right", inside: true, x: before, room: Math.min(x - r, width) - before - 12 },
  ];
}

/** Events without a date stand below, in columns that say nothing of time. */
function addUndated(layout, events, { width, narrow, pinned }) {
  if (!events.length) return;
  const columns = narrow ? 1 : Math.min(events.length, Math.max(2, Math.floor(width / 330)));
  const column = width / columns;
  const pitch = 22;
  const sorted = events.map((event) => ({ event, r: radius(event) })).sort((one, other) => bySalience(one, other, pinned));
  const shown = sorted.slice(0, columns * UNDATED_ROWS);
  const header = narrow ? 22 : 0;
  const top = layout.height + 10;
  const rows = Math.ceil(shown.length / columns);
  shown.forEach((item, number) => {
    const x = (number % columns) * column + 12;
    const text = fitted(plain(item.event.what), column - 44, LABEL_FONT);
    const y = top + header + 8 + (Math.floor(number / columns) + 0.5) * pitch;
    layout.placed.push({ ...item, undated: true, x, y, bar: null, label: text && { text, side: "right", x: x + item.r + 5 } });
  });
  const height = header + Math.max(rows, narrow ? 1 : 2) * pitch + 16;
  layout.undated = { name: "No date", count: events.length, rest: events.length - shown.length, top, header, height };
  layout.height = top + height;
}
