package tally

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sample"
	"danvan/store/storetest"
	"danvan/store/vi"
)

var must = storetest.Must

func idOf(u *sample.Unit) record.ID { return record.UnitID(u.Code, "") }

var list = record.FieldListID(record.UnitID("05", ""), 0)

func fieldID(name string) record.ID { return record.FieldID(list, vi.Fold(name)) }

// scopeOf makes the tree of a province, and the scope of one of its units.
func scopeOf(t *testing.T, p *sample.Province, code string) Scope {
	t.Helper()
	root := idOf(p.Units[0])
	r, err := store.Create(filepath.Join(t.TempDir(), "register.dv"), store.Me{Unit: root}, store.Options{})
	must(t, err)
	defer func() { must(t, r.Close()) }()
	must(t, r.Edit("", func(w *store.Writer) error {
		for i, u := range p.Units {
			rec := record.Unit{Code: u.Code, Name: u.Name, Level: u.Level, Order: int64(i + 1)}
			if u.Parent != nil {
				rec.Parent = idOf(u.Parent)
			}
			if _, err := w.Put(record.CatalogOf(root, record.UnitKind, idOf(u)), &rec, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	s := Scope{Year: 2023}
	must(t, r.View(func(tx *store.Tx) (err error) {
		s.Tree, err = tx.Tree()
		return err
	}))
	s.Unit = s.Tree.ByCode(code)
	return s
}

func setOf(p *sample.Province) *store.FieldSet {
	set := &store.FieldSet{List: list}
	for i, f := range p.Fields {
		set.Items = append(set.Items, store.FieldItem{Field: record.Field{List: list, Code: f.Code, Name: f.Name, Order: int64(i + 1)}, ID: fieldID(f.Name)})
	}
	return set
}

func rowsOf(l *sample.List) (rows []Row) {
	for r := range l.Rows() {
		rows = append(rows, Row{Unit: idOf(r.Unit), Year: l.Year, Field: fieldID(r.Field.Name), Subject: r.Subject, Standing: r.Standing, Verdict: r.Verdict})
	}
	return rows
}

func asCount(c sample.Count) Count {
	return Count{Registered: c.Registered, Recognised: c.Recognised, Exemplary: c.Exemplary,
		Collective: c.Collective, Individual: c.Individual, Household: c.Household}
}

// bare leaves out what a list does not state.
func bare(c Count) Count {
	c.New, c.Maintained = 0, 0
	return c
}

func TestFieldsCountWhatTheListStates(t *testing.T) {
	p := sample.New(1, sample.Size{Districts: 2, Communes: 7})
	l := p.List(2023, 600)
	report := Fields(scopeOf(t, p, "05"), setOf(p), nil, slices.Values(rowsOf(l)))
	if len(report.Rows) != len(p.Fields) {
		t.Fatalf("%d rows", len(report.Rows))
	}
	for i, stated := range l.Stated() {
		if got := report.Rows[i]; got.Field != p.Fields[i].Name || bare(got.Count) != asCount(stated) {
			t.Errorf("%s: %+v; stated %+v", p.Fields[i].Name, got, stated)
		}
	}
	if bare(report.Total) != asCount(l.Total()) || report.Total.New+report.Total.Maintained != 600 {
		t.Errorf("total %+v; stated %+v", report.Total, l.Total())
	}
}

func TestOtherYearsAndUnitsAreNotCounted(t *testing.T) {
	p := sample.New(1, sample.Size{Districts: 2, Communes: 4})
	commune := p.Communes()[1]
	l := p.List(2023, 200)
	rows := append(rowsOf(l), rowsOf(p.List(2022, 50))...)
	report := Fields(scopeOf(t, p, commune.Code), setOf(p), nil, slices.Values(rows))
	if want := asCount(l.Of(commune)); bare(report.Total) != want {
		t.Errorf("%+v, expected %+v", report.Total, want)
	}
}

func TestFieldsOfOtherLists(t *testing.T) {
	p := sample.New(1, sample.Size{Districts: 1, Communes: 1})
	twin, other, retired := record.ID{1}, record.ID{2}, record.ID{3}
	all := map[record.ID]record.Field{twin: {Name: "VĂN HÓA - XÃ HỘI"}, other: {Name: "Lĩnh vực khác"}}
	set := setOf(p)
	set.Items = append(set.Items, store.FieldItem{Field: record.Field{Name: "Giao thông", Retired: true}, ID: retired})
	s := scopeOf(t, p, "05")
	row := func(f record.ID) Row { return Row{Unit: s.Unit.ID, Year: 2023, Field: f, Conflict: f == other} }
	rows := []Row{row(record.ID{9}), row(other), row(twin), row(fieldID("Văn hóa – xã hội"))}
	got := Fields(s, set, all, slices.Values(rows))
	var lines []string
	sum := 0
	for _, r := range got.Rows {
		lines = append(lines, r.Field)
		sum += r.Registered
	}
	want := []string{"Kinh tế", "Văn hóa – xã hội", "Quốc phòng – an ninh", "Xây dựng hệ thống chính trị", "Lĩnh vực khác", ""}
	if !slices.Equal(lines, want) {
		t.Errorf("rows %q, expected %q", lines, want)
	}
	if got.Rows[1].Registered != 2 || got.Rows[4].Conflicts != 1 || got.Total.Conflicts != 1 || sum != got.Total.Registered {
		t.Errorf("%+v", got)
	}
	if none := Fields(s, nil, all, slices.Values(rows)); none.Total.Registered != 4 || len(none.Rows) != 3 {
		t.Errorf("without a list: %+v", none)
	}
}

func TestUnits(t *testing.T) {
	p := sample.New(2, sample.Size{Districts: 2, Communes: 5})
	l := p.List(2023, 300)
	silent := p.Communes()[4]
	rows := slices.DeleteFunc(rowsOf(l), func(r Row) bool { return r.Unit == idOf(silent) })
	s := scopeOf(t, p, "05")
	rows = append(rows, Row{Unit: s.Unit.ID, Year: 2023, Subject: record.Collective})
	flat, deep := Units(s, false, slices.Values(rows)), Units(s, true, slices.Values(rows))

	var sum Count
	for _, r := range flat.Rows {
		sum.plus(r.Count)
	}
	if sum != flat.Total || flat.Total != deep.Total || flat.Total.Registered != 301-l.Of(silent).Registered {
		t.Errorf("rows add up to %+v, total %+v, deep %+v", sum, flat.Total, deep.Total)
	}
	if len(flat.Rows) != 3 || flat.Rows[0].Depth != 0 || flat.Rows[0].Registered != 1 {
		t.Errorf("the unit's own and its districts expected: %+v", flat.Rows)
	}
	if len(deep.Rows) != 1+2+5 {
		t.Fatalf("%d rows deep", len(deep.Rows))
	}
	for _, r := range deep.Rows {
		for _, u := range p.Communes() {
			if u.Code == r.Unit && u != silent && bare(r.Count) != asCount(l.Of(u)) {
				t.Errorf("%s: %+v, stated %+v", u.Name, r, l.Of(u))
			}
		}
		if sent := r.Unit != silent.Code; r.Sent != sent || !sent && r.Registered != 0 {
			t.Errorf("%s %s: sent %v, %d registered", r.Unit, r.Name, r.Sent, r.Registered)
		}
	}
	leaf := Units(scopeOf(t, p, silent.Code), false, slices.Values(rows))
	if len(leaf.Rows) != 1 || leaf.Rows[0].Unit != silent.Code || leaf.Rows[0].Sent {
		t.Errorf("a commune that has nothing: %+v", leaf.Rows)
	}
}

func TestModelsAreInTheOrderOfAPrintedList(t *testing.T) {
	p := sample.New(3, sample.Size{Districts: 2, Communes: 5})
	rows := rowsOf(p.List(2023, 200))
	slices.Reverse(rows)
	rows = append(rows, Row{Unit: rows[0].Unit, Year: 2023, Field: rows[0].Field})
	s := scopeOf(t, p, "05")
	sections := Models(s, setOf(p), slices.Values(rows))
	seen := map[int]bool{}
	kinds := []record.SubjectKind{}
	for _, sec := range sections {
		kinds = append(kinds, sec.Subject)
		last := -1
		for _, i := range sec.Rows {
			r := rows[i]
			unit := slices.IndexFunc(p.Units, func(u *sample.Unit) bool { return idOf(u) == r.Unit })
			field := slices.IndexFunc(p.Fields, func(f sample.Field) bool { return fieldID(f.Name) == r.Field })
			if at := unit*10 + field; at < last {
				t.Errorf("%s: row %d out of order", sec.Subject, i)
			} else {
				last = at
			}
			if r.Subject != sec.Subject || seen[i] {
				t.Errorf("row %d of %q in section %q, seen %v", i, r.Subject, sec.Subject, seen[i])
			}
			seen[i] = true
		}
	}
	if want := []record.SubjectKind{record.Collective, record.Individual, record.Household, ""}; !slices.Equal(kinds, want) || len(seen) != len(rows) {
		t.Errorf("sections %q, %d of %d rows", kinds, len(seen), len(rows))
	}
}

func TestJSON(t *testing.T) {
	p := sample.New(1, sample.Size{Districts: 1, Communes: 1})
	s := scopeOf(t, p, "05")
	set := setOf(p)
	set.Items = set.Items[:1]
	rows := slices.Values([]Row{{Unit: s.Unit.ID, Year: 2023, Field: set.Items[0].ID, Subject: record.Household, Verdict: record.Exemplary}})
	for _, c := range []struct {
		report any
		want   string
	}{
		{Fields(s, set, nil, rows), `{"report":"fields","year":2023,"unit":"05","rows":[{"field":"Kinh tế","registered":1,"recognised":1,"exemplary":1,` +
			`"collective":0,"individual":0,"household":1}],"total":{"registered":1,"recognised":1,"exemplary":1,"collective":0,"individual":0,"household":1}}`},
		{Units(Scope{Tree: s.Tree, Unit: s.Unit.Children[0].Children[0], Year: 2023}, false, rows), `{"report":"units","year":2023,"unit":"00901","rows":[{"unit":"00901","name":"` +
			p.Units[2].Name + `","registered":0,"recognised":0,"exemplary":0,"collective":0,"individual":0,"household":0,"sent":false}],` +
			`"total":{"registered":0,"recognised":0,"exemplary":0,"collective":0,"individual":0,"household":0}}`},
	} {
		got, err := json.Marshal(c.report)
		must(t, err)
		if string(got) != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
