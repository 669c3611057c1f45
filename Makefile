# Every verb sets up what it needs; `make` alone lists them.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
JUPYTER := $(VENV)/.jupyter
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCKS := requirements.lock requirements-convokit.lock
UV := build/uv/bin/uv
COMPILE = $(UV) pip compile --quiet --no-config --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-annotate --custom-compile-command "make lock" $(UPGRADE)

.PHONY: help setup venv book book-instructor pdf handouts test lint fuzz bench serve lab jupyter hooks lock clean

help:  ## list these verbs
	@awk -F ':.*## ' '/^[a-z][a-z -]*:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile

setup: $(STAMP)  ## make .venv from the hashed lock; quick when nothing changed

venv: setup  ## another name for setup

book: setup  ## run the notebooks and build the book into build/html
	$(BIN)/podium build

book-instructor: setup  ## the book with the solutions of the course, into build/instructor/html
	$(BIN)/podium build --instructor

pdf: setup  ## the whole book as one PDF, build/two-podiums.pdf (needs Chromium)
	$(BIN)/podium pdf

handouts: setup  ## each lesson and each source as a PDF to print, build/handouts (needs Chromium)
	$(BIN)/podium pdf --handouts

lint: setup  ## ruff, its formatter and mypy
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

test: lint  ## lint, then every test
	$(BIN)/pytest -n 2 --dist loadfile

fuzz: setup  ## the property tests again, with many more and new examples
	$(BIN)/pytest -m hypothesis --hypothesis-profile fuzz

bench: setup  ## reruns and rebuilds beside papermill's defaults; reading beside NLTK and spaCy (TEXTS=FOLDER)
	$(BIN)/python -m bench.book
	$(BIN)/python -m bench.throughput $(TEXTS)
	$(BIN)/python -m bench.many
	$(BIN)/python -m bench.cluster

serve: setup  ## show the built book at http://localhost:8000
	$(BIN)/python -m http.server --bind 127.0.0.1 --directory build/html 8000

lab: book  ## put Python for browsers beside the book, for its page 'lab' (needs npm)
	$(BIN)/python -m podium.lab build/html

jupyter: $(JUPYTER)  ## open the notebooks in JupyterLab
	$(BIN)/jupyter lab --notebook-dir notebooks

hooks: setup  ## have git run the quick checks before each commit
	$(BIN)/pre-commit install

lock:  ## write the locks and environment.yml anew (UPGRADE=--upgrade moves the pins)
	$(PYTHON) -m venv build/uv
	build/uv/bin/pip install --quiet --disable-pip-version-check uv
	$(COMPILE) --all-extras --output-file requirements.lock pyproject.toml
	$(COMPILE) --no-deps --group convokit --output-file requirements-convokit.lock
	$(COMPILE) --constraints requirements.lock --group lab --output-file requirements-lab.lock
	{ sed '/^  - pip:/q' environment.yml; echo '      - --editable .'; \
	  sed -n 's/^\([a-z].*[^ ]\) *\\$$/      - "\1"/p' requirements.lock; } > build/environment.yml
	mv build/environment.yml environment.yml

clean:  ## remove what was built, and the caches; .venv stays
	rm -rf build .hypothesis .mypy_cache .pytest_cache .ruff_cache

$(STAMP): $(LOCKS) pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
		"Python 3.11 or later is needed, and $(PYTHON) is %d.%d. Name another: make PYTHON=python3.12" % sys.version_info[:2])'
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes --no-deps $(LOCKS:%=--requirement %)
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@

$(JUPYTER): $(STAMP) requirements-lab.lock
	$(PIP) --require-hashes --no-deps --requirement requirements-lab.lock
	touch $@
