# Each target sets up what it needs; a second call finds it done.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --constraint constraints.txt
SPEC := specs/mindset-divide.yaml
SEED ?= 0
SECONDS ?= $(if $(COUNT),,60)

.PHONY: demo test test-all fuzz check format generated bench gallery coverage release clean help

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

demo: $(VENV)/installed ## the Mindset Divide as SVG and PNG, in out/
	@mkdir -p out
	$(BIN)/infographic render $(SPEC) -o out/mindset-divide.svg -o out/mindset-divide.png

test: $(VENV)/installed-test ## the tests, in a few minutes
	$(BIN)/python -m pytest -n 2 -m "not slow"

test-all: test ## also full matrices, other programs, fuzzing
	$(BIN)/python -m pytest -n 2 -m slow

fuzz: $(VENV)/installed-test ## inputs that nobody thinks of: make fuzz SEED=1000 SECONDS=600, or COUNT=10000
	FUZZ_SEED=$(SEED) FUZZ_SECONDS=$(SECONDS) FUZZ_COUNT=$(COUNT) $(BIN)/python -m pytest -m slow tests/fuzz

check: $(VENV)/installed-check ## lint, format, strict types, generated files
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python scripts/generate.py --check

format: $(VENV)/installed-check ## the code in its one format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

generated: $(VENV)/installed ## schemas and types that follow from the code
	$(BIN)/python scripts/generate.py

bench: $(VENV)/installed-test ## how fast, how small
	$(BIN)/python -m bench

gallery: $(VENV)/installed-test ## every example in every theme, as a page in docs/
	$(BIN)/python scripts/gallery.py

coverage: $(VENV)/installed-test ## how much of the code the tests run
	$(BIN)/python -m pytest -n 2 -m "not slow" --cov=infographic --cov-report=term:skip-covered

release: $(VENV)/installed-test ## wheel and sdist, each installed and tried in a clean environment
	$(BIN)/python scripts/release.py

clean: ## away with all that was made
	rm -rf $(VENV) out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "infographic needs Python 3.11 or later; name one with: make PYTHON=python3.12"; exit 3; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(BIN)/python pyproject.toml constraints.txt
	$(PIP) --editable .
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	$(PIP) --editable '.[test]'
	@touch $@

$(VENV)/installed-check: $(VENV)/installed-test
	$(PIP) --editable '.[check]'
	@touch $@
