"""How quickly the page is there: ``python -m tests.benchmarks.bench_page`` prints seconds, best and median of five.

"shown" runs from the start of the navigation to the second frame after the chart was drawn; "filter" from the
letters typed into the search to the second frame after chart and table have changed.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from plotly.offline import get_plotlyjs

from tests.export.browser import Reader, find_browser
from tests.export.synthetic import make_timeline
from timeline.export import write_html

LIMITS = {300: 2.0, 10_000: 4.0}
FILTER_LIMIT = 0.3
ROUNDS = 5
FILTER = """
const done = arguments[arguments.length - 1];
const field = document.querySelector("#q");
const count = document.querySelector("#row-count");
field.value = arguments[0];
const start = performance.now();
new MutationObserver((_, observer) => {
  observer.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => done((performance.now() - start) / 1000)));
}).observe(count, { childList: true });
field.dispatchEvent(new Event("input"));
"""


def main() -> int:
    """Measure, print, and return 1 when a limit is missed."""
    found = find_browser()
    if found is None:
        print("no Chromium with chromedriver: nothing measured")  # noqa: T201
        return 0
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")  # noqa: T201
    reader = Reader(*found)
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        for count, limit in LIMITS.items():
            page = write_html(make_timeline(count), Path(folder) / f"{count}.html")
            shown = [_shown(reader, page) for _ in range(ROUNDS)]
            filtered = [_filtered(reader, word) for word in ("ferry", "quay", "bridge", "loan", "storm gate")]
            own = page.stat().st_size - len(get_plotlyjs().encode())
            print(  # noqa: T201
                f"{count:>6} events: shown {min(shown):.2f} / {median(shown):.2f} s (limit {limit:.0f}), "
                f"filter {min(filtered):.2f} / {median(filtered):.2f} s (limit {FILTER_LIMIT}), own part {own / 1000:.0f} kB"
            )
            slow |= median(shown) > limit or median(filtered) > FILTER_LIMIT
    reader.driver.quit()
    return int(slow)


def _shown(reader: Reader, page: Path) -> float:
    reader.open(page)
    reader.wait("return performance.getEntriesByName('shown').length")
    return float(reader.run("return performance.getEntriesByName('shown')[0].startTime")) / 1000


def _filtered(reader: Reader, word: str) -> float:
    return float(reader.driver.execute_async_script(FILTER, word))


if __name__ == "__main__":
    sys.exit(main())
