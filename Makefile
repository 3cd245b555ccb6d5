# make run    sets everything up and starts Lepim (a local Telegram in the browser when there is no BOT_TOKEN)
# make test   sets everything up and runs all checks and tests
# make check  ruff, mypy and the house rules only
# make bench  speed and memory, printed
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: run test check bench install clean

run: $(READY)
	@$(BIN)/python -m bot

test: check
	$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_house_rules.py

bench: $(READY)
	$(BIN)/python -m tests.bench_engine
	$(BIN)/python -m tests.bench

install: $(READY)

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Lepim needs Python 3.11 or newer; «$(PYTHON)» is not. Try: make PYTHON=python3.12 run" >&2; exit 2; }
	@$(PYTHON) -c 'import shutil, sys; sys.exit(shutil.disk_usage(".").free < 4 * 10**9)' || { \
	  echo "Setting up needs 4 GB of free disk in this folder." >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { \
	  echo "Python's venv is missing; on Debian or Ubuntu: sudo apt install python3-venv" >&2; exit 2; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]' || { \
	  echo "Installing failed (see above): check the network or the package index, then run the same again." >&2; exit 2; }
	@touch $(READY)

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache
