# The claims archive. The first target prints help; every target is one obvious command.
.DEFAULT_GOAL := help
SHELL := /bin/bash

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
# -s leaves the symbols out: they are two thirds of the file.
RELEASE_FLAGS := -c release --static-swift-stdlib -Xlinker -s
RELEASE_BIN = $(shell $(SWIFT) build $(RELEASE_FLAGS) --show-bin-path)
DEMO_ARCHIVE := .demo/claims.sqlite
# Folder of larger evaluation sets with their scorers; empty: only seeds/gold is scored.
EVAL_DATA ?=

# What "claims version" says that the program was built from.
CLAIMS_COMMIT ?= $(shell git describe --always --dirty --abbrev=12 --exclude '*' 2>/dev/null)
export CLAIMS_COMMIT

SOURCES := Package.swift Sources Tests Migrations

.PHONY: help
help: ## list every target
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- what is needed ---------------------------------------------------------------------------------

.PHONY: swift-toolchain
swift-toolchain:
	@command -v $(SWIFT) >/dev/null 2>&1 || { \
	  echo "Swift 6.2 or later is needed and was not found." >&2; \
	  echo "Get it from https://www.swift.org/install/linux/ (swiftly installs it in one step), then run make again." >&2; \
	  exit 1; }

# Debian and Ubuntu packages, each with a file that shows it is there.
.PHONY: system-packages
system-packages: swift-toolchain
	@.ci/system-packages

# --- building and trying ----------------------------------------------------------------------------

.PHONY: build
build: system-packages ## build in debug mode
	$(SWIFT) build

.PHONY: release
release: system-packages ## build the program in release mode, with a static standard library
	$(SWIFT) build $(RELEASE_FLAGS) --product claims

.PHONY: demo
demo: release ## build, ingest the demonstration corpus, show searches
	@.ci/demo "$(RELEASE_BIN)/claims" seeds/articles "$(DEMO_ARCHIVE)"

.PHONY: install
install: release ## install program, completions and man page under PREFIX (default /usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -m 755 "$(RELEASE_BIN)/claims" "$(DESTDIR)$(PREFIX)/bin/claims"
	"$(RELEASE_BIN)/claims" manual > "$(DESTDIR)$(PREFIX)/share/man/man1/claims.1"
	"$(RELEASE_BIN)/claims" --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/claims"
	"$(RELEASE_BIN)/claims" --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_claims"
	"$(RELEASE_BIN)/claims" --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/claims.fish"

.PHONY: uninstall
uninstall: ## remove what install put under PREFIX
	rm -f "$(DESTDIR)$(PREFIX)/bin/claims" "$(DESTDIR)$(PREFIX)/share/man/man1/claims.1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/claims" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_claims" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/claims.fish"

# --- checking ---------------------------------------------------------------------------------------

.PHONY: test
test: system-packages ## run every test
	$(SWIFT) test

# Screenshots of the pages at three widths go to .browser/.
.PHONY: test-browser
test-browser: system-packages ## drive the pages in chromium (Debian's, installed where it can be)
	@.ci/chromium >/dev/null
	$(SWIFT) build --product claims
	@[ -x .venv-browser/bin/python ] || python3 -m venv .venv-browser
	@.venv-browser/bin/pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
	.venv-browser/bin/python Tests/Browser/test_pages.py "$$($(SWIFT) build --show-bin-path)/claims" \
	  "$$(.ci/chromium)" .browser

.PHONY: lint
lint: system-packages ## check style, imports, warnings, and that no text can trap the program
	$(SWIFT) format lint --strict --recursive $(SOURCES)
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	SWIFT="$(SWIFT)" .ci/lint-total

.PHONY: format
format: swift-toolchain ## rewrite the sources in the house style
	$(SWIFT) format --in-place --recursive $(SOURCES)

.PHONY: record
record: system-packages ## rewrite the golden files of the tests; review the difference like code
	RECORD_GOLDEN=1 $(SWIFT) test --filter Golden || true
	git --no-pager diff --stat -- Tests

.PHONY: eval
eval: system-packages ## score the extraction on seeds/gold, and on the sets of EVAL_DATA where it names a folder
	$(SWIFT) build $(RELEASE_FLAGS) --product claims-eval
	"$(RELEASE_BIN)/claims-eval" seeds
ifneq ($(EVAL_DATA),)
	$(SWIFT) build $(RELEASE_FLAGS) --product claims
	.ci/eval-sets "$(RELEASE_BIN)/claims" "$(EVAL_DATA)" Tests/Evaluation/set-floors.tsv
endif

# --- training the weights (docs/MODELS.md) ----------------------------------------------------------

# Folder with eval/ and train/ (Training/README.md).
DATA ?=
TRAINING_PYTHON := .venv-training/bin/python
TRAIN = cd Training && ../$(TRAINING_PYTHON) -m claims_training
TRAIN_OPTIONS = --data "$(abspath $(DATA))" --work ../.training --claims "$(RELEASE_BIN)/claims" \
  --features "$(RELEASE_BIN)/claims-features" --weights ../Sources/CModels/claims.weights \
  --articles ../seeds/articles --parity ../Tests/ExtractionTests/Fixtures/seeds-labels.jsonl

.PHONY: train
train: release ## train the weights from the folder DATA; about an hour
	@[ -d "$(DATA)/eval" ] && [ -d "$(DATA)/train" ] || { \
	  echo "make train needs DATA=FOLDER, a folder with eval/ and train/; see Training/README.md." >&2; exit 1; }
	[ -x $(TRAINING_PYTHON) ] || python3 -m venv .venv-training
	$(TRAINING_PYTHON) -m pip install --quiet -r Training/requirements.txt
	$(SWIFT) build $(RELEASE_FLAGS) --product claims-features
	$(TRAIN) features vectors context teacher soft student weights $(TRAIN_OPTIONS)
	$(SWIFT) build $(RELEASE_FLAGS) --product claims-features
	$(TRAIN) confidence $(TRAIN_OPTIONS)
	$(SWIFT) build $(RELEASE_FLAGS) --product claims-features
	$(TRAIN) statements linker parity $(TRAIN_OPTIONS)

.PHONY: spark-demo
spark-demo: release ## run claims in Spark on this machine (Distributed/README.md; fetches pyspark, needs Java 17)
	python3 -m venv .spark
	.spark/bin/pip install --quiet --requirement Distributed/requirements.txt
	Distributed/demo.sh .spark/bin/python "$(RELEASE_BIN)/claims"

.PHONY: bench
bench: system-packages ## measure analysis, ingest, writing and searching
	$(SWIFT) build $(RELEASE_FLAGS) --product claims-bench
	"$(RELEASE_BIN)/claims-bench"

# Needs PyPI: a virtual environment with Datasette and sqlite-utils.
.PHONY: datasette-test
datasette-test: release ## show the demonstration corpus with Datasette and sqlite-utils, and check what they find
	@.ci/datasette "$(RELEASE_BIN)/claims" seeds/articles .datasette

# --- looking for what ends the program (docs/RELIABILITY.md) ------------------------------------------

# Seconds of the long run; of libFuzzer for each target.
FUZZ_SECONDS ?= 3600
COVERAGE_SECONDS ?= 60
COVERAGE_TARGETS ?= texts queries text markdown json jsonl gzip corrections wikidata tables warc mbox archives html xml mail mhtml downloads images
# libFuzzer without its main program, as the toolchain has it.
FUZZ_RUNTIME = $(shell find "$$(dirname "$$(readlink -f "$$(command -v $(SWIFT)c)")")/../lib/clang" \
  -name 'libclang_rt.fuzzer_no_main*' -path "*$$(uname -m)*" | head -n 1)
FUZZ_PROGRAMS = "$(RELEASE_BIN)/claims" "$(RELEASE_BIN)/claims-fuzz"

# With symbols, so that it can be said where a program died.
.PHONY: fuzz-programs
fuzz-programs: system-packages
	$(SWIFT) build -c release --product claims
	$(SWIFT) build -c release --product claims-fuzz

.PHONY: fuzz
fuzz: fuzz-programs ## a minute of every fuzzer, with fixed seeds
	"$(RELEASE_BIN)/claims-fuzz" all --seed 1 --seconds 60

.PHONY: fuzz-long
fuzz-long: fuzz-programs ## FUZZ_SECONDS (an hour) of every fuzzer, with a new seed
	"$(RELEASE_BIN)/claims-fuzz" all --seconds $(FUZZ_SECONDS)

.PHONY: fuzz-coverage
fuzz-coverage: fuzz-programs ## libFuzzer on every target, COVERAGE_SECONDS each; a build of its own in .build-fuzz
	@[ -n "$(FUZZ_RUNTIME)" ] || { echo "This toolchain has no libclang_rt.fuzzer_no_main." >&2; exit 1; }
	CLAIMS_FUZZ_RUNTIME="$(FUZZ_RUNTIME)" $(SWIFT) build -c release --scratch-path .build-fuzz --product claims-fuzz
	@for target in $(COVERAGE_TARGETS); do \
	  echo "== $$target"; \
	  SWIFT_BACKTRACE=enable=no .build-fuzz/release/claims-fuzz coverage $$target --seconds $(COVERAGE_SECONDS) --seed 1 \
	    --program "$(RELEASE_BIN)/claims" 2>&1 | grep -E "^(stat|wrong|SUMMARY|ERROR|artifact|==|Fatal)|DONE|Test unit" ; \
	  [ "$${PIPESTATUS[0]}" -eq 0 ] || exit 1; \
	done

.PHONY: faults
faults: fuzz-programs ## the fault tests, at full length; half an hour
	Tests/Faults/run $(FUZZ_PROGRAMS)

.PHONY: faults-short
faults-short: fuzz-programs ## the fault tests with few runs each
	Tests/Faults/run --short $(FUZZ_PROGRAMS)

.PHONY: clean
clean: ## remove what was built and the demonstration archive
	rm -rf .build .build-fuzz .demo .fuzz .datasette
