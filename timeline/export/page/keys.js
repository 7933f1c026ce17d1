// The keyboard: arrows walk through the chart, Enter opens, "/" searches, Escape closes what is open.

/** Tell screen readers, politely. */
function say(text) {
  byId("live").textContent = text;
}

function onPageKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest("input, select, textarea");
  if (event.key === "Escape") escape(typing);
  else if (event.key === "x" && !typing && state.event) leaveOut(state.event);
  else if (event.key === "/" && !typing) {
    event.preventDefault();
    byId("q").focus();
    byId("q").select();
  }
}

function escape(typing) {
  if (state.event) close();
  else if (hovered) hover("");
  else if (typing && typing.id === "q") typing.blur();
}

function onChartKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const steps = {
    ArrowRight: () => walk(1), ArrowLeft: () => walk(-1), ArrowDown: () => changeLane(1), ArrowUp: () => changeLane(-1),
    Home: () => goTo(matching()[0]), End: () => goTo(matching().at(-1)),
    Enter: () => open(chart.focus || chart.left), " ": () => open(chart.focus || chart.left), "+": () => zoomBy(0.5), "=": () => zoomBy(0.5), "-": () => zoomBy(2), 0: () => update({ view: null }),
  };
  if (!steps[event.key]) return;
  event.preventDefault();
  steps[event.key]();
}

/** The next or previous event in time order, among all that match: drawn or not, it can be reached. */
function walk(step) {
  const events = matching();
  const at = events.findIndex((event) => event.id === (chart.focus || chart.left));
  if (at < 0) return goTo(firstInView(events) || events[0]);
  goTo(events[Math.min(Math.max(at + step, 0), events.length - 1)]);
}

/** The keyboard goes elsewhere: the chart remembers where it was. */
function leaveChart() {
  chart.left = chart.focus || chart.left;
  chart.focus = "";
  hover("");
  placeRing();
}

function firstInView(events) {
  const [start, end] = viewed();
  return events.find((event) => event.best !== null && event.best >= start && event.best < end);
}

/** The nearest event in the lane below or above. */
function changeLane(step) {
  const { lanes, undated, placed } = chart.layout;
  const all = undated ? [...lanes, undated] : lanes;
  const here = placed.find((item) => item.event.id === chart.focus);
  if (!here) return walk(1);
  const laneAt = (y) => all.findIndex((lane) => y >= lane.top && y < lane.top + lane.height);
  for (let lane = laneAt(here.y) + step; lane >= 0 && lane < all.length; lane += step) {
    const there = placed.filter((item) => laneAt(item.y) === lane && item.x >= 0 && item.x <= chart.width && item.event.id !== chart.focus);
    if (there.length) return goTo(there.reduce((one, other) => (Math.abs(other.x - here.x) < Math.abs(one.x - here.x) ? other : one)).event);
  }
}

/** Bring an event into view, ring it, show its card, read it out. */
function goTo(event) {
  if (!event) return;
  chart.focus = event.id;
  const [start, end] = viewed();
  const half = (flat(end) - flat(start)) / 2;
  if (event.best !== null && (event.best < start || event.best > end)) zoomTo(unflat(flat(event.best) - half), unflat(flat(event.best) + half));
  if (!placeOf(event.id)) drawChart();
  placeRing();
  const place = placeOf(event.id);
  if (place) scrollToShow(byId("chart-box").getBoundingClientRect().top + place.y);
  hover(event.id);
  const events = matching();
  say(`${plain(event.what)}. ${event.when}, ${STATUSES[event.status].label}, ${counted(event.sources.length, "source")}. ${events.indexOf(event) + 1} of ${events.length}.`);
}

function scrollToShow(y) {
  if (y < 60) scrollBy(0, y - 120);
  else if (y > innerHeight - 60) scrollBy(0, y - innerHeight + 160);
}
