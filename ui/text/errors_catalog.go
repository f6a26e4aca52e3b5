package text

import (
	"errors"

	"danvan/store/catalog"
)

// CatalogErrors are the sentences for a file of units or fields that cannot be used. line is where, from 1.
type CatalogErrors struct {
	Empty, NotCSV      Sentence
	NoColumn           func(column string) Sentence
	NoValue            func(line int, column string) Sentence
	Twice, UnknownUnit func(line int, found string) Sentence
	BadLevel, BadDay   func(line int, found, want string) Sentence
	Circle             func(line int, found string) Sentence
}

func explainCatalog(t *Table, err error) (Sentence, bool) {
	var e *catalog.Error
	if !errors.As(err, &e) {
		return Sentence{}, false
	}
	if s, ok := explainDisk(t, e.Err); ok { // it could not be read at all
		return s, true
	}
	c := &t.Errors.Catalog
	switch e.Code {
	case catalog.Empty:
		return c.Empty, true
	case catalog.NoColumn:
		return c.NoColumn(e.Column), true
	case catalog.NoValue:
		return c.NoValue(e.Line, e.Column), true
	case catalog.Twice:
		return c.Twice(e.Line, e.Found), true
	case catalog.UnknownUnit:
		return c.UnknownUnit(e.Line, e.Found), true
	case catalog.BadLevel:
		return c.BadLevel(e.Line, e.Found, e.Want), true
	case catalog.BadDay:
		return c.BadDay(e.Line, e.Found, e.Want), true
	case catalog.Circle:
		return c.Circle(e.Line, e.Found), true
	}
	return c.NotCSV, true
}

var catalogErrorsVi = CatalogErrors{
	Empty:  Sentence{"Tệp đơn vị hoặc lĩnh vực không có dòng nào.", "Xem lại có đúng tệp không."},
	NotCSV: Sentence{"Tệp đơn vị hoặc lĩnh vực không phải là CSV.", "Trong Excel chọn Lưu thành “CSV UTF-8”."},
	NoColumn: func(column string) Sentence {
		return Sentence{"Tệp thiếu cột " + viQuote(column) + " ở dòng tiêu đề.", "Tệp đơn vị cần: Mã đơn vị, Tên đơn vị, Cấp, Mã đơn vị cấp trên. Tệp lĩnh vực cần: Tên lĩnh vực."}
	},
	NoValue: func(line int, column string) Sentence {
		return Sentence{"Dòng " + viNumber(line) + " trống ở cột " + viQuote(column) + ".", "Điền ô đó."}
	},
	Twice: func(line int, found string) Sentence {
		return Sentence{"Dòng " + viNumber(line) + ": " + viQuote(found) + " đã có ở dòng trên.", "Xóa một dòng."}
	},
	UnknownUnit: func(line int, found string) Sentence {
		return Sentence{"Dòng " + viNumber(line) + ": đơn vị cấp trên " + viQuote(found) + " không có trong tệp.", "Thêm đơn vị đó hoặc sửa mã."}
	},
	BadLevel: func(line int, found, want string) Sentence {
		return Sentence{"Dòng " + viNumber(line) + ": không có cấp " + viQuote(found) + ".", "Cần: " + want + "."}
	},
	BadDay: func(line int, found, want string) Sentence {
		return Sentence{"Dòng " + viNumber(line) + ": " + viQuote(found) + " không phải ngày, hoặc ngày hết ở trước ngày bắt đầu.", "Ghi như " + want + "."}
	},
	Circle: func(line int, found string) Sentence {
		return Sentence{"Dòng " + viNumber(line) + ": " + viQuote(found) + " đứng trên chính nó, hoặc có hai đơn vị cao nhất.", "Sửa cột mã đơn vị cấp trên."}
	},
}

var catalogErrorsEn = CatalogErrors{
	Empty:  Sentence{"The file of units or fields has no rows.", "See whether it is the right file."},
	NotCSV: Sentence{"The file of units or fields is not CSV.", "In Excel save it as “CSV UTF-8”."},
	NoColumn: func(column string) Sentence {
		return Sentence{"The heading lacks the column " + enQuote(column) + ".", "Units need: Mã đơn vị, Tên đơn vị, Cấp, Mã đơn vị cấp trên. Fields need: Tên lĩnh vực."}
	},
	NoValue: func(line int, column string) Sentence {
		return Sentence{"Line " + enNumber(line) + " is empty in column " + enQuote(column) + ".", "Fill it in."}
	},
	Twice: func(line int, found string) Sentence {
		return Sentence{"Line " + enNumber(line) + ": " + enQuote(found) + " stands in an earlier line too.", "Take one of them out."}
	},
	UnknownUnit: func(line int, found string) Sentence {
		return Sentence{"Line " + enNumber(line) + ": the unit above, " + enQuote(found) + ", is not in the file.", "Add it or correct the code."}
	},
	BadLevel: func(line int, found, want string) Sentence {
		return Sentence{"Line " + enNumber(line) + ": there is no level " + enQuote(found) + ".", "It takes: " + want + "."}
	},
	BadDay: func(line int, found, want string) Sentence {
		return Sentence{"Line " + enNumber(line) + ": " + enQuote(found) + " is no day, or an end before its beginning.", "Write it as " + want + "."}
	},
	Circle: func(line int, found string) Sentence {
		return Sentence{"Line " + enNumber(line) + ": " + enQuote(found) + " stands above itself, or there are two at the top.", "Correct the column of the unit above."}
	},
}
