// The scale of time. News comes in bursts with years of nothing between: long empty stretches are folded to a
// narrow break that says how much it leaves out, so that the days of each burst can be told apart.
// "Flat" is time without the breaks: milliseconds, of which a fold takes only a few.

const FOLD = { share: 0.15, days: 60, times: 12, width: 0.035, air: 0.025 };

/** Every moment that has a marker, or the tick of another source's date. */
const MARKED = DATED.flatMap((event) => [event.best, ...event.conflicts.map(bestMoment)]).filter((moment) => moment !== null);

/** The first and the last moment of any mark or bar. */
const SPAN = [...DATED.flatMap((event) => [event.start ?? event.best, event.end ?? event.best]), ...MARKED]
  .reduce(([low, high], moment) => [Math.min(low, moment), Math.max(high, moment)], [Infinity, -Infinity]);

/** The stretches that nobody reports on: each as [from, to], where no marker stands and no far bar begins or ends. */
const EMPTY_STRETCHES = (() => {
  const moments = [...MARKED, ...(DATED.length ? SPAN : [])].sort((one, other) => one - other);
  const gaps = moments.slice(1).map((moment, number) => [moments[number], moment]);
  const lengths = gaps.map(([from, to]) => to - from).sort((one, other) => one - other);
  // Where events are evenly far apart, no gap is out of the ordinary.
  const usual = lengths[Math.floor(lengths.length * 0.75)] || 0;
  const folded = [];
  const longest = gaps.sort((one, other) => other[1] - other[0] - (one[1] - one[0]));
  let rest = SPAN[1] - SPAN[0];
  for (const [from, to] of longest) {
    const length = to - from;
    if (length < FOLD.share * rest || length < FOLD.days * DAY || length < FOLD.times * usual) break;
    folded.push([from, to]);
    rest -= length;
  }
  const air = Math.max(FOLD.air * rest, 2 * DAY);
  return { rest, gaps: folded.map(([from, to]) => [from + air, to - air]).filter(([from, to]) => to - from > 4 * air).sort((one, other) => one[0] - other[0]) };
})();

/** What the page shows at most: the span with a little air, more after the last of few events, for their labels. */
const EXTENT = withAir(SPAN, EMPTY_STRETCHES.rest);

function withAir([start, end], length) {
  if (!DATED.length) return [Date.UTC(2000, 0, 1), Date.UTC(2000, 11, 31)];
  const air = Math.max(length * 0.03, 0.75 * DAY);
  return [start - air, end + air * (DATED.length > 120 ? 1 : 3)];
}

// A few events of long ago must not squeeze the many of this month to a line.
const BULK = { share: 0.85, least: 20, days: 30, near: 0.1, most: 0.35 };

/** What the page opens on: all of it, or, where that would squeeze them, the dates between which most events lie. */
const HOME = (() => {
  if (DATED.length < BULK.least) return EXTENT;
  const places = DATED.map((event) => flatOn(EMPTY_STRETCHES.gaps, event.best)).sort((one, other) => one - other);
  const many = Math.ceil(places.length * BULK.share);
  let low = 0;
  for (let at = 1; at + many <= places.length; at += 1) if (places[at + many - 1] - places[at] < places[low + many - 1] - places[low]) low = at;
  let high = low + many - 1;
  const near = BULK.near * Math.max(places[high] - places[low], BULK.days * DAY);
  while (low > 0 && places[low] - places[low - 1] <= near) low -= 1;
  while (high < places.length - 1 && places[high + 1] - places[high] <= near) high += 1;
  const length = Math.max(places[high] - places[low], BULK.days * DAY);
  const whole = flatOn(EMPTY_STRETCHES.gaps, EXTENT[1]) - flatOn(EMPTY_STRETCHES.gaps, EXTENT[0]);
  if (length > BULK.most * whole) return EXTENT;
  return withAir([places[low], places[high]].map((place) => unflatOn(EMPTY_STRETCHES.gaps, place)), length);
})();

const folds = () => (state.even ? [] : EMPTY_STRETCHES.gaps);

/** A moment's place on the flat scale. */
const flat = (moment) => flatOn(folds(), moment);

/** The moment at a place on the flat scale. */
const unflat = (place) => unflatOn(folds(), place);

function foldWidth() { return FOLD.width * EMPTY_STRETCHES.rest; }

function flatOn(gaps, moment) {
  let place = moment;
  for (const [from, to] of gaps) {
    if (moment <= from) break;
    place -= (Math.min(moment, to) - from) * (1 - foldWidth() / (to - from));
  }
  return place;
}

function unflatOn(gaps, place) {
  let moment = place;
  for (const [from, to] of gaps) {
    if (moment <= from) break;
    const wide = foldWidth();
    moment = moment - from < wide ? from + ((moment - from) / wide) * (to - from) : moment + (to - from) - wide;
  }
  return moment;
}

/** From moments to pixels and back, for a view on a canvas `width` pixels wide. */
function scaleOf(view, width) {
  const [low, high] = view.map(flat);
  return {
    low, high,
    toPixel: (moment) => ((flat(moment) - low) / (high - low)) * width,
    toFlat: (pixel) => low + (pixel / width) * (high - low),
    perDay: (DAY / (high - low)) * width,
  };
}

// Units of the axis, finest first: how long one is at least, where it begins, its label, and what it is part of.
const UNITS = [
  { days: 0.25, start: (moment) => floorTo(moment, DAY / 4), next: (moment) => moment + DAY / 4, label: hour, part: dayOf, room: 52, at: "start" },
  { days: 1, start: (moment) => floorTo(moment, DAY), next: (moment) => moment + DAY, label: (when) => `${when.day}`, part: monthOf, room: 26 },
  { days: 7, start: monday, next: (moment) => moment + 7 * DAY, label: (when) => `${when.day} ${when.name}`, part: yearOf, room: 64, at: "start" },
  { days: 30.4, start: (moment) => monthStart(at(moment).year, at(moment).month), next: (moment) => monthStart(at(moment).year, at(moment).month + 1), label: (when) => when.name, part: yearOf, room: 38 },
  { days: 91.3, start: (moment) => monthStart(at(moment).year, Math.floor(at(moment).month / 3) * 3), next: (moment) => monthStart(at(moment).year, at(moment).month + 3), label: (when) => when.name, part: yearOf, room: 44, at: "start" },
  ...[1, 5, 10, 50, 100].map((years) => ({ days: 365.25 * years, start: (moment) => monthStart(Math.floor(at(moment).year / years) * years, 0),
    next: (moment) => monthStart(at(moment).year + years, 0), label: (when) => `${when.year}`, part: () => "", room: 44, at: years === 1 ? "middle" : "start" })),
];

function floorTo(moment, step) { return Math.floor(moment / step) * step; }
function monday(moment) { return floorTo(moment - 4 * DAY, 7 * DAY) + 4 * DAY; } // 5 January 1970 was a Monday

function at(moment) {
  const date = new Date(moment);
  const month = date.getUTCMonth();
  return { year: date.getUTCFullYear(), month, day: date.getUTCDate(), hour: date.getUTCHours(), name: MONTHS[month].slice(0, 3) };
}

function hour(when) { return `${String(when.hour).padStart(2, "0")}:00`; }
function dayOf(when) { return `${when.day} ${when.name} ${when.year}`; }
function monthOf(when) { return `${when.name} ${when.year}`; }
function yearOf(when) { return `${when.year}`; }

/** The first moment of a month; Date.UTC alone would read the year 90 as 1990. */
function monthStart(year, month) {
  const moment = new Date(Date.UTC(2000, 0, 1));
  moment.setUTCFullYear(year, month, 1);
  return moment.getTime();
}

/** The axis: lines where a unit begins, labels for the units, the larger unit named under the first of its labels. */
function axisOf(view, width) {
  const scale = scaleOf(view, width);
  const unit = UNITS.find((candidate) => candidate.days * scale.perDay >= candidate.room) || UNITS.at(-1);
  const breaks = breaksIn(view, scale);
  const lines = [];
  const labels = [];
  const room = (text, x) => ({ left: x - measure(text, AXIS_FONT) / 2 - 3, right: x + measure(text, AXIS_FONT) / 2 + 3 });
  const fits = ({ left, right }) => left >= -chart.gutter && right <= width + 4 && left >= (labels.at(-1)?.right ?? -Infinity) &&
    !breaks.some((fold) => left < fold.middle + fold.half && right > fold.middle - fold.half);
  for (const [from, to] of stretches(view)) {
    let part = "";
    for (let moment = unit.start(from); moment < to; moment = unit.next(moment)) {
      if (moment > from) lines.push(scale.toPixel(moment));
      const shown = unit.at === "start" ? moment : (Math.max(moment, from) + Math.min(unit.next(moment), to)) / 2;
      const x = scale.toPixel(shown);
      const text = unit.label(at(moment));
      if (shown < from || !fits(room(text, x))) continue;
      const larger = unit.part(at(moment));
      labels.push({ x, text, ...room(text, x), part: larger === part ? "" : larger });
      part = larger;
    }
  }
  return { lines, labels: withRoomForParts(labels, room), breaks };
}

/** Where two names of larger units would touch, the later one stays: more labels belong to it. */
function withRoomForParts(labels, room) {
  let free = Infinity;
  for (const label of [...labels].reverse()) {
    if (!label.part) continue;
    const { left, right } = room(label.part, label.x);
    if (right > free || left < -chart.gutter) label.part = "";
    else free = left;
  }
  return labels;
}

const AXIS_FONT = '12px "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif';

/** The parts of a view between its breaks. */
function stretches([start, end]) {
  const cuts = folds().filter(([from, to]) => to > start && from < end);
  const edges = [start, ...cuts.flat(), end];
  const parts = [];
  for (let number = 0; number < edges.length; number += 2) if (edges[number + 1] > edges[number]) parts.push([edges[number], edges[number + 1]]);
  return parts;
}

/** The breaks in a view, each with a label where the one before leaves room for it. */
function breaksIn([start, end], scale) {
  let free = -Infinity;
  return folds().filter(([from, to]) => to > start && from < end).map(([from, to]) => {
    const [left, right] = [scale.toPixel(from), scale.toPixel(to)];
    const middle = (left + right) / 2;
    const text = lengthInShort(to - from);
    const half = measure(text, AXIS_FONT) / 2 + 2;
    if (middle - half < free) return { from: left, to: right, text: "", middle, half: 0 };
    free = middle + half;
    return { from: left, to: right, text, middle, half };
  });
}

/** "7 y", "5 mo", "40 d": as short as a break is narrow. */
function lengthInShort(length) {
  const days = length / DAY;
  if (days >= 700) return `${Math.round(days / 365.25)} y`;
  return days >= 60 ? `${Math.round(days / 30.44)} mo` : `${Math.round(days)} d`;
}
