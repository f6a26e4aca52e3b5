package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"danvan/store"
	"danvan/store/resource"
	"danvan/store/sample"
	"danvan/store/storetest"
	"danvan/store/tally"
	"danvan/store/vault"
	"danvan/store/vi"
	"danvan/sync/bundle"
	"danvan/sync/exchange"
	"danvan/ui/text"
)

func TestMain(m *testing.M) {
	storetest.Few()
	store.PackAfter = 3 // so that short logs hold blocks, too
	testscript.Main(m, map[string]func(){"danvan": func() {
		if n, err := strconv.Atoi(os.Getenv("DANVAN_STAGE_AFTER")); err == nil { // so that a short list is as a long one
			store.StageAfter = n
		}
		if os.Getenv("DANVAN_LONG_BUNDLES") != "" { // so that a bundle of a few changes is as one that lies all over the register
			bundle.PieceChanges, store.LongFrom = 15, 0
		}
		vault.Work = 4 // of scrypt, which is slow on purpose
		main()
	}})
}

// TestScripts runs testdata/*.txtar. Each starts in a folder with the files that madeProvince makes up.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("XDG_DATA_HOME", filepath.Join(e.WorkDir, "data"))
			e.Setenv("TZ", "UTC")
			return madeProvince(e.WorkDir)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "compared": compared, "remember": remember, "cut": cut, "lose": lose, "flip": flip, "hold": hold, "release": release,
			"keyfile": keyfile, "missing": missing, "lastletters": lastLettersOf, "putback": putDiskBack, "passing": passing, "emptied": emptied, "readable": readable, "unreadable": unreadable, "private": private, "recovery": recovery,
		},
	})
}

// madeProvince writes a province of one district with two communes: units.csv, fields.csv, list.xlsx, list.csv, and
// totals.json with what the list states.
func madeProvince(dir string) error {
	p := sample.New(1, sample.Size{Districts: 1, Communes: 2})
	l := p.List(2023, 40)
	for name, write := range map[string]func(io.Writer) error{
		"units.csv": p.WriteUnits, "fields.csv": p.WriteFields, "list.csv": l.WriteCSV, "list155.csv": p.List(2021, 155).WriteCSV, "list.xlsx": l.WriteXLSX,
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), b.Bytes(), 0o600); err != nil {
			return err
		}
	}
	report := &tally.FieldsReport{Report: "fields", Year: l.Year, Unit: p.Units[0].Code, Total: figuresOf(l.Total())}
	for i, c := range l.Stated() {
		report.Rows = append(report.Rows, tally.FieldRow{Field: p.Fields[i].Name, Count: figuresOf(c)})
		for row := range l.Rows() {
			if row.Field.Name == p.Fields[i].Name {
				report.Rows[i].Plus(mobilisedIn(row))
				report.Total.Plus(mobilisedIn(row))
			}
		}
	}
	var b bytes.Buffer
	if err := writeJSON(&b, report); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "totals.json"), b.Bytes(), 0o600)
}

// mobilisedIn is what a row of a list says was mobilised.
func mobilisedIn(r sample.Row) resource.Sum {
	of := func(n int64) resource.Amount { return resource.Amount{Decimal: vi.NewDecimal(n, 0)} }
	return resource.Sum{Money: of(r.Money), Land: of(r.Land), Labour: of(r.Labour)}
}

// exits runs danvan and wants an exit status: exits 3 danvan conflicts.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS danvan ARG…")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit status %s, expected %s", got, args[0])
	}
}

// spokenIn finds the fingerprint in the command that a refusal names.
var spokenIn = regexp.MustCompile(`--fingerprint "([0-9 ]{35})"`)

// compared accepts a key as somebody does who has compared its fingerprint, which the command without one is refused
// with: compared 0 danvan accept 00901.
func compared(ts *testscript.TestScript, neg bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	spoken := spokenIn.FindStringSubmatch(ts.ReadFile("stderr"))
	if err == nil || err.Error() != "exit status 2" || spoken == nil {
		ts.Fatalf("accepted without a fingerprint, or not told it: %v", err)
	}
	exits(ts, neg, append(args, "--fingerprint", spoken[1]))
}

// emptied takes a text out of a file, wherever it stands: emptied FILE TEXT.
func emptied(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 || !strings.Contains(ts.ReadFile(args[0]), args[1]) {
		ts.Fatalf("usage: emptied FILE TEXT, which it holds")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.ReplaceAll(ts.ReadFile(args[0]), args[1], "")), 0o600))
}

// passing wants that no passing file was left in the folder.
func passing(ts *testscript.TestScript, _ bool, _ []string) {
	for _, pattern := range []string{".danvan-*", "*/.danvan-*", "*.new"} {
		left, err := filepath.Glob(filepath.Join(ts.Getenv("WORK"), pattern))
		ts.Check(err)
		if len(left) > 0 {
			ts.Fatalf("left behind: %q", left)
		}
	}
}

// remember keeps a value of the last JSON answer as an environment variable: remember ID 0.id.
func remember(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: remember NAME PATH")
	}
	var v any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &v))
	for _, part := range strings.Split(args[1], ".") {
		switch at := v.(type) {
		case map[string]any:
			v = at[part]
		case []any:
			n := 0
			for _, c := range part {
				n = n*10 + int(c-'0')
			}
			if n >= len(at) {
				ts.Fatalf("only %d values before %s", len(at), part)
			}
			v = at[n]
		}
	}
	s, ok := v.(string)
	if !ok {
		ts.Fatalf("%s is %v", args[1], v)
	}
	ts.Setenv(args[0], s)
}

// lastLettersOf keeps the end of an id as an environment variable: lastletters SHORT $ID.
func lastLettersOf(ts *testscript.TestScript, _ bool, args []string) {
	ts.Setenv(args[0], strings.ToLower(text.ShortID(args[1])))
}

// putDiskBack overwrites a file in place with an earlier copy of it, as restoring a whole disk does: it stays the same
// file on the same machine.
func putDiskBack(ts *testscript.TestScript, _ bool, args []string) {
	b, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b, 0o600))
}

// cut takes bytes from the end of a file, flip changes one in its middle: what a bad memory stick does.
func cut(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	b, err := os.ReadFile(path)
	ts.Check(err)
	size := len(b) / 2
	if len(args) > 1 {
		size, err = strconv.Atoi(args[1])
		ts.Check(err)
	}
	ts.Check(os.WriteFile(path, b[:size], 0o600))
}

// lose zeroes every page of a register that holds nothing but changes (lose FILE log) or records (lose FILE records).
func lose(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	b, err := os.ReadFile(path)
	ts.Check(err)
	u32 := func(at int) int { return int(binary.LittleEndian.Uint32(b[at:])) }
	for page := 0; page+filePage <= len(b); page += filePage {
		count, log := int(binary.LittleEndian.Uint16(b[page+10:])), b[page+8] == 2 && b[page+9] == 0
		for i := 0; log && i < count; i++ {
			at, n := page+16+16*i, u32(page+16+16*i+8)
			if log = n == 12 || n == 20; args[1] == "records" {
				key := at + u32(at+4)
				log = n > 22 && key+n <= len(b) && b[key+n-17] == 0 && b[key+4] >= 'a' && b[key+4] <= 'z'
			}
		}
		if log && count > 0 {
			clear(b[page : page+filePage])
		}
	}
	ts.Check(os.WriteFile(path, b, 0o600))
}

func flip(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	b, err := os.ReadFile(path)
	ts.Check(err)
	b[len(b)/2] ^= 1
	ts.Check(os.WriteFile(path, b, 0o600))
}

// keyfile writes the unsealed key of a register to a file, as a person could who takes it to another program.
func keyfile(ts *testscript.TestScript, _ bool, args []string) {
	r, err := store.Open(ts.MkAbs(args[0]), store.Options{ReadOnly: true})
	ts.Check(err)
	key, err := exchange.Unlock(r, "")
	ts.Check(errors.Join(err, r.Close()))
	text, err := key.Seal(nil)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), text, 0o600))
}

// missing says that a real program is not there. Where CI runs it must be.
func missing(ts *testscript.TestScript, _ bool, args []string) {
	if os.Getenv("DANVAN_CI") != "" {
		ts.Fatalf("%s is not installed: the comparison with the real program cannot be made", args[0])
	}
}

// hold opens a register as another danvan would, until release or the script's end.
func hold(ts *testscript.TestScript, _ bool, args []string) {
	r, err := store.Open(ts.MkAbs(args[0]), store.Options{})
	ts.Check(err)
	close := sync.OnceFunc(func() { ts.Check(r.Close()) })
	held.Store(ts, close)
	ts.Defer(close)
}

func release(ts *testscript.TestScript, _ bool, _ []string) {
	if close, ok := held.LoadAndDelete(ts); ok {
		close.(func())()
	}
}

var held sync.Map // script → how to let go
