// From a layout in pixels to plotly traces. Two x axes: "x" is flat time (see scale.js), "x2" plain pixels for what has no date.

const FADE_STEPS = { few: 10, many: 6 }; // a fade is so many bars: coarser where hundreds are drawn

/** The traces of a layout, in the order in which they lie on each other. */
function tracesOf(layout, view, width) {
  const { toFlat: toTime } = scaleOf(view, width);
  const paints = Object.fromEntries(Object.keys(STATUSES).map((status) => [status, color(status)]));
  const dated = layout.placed.filter((item) => !item.undated);
  const undated = layout.placed.filter((item) => item.undated);
  return [
    rug(layout, toTime),
    bars(dated, toTime, paints),
    arrows(dated, toTime, paints),
    markers(dated, paints, (item) => flat(item.event.best), "x"),
    ...disputes(dated, toTime),
    markers(undated, paints, (item) => item.x, "x2"),
    ...["right", "left"].map((side) => labels(dated, side, toTime, "x")),
    labels(undated, "right", (pixel) => pixel, "x2"),
  ];
}

/** Interval bars. A time said with "about" fades out over its edges: steps, because a bar has one opacity. */
function bars(items, toTime, paints) {
  const pieces = [];
  const steps = items.length > 400 ? FADE_STEPS.many : FADE_STEPS.few;
  for (const { event, bar, y, label } of items) {
    if (!bar) continue;
    const high = label?.inside ? 19 : 9; // a bar that holds its label is a band
    const alpha = 0.3 * event.strength;
    const add = (from, to, share) => pieces.push({ event, from, to, y, high, alpha: alpha * share });
    const fadeLeft = event.about || event.start === undefined;
    const fadeRight = event.about || event.end === undefined;
    const fade = Math.min(event.about ? 26 : 46, (bar[1] - bar[0]) / (fadeLeft && fadeRight ? 2 : 1));
    const step = fade / steps;
    for (let number = 0; number < steps; number += 1) {
      const share = Math.max((number + 0.5) / steps, event.about ? 0 : 0.35);
      if (fadeLeft) add(bar[0] + number * step, bar[0] + (number + 1) * step, share);
      if (fadeRight) add(bar[1] - (number + 1) * step, bar[1] - number * step, share);
    }
    const core = [bar[0] + (fadeLeft ? fade : 0), bar[1] - (fadeRight ? fade : 0)];
    if (core[1] - core[0] > 0.5) add(core[0], core[1], 1);
  }
  return {
    type: "bar", orientation: "h", hoverinfo: "none", showlegend: false, textposition: "none",
    base: pieces.map((piece) => toTime(piece.from)),
    x: pieces.map((piece) => toTime(piece.to) - toTime(piece.from)),
    y: pieces.map((piece) => piece.y),
    width: pieces.map((piece) => piece.high),
    marker: { color: pieces.map((piece) => paints[piece.event.status]), opacity: pieces.map((piece) => piece.alpha), line: { width: 0 } },
    customdata: pieces.map((piece) => piece.event.id),
  };
}

/** The best date of each event: shape and filling say the status, size the sources, opacity the confidence. */
function markers(items, paints, xOf, axis) {
  const paper = color("paper");
  return {
    type: "scatter", mode: "markers", hoverinfo: "none", showlegend: false, cliponaxis: true, xaxis: axis,
    x: items.map(xOf),
    y: items.map((item) => item.y),
    marker: {
      symbol: items.map(({ event }) => STATUSES[event.status].symbol),
      size: items.map(({ event, r }) => r * 2 * STATUSES[event.status].scale),
      color: items.map(({ event }) => (STATUSES[event.status].hollow ? paper : paints[event.status])),
      opacity: items.map(({ event }) => event.strength),
      line: {
        width: items.map(({ event }) => (STATUSES[event.status].hollow ? 1.8 : 1)),
        color: items.map(({ event }) => (STATUSES[event.status].hollow ? paints[event.status] : paper)),
      },
    },
    customdata: items.map((item) => item.event.id),
  };
}

/** Where a bar has an open end, an arrow points to what nobody said. */
function arrows(items, toTime, paints) {
  const ends = items.flatMap(({ event, bar, y }) => [
    ...(bar && event.end === undefined ? [{ event, x: bar[1], y, symbol: "triangle-right" }] : []),
    ...(bar && event.start === undefined ? [{ event, x: bar[0], y, symbol: "triangle-left" }] : []),
  ]);
  return {
    type: "scatter", mode: "markers", hoverinfo: "none", showlegend: false,
    x: ends.map((end) => toTime(end.x)),
    y: ends.map((end) => end.y),
    marker: { symbol: ends.map((end) => end.symbol), size: 7, opacity: 0.8, color: ends.map((end) => paints[end.event.status]), line: { width: 0 } },
    customdata: ends.map((end) => end.event.id),
  };
}

/** Sources that disagree: a ring around the date drawn, a dotted line from it to a tick at each other date. */
function disputes(items, toTime) {
  const line = { x: [], y: [] };
  const points = { x: [], y: [], symbol: [], size: [] };
  const point = (x, y, symbol, size) => { points.x.push(x); points.y.push(y); points.symbol.push(symbol); points.size.push(size); };
  for (const item of items.filter(({ event }) => event.conflicts.length)) {
    const ring = item.r + 3;
    point(flat(item.event.best), item.y, "circle-open", 2 * ring);
    for (const [number, other] of item.event.conflicts.entries()) {
      const far = item.others[number] - item.x;
      if (Math.abs(far) <= ring + 3) continue;
      line.x.push(toTime(item.x + Math.sign(far) * ring), flat(bestMoment(other)), null);
      line.y.push(item.y, item.y, null);
      point(flat(bestMoment(other)), item.y, "line-ns-open", 11);
    }
  }
  const paint = color("conflict");
  const base = { type: "scatter", hoverinfo: "skip", showlegend: false };
  return [
    { ...base, mode: "lines", ...line, line: { color: paint, width: 1.4, dash: "2px,2px" } },
    { ...base, mode: "markers", x: points.x, y: points.y, marker: { symbol: points.symbol, size: points.size, color: paint, opacity: 1, line: { width: 1.7 } } },
  ];
}

function labels(items, side, toTime, axis) {
  const those = items.filter((item) => item.label && item.label.side === side);
  const [ink, quiet] = [color("ink"), color("quiet")];
  return {
    type: "scatter", mode: "text", hoverinfo: "skip", showlegend: false, xaxis: axis,
    x: those.map((item) => toTime(item.label.x)),
    y: those.map((item) => item.y),
    text: those.map((item) => escaped(item.label.text)),
    textposition: side === "right" ? "middle right" : "middle left",
    textfont: { size: 13, color: those.map((item) => (item.label.minor && !item.label.inside ? quiet : ink)) },
  };
}

/** Events that are too many to draw: fine strokes at the foot of their lane, one for each place on the screen. */
function rug(layout, toTime) {
  const x = [];
  const y = [];
  for (const lane of layout.lanes) {
    const columns = new Map();
    for (const item of lane.left) {
      const column = Math.round(item.x / 3) * 3;
      columns.set(column, (columns.get(column) || 0) + 1);
    }
    const foot = lane.top + lane.height - 3;
    for (const [column, count] of columns) {
      const moment = toTime(column);
      x.push(moment, moment, null);
      y.push(foot, foot - Math.min(12, 3 + 3 * Math.log2(count)), null);
    }
  }
  return { type: "scatter", mode: "lines", hoverinfo: "skip", showlegend: false, x, y, line: { color: color("quiet"), width: 1.5 }, opacity: 0.55 };
}
