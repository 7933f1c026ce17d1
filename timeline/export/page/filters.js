// Search, filters, legend and the switch of lanes: from the controls to the state, and back from an address.

function fillControls() {
  addOptions(byId("who"), ranked(EVENTS.flatMap((event) => event.who.map((index) => DATA.people[index]))));
  addOptions(byId("source"), ranked(EVENTS.flatMap((event) => event.sources)));
  const most = EVENTS.reduce((high, event) => Math.max(high, event.sources.length), 1);
  for (let number = 1; number <= most; number += 1) byId("min").append(make("option", { value: number }, counted(number, "source")));
  const [first, last] = EXTENT.map(isoDay);
  for (const name of ["from", "to"]) {
    byId(name).min = first;
    byId(name).max = last;
  }
  byId("q").addEventListener("input", later((event) => update({ q: event.target.value })));
  for (const name of ["who", "source", "from", "to"]) byId(name).addEventListener("change", (event) => update({ [name]: event.target.value }));
  byId("min").addEventListener("change", (event) => update({ min: Number(event.target.value) }));
  byId("lanes").addEventListener("change", (event) => update({ lanes: event.target.value }));
  for (const name of ["clear", "clear-here"]) byId(name).addEventListener("click", clearFilters);
}

function addOptions(select, counts) {
  for (const [name, count] of counts) select.append(make("option", { value: name }, `${plain(name)} (${count.toLocaleString("en")})`));
}

/** Run once a frame at most, with what was typed last. */
function later(run) {
  let asked = 0;
  return (event) => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => run(event));
  };
}

function clearFilters() {
  const { q, who, source, hidden, from, to, min } = EMPTY;
  update({ q, who, source, hidden, from, to, min });
}

/** Make the controls say what the state says. */
function showControls() {
  if (byId("q").value !== state.q) byId("q").value = state.q;
  for (const name of ["who", "source", "from", "to", "min"]) byId(name).value = state[name];
  for (const input of document.querySelectorAll("#lanes input")) input.checked = input.value === state.lanes;
  const active = ["who", "source", "from", "to"].filter((name) => state[name]).length + (state.min > 1 ? 1 : 0);
  byId("filter-count").textContent = active ? `${active} on` : "";
  byId("zoom-home").hidden = HOME === EXTENT;
  byId("even").hidden = !EMPTY_STRETCHES.gaps.length;
  byId("even").setAttribute("aria-pressed", String(state.even));
  const hidden = state.hidden.split(",");
  for (const button of document.querySelectorAll("#legend button")) button.setAttribute("aria-pressed", String(!hidden.includes(button.dataset.status)));
}

/** The legend: each status that occurs, as a button that hides and shows it, then what else a mark can say. */
function drawLegend() {
  const present = new Set(EVENTS.map((event) => event.status));
  const buttons = Object.keys(STATUSES).filter((status) => present.has(status)).map((status) =>
    make("button", { type: "button", "data-status": status, onclick: () => toggleStatus(status) }, shapeOf(status), STATUSES[status].label));
  byId("legend").replaceChildren(...buttons, make("span", { class: "bar", "aria-hidden": "true" }), ...keys());
}

function keys() {
  const drawing = (width, ...shapes) => svg("svg", { width, height: 12, viewBox: `0 0 ${width} 12`, "aria-hidden": "true", focusable: "false" }, ...shapes);
  const quiet = "fill:var(--quiet)";
  const key = (picture, text) => make("span", { class: "key" }, picture, text);
  const has = (test) => EVENTS.some(test);
  return [
    key(drawing(34, svg("circle", { cx: 5, cy: 6, r: 3.2, style: quiet }), svg("circle", { cx: 25, cy: 6, r: 6, style: quiet })), "more sources"),
    key(drawing(32, svg("circle", { cx: 6, cy: 6, r: 4.5, style: quiet }), svg("circle", { cx: 24, cy: 6, r: 4.5, style: `${quiet};opacity:.45` })), "less certain"),
    has((event) => event.about) ? key(fadedBar(drawing), "about then") : null,
    has((event) => event.best !== null && (event.start === undefined || event.end === undefined)) ? key(drawing(26, svg("path", { d: "M0 3.5h18v5H0Z", style: `${quiet};opacity:.4` }), svg("path", { d: "M18 2l7 4-7 4Z", style: quiet })), "open end") : null,
    has((event) => event.conflicts.length) ? key(drawing(34, svg("circle", { cx: 6, cy: 6, r: 2.6, style: quiet }), svg("circle", { cx: 6, cy: 6, r: 5, style: "fill:none;stroke:var(--conflict);stroke-width:1.6" }), svg("path", { d: "M12 6h18", style: "stroke:var(--conflict);stroke-width:1.6;stroke-dasharray:2 2" }), svg("path", { d: "M32 1v10", style: "stroke:var(--conflict);stroke-width:2" })), "sources disagree") : null,
  ].filter(Boolean);
}

function fadedBar(drawing) {
  const shares = [0.12, 0.25, 0.4, 0.5, 0.4, 0.25, 0.12];
  return drawing(28, ...shares.map((share, number) => svg("path", { d: `M${number * 4} 3.5h4v5h-4Z`, style: `fill:var(--quiet);opacity:${share}` })));
}

function toggleStatus(status) {
  const hidden = new Set(state.hidden.split(",").filter(Boolean));
  if (!hidden.delete(status)) hidden.add(status);
  update({ hidden: [...hidden].sort().join(",") });
}
