# Beforehand: `make` sets up what is missing and prints every sheet into out/. `make help` lists the rest.

# The distribution's own Python comes first: it is usually the better optimised build, and so prints faster.
PYTHON = $(shell /usr/bin/python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo /usr/bin/python3 || echo python3)
RUN = .venv/bin/python
INSTALL = $(RUN) -m pip install -qq --disable-pip-version-check --no-input --require-hashes --no-deps -r
LOCK = uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-annotate --custom-compile-command 'make lock' pyproject.toml

# These say that the set-up is done. Each is written last, and a new .venv begins by throwing both away.
BUILD_READY = .venv/ready-to-build
TEST_READY = .venv/ready-to-test

.PHONY: build check test bench lock clean help missing

build: $(BUILD_READY)  ## print every sheet that is not up to date (what plain `make` does)
	@$(RUN) build.py build $(ARGS)

check: $(BUILD_READY)  ## check content, translations and editions, print nothing
	@$(RUN) build.py check $(ARGS)

test: $(TEST_READY)  ## lint, check the types, run every test
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(RUN) -m pytest -m 'slow or not slow' $(ARGS)

bench: $(BUILD_READY)  ## measure how fast the sheets are printed
	@$(RUN) -m benchmarks $(ARGS)

lock:  ## renew the lock files from pyproject.toml (needs uv)
	$(LOCK) --output-file requirements.txt
	$(LOCK) --output-file requirements-test.txt --extra test --constraint requirements.txt

clean:  ## remove everything that can be made again
	rm -rf .venv out build *.egg-info .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## say what make can do; ARGS='…' is handed on to the program that runs
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-7s%s\n", $$1, $$2}' Makefile

$(BUILD_READY): requirements.txt tools/system-packages.sh $(if $(realpath $(RUN)),,missing)
	@tools/system-packages.sh build $(PYTHON)
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed: make PYTHON=…")'
	@echo 'Setting up .venv …'
	@$(PYTHON) -m venv --clear .venv
	@$(INSTALL) requirements.txt
	@echo '$(CURDIR)' > "$$($(RUN) -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/beforehand.pth"  # for pybabel
	@touch $@

$(TEST_READY): requirements-test.txt $(BUILD_READY)
	@tools/system-packages.sh test $(PYTHON)
	@echo 'Adding the test tools to .venv …'
	@$(INSTALL) requirements-test.txt
	@touch $@
