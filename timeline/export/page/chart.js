// The chart: lays out what matches, hands it to plotly, and turns plotly's events into the page's own.

const chart = { layout: null, width: 0, narrow: false, gutter: 0, focus: "", drawn: false };
const CONFIG = { displayModeBar: false, showSendToCloud: false, plotlyServerURL: "", sendData: false, responsive: false,
  doubleClick: false, showTips: false, scrollZoom: false, displaylogo: false, showLink: false };
const AXIS_HEIGHT = 44;
const TICKS = [
  { dtickrange: [null, 80_000_000], value: "%H:%M\n%e %b %Y" },
  { dtickrange: [80_000_000, 600_000_000], value: "%e\n%b %Y" },
  { dtickrange: [600_000_000, 2_000_000_000], value: "%e %b\n%Y" },
  { dtickrange: [2_000_000_000, "M6"], value: "%b\n%Y" },
  { dtickrange: ["M12", null], value: "%Y" },
];

/** Draw what the state says. */
function drawChart() {
  const box = byId("chart-box");
  chart.narrow = box.clientWidth < 640;
  chart.gutter = chart.narrow ? 0 : 168;
  chart.width = Math.max(200, box.clientWidth - chart.gutter - 4);
  const events = matching();
  const pinned = new Set([chart.focus, state.event]);
  chart.layout = layOut(events, viewed(), chart.width, { narrow: chart.narrow, pinned });
  byId("nothing").hidden = events.length > 0;
  byId("chart").hidden = !events.length;
  if (!events.length) return placeRing();
  const traces = tracesOf(chart.layout, viewed(), chart.width);
  const layout = plotlyLayout();
  if (chart.drawn) Plotly.react("chart", traces, layout, CONFIG);
  else Plotly.newPlot("chart", traces, layout, CONFIG);
  if (!chart.drawn) listen();
  chart.drawn = true;
  placeRing();
  describe(events);
}

function plotlyLayout() {
  const { lanes, undated, height } = chart.layout;
  const [ink, quiet, rule, faint, paper] = ["ink", "quiet", "rule", "faint", "paper"].map(color);
  const font = { family: LABEL_FONT.slice(5), size: 13, color: ink };
  const all = undated ? [...lanes, undated] : lanes;
  return {
    width: chart.width + chart.gutter + 4,
    height: height + AXIS_HEIGHT + 6,
    margin: { l: chart.gutter, r: 4, t: AXIS_HEIGHT, b: 6, pad: 0 },
    font, paper_bgcolor: paper, plot_bgcolor: paper, barmode: "overlay", hovermode: "closest", hoverdistance: 14,
    dragmode: chart.narrow ? false : "pan", showlegend: false, autosize: false,
    xaxis: { type: "date", range: viewed(), side: "top", ticklabelmode: "period", tickformatstops: TICKS, nticks: Math.round(chart.width / 90),
      tickfont: { size: 12, color: quiet }, showgrid: true, gridcolor: faint, zeroline: false, ticks: "outside", ticklen: 6, tickcolor: rule,
      showline: true, linecolor: ink, linewidth: 1 },
    xaxis2: { overlaying: "x", range: [0, chart.width], visible: false, fixedrange: true },
    yaxis: { range: [height, 0], fixedrange: true, visible: false },
    shapes: all.slice(1).map((lane) => ({ type: "line", xref: "paper", x0: -chart.gutter / chart.width, x1: 1, y0: lane.top, y1: lane.top,
      line: { color: lane === undated ? ink : rule, width: 1 }, layer: "below" })).concat(undatedGround(undated, faint)),
    annotations: all.flatMap((lane) => laneName(lane, ink, quiet)),
  };
}

/** The undated lane stands on a tinted ground: its places mean nothing on the axis above. */
function undatedGround(undated, faint) {
  if (!undated) return [];
  return [{ type: "rect", xref: "paper", x0: 0, x1: 1, y0: undated.top, y1: undated.top + undated.height, fillcolor: faint, line: { width: 0 }, layer: "below" }];
}

function laneName(lane, ink, quiet) {
  const font = `700 ${LABEL_FONT}`;
  const rest = lane.rest ? ` · ${lane.rest} more in the table` : "";
  const base = { xref: "paper", yref: "y", showarrow: false, yanchor: "top", align: "left", x: 0 };
  const count = counted(lane.count, "event");
  if (chart.narrow) {
    const name = fitted(lane.name, chart.width - 130, font);
    return [{ ...base, xanchor: "left", y: lane.top + 2, text: `<b>${escaped(name)}</b>  <span style="color:${quiet}">${count}${rest}</span>`, font: { size: 13, color: ink } }];
  }
  const lines = twoLines(lane.name, chart.gutter - 18, font).map(escaped).join("<br>");
  return [{ ...base, xanchor: "left", xshift: -chart.gutter, y: lane.top + 7, text: `<b>${lines}</b><br><span style="color:${quiet};font-size:12px">${count}</span>${lane.rest ? `<br><span style="color:${quiet};font-size:12px">${lane.rest} more below</span>` : ""}`, font: { size: 13, color: ink } }];
}

/** A name on at most two lines. */
function twoLines(name, pixels, font) {
  if (measure(name, font) <= pixels) return [name];
  const words = name.split(" ");
  let first = words.shift();
  while (words.length && measure(`${first} ${words[0]}`, font) <= pixels) first += ` ${words.shift()}`;
  return [fitted(first, pixels, font), ...(words.length ? [fitted(words.join(" "), pixels, font)] : [])].filter(Boolean);
}

/** Say under the chart what is drawn and what is not. */
function describe(events) {
  const { inView, crowded, placed, lanes } = chart.layout;
  const drawn = placed.filter((item) => !item.undated).length;
  const [start, end] = viewed();
  const when = `${dayInWords(isoDay(start))} – ${dayInWords(isoDay(end))}`;
  const part = crowded ? `The ${drawn.toLocaleString("en")} most salient of ${inView.toLocaleString("en")} marks; the strokes below each lane stand for the others. Zoom in to see more.`
    : state.lanes === "source" ? "An event stands in the lane of every source that tells it."
      : state.lanes === "story" ? "Articles that tell common events, or of the same people, are one story."
        : "An event stands in the lane of the participant who leads it.";
  byId("shown").textContent = `${when}. ${part}`;
  byId("chart").setAttribute("aria-label", `Timeline of ${counted(events.length, "event")} in ${counted(lanes.length, "lane")}`);
}

function listen() {
  const div = byId("chart");
  const idOf = (data) => data.points.map((point) => point.customdata).find(Boolean);
  div.on("plotly_hover", (data) => { div.classList.add("point"); hover(idOf(data)); });
  div.on("plotly_unhover", () => { div.classList.remove("point"); hover(""); });
  div.on("plotly_click", (data) => open(idOf(data)));
  div.on("plotly_relayout", (changes) => {
    const [start, end] = [changes["xaxis.range[0]"], changes["xaxis.range[1]"]];
    if (start !== undefined && end !== undefined) zoomTo(toMoment(start), toMoment(end));
  });
}

const toMoment = (value) => (typeof value === "number" ? value : Date.parse(`${value.replace(" ", "T")}Z`));

/** Where an event is drawn, in pixels of the chart's box; null when it is not. */
function placeOf(id) {
  const item = chart.layout?.placed.find((placed) => placed.event.id === id);
  if (!item) return null;
  return { x: chart.gutter + item.x, y: AXIS_HEIGHT + item.y, r: item.r, inside: item.x >= -2 && item.x <= chart.width + 2 };
}

/** A ring around the event that the keyboard or the panel is at. */
function placeRing() {
  const place = placeOf(chart.focus || state.event);
  const ring = byId("ring");
  ring.hidden = !place || !place.inside || byId("chart").hidden;
  if (ring.hidden) return;
  const size = 2 * place.r + 12;
  Object.assign(ring.style, { left: `${place.x}px`, top: `${place.y}px`, width: `${size}px`, height: `${size}px` });
}
