package catalog

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"danvan/store/record"
	"danvan/store/vi"
)

// Units reads a tree of units: code, name, level, code of the unit above; the top has none. Every unit above must be in
// the list. Where it says from when and until when a unit was there, a code may stand once for each time. An
// organisation needs no code: it is given one, of the code above it and the first letters of its name. Errors are of
// type *Error.
func Units(r io.Reader) ([]*record.Unit, error) {
	t, err := read(r)
	if err != nil {
		return nil, err
	}
	code, err1 := t.column("Mã đơn vị", "code", "Mã", "unit code")
	name, err2 := t.column("Tên đơn vị", "name", "Đơn vị", "Tên", "unit name")
	level, err3 := t.column("Cấp", "level", "Cấp đơn vị")
	parent, err4 := t.column("Mã đơn vị cấp trên", "parent", "Mã cấp trên", "parent code")
	for _, err := range []error{err1, err2, err3, err4} {
		if err != nil {
			return nil, err
		}
	}
	from, to := t.may("Từ ngày", "from"), t.may("Đến ngày", "to")
	units := make([]*record.Unit, len(t.rows))
	byCode := map[string][]*record.Unit{}
	for i := range t.rows {
		u := &record.Unit{Code: t.cell(i, code), Name: t.cell(i, name), Order: int64(i + 1)}
		fail := func(c Code, column, found, want string) error {
			return &Error{Code: c, Line: t.lines[i], Column: column, Found: found, Want: want}
		}
		codeless := u.Code == "" && levels()[vi.Fold(t.cell(i, level))] == record.Organisation
		if u.Code == "" && !codeless || u.Name == "" {
			return nil, fail(NoValue, "Mã đơn vị, Tên đơn vị", u.Code+u.Name, "02269, Xã Thượng Lâm")
		}
		var ok bool
		if u.From, ok = t.day(i, from); !ok {
			return nil, fail(BadDay, "Từ ngày", t.cell(i, from), "1/7/2025")
		}
		if u.To, ok = t.day(i, to); !ok || u.To != "" && u.To < u.From {
			return nil, fail(BadDay, "Đến ngày", t.cell(i, to), "30/6/2025")
		}
		if slices.ContainsFunc(byCode[u.Code], func(v *record.Unit) bool { return v.From == u.From || together(u, v) }) {
			return nil, fail(Twice, "Mã đơn vị", u.Code, "")
		}
		if u.Level, ok = levels()[vi.Fold(t.cell(i, level))]; !ok {
			return nil, fail(BadLevel, "Cấp", t.cell(i, level), "Tỉnh, Huyện, Cụm, Xã, Tổ chức")
		}
		if units[i] = u; !codeless {
			byCode[u.Code] = append(byCode[u.Code], u)
		}
	}
	for i, u := range units {
		if u.Code == "" {
			u.Code = codeFor(u.Name, t.cell(i, parent), func(code string) bool { return byCode[code] != nil })
			byCode[u.Code] = append(byCode[u.Code], u)
		}
	}
	return units, hang(t, units, byCode, parent)
}

// codeFor makes a code for an organisation that has none: “071-CAH” for “Công an huyện” below 071.
func codeFor(name, above string, taken func(code string) bool) string {
	letters := ""
	for _, w := range strings.Fields(vi.Fold(name)) {
		if len(letters) < 6 && w[0] >= 'a' && w[0] <= 'z' {
			letters += strings.ToUpper(w[:1])
		}
	}
	base := strings.Trim(above+"-"+letters, "-")
	code := base
	for n := 2; code == above || taken(code); n++ {
		code = base + "-" + strconv.Itoa(n)
	}
	return code
}

// together tells whether two units were there at one time.
func together(u, v *record.Unit) bool {
	return (u.To == "" || v.From <= u.To) && (v.To == "" || u.From <= v.To)
}

// levels are the words people use for levels, folded.
var levels = sync.OnceValue(func() map[string]record.Level {
	m := map[string]record.Level{}
	for level, words := range map[record.Level][]string{
		record.Province:     {"Tỉnh", "Thành phố trực thuộc trung ương", "province"},
		record.District:     {"Huyện", "Quận", "Thị xã", "Thành phố", "district"},
		record.Cluster:      {"Cụm", "cluster"},
		record.Commune:      {"Xã", "Phường", "Thị trấn", "Đặc khu", "commune"},
		record.Organisation: {"Tổ chức", "Cơ quan", "Đơn vị trực thuộc", "organisation"},
	} {
		for _, w := range words {
			m[vi.Fold(w)] = level
		}
	}
	return m
})

// maxDepth is more levels than any tree of units has.
const maxDepth = 32

// hang gives every unit its parent, of those with its code the one that was there with it, and sees that following them
// ends at a top.
func hang(t *table, units []*record.Unit, byCode map[string][]*record.Unit, parent int) error {
	above := map[*record.Unit]*record.Unit{}
	for i, u := range units {
		p := t.cell(i, parent)
		if p == "" {
			continue
		}
		those := byCode[p]
		at := max(0, slices.IndexFunc(those, func(v *record.Unit) bool { return together(u, v) }))
		if len(those) == 0 {
			return &Error{Code: UnknownUnit, Line: t.lines[i], Column: "Mã đơn vị cấp trên", Found: p}
		}
		u.Parent, above[u] = record.UnitID(those[at].Code, those[at].From), those[at]
	}
	for i, u := range units {
		v := u
		for range min(len(units)+1, maxDepth) {
			if v = above[v]; v == nil {
				break
			}
		}
		if v != nil {
			return &Error{Code: Circle, Line: t.lines[i], Column: "Mã đơn vị cấp trên", Found: u.Code}
		}
	}
	return nil
}
