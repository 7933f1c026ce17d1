// Puts the page together: state in, everything drawn, listeners in one place.

onChange((changed) => {
  const filtered = isFiltering(changed);
  if (filtered && !matching().some((event) => event.id === chart.focus)) chart.focus = "";
  if (filtered || changed.has("lanes") || changed.has("even")) showControls();
  if (filtered || changed.has("lanes") || changed.has("even") || changed.has("view") || changed.has("event")) drawChart();
  if (filtered) {
    drawStrip();
    drawTable(FIRST_ROWS);
    drawLeftOut();
    say(matching().length ? `${counted(matching().length, "event")} shown.` : "No event matches.");
  } else if (changed.has("even")) drawStrip();
  else if (changed.has("view")) moveBrush();
  if (changed.has("lanes")) say(`Lanes by ${{ who: "participant", source: "source", story: "story" }[state.lanes]}.`);
  if (changed.has("event")) {
    drawPanel();
    markOpenRow();
  }
});

function drawAll() {
  drawLegend();
  showControls();
  drawChart();
  drawStrip();
  drawTable();
  drawLeftOut();
}

function listenToPage() {
  document.addEventListener("keydown", onPageKey);
  byId("chart").addEventListener("keydown", onChartKey);
  byId("chart").addEventListener("blur", leaveChart);
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault(); // the address after "#" is the state's
    byId("table").focus();
  });
  byId("chart").addEventListener("dblclick", () => update({ view: null }));
  byId("strip").addEventListener("pointerdown", startBrush);
  byId("zoom-in").addEventListener("click", () => zoomBy(0.5));
  byId("zoom-out").addEventListener("click", () => zoomBy(2));
  byId("zoom-all").addEventListener("click", () => show(EXTENT));
  byId("zoom-home").addEventListener("click", () => show(HOME));
  byId("even").addEventListener("click", () => update({ even: !state.even, view: null }));
  byId("save-png").addEventListener("click", () => saveImage("png"));
  byId("save-svg").addEventListener("click", () => saveImage("svg"));
  byId("save-csv").addEventListener("click", saveCsv);
  byId("put-back").addEventListener("click", () => update({ out: "" }));
  byId("save-corrections").addEventListener("click", saveCorrections);
  byId("more").addEventListener("click", () => drawTable(rowsShown + ROWS));
  addEventListener("hashchange", () => update(fromFragment()));
  addEventListener("scroll", () => hovered && !chart.focus && hover(""), { passive: true });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawChart);
}

/** Draw again when the width changes, once per frame. */
function listenToSize() {
  let known = byId("chart-box").clientWidth;
  new ResizeObserver(() => requestAnimationFrame(() => {
    const width = byId("chart-box").clientWidth;
    if (width === known || !width) return;
    known = width;
    drawChart();
    drawStrip();
  })).observe(byId("chart-box"));
}

/** On paper the chart is light, fits the page, and the table has every row. */
function listenToPrint() {
  addEventListener("beforeprint", () => setPaper(true));
  addEventListener("afterprint", () => setPaper(false));
}

function setPaper(paper) {
  chart.paper = paper;
  document.documentElement.classList.toggle("on-paper", paper);
  byId("chart-box").style.width = paper ? "680px" : "";
  drawChart();
  drawStrip();
  drawTable(paper ? matching().length : FIRST_ROWS);
}

document.body.classList.toggle("many", EVENTS.length > 4 * ROWS);
fillControls();
if (!EVENTS.length) {
  document.body.classList.add("empty");
  byId("nothing").textContent = "Nothing in these articles belongs on this timeline.";
}
Object.assign(state, fromFragment());
drawAll();
listenToPage();
listenToSize();
listenToPrint();
if (state.event) drawPanel();
document.documentElement.dataset.ready = "yes";
// After the second frame the picture is on the screen: the benchmark reads this mark.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("shown")));

/** Get ready for the first search while nobody waits. */
(function fold(from) {
  requestIdleCallback((idle) => {
    let at = from;
    while (at < EVENTS.length && idle.timeRemaining() > 2) haystack(EVENTS[at++]);
    if (at < EVENTS.length) fold(at);
  });
})(0);
