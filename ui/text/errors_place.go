package text

import (
	"strings"

	"danvan/store/intake"
	"danvan/store/record"
	"danvan/store/vi"
)

// PlaceErrors are the sentences for one place of a list. found is what stands there, want what was expected, heading
// what stands above the column.
type PlaceErrors struct {
	UnknownUnit, SeveralUnits, LostZero, UnitDiffers, UnitOfOtherDay, NotOurs, UnknownField, FieldNotOurs func(found, want string) Sentence
	NoFieldList                                                                                           func(found, owner string) Sentence
	UnknownWord, TwoMarks, WrongYear, Repeated, InConflict, UnknownScale                                  func(found, want string) Sentence
	NoUnitBelow, UnitElsewhere, UnitContradicts, UnitUnmarked, OwnList, UnitFromTitle                     func(found, want string) Sentence
	OtherYear                                                                                             func(found, year, asked string) Sentence
	DateOfOtherYear, Alike, AlikeRow, Differs, JoinsSeveral                                               func(found, want string) Sentence
	JoinsNowhere, OtherTable                                                                              func(found string) Sentence
	UnitOfWho                                                                                             func(found, want string) Sentence
	WhoElsewhere                                                                                          func(found, unit, other string) Sentence
	RowsDiffer                                                                                            func(found, other, place string) Sentence
	WhoRegisters                                                                                          func(found string) Sentence
	NoUnit                                                                                                Sentence
	NamesElse, FieldAdded, RetiredField, FailedFormula                                                    func(found string) Sentence
	NotUsed, TotalRow, SectionRow, OtherRow, OtherSheet, HiddenSheet, OddQuote, LongRow, OtherFile        func(found string) Sentence
	Reading                                                                                               ReadingErrors
	Missing                                                                                               func(heading string) Sentence
	Other                                                                                                 func(code, found, want string) Sentence
}

// ListProblem says what is wrong with one place of a list, without saying where.
func (t *Table) ListProblem(p intake.Problem) Sentence {
	if s, ok := t.readingProblem(p); ok {
		return s
	}
	l, found, want := &t.Errors.Place, p.Found, t.wanted(p)
	switch p.Code {
	case intake.UnknownUnit:
		return l.UnknownUnit(found, want)
	case intake.SeveralUnits:
		return l.SeveralUnits(found, want)
	case intake.LostZero:
		return l.LostZero(found, want)
	case intake.NoUnit:
		return l.NoUnit
	case intake.NoUnitBelow:
		return l.NoUnitBelow(found, want)
	case intake.UnitElsewhere:
		return l.UnitElsewhere(found, want)
	case intake.UnitContradicts:
		return l.UnitContradicts(found, want)
	case intake.UnitUnmarked:
		return l.UnitUnmarked(found, want)
	case intake.UnitOfWho:
		return l.UnitOfWho(found, want)
	case intake.WhoRegisters:
		return l.WhoRegisters(found)
	case intake.OwnList:
		return l.OwnList(found, want)
	case intake.UnitFromTitle:
		want, _, _ = strings.Cut(want, " | ")
		return l.UnitFromTitle(found, want)
	case intake.OtherYear:
		if len(p.Want) < 2 {
			return l.OtherYear(found, want, want)
		}
		return l.OtherYear(found, p.Want[1], p.Want[0])
	case intake.DateOfOtherYear:
		return l.DateOfOtherYear(t.ListValue(intake.Registered, found), want)
	case intake.Alike:
		return l.Alike(found, want)
	case intake.AlikeRow:
		return l.AlikeRow(found, strings.ReplaceAll(want, " | ", ", "))
	case intake.RowsDiffer:
		c := intake.Column(p.Heading)
		if known, ok := intake.ColumnOf(p.Heading); ok {
			c = known
		}
		said := func(v string) string {
			if word := t.Term(v); word != v {
				return word
			}
			return t.ListValue(c, v)
		}
		other, place := "", want
		if len(p.Want) == 2 {
			other, place = p.Want[0], p.Want[1]
		}
		if other != "" {
			other = said(other)
		}
		return l.RowsDiffer(said(found), other, place)
	case intake.WhoElsewhere:
		if len(p.Want) < 2 {
			return l.WhoElsewhere(found, want, "")
		}
		return l.WhoElsewhere(found, p.Want[0], p.Want[1])
	case intake.JoinsNowhere:
		return l.JoinsNowhere(found)
	case intake.JoinsSeveral:
		return l.JoinsSeveral(found, want)
	case intake.Differs:
		return l.Differs(found, want)
	case intake.UnitOfOtherDay:
		return l.UnitOfOtherDay(p.Want[0], p.Want[len(p.Want)-1])
	case intake.UnitDiffers:
		return l.UnitDiffers(found, want)
	case intake.NotOurs:
		return l.NotOurs(found, want)
	case intake.UnknownField:
		return l.UnknownField(found, want)
	case intake.NoFieldList:
		return l.NoFieldList(found, want)
	case intake.FieldNotOurs:
		return l.FieldNotOurs(found, want)
	case intake.FieldAdded:
		return l.FieldAdded(found)
	case intake.RetiredField:
		return l.RetiredField(found)
	case intake.UnknownWord:
		return l.UnknownWord(found, want)
	case intake.TwoMarks:
		return l.TwoMarks(found, want)
	case intake.NamesElse:
		return l.NamesElse(found)
	case intake.FailedFormula:
		return l.FailedFormula(found)
	case intake.WrongYear:
		return l.WrongYear(found, want)
	case intake.Repeated:
		return l.Repeated(found, want)
	case intake.InConflict:
		return l.InConflict(found, want)
	case intake.UnknownScale:
		return l.UnknownScale(found, want)
	case intake.NotUsed:
		return l.NotUsed(found)
	case intake.TotalRow:
		return l.TotalRow(found)
	case intake.SectionRow:
		return l.SectionRow(found)
	case intake.OtherRow:
		return l.OtherRow(found)
	case intake.OtherTable:
		return l.OtherTable(found)
	case intake.OtherSheet:
		return l.OtherSheet(found)
	case intake.HiddenSheet:
		return l.HiddenSheet(found)
	case intake.LongRow:
		return l.LongRow(found)
	case intake.OddQuote:
		return l.OddQuote(found)
	case intake.OtherFile:
		return l.OtherFile(found)
	}
	return t.valueProblem(p, want)
}

// valueProblem says what is wrong with the value of a cell: by the codes of package vi, then by those of package
// record.
func (t *Table) valueProblem(p intake.Problem, want string) Sentence {
	first := ""
	if len(p.Want) > 0 {
		first = p.Want[0]
	}
	if s, ok := explainValue(t, &vi.Error{Code: vi.Code(p.Code), Found: p.Found, Expected: first, Readings: p.Want}); ok {
		return s
	}
	r := &t.Errors.Record
	switch record.Code(p.Code) {
	case record.Missing:
		if p.Heading == "" {
			return t.Errors.Value.Empty
		}
		return t.Errors.Place.Missing(t.Terms.Label(record.ModelKind, p.Heading)) // a list without the column gives its code name
	case record.TooLong:
		return r.TooLong(p.Heading, p.Found, want)
	case record.OutOfRange:
		return r.OutOfRange(p.Heading, p.Found, want)
	case record.Unlikely:
		return r.Unlikely(p.Heading, p.Found, want)
	case record.Backwards:
		return r.Backwards(p.Heading, p.Found, want)
	}
	return t.Errors.Place.Other(string(p.Code), p.Found, want)
}

// wanted joins what was expected; code names of choices become words.
func (t *Table) wanted(p intake.Problem) string {
	names := make([]string, len(p.Want))
	for i, w := range p.Want {
		names[i] = t.choices(w)
		if p.Code == intake.UnknownWord {
			names[i] = t.Term(w)
		}
	}
	return strings.Join(names, " | ")
}

var placeErrorsVi = PlaceErrors{
	Reading: readingErrorsVi,
	UnknownUnit: func(found, want string) Sentence {
		return Sentence{"Không có đơn vị " + viQuote(found) + " trong cây đơn vị.", orNothing("Có phải: ", want, "?", "Sửa mã hoặc tên đơn vị.")}
	},
	SeveralUnits: func(found, want string) Sentence {
		return Sentence{"Có nhiều đơn vị là " + viQuote(found) + ".", "Ghi rõ mã: " + want + "."}
	},
	LostZero: func(found, want string) Sentence {
		return Sentence{"Mã " + viQuote(found) + " mất số 0 ở đầu, được hiểu là " + want + ".", "Trong Excel để cột mã ở dạng văn bản."}
	},
	NoUnit: Sentence{"Dòng không ghi đơn vị.", "Thêm mã đơn vị hoặc tên đơn vị."},
	NoUnitBelow: func(found, want string) Sentence {
		return Sentence{"Dòng chỉ ghi " + viQuote(found) + ", không ghi đơn vị cấp dưới.", "Của chính " + found + " thì thêm --set unit=" + want + "; không thì điền đơn vị."}
	},
	UnitElsewhere: func(found, want string) Sentence {
		return Sentence{"Không có " + viQuote(found) + "; trong cây đơn vị: " + want + ".", "Sửa tên đơn vị hoặc tên cấp trên trong danh sách."}
	},
	UnitContradicts: func(found, want string) Sentence {
		return Sentence{"Chỗ này là " + viQuote(found) + ", nhưng danh sách còn ghi: " + want + ".", "Sửa một trong hai, hoặc bỏ một cột bằng --map \"TÊN CỘT=\"."}
	},
	UnitUnmarked: func(found, want string) Sentence {
		return Sentence{viQuote(found) + " gõ không dấu, được hiểu là " + want + ".", "Không phải thì ghi mã đơn vị."}
	},
	WhoRegisters: func(found string) Sentence {
		return Sentence{viQuote(found) + " không phải đơn vị trong cây, được hiểu là nơi đăng ký.", "Không phải thì ghi mã đơn vị."}
	},
	OwnList: func(found, want string) Sentence {
		return Sentence{found + " dòng không ghi đơn vị nào: nhập cho " + want + ".", "Của đơn vị khác thì thêm --set unit=MÃ."}
	},
	UnitFromTitle: func(found, want string) Sentence {
		return Sentence{"Tiêu đề ghi " + viQuote(found) + ": các dòng không ghi đơn vị được nhập cho " + want + ".", "Không phải thì thêm cột đơn vị."}
	},
	OtherYear: func(found, year, asked string) Sentence {
		return Sentence{"Ở đây ghi năm " + year + " (" + viQuote(found) + "), đang nhập cho năm " + asked + "; các dòng chờ xác nhận.", "Xác nhận năm."}
	},
	DateOfOtherYear: func(found, want string) Sentence {
		return Sentence{"Ngày đăng ký " + found + " thuộc năm khác, đang nhập cho năm " + want + ".", "Dòng chờ xác nhận năm."}
	},
	Alike: func(found, want string) Sentence {
		return Sentence{viQuote(found) + " là mô hình mới, nhưng rất giống " + viQuote(want) + " trong sổ.", "Nếu là một: xem “danvan duplicates”."}
	},
	AlikeRow: func(found, want string) Sentence {
		return Sentence{viQuote(found) + " chỉ khác dấu với dòng trên (" + want + "); lấy cả hai.", "Nếu là một: xem “danvan duplicates”."}
	},
	RowsDiffer: func(found, other, place string) Sentence {
		if other == "" {
			return Sentence{"Dòng này ghi thêm " + found + ", dòng trên (" + place + ") để trống ô này; chưa lấy.", "Nếu đúng thì ghi vào dòng trên, rồi nhập lại."}
		}
		return Sentence{"Cùng một mô hình mà dòng này ghi " + found + ", dòng trên (" + place + ") ghi " + other + ".", "Để hai dòng ghi như nhau, rồi nhập lại."}
	},
	WhoElsewhere: func(found, unit, other string) Sentence {
		return Sentence{viQuote(found) + " đăng ký ở " + unit + ", mà tên là của " + other + "; lấy theo cột đơn vị.", "Xem lại đơn vị của dòng."}
	},
	UnitOfWho: func(found, want string) Sentence {
		return Sentence{"Dòng không ghi đơn vị; theo tên nơi đăng ký " + viQuote(found) + " là của " + want + ".", "Nếu không phải: thêm cột đơn vị, hoặc --set unit=MÃ."}
	},
	JoinsNowhere: func(found string) Sentence {
		return Sentence{"Bảng này chỉ ghi thêm cho mô hình đã đăng ký, mà " + viQuote(found) + " không có ở bảng khác trong tệp, cũng không có trong sổ.",
			"Ghi tên mô hình và nơi đăng ký đúng như lúc đăng ký, kể cả dấu."}
	},
	JoinsSeveral: func(found, want string) Sentence {
		return Sentence{viQuote(found) + " có thể là: " + want + ".", "Thêm nơi đăng ký hoặc mã đơn vị vào dòng này."}
	},
	Differs: func(found, want string) Sentence {
		return Sentence{"Sổ đang ghi " + viQuote(want) + ", ở đây ghi " + viQuote(found) + ".", "Khi lưu sẽ hỏi có ghi đè không."}
	},
	UnitOfOtherDay: func(now, was string) Sentence {
		code, name, _ := strings.Cut(was, " ")
		return Sentence{"Lấy vào đơn vị mang mã này hiện nay (" + now + "); trong năm của danh sách, mã này là của " + viQuote(name) + ".", "Của đơn vị cũ thì ghi mã trong danh sách là " + code + "."}
	},
	UnitDiffers: func(found, want string) Sentence {
		return Sentence{"Tên " + viQuote(found) + " không phải tên của mã đơn vị này (" + want + "); đã theo mã.", "Xem lại mã và tên."}
	},
	NotOurs: func(found, want string) Sentence {
		return Sentence{"Dòng của " + viQuote(found) + ", không thuộc " + want + ".", "Chỉ lấy dòng của mình thì thêm --own."}
	},
	UnknownField: func(found, want string) Sentence {
		return Sentence{"Danh mục không có lĩnh vực " + viQuote(found) + ".", "Cần một trong: " + want + ". Thêm lĩnh vực mới: --add-fields."}
	},
	NoFieldList: func(found, owner string) Sentence {
		if owner != "" {
			return Sentence{"Danh mục lĩnh vực dùng cho năm này, của " + owner + ", chưa có lĩnh vực nào.", "Thêm lĩnh vực mới: --add-fields."}
		}
		return Sentence{"Chưa có danh mục lĩnh vực nào cho năm này (" + viQuote(found) + ").", "Nhập danh mục của đơn vị cấp trên trước."}
	},
	NamesElse: func(found string) Sentence {
		return Sentence{viQuote(found) + " là tên đơn vị, không phải tên mô hình.", "Xem lại cột nào là tên mô hình."}
	},
	FieldNotOurs: func(found, want string) Sentence {
		return Sentence{"Lĩnh vực " + viQuote(found) + " chưa có; danh mục là của " + want + ".", "Nhờ đơn vị đó thêm, rồi nhập gói của họ."}
	},
	FieldAdded: func(found string) Sentence {
		return Sentence{"Thêm lĩnh vực " + viQuote(found) + " vào danh mục.", "Xem lại có đúng là lĩnh vực mới không."}
	},
	RetiredField: func(found string) Sentence {
		return Sentence{"Lĩnh vực " + viQuote(found) + " đã thôi dùng.", "Dòng vẫn được nhập; xem lại lĩnh vực."}
	},
	UnknownWord: func(found, want string) Sentence {
		return Sentence{"Không hiểu " + viQuote(found) + " ở cột này.", "Cần một trong: " + want + "."}
	},
	TwoMarks: func(found, want string) Sentence {
		return Sentence{"Đánh dấu ở hai cột: " + orWord(want, found) + ".", "Chỉ để lại một dấu."}
	},
	FailedFormula: func(found string) Sentence {
		return Sentence{"Ô hiện lỗi công thức " + viQuote(found) + ".", "Sửa công thức hoặc gõ giá trị."}
	},
	WrongYear: func(found, want string) Sentence {
		return Sentence{"Dòng của năm " + found + ", đang nhập năm " + want + ".", "Nhập riêng năm đó bằng --year."}
	},
	Repeated: func(found, want string) Sentence {
		return Sentence{viQuote(found) + " lặp lại dòng ở " + want + " (cùng đơn vị, tên, nơi đăng ký).", "Chỉ dòng trước được nhập."}
	},
	InConflict: func(found, want string) Sentence {
		return Sentence{"Sổ đang có giá trị trái ngược ở ô này (" + viQuote(found) + "); danh sách ghi: " + want + ".", "Chọn bằng “danvan resolve”."}
	},
	UnknownScale: func(found, _ string) Sentence {
		return Sentence{viQuote(found) + " mỗi nơi một cỡ, máy không tự đổi; chưa lấy.", "Đổi ra đồng, m2 hoặc ha rồi ghi lại."}
	},
	NotUsed: func(found string) Sentence {
		return Sentence{"Cột " + viQuote(found) + " không được dùng.", "Đổi tên cột nếu cột đó cần thiết."}
	},
	TotalRow: func(found string) Sentence {
		return Sentence{"Bỏ qua dòng cộng: " + viQuote(found) + ".", "Sổ tự cộng từ các dòng."}
	},
	SectionRow: func(found string) Sentence {
		return Sentence{"Dòng đầu phần: " + viQuote(found) + ".", "Áp dụng cho các dòng dưới."}
	},
	OtherRow: func(found string) Sentence {
		return Sentence{"Bỏ qua dòng không phải đăng ký: " + viQuote(found) + ".", "Xem lại nếu đó là một mô hình."}
	},
	OtherTable: func(found string) Sentence {
		return Sentence{"Bảng bắt đầu bằng " + viQuote(found) + " không có cột tên mô hình, không đọc.", "Nếu đó là danh sách mô hình: thêm “Tên mô hình” vào dòng tiêu đề cột."}
	},
	OtherSheet: func(found string) Sentence {
		return Sentence{"Trang tính " + viQuote(found) + " không có danh sách, không đọc.", "Thêm dòng tiêu đề cột nếu đó là danh sách."}
	},
	OtherFile: func(found string) Sentence {
		return Sentence{"Trong tệp .zip có " + viQuote(found) + " không phải danh sách, không đọc.", "Giải nén rồi nhập riêng tệp đó nếu cần."}
	},
	LongRow: func(found string) Sentence {
		return Sentence{"Dòng có nhiều ô hơn dòng tiêu đề: " + viQuote(found) + ", không lấy.", "Có lẽ dấu phẩy của một số (12,5) đã tách ô: đặt số ấy trong ngoặc kép, hoặc lưu lại từ Excel."}
	},
	OddQuote: func(found string) Sentence {
		return Sentence{"Dòng này có dấu nháy kép không đóng, chưa lấy vào: " + found + ".", "Bỏ hoặc đóng dấu nháy trong tệp rồi nhập lại; các dòng khác không bị ảnh hưởng."}
	},
	HiddenSheet: func(found string) Sentence {
		return Sentence{"Trang tính " + viQuote(found) + " đang ẩn, không đọc.", "Bỏ ẩn trong Excel nếu cần nhập."}
	},
	Missing: func(heading string) Sentence {
		return Sentence{"Thiếu " + viQuote(heading) + ".", "Điền ô này trong danh sách."}
	},
	Other: func(code, found, want string) Sentence {
		return Sentence{viQuote(found) + " chưa đúng (" + code + ").", orNothing("Cần: ", want, ".", "Xem lại ô này.")}
	},
}

// orNothing puts a value between two texts, or gives another text when there is no value.
func orNothing(before, value, after, other string) string {
	if value == "" {
		return other
	}
	return before + value + after
}

func orWord(value, other string) string {
	if value == "" {
		return other
	}
	return value
}
