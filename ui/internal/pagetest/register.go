package pagetest

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/exchange"
)

// Units is a small tree: a province, two districts, three communes of the first.
const Units = "\ufeffMã đơn vị,Tên đơn vị,Cấp,Mã đơn vị cấp trên\n" +
	"05,Tỉnh Bình Sơn,Tỉnh,\n031,Huyện Lâm Khê,Huyện,05\n00901,Xã Thượng Lâm,Xã,031\n00904,Xã Hồng Khê,Xã,031\n" +
	"00907,Thị trấn Nà Lăng,Xã,031\n032,Huyện Phúc Yên,Huyện,05\n"

// Register makes the register of a unit of Units; its key has no passphrase. When the test ends the whole register is
// checked.
func Register(t testing.TB, code string) *store.Register {
	t.Helper()
	r, err := exchange.Init(exchange.Setup{Path: filepath.Join(t.TempDir(), "so.dvr"), UnitCode: code, Units: strings.NewReader(Units),
		Officer: "Chẩu T.", Now: time.Date(2026, 1, 5, 8, 0, 0, 0, time.UTC)})
	must(t, err)
	watch(t, r)
	return r
}

// Join makes the register of a unit below by an invitation, as in life.
func Join(t testing.TB, above *store.Register, code string) *store.Register {
	t.Helper()
	key, err := exchange.Unlock(above, "")
	must(t, err)
	dir := t.TempDir()
	path, err := exchange.Invite(above, key, code, dir)
	must(t, err)
	guest, err := exchange.OpenInvitation(path)
	must(t, err)
	r, err := guest.Join(filepath.Join(dir, "so.dvr"), "Ma V.", "", nil)
	must(t, err)
	watch(t, r)
	return r
}

func watch(t testing.TB, r *store.Register) {
	t.Cleanup(func() {
		rep, err := r.Check()
		must(t, err)
		if !rep.OK {
			t.Errorf("check: %q", rep.Problems)
		}
		must(t, r.Close())
	})
}

// Model is a model to be saved.
type Model struct {
	Name, Registrant, Place string
	Field                   string // its code, “KT” if empty
	Year                    int    // 2026 if 0
}

// Save saves a model with its participation for a unit and gives its id.
func Save(t testing.TB, r *store.Register, unit record.ID, m Model) record.ID {
	t.Helper()
	if m.Year == 0 {
		m.Year = 2026
	}
	if m.Field == "" {
		m.Field = "KT"
	}
	id := record.NewID(time.Date(m.Year, 3, 1, 8, 0, 0, 0, time.UTC))
	must(t, r.Edit("", func(w *store.Writer) error {
		fields, err := w.Fields(unit, m.Year)
		if err != nil {
			return err
		}
		field, _ := fields.Find(m.Field)
		rec := &record.Model{Name: m.Name, Subject: record.Collective, Registrant: m.Registrant, Place: m.Place}
		if _, err := w.Put(record.AffairsOf(unit, record.ModelKind, id), rec, nil, ""); err != nil {
			return err
		}
		part := &record.Participation{Model: id, Year: int64(m.Year), Field: field.ID, Standing: record.New}
		_, err = w.Put(record.AffairsOf(unit, record.ParticipationKind, record.ParticipationID(id, int64(m.Year))), part, nil, "")
		return err
	}))
	return id
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
