package catalog

import (
	"io"

	"danvan/store/record"
	"danvan/store/vi"
)

// Fields reads a field list: name, and a code where there is one. Errors are of type *Error.
func Fields(r io.Reader) ([]*record.Field, error) {
	t, err := read(r)
	if err != nil {
		return nil, err
	}
	name, err := t.column("Tên lĩnh vực", "name", "Lĩnh vực", "Tên")
	if err != nil {
		return nil, err
	}
	code, _ := t.column("Mã lĩnh vực", "code", "Mã")
	seen := map[string]int{} // which field each name and code is
	var fields []*record.Field
	for i := range t.rows {
		f := &record.Field{Name: t.cell(i, name), Code: t.cell(i, code), Order: int64(i + 1)}
		if f.Name == "" {
			return nil, &Error{Code: NoValue, Line: t.lines[i], Column: "Tên lĩnh vực", Want: "Kinh tế"}
		}
		for _, text := range []string{f.Name, f.Code} {
			key := vi.Fold(text)
			if of := seen[key]; key != "" && of != 0 && of != i+1 {
				return nil, &Error{Code: Twice, Line: t.lines[i], Found: text}
			}
			seen[key] = i + 1
		}
		fields = append(fields, f)
	}
	return fields, nil
}

// CommonFields are the four fields that most places use.
func CommonFields() []*record.Field {
	return []*record.Field{
		{Code: "KT", Name: "Kinh tế", Order: 1},
		{Code: "VHXH", Name: "Văn hóa – xã hội", Order: 2},
		{Code: "QPAN", Name: "Quốc phòng – an ninh", Order: 3},
		{Code: "XDHTCT", Name: "Xây dựng hệ thống chính trị", Order: 4},
	}
}
