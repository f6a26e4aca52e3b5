package text

import (
	"errors"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
)

// RecordErrors are the sentences for what is wrong with a record by itself. input is what the input is called, want the
// choices or the limits in words.
type RecordErrors struct {
	Missing     func(input string) Sentence
	UnknownTerm func(input, found, want string) Sentence
	OutOfRange  func(input, found, want string) Sentence
	NotBeside   func(input string) Sentence
	BadDate     func(input, found, want string) Sentence
	NoDay       func(input, found, want string) Sentence
	BadNumber   func(input, found, want string) Sentence
	TooLong     func(input, found, want string) Sentence
	Unlikely    func(input, found, want string) Sentence
	Backwards   func(input, found, want string) Sentence
	WrongType   func(input, found, want string) Sentence
	LaterType   func(input, found string) Sentence
	Blocked     func(from, to string) Sentence
	Itself      Sentence
	OfItself    func(input string) Sentence
	TwoGivers   func(giver string) Sentence
	Type        func(code string) string // words for the types that WrongType wants
}

// RecordProblem says what is wrong with one input of a record.
func (t *Table) RecordProblem(kind record.Name, p record.Problem) Sentence {
	return t.problemOf(t.Terms.Label(kind, p.Field), p)
}

// problemOf is RecordProblem of an input that is called so.
func (t *Table) problemOf(input string, p record.Problem) Sentence {
	r, want := &t.Errors.Record, t.choices(p.Want)
	if d := new(vi.Date); p.Code != record.BadDate && d.UnmarshalText([]byte(p.Found)) == nil {
		p.Found = vi.FormatDate(*d)
	}
	if day, ok := strings.CutPrefix(want, "≥ "); ok {
		if d := new(vi.Date); p.Code == record.Backwards && d.UnmarshalText([]byte(day)) == nil {
			want = "≥ " + vi.FormatDate(*d)
		}
	}
	switch p.Code {
	case record.Missing:
		return r.Missing(input)
	case record.UnknownTerm:
		return r.UnknownTerm(input, p.Found, want)
	case record.OutOfRange:
		if p.Want == "" {
			return r.NotBeside(input)
		}
		return r.OutOfRange(input, t.Term(p.Found), want)
	case record.BadDate:
		if d := new(vi.Date); d.UnmarshalText([]byte(p.Found)) == nil { // a month where a day is wanted
			return r.NoDay(input, vi.FormatDate(*d), vi.FormatDate(d.Last()))
		}
		return r.BadDate(input, p.Found, "05/10/2023")
	case record.BadNumber:
		return r.BadNumber(input, p.Found, "2.941,86")
	case record.TooLong:
		return r.TooLong(input, p.Found, want)
	case record.Backwards:
		return r.Backwards(input, p.Found, want)
	case record.WrongType:
		return r.WrongType(input, p.Found, t.typed(p.Want))
	case record.LaterType:
		return r.LaterType(input, p.Found)
	case record.Blocked:
		return r.Blocked(p.Found, formatted(p.Want))
	case record.Itself:
		return r.Itself
	case record.OfItself:
		return r.OfItself(input)
	case record.BadBand:
		return t.Points.BadBand(p.Found, want)
	case record.TwoGivers:
		return r.TwoGivers(p.Found)
	}
	if want == record.TwoThirds {
		return t.Points.TooFew(input, p.Found)
	}
	return r.Unlikely(input, p.Found, want)
}

// formatted writes a date of a record as people do.
func formatted(d string) string {
	var v vi.Date
	if v.UnmarshalText([]byte(d)) != nil {
		return d
	}
	return vi.FormatDate(v)
}

// choices puts code names joined by "|" into words.
func (t *Table) choices(want string) string {
	names := strings.Split(want, "|")
	word := t.Term
	if names[0] == record.WholeParticipation { // the inputs that a comment is about
		word = func(code string) string { return t.CommentLabel(record.ParticipationKind, code) }
	}
	for i, n := range names {
		names[i] = word(n)
	}
	return strings.Join(names, ", ")
}

// TermOf names a choice of a column: one that a place made is called as it is.
func (t *Table) TermOf(c *sheet.Column, code string) string {
	if c.Set == "" {
		return code
	}
	return t.Term(code)
}

// Term names any choice by its code name.
func (t *Table) Term(code string) string {
	if c := registration.Column(record.ColumnName(code).Column()); c != nil && c.Name != code {
		return t.Column(c)
	}
	for _, name := range []string{
		t.Terms.Verdict(record.Verdict(code)), t.Terms.Subject(record.SubjectKind(code)), t.Terms.Standing(record.Standing(code)),
		t.Terms.Level(record.Level(code)), t.Terms.Resource(record.ResourceKind(code)), t.Terms.Qualifier(record.Qualifier(code)),
		t.Terms.Outcome(record.Outcome(code)), t.Terms.OfMeasure(code), t.Terms.Choice(code),
	} {
		if name != code {
			return name
		}
	}
	return code
}

// until puts a last day behind a first, where there is one.
func until(to, word string) string {
	if to == "" {
		return ""
	}
	return word + to
}

func explainRecord(t *Table, err error) (Sentence, bool) {
	var ps record.Problems
	if !errors.As(err, &ps) || len(ps) == 0 {
		return Sentence{}, false
	}
	var of record.Name
	if held := (*store.Unsound)(nil); errors.As(err, &held) {
		of = held.Ref.Kind
	}
	return t.RecordProblem(of, ps[0]), true
}

var recordErrorsVi = RecordErrors{
	Type: choice(typesVi),
	WrongType: func(input, found, want string) Sentence {
		return Sentence{viQuote(input) + " có giá trị " + viQuote(found) + " sai kiểu.", "Cần " + want + "."}
	},
	Blocked: func(from, to string) Sentence {
		return Sentence{"Chưa được khen thưởng: đang trong thời gian xem xét kỷ luật hoặc khiếu nại, từ " + from + until(to, " đến ") + ".", "Để trạng thái “Đề nghị” cho đến khi có kết luận; có kết luận thì ghi ngày hết dừng xét."}
	},
	OfItself: func(input string) Sentence {
		return Sentence{viQuote(input) + " chỉ chính mục này.", "Chọn mục khác, hoặc để trống."}
	},
	Itself: Sentence{"Hai ô chỉ cùng một mục.", "Chọn mục khác ở một trong hai ô."},
	TwoGivers: func(giver string) Sentence {
		return Sentence{"Vừa ghi ban tặng vừa ghi cơ quan tặng là " + viQuote(giver) + ".", "Để một trong hai ô trống."}
	},
	LaterType: func(input, found string) Sentence {
		return Sentence{viQuote(input) + " viết bởi bản danvan mới hơn (" + found + ").", "Được giữ nguyên; dùng danvan mới nhất để đọc."}
	},
	Missing: func(input string) Sentence {
		return Sentence{"Thiếu " + viQuote(input) + ".", "Điền vào rồi lưu lại."}
	},
	UnknownTerm: func(input, found, want string) Sentence {
		return Sentence{viQuote(input) + " không có lựa chọn " + viQuote(found) + ".", "Chọn một trong: " + want + "."}
	},
	NotBeside: func(input string) Sentence {
		return Sentence{viQuote(input) + " không đi cùng những ô khác đã ghi.", "Để trống ô này, hoặc bỏ ô kia."}
	},
	OutOfRange: func(input, found, want string) Sentence {
		return Sentence{viQuote(input) + " là " + viQuote(found) + ", ngoài khoảng cho phép.", "Cần " + want + "."}
	},
	NoDay: func(input, found, want string) Sentence {
		return Sentence{viQuote(input) + " cần cả ngày, mới ghi " + viQuote(found) + ".", "Viết như " + want + "."}
	},
	BadDate: func(input, found, want string) Sentence {
		return Sentence{viQuote(input) + ": " + viQuote(found) + " không phải là ngày.", "Viết như " + want + "."}
	},
	BadNumber: func(input, found, want string) Sentence {
		return Sentence{viQuote(input) + ": " + viQuote(found) + " không phải là số.", "Viết như " + want + "."}
	},
	TooLong: func(input, found, want string) Sentence {
		return Sentence{viQuote(input) + " dài " + found + " chữ.", "Nhiều nhất là " + want + " chữ."}
	},
	Unlikely: func(input, found, want string) Sentence {
		return Sentence{viQuote(input) + " là " + viQuote(found) + ", ít khi đúng (thường: " + want + ").", "Nếu đúng vậy, lưu kèm lý do."}
	},
	Backwards: func(input, found, want string) Sentence {
		return Sentence{viQuote(input) + " là " + viQuote(found) + ", trước lúc bắt đầu.", "Cần " + want + "."}
	},
}

var recordErrorsEn = RecordErrors{
	Type: choice(typesEn),
	WrongType: func(input, found, want string) Sentence {
		return Sentence{enQuote(input) + " holds " + enQuote(found) + ", which is of the wrong type.", "It must be " + want + "."}
	},
	Blocked: func(from, to string) Sentence {
		return Sentence{"No award can be granted while discipline or a complaint is being examined, from " + from + until(to, " to ") + ".", "Leave it as proposed until that has ended; then fill in the last day of it."}
	},
	OfItself: func(input string) Sentence {
		return Sentence{enQuote(input) + " names this record itself.", "Choose another, or leave it empty."}
	},
	Itself: Sentence{"Both inputs name the same thing.", "Choose another in one of the two."},
	TwoGivers: func(giver string) Sentence {
		return Sentence{"It is given by a body and by " + enQuote(giver) + " too.", "Leave one of the two empty."}
	},
	LaterType: func(input, found string) Sentence {
		return Sentence{enQuote(input) + " was written by a newer danvan (" + found + ").", "It is kept as it is; the newest danvan reads it."}
	},
	Missing: func(input string) Sentence {
		return Sentence{enQuote(input) + " is missing.", "Fill it in and save again."}
	},
	UnknownTerm: func(input, found, want string) Sentence {
		return Sentence{enQuote(input) + " has no choice " + enQuote(found) + ".", "Choose one of: " + want + "."}
	},
	NotBeside: func(input string) Sentence {
		return Sentence{enQuote(input) + " does not go with what the other inputs say.", "Leave it empty, or the other."}
	},
	OutOfRange: func(input, found, want string) Sentence {
		return Sentence{enQuote(input) + " is " + enQuote(found) + ", which is out of range.", "It must be " + want + "."}
	},
	NoDay: func(input, found, want string) Sentence {
		return Sentence{enQuote(input) + " needs a day, and says only " + enQuote(found) + ".", "Write it like " + want + "."}
	},
	BadDate: func(input, found, want string) Sentence {
		return Sentence{enQuote(input) + ": " + enQuote(found) + " is not a date.", "Write it like " + want + "."}
	},
	BadNumber: func(input, found, want string) Sentence {
		return Sentence{enQuote(input) + ": " + enQuote(found) + " is not a number.", "Write it like " + want + "."}
	},
	TooLong: func(input, found, want string) Sentence {
		return Sentence{enQuote(input) + " has " + found + " letters.", "At most " + want + " are allowed."}
	},
	Unlikely: func(input, found, want string) Sentence {
		return Sentence{enQuote(input) + " is " + enQuote(found) + ", which is seldom right (usually " + want + ").", "If it is, save it with a reason."}
	},
	Backwards: func(input, found, want string) Sentence {
		return Sentence{enQuote(input) + " is " + enQuote(found) + ", before the beginning.", "It must be " + want + "."}
	},
}
