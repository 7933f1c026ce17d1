// What a reader takes home: the chart as PNG or SVG, the rows as CSV with the columns of the command line's.

const COLUMNS = ["id", "date", "start", "end", "granularity", "date_basis", "summary", "status", "participants", "place",
  "time_expression", "timex_value", "sources", "source_count", "conflict", "first_published", "quote", "url", "confidence"];

function saveAs(name, content, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The chart as it stands, with its title over it. */
async function saveImage(format) {
  const { data, layout } = byId("chart");
  const title = { text: escaped(DATA.title), x: 0, xref: "container", y: 1, yref: "container", yanchor: "top", pad: { t: 14, l: 12 }, font: { size: 22, color: color("ink") } };
  const margin = { ...layout.margin, l: layout.margin.l + 12, r: layout.margin.r + 12, t: layout.margin.t + 44, b: layout.margin.b + 8 };
  const figure = { data, layout: { ...layout, title, margin, width: layout.width + 24, height: layout.height + 52 }, config: CONFIG };
  const image = await Plotly.toImage(figure, { format, scale: format === "png" ? 2 : 1, width: figure.layout.width, height: figure.layout.height });
  make("a", { href: image, download: `timeline.${format}` }).click();
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
