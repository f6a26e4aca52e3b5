package mirror

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/sync/exchange"
	"danvan/sync/mirror/pgtest"
)

const tree = "Mã đơn vị,Tên đơn vị,Cấp,Mã đơn vị cấp trên\n08,Tỉnh,Tỉnh,\n071,Huyện,Huyện,08\n02269,Xã “Một”,Xã,071\n02272,Xã Hai,Xã,071\n"

var day0 = time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)

var must = storetest.Must

// desk is a register with the file that it lies in.
type desk struct {
	t    testing.TB
	r    *store.Register
	path string
	at   time.Time
}

// newProvince is the register of a made-up province, with two communes in one district.
func newProvince(t testing.TB, dir, code string) *desk {
	t.Helper()
	d := &desk{t: t, path: filepath.Join(dir, code+".dvr"), at: day0}
	r, err := exchange.Init(exchange.Setup{Path: d.path, UnitCode: code, Units: strings.NewReader(strings.ReplaceAll(tree, "08", code)), Officer: "Ma T."})
	must(t, err)
	must(t, r.Close())
	return d.open()
}

// open opens the register with a clock that each edit moves on.
func (d *desk) open() *desk {
	r, err := store.Open(d.path, store.Options{Now: func() time.Time { d.at = d.at.Add(time.Second); return d.at }})
	must(d.t, err)
	d.r = r
	return d
}

// laptop is another register of a unit, which has what d has.
func (d *desk) laptop(code, file string) *desk {
	n := &desk{t: d.t, path: filepath.Join(filepath.Dir(d.path), file), at: day0}
	r, err := store.Create(n.path, store.Me{Unit: d.unit(code), Replica: log.NewReplica(), Officer: "Chẩu T."}, store.Options{})
	must(d.t, err)
	must(d.t, r.Close())
	n.open()
	d.carry(n)
	return n
}

func (d *desk) unit(code string) (id record.ID) {
	d.view(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		if err == nil {
			id = tree.ByCode(code).ID
		}
		return err
	})
	return id
}

func (d *desk) view(fn func(*store.Tx) error) {
	d.t.Helper()
	must(d.t, d.r.View(fn))
}

func (d *desk) edit(fn func(*store.Writer) error) {
	d.t.Helper()
	must(d.t, d.r.Edit("", fn))
}

// carry lets another register have all that d has, as one import.
func (d *desk) carry(to *desk) {
	d.t.Helper()
	storetest.Carry(d.t, d.r, to.r, record.NewID(time.Now()))
}

// register makes a model with its participation of 2026, and gives both.
func (d *desk) register(code, name string) (model, participation record.Ref) {
	unit := d.unit(code)
	id := record.NewID(d.at)
	model, participation = record.AffairsOf(unit, record.ModelKind, id), record.AffairsOf(unit, record.ParticipationKind, record.ParticipationID(id, 2026))
	d.edit(func(w *store.Writer) error {
		fields, err := w.Fields(unit, 2026)
		if err != nil {
			return err
		}
		if _, err := w.Put(model, &record.Model{Name: name, Subject: record.Collective, Registrant: "Chi bộ thôn Nà Ta"}, nil, "nhập hộ"); err != nil {
			return err
		}
		_, err = w.Put(participation, &record.Participation{Model: id, Year: 2026, Field: fields.Items[0].ID, Standing: record.New, Registered: "2026-Q1"}, nil, "nhập hộ")
		return err
	})
	return model, participation
}

func (d *desk) set(ref record.Ref, field string, v any) {
	d.t.Helper()
	d.edit(func(w *store.Writer) error { return w.Set(ref, field, v, "sửa") })
}

// publish publishes to a schema of a database.
func (d *desk) publish(s *pgtest.Database, schema string, how ...func(*Options)) *Result {
	d.t.Helper()
	res, err := d.tryPublish(s, schema, how...)
	must(d.t, err)
	return res
}

func (d *desk) tryPublish(s *pgtest.Database, schema string, how ...func(*Options)) (res *Result, err error) {
	d.t.Helper()
	o := Options{URL: s.URL(), Schema: schema, Now: day0}
	for _, f := range how {
		f(&o)
	}
	err = d.r.View(func(tx *store.Tx) (err error) { res, err = Publish(context.Background(), tx, o); return err })
	return res, err
}

func dryRun(o *Options) { o.DryRun = true }
func full(o *Options)   { o.Full = true }

// holds are the rows of a register in a schema, table by table, as psql prints them.
func holds(s *pgtest.Database, schema, register string) map[string]string {
	var ask strings.Builder
	for _, t := range append(kindTables(), openValues, registrations, places, heads) {
		names := make([]string, len(t.columns))
		for i, c := range t.columns {
			names[i] = c.name
		}
		fmt.Fprintf(&ask, "SELECT E'\\f%s';\nSELECT %s FROM %s.%q WHERE register = '%s' ORDER BY %s;\n", t.name, quoted(names), schema, t.name, register, quoted(t.primary()))
	}
	fmt.Fprintf(&ask, "SELECT E'\\f%s';\nSELECT code, name, shape, state, replica FROM %s.publication WHERE register = '%s';\n", publication, schema, register)
	all := map[string]string{}
	for _, part := range strings.Split(s.SQL("%s", ask.String()), "\f")[1:] {
		name, rows, _ := strings.Cut(part, "\n")
		all[name] = rows
	}
	return all
}

// differ tells the first table in which two mirrors differ.
func differ(a, b map[string]string) string {
	if len(a) < len(kindTables()) || len(a) != len(b) {
		return fmt.Sprintf("%d tables and %d", len(a), len(b))
	}
	for name, rows := range a {
		if rows != b[name] {
			return fmt.Sprintf("%s:\n%s\n--- and ---\n%s", name, rows, b[name])
		}
	}
	return ""
}

// isAsNew compares a mirror with one that is made anew.
func (d *desk) isAsNew(s *pgtest.Database, schema string) {
	d.t.Helper()
	d.publish(s, "anew")
	register := d.r.Me().Unit.String()
	if what := differ(holds(s, schema, register), holds(s, "anew", register)); what != "" {
		d.t.Errorf("the mirror is not as one that is made anew: %s", what)
	}
	s.SQL("DROP SCHEMA anew CASCADE")
}

func asJSON(v any) string { b, _ := json.Marshal(v); return string(b) }
