package catalog_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"danvan/store/catalog"
	"danvan/store/record"
	"danvan/store/vi"
)

const goodUnits = "\ufeffMã đơn vị,Tên đơn vị,Cấp,Mã đơn vị cấp trên\n08,Tỉnh Tuyên Quang,Tỉnh,\n071,Huyện Lâm Bình,Huyện,08\n02269,Xã Thượng Lâm,Xã,071\n"

// FuzzUnits holds that a list is refused by an *Error, or is a tree: every code once, every unit above in it, no
// circle, no text that the door lets through.
func FuzzUnits(f *testing.F) {
	f.Add([]byte(goodUnits))
	f.Add([]byte("code,name,level,parent\n1,A,Xã,2\n2,B,Xã,1\n"))
	f.Add([]byte("code;name\n\"1"))
	f.Add([]byte("code,name,level,parent\n1,e\u0302,Xã,\n1,b,Xã,"))
	f.Fuzz(func(t *testing.T, list []byte) {
		units, err := catalog.Units(bytes.NewReader(list))
		if err != nil {
			if e := (*catalog.Error)(nil); !errors.As(err, &e) {
				t.Fatalf("%v is no *Error", err)
			}
			return
		}
		above := map[record.ID]record.ID{}
		for _, u := range units {
			id := record.UnitID(u.Code, u.From)
			if _, twice := above[id]; twice || u.Code == "" || u.Name == "" {
				t.Fatalf("%q %q", u.Code, u.Name)
			}
			if _, _, bad := vi.Problem(u.Code + u.Name); bad {
				t.Fatalf("%q %q", u.Code, u.Name)
			}
			above[id] = u.Parent
		}
		for id := range above {
			for range len(units) {
				if id.IsZero() {
					break
				}
				next, known := above[id]
				if !known {
					t.Fatal("a unit above that is not in the list")
				}
				id = next
			}
			if !id.IsZero() {
				t.Fatal("a circle")
			}
		}
	})
}

// FuzzFields holds that a list of fields is refused by an *Error, or has each name and code once.
func FuzzFields(f *testing.F) {
	f.Add([]byte("Tên lĩnh vực,Mã lĩnh vực\nKinh tế,KT\nVăn hóa – xã hội,VHXH\n"))
	f.Add([]byte("name\nKinh tế\nkinh te\n"))
	f.Add([]byte("name,code\nKinh tế,KT\nKiểm tra,kt\n"))
	f.Fuzz(func(t *testing.T, list []byte) {
		fields, err := catalog.Fields(bytes.NewReader(list))
		if err != nil {
			if e := (*catalog.Error)(nil); !errors.As(err, &e) {
				t.Fatalf("%v is no *Error", err)
			}
			return
		}
		seen := map[string]int64{}
		for _, x := range fields {
			for _, text := range []string{x.Name, x.Code} {
				if of := seen[vi.Fold(text)]; x.Name == "" || of != 0 && of != x.Order {
					t.Fatalf("%q", text)
				}
				if vi.Fold(text) != "" {
					seen[vi.Fold(text)] = x.Order
				}
			}
		}
	})
}

// endless gives a pattern for ever.
type endless struct {
	pattern string
	read    int
}

func (e *endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = e.pattern[(e.read+i)%len(e.pattern)]
	}
	e.read += len(b)
	return len(b), nil
}

// A list without an end, in rows, in columns, in one cell or in one quote, is refused after a few megabytes; a chain of
// units as long as the list is no tree.
func TestListBombs(t *testing.T) {
	for _, pattern := range []string{"1,A,Xã,\n", ",", "a", "\"a"} {
		for _, head := range []string{goodUnits, ""} {
			e := &endless{pattern: pattern}
			if _, err := catalog.Units(io.MultiReader(strings.NewReader(head), e)); err == nil || e.read > 8<<20 {
				t.Errorf("%q for ever: %v after %d bytes", pattern, err, e.read)
			}
		}
	}
	var chain strings.Builder
	chain.WriteString("code,name,level,parent\n0,A,Xã,\n")
	for n := range 40_000 {
		fmt.Fprintf(&chain, "%d,A,Xã,%d\n", n+1, n)
	}
	if _, err := catalog.Units(strings.NewReader(chain.String())); err == nil {
		t.Error("a chain of 40,000 units was taken for a tree")
	}
}

// A list is read as whatever program saved it; letters that a program lost are not taken for names.
func TestListsOfOtherPrograms(t *testing.T) {
	const head = "Mã đơn vị;Tên đơn vị;Cấp;Mã đơn vị cấp trên\n08;Tỉnh Tuyên Quang;Tỉnh;\n02269;Xã Thượng Lâm;Xã;08\n"
	tabs := strings.ReplaceAll(head, ";", "\t")
	utf16 := []byte{0xFF, 0xFE}
	for _, r := range tabs {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	for what, list := range map[string]string{
		"semicolons": head, "tabs": tabs, "Unicode text": string(utf16),
		"Windows-1258": "code,name,level,parent\n08,Ti\xd2nh Tuy\xean Quang,province,\n02269,Xa\xde Th\xfd\xf5\xf2ng L\xe2m,commune,08\n",
	} {
		units, err := catalog.Units(strings.NewReader(list))
		if err != nil || len(units) != 2 || units[0].Name != "Tỉnh Tuyên Quang" || units[1].Name != "Xã Thượng Lâm" {
			t.Errorf("%s: %v %v", what, units, err)
		}
	}
	for what, list := range map[string]string{"lost letters": "code,name,level,parent\n08,T?nh Tuy\xean Quang,province,\n02269,X? Th??ng L\xe2m,commune,08\n", "a workbook": "PK\x03\x04\x14\x00\x00\x00a,b\n1,2\n"} {
		var e *catalog.Error
		if units, err := catalog.Units(strings.NewReader(list)); !errors.As(err, &e) || e.Code != catalog.NotCSV {
			t.Errorf("%s: %v %v", what, units, err)
		}
	}
}
