package exchange_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/measure"
	"danvan/store/record"
	"danvan/store/tally"
	"danvan/store/vi"
	"danvan/sync/exchange"
)

// month is a year of figures: what a province asks each unit for every month, sent month by month, and the sheet that
// comes of it.
type month struct {
	root     *office
	communes []*office
	measures map[string]record.ID
	want     map[string]int64 // of the whole year, by its rule
	missing  map[int]bool     // units that leave a month out
	dice     *rand.Rand
}

const monthYear = 2026

// A province asks its units for six figures a month; each sends a bundle a month, which come in any order, some twice.
// The sheet of the year has them by their rules: what stands is that of December, what happens is added, what the
// register counts is counted, and who left a month out is marked. Two laptops of one unit that give the same figure of
// the same month differently make a conflict that shows. DANVAN_MONTH=128 makes it as large as a province of today, and
// prints figures.
func TestTheMonthsOfAProvince(t *testing.T) {
	units := 6
	if s := os.Getenv("DANVAN_MONTH"); s != "" {
		var err error
		units, err = strconv.Atoi(s)
		must(t, err)
	}
	start := time.Now()
	m := newMonth(t, units)
	var late []string
	bundles, size := 0, int64(0)
	for at := 1; at <= 12; at++ {
		var mail []string
		for i, o := range m.communes {
			m.fill(o, i, at)
			path := o.export("")
			fi, err := os.Stat(path)
			must(t, err)
			bundles, size = bundles+1, size+fi.Size()
			if mail = append(mail, path); m.dice.IntN(5) == 0 {
				late = append(late, path) // comes once more, later
			}
		}
		m.dice.Shuffle(len(mail), func(i, j int) { mail[i], mail[j] = mail[j], mail[i] })
		m.root.imports(mail[:len(mail)*2/3]...)
		m.root.imports(append(mail[len(mail)*2/3:], late...)...)
	}
	sent := time.Since(start)
	s := m.sheet(t, "2026", units)
	for i, x := range s.Items {
		if want, is := m.want[x.Code]; is && s.Total[i].Low != vi.NewDecimal(want, 0) {
			t.Errorf("%s of the year: %v, expected %d", x.Code, s.Total[i].Amount, want)
		}
	}
	if len(s.Rows) != units {
		t.Fatalf("%d rows for %d units", len(s.Rows), units)
	}
	for _, r := range s.Rows {
		n, _ := strconv.Atoi(r.Unit.Code)
		if c := r.Cells[column(s, "tt")]; !r.Sent || c.Partial != m.missing[n-10000] {
			t.Errorf("%s: sent %v, part missing %v, expected %v", r.Unit.Name, r.Sent, c.Partial, m.missing[n-10000])
		}
	}
	october := m.sheet(t, "2026-10", units)
	if got := october.Total[column(october, "dk")].Low; got != vi.NewDecimal(int64(units), 0) {
		t.Errorf("counted in October: %v of %d", got, units)
	}
	if os.Getenv("DANVAN_MONTH") != "" {
		began := time.Now()
		m.sheet(t, "2026", units)
		t.Logf("%d units, %d bundles, %d bytes each: in %v; the sheet of the year in %v", units, bundles, size/int64(bundles), sent.Round(time.Millisecond), time.Since(began).Round(time.Millisecond))
	}
	m.twoLaptops(t)
}

func column(s *measure.Sheet, code string) int {
	for i, x := range s.Items {
		if x.Code == code {
			return i
		}
	}
	return -1
}

func newMonth(t *testing.T, units int) *month {
	m := &month{measures: map[string]record.ID{}, want: map[string]int64{"dk": int64(units)}, missing: map[int]bool{}, dice: rand.New(rand.NewPCG(20261129, 1))}
	var list strings.Builder
	list.WriteString("Mã đơn vị,Tên đơn vị,Cấp,Mã đơn vị cấp trên\n08,Tỉnh,Tỉnh,\n")
	for i := range units {
		fmt.Fprintf(&list, "%05d,Xã %d,Xã,08\n", 10000+i, i)
	}
	dir := t.TempDir()
	r, err := exchange.Init(exchange.Setup{Path: filepath.Join(dir, "so.dvr"), UnitCode: "08", Units: strings.NewReader(list.String())})
	m.root = (&office{dir: dir}).watch(t, r, err)
	me := m.root.unit()
	must(t, m.root.r.Edit("", func(w *store.Writer) error {
		for i, x := range []record.Measure{{Code: "dk", Counts: record.CountRegistered}, {Code: "hq", Adds: record.Last}, {Code: "moi", Counts: record.CountNew}, {Code: "tt"}, {Code: "ln", Value: record.PeopleValue}, {Code: "dt"}} {
			x.Unit, x.Name, x.Every, x.Order = me, "Chỉ tiêu "+x.Code, record.EveryMonth, int64(i+1)
			m.measures[x.Code] = record.MeasureID(me, x.Code)
			if _, err := w.Put(record.CatalogOf(me, record.MeasureKind, m.measures[x.Code]), &x, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	for i := range units {
		code := fmt.Sprint(10000 + i)
		o := m.root.join(code)
		wants(t, m.root.imports(o.export("")), exchange.Waiting)
		m.root.accept(code)
		m.communes = append(m.communes, o)
		m.missing[i] = i%5 == 3
	}
	return m
}

// give saves a figure of a month.
func (m *month) give(o *office, code string, at int, amount int64) {
	v := &record.MeasureValue{Measure: m.measures[code], Span: record.Interval(fmt.Sprintf("%d-%02d", monthYear, at)), Amount: record.Decimal(strconv.FormatInt(amount, 10))}
	must(o.t, o.r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(m.value(o, code, at), v, nil, "")
		return err
	}))
}

func (m *month) value(o *office, code string, at int) record.Ref {
	unit := o.unit()
	beside := record.ValueID(m.measures[code], record.Interval(fmt.Sprintf("%d-%02d", monthYear, at)), "", record.ID{})
	return record.AffairsOf(o.unit(), record.ValueKind, record.Derive(beside, record.ValueKind, string(unit[:])))
}

// fill is a unit's month: its figures, and in October a model.
func (m *month) fill(o *office, i, at int) {
	if at == 10 {
		ref := o.register("Mô hình tháng mười", monthYear)
		part := record.AffairsOf(o.unit(), record.ParticipationKind, record.ParticipationID(ref.ID, monthYear))
		must(o.t, o.r.Edit("", func(w *store.Writer) error { return w.Set(part, "registered", fmt.Sprintf("%d-10-05", monthYear), "") }))
		m.want["moi"]++
	}
	if at == 5 && m.missing[i] {
		return
	}
	m.give(o, "hq", at, int64(10+i+at))
	if at == 12 {
		m.want["hq"] += int64(10 + i + at)
	}
	for n, code := range []string{"tt", "ln", "dt"} {
		amount := int64((n + 1) * (i + at))
		m.give(o, code, at, amount)
		m.want[code] += amount
	}
}

// sheet is the province's own of a span.
func (m *month) sheet(t *testing.T, span record.Interval, units int) (s *measure.Sheet) {
	must(t, m.root.r.View(func(tx *store.Tx) error {
		list, err := listing.Load(tx)
		must(t, err)
		book, err := measure.Read(tx)
		must(t, err)
		tree := list.Tree()
		counts := measure.Counts{Of: map[record.ID]*tally.Count{}, Rows: map[record.ID]int{}}
		scope := tally.Scope{Tree: tree, Unit: tree.Unit(m.root.unit()), Year: monthYear}
		if span != "2026" {
			scope.Since, scope.Until = span.Days()
		}
		rows := func(yield func(tally.Row) bool) {
			list.Each(listing.Query{}, func(r *listing.Row) {
				counts.Rows[r.Unit]++
				yield(tally.Row{Unit: r.Unit, Year: r.Year, Standing: r.Standing, Registered: r.Registered, Subject: r.Subject, Field: r.Field})
			})
		}
		for at, n := range tally.Breakdown(scope, rows) {
			if counts.Of[at.Unit] == nil {
				counts.Of[at.Unit] = new(tally.Count)
			}
			counts.Of[at.Unit].Join(*n)
		}
		s = measure.Fill(book, measure.Asked{Tree: tree, Unit: tree.Unit(m.root.unit()), Span: span}, counts)
		return nil
	}))
	return s
}

// twoLaptops has a second laptop of the first unit give another figure of November than the first: both arrive, neither
// is lost, and the cell says so.
func (m *month) twoLaptops(t *testing.T) {
	first := m.communes[0]
	second := m.root.join("10000")
	wants(t, m.root.imports(second.export("")), exchange.Waiting)
	m.root.accept("10000")
	m.give(first, "dt", 11, 77)
	m.give(second, "dt", 11, 78)
	m.root.imports(second.export(""))
	m.root.imports(first.export(""))
	s := m.sheet(t, "2026-11", 0)
	at := column(s, "dt")
	if c := s.Rows[0].Cells[at]; !c.Conflict {
		t.Errorf("two figures of one month are told as %v, without a conflict", c.Amount)
	}
	if !s.Total[at].Conflict {
		t.Error("the total does not say that it rests on a conflict")
	}
	must(t, m.root.r.View(func(tx *store.Tx) error {
		rivals, err := tx.Rivals(m.value(first, "dt", 11), "amount")
		if len(rivals) != 2 {
			t.Errorf("%d figures of the month are kept, expected 2", len(rivals))
		}
		return err
	}))
}
