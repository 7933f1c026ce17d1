// The chart: lays out what matches, hands it to plotly, and turns plotly's events into the page's own.

const chart = { layout: null, width: 0, narrow: false, gutter: 0, focus: "", left: "", drawn: false, paper: false };
const CONFIG = { displayModeBar: false, showSendToCloud: false, plotlyServerURL: "", sendData: false, responsive: false,
  doubleClick: false, showTips: false, scrollZoom: false, displaylogo: false, showLink: false };
const AXIS_HEIGHT = 40;
const TOUCHED = matchMedia("(pointer: coarse)"); // a finger scrolls the page; it zooms with the strip

/** Draw what the state says. */
function drawChart() {
  const box = byId("chart-box");
  chart.narrow = box.clientWidth < 640;
  chart.gutter = chart.narrow ? 0 : 168;
  chart.width = Math.max(200, box.clientWidth - chart.gutter - 4);
  const events = matching();
  const pinned = new Set([chart.focus, state.event]);
  chart.layout = chart.paper ? layOutOnPaper(events, viewed(), chart.width, pinned)
    : layOut(events, viewed(), chart.width, { kind: chart.narrow ? "narrow" : "wide", pinned });
  byId("nothing").hidden = events.length > 0;
  for (const id of ["chart", "axis", "names", "shown"]) byId(id).hidden = !events.length;
  if (!events.length) return placeRing();
  const traces = tracesOf(chart.layout, viewed(), chart.width);
  const layout = plotlyLayout();
  if (chart.drawn) Plotly.react("chart", traces, layout, CONFIG);
  else Plotly.newPlot("chart", traces, layout, CONFIG);
  if (!chart.drawn) listen();
  chart.drawn = true;
  drawAxis();
  drawNames();
  placeRing();
  describe(events);
}

function plotlyLayout() {
  const { lanes, undated, height } = chart.layout;
  const paint = Object.fromEntries(["ink", "quiet", "rule", "faint", "paper"].map((name) => [name, color(name)]));
  const axis = lanes.length ? axisOf(viewed(), chart.width) : { lines: [], breaks: [] };
  const all = undated ? [...lanes, undated] : lanes;
  return {
    width: chart.width + chart.gutter + 4,
    height: height + 6,
    margin: { l: chart.gutter, r: 4, t: 0, b: 6, pad: 0 },
    font: { family: LABEL_FONT.slice(5), size: 13, color: paint.ink }, paper_bgcolor: paint.paper, plot_bgcolor: paint.paper,
    barmode: "overlay", hovermode: "closest", hoverdistance: 14, dragmode: chart.narrow || TOUCHED.matches ? false : "pan", showlegend: false, autosize: false,
    xaxis: { type: "linear", range: viewed().map(flat), visible: false },
    xaxis2: { overlaying: "x", range: [0, chart.width], visible: false, fixedrange: true },
    yaxis: { range: [height, 0], fixedrange: true, visible: false },
    shapes: [...axisLines(axis, undated ? undated.top : height, paint), ...laneLines(all, undated, paint)],
  };
}

/** A place in shares of the canvas. */
const share = (pixel) => pixel / chart.width;

/** The lines of the axis and the breaks: they move with the marks while the reader pulls at the chart. */
function axisLines({ lines, breaks }, foot, { ink, faint, paper, rule }) {
  const { toFlat } = scaleOf(viewed(), chart.width);
  const line = (x, y0, y1, paint) => ({ type: "line", x0: toFlat(x), x1: toFlat(x), y0, y1, line: { color: paint, width: 1 }, layer: "below" });
  return [
    ...lines.map((x) => line(x, 0, foot, faint)),
    ...(lines.length ? [{ type: "line", xref: "paper", x0: 0, x1: 1, y0: 0.5, y1: 0.5, line: { color: ink, width: 1 } }] : []),
    ...breaks.flatMap(({ from, to }) => [
      { type: "rect", x0: toFlat(from), x1: toFlat(to), y0: 0, y1: foot, fillcolor: faint, opacity: 0.75, line: { width: 0 }, layer: "below" },
      { type: "line", x0: toFlat(from), x1: toFlat(to), y0: 0.5, y1: 0.5, line: { color: paper, width: 2 } },
      line(from, 0, foot, rule), line(to, 0, foot, rule),
    ]),
  ];
}

function laneLines(all, undated, { ink, rule, faint }) {
  return all.slice(1).map((lane) => ({ type: "line", xref: "paper", x0: -share(chart.gutter), x1: 1, y0: lane.top, y1: lane.top,
    line: { color: lane === undated ? ink : rule, width: 1 }, layer: "below" })).concat(undatedGround(undated, faint));
}

/** The undated lane stands on a tinted ground: its places mean nothing on the axis above. */
function undatedGround(undated, faint) {
  if (!undated) return [];
  return [{ type: "rect", xref: "paper", x0: 0, x1: 1, y0: undated.top, y1: undated.top + undated.height, fillcolor: faint, line: { width: 0 }, layer: "below" }];
}

/** Say under the chart what is drawn and what is not. */
function describe(events) {
  const { inView, hidden, lanes } = chart.layout;
  const [start, end] = viewed();
  const number = (count) => count.toLocaleString("en");
  const when = `${dayInWords(isoDay(start))} – ${dayInWords(isoDay(end))}`;
  const more = chart.paper ? "The table has them all." : "Zoom in to see more.";
  const part = hidden ? `The ${number(inView - hidden)} most salient of ${number(inView)} marks; the strokes at the foot of a lane stand for the others. ${more}`
    : state.lanes === "source" ? "An event stands in the lane of every source that tells it."
      : state.lanes === "story" ? "Articles that tell common events, or are about the same things, are one story."
        : "An event stands in the lane of the participant who leads it.";
  const folded = stretches(viewed()).length > 1 ? " Shaded strips leave out long stretches without events." : "";
  byId("shown").textContent = !lanes.length ? "None of these events has a date." : `${when}.${outside(events, start, end)} ${part}${folded}`;
  byId("chart").setAttribute("aria-label", `Timeline of ${counted(events.length, "event")} in ${counted(lanes.length, "lane")}`);
}

/** The events before and the events after a stretch. */
const beyond = (events, start, end) => [events.filter((event) => event.best !== null && event.best < start), events.filter((event) => event.best !== null && event.best > end)];

function outside(events, start, end) {
  const [before, after] = beyond(events, start, end).map((those) => those.length);
  if (!before && !after) return "";
  const [early, late] = [`${counted(before, "event")} before`, `${before ? after.toLocaleString("en") : counted(after, "event")} after`];
  return ` ${before && after ? `${early} and ${late}` : before ? early : late} ${before + after === 1 ? "is" : "are"} out of view.`;
}

/** The axis stays in sight while the reader scrolls through the lanes. */
function drawAxis(view = viewed()) {
  byId("axis").hidden = !chart.layout.lanes.length;
  const { labels, breaks } = axisOf(view, chart.width);
  const label = (name, x, text) => make("span", { class: name, style: `left:${chart.gutter + x}px` }, text);
  byId("axis").replaceChildren(
    ...labels.flatMap(({ x, text, part }) => [label("tick", x, text), ...(part ? [label("part", x, part)] : [])]),
    ...breaks.map(({ middle, text }) => label("tick fold", middle, text)));
}

/** The names of the lanes, beside them or, on a narrow screen, over them. */
function drawNames() {
  const { lanes, undated } = chart.layout;
  const name = (lane) => make("div", { class: lane.idle ? "lane idle" : "lane", style: `top:${lane.top}px;width:${chart.narrow ? chart.width : NAME_WIDTH}px` },
    make("b", {}, headOf(plain(lane.name))), lane.idle ? null : make("span", {}, counted(lane.count, "event")),
    lane.rest ? make("span", {}, `${lane.rest.toLocaleString("en")} more below`) : null);
  byId("names").replaceChildren(...[...lanes, ...(undated ? [undated] : [])].map(name));
  byId("names").className = chart.narrow ? "names narrow" : "names";
}

function listen() {
  const div = byId("chart");
  const idOf = (data) => data.points.map((point) => point.customdata).find(Boolean);
  div.on("plotly_hover", (data) => { div.classList.add("point"); hover(idOf(data)); });
  div.on("plotly_unhover", () => { div.classList.remove("point"); hover(""); });
  div.on("plotly_click", (data) => open(idOf(data)));
  div.on("plotly_relayouting", (changes) => ranged(changes, (start, end) => drawAxis([start, end])));
  div.on("plotly_relayout", (changes) => ranged(changes, zoomTo));
}

/** Call with the moments that plotly's new range begins and ends with, if it has one. */
function ranged(changes, run) {
  const [start, end] = [changes["xaxis.range[0]"], changes["xaxis.range[1]"]];
  if (start !== undefined && end !== undefined) run(unflat(Number(start)), unflat(Number(end)));
}

/** Where an event is drawn, in pixels of the chart's box; null when it is not. */
function placeOf(id) {
  const item = chart.layout?.placed.find((placed) => placed.event.id === id);
  if (!item) return null;
  return { x: chart.gutter + item.x, y: byId("axis").offsetHeight + item.y, r: item.r, inside: item.x >= -2 && item.x <= chart.width + 2 };
}

/** A ring around the event that the mouse, the keyboard or the panel is at. */
function placeRing() {
  const place = placeOf(hovered || chart.focus || state.event);
  const ring = byId("ring");
  ring.hidden = !place || !place.inside || byId("chart").hidden;
  if (ring.hidden) return;
  const size = 2 * place.r + 12;
  Object.assign(ring.style, { left: `${place.x}px`, top: `${place.y}px`, width: `${size}px`, height: `${size}px` });
}
