# Beforehand: `make` sets up what is missing and prints every sheet into out/. `make help` lists the rest.

PYTHON =
RUN = .venv/bin/python
SET_UP_TO = tools/set-up.sh
LOCK = uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-annotate --custom-compile-command 'make lock' pyproject.toml

.PHONY: build check studio test bench lock clean help

build:  ## print every sheet that is not up to date (what plain `make` does)
	@$(SET_UP_TO) build $(PYTHON)
	@$(RUN) build.py build $(ARGS)

check:  ## check content, translations and editions, print nothing
	@$(SET_UP_TO) build $(PYTHON)
	@$(RUN) build.py check $(ARGS)

studio:  ## make leaflets in the browser (ARGS='FOLDER': those that lie there)
	@$(SET_UP_TO) studio $(PYTHON)
	@$(RUN) build.py studio $(ARGS)

test:  ## lint, check the types, run every test
	@$(SET_UP_TO) test $(PYTHON)
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(RUN) -m pytest -m 'slow or not slow' -n auto --maxprocesses 4 --dist worksteal $(ARGS)

bench:  ## measure how fast the sheets are printed
	@$(SET_UP_TO) build $(PYTHON)
	@$(RUN) -m benchmarks $(ARGS)

lock:  ## renew the lock files from pyproject.toml (needs uv)
	$(LOCK) --output-file requirements.txt
	$(LOCK) --output-file requirements-studio.txt --extra studio --constraint requirements.txt
	$(LOCK) --output-file requirements-test.txt --extra test --extra studio --constraint requirements-studio.txt
	$(LOCK) --output-file requirements-release.txt --extra release --constraint requirements.txt

clean:  ## remove everything that can be made again
	rm -rf .venv .venv.new .venv.old out build *.egg-info .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## say what make can do; ARGS='…' is handed on to the program that runs
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-7s%s\n", $$1, $$2}' Makefile
