package app_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/internal/pagetest"
)

// today is when the tests of the screen take place: far ahead, because a register's clock never goes back behind the
// system's, which making and joining take.
var today = time.Date(2046, 11, 22, 14, 5, 0, 0, time.UTC)

var must = storetest.Must

// office is a unit with its register and a clock that goes on by a minute at every save.
type office struct {
	t    testing.TB
	path string
	unit record.ID
	at   time.Time
	key  identity.Key
}

func (o *office) now() time.Time { return o.at }

// with opens the register for as long as do takes.
func (o *office) with(do func(r *store.Register)) {
	o.t.Helper()
	r, err := store.Open(o.path, store.Options{Now: o.now})
	must(o.t, err)
	do(r)
	must(o.t, r.Close())
}

func (o *office) opened(r *store.Register, err error) *office {
	o.t.Helper()
	must(o.t, err)
	o.unit = r.Me().Unit
	o.key, err = exchange.Unlock(r, "")
	must(o.t, err)
	must(o.t, r.Close())
	return o
}

// district makes the register of the district 031 of pagetest.Units.
func district(t testing.TB) *office {
	t.Helper()
	o := &office{t: t, path: filepath.Join(t.TempDir(), "so.dvr"), at: time.Date(2046, 10, 3, 8, 0, 0, 0, time.UTC)}
	return o.opened(exchange.Init(exchange.Setup{Path: o.path, UnitCode: "031", Units: strings.NewReader(pagetest.Units), Officer: "Ma V.", Now: o.at}))
}

// join makes the register of a commune, as in life.
func (o *office) join(code string) *office {
	o.t.Helper()
	dir := o.t.TempDir()
	c := &office{t: o.t, path: filepath.Join(dir, "so.dvr"), at: time.Date(2046, 10, 3, 9, 0, 0, 0, time.UTC)}
	o.with(func(r *store.Register) {
		invitation, err := exchange.Invite(r, o.key, code, dir)
		must(o.t, err)
		guest, err := exchange.OpenInvitation(invitation)
		must(o.t, err)
		c.opened(guest.Join(c.path, "Chẩu T.", "", nil))
	})
	return c
}

// invite writes an invitation into a folder.
func (o *office) invite(code, dir string) (path string) {
	o.t.Helper()
	o.with(func(r *store.Register) {
		var err error
		path, err = exchange.Invite(r, o.key, code, dir)
		must(o.t, err)
	})
	return path
}

// entry is a model with its participation to be saved.
type entry struct {
	name, registrant, place, field string
	subject                        record.SubjectKind
	year                           int64
	verdict                        record.Verdict
	money                          string
}

var entries = []entry{
	{"Hiến đất mở rộng đường nội thôn Nà Ta", "Chi bộ thôn Nà Ta", "Thôn Nà Ta", "KT", record.Collective, 2046, record.Recognised, "185000000"},
	{"Vận động Nhân dân hiến đất làm nhà văn hóa", "Mặt trận thôn Bản Bó", "Thôn Bản Bó", "VHXH", record.Collective, 2046, "", ""},
	{"Khéo vận động hiến đất, hoa màu giải phóng mặt bằng tuyến đường liên thôn Khuổi Xoan – Nà Tông", "Hội Nông dân xã", "Thôn Nà Tông", "KT",
		record.Collective, 2046, "", ""},
	{"Đi từng ngõ, gõ từng nhà vận động trẻ đến trường", "Nguyễn Thị Thêm", "Thôn Khuổi Xoan", "VHXH", record.Individual, 2046, record.Exemplary, ""},
	{"Ánh sáng đường quê", "Hộ Hoàng Văn Đức", "Thôn Nà Ta", "QPAN", record.Household, 2046, record.NotRecognised, ""},
	{"Tổ tự quản an ninh", "Chi bộ thôn Bản Chợ", "Thôn Bản Chợ", "QPAN", record.Collective, 2046, "", ""},
	{"Nuôi cá lồng trên lòng hồ", "Hội Phụ nữ xã", "Thôn Bản Chợ", "KT", record.Collective, 2045, record.Recognised, ""},
}

// save saves models for a unit.
func (o *office) save(unit record.ID, list ...entry) (ids []record.ID) {
	o.t.Helper()
	o.with(func(r *store.Register) {
		for _, e := range list {
			ids = append(ids, o.saveOne(r, unit, e))
		}
	})
	return ids
}

func (o *office) saveOne(r *store.Register, unit record.ID, e entry) record.ID {
	o.t.Helper()
	o.at = o.at.Add(time.Minute)
	id := record.NewID(o.at)
	must(o.t, r.Edit("", func(w *store.Writer) error {
		fields, err := w.Fields(unit, int(e.year))
		if err != nil {
			return err
		}
		field, ok := fields.Find(e.field)
		if !ok {
			field = &fields.Items[0]
		}
		put := func(kind record.Name, id record.ID, rec record.Record) {
			if err == nil {
				_, err = w.Put(record.AffairsOf(unit, kind, id), rec, nil, "")
			}
		}
		part := record.ParticipationID(id, e.year)
		put(record.ModelKind, id, &record.Model{Name: e.name, Subject: e.subject, Registrant: e.registrant, Place: e.place,
			Content: "Họp thôn bàn bạc công khai, đảng viên làm trước."})
		put(record.ParticipationKind, part, &record.Participation{Model: id, Year: e.year, Field: field.ID, Standing: record.New,
			Registered: record.Date("2046-02-15"), Participants: 1280})
		if e.money != "" {
			put(record.ResourceKindName, record.ListedResourceID(part, record.Money),
				&record.Resource{Participation: part, What: record.Money, Amount: record.Decimal(e.money)})
		}
		if e.verdict != "" {
			put(record.AppraisalKind, record.AppraisalID(part, o.unit),
				&record.Appraisal{Participation: part, By: o.unit, Verdict: e.verdict, Date: "2046-10-01", Votes: "9/11"})
		}
		return err
	}))
	return id
}

// set changes one field of a model.
func (o *office) set(unit, model record.ID, field string, value any, reason string) {
	o.t.Helper()
	o.at = o.at.Add(time.Hour)
	o.with(func(r *store.Register) {
		must(o.t, r.Edit("", func(w *store.Writer) error {
			return w.Set(record.AffairsOf(unit, record.ModelKind, model), field, value, reason)
		}))
	})
}

// send carries a bundle from one office to another.
func (o *office) send(to *office, code string) {
	o.t.Helper()
	var path string
	o.with(func(r *store.Register) {
		done, err := exchange.Export(r, o.key, exchange.ExportOptions{To: code, Dst: o.t.TempDir()})
		must(o.t, err)
		path = done.Path
	})
	to.with(func(r *store.Register) {
		for range 2 { // the first time the key may wait
			res, err := exchange.Import(context.Background(), r, []string{path}, exchange.ImportOptions{})
			must(o.t, err)
			if res.Files[0].State != exchange.Waiting {
				return
			}
			_, err = exchange.Accept(r, "00901", "")
			must(o.t, err)
		}
	})
}

// commune is the register of a commune with some models.
func commune(t testing.TB) *office {
	t.Helper()
	c := district(t).join("00901")
	c.save(c.unit, entries...)
	return c
}

// disputed is a commune whose first model the district changed too, unseen.
func disputed(t testing.TB) *office { c, _ := dispute(t); return c }

// dispute is disputed, and the district.
func dispute(t testing.TB) (c, d *office) {
	t.Helper()
	d = district(t)
	c = d.join("00901")
	id := c.save(c.unit, entries...)[0]
	c.send(d, "")
	c.set(c.unit, id, "registrant", "Chi bộ thôn Nà Ta và Chi đoàn thanh niên", "")
	c.set(c.unit, id, "place", "Thôn Nà Ta, xã Thượng Lâm", "")
	d.set(c.unit, id, "registrant", "Chi bộ, Mặt trận thôn Nà Ta", "theo biên bản")
	d.send(c, "00901")
	return c, d
}

// screen shows the office's register.
func (o *office) screen(width, height int) *apptest.Screen {
	o.t.Helper()
	return apptest.Open(o.t, app.Options{Path: o.path, Now: func() time.Time { return today }}, width, height)
}
