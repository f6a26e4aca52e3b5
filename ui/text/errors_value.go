package text

import (
	"cmp"
	"errors"
	"strings"

	"danvan/store/vi"
)

// ValueErrors are the sentences for numbers, amounts and dates that could not be read; found is what stood there.
type ValueErrors struct {
	Empty      Sentence
	NotNumber  func(found, example string) Sentence
	Ambiguous  func(found string, readings []string) Sentence
	NotInteger func(found, nearest string) Sentence
	TooLarge   func(found string) Sentence
	Negative   func(found string) Sentence
	Range      func(found, example string) Sentence
	Falling    func(found string) Sentence
	NotDate    func(found, example string) Sentence
	NoSuchDay  func(found, nearby string) Sentence
	NoYear     func(found, example string) Sentence
	ShortYear  func(found, full string) Sentence
	NoEnd      func(found, whole string) Sentence
	Reversed   func(found, meant string) Sentence
	YearRange  func(found, limits string) Sentence
}

func explainValue(t *Table, err error) (Sentence, bool) {
	var e *vi.Error
	if !errors.As(err, &e) {
		return Sentence{}, false
	}
	v := &t.Errors.Value
	switch e.Code {
	case vi.Empty:
		return v.Empty, true
	case vi.NotNumber:
		return v.NotNumber(e.Found, e.Expected), true
	case vi.Ambiguous:
		return v.Ambiguous(e.Found, e.Readings), true
	case vi.NotInteger:
		return v.NotInteger(e.Found, e.Expected), true
	case vi.TooLarge:
		return v.TooLarge(e.Found), true
	case vi.Negative:
		return v.Negative(e.Found), true
	case vi.Range:
		return v.Range(e.Found, cmp.Or(e.Expected, "khoảng 125")), true
	case vi.Falling:
		return v.Falling(e.Found), true
	case vi.NotDate:
		return v.NotDate(e.Found, e.Expected), true
	case vi.NoSuchDay:
		return v.NoSuchDay(e.Found, e.Expected), true
	case vi.NoYear:
		return v.NoYear(e.Found, e.Expected), true
	case vi.ShortYear:
		return v.ShortYear(e.Found, e.Expected), true
	case vi.NoEnd:
		return v.NoEnd(e.Found, e.Expected), true
	case vi.Reversed:
		return v.Reversed(e.Found, e.Expected), true
	case vi.YearRange:
		return v.YearRange(e.Found, e.Expected), true
	}
	return Sentence{}, false
}

var valueErrorsVi = ValueErrors{
	Empty: Sentence{"Ô này chưa có gì.", "Điền giá trị."},
	NotNumber: func(found, example string) Sentence {
		return Sentence{viQuote(found) + " không phải là số.", "Viết như " + viQuote(example) + "."}
	},
	Ambiguous: func(found string, readings []string) Sentence {
		return Sentence{viQuote(found) + " có thể hiểu nhiều cách.", "Viết rõ: " + strings.Join(readings, " hoặc ") + "."}
	},
	NotInteger: func(found, nearest string) Sentence {
		return Sentence{viQuote(found) + " không phải là số nguyên.", "Ví dụ: " + nearest + "."}
	},
	TooLarge: func(found string) Sentence {
		return Sentence{viQuote(found) + " quá lớn.", "Xem lại số chữ số."}
	},
	Negative: func(found string) Sentence {
		return Sentence{viQuote(found) + " nhỏ hơn không.", "Viết số từ 0 trở lên."}
	},
	Range: func(found, example string) Sentence {
		return Sentence{viQuote(found) + " là hai số; sổ giữ một số.", "Ghi một số, ví dụ " + viQuote(example) + "; phần này để trống cho đến khi ghi."}
	},
	Falling: func(found string) Sentence {
		return Sentence{"Ở " + viQuote(found) + " số sau nhỏ hơn số trước.", "Viết số nhỏ trước, mỗi số với đơn vị của nó, ví dụ “900 nghìn – 1,2 triệu”; phần này để trống cho đến khi ghi."}
	},
	NotDate: func(found, example string) Sentence {
		return Sentence{viQuote(found) + " không phải là ngày.", "Viết như " + viQuote(example) + "."}
	},
	NoSuchDay: func(found, nearby string) Sentence {
		return Sentence{viQuote(found) + " không có trong lịch.", "Cần ngày có thật, ví dụ " + nearby + "."}
	},
	NoYear: func(found, example string) Sentence {
		return Sentence{viQuote(found) + " thiếu năm.", "Viết đủ, ví dụ " + example + "."}
	},
	ShortYear: func(found, full string) Sentence {
		return Sentence{viQuote(found) + " chỉ có hai chữ số của năm.", "Viết đủ, ví dụ " + full + "."}
	},
	NoEnd: func(found, whole string) Sentence {
		return Sentence{viQuote(found) + " không nói đến bao giờ.", "Viết cả đầu và cuối kỳ, như " + viQuote(whole) + "."}
	},
	Reversed: func(found, meant string) Sentence {
		return Sentence{viQuote(found) + " kết thúc trước khi bắt đầu.", "Viết đầu kỳ trước, đủ năm nếu qua hai năm, như " + viQuote(meant) + "."}
	},
	YearRange: func(found, limits string) Sentence {
		return Sentence{viQuote(found) + ": năm ở ngoài khoảng cho phép.", "Năm cần nằm trong " + limits + "."}
	},
}

var valueErrorsEn = ValueErrors{
	Empty: Sentence{"This input is empty.", "Fill it in."},
	NotNumber: func(found, example string) Sentence {
		return Sentence{enQuote(found) + " is not a number.", "Write it like " + enQuote(example) + "."}
	},
	Ambiguous: func(found string, readings []string) Sentence {
		return Sentence{enQuote(found) + " can be read in more than one way.", "Write " + strings.Join(readings, " or ") + "."}
	},
	NotInteger: func(found, nearest string) Sentence {
		return Sentence{enQuote(found) + " is not a whole number.", "For example: " + nearest + "."}
	},
	TooLarge: func(found string) Sentence {
		return Sentence{enQuote(found) + " is too large.", "Check the number of digits."}
	},
	Negative: func(found string) Sentence {
		return Sentence{enQuote(found) + " is below zero.", "Write a number from 0 up."}
	},
	Range: func(found, example string) Sentence {
		return Sentence{enQuote(found) + " is two figures; the register keeps one.", "Write one, such as " + enQuote(example) + "; until then it stays empty."}
	},
	Falling: func(found string) Sentence {
		return Sentence{"In " + enQuote(found) + " the second number is below the first.", "Write the lower one first, each with its measure, for example “900 nghìn – 1,2 triệu”; it stays empty until then."}
	},
	NotDate: func(found, example string) Sentence {
		return Sentence{enQuote(found) + " is not a date.", "Write it like " + enQuote(example) + "."}
	},
	NoSuchDay: func(found, nearby string) Sentence {
		return Sentence{enQuote(found) + " is not in the calendar.", "A real date is needed, for example " + nearby + "."}
	},
	NoYear: func(found, example string) Sentence {
		return Sentence{enQuote(found) + " has no year.", "Write it in full, for example " + example + "."}
	},
	ShortYear: func(found, full string) Sentence {
		return Sentence{enQuote(found) + " has a year of two digits.", "Write it in full, for example " + full + "."}
	},
	NoEnd: func(found, whole string) Sentence {
		return Sentence{enQuote(found) + " does not say when it ends.", "Write its beginning and its end, like " + enQuote(whole) + "."}
	},
	Reversed: func(found, meant string) Sentence {
		return Sentence{enQuote(found) + " ends before it begins.", "Write its beginning first, with the year where it goes over two, like " + enQuote(meant) + "."}
	},
	YearRange: func(found, limits string) Sentence {
		return Sentence{enQuote(found) + ": the year is out of range.", "The year must be within " + limits + "."}
	},
}
