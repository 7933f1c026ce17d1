// The data embedded in the page, and what can be worked out from it once.

const DATA = JSON.parse(byId("data").textContent);

/** Every status: its name on the page, its plotly symbol, whether it is hollow, and what makes its shape look as large. */
const STATUSES = {
  happened: { label: "happened", symbol: "circle", hollow: false, scale: 1 },
  ongoing: { label: "going on", symbol: "square", hollow: false, scale: 0.92 },
  planned: { label: "planned", symbol: "diamond", hollow: true, scale: 0.86 },
  hypothetical: { label: "might happen", symbol: "triangle-up", hollow: true, scale: 0.88 },
  denied: { label: "denied", symbol: "circle-x", hollow: true, scale: 0.98 },
};

const ARTICLES = DATA.articles.map(([source, published, title, url]) => ({ source: DATA.sources[source], published, title, url }));
const EVENTS = DATA.events.map((record, index) => {
  const sources = [...new Set(record.told.map((told) => ARTICLES[told.article].source))];
  const first = record.told.map((told) => ARTICLES[told.article].published).sort()[0];
  return { ...record, index, sources, first, best: bestMoment(record), conflicts: record.conflicts || [] };
});
const BY_ID = new Map(EVENTS.map((event) => [event.id, event]));
const DATED = EVENTS.filter((event) => event.best !== null);

/** Where the marker stands: the middle of a closed interval, the known end of an open one, else nowhere. */
function bestMoment(record) {
  if (record.start !== undefined && record.end !== undefined) return (record.start + record.end) / 2;
  return record.start ?? record.end ?? null;
}

/** The words that a search looks through, folded when first needed. */
function haystack(event) {
  event.haystack ??= folded([event.what, event.where || "", event.when, ...event.who.map((index) => DATA.people[index]),
    ...event.told.flatMap((told) => [told.sentence, ARTICLES[told.article].title]), ...event.sources].join("\n"));
  return event.haystack;
}

/** How often each value occurs, most frequent first. */
function ranked(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
}
