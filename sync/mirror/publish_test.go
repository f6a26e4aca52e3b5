package mirror

import (
	"path/filepath"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/mirror/pgtest"
)

// A mirror follows its register: what is new, what changed, what was deleted, and nothing where nothing changed.
func TestAMirrorFollowsItsRegister(t *testing.T) {
	s := pgtest.Start(t)
	d := newProvince(t, t.TempDir(), "08")
	model, part := d.register("02269", "Hiến đất mở đường")
	other, _ := d.register("02272", "Ngõ xanh")
	if res := d.publish(s, "m", dryRun); res.How != First || res.Written() == 0 || s.SQL("SELECT count(*) FROM information_schema.schemata WHERE schema_name = 'm'") != "0\n" {
		t.Errorf("a dry run: %s", asJSON(res))
	}
	if res := d.publish(s, "m"); res.How != First || res.Resumed || len(res.Tables) == 0 {
		t.Errorf("the first time: %s", asJSON(res))
	}
	if res := d.publish(s, "m"); res.How != Same || res.Written()+res.Removed() != 0 || len(res.Tables)+len(res.Columns) != 0 {
		t.Errorf("nothing changed: %s", asJSON(res))
	}
	d.set(model, "place", "Thôn Nà Ta")
	res := d.publish(s, "m", dryRun)
	if res.How != Changes || res.Changes != 1 || res.Written() != 3 { // the model, its registration, the head
		t.Errorf("one change, not yet written: %s", asJSON(res))
	}
	if res2 := d.publish(s, "m"); asJSON(res.Counts) != asJSON(res2.Counts) {
		t.Errorf("a dry run said %s, and it was %s", asJSON(res.Counts), asJSON(res2.Counts))
	}
	if got := s.SQL("SELECT m.place, r.place, p.registered, p.registered_first, p.registered_last FROM m.model m JOIN m.participation p ON p.model = m.id JOIN m.registration r ON r.id = p.id WHERE m.name = 'Hiến đất mở đường'"); got != "Thôn Nà Ta|Thôn Nà Ta|2026-Q1|2026-01-01|2026-03-31\n" {
		t.Errorf("in the mirror: %s", got)
	}
	d.edit(func(w *store.Writer) error { return w.Delete(other, "nhầm") })
	if res := d.publish(s, "m"); res.Removed() != 2 { // the model, its registration
		t.Errorf("one deleted: %s", asJSON(res))
	}
	if got := s.SQL("SELECT (SELECT count(*) FROM m.model), (SELECT count(*) FROM m.participation), (SELECT count(*) FROM m.registration)"); got != "1|2|1\n" {
		t.Errorf("in the mirror: %s", got)
	}
	d.edit(func(w *store.Writer) error {
		_, err := w.Put(record.AffairsOf(model.Channel.Unit, record.ResourceKindName, record.NewID(d.at)), &record.Resource{Participation: part.ID, What: record.Money,
			Amount: "185000000", Qualifier: record.Over, Written: "trên 185 triệu đồng"}, nil, "nhập hộ")
		return err
	})
	d.publish(s, "m")
	if got := s.SQL("SELECT x.amount / 1000000, x.written, r.money, r.approximate FROM m.resource x JOIN m.registration r ON r.id = x.participation"); got != "185.0000000000000000|trên 185 triệu đồng|185000000|money\n" {
		t.Errorf("a figure: %s", got)
	}
	d.isAsNew(s, "m")
}

// Who types a field apart from another makes a conflict: the mirror has both values, the row has the one that stands
// in, and is marked.
func TestAConflictIsSeenInTheMirror(t *testing.T) {
	s := pgtest.Start(t)
	d := newProvince(t, t.TempDir(), "08")
	model, _ := d.register("02269", "Hiến đất")
	two := d.laptop("08", "two.dvr")
	d.set(model, "place", "Thôn Một")
	two.set(model, "place", "Thôn Hai")
	d.publish(s, "m")
	two.carry(d)
	d.publish(s, "m")
	if got := s.SQL("SELECT m.place, m.conflicts, v.place, v.stands, v.value FROM m.model m JOIN m.open_value v ON v.id = m.id AND v.in_unit = m.in_unit AND v.kind = 'model' ORDER BY v.value"); got != "Thôn Hai|place|2|t|Thôn Hai\nThôn Hai|place|1|f|Thôn Một\n" {
		t.Errorf("in the mirror: %s", got)
	}
	d.isAsNew(s, "m")
	d.set(model, "place", "Thôn Ba")
	d.publish(s, "m")
	if got := s.SQL("SELECT m.place, m.conflicts, (SELECT count(*) FROM m.open_value) FROM m.model m"); got != "Thôn Ba||0\n" {
		t.Errorf("decided: %s", got)
	}
	two.edit(func(w *store.Writer) error { return w.Delete(model, "nhầm") })
	two.carry(d)
	d.publish(s, "m")
	if got := s.SQL("SELECT m.name, m.conflicts FROM m.model m"); got != "Hiến đất|deleted\n" {
		t.Errorf("deleted there, edited here: %s", got)
	}
	d.isAsNew(s, "m")
}

// A register that went back to a backup and went on from there has the mirror as it is itself, and it is said.
func TestARestoredRegisterGoesOn(t *testing.T) {
	s := pgtest.Start(t)
	d := newProvince(t, t.TempDir(), "08")
	model, _ := d.register("02269", "Hiến đất")
	d.publish(s, "m")
	backup := filepath.Join(t.TempDir(), "luu.dvr")
	_, err := d.r.Backup(backup)
	must(t, err)
	d.register("02272", "Mất theo máy")
	d.set(model, "place", "Chỉ ở máy hỏng")
	d.publish(s, "m")
	must(t, d.r.Close())
	d.path = filepath.Join(t.TempDir(), "so.dvr")
	_, err = store.Restore(backup, d.path)
	must(t, err)
	d.open()
	d.set(model, "place", "Nhập lại")
	res := d.publish(s, "m")
	if res.How != Compared || res.Streams == 0 || res.Beyond != 3 || res.By == "" {
		t.Errorf("restored: %s", asJSON(res))
	}
	d.isAsNew(s, "m")
	if res := d.publish(s, "m"); res.How != Same || res.Streams != 0 {
		t.Errorf("and once more: %s", asJSON(res))
	}
}

// An import that was taken back goes from the mirror; it lies aside, and that is no surprise.
func TestWhatWasTakenBackGoes(t *testing.T) {
	s := pgtest.Start(t)
	d := newProvince(t, t.TempDir(), "08")
	d.register("02269", "Hiến đất")
	commune := d.laptop("02272", "xa.dvr")
	commune.register("02272", "Ngõ xanh")
	commune.carry(d)
	d.publish(s, "m")
	_, err := d.r.UndoImport(record.ID{}, "nhầm thư mục")
	must(t, err)
	if res := d.publish(s, "m"); res.How != Compared || res.Streams != 0 || res.Removed() == 0 {
		t.Errorf("taken back: %s", asJSON(res))
	}
	d.isAsNew(s, "m")
	if got := s.SQL("SELECT count(*) FROM m.model"); got != "1\n" {
		t.Errorf("models: %s", got)
	}
}

// Two provinces lie side by side in one schema, and neither touches the other's rows. Two laptops of one unit write the
// same rows: who publishes last stands, and is told.
func TestSeveralRegistersInOneDatabase(t *testing.T) {
	s := pgtest.Start(t)
	one, other := newProvince(t, t.TempDir(), "08"), newProvince(t, t.TempDir(), "15")
	one.register("02269", "Hiến đất")
	other.register("02272", "Ngõ xanh")
	one.publish(s, "m")
	before := holds(s, "m", one.r.Me().Unit.String())
	if res := other.publish(s, "m"); res.How != First || res.Streams != 0 || len(res.Tables) != 0 {
		t.Errorf("the second province: %s", asJSON(res))
	}
	other.register("02272", "Vườn mẫu")
	other.publish(s, "m")
	other.publish(s, "m", full)
	if what := differ(before, holds(s, "m", one.r.Me().Unit.String())); what != "" {
		t.Errorf("the first province's rows are others now: %s", what)
	}
	one.isAsNew(s, "m")
	other.isAsNew(s, "m")
	two := one.laptop("08", "two.dvr")
	one.register("02269", "Chỉ ở máy một")
	one.publish(s, "m")
	if res := two.publish(s, "m"); res.Streams != 1 || res.Beyond != 2 || res.By != one.r.Me().Replica.String() {
		t.Errorf("a second laptop: %s", asJSON(res))
	}
	two.isAsNew(s, "m")
	one.carry(two)
	if res := two.publish(s, "m"); res.How != Changes || res.Streams != 0 {
		t.Errorf("a second laptop that has what the first has: %s", asJSON(res))
	}
	two.isAsNew(s, "m")
}

// What comes with a later version is added: a table, and a column to one that is full. Rows without anything in it stay
// as they are.
func TestAColumnIsAdded(t *testing.T) {
	s := pgtest.Start(t)
	d := newProvince(t, t.TempDir(), "08")
	d.register("02269", "Hiến đất")
	d.register("02272", "Ngõ xanh")
	d.publish(s, "m")
	s.SQL("ALTER TABLE m.model DROP COLUMN registrant, DROP COLUMN content")
	s.SQL("ALTER TABLE m.participation DROP COLUMN registered_first")
	s.SQL("UPDATE m.model SET row_sum = row_sum + 1")
	s.SQL("DROP TABLE m.resource")
	s.SQL("UPDATE m.publication SET shape = 'of an older version'")
	res := d.publish(s, "m")
	if strings.Join(res.Columns, " ") != "model.registrant model.content participation.registered_first" || strings.Join(res.Tables, " ") != "resource" || res.How != Compared {
		t.Errorf("columns: %s", asJSON(res))
	}
	if got := s.SQL("SELECT count(*) FROM m.model WHERE registrant = 'Chi bộ thôn Nà Ta'"); got != "2\n" {
		t.Errorf("with a registrant: %s", got)
	}
}

// A table that somebody else has made is left alone.
func TestATableOfSomebodyElseIsLeftAlone(t *testing.T) {
	s := pgtest.Start(t)
	d := newProvince(t, t.TempDir(), "08")
	s.SQL("CREATE SCHEMA m; CREATE TABLE m.model (id bigint, name text)")
	before := s.SQL("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'm'")
	for _, how := range [][]func(*Options){nil, {dryRun}} {
		if _, err := d.tryPublish(s, "m", how...); codeIn(err) != Taken {
			t.Errorf("%v", err)
		}
	}
	if after := s.SQL("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'm'"); after != before {
		t.Errorf("now there is %s", after)
	}
}
