# make timeline   set up and build the timeline of the sample articles into exports/
# make test       run the tests
# make check      what must pass before a commit: format, lint, types, tests
# make bench      measure speed
# make exports    rewrite what exports/ shows of the sample articles, with the picture of the README (needs Chromium)

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
SAMPLE := notebooks/articles
TITLE  := Three stories: Copiapó 2010, Tham Luang 2018, Suez 2021

.PHONY: timeline test check lint format bench exports clean

timeline: $(VENV)/.installed
	$(BIN)/timeline build $(SAMPLE) --out exports --title "$(TITLE)"

test: $(VENV)/.installed
	$(BIN)/python -m pytest

check: format lint test

lint: $(VENV)/.installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(VENV)/.installed
	$(BIN)/ruff format .

bench: $(VENV)/.installed
	failed=0; for bench in $(notdir $(basename $(wildcard tests/benchmarks/bench_*.py))); do \
		$(BIN)/python -m tests.benchmarks.$$bench || failed=1; \
	done; exit $$failed

exports: timeline
	$(BIN)/python -m tests.export.picture $(SAMPLE) "$(TITLE)" exports/timeline.png

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache
