# make timeline   set up and build the timeline of the sample articles into exports/
# make test       run the tests
# make check      what must pass before a commit: format, lint, types, tests
# make bench      measure speed

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PAGES  := notebooks/articles

.PHONY: timeline test check lint format bench clean

timeline: $(VENV)/.installed
	$(BIN)/timeline build $(PAGES) --out exports

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
	for bench in tests/benchmarks/bench_*.py; do $(BIN)/python $$bench || exit 1; done

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache
