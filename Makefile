# Two commands matter: `make try` and `make test`. Each sets up all it needs.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
UV := $(BIN)/uv pip compile --quiet --universal --no-strip-extras --generate-hashes --no-emit-index-url --no-header \
      --python-version 3.11 --extra location --extra postgres --group build
KEYWORDS := -k say -k count:1,2 -k label -k label_in:1c,2 -k label_count:1,2
LOCALES := bot/i18n/locale

.DEFAULT_GOAL := help
.PHONY: help try test lint faults bench lock catalogs transcript clean

help: ## Show what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/runtime: deploy/requirements.txt | .venv/bin/python
	$(PIP) install --require-hashes --only-binary :all: -r deploy/requirements.txt
	$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@touch $@

.venv/tests: tests/requirements.txt .venv/runtime
	$(PIP) install --require-hashes --only-binary :all: -r tests/requirements.txt
	@touch $@

try: .venv/runtime ## Open the playground: the real bot, no token, no network
	$(BIN)/relance try $(ARGS)

test: .venv/tests ## Run the tests
	$(BIN)/pytest -n 2 --dist worksteal --cov --cov-report term-missing:skip-covered -q $(ARGS)

lint: .venv/tests ## Run every check of the gate
	BIN=$(BIN) bash .ci/lint

faults: .venv/tests ## Kill processes and look at what is left (the short form)
	$(BIN)/pytest -q tests/faults --randomly-dont-reorganize $(ARGS)

bench: .venv/tests ## Measure
	$(BIN)/pytest -q tests/bench --randomly-dont-reorganize -s $(ARGS)

catalogs: .venv/tests ## Bring the catalogs in line with the sentences of the code
	$(BIN)/pybabel -q extract --no-default-keywords $(KEYWORDS) --no-location --sort-output -c Translators: \
	  --project relance --copyright-holder "the authors of Relance" -o $(LOCALES)/bot.pot bot
	$(BIN)/pybabel -q update -N --no-fuzzy-matching --ignore-pot-creation-date --ignore-obsolete \
	  -D bot -d $(LOCALES) -i $(LOCALES)/bot.pot
	@rm $(LOCALES)/bot.pot
	@sed -i.old -E '/^"(Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By): /d' \
	  $(LOCALES)/*/LC_MESSAGES/bot.po && rm $(LOCALES)/*/LC_MESSAGES/bot.po.old

transcript: .venv/tests ## Write the French story as a chat log, and the letters of every situation, to be read
	$(BIN)/python -m tests.journeys.transcript
	$(BIN)/python -m tests.writing.letters

lock: ## Renew the two hashed locks (UPGRADE=--upgrade for newer versions)
	$(PYTHON) -m venv .venv
	$(PIP) install uv
	$(UV) $(UPGRADE) --output-file deploy/requirements.txt pyproject.toml
	$(UV) $(UPGRADE) --group test --group lint --constraint deploy/requirements.txt \
	  --output-file tests/requirements.txt pyproject.toml

clean: ## Remove what was made
	rm -rf .venv .mypy_cache .ruff_cache .import_linter_cache .hypothesis htmlcov .coverage*
