"""A page in headless Chromium: in goes an HTML file, out comes what a reader sees, with mouse and keyboard."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from time import sleep
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE = 8  # seconds until something that should appear counts as missing
HOVER = 0.15  # seconds that a hand rests before it clicks; plotly looks for the mark under the mouse meanwhile
MARKS = "#chart .scatterlayer path.point"


def find_browser() -> tuple[str, str] | None:
    """Return the paths of Chromium and its driver, or ``None`` where they are not installed."""
    browser = os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    driver = shutil.which("chromedriver")
    return (browser, driver) if browser and driver else None


def find_axe() -> Path | None:
    """Return axe-core's script: from AXE_PATH, else from node_modules in the project."""
    named = os.environ.get("AXE_PATH")
    path = Path(named) if named else Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
    return path if path.is_file() else None


class Reader:
    """Somebody who looks at a page: moves, clicks, types, and reads what is visible."""

    def __init__(self, browser: str, driver: str) -> None:
        options = webdriver.ChromeOptions()
        options.binary_location = browser
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(driver))

    def open(
        self, page: Path, fragment: str = "", *, width: int = 1280, height: int = 1000, dark: bool = False
    ) -> None:
        """Load the page afresh in a window of this size; earlier logs are thrown away."""
        self.driver.get("about:blank")
        self.look(width=width, height=height, dark=dark)
        self._log("browser")
        self._log("performance")
        self.driver.get(page.as_uri() + fragment)
        self.wait("return document.documentElement.dataset.ready === 'yes'")

    def open_plain(self, page: Path, *, width: int = 1280, height: int = 1000) -> None:
        """Load a page that plotly alone has made, and wait until its chart is drawn."""
        self.look(width=width, height=height)
        self.driver.get(page.as_uri())
        self.wait("return document.querySelector('.main-svg .scatterlayer, .main-svg .barlayer')")

    def look(self, *, width: int = 1280, height: int = 1000, dark: bool = False) -> None:
        """Change the window's size and the system's colour scheme."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        scheme = [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})

    def run(self, script: str, *arguments: object) -> Any:
        """Run JavaScript and return its value."""
        return self.driver.execute_script(script, *arguments)

    def wait(self, script: str) -> None:
        """Wait until the script returns something true."""
        WebDriverWait(self.driver, PATIENCE, poll_frequency=0.05).until(lambda _: self.run(script), message=script)

    def one(self, selector: str) -> WebElement:
        """The first element that the selector finds."""
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        """What is visibly written in the element, "" when it is hidden."""
        return self.one(selector).text

    def texts(self, selector: str) -> list[str]:
        """What is visibly written in each element."""
        return [element.text for element in self.driver.find_elements(By.CSS_SELECTOR, selector)]

    def press(self, *keys: str) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            webdriver.ActionChains(self.driver).send_keys(key).perform()

    def type(self, selector: str, text: str) -> None:
        """Replace what a field holds, as typing does."""
        self.run("arguments[0].value = ''", self.one(selector))
        self.one(selector).send_keys(text)

    def point_at(self, x: float, y: float, *, click: bool = False) -> None:
        """Move the mouse to a place in the window, and perhaps click there."""
        for kind in ("mouseMoved", "mouseMoved", *(("mousePressed", "mouseReleased") if click else ())):
            button = {"button": "left", "clickCount": 1} if kind != "mouseMoved" else {}
            if kind == "mousePressed":
                sleep(HOVER)
            self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, **button})
            x += 0.5 if kind == "mouseMoved" else 0

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Press at one place, pull to another, let go."""
        for kind, (x, y) in (
            ("mouseMoved", start),
            ("mousePressed", start),
            ("mouseMoved", end),
            ("mouseReleased", end),
        ):
            event = {"type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1}
            self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)

    def box(self, selector: str, number: int = 0) -> dict[str, float]:
        """Where an element is in the window."""
        box: dict[str, float] = self.run(
            "return document.querySelectorAll(arguments[0])[arguments[1]].getBoundingClientRect().toJSON()",
            selector,
            number,
        )
        return box

    def marks(self, chart: str = "#chart") -> int:
        """How many markers a chart shows."""
        return int(self.run("return document.querySelectorAll(arguments[0]).length", MARKS.replace("#chart", chart)))

    def mark(self, number: int) -> tuple[float, float]:
        """The middle of a marker, scrolled into the window."""
        self.run(f"document.querySelectorAll('{MARKS}')[arguments[0]].scrollIntoView({{block: 'center'}})", number)
        box = self.box(MARKS, number)
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def _log(self, kind: str) -> list[dict[str, str]]:
        return self.driver.get_log(kind)  # type: ignore[no-untyped-call, no-any-return]

    def errors(self) -> list[str]:
        """What the console has complained of."""
        return [entry["message"] for entry in self._log("browser") if entry["level"] in ("SEVERE", "WARNING")]

    def requests(self) -> list[str]:
        """Every address that was asked for since the page was opened, the page's own files left out."""
        messages = (json.loads(entry["message"])["message"] for entry in self._log("performance"))
        asked = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
        return [url for url in asked if not url.startswith(("file:", "data:", "blob:", "about:"))]
