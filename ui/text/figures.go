package text

import (
	"strings"

	"danvan/store/measure"
	"danvan/store/record"
	"danvan/store/vi"
)

// Figures is what stands in the reports on measures, resources and reviews.
type Figures struct {
	Counted, Stated                             string // on what a figure rests, behind it in brackets
	Mixed                                       func(counted, other string) string
	Partial, Crossing                           string
	Note                                        string
	PartialNote, CrossingNote                   string
	Measure, Split, Span, Sum, Difference       string // headings
	Explanation, Source, Of                     string
	All, Uncountable                            string
	Parts                                       func(by string, n int) string
	Spans, Units                                func(n int) string
	Purpose, What, Written, About               string
	NoPurpose                                   string
	MoreWritten                                 func(n int) string
	OfUnits, OfModels                           string
	Reason, Reviewed, By, Model                 string
	TotalsOnly                                  func(n int, totals string) string
	NotReviewed                                 func(n int) string
	Outcomes                                    func(keep, strengthen, pause, stop int) string
	EmptySheet, EmptyReconciliation, EmptyOther string
	Said, Paper, IssuedBy, CountedHere          string // of the summary
	PaperNumber                                 func(kind, number string) string
	PapersBelow                                 func(n int) string
	SumRegistered                               func(n, collectives, individuals, households, open int) string
	SumRecognised                               func(n, exemplary int) string
	SumMobilised                                func(what, amount string) string
	SumAwards                                   func(n, collectives, individuals, households, units int) string
	Standings                                   func(added, maintained, registered int) string
	Replicated                                  func(n int) string // a section of the reviews
	ReplicatedBy                                func(n int) string
	NoSource                                    string
	Rests                                       string // on what a figure rests
}

var figuresVi = Figures{
	Counted: "đếm", Stated: "nêu",
	Mixed:   func(counted, other string) string { return "đếm " + counted + " + nêu " + other },
	Partial: "thiếu kỳ", Crossing: "kỳ chồng nhau",
	Note:         "“đếm”: sổ tự đếm; “nêu”: văn bản hoặc đơn vị nêu, sổ chưa có dòng; không ghi gì: đơn vị báo cáo.",
	PartialNote:  "“thiếu kỳ”: có tháng, quý trong kỳ này chưa có số.",
	CrossingNote: "“kỳ chồng nhau”: các số ghi cho những kỳ, những phần chồng lên nhau, không cộng được.",
	Measure:      "Chỉ tiêu", Split: "Phần", Span: "Kỳ", Sum: "Đếm, cộng", Difference: "Chênh", Explanation: "Giải trình", Source: "Nguồn", Of: "Nêu",
	All: "Tất cả, so với sổ đếm", Uncountable: "sổ không đếm được phần này",
	Parts:   func(by string, n int) string { return "Cộng " + viNumber(n) + " phần theo " + strings.ToLower(by) },
	Spans:   func(n int) string { return "Cộng " + viNumber(n) + " kỳ nhỏ hơn" },
	Units:   func(n int) string { return "Cộng " + viNumber(n) + " đơn vị cấp dưới" },
	Purpose: "Mục đích", What: "Loại", Written: "Ghi nguyên văn", About: "Cộng",
	MoreWritten: func(n int) string { return "… và " + viNumber(n) + " số nữa" },
	NoPurpose:   "(không ghi mục đích)", OfUnits: "Đơn vị", OfModels: "Lượt đăng ký",
	Reason: "Lý do", Reviewed: "Ngày", By: "Đơn vị rà soát", Model: "Mô hình",
	TotalsOnly: func(n int, totals string) string {
		return viNumber(n) + " đơn vị chỉ nêu tổng số, sổ chưa có dòng nào: " + totals + ". Số nêu không cộng vào biểu này."
	},
	NotReviewed: func(n int) string { return viNumber(n) + " lượt chưa rà soát." },
	Outcomes: func(keep, strengthen, pause, stop int) string {
		return "Duy trì " + viNumber(keep) + ", củng cố " + viNumber(strengthen) + ", tạm dừng " + viNumber(pause) + ", dừng " + viNumber(stop) + "."
	},
	EmptySheet:          "Chưa có chỉ tiêu nào cho kỳ này. Thêm ở “Phiếu”, mục “Chỉ tiêu”, hoặc nhận gói của cấp trên.",
	EmptyReconciliation: "Chưa có số liệu nào được nêu trong kỳ này. Thêm ở “Phiếu”, mục “Số liệu”.",
	EmptyOther:          "Không có gì trong kỳ và phạm vi này.",
	Said:                "Nội dung", Paper: "Văn bản", IssuedBy: "Cơ quan", CountedHere: "sổ đếm",
	PaperNumber: func(kind, number string) string { return kind + before(" số ", number) },
	PapersBelow: func(n int) string {
		return viNumber(n) + " văn bản, hội nghị của các đơn vị cấp dưới trong kỳ không kê ở đây."
	},
	SumRegistered: func(n, collectives, individuals, households, open int) string {
		return "Đăng ký " + viNumber(n) + " mô hình: tập thể " + viNumber(collectives) + ", cá nhân " + viNumber(individuals) + ", hộ gia đình " + viNumber(households) + more(", chưa xếp hình thức ", open, viNumber)
	},
	SumRecognised: func(n, exemplary int) string {
		return "Công nhận " + viNumber(n) + " mô hình, trong đó điển hình " + viNumber(exemplary)
	},
	SumMobilised: func(what, amount string) string { return "Huy động " + strings.ToLower(what) + ": " + amount },
	SumAwards: func(n, collectives, individuals, households, units int) string {
		return "Khen thưởng " + viNumber(n) + ": tập thể " + viNumber(collectives) + ", cá nhân " + viNumber(individuals) + ", hộ gia đình " + viNumber(households) + ", cả đơn vị " + viNumber(units)
	},
	Standings: func(added, maintained, registered int) string {
		s := "Đăng ký " + viNumber(registered) + ": mới " + viNumber(added) + ", duy trì " + viNumber(maintained)
		if rest := registered - added - maintained; rest > 0 {
			s += "; " + viNumber(rest) + " lượt chưa ghi mới hay duy trì"
		}
		return s + "."
	},
	Replicated:   func(n int) string { return "Nhân rộng (" + viNumber(n) + ")" },
	ReplicatedBy: func(n int) string { return "nhân rộng thành " + viNumber(n) + " lượt" },
	Rests:        "Theo",
	NoSource:     "mô hình gốc không còn trong sổ",
}

var figuresEn = Figures{
	Counted: "counted", Stated: "stated",
	Mixed:   func(counted, other string) string { return "counted " + counted + " + stated " + other },
	Partial: "part missing", Crossing: "periods cross",
	Note:         "“counted”: by the register; “stated”: by a paper or the unit, without rows in the register; nothing: given by the unit.",
	PartialNote:  "“part missing”: some months or quarters of this period have no figure.",
	CrossingNote: "“periods cross”: the figures are of periods or parts that overlap, and cannot be added.",
	Measure:      "Measure", Split: "Part", Span: "Period", Sum: "Counted, sum", Difference: "Difference", Explanation: "Explanation", Source: "Source", Of: "Stated",
	All: "All, against the register", Uncountable: "the register cannot count this part",
	Parts:   func(by string, n int) string { return "Sum of " + enNumber(n) + " parts by " + strings.ToLower(by) },
	Spans:   func(n int) string { return "Sum of " + enNumber(n) + " periods within" },
	Units:   func(n int) string { return "Sum of " + enNumber(n) + " units below" },
	Purpose: "Purpose", What: "Kind", Written: "As written", About: "Sum",
	MoreWritten: func(n int) string { return "… and " + enNumber(n) + " more" },
	NoPurpose:   "(no purpose)", OfUnits: "Units", OfModels: "Participations",
	Reason: "Reason", Reviewed: "Date", By: "Reviewed by", Model: "Model",
	TotalsOnly: func(n int, totals string) string {
		return enNumber(n) + plural(n, " unit states", " units state") + " totals only, without rows in the register: " + totals + ". What is stated is in no sum of this table."
	},
	NotReviewed: func(n int) string {
		return enNumber(n) + plural(n, " participation is", " participations are") + " not reviewed."
	},
	Outcomes: func(keep, strengthen, pause, stop int) string {
		return "Keep " + enNumber(keep) + ", strengthen " + enNumber(strengthen) + ", pause " + enNumber(pause) + ", stop " + enNumber(stop) + "."
	},
	EmptySheet:          "There is no measure for this period. Add one under “Sheets”, “Measure”, or take in a bundle from above.",
	EmptyReconciliation: "Nothing is stated in this period. Add it under “Sheets”, “Value”.",
	EmptyOther:          "There is nothing in this period and scope.",
	Said:                "What is said", Paper: "Paper", IssuedBy: "Issued by", CountedHere: "counted",
	PaperNumber: func(kind, number string) string { return kind + before(" ", number) },
	PapersBelow: func(n int) string {
		return enNumber(n) + plural(n, " paper", " papers") + " of units below in this period not listed here."
	},
	SumRegistered: func(n, collectives, individuals, households, open int) string {
		return enNumber(n) + " registered: collectives " + enNumber(collectives) + ", individuals " + enNumber(individuals) + ", households " + enNumber(households) + more(", left open ", open, enNumber)
	},
	SumRecognised: func(n, exemplary int) string {
		return enNumber(n) + " recognised, of them exemplary " + enNumber(exemplary)
	},
	SumMobilised: func(what, amount string) string { return "Mobilised, " + strings.ToLower(what) + ": " + amount },
	SumAwards: func(n, collectives, individuals, households, units int) string {
		return enNumber(n) + " awards: collectives " + enNumber(collectives) + ", individuals " + enNumber(individuals) + ", households " + enNumber(households) + ", units " + enNumber(units)
	},
	Standings: func(added, maintained, registered int) string {
		s := enNumber(registered) + " registered: " + enNumber(added) + " new, " + enNumber(maintained) + " maintained"
		if rest := registered - added - maintained; rest > 0 {
			s += "; of " + enNumber(rest) + " nobody wrote which"
		}
		return s + "."
	},
	Replicated: func(n int) string { return "Replicated (" + enNumber(n) + ")" },
	ReplicatedBy: func(n int) string {
		return enNumber(n) + plural(n, " participation", " participations") + " taken from it"
	},
	Rests:    "Basis",
	NoSource: "the model it was taken from is no longer here",
}

// Amount says an amount of a type of value, as short as it can be said exactly: “khoảng 345 triệu đồng”.
func (t *Table) Amount(of record.ValueType, a measure.Amount) string {
	if a.Unsummed {
		return t.Sums.Unsummed(t.Term(string(of)))
	}
	s := t.measured(of, a.Low)
	switch {
	case a.IsRange():
		s = t.measured(of, a.Low) + " – " + t.measured(of, a.High)
	case a.About:
		s = t.Sums.About(s)
	}
	return s
}

func (t *Table) measured(of record.ValueType, d vi.Decimal) string {
	switch of {
	case record.MoneyValue:
		return t.Sums.Measured(record.Money, d)
	case record.PercentNumber:
		return t.Decimal(d) + "%"
	}
	return t.Decimal(d)
}

// more is a part of a sum that there is not always.
func more(words string, n int, number func(int) string) string {
	if n == 0 {
		return ""
	}
	return words + number(n)
}
