# Every target sets up what it needs: a machine with Python 3.11 or newer and make is enough.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev

# The first of these that runs and is new enough; a shim that only says that it is missing does not run.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python3.14; do \
	$$python -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$python && break; done)

# uv where it is installed (faster), else pip of the environment. The stamp of the last installation makes the next call fast.
INSTALL = if command -v uv >/dev/null 2>&1; then uv pip install --quiet --python $(BIN)/python -e

.PHONY: help demo pages pictures test all-tests check bench format docs picture clean
.DEFAULT_GOAL := help

help:
	@echo "make demo     read the examples into a demonstration government, and serve it (DEMO=--once: only make it)"
	@echo "make pages    read the examples and write a page for each of them"
	@echo "make test     run the tests (real sources too, where YIDING_READING names their folder)"
	@echo "make check    format, lint, types, import contracts, docs"
	@echo "make bench    accuracy and speed, and whether they are above their floors"
	@echo "make format   put the code into its format"
	@echo "make docs     write the generated pages again"
	@echo "make clean    remove what was built, with the environment"

demo: $(READY)
	@$(BIN)/yiding demo $(DEMO)

pages: $(READY)
	@mkdir -p build/demo
	@$(BIN)/yiding read examples/*/ --format ndjson -o build/demo/records.ndjson
	@$(BIN)/yiding read examples/qingxiu-county/01-minutes-48.txt --format table
	@$(BIN)/python tools/make_demo.py build/demo

# With a PostgreSQL that answers, else one that is started for the tests and stopped after them.
test: $(READY_DEV)
	@$(BIN)/python tools/find_postgres.py $(MAKE) --no-print-directory all-tests

all-tests:
	@$(BIN)/python -m pytest -n auto tests
	@if [ -n "$$YIDING_TEST_DATABASE" ]; then \
		echo "The office once more, on PostgreSQL:"; DATABASE_URL=$$YIDING_TEST_DATABASE $(BIN)/python -m pytest -n auto tests/office; \
	else echo "Skipped: the office on PostgreSQL, which is neither running nor installed (sudo apt install postgresql)."; fi

check: $(READY_DEV)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest tests/docs tests/test_house.py

bench: $(READY_DEV)
	@$(BIN)/python -m bench --check
	@$(BIN)/python -m bench minutes --check
	@$(BIN)/python -m bench ledger --check
	@$(BIN)/python -m bench office --check
	@$(BIN)/python tools/find_postgres.py $(BIN)/python -m bench matters --check

format: $(READY_DEV)
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

docs: $(READY_DEV)
	@$(BIN)/python tools/make_docs.py

# Needs chromium; the page is one of the demo's.
picture: pages
	@chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1240,860 \
		--screenshot=docs/picture.png "file://$(CURDIR)/build/demo/qingxiu-county/01-minutes-48.html" 2>/dev/null

# The office's guide; needs chromium, fonts-noto-cjk and poppler-utils.
pictures: $(READY_DEV)
	@$(BIN)/python tools/office_pictures.py

clean:
	rm -rf build dist $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Yiding needs Python 3.11 or newer, and none was found: install it, or name it: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c '$(NEW_ENOUGH)' || { echo "Yiding needs Python 3.11 or newer, and $(PYTHON) is older or does not run."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Python cannot make an environment here: on Debian and Ubuntu install the package python3-venv."; exit 1; }

$(READY): pyproject.toml | $(BIN)/python
	@echo "Installing Yiding into $(VENV) …"
	@$(INSTALL) '.[office]'; else $(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[office]'; fi
	@touch $@

$(READY_DEV): pyproject.toml | $(BIN)/python
	@echo "Installing Yiding and the tools of its developers into $(VENV) …"
	@$(INSTALL) '.[dev]'; else $(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'; fi
	@touch $(READY) $@
