// What a reader takes off the timeline, and the file that keeps it off: the lines of corrections.csv.

/** The ids that were left out, in the order in which they were. */
const leftOut = () => state.out.split(",").filter((id) => BY_ID.has(id));

/** Take an event off the page and go on to the next one; the address remembers it. */
function leaveOut(id) {
  const around = matching();
  const next = around[around.findIndex((event) => event.id === id) + 1];
  update({ out: [...leftOut(), id].join(","), event: next?.id || "" });
}

/** The end of the panel: take the event off, or what to write to change it. */
function amendLines(event) {
  const lines = [["date", event.id, event.edtf || "2025-12-31"], ["summary", event.id, event.what]];
  return make("details", { class: "amend" },
    make("summary", {}, "Is this event wrong?"),
    make("p", {}, make("button", { type: "button", id: "leave-out", "aria-keyshortcuts": "x", onclick: () => leaveOut(event.id) }, "Leave it out ", make("kbd", { "aria-hidden": "true" }, "x"))),
    make("p", {}, "To give it another date or other words, put a line like these into ", make("b", {}, "corrections.csv"), " beside timeline.csv, below the line ", make("code", {}, "action,id,value"), ", and build again:"),
    make("pre", {}, lines.map((row) => row.map(csvCell).join(",")).join("\n")));
}

/** How many events were left out, above the table. */
function drawLeftOut() {
  const count = leftOut().length;
  byId("left-out").hidden = !count;
  byId("left-out-count").textContent = `${counted(count, "event")} left out.`;
}

/** The lines that leave the same events out of every build; the line of each is its value, for whoever reads the file. */
function saveCorrections() {
  const rows = leftOut().map((id) => ["hide", id, BY_ID.get(id).what]);
  saveAs("corrections.csv", `${[["action", "id", "value"], ...rows].map((row) => row.map(csvCell).join(",")).join("\n")}\n`, "text/csv;charset=utf-8");
}
