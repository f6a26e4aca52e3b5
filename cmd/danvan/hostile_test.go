package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/bundle"
	"danvan/sync/exchange"
	"danvan/sync/identity"
)

// hostile is a province with a district, and a commune whose accepted key signs whatever it likes.
type hostile struct {
	t                           testing.TB
	dir                         string
	province, district, commune string // registers
	units                       map[string]record.ID
	key                         identity.Key // the commune's
	serial                      uint64
}

func made(t testing.TB) *hostile {
	h := &hostile{t: t, dir: t.TempDir(), units: map[string]record.ID{}, serial: 1000}
	t.Setenv("XDG_DATA_HOME", filepath.Join(h.dir, "data"))
	list := filepath.Join(h.dir, "units.csv")
	wantNo(t, os.WriteFile(list, []byte("Mã đơn vị,Tên đơn vị,Cấp,Mã đơn vị cấp trên\n08,Tỉnh Tuyên Quang,Tỉnh,\n071,Huyện Lâm Bình,Huyện,08\n"+
		"02269,Xã Thượng Lâm,Xã,071\n02266,Thị trấn Lăng Can,Xã,071\n"), 0o600))
	for _, code := range []string{"08", "071", "02269", "02266"} {
		h.units[code] = record.UnitID(code, "")
	}
	h.province, h.district, h.commune = filepath.Join(h.dir, "tinh.dvr"), filepath.Join(h.dir, "huyen.dvr"), filepath.Join(h.dir, "xa.dvr")
	h.run(h.province, "init", "--unit", "08", "--units", list, "--officer", "Cán bộ tỉnh", "--no-passphrase")
	h.join(h.province, "071", h.district)
	h.join(h.district, "02269", h.commune)
	r, err := store.Open(h.commune, store.Options{})
	wantNo(t, err)
	h.key, err = exchange.Unlock(r, "")
	wantNo(t, err)
	wantNo(t, r.Close())
	return h
}

func wantNo(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// join makes the register of a unit below, and lets the unit above accept its key.
func (h *hostile) join(above, code, register string) {
	h.t.Helper()
	r, err := store.Open(above, store.Options{})
	wantNo(h.t, err)
	key, err := exchange.Unlock(r, "")
	wantNo(h.t, err)
	invitation, err := exchange.Invite(r, key, code, h.dir)
	wantNo(h.t, err)
	guest, err := exchange.OpenInvitation(invitation)
	wantNo(h.t, err)
	below, err := guest.Join(register, "Cán bộ "+code, "", nil)
	wantNo(h.t, err)
	wantNo(h.t, below.Close())
	wantNo(h.t, r.Close())
	h.status(3, above, "import", h.export(register, ""))
	r, err = store.Open(above, store.Options{})
	wantNo(h.t, err)
	_, err = exchange.Accept(r, code, "")
	wantNo(h.t, err)
	wantNo(h.t, r.Close())
	h.run(above, "quarantine", "--retry")
}

func (h *hostile) try(register string, args ...string) (status int, out string) {
	var stdout, stderr bytes.Buffer
	status = run(append(args, "--register", register), strings.NewReader(""), &stdout, &stderr)
	return status, stdout.String() + stderr.String()
}

func (h *hostile) status(want int, register string, args ...string) string {
	h.t.Helper()
	status, out := h.try(register, args...)
	if status != want {
		h.t.Fatalf("danvan %v: status %d, not %d\n%s", args, status, want, out)
	}
	return out
}

func (h *hostile) run(register string, args ...string) string {
	h.t.Helper()
	return h.status(0, register, args...)
}

func (h *hostile) export(register, to string) string {
	h.t.Helper()
	dst, err := os.MkdirTemp(h.dir, "goi")
	wantNo(h.t, err)
	args := []string{"export", "-o", dst}
	if to != "" {
		args = append(args, "--to", to)
	}
	h.run(register, args...)
	files, err := exchange.Files([]string{dst})
	if err != nil || len(files) != 1 {
		h.t.Fatalf("%v, %v", files, err)
	}
	return files[0]
}

// forged is one change that nobody typed.
type forged struct {
	kind   record.Name
	id     record.ID
	reason string
	sets   map[string]any
	drops  map[string][]log.Dot
	over   map[string][]log.Dot // what a set replaces
}

func (f *forged) body(t testing.TB, n int) []byte {
	t.Helper()
	sets, drops := []any{}, []any{}
	dots := func(ds []log.Dot) []any {
		out := []any{}
		for _, d := range ds {
			out = append(out, []any{d.Replica[:], d.Number})
		}
		return out
	}
	for _, name := range sorted2(f.sets) {
		sets = append(sets, []any{name, f.sets[name], []any{}, dots(f.over[name])})
	}
	for _, name := range sorted2(f.drops) {
		drops = append(drops, []any{name, []any{}, dots(f.drops[name])})
	}
	body, err := record.EncodeOne([]any{uint64(time.Now().UnixMilli())<<16 + uint64(n), "Kẻ gian", string(f.kind), f.id[:], f.reason, sets, drops})
	wantNo(t, err)
	return body
}

func sorted2[V any](m map[string]V) (names []string) {
	for n := range m {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

// forge makes a bundle of the commune for the district, of a register that nobody has seen, with these changes in one
// of its channels.
func (h *hostile) forge(part record.Part, changes ...forged) string {
	h.t.Helper()
	replica, me := log.NewReplica(), h.units["02269"]
	s := log.Stream{Replica: replica, Channel: record.Channel{Unit: me, Part: part}}
	h.serial++
	p, err := bundle.Pack(h.key, bundle.Draft{Kind: bundle.Ordinary, ID: record.NewID(time.Now()), Made: time.Now(), From: bundle.Party{Unit: me, Code: "02269"},
		To: bundle.Party{Unit: h.units["071"], Code: "071"}, Replica: replica, Serial: h.serial,
		Runs: []bundle.Run{{After: log.Head{Stream: s, Hash: s.Genesis()}, Own: true, Changes: func(add func([]byte) error) error {
			for i := range changes {
				if err := add(changes[i].body(h.t, i)); err != nil {
					return err
				}
			}
			return nil
		}}}})
	wantNo(h.t, err)
	path := filepath.Join(h.dir, fmt.Sprintf("gia-%d.dvk", h.serial))
	wantNo(h.t, os.WriteFile(path, p.Bytes(), 0o600))
	return path
}

// slip merges the changes of a bundle as versions did that held nothing to its type.
func (h *hostile) slip(register, path string) {
	h.t.Helper()
	sealed, err := bundle.Open(path, identity.Key{}, bundle.Limits{})
	wantNo(h.t, err)
	m, err := sealed.Manifest()
	wantNo(h.t, err)
	runs, err := sealed.Runs()
	wantNo(h.t, err)
	r, err := store.Open(register, store.Options{})
	wantNo(h.t, err)
	a := &store.Arrival{Runs: runs, Writers: map[log.Replica]record.ID{m.Replica: m.From.Unit}, Vouchers: map[log.Stream]log.Hash{},
		Manifests: map[log.Hash][]byte{sealed.Hash(): sealed.Signed().Bytes()},
		Note:      store.BundleNote{ID: sealed.Hash(), Unit: m.From.Unit, Replica: m.Replica, Serial: m.Serial, At: store.Millis(time.Now())}}
	for _, l := range m.Lines {
		a.Vouchers[l.Stream] = sealed.Hash()
	}
	merged, err := r.Merge([]*store.Arrival{a})
	wantNo(h.t, err)
	wantNo(h.t, merged[0].Err)
	wantNo(h.t, r.Close())
}

// odd are values of every type and sense, most of which no field can have.
func odd(own, foreign record.ID) map[string]any {
	deep := any("đáy")
	for range record.MaxNested - 2 {
		deep = []any{deep}
	}
	return map[string]any{
		"seven": 7, "minus seven": -7, "huge": uint64(math.MaxUint64), "least": int64(math.MinInt64), "most": int64(math.MaxInt64), "zero": 0,
		"half": 0.5, "NaN": math.NaN(), "infinite": math.Inf(1), "true": true, "null": nil, "empty": "", "word": "không có", "minus five": "-5",
		"long": strings.Repeat("dài ", 600), "lines": "một\nhai", "bytes": []byte{1, 2, 3}, "16 bytes": make([]byte, 16), "list": []any{}, "numbers": []any{1, 2, 3},
		"nested": deep, "map": map[string]any{"a": 1}, "later": map[string]any{"type": "span", "from": "2026", "to": "2027"},
		"no day": "2026-02-30", "year 0": "0000", "year 99999": 99999, "far day": "99999-01-01", "itself": own, "dangling": foreign,
		"key": "ssh-ed25519 AAAA", "code above": "071",
	}
}

// readers are the commands that read, with what a person may ask of each.
func (h *hostile) readers() [][]string {
	return [][]string{{"list"}, {"list", "--json"}, {"status"}, {"report", "fields", "--year", "2026"}, {"report", "units", "--year", "2026"},
		{"report", "models", "--year", "2026"}, {"report", "years", "--year", "2026"},
		{"completeness", "--year", "2026"}, {"conflicts"}, {"duplicates"}, {"imports"}, {"quarantine"}, {"check"}, {"digest"}, {"list", "--unit", "02269", "--year", "2026"}}
}

// answers runs every reader and tells the first that does not answer.
func (h *hostile) answers(register string, shown ...record.ID) (fault string) {
	all := h.readers()
	for _, id := range shown {
		all = append(all, []string{"show", id.String()}, []string{"history", id.String()})
	}
	for _, args := range all {
		status, out := h.try(register, args...)
		if status != 0 && status != 3 {
			return fmt.Sprintf("danvan %v: status %d: %s", args, status, out)
		}
	}
	return ""
}

// whole gives the fields of a record of a kind that is as it should be, so that the odd value is the only one.
func whole(k *record.Kind, me, model, participation record.ID) map[string]any {
	switch k.Name {
	case record.ModelKind:
		return map[string]any{"name": "Đường hoa", "subject": "collective", "registrant": "Chi bộ"}
	case record.ParticipationKind:
		return map[string]any{"model": model, "year": 2026, "standing": "new", "field": record.FieldID(record.FieldListID(record.UnitID("08", ""), 0), "kinh te")}
	case record.ResourceKindName:
		return map[string]any{"participation": participation, "what": "money", "amount": "185000000"}
	case record.AppraisalKind, record.ReviewKind:
		return map[string]any{"participation": participation, "by": me, "verdict": "recognised", "outcome": "keep"}
	case record.CommentKind:
		return map[string]any{"participation": participation, "by": me, "field": "name", "text": "thiếu"}
	case record.AnswerKind:
		return map[string]any{"participation": participation, "by": me, "comment": model, "about": "thiếu"}
	case record.UnitKind:
		return map[string]any{"code": "02269.1", "name": "Thôn Nà Ta", "level": "organisation", "parent": me}
	case record.FieldListKind, record.ProgrammeKind, record.PeriodKind, record.DecisionKind:
		return map[string]any{"unit": me, "name": "Riêng", "code": "R", "span": "2026", "due": "2026-06-20", "number": "1/QĐ", "date": "2026-01-05"}
	case record.FieldKind:
		return map[string]any{"list": record.FieldListID(me, 0), "name": "Khác", "order": 1}
	case record.ProgressKind:
		return map[string]any{"participation": participation, "date": "2026-02-03", "text": "xong"}
	case record.ClosingKind:
		return map[string]any{"span": "2026", "date": "2026-12-01"}
	case record.AwardKind, record.TypicalKind:
		return map[string]any{"by": me, "self": model, "name": "Chi bộ Nà Ta", "recipient": "collective", "form": "Giấy khen", "state": "granted", "span": "2026", "date": "2026-11-05"}
	case record.CriteriaSetKind:
		return map[string]any{"unit": me, "code": "dvk", "name": "Bộ tiêu chí", "pass": "70", "bands": "90 Xuất sắc"}
	case record.AssessmentKind:
		return map[string]any{"by": me, "set": model, "participation": participation, "span": "2026", "present": 9}
	case record.PointsKind:
		return map[string]any{"by": me, "assessment": model, "criterion": model, "participation": participation, "amount": "18"}
	case record.SuccessionKind, record.CrosswalkKind:
		return map[string]any{"unit": me, "was": model, "became": me, "on": "2026-07-01", "field": model, "into": me}
	case record.BodyKind, record.PaperKind, record.PilotKind:
		return map[string]any{"unit": me, "name": "Ban Chỉ đạo", "type": "plan", "title": "Kế hoạch", "date": "2026-01-05", "programme": model, "where": me, "from": "2026"}
	case record.TemplateKind:
		return map[string]any{"unit": me, "paper": "summary", "title": "Mẫu", "name": "mau.docx", "sum": record.FileSum([]byte("x")), "file": []byte("x")}
	case record.ColumnKind:
		return map[string]any{"unit": me, "column": "registration.field", "use": "more"}
	case record.MemberKind:
		return map[string]any{"body": model, "name": "Nông Văn Mẫu", "role": "Trưởng ban"}
	}
	return map[string]any{}
}

// oddChanges are one record for each kind and field that holds the odd value there, with what it hangs on.
func (h *hostile) oddChanges(name string, only string) (affairs, catalog []forged) {
	me := h.units["02269"]
	for _, k := range record.Kinds() {
		for _, f := range append(k.Fields(), "deleted") {
			if only != "" && only != string(k.Name)+"."+f {
				continue
			}
			model := record.NewID(time.Now())
			participation := record.ParticipationID(model, 2026)
			id := record.NewID(time.Now())
			hangs := []forged{{kind: record.ModelKind, id: model, sets: whole(record.KindOf(record.ModelKind), me, model, participation)},
				{kind: record.ParticipationKind, id: participation, sets: whole(record.KindOf(record.ParticipationKind), me, model, participation)}}
			switch k.Name {
			case record.ModelKind:
				id, hangs = model, hangs[1:]
			case record.ParticipationKind:
				id, hangs = participation, hangs[:1]
			}
			if k.Part == record.Catalog {
				hangs = nil
			}
			sets := map[string]any{}
			for n, v := range whole(k, me, model, participation) {
				if k.HasField(n) {
					sets[n] = v
				}
			}
			sets[f] = odd(id, record.NewID(time.Now()))[name]
			if derived, err := k.DerivedID(func(field string) ([]byte, bool) {
				raw, err := record.EncodeOne(sets[field])
				return raw, err == nil
			}); err == nil {
				id = derived
			}
			changes := append(hangs, forged{kind: k.Name, id: id, sets: sets})
			if k.Part == record.Catalog {
				catalog = append(catalog, changes...)
			} else {
				affairs = append(affairs, changes...)
			}
		}
	}
	return affairs, catalog
}

// Every kind × field × odd value, as an older danvan took it in: every reader answers, and so it is at the unit above.
func TestNoOddValueStopsAReader(t *testing.T) {
	h := made(t)
	for _, name := range sorted2(odd(record.ID{}, record.ID{})) {
		district := filepath.Join(h.dir, "mau.dvr")
		copyFile(t, h.district, district)
		affairs, catalog := h.oddChanges(name, "")
		h.slip(district, h.forge(record.Affairs, affairs...))
		h.slip(district, h.forge(record.Catalog, catalog...))
		if fault := h.answers(district, affairs[0].id, affairs[len(affairs)-1].id, catalog[len(catalog)-1].id); fault != "" {
			t.Errorf("%s at the district: %.600s", name, fault)
			continue
		}
		province := filepath.Join(h.dir, "tren.dvr")
		copyFile(t, h.province, province)
		bundles := h.export(district, "")
		if status, out := h.try(province, "import", bundles); status != 0 && status != 3 {
			t.Errorf("%s: import at the province: %d %s", name, status, out)
		}
		if fault := h.answers(province); fault != "" {
			t.Errorf("%s at the province: %.600s", name, fault)
		}
	}
}

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	b, err := os.ReadFile(from)
	wantNo(t, err)
	wantNo(t, os.WriteFile(to, b, 0o600))
}

// Every kind × field × odd value as a bundle: what no field can hold stays out and is named, by unit, record and input;
// whatever comes in, every reader answers, here and at the unit above, and both hold the same.
func TestOddValuesAreHeldAtIntake(t *testing.T) {
	h := made(t)
	for _, name := range []string{"seven", "huge", "NaN", "null", "empty", "minus five", "nested", "later", "no day", "itself", "year 99999", "code above"} {
		district, province := filepath.Join(h.dir, "mau.dvr"), filepath.Join(h.dir, "tren.dvr")
		copyFile(t, h.district, district)
		copyFile(t, h.province, province)
		args, of := []string{"import", "--json"}, map[string]string{}
		for _, k := range record.Kinds() {
			for _, f := range append(k.Fields(), "deleted") {
				affairs, catalog := h.oddChanges(name, string(k.Name)+"."+f)
				var path string
				if k.Part == record.Catalog {
					path = h.forge(record.Catalog, catalog...)
				} else {
					path = h.forge(record.Affairs, affairs...)
				}
				args, of[path] = append(args, path), f
			}
		}
		status, out := h.try(district, args...)
		var said struct {
			Bundles struct {
				Files []struct {
					Path, Error, Message string
					State                exchange.State
					Unread               int
					Faults               []struct{ Field, Found, Message string }
				}
			}
		}
		if err := json.NewDecoder(strings.NewReader(out)).Decode(&said); err != nil || status != 3 && status != 0 {
			t.Fatalf("%s: status %d, %v: %.300s", name, status, err, out)
		}
		refused := 0
		for _, f := range said.Bundles.Files {
			switch {
			case f.State == exchange.New && f.Unread == len(f.Faults):
			case f.State != exchange.Refused:
				t.Errorf("%s in %s: %s %s", name, of[f.Path], f.State, f.Message)
			case f.Error == string(exchange.BadValue):
				if refused++; !strings.Contains(f.Message, "Thượng Lâm") || !strings.Contains(f.Message, "Cần ") {
					t.Errorf("%s in %s is told as %s", name, of[f.Path], f.Message)
				}
			}
		}
		if name == "NaN" && refused < 80 || name == "null" && refused > 60 {
			t.Errorf("%s: %d refused", name, refused)
		}
		if fault := h.answers(district); fault != "" {
			t.Errorf("%s at the district: %.600s", name, fault)
			continue
		}
		if status, out := h.try(province, "import", h.export(district, "")); status != 0 && status != 3 {
			t.Errorf("%s: import at the province: %d %.300s", name, status, out)
		}
		if fault := h.answers(province); fault != "" {
			t.Errorf("%s at the province: %.600s", name, fault)
		}
		if here, above := h.run(district, "digest", "--unit", "02269"), h.run(province, "digest", "--unit", "02269"); here != above {
			t.Errorf("%s: the digests differ: %s, %s", name, here, above)
		}
	}
}

// A value that cannot be read is named where its record is shown.
func TestShowNamesWhatCannotBeRead(t *testing.T) {
	h := made(t)
	model := record.NewID(time.Now())
	sets := map[string]any{"name": "Đường hoa", "subject": "collective", "registrant": "Chi bộ", "place": map[string]any{"type": "places", "of": "2 thôn"}}
	h.status(3, h.district, "import", h.forge(record.Affairs, forged{kind: record.ModelKind, id: model, sets: sets}))
	out := h.run(h.district, "show", model.String())
	if !strings.Contains(out, "! 1 giá trị được giữ nguyên") || !strings.Contains(out, "Địa điểm") {
		t.Error(out)
	}
	var said struct {
		Unread []struct{ Field, Message string }
	}
	wantNo(t, json.Unmarshal([]byte(h.run(h.district, "show", "--json", model.String())), &said))
	if len(said.Unread) != 1 || said.Unread[0].Field != "place" || said.Unread[0].Message == "" {
		t.Errorf("%+v", said)
	}
}

// ownReplica names the register's present life.
func (h *hostile) ownReplica(register string) (replica log.Replica) {
	h.t.Helper()
	r, err := store.Open(register, store.Options{})
	wantNo(h.t, err)
	defer r.Close() //nolint:errcheck // only read
	return r.Me().Replica
}

// The commune replaces all that the district will ever write of one of its models, before it is written or before it
// was sent: what the district says stands, on every register, whichever came first.
func TestNobodyVoidsWhatHeCannotHaveSeen(t *testing.T) {
	for _, c := range [][2]string{{"forged first", "dropping"}, {"set first", "setting"}, {"twice", "setting"}} {
		order, by := c[0], c[1]
		h := made(t)
		model := record.NewID(time.Now())
		sets := map[string]any{"name": "Đường hoa", "subject": "collective", "registrant": "Chi bộ"}
		status, out := h.try(h.district, "import", h.forge(record.Affairs, forged{kind: record.ModelKind, id: model, sets: sets}))
		if status != 0 {
			t.Fatal(out)
		}
		ahead := make([]log.Dot, 4000)
		for i := range ahead {
			ahead[i] = log.Dot{Replica: h.ownReplica(h.district), Number: uint64(i + 1)}
		}
		void := forged{kind: record.ModelKind, id: model, drops: map[string][]log.Dot{"registrant": ahead}}
		if by == "setting" {
			void = forged{kind: record.ModelKind, id: model, sets: map[string]any{"registrant": "Ai đó"}, over: map[string][]log.Dot{"registrant": ahead}}
		}
		bundle := h.forge(record.Affairs, void)
		set := func(value string) {
			h.run(h.district, "set", model.String(), "registrant="+value, "--reason", "theo biên bản")
		}
		voids := func() {
			if out := h.status(3, h.district, "import", bundle); !strings.Contains(out, "chưa gửi cho ai") {
				t.Errorf("not named: %s", out)
			}
		}
		if order == "set first" {
			set("Mặt trận thôn")
			voids()
		} else {
			voids()
			set("Mặt trận thôn")
			set("Mặt trận thôn Nà Ta")
		}
		if order == "twice" {
			h.run(h.district, "import", bundle)
			set("Mặt trận thôn lần nữa")
		}
		shown := h.run(h.district, "show", model.String())
		if !strings.Contains(shown, "Mặt trận thôn") && !strings.Contains(h.status(3, h.district, "conflicts", "--json"), "Mặt trận thôn") {
			t.Errorf("%s, %s: the district's word is gone: %s", order, by, shown)
		}
		h.try(h.province, "import", h.export(h.district, ""))
		h.try(h.commune, "import", h.export(h.district, "02269"))
		here := h.run(h.district, "digest", "--unit", "02269")
		if above := h.run(h.province, "digest", "--unit", "02269"); here != above {
			t.Errorf("%s, %s: the digests differ: %s, %s", order, by, here, above)
		}
	}
}

// A commune draws a unit below itself with the code of its sister, of its district or of its province, and from a later
// day: the codes go on to mean whom they meant, in every command that takes one, and the import names it.
func TestACodeStaysWithItsUnit(t *testing.T) {
	h := made(t)
	me := h.units["02269"]
	h.join(h.district, "02266", filepath.Join(h.dir, "sister.dvr"))
	var fakes []forged
	for _, code := range []string{"02266", "071", "08", "02269"} {
		fakes = append(fakes, forged{kind: record.UnitKind, id: record.UnitID(code, "2027-01-01"), sets: map[string]any{
			"code": code, "name": "Giả " + code, "level": "commune", "parent": me, "from": "2027-01-01", "order": 1}})
	}
	path := h.forge(record.Catalog, fakes...)
	out := h.status(3, h.district, "import", path)
	for _, code := range []string{"02266", "071", "08", "02269"} {
		if !strings.Contains(out, "02269/"+code) {
			t.Errorf("the code %s is not named: %s", code, out)
		}
	}
	h.try(h.province, "import", h.export(h.district, ""))
	sealed := func(path string) *bundle.Sealed {
		t.Helper()
		if !bundle.IsEncrypted(path) {
			t.Fatalf("%s is plain", path)
		}
		r, err := store.Open(filepath.Join(h.dir, "sister.dvr"), store.Options{})
		wantNo(t, err)
		defer r.Close() //nolint:errcheck // only read
		key, err := exchange.Unlock(r, "")
		wantNo(t, err)
		s, err := bundle.Open(path, key, bundle.Limits{})
		wantNo(t, err)
		return s
	}
	m, err := sealed(h.export(h.district, "02266")).Manifest()
	if err != nil || m.To.Unit != h.units["02266"] {
		t.Errorf("a bundle for 02266 goes to %v: %v", m.To, err)
	}
	if out := h.run(h.province, "list", "--unit", "071", "--json"); strings.Contains(out, "Giả") {
		t.Errorf("%s", out)
	}
	h.run(h.district, "revoke", "02266", "--why", "mất máy")
	r, err := store.Open(h.district, store.Options{})
	wantNo(t, err)
	wantNo(t, r.View(func(tx *store.Tx) error {
		keys, err := exchange.KeysOf(tx)
		if !slices.ContainsFunc(keys, func(k exchange.KeyLine) bool { return k.Unit.ID == h.units["02266"] && k.Why == "mất máy" }) {
			t.Errorf("the real key was not revoked: %+v", keys)
		}
		return err
	}))
	wantNo(t, r.Close())
	if status, out := h.try(h.district, "export", "--to", "02269/02266", "-o", h.dir); status != 0 {
		t.Errorf("the other is not found behind its drawer: %s", out)
	}
	if out := h.run(h.district, "status"); strings.Count(out, "Giả") != 4 {
		t.Errorf("status names %d: %s", strings.Count(out, "Giả"), out)
	}
}
