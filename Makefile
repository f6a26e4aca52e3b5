# Everything a developer runs. Each target also works on a machine that has nothing but Go and make.

GOLANGCI = github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.14.0
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
RELEASE = -trimpath -ldflags "-s -w"
FUZZTIME ?= 20s
MUTANTS ?= 100
CHECKS ?= 300
SLICE ?= 1/1
ROUNDS ?= 400
DAMAGE ?= 30000
POWERCUT ?= 1
PROVINCE ?= 8x108x5000
UNITS ?= 128
ROWS ?= 1000000
SEED ?= 20261122

.PHONY: build test lint fmt fuzz properties flood mutants bench bulk screen listing reports growth compare scale crash damage powercut sealed province month journey roundtrip papers paperwork templates wine publish release clean

build: ## the program, in bin/
	CGO_ENABLED=0 go build $(RELEASE) -o bin/ ./cmd/danvan

test: ## every test
	go test ./...

lint: ## vet, gofmt, the linters and the one direction of imports
	go vet ./...
	@bad=$$(gofmt -l .); if [ -n "$$bad" ]; then echo "not gofmt'd:"; echo "$$bad"; exit 1; fi
	go run $(GOLANGCI) run ./...

fmt:
	gofmt -w .

fuzz: ## every fuzz target, FUZZTIME each
	@go list -f '{{.Dir}} {{.ImportPath}}' ./... | while read -r dir pkg; do \
		for f in $$(cat $$dir/*_test.go 2>/dev/null | sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p'); do \
			echo "== $$pkg $$f"; go test -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZTIME) $$pkg || exit 1; \
		done; \
	done

properties: ## the properties of whole registers, CHECKS of each, and bundles of 300,000 and 500,000 changes; prints memory
	go test -count=1 -timeout 120m -v -run 'Held|OutAndIn|ComeIn|MuchMemory|Agrees|Through' ./cmd/danvan ./sync/exchange -rapid.checks=$(CHECKS)

flood: ## bundles as large and as hostile as may be: what a process takes of memory and writes beside what they carry and beside one bare transaction of bbolt; fails beyond
	DANVAN_FLOOD=1 go test -count=1 -timeout 60m -v -run '^TestNoBundleTakesMuchMemoryOrWritesMuch$$' ./sync/exchange

mutants: ## breaks a hundred guards, one at a time, and names those that no test watches; fails where fewer than 85 turn a test red (MUTANTS=10 for fewer, SLICE=3/10 for a tenth of them)
	go run ./.ci/mutants -n $(MUTANTS) -slice $(SLICE)

bench: ## every benchmark, each beside its baseline
	go test -run '^$$' -bench . -benchmem ./...

bulk: ## what long lists cost: 2,500 to 100,000 rows of .csv beside sqlite3's .import, 10,000 of .xlsx beside excelize, time, memory and the register's bytes; fails where it is more
	go test -run '^$$' -bench '^BenchmarkBulk' -benchtime 3x -v -timeout 30m ./cmd/danvan

screen: ## what the screen may cost: bytes, keys on 100,000 and 1,000,000 rows on every page, first frame, idle, a long paste; fails where it is more
	go test -count=1 -run '^Test(Bytes|ALongPaste)' -v ./cmd/danvan
	go test -run '^$$' -bench '^Benchmark(FirstFrame|Idle|LongPaste)$$' -benchtime 3x -timeout 10m ./cmd/danvan
	go test -run '^$$' -bench '^Benchmark(EveryPage|KeyToFrame|FirstRows)$$' -benchtime 200x -timeout 20m ./ui/app
	DANVAN_ROWS=1000000 go test -run '^$$' -bench '^Benchmark(EveryPage|KeyToFrame)$$' -benchtime 200x -timeout 60m ./ui/app

listing: ## counting and searching out of what the file keeps of the listing, beside sqlite3, and the screen from its start to found rows, at 100,000 and 1,000,000 registrations; fails where it is more
	for n in 100000 1000000; do DANVAN_ROWS=$$n go test -run '^$$' -bench '^Benchmark(Listing|OnScreen)$$' -benchtime 5x -timeout 30m -v ./cmd/danvan || exit 1; done

growth: ## commands on registers of 10,000 to ROWS registrations (1,000,000), the power of them that time grows with, memory at most; fails where it is more than linear
	DANVAN_ROWS=$(ROWS) go test -run '^$$' -bench '^BenchmarkGrowth$$' -benchtime 1x -timeout 120m -v ./cmd/danvan

compare: ## what people do with a long list, by danvan beside sqlite3, VisiData, recutils, git, restic, excelize and LibreOffice: times, memory, bytes; installs them where they are not (as root, on Debian)
	@command -v vd >/dev/null && command -v recsel >/dev/null && command -v restic >/dev/null && command -v sqlite3 >/dev/null && command -v soffice >/dev/null || \
		apt-get install -y --no-install-recommends visidata recutils restic sqlite3 git libreoffice-calc-nogui
	go test -run '^$$' -bench '^BenchmarkCompare$$' -benchtime 1x -timeout 60m -v ./cmd/danvan

reports: ## what every report of 100,000 participations costs beside the table by field; prints the ratios, fails where one takes a third longer
	go test -run '^$$' -bench '^BenchmarkReports$$' -benchtime 5x -timeout 30m ./ui/paper/report

scale: ## what merging a bundle costs beside 10,000, 100,000 and 1,000,000 changes; prints the ratios
	DANVAN_SCALE=1000000 go test -run '^$$' -bench '^BenchmarkMergeScale$$' -benchtime 100x -timeout 30m -v ./store

sealed: ## what a save and an open cost in a sealed register of 20,000 registrations beside the same unsealed; prints the ratios, fails where one is above 1.2
	go test -run '^$$' -bench '^BenchmarkSealed$$' -benchtime 60x -timeout 30m ./store/listing

crash: ## kill the process at random moments, ROUNDS times, and damage files; prints figures
	DANVAN_CRASH_ROUNDS=$(ROUNDS) go test -count=1 -timeout 60m -v -run '^Test(Killed|Damaged|Full)' ./store

damage: ## damage a register everywhere, DAMAGE spread bits besides, and ask it: it answers as before or refuses; prints figures
	DANVAN_DAMAGE=$(DAMAGE) go test -count=1 -timeout 120m -v -run '^TestDamagedAnswers$$' ./cmd/danvan

powercut: ## build every disk that a power cut could leave during every command that writes (needs strace), or only during some: POWERCUT=join; prints figures
	DANVAN_POWERCUT=$(POWERCUT) go test -count=1 -timeout 60m -v -run '^TestPowerCut$$' ./cmd/danvan

province: ## a made-up province through a year, PROVINCE=districts x communes x steps, in orders of chance by SEED; prints what was lost
	DANVAN_PROVINCE=$(PROVINCE) DANVAN_SEED=$(SEED) go test -count=1 -timeout 120m -v -run '^TestProvinceAgrees$$' ./sync/exchange

month: ## six figures of each of UNITS units through twelve months of bundles, two laptops of one unit, the sheet of the year; prints figures
	DANVAN_MONTH=$(UNITS) go test -count=1 -timeout 60m -v -run '^TestTheMonthsOfAProvince$$' ./sync/exchange

journey: ## the whole main job on a unit tree and a list: make journey DATA=DIR
	@test -n "$(DATA)" || { echo "say where the lists are: make journey DATA=DIR"; exit 2; }
	DANVAN_DATA="$(abspath $(DATA))" go test -count=1 -timeout 30m -v -run '^TestJourney' ./cmd/danvan

roundtrip: ## every sheet out, through LibreOffice and a library for Node, and in again; installs both where they are not (as root, on Debian)
	@command -v soffice >/dev/null || apt-get install -y --no-install-recommends libreoffice-calc-nogui
	@command -v npm >/dev/null || apt-get install -y --no-install-recommends nodejs npm
	@dir=$$(mktemp -d) && trap 'rm -rf "$$dir"' EXIT && npm install --silent --no-audit --no-fund --prefix "$$dir" exceljs@4.4.0 && \
		DANVAN_NODE_MODULES="$$dir/node_modules" go test -count=1 -timeout 20m -v -run '^Test(EverySheetThroughOtherPrograms|RegistrationsThroughLibreOffice)$$' ./cmd/danvan

papers: ## every paper in every skin through LibreOffice and poppler: its text, and templates that LibreOffice has saved; every total summed again by openpyxl; installs them where they are not (as root, on Debian). DANVAN_PYTHON: a Python that has openpyxl
	@command -v pdftotext >/dev/null && command -v soffice >/dev/null && [ -d /usr/share/fonts/truetype/liberation2 ] || \
		apt-get install -y --no-install-recommends libreoffice-writer-nogui poppler-utils fonts-liberation2
	@$${DANVAN_PYTHON:-python3} -c 'import openpyxl' 2>/dev/null || apt-get install -y --no-install-recommends python3-openpyxl
	DANVAN_PAPERS=1 go test -count=1 -timeout 20m -v -run '^Test(PapersSayWhatTheRegisterHolds|EveryPaperInEverySkinIsWhole|AFormThatWasFilledInIsRead|AWorkbookThatWasFilledInIsRead|TotalsAreTheSumsOfTheirRecords)$$' ./cmd/danvan

templates: ## documents and workbooks that LibreOffice has saved are filled; how long forty pages take beside a plain copy, and beside LibreOffice's own conversion
	@command -v soffice >/dev/null || apt-get install -y --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui
	DANVAN_TEMPLATES=1 go test -count=1 -timeout 10m -v -run 'LibreOfficeSaved$$' -bench FortyPages -benchtime 5x ./ui/paper/docx

wine: ## the Windows program, and the tests of what touches files and keys, under Wine; installs it where it is not (as root, on Debian); prints how often it was killed
	@[ -x /usr/lib/wine/wine64 ] && command -v x86_64-w64-mingw32-gcc >/dev/null || \
		{ apt-get update -q && apt-get install -y --no-install-recommends wine64 gcc-mingw-w64-x86-64; }
	DANVAN_WINE=long go test -count=1 -timeout 60m -v -run '^TestWindows' ./cmd/danvan

publish: ## what a mirror of 100,000 registrations in PostgreSQL takes, the first time beside psql's copy of the same columns, and after one change; installs it where it is not (as root, on Debian)
	@command -v pg_ctlcluster >/dev/null || apt-get install -y --no-install-recommends postgresql
	go test -run '^$$' -bench '^BenchmarkPublish$$' -benchtime 5x -v -timeout 20m ./cmd/danvan

paperwork: ## what papers cost: 1,000 certificates beside as many pages of the library alone, a paper of 40 pages, 10,000 rows of .xlsx beside excelize; prints times
	go test -run '^$$' -bench '^Benchmark(Certificates|BlankPages|FortyPages)$$' -benchtime 3x ./ui/paper/official
	go test -run '^$$' -bench '^BenchmarkBulkOut$$' -benchtime 3x -v ./cmd/danvan

release: ## for all four machines, in dist/: zips with the program, the guide and, for Windows, a launcher; bills of materials (CycloneDX) and checksums. The same commit gives the same bytes
	SOURCE_DATE_EPOCH=$(shell git log -1 --format=%ct 2>/dev/null) go run ./.ci/release -version $(VERSION) -o dist

clean:
	rm -rf bin dist
