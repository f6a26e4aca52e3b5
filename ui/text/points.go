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
	Lines, SelfN, SelfMean, AboveN, AboveMean, Full, Note, NoReport string // of the report
	Sum, Without, DiffersLine, Few                                  string // its lines
	PassedLine                                                      func(pass string) string
	Press                                                           string // how to give points
	Waiting, Unscored                                               func(n int) string
	Evidence                                                        func(criterion string) string
	YearDiffers                                                     func(span, year string) Sentence
	NotInForce                                                      func(set string, others []string) Sentence
	OtherSet                                                        func(input, name string) Sentence
	TooFew                                                          func(input, found string) Sentence

	NoSet, SelfShort, Help                   string
	Self, Appraised                          func(unit string) string
	Nothing, Criterion, Most, Passed, Failed string
	Of                                       func(points, most string) string
	Lacks                                    func(given, of int) string
	Over                                     func(criterion, points, most string) string
	Differs                                  func(verdict string, passed bool) string
	Conflict                                 string
	NotHundred                               func(set, sum string) string
	BadBand                                  func(found, like string) Sentence
	PartsDiffer                              func(set, criterion, sum, most string) string
	NoCriteria                               func(set string) string
	NoWhole                                  func(set, criterion string) string
	Unreachable                              func(set, band, found, most string) string
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
	Self: func(unit string) string { return unit + " (tự chấm)" }, Appraised: func(unit string) string { return unit + " (thẩm định)" },
	Lines: "Tiêu chí, xếp loại, đơn vị", SelfN: "Tự chấm", SelfMean: "Trung bình", AboveN: "Thẩm định", AboveMean: "Điểm TB", Full: "Đủ điểm",
	Note:     "Xếp loại, đạt và tổng điểm chỉ tính nơi đã chấm đủ mọi tiêu chí. “Thẩm định”: của đơn vị cao nhất đã chấm. “Đủ điểm”: theo thẩm định, chưa có thì theo tự chấm.",
	NoReport: "Chưa có bộ tiêu chí nào áp dụng trong kỳ và phạm vi này. Thêm ở Các phiếu, mục Bộ tiêu chí, hoặc nhận gói của cấp trên.",
	Sum:      "Tổng điểm, số đã chấm đủ", PassedLine: func(pass string) string { return "Đạt, từ " + pass + " điểm" }, Without: "Chưa có đủ điểm", DiffersLine: "Kết quả bình xét khác điểm", Few: "Hội đồng hay số phiếu chưa đủ 2/3",
	Waiting:  func(n int) string { return "lượt đăng ký chờ chấm điểm" },
	Unscored: func(n int) string { return "đơn vị thiếu điểm tiêu chí" },
	Press:    "Ctrl+X để chấm theo tiêu chí",
	NoSet:    "Chưa có bộ tiêu chí nào áp dụng cho năm, đối tượng, đơn vị này: thêm ở Các phiếu, hoặc nhận gói của cấp trên.", SelfShort: "tự chấm",
	Help: "Mỗi ô là một tiêu chí, với điểm tối đa và điểm nơi khác đã chấm ở bên phải. Dòng trên cùng là tổng, xếp loại, đạt hay không, đổi ngay khi gõ; chưa đủ tiêu chí thì chưa xếp loại. " +
		"Enter sang tiêu chí tiếp theo, mũi tên xuống vào ô minh chứng, Ctrl+S ghi. Đơn vị tự chấm và cấp trên thẩm định ghi riêng, đứng cạnh nhau, không thay nhau. Cuối phiếu ghi hội đồng, số người có mặt, số phiếu thuận, biên bản.",
	Nothing: "Chưa ai chấm điểm.", Criterion: "Tiêu chí", Most: "Tối đa", Passed: "đạt", Failed: "không đạt",
	Of: func(points, most string) string { return points + "/" + most + " điểm" },
	Lacks: func(given, of int) string {
		return "mới chấm " + viNumber(given) + "/" + viNumber(of) + " tiêu chí"
	},
	Over: func(criterion, points, most string) string {
		return viQuote(criterion) + ": " + points + " điểm, tối đa là " + most + "."
	},
	Differs: func(verdict string, passed bool) string {
		if passed {
			return "Kết quả bình xét ghi " + viQuote(verdict) + ", trong khi điểm đạt."
		}
		return "Kết quả bình xét ghi " + viQuote(verdict) + ", trong khi điểm không đạt."
	},
	Conflict: "Có điểm đang trái ngược: hai nơi chấm khác nhau, chưa chọn.",
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
	Self: func(unit string) string { return unit + " (self)" }, Appraised: func(unit string) string { return unit + " (appraised)" },
	Lines: "Criterion, band, unit", SelfN: "By themselves", SelfMean: "Mean", AboveN: "Appraised", AboveMean: "Mean points", Full: "All points",
	Note:     "Bands, passes and sums count only where every criterion has points. “Appraised”: by the highest unit that gave points. “All points”: as appraised, else as given by themselves.",
	NoReport: "No criteria set holds in this period and scope. Add one under Sheets, Criteria set, or import the bundle of the unit above.",
	Sum:      "Sum, and how many have all", PassedLine: func(pass string) string { return "Passed, from " + pass + " points" }, Without: "Without points for every criterion", DiffersLine: "Verdict differs from the points", Few: "Council or votes under two thirds",
	Waiting:  func(n int) string { return plural(n, "participation waits", "participations wait") + " for points" },
	Unscored: func(n int) string { return plural(n, "unit lacks", "units lack") + " points by criteria" },
	Press:    "Ctrl+X gives points by criterion",
	NoSet:    "No criteria set holds for this year, subject and unit: add one under Sheets, or import the bundle of the unit above.", SelfShort: "self",
	Help: "Each input is a criterion, with the most that it can give, and what others gave, at its right. The line on top is the sum, the band and whether it passes, as you type; there is no band before every criterion has points. " +
		"Enter goes to the next criterion, the down arrow into the evidence, Ctrl+S saves. What a unit gives itself and what the unit above finds are kept apart, beside each other. At the end are the council, those present, the votes for, the minutes.",
	Nothing: "Nobody has given points.", Criterion: "Criterion", Most: "At most", Passed: "passed", Failed: "not passed",
	Of:    func(points, most string) string { return points + "/" + most + " points" },
	Lacks: func(given, of int) string { return enNumber(given) + " of " + enNumber(of) + " criteria so far" },
	Over: func(criterion, points, most string) string {
		return enQuote(criterion) + ": " + points + " points, and " + most + " at most."
	},
	Differs: func(verdict string, passed bool) string {
		if passed {
			return "The verdict is " + enQuote(verdict) + ", and the points pass."
		}
		return "The verdict is " + enQuote(verdict) + ", and the points do not pass."
	},
	Conflict: "Points are in conflict: two people gave different ones, and nobody has decided.",
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

// Sum is what points come to: “69,5/100 điểm · Khá · không đạt”; the band and whether it passes once every criterion
// has points.
func (t *Table) Sum(s criteria.Sum) string {
	p := &t.Points
	all := []string{p.Of(vi.FormatDecimal(s.Points), vi.FormatDecimal(s.Most))}
	switch {
	case !s.Whole():
		return strings.Join(append(all, p.Lacks(s.Given, s.Of)), " · ")
	case s.Grade != "":
		all = append(all, s.Grade)
	}
	switch {
	case s.Judges && s.Passed:
		all = append(all, p.Passed)
	case s.Judges:
		all = append(all, p.Failed)
	}
	return strings.Join(all, " · ")
}

// PointsBy is whose points they are.
func (t *Table) PointsBy(unit string, self bool) string {
	if self {
		return t.Points.Self(unit)
	}
	return t.Points.Appraised(unit)
}

// PointsWarnings tells what somebody should look at in what a unit says: a council that is too small, points above the
// most, a verdict of the same unit that says something else, two values for one criterion.
func (t *Table) PointsWarnings(a *criteria.Assessed, verdict record.Verdict) []string {
	all := []string{}
	for _, q := range a.Validate() {
		if q.Want == record.TwoThirds {
			all = append(all, t.Points.TooFew(t.Terms.Label(record.AssessmentKind, q.Field), q.Found).What)
		}
	}
	sum := a.Sum()
	for _, x := range sum.Over {
		n, _ := a.At(x.ID)
		var most vi.Decimal
		_ = most.UnmarshalText([]byte(x.Most)) // none
		all = append(all, t.Points.Over(x.Called(), vi.FormatDecimal(n), vi.FormatDecimal(most)))
	}
	if sum.Differs(verdict) {
		all = append(all, t.Points.Differs(t.Terms.Verdict(verdict), sum.Passed))
	}
	if a.Conflict {
		all = append(all, t.Points.Conflict)
	}
	return all
}
