# Every target has its line in `make help`, taken from the comment behind it.

GO ?= go
TEST_TIMEOUT ?= 20m
SAMPLE ?= 1500
SEED ?= 1
FUZZTIME ?= 20s

.DEFAULT_GOAL := help

help: ## print this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

build: ## build bin/jsgo
	$(GO) build -trimpath -o bin/jsgo ./cmd/jsgo

release: ## build bin/jsgo-release, which needs no checkout
	$(GO) run ./cmd/jsgo/internal/bundle cmd/jsgo/runtime.tar.gz
	$(GO) build -trimpath -tags bundled -ldflags '-s -w' -o bin/jsgo-release ./cmd/jsgo

test: ## all tests; programs are compiled and compared with node's recorded output
	$(GO) test -timeout $(TEST_TIMEOUT) ./...
	cd parser/ast && $(GO) test ./...

short: ## the tests with a sample of the programs
	$(GO) test -short -timeout $(TEST_TIMEOUT) ./...

check: fmt vet layers documents link generated clean-tree ## what review runs

fmt: ## fail if a Go file is not formatted
	@files=$$(gofmt -l $$(git ls-files '*.go')); test -z "$$files" || { echo "not formatted: $$files"; exit 1; }

vet: ## go vet
	$(GO) vet ./...
	cd parser/ast && $(GO) vet ./...

layers: ## who imports whom
	$(GO) test -count=1 -run 'TestLayers|TestNothingRegistersItself' ./testsuite

documents: ## what the documents say of the tree and of the compiler
	$(GO) test -count=1 -run 'TestDocuments|TestPackageComments|TestLife' ./testsuite

link: ## what programs link, and their size
	$(GO) test -count=1 -run TestLink ./testsuite

gen: ## regenerate what is generated
	$(GO) generate ./...

generated: ## fail if regenerating changes a file
	@before=$$(git status --porcelain; git diff | sha256sum); $(GO) generate ./... && \
	after=$$(git status --porcelain; git diff | sha256sum); test "$$before" = "$$after" || { echo "generated files are stale:"; git status --short; exit 1; }

clean-tree: ## fail if git knows of changes
	@test -z "$$(git status --porcelain)" || { git status --short; exit 1; }

golden: ## rewrite the golden files of the compiler's tests
	$(GO) test $$(grep -rl --include='*_test.go' 'Bool("update"' parser ir cmd | xargs -n1 dirname | sort -u | sed 's|^|./|') -update
	$(GO) test -run TestLife ./testsuite -update

record: ## ask node again for the outputs of testsuite/programs
	$(GO) test -count=1 -timeout $(TEST_TIMEOUT) -run 'TestPrograms$$' ./testsuite -record

test262: ## DIR=checkout of tc39/test262: run SAMPLE tests chosen by SEED
	$(GO) run ./testsuite/test262 -dir '$(DIR)' -sample $(SAMPLE) -seed $(SEED)

corpus: ## DIR=folder of programs with npm packages: compile, run, compare
	$(GO) run ./testsuite/corpus -dir '$(DIR)' $(NAMES)

bench: ## time, memory, build time and size against node
	$(GO) run ./testsuite/bench $(NAMES)

fuzz: ## every fuzz target for FUZZTIME
	@for p in $$(grep -rl --include='*_test.go' 'func Fuzz' . | xargs -n1 dirname | sort -u); do \
	for f in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' $$p/*_test.go); do \
	echo "$$p $$f"; $(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZTIME) $$p || exit 1; done; done

dump: build ## F=app.js FUNC=name: print the IR
	bin/jsgo ir $(if $(FUNC),--func=$(FUNC)) '$(F)'

.PHONY: help build release test short check fmt vet layers link gen generated clean-tree golden record test262 corpus bench fuzz dump
