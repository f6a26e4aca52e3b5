package catalog

import (
	"io"

	"danvan/store/record"
	"danvan/store/vi"
)

// Units reads a tree of units: code, name, level, code of the unit above; the top has none. Every unit above must be in the list. Errors are of type
// *Error.
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
	units := make([]*record.Unit, len(t.rows))
	ids := map[string]record.ID{}
	for i := range t.rows {
		u := &record.Unit{Code: t.cell(i, code), Name: t.cell(i, name), Order: int64(i + 1)}
		fail := func(c Code, column, found, want string) error {
			return &Error{Code: c, Line: t.lines[i], Column: column, Found: found, Want: want}
		}
		if u.Code == "" || u.Name == "" {
			return nil, fail(NoValue, "Mã đơn vị, Tên đơn vị", u.Code+u.Name, "02269, Xã Thượng Lâm")
		}
		if _, twice := ids[u.Code]; twice {
			return nil, fail(Twice, "Mã đơn vị", u.Code, "")
		}
		var ok bool
		if u.Level, ok = levels[vi.Fold(t.cell(i, level))]; !ok {
			return nil, fail(BadLevel, "Cấp", t.cell(i, level), "Tỉnh, Huyện, Cụm, Xã, Tổ chức")
		}
		ids[u.Code] = record.UnitID(u.Code, u.From)
		units[i] = u
	}
	return units, hang(t, units, ids, parent)
}

// levels are the words people use for levels, folded.
var levels = func() map[string]record.Level {
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
}()

// maxDepth is more levels than any tree of units has.
const maxDepth = 32

// hang gives every unit its parent and sees that following them ends at a top.
func hang(t *table, units []*record.Unit, ids map[string]record.ID, parent int) error {
	above := map[record.ID]record.ID{}
	for i, u := range units {
		p := t.cell(i, parent)
		if p == "" {
			continue
		}
		id, ok := ids[p]
		if !ok {
			return &Error{Code: UnknownUnit, Line: t.lines[i], Column: "Mã đơn vị cấp trên", Found: p}
		}
		u.Parent = id
		above[ids[u.Code]] = id
	}
	for i, u := range units {
		id := ids[u.Code]
		for range min(len(units)+1, maxDepth) {
			if id = above[id]; id.IsZero() {
				break
			}
		}
		if !id.IsZero() {
			return &Error{Code: Circle, Line: t.lines[i], Column: "Mã đơn vị cấp trên", Found: u.Code}
		}
	}
	return nil
}
