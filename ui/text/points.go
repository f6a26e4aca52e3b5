package text

import (
	"strings"

	"danvan/store/criteria"
	"danvan/store/record"
	"danvan/store/vi"
)

// The words of criteria sets and of points.

var pointKindsVi = map[record.Name]string{record.CriteriaSetKind: "Bộ tiêu chí", record.AssessmentKind: "Chấm điểm", record.PointsKind: "Điểm"}

var pointKindsEn = map[record.Name]string{record.CriteriaSetKind: "Criteria set", record.AssessmentKind: "Assessment", record.PointsKind: "Points"}

var pointLabelsVi = map[string]string{
	"criteria_set.code": "Mã bộ tiêu chí", "criteria_set.name": "Tên bộ tiêu chí", "scores": "Chấm cho", "criteria_set.level": "Cấp của đơn vị được chấm", "pass": "Điểm đạt", "bands": "Xếp loại",
	"criteria_set.from": "Từ năm", "criteria_set.to": "Đến năm", "measure.set": "Thuộc bộ tiêu chí", "under": "Thuộc tiêu chí", "assessment.by": "Đơn vị chấm", "set": "Bộ tiêu chí",
	"assessment.unit": "Đơn vị được chấm", "assessment.date": "Ngày chấm", "council": "Hội đồng", "members": "Số thành viên", "present": "Số người có mặt", "assessment.votes": "Số phiếu thuận",
	"minutes": "Biên bản", "assessment.text": "Nhận xét", "points.by": "Đơn vị chấm", "assessment": "Phiếu chấm", "criterion": "Tiêu chí", "points.amount": "Điểm", "evidence": "Minh chứng",
}

var pointLabelsEn = map[string]string{
	"criteria_set.code": "Code of the set", "criteria_set.name": "Name of the set", "scores": "Given to", "criteria_set.level": "Level of the units", "pass": "Pass mark", "bands": "Bands",
	"criteria_set.from": "From the year", "criteria_set.to": "To the year", "measure.set": "In the criteria set", "under": "Part of the criterion", "assessment.by": "Points by", "set": "Criteria set",
	"assessment.unit": "Unit given points", "assessment.date": "Day of the points", "council": "Council", "members": "Members in all", "present": "Members present", "assessment.votes": "Votes for",
	"minutes": "Minutes", "assessment.text": "Remark", "points.by": "Points by", "assessment": "Assessment", "criterion": "Criterion", "points.amount": "Points", "evidence": "Evidence",
}

// Points is what is said of criteria and points.
type Points struct {
	Evidence    func(criterion string) string
	YearDiffers func(span, year string) Sentence
	NotInForce  func(set string, others []string) Sentence
	OtherSet    func(input, name string) Sentence
	TooFew      func(input, found string) Sentence

	NotHundred  func(set, sum string) string
	BadBand     func(found, like string) Sentence
	PartsDiffer func(set, criterion, sum, most string) string
	NoCriteria  func(set string) string
	NoWhole     func(set, criterion string) string
	Unreachable func(set, band, found, most string) string
}

var pointsVi = Points{
	Evidence: func(criterion string) string { return criterion + ": minh chứng" },
	YearDiffers: func(span, year string) Sentence {
		return Sentence{"Lượt đăng ký này của năm " + year + ", điểm lại ghi cho " + span + ".", "Ghi năm " + year + ", hoặc chọn lượt đăng ký khác."}
	},
	NotInForce: func(set string, others []string) Sentence {
		hint := "Xem năm, đối tượng, cấp, phong trào của bộ tiêu chí ở Các phiếu, mục Bộ tiêu chí."
		if len(others) > 0 {
			hint = "Bộ áp dụng được: " + strings.Join(others, "; ") + "."
		}
		return Sentence{viQuote(set) + " không áp dụng cho năm, đối tượng hay đơn vị này.", hint}
	},
	OtherSet: func(input, name string) Sentence {
		return Sentence{input + ": " + viQuote(name) + " không ở trong cùng bộ tiêu chí của đơn vị này.", "Chọn một mục trong chính bộ tiêu chí đó."}
	},
	TooFew: func(input, found string) Sentence {
		return Sentence{input + ": " + found + ", chưa đủ 2/3.", "Nếu đúng vậy thì ghi lý do; nếu không thì sửa số."}
	},
	BadBand: func(found, like string) Sentence {
		return Sentence{"Xếp loại " + viQuote(found) + ": mỗi mức ghi số điểm rồi tên, không trùng nhau.", "Ví dụ: " + like + "."}
	},
	NotHundred: func(set, sum string) string {
		return viQuote(set) + ": tổng điểm tối đa là " + sum + ", không phải 100."
	},
	PartsDiffer: func(set, criterion, sum, most string) string {
		return viQuote(set) + ", tiêu chí " + viQuote(criterion) + ": các mục nhỏ cộng lại " + sum + " điểm, tiêu chí ghi " + most + "."
	},
	NoCriteria: func(set string) string { return viQuote(set) + ": chưa có tiêu chí nào." },
	NoWhole: func(set, criterion string) string {
		return viQuote(set) + ": " + viQuote(criterion) + " thuộc một tiêu chí không có trong bộ này, được tính riêng."
	},
	Unreachable: func(set, band, found, most string) string {
		if band == "" {
			band = "điểm đạt"
		}
		return viQuote(set) + ": " + band + " từ " + found + " điểm, trong khi cả bộ chỉ có " + most + "."
	},
}

var pointsEn = Points{
	Evidence: func(criterion string) string { return criterion + ": evidence" },
	YearDiffers: func(span, year string) Sentence {
		return Sentence{"The participation is of " + year + ", and the points are given for " + span + ".", "Write " + year + ", or choose another participation."}
	},
	NotInForce: func(set string, others []string) Sentence {
		hint := "Look at the years, the subject, the level and the programme of the set under Sheets, Criteria set."
		if len(others) > 0 {
			hint = "Sets that hold: " + strings.Join(others, "; ") + "."
		}
		return Sentence{enQuote(set) + " does not hold for this year, subject or unit.", hint}
	},
	OtherSet: func(input, name string) Sentence {
		return Sentence{input + ": " + enQuote(name) + " is not in the same criteria set of this unit.", "Choose one of that very set."}
	},
	TooFew: func(input, found string) Sentence {
		return Sentence{input + ": " + found + " is less than two thirds.", "If that is so, give a reason; else correct the number."}
	},
	BadBand: func(found, like string) Sentence {
		return Sentence{"The band " + enQuote(found) + ": each is a number of points and a name, and none twice.", "For example: " + like + "."}
	},
	NotHundred: func(set, sum string) string { return enQuote(set) + ": the maxima come to " + sum + ", not to 100." },
	PartsDiffer: func(set, criterion, sum, most string) string {
		return enQuote(set) + ", criterion " + enQuote(criterion) + ": its parts come to " + sum + ", it says " + most + "."
	},
	NoCriteria: func(set string) string { return enQuote(set) + " has no criteria yet." },
	NoWhole: func(set, criterion string) string {
		return enQuote(set) + ": " + enQuote(criterion) + " is a part of one that is not in the set, and counts by itself."
	},
	Unreachable: func(set, band, found, most string) string {
		if band == "" {
			band = "the pass mark"
		}
		return enQuote(set) + ": " + band + " is from " + found + " points, and the whole set has " + most + "."
	},
}

// CriteriaFault says what does not fit in a criteria set.
func (t *Table) CriteriaFault(f criteria.Fault) string {
	p, found, want := &t.Points, vi.FormatDecimal(f.Found), vi.FormatDecimal(f.Want)
	switch f.Code {
	case criteria.NotHundred:
		return p.NotHundred(f.Set.Name, found)
	case criteria.PartsDiffer:
		return p.PartsDiffer(f.Set.Name, f.Name, found, want)
	case criteria.NoCriteria:
		return p.NoCriteria(f.Set.Name)
	case criteria.NoWhole:
		return p.NoWhole(f.Set.Name, f.Name)
	}
	return p.Unreachable(f.Set.Name, f.Name, found, want)
}
