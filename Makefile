# make demo    the whole job on the shipped mailbox, offline, into demo/
# make test    every test; says at its end what was skipped, and why
# make check   format, lint, types, import contracts
# make bench   how fast mail is taken in, as ratios of one run; written to bench.json
# make soak    kills and cut connections at random, by the hundred; written to soak.json
# make lint    formats the code and mends what can be mended
# make wheel   builds the package into dist/, with the versions that were tested (constraints.txt)
# make lock    brings requirements.lock up to date with pyproject.toml (needs the network)
#
# Each sets up .venv first, from requirements.lock, and again when that has changed.

PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3.14 || command -v python3)
BIN := .venv/bin
READY := .venv/ready
# What Python has compiled is kept: the tests start it again and again.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: demo test check bench soak lint wheel lock
.DEFAULT_GOAL := test

demo: $(READY)
	$(BIN)/mailbox-agent demo --workspace demo --no-serve

test: $(READY)
	$(BIN)/python -m pytest -n auto --dist worksteal -rs

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(READY)
	$(BIN)/python tests/bench

soak: $(READY)
	$(BIN)/python tests/soak.py
	$(BIN)/python -m pytest -n auto -m soak tests/test_killed.py

lint: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

wheel: $(READY)
	$(BIN)/python -m build --wheel --no-isolation
	sed -E '/^ +--hash=/d; s/ \\$$//' requirements.lock > dist/constraints.txt

lock: $(READY)
	$(BIN)/python -m pip install --quiet "uv>=0.13"
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --generate-hashes \
		--no-header --no-annotate --no-emit-index-url --quiet --output-file requirements.lock

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "mailbox-agent needs Python 3.11 or newer" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "mailbox-agent needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "$(PYTHON) cannot make virtual environments. On Debian: apt-get install python3-venv" >&2; exit 1; }
	@echo "setting up .venv first; this takes a minute or two"
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)
