package catalog

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"testing"

	"golang.org/x/text/unicode/norm"

	"danvan/store/record"
	"danvan/store/vi"
)

// What is built in is the country of 1 July 2025 with all its communes, the one before it, and what became of that:
// small, whole and in NFC.
func TestVietnamIsWhole(t *testing.T) {
	c := Vietnam()
	if len(vietnam) > 200_000 {
		t.Errorf("%d bytes", len(vietnam))
	}
	count := map[string]int{}
	for i, u := range c.Units {
		when := "now"
		if u.To != "" {
			when = "before"
			if u.To != "2025-06-30" || u.From != "" {
				t.Errorf("%s %s: from %q to %q", u.Code, u.Name, u.From, u.To)
			}
		}
		count[string(u.Level)+" "+when]++
		if ps := u.Validate(); len(ps) > 0 || !norm.NFC.IsNormalString(u.Name) || vi.CleanLine(u.Name) != u.Name {
			t.Errorf("%s %q: %v", u.Code, u.Name, ps)
		}
		if u.Parent.IsZero() != (u.Level == record.Province && u.To == "") {
			t.Errorf("%s %s has a unit above: %v", u.Code, u.Name, !u.Parent.IsZero())
		}
		if above := c.Unit(u.Parent); !u.Parent.IsZero() && (above == nil || !slices.Contains(c.Units[:i], above)) {
			t.Errorf("%s %s stands before the unit above it", u.Code, u.Name)
		}
		if c.Unit(record.UnitID(u.Code, u.From)) != u {
			t.Errorf("%s %s from %q is there twice", u.Code, u.Name, u.From)
		}
	}
	want := map[string]int{"province now": 34, "commune now": 3321, "province before": 36, "district before": 696, "commune before": 10054}
	if fmt.Sprint(count) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", count, want)
	}
	went := map[record.ID]int{}
	fed := map[record.ID]bool{}
	for _, b := range c.Became {
		was, now := c.Unit(b.Was), c.Unit(b.Now)
		if was == nil || now == nil || was.To == "" || now.To != "" {
			t.Fatalf("%+v became %+v", was, now)
		}
		went[b.Was]++
		fed[b.Now] = true
	}
	parted, nowhere := 0, 0
	for _, u := range c.Units {
		id := record.UnitID(u.Code, u.From)
		switch {
		case u.To == "":
			if u.Level == record.Commune && !fed[id] {
				t.Errorf("%s %s was made of nothing", u.Code, u.Name)
			}
		case went[id] > 1:
			parted++
		case went[id] == 0 && u.Level == record.Commune:
			nowhere++
		}
	}
	if nowhere != 19 || parted == 0 {
		t.Errorf("%d communes were parted; of %d nobody says what became of them", parted, nowhere)
	}
}

// The program holds it once, and only packed.
func TestVietnamIsInTheProgramOnce(t *testing.T) {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(program, vietnam); n != 1 {
		t.Errorf("%d times", n)
	}
}

// Units whose story is told elsewhere.
func TestVietnamAgreesWithWhatIsKnown(t *testing.T) {
	c := Vietnam()
	became := func(code string) (names []string) {
		for _, b := range c.Became {
			if b.Was == record.UnitID(code, "") {
				now := c.Unit(b.Now)
				names = append(names, now.Code+" "+now.Name+" "+string(now.From))
			}
		}
		return names
	}
	for code, want := range map[string]string{
		"02290": "02296 Xã Bình An 2025-07-01", "02242": "02266 Xã Lâm Bình 2025-07-01", "02269": "02269 Xã Thượng Lâm 2025-07-01",
		"02": "08 Tỉnh Tuyên Quang ", "45": "44 Tỉnh Quảng Trị 2025-07-01", "318": "11948 Đặc khu Bạch Long Vĩ 2025-07-01",
		"01651": "01648 Xã Phục Hòa 2025-07-01", // the list of what became of it has another code beside its name
	} {
		if got := became(code); len(got) != 1 || got[0] != want {
			t.Errorf("%s became %q, want %s", code, got, want)
		}
	}
}

func TestFindingACommune(t *testing.T) {
	c := Vietnam()
	for _, x := range []struct {
		query, first string
		same         int
	}{
		{"02269", "Xã Thượng Lâm, Tỉnh Tuyên Quang", 1},
		{"thuong lam", "Xã Thượng Lâm, Tỉnh Tuyên Quang", 1},
		{"XA THUONG LAM", "Xã Thượng Lâm, Tỉnh Tuyên Quang", 1},
		{"Thượng Lâm", "Xã Thượng Lâm, Tỉnh Tuyên Quang", 1},
		{"thuong la", "Xã Thượng Lâm, Tỉnh Tuyên Quang", 0},
		{"lam thuong tuyen quang", "Xã Thượng Lâm, Tỉnh Tuyên Quang", 0},
		{"khuon ha", "Xã Thượng Lâm, Tỉnh Tuyên Quang", 0}, // went into it
		{"con dao", "Đặc khu Côn Đảo, Thành phố Hồ Chí Minh", 1},
		{"phường ba đình", "Phường Ba Đình, Thành phố Hà Nội", 1},
		{"P.Ba Đình", "Phường Ba Đình, Thành phố Hà Nội", 1},
		{"xã ba đình", "Xã Ba Đình, Tỉnh Thanh Hóa", 1}, // there is Xã Ba Dinh, too
		{"x. ba dinh", "Xã Ba Đình, Tỉnh Thanh Hóa", 2},
		{"xã ba đinh", "Xã Ba Đình, Tỉnh Thanh Hóa", 2}, // nothing is called just so
		{"Ba Đình", "Phường Ba Đình, Thành phố Hà Nội", 2},
		{"xã phục hoà", "Xã Phục Hòa, Tỉnh Cao Bằng", 1},
		{"xã côn đảo", "Đặc khu Côn Đảo, Thành phố Hồ Chí Minh", 0},
		{"TT Na Hang", "Xã Nà Hang, Tỉnh Tuyên Quang", 1}, // went into it
	} {
		found, same, _, _ := c.Find(x.query, 9)
		if len(found) == 0 || found[0].Name+", "+found[0].Province.Name != x.first || same != x.same {
			t.Errorf("%q: %d just so, first %+v", x.query, same, found[0].Unit)
		}
	}
	if found, same, _, _ := c.Find("tan an", 9); same < 2 || len(found) != 9 {
		t.Errorf("communes with one name: %d of %d", same, len(found))
	}
	// What contradicts a mark or the level that was typed is never the only one meant.
	for _, query := range []string{"phường khuôn hà", "xã ba đình hà nội", "xã côn đảo", "phường thượng lâm"} {
		if found, same, _, partly := c.Find(query, 9); len(found) == 0 || same+partly > 0 {
			t.Errorf("%q: %d just so, %d in part of %d", query, same, partly, len(found))
		}
	}
	found, _, _, partly := c.Find("tl", 999)
	if !slices.ContainsFunc(found[partly:], func(p *Place) bool { return p.Code == "02269" }) {
		t.Errorf("Thượng Lâm is not among the %d found by initials", len(found)-partly)
	}
	if found, same, alike, partly := c.Find("không có xã này", 9); len(found)+same+alike+partly > 0 {
		t.Errorf("found %v", found)
	}
}

// What is no packed country is an error.
func TestUnpackingNonsense(t *testing.T) {
	for _, b := range [][]byte{nil, []byte("x"), vietnam[:len(vietnam)/2]} {
		if _, err := unpack(b); err == nil {
			t.Errorf("%d bytes were taken for a country", len(b))
		}
	}
}
