package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// oddTexts are what a list may do something to on its way: signs of formulas, guards against them, quotes, what looks
// like a figure.
var oddTexts = []string{"=1+1", "+84 12", "- Hộ ông Tú", "@sum", "'=1", "''-x", `"Đường hoa"`, `a "b" c`, "a;b,c", "007", "1.280", "12/5", "Ho\u0300a Hu\u031b", "Ông Tú (sinh năm 1980)",
	"A – B, SN 1975", "Tốt !", "1e5", "𝒳 🌼", "%"}

// tellingTexts mean something where no id says that a row is a registration: another row, a mark, as above, nothing.
var tellingTexts = []string{"nt", "''", "-nt-", "-", "'", "Tổng cộng", "I. Tập thể", "x", "0", "2026", "Kinh tế", "Công nhận", "TRUE", "STT", "Xã Bình Hạ", "!", "(2)", "Ký tên"}

// odds draws such texts.
type odds struct {
	*rapid.T
	texts []string
}

func (o odds) line(what string) string {
	s := rapid.SampledFrom(o.texts).Draw(o.T, what)
	if rapid.Bool().Draw(o.T, "and more of "+what) {
		s += " " + rapid.SampledFrom(o.texts).Draw(o.T, "more of "+what)
	}
	if rapid.IntRange(0, 9).Draw(o.T, what+" is long") == 0 {
		s += strings.Repeat(" dài", 100)
	}
	return vi.CleanLine(s)
}

func (o odds) lines(what string) string {
	var lines []string
	for range rapid.IntRange(0, 3).Draw(o.T, "lines of "+what) {
		lines = append(lines, o.line(what))
	}
	return vi.Clean(strings.Join(lines, rapid.SampledFrom([]string{"\n", "\n\n", "\t", " \n "}).Draw(o.T, "between "+what)))
}

func oddDate(t *rapid.T, what string, year int) record.Date {
	y := strconv.Itoa(year)
	return record.Date(rapid.SampledFrom([]string{"", y, y + "-03", y + "-Q3", y + "-H1", y + "-12-05", strconv.Itoa(year-1) + "-11-30"}).Draw(t, what))
}

// oddRegister changes a copy of a register that has a district's units, two years and conflicts: some of its
// registrations hold odd things, some are deleted, some go on.
func oddRegister(rt *rapid.T, t *testing.T, from, path string, odd []string) {
	bytes, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(path, bytes, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	r, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	err = r.Edit("", func(w *store.Writer) error {
		tree, err := w.Tree()
		if err != nil {
			return err
		}
		var parts []record.Ref
		tree.Unit(w.Me().Unit).Walk(func(u *store.Unit) {
			ch := record.Channel{Unit: u.ID, Part: record.Affairs}
			err = errors.Join(err, w.Each(ch, record.ParticipationKind, func(id record.ID, _ *log.State) error {
				parts = append(parts, record.Ref{Channel: ch, Kind: record.ParticipationKind, ID: id})
				return nil
			}))
		})
		if err != nil {
			return err
		}
		slices.SortFunc(parts, func(a, b record.Ref) int { return strings.Compare(a.ID.String(), b.ID.String()) })
		for range rapid.IntRange(3, 12).Draw(rt, "registrations") {
			if err := oddRegistration(odds{rt, odd}, w, rapid.SampledFrom(parts).Draw(rt, "which")); err != nil && !errors.Is(err, store.ErrNoRecord) {
				return err
			}
		}
		return nil
	})
	if err != nil {
		rt.Fatal(err)
	}
}

func oddRegistration(rt odds, w *store.Writer, ref record.Ref) error {
	var p record.Participation
	var m record.Model
	if h, err := w.Get(ref, &p); err != nil || h.Deleted() {
		return err
	}
	model := record.AffairsOf(ref.Channel.Unit, record.ModelKind, p.Model)
	if h, err := w.Get(model, &m); err != nil || h.Deleted() {
		return err
	}
	if rapid.IntRange(0, 5).Draw(rt.T, "deleted") == 0 {
		return w.Delete(ref, "thử")
	}
	if rapid.IntRange(0, 3).Draw(rt.T, "goes on") == 0 {
		p.Year++
		ref = record.AffairsOf(ref.Channel.Unit, record.ParticipationKind, record.ParticipationID(p.Model, p.Year))
	}
	year := int(p.Year)
	m.Name, m.Registrant = vi.CleanLine(rt.line("name")+" "+p.Model.String()[20:]), orText(rt.line("registrant"), m.Registrant)
	m.Place, m.Post, m.InCharge, m.Content = rt.line("place"), rt.line("post"), rt.line("in charge"), rt.lines("content")
	m.Subject, m.Target = rapid.SampledFrom(record.SubjectKinds).Draw(rt.T, "subject"), rapid.SampledFrom([]record.Level{"", record.Commune, record.Province}).Draw(rt.T, "target")
	m.Number = rapid.Int64Range(0, 5000).Draw(rt.T, "number")
	p.Standing = rapid.SampledFrom([]record.Standing{"", record.New, record.Maintained}).Draw(rt.T, "standing")
	p.Registered, p.From, p.Proposed = oddDate(rt.T, "registered", year), oddDate(rt.T, "from", year), oddDate(rt.T, "proposed", year)
	p.To = rapid.SampledFrom([]record.Date{"", record.Date(strconv.Itoa(year) + "-12-31")}).Draw(rt.T, "to")
	p.Participants, p.Results, p.Proposal = rapid.Int64Range(0, 1e6).Draw(rt.T, "participants"), rt.lines("results"), rt.lines("proposal")
	p.SelfScore = rapid.SampledFrom([]record.Decimal{"", "95", "87.5"}).Draw(rt.T, "self-score")
	puts := map[record.Ref]record.Record{model: &m, ref: &p}
	for i, what := range []record.ResourceKind{record.Money, record.Land, record.Labour} {
		a := rapid.SampledFrom([]record.Resource{{}, {Amount: "185000000"}, {Amount: "500"}, {Amount: "1.5"}, {Amount: "0"}, {Amount: "1280"},
			{Amount: "20000000", Written: "trên 20 triệu", Qualifier: record.Over}, {Amount: "348", Written: "gần 348", Qualifier: record.Nearly}}).Draw(rt.T, "amount")
		if a.Amount == "" || a.Amount == "1.5" && i == 0 {
			continue
		}
		a.Participation, a.What = ref.ID, what
		puts[record.AffairsOf(ref.Channel.Unit, record.ResourceKindName, record.ListedResourceID(ref.ID, what))] = &a
	}
	if rapid.Bool().Draw(rt.T, "judged here") {
		me := w.Me().Unit
		puts[record.AffairsOf(ref.Channel.Unit, record.AppraisalKind, record.AppraisalID(ref.ID, me))] = &record.Appraisal{Participation: ref.ID, By: me,
			Verdict: rapid.SampledFrom([]record.Verdict{record.Recognised, record.NotRecognised, record.Exemplary}).Draw(rt.T, "verdict"), Score: "90", Votes: "9/11", Reason: rt.lines("reason")}
	}
	for r, rec := range puts {
		if _, err := w.Put(r, rec, nil, "thử"); err != nil {
			return err
		}
	}
	return nil
}

func orText(s, otherwise string) string {
	if strings.Trim(s, "-–'! ") == "" {
		return otherwise
	}
	return s
}

// listCame is what importing a list says, as a program reads it.
type listCame struct {
	Counts   struct{ Rows, Known, Changed, Differing, Bad int }
	Changes  []cellChanged
	Problems []problemCame
}

// outs are the ways in which registrations are written, and what is said when they are read again.
var outs = []struct{ write, read []string }{
	{[]string{"list", "--format", "csv"}, nil},
	{[]string{"list", "--format", "xlsx"}, []string{"--year", "2026"}},
	{[]string{"list", "--format", "json"}, nil},
	{[]string{"list", "registration", "--format", "csv"}, nil},
	{[]string{"list", "registration", "--format", "xlsx"}, nil},
	{[]string{"report", "models", "--year", "2026", "--format", "csv"}, []string{"--year", "2026"}},
	{[]string{"report", "models", "--year", "2025", "--format", "xlsx"}, nil},
	{[]string{"report", "models", "--from", "2025", "--to", "2026", "--format", "xlsx"}, []string{"--set", "year=each"}},
}

type cellChanged struct {
	Row              int
	Column, Old, New string
	Done             bool
}

type problemCame struct {
	Place, Message string
	Hard           bool
}

// imported reads a list into a register, or tries to, and gives what became of it.
func imported(t interface{ Fatalf(string, ...any) }, file, register string, more ...string) *listCame {
	out, s := ask(append([]string{"import", file, "--json", "--register", register}, more...)...)
	var c struct {
		Lists  []listCame
		Sheets []cameBack
	}
	if err := json.Unmarshal([]byte(out), &c); err != nil {
		t.Fatalf("import %s %q: %v, %v: %s", file, more, s, err, out)
	}
	if len(c.Lists) > 0 {
		return &c.Lists[0]
	}
	came, l := c.Sheets[0], &listCame{} // with every column: line by line
	l.Counts.Rows, l.Counts.Known, l.Counts.Changed = came.New+came.Changed+came.Same, came.Same, came.Changed
	for _, c := range came.Cells {
		l.Changes = append(l.Changes, cellChanged{c.Row, c.Column, c.Old, c.New, true})
	}
	if len(came.Kept)+len(came.Problems)+len(came.Unknown) > 0 {
		l.Problems = []problemCame{{Message: fmt.Sprint(came.Kept, came.Problems, came.Unknown), Hard: true}}
	}
	return l
}

// Whatever the register holds, a list that it writes comes in again without a change, in every format, in both
// languages.
func TestRegistrationsOutAndIn(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	demo, _, _ := damageable(t, dir)
	rapid.Check(t, func(rt *rapid.T) {
		path := filepath.Join(dir, "odd.dvr")
		out := rapid.SampledFrom(outs).Draw(rt, "as")
		odd := oddTexts
		if out.write[0] != "report" {
			odd = append(odd, tellingTexts...)
		}
		oddRegister(rt, t, demo, path, odd)
		before, _ := ask("digest", "--json", "--register", path)
		t.Setenv("DANVAN_LANG", rapid.SampledFrom([]string{"vi", "en"}).Draw(rt, "language"))
		file := filepath.Join(dir, "out."+out.write[len(out.write)-1])
		if said, s := ask(append(out.write, "-o", file, "--force", "--register", path)...); s != done && s != needsPerson {
			rt.Fatalf("%v %s", s, said)
		}
		line := os.Getenv("DANVAN_LANG")
		dry, _ := ask(append([]string{"import", file, "--dry-run", "--register", path}, out.read...)...)
		l := imported(rt, file, path, out.read...)
		if l.Counts.Known != l.Counts.Rows || len(l.Changes) > 0 {
			rt.Errorf("%q %s\n%s", out.write, line, dry)
		}
		for _, q := range l.Problems {
			if q.Hard {
				rt.Errorf("%s %s", q.Place, q.Message)
			}
		}
		if after, _ := ask("digest", "--json", "--register", path); after != before {
			rt.Errorf("%q: the register changed: %+v", out.write, l.Counts)
		}
	})
}

// What is changed in a list that was written is changed in the register, told by what it was and what it is; and
// nothing else.
func TestEditedRegistrationsComeIn(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("DANVAN_LANG", "vi")
	demo, _, _ := damageable(t, dir)
	write := func(rt *rapid.T, path string) (rows [][]string) {
		file := filepath.Join(dir, "edited.csv")
		if said, s := ask("list", "--format", "csv", "-o", file, "--force", "--register", path); s != done {
			rt.Fatalf("%v %s", s, said)
		}
		b, err := os.ReadFile(file)
		if err == nil {
			rows, err = csv.NewReader(strings.NewReader(strings.TrimPrefix(string(b), "\uFEFF"))).ReadAll()
		}
		if err != nil {
			rt.Fatal(err)
		}
		return rows
	}
	rapid.Check(t, func(rt *rapid.T) {
		path := filepath.Join(dir, "odd.dvr")
		oddRegister(rt, t, demo, path, slices.Concat(oddTexts, tellingTexts))
		rows := write(rt, path)
		type change struct {
			row, column int
			also        []int // rows of the same model
			old, new    string
		}
		var edits []change
		model := func(row []string) string { return strings.Join([]string{row[1], row[3], row[6]}, "\n") }
		var models []string
		sameModel, want := map[string][]int{}, [][]string{}
		for i, row := range rows {
			models = append(models, model(row))
			sameModel[models[i]] = append(sameModel[models[i]], i)
			want = append(want, slices.Clone(row))
		}
		touched := map[[2]int]bool{}
		for n := range rapid.IntRange(1, 6).Draw(rt, "changes") {
			r := rapid.IntRange(1, len(rows)-1).Draw(rt, "row")
			heading := rapid.SampledFrom([]string{"Tên mô hình", "Tập thể, cá nhân đăng ký", "Địa điểm"}).Draw(rt, "column")
			c := slices.Index(rows[0], heading)
			rs := sameModel[models[r]]
			if touched[[2]int{rs[0], c}] {
				continue
			}
			touched[[2]int{rs[0], c}] = true
			now := "Sửa lần " + strconv.Itoa(n)
			old := rows[r][c]
			if old != "'" { // all that stands there
				old = strings.TrimPrefix(old, "'")
			}
			x := change{r + 1, c, rs, old, now}
			rows[r][c] = now
			edits = append(edits, x)
		}
		var b strings.Builder
		if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
			rt.Fatal(err)
		}
		edited := filepath.Join(dir, "edited-here.csv")
		if err := os.WriteFile(edited, []byte(b.String()), 0o600); err != nil {
			rt.Fatal(err)
		}
		l := imported(rt, edited, path, "--update")
		changed := 0
		for _, x := range edits {
			place := worksheet.ColumnName(x.column) + strconv.Itoa(x.row)
			if slices.ContainsFunc(l.Problems, func(q problemCame) bool { return q.Place == place && strings.Contains(q.Message, "trái ngược") }) {
				continue // a person decides those, and no list
			}
			for _, r := range x.also {
				want[r][x.column] = x.new
			}
			if x.old == "" {
				continue
			}
			if changed++; !slices.ContainsFunc(l.Changes, func(c cellChanged) bool {
				return c.Row == x.row && c.New == x.new && c.Done && strings.TrimLeft(c.Old, "'") == strings.TrimLeft(x.old, "'")
			}) {
				rt.Errorf("%+v is not among %+v", x, l.Changes)
			}
		}
		if len(l.Changes) != changed || l.Counts.Known+l.Counts.Changed != l.Counts.Rows {
			rt.Errorf("%+v of %+v: %+v", l.Changes, edits, l.Counts)
		}
		byID := map[string][]string{}
		for _, row := range write(rt, path) {
			byID[row[0]] = row
		}
		for i, row := range want {
			if again := byID[row[0]]; !slices.Equal(again, row) {
				rt.Errorf("row %d: %q, want %q", i+1, again, row)
			}
		}
	})
}

// What LibreOffice opened and saved again, as any kind of file, comes in without a change like what was written; where
// there is no LibreOffice the latter is looked at.
func TestRegistrationsThroughLibreOffice(t *testing.T) {
	kinds := []string{""}
	if _, err := exec.LookPath("soffice"); err == nil {
		kinds = append(kinds, "xlsx", "ods", "xls", "csv:Text - txt - csv (StarCalc):44,34,76")
	}
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("DANVAN_LANG", "vi")
	demo, ids, _ := damageable(t, dir)
	for i, text := range []string{"=1+1", "'=x", "+84 12", "007"} {
		if out, s := ask("set", ids[i%len(ids)], "place="+text, "--reason", "thử", "--register", demo); s != done {
			t.Fatal(out)
		}
	}
	for name, out := range map[string]struct{ write, read []string }{
		"list":                {[]string{"list"}, nil},
		"report":              {[]string{"report", "models", "--year", "2025"}, []string{"--year", "2025"}},
		"report of two years": {[]string{"report", "models", "--from", "2025", "--to", "2026"}, []string{"--set", "year=each"}},
	} {
		file := filepath.Join(dir, "out.xlsx")
		if said, s := ask(append(out.write, "--format", "xlsx", "-o", file, "--force", "--register", demo)...); s != done && s != needsPerson {
			t.Fatal(said)
		}
		for _, as := range kinds {
			saved := file
			if as != "" {
				saved = savedByOffice(t, file, as)
			}
			l := imported(t, saved, demo, append([]string{"--dry-run"}, out.read...)...)
			if l.Counts.Known != l.Counts.Rows || l.Counts.Rows < 100 || len(l.Changes) > 0 || slices.ContainsFunc(l.Problems, func(q problemCame) bool { return q.Hard }) {
				t.Errorf("%s as %s: %+v %+v %+v", name, as, l.Counts, l.Changes, l.Problems)
			}
		}
	}
}
