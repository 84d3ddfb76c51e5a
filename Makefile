# `make demo` shows what govkg does, `make test` runs every check; both set up `.venv` first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint types unit browser clean

demo: $(VENV)/ready
	$(BIN)/kg build samples -o exports
	@echo
	@echo "Open exports/index.html in a browser. Then ask:"
	@echo "  $(BIN)/kg ask who-leads 市商务局 --from exports"

test: $(VENV)/ready browser lint types unit

lint: $(VENV)/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/ready
	$(BIN)/mypy

unit: $(VENV)/ready
	$(BIN)/python -m pytest

# The page tests drive a real Chromium, which pip cannot install.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
	{ [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -qqy chromium fonts-noto-cjk; } || \
	{ echo "The page tests need Chromium: sudo apt-get install chromium fonts-noto-cjk"; exit 1; }

$(VENV)/ready: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "govkg needs Python 3.11 or newer: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV) || { echo "On Debian: sudo apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache
