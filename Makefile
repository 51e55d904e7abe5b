# NeuraCRM Voice. `make run` answers calls; `make test` tries everything; `make help` lists the rest.

PYTHON ?= python3
PORT := $(or $(PORT),$(shell sed -n 's/^ *PORT *= *//p' .env 2>/dev/null),8080)
VENV := .venv
BIN := $(VENV)/bin
# honcho would give each process a port of its own, and the worker calls the one that the web listens on.
PROCESSES := sed -n '/^release:/d; s/^[a-z]*: */&env PORT=$(PORT) /p' Procfile
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input install --quiet
# The lock names every package there is, so nothing is left to resolve. An older pip that resolves all the same picks a
# version released since, of which the lock has no hash, and refuses it.
LOCKED := $(PIP) --require-hashes --no-deps
export PORT
export FLASK_APP := wsgi.py

.DEFAULT_GOAL := help
.PHONY: help run test check lint format types imports lock bench evals clean postgresql chromium

help:  ## List what can be done here
	@grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-8s %s\n' "$$name" "$$text"; done

run: $(VENV)/.run  ## Install, migrate, seed the demo company, and answer calls on http://127.0.0.1:8080
	@$(BIN)/flask db upgrade >/dev/null
	@$(BIN)/flask demo seed
	@$(BIN)/flask welcome
	@$(PROCESSES) | PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/honcho start --procfile /dev/stdin

test: $(VENV)/.dev postgresql chromium  ## Run every test, on SQLite and on PostgreSQL
	@$(BIN)/python -m pytest -n 2 $(TESTS)

check: lint types imports  ## Everything that can be judged without running: style, types, layers

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: $(VENV)/.dev  ## Lay the code out and mend what can be mended
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

types: $(VENV)/.dev
	@$(BIN)/mypy

imports: $(VENV)/.dev
	@$(BIN)/lint-imports

bench: $(VENV)/.run  ## Measure turns, and write build/bench.json
	@$(BIN)/flask bench turns

evals: $(VENV)/.dev  ## Scripted callers telephone and are graded on the records (MATERIAL=folder measures understanding too)
	@$(BIN)/python -m evals.run
	@if [ -n "$(MATERIAL)" ]; then $(BIN)/python -m evals "$(MATERIAL)"; fi

lock: $(VENV)/.dev  ## Lock the requirements anew, with hashes
	@$(PIP) uv
	@$(BIN)/uv pip compile --quiet --no-header --universal --generate-hashes --python-version 3.11 --upgrade -o requirements.txt requirements.in
	@$(BIN)/uv pip compile --quiet --no-header --universal --generate-hashes --python-version 3.11 --upgrade -c requirements.txt -o requirements-dev.txt requirements-dev.in

clean:  ## Remove what was made here, but for instance/, which holds your data
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Python 3.11 or newer is needed. On Debian or Ubuntu: apt-get install python3 python3-venv; or name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "The venv module is missing. On Debian or Ubuntu: apt-get install python3-venv"; rm -rf $(VENV); exit 1; }

$(VENV)/.run: requirements.txt | $(VENV)/bin/python
	@echo "Installing the locked requirements (about a minute the first time) ..."
	@$(LOCKED) -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements.txt requirements-dev.txt | $(VENV)/bin/python
	@echo "Installing the locked development requirements ..."
	@$(LOCKED) -r requirements-dev.txt
	@touch $@ $(VENV)/.run

# Tests of pages drive a real browser.
chromium:
	@if command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing Chromium ..."; apt-get update -qq && apt-get install -y -qq chromium >/dev/null; \
	else echo "Chromium is absent: apt-get install chromium. Tests of pages in a browser are skipped."; fi

# Tests of rows run on PostgreSQL too: TEST_DATABASE_URL, a local server, or one installed now.
postgresql:
	@if [ -n "$$TEST_DATABASE_URL" ] || command -v psql >/dev/null 2>&1; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing PostgreSQL ..."; apt-get update -qq && apt-get install -y -qq postgresql >/dev/null && \
	  su postgres -c "psql -qc \"ALTER USER postgres PASSWORD 'postgres'\"" ; \
	else echo "PostgreSQL is absent: apt-get install postgresql, or set TEST_DATABASE_URL. Tests run on SQLite alone."; fi
