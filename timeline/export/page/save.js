// What a reader takes home: the chart as PNG or SVG, the rows as CSV with the columns of the command line's.

const COLUMNS = ["id", "date", "start", "end", "granularity", "date_basis", "summary", "status", "participants", "place",
  "time_expression", "timex_value", "sources", "source_count", "conflict", "first_published", "quote", "url", "confidence"];

const TITLE_FONT = LABEL_FONT.replace("13px", "22px");

function saveAs(name, content, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The chart as it stands, with its title over it, and with the names and dates that the page keeps beside it. */
async function saveImage(format) {
  const { data, layout } = byId("chart");
  const paint = Object.fromEntries(["ink", "quiet"].map((name) => [name, color(name)]));
  const { lanes, undated } = chart.layout;
  const dates = lanes.length ? axisLabels(axisOf(viewed(), chart.width), paint) : [];
  const names = [...lanes, ...(undated ? [undated] : [])].map((lane) => laneName(lane, paint));
  const [width, key] = [layout.width + 24, savedKey(paint)];
  const heading = inLines(DATA.title, layout.width, TITLE_FONT);
  const title = { text: heading.map(escaped).join("<br>"), x: 0, xref: "container", y: 1, yref: "container", yanchor: "top", pad: { t: 14 + 16 * (heading.length - 1), l: 12 }, font: { size: 22, color: paint.ink } };
  const top = AXIS_HEIGHT + 15 + 29 * heading.length;
  const margin = { l: layout.margin.l + 12, r: 16, t: top, b: 14 + 18 * key.lines };
  const height = layout.height + top + 8 + 18 * key.lines;
  const figure = { data, layout: { ...layout, title, margin, annotations: [...dates, ...names, key.annotation], width, height }, config: CONFIG };
  const image = await Plotly.toImage(figure, { format, scale: format === "png" ? 2 : 1, width, height });
  make("a", { href: image, download: `timeline.${format}` }).click();
}

/** What the shapes mean, under the picture: it has to explain itself away from the page. */
function savedKey({ ink }) {
  const signs = { happened: "●", ongoing: "■", planned: "◇", hypothetical: "△", denied: "⊗" };
  const present = Object.keys(STATUSES).filter((status) => matching().some((event) => event.status === status));
  const rows = chart.narrow ? [present.slice(0, 3), present.slice(3)].filter((row) => row.length) : [present];
  const text = rows.map((row) => row.map((status) => `<span style="color:${color(status)}">${signs[status]}</span> ${STATUSES[status].label}`).join("    ")).join("<br>");
  return { lines: rows.length, annotation: { xref: "paper", x: 0, xshift: -chart.gutter, xanchor: "left", yref: "paper", y: 0, yanchor: "top", yshift: -6, align: "left", showarrow: false, text, font: { size: 12, color: ink } } };
}

function axisLabels({ labels, breaks }, { ink, quiet }) {
  const base = { xref: "paper", yref: "y", yanchor: "bottom", xanchor: "center", showarrow: false, font: { size: 12, color: quiet } };
  return [
    ...labels.map(({ x, text }) => ({ ...base, x: share(x), y: 0, yshift: 17, text })),
    ...labels.filter(({ part }) => part).map(({ x, part }) => ({ ...base, x: share(x), y: 0, yshift: 3, text: part, font: { size: 12, color: ink } })),
    ...breaks.map(({ middle, text }) => ({ ...base, x: share(middle), y: 0, yshift: 17, text: `<i>${text}</i>` })),
  ];
}

function laneName(lane, { ink, quiet }) {
  const font = `700 ${LABEL_FONT}`;
  const rest = lane.rest ? ` · ${lane.rest} more in the table` : "";
  const base = { xref: "paper", yref: "y", showarrow: false, yanchor: "top", align: "left", x: 0 };
  const count = counted(lane.count, "event");
  if (chart.narrow) {
    const name = fitted(headOf(lane.name), chart.width - 130, font);
    return { ...base, xanchor: "left", y: lane.top + 2, text: `<b>${escaped(name)}</b>  <span style="color:${quiet}">${count}${rest}</span>`, font: { size: 13, color: ink } };
  }
  if (lane.idle) return { ...base, xanchor: "left", xshift: -chart.gutter, y: lane.top + 1, text: escaped(fitted(headOf(lane.name), NAME_WIDTH, LABEL_FONT)), font: { size: 13, color: quiet } };
  const lines = inLines(headOf(lane.name), NAME_WIDTH, font).map(escaped).join("<br>");
  return { ...base, xanchor: "left", xshift: -chart.gutter, y: lane.top + 7, text: `<b>${lines}</b><br><span style="color:${quiet};font-size:12px">${count}</span>${lane.rest ? `<br><span style="color:${quiet};font-size:12px">${lane.rest} more below</span>` : ""}`, font: { size: 13, color: ink } };
}

/** The rows that match; the byte order mark makes a spreadsheet read them as UTF-8. */
function saveCsv() {
  const lines = [COLUMNS, ...matching().map(csvRow)].map((row) => row.map(csvCell).join(","));
  saveAs("timeline.csv", `\ufeff${lines.join("\n")}\n`, "text/csv;charset=utf-8");
}

function csvRow(event) {
  const [start, end] = bounds(event);
  const best = event.told[0];
  const urls = new Set(event.told.map((told) => ARTICLES[told.article].url).filter(Boolean));
  const conflicts = event.conflicts.map((other) => `${other.edtf} (${other.sources.join(", ")})`);
  return [event.id, event.edtf || "", start, end, event.unit || "", event.basis || "", event.what, event.status,
    event.who.map((index) => DATA.people[index]).join("; "), event.where || "", ...(event.timex || ["", ""]), event.sources.join("; "),
    event.sources.length, conflicts.join("; "), event.first, best.sentence, [...urls].join("; "), event.confidence];
}

/** The first and last day included, or minute where the time is finer than a day. */
function bounds(event) {
  const fine = ["minute", "hour", "part_of_day"].includes(event.unit);
  const text = (moment) => new Date(moment).toISOString().slice(0, fine ? 16 : 10);
  return [event.start === undefined ? "" : text(event.start), event.end === undefined ? "" : text(event.end - 1)];
}

/** A cell that no spreadsheet takes for a formula: see table.py. */
function csvCell(value) {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
