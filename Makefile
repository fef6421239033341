# `make` tests and lints; `make help` lists the rest.

SHELL       := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS   += --no-print-directory --warn-undefined-variables

GO    ?= go
TOOLS := $(CURDIR)/.tools
LINT  := $(TOOLS)/golangci-lint
BUF   := $(GO) tool -modfile=internal/tools/go.mod buf

# What is tested in a module of its own, so that users do not get what it needs.
MODULES := bench deploy internal/web/browser

# Larger corpora, measured by `make eval` when they are there.
DATA  ?= ../shared/data
SCORE ?= ../shared/eval/run.py

.PHONY: all
all: test lint

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

# What keeps the programs small. Without grpcnotrace, gRPC brings a page of its
# own for traces, whose templates call methods by their names, so that the linker
# must keep every method there is: 5 MB. The alignment of functions is what Go had
# on amd64 for years: 0.15 MB less than today's 32, and no slower. Packages that read
# certificates and serve the page, where little time goes, are built without
# inlining: 0.1 MB.
SMALL := -trimpath -tags grpcnotrace -gcflags=net/http=-l -gcflags=crypto/x509=-l -gcflags=encoding/asn1=-l -ldflags='-s -w -funcalign=16'
LIMIT := 25000000

.PHONY: build
build: ## bin/dixit and bin/dixitd
	CGO_ENABLED=0 $(GO) build $(SMALL) -o bin/ ./client/dixit ./server/dixitd

.PHONY: size
size: build ## fail when a program is larger than 25 MB
	@for program in bin/dixit bin/dixitd; do \
		bytes=$$(wc -c <$$program); echo "$$program has $$bytes bytes"; \
		if ((bytes > $(LIMIT))); then echo "more than $(LIMIT)" >&2; exit 1; fi; done

.PHONY: test
test: ## every test
	$(GO) test ./...

# Tests with these words in their names measure time, which the race detector
# stretches out of proportion.
TIMED := Linear|TimeGrows|SlowAt

.PHONY: race
race: ## every test under the race detector, but for those that measure time
	$(GO) test -race -skip '$(TIMED)' ./...

.PHONY: timed
timed: ## the tests that measure time
	$(GO) test -run '$(TIMED)' $$(git grep -lE 'func Test\w*($(TIMED))' '*_test.go' | sed 's|^|./|; s|/[^/]*$$||' | sort -u)

.PHONY: browser
browser: ## the page, in Chromium if there is one
	@if command -v npm >/dev/null; then npm ci --prefix internal/web/browser --ignore-scripts --no-audit --no-fund --silent; fi
	$(GO) -C internal/web/browser test ./...

.PHONY: screenshots
screenshots: ## take the pictures of the page in the README anew
	DIXIT_SCREENSHOTS=$(CURDIR)/internal/web/screenshots $(GO) -C internal/web/browser test -count=1 -run '^TestScreenshots$$' ./...

.PHONY: deployment
deployment: ## the image and the Kubernetes manifests against the daemon
	$(GO) -C deploy test ./...

.PHONY: lint
lint: format vet $(LINT) ## format, vet, golangci-lint, buf lint
	for module in . $(MODULES); do (cd $$module && $(LINT) run ./...); done
	$(BUF) lint
	$(BUF) format --diff --exit-code

.PHONY: format
format:
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); \
	if [[ -n $$unformatted ]]; then echo "gofmt these: $$unformatted" >&2; exit 1; fi

.PHONY: vet
vet:
	$(GO) vet ./...

.PHONY: generate
generate: ## make what is generated anew
	$(BUF) generate
	$(GO) generate ./...

# The state of the tree before and after: a change of yours that is not
# committed yet is no difference.
.PHONY: checkgenerate
checkgenerate: ## fail when generated code is out of date
	@state() { git status --porcelain; git diff HEAD; }; \
	before=$$(state); $(MAKE) generate; after=$$(state); \
	if [[ $$before != "$$after" ]]; then \
		echo "generated code was out of date:" >&2; diff <(echo "$$before") <(echo "$$after") >&2; exit 1; fi

.PHONY: checkmodel
checkmodel: ## train the models again, where the treebanks are, and fail when a byte differs
	@if [[ -d $(DATA)/treebanks ]]; then \
		$(GO) run ./internal/langid/train -treebanks $(DATA)/treebanks -check; \
		$(GO) run ./internal/tag/train -treebanks $(DATA)/treebanks -check; fi

.PHONY: eval
eval: build ## quality, on our own articles and on larger corpora when they are there
	$(GO) test -count=1 -v ./internal/eval
	@if [[ -d $(DATA) ]]; then for kind in sentences quotes news numbers; do \
		python3 $(SCORE) --bin bin/dixit --data $(DATA) --only $$kind; done; fi

FUZZTIME ?= 60s

# A finding is made small in five steps: a text of one page takes the default
# minute, in which nothing else is tried.
.PHONY: fuzz
fuzz: ## every fuzz target, for FUZZTIME=60s each
	@grep -rHo --include='*_test.go' '^func Fuzz[A-Za-z0-9_]*' . | while IFS=: read -r file func; do \
		echo "$${file%/*} $${func#func }"; \
		$(GO) test -run '^$$' -fuzz "^$${func#func }$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 5x "$${file%/*}"; done

.PHONY: bench
bench: ## every benchmark, with allocations
	$(GO) test -run '^$$' -bench . -benchmem ./...

.PHONY: foreign
foreign: build ## the clients in Python and Node, where there are these, against the daemon
	.ci/foreign

.PHONY: gate
gate: ## fail when a stage of the engine became a fifth slower
	$(GO) -C bench test -count=1 ./gate

.PHONY: compare
compare: ## Dixit beside other libraries, as docs/performance.md shows it
	@if command -v npm >/dev/null; then npm ci --prefix bench --ignore-scripts --no-audit --no-fund --silent; fi
	cd bench && $(GO) run .

.PHONY: bench-service
bench-service: ## calls a second of dixitd, beside an echo with the same messages
	cd bench && $(GO) run ./service

SOAKTIME ?= 10m

.PHONY: soak
soak: ## mixed load on a server, with the race detector, for SOAKTIME=10m
	$(GO) test -race -count=1 -v -run '^TestSoak$$' -timeout 0 ./server -soak $(SOAKTIME)

.PHONY: overload
overload: ## four times as many calls as the server can answer; wants a quiet machine
	$(GO) test -count=1 -v -run '^TestFlood$$' ./server/dixitd -floods 5

.PHONY: smoke
smoke: build $(TOOLS)/grpcurl ## the built programs against each other
	.ci/smoke

.PHONY: shortsoak
shortsoak:
	@$(MAKE) soak SOAKTIME=1m

# Cheap things first: a misplaced brace need not wait for the race detector.
.PHONY: ci
ci: lint checkgenerate checkmodel size timed gate race shortsoak smoke foreign browser deployment ## everything that must hold before a change lands

# Tools are modules of their own, pinned in their go.mod, and built again only
# when that changes.
$(LINT): internal/tools/lint/go.mod
$(TOOLS)/grpcurl: internal/tools/grpcurl/go.mod
$(LINT) $(TOOLS)/grpcurl:
	GOBIN=$(TOOLS) $(GO) -C $(<D) install tool
	@touch $@
