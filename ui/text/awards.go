package text

import (
	"fmt"
	"strings"

	"danvan/store/record"
)

// The words of awards, of those that are named as typical, of bodies with their members, of papers and of pilots.

var kindsVi = map[record.Name]string{
	record.AwardKind: "Khen thưởng", record.TypicalKind: "Tiêu biểu", record.BodyKind: "Ban, tổ chức", record.MemberKind: "Thành viên",
	record.PaperKind: "Văn bản, hội nghị", record.PilotKind: "Điểm thực hiện",
}

var kindsEn = map[record.Name]string{
	record.AwardKind: "Award", record.TypicalKind: "Typical", record.BodyKind: "Body", record.MemberKind: "Member",
	record.PaperKind: "Paper or event", record.PilotKind: "Pilot",
}

var choicesVi = map[string]string{
	"true": "có", "false": "không", // of a flag
	"unit": "Cả đơn vị", "central": "Trung ương", "state": "Nhà nước", "party": "Đảng",
	"proposed": "Đề nghị", "granted": "Đã khen", "cancelled": "Đã hủy", "revoked": "Đã thu hồi",
	"plan": "Kế hoạch", "guidance": "Hướng dẫn", "directive": "Chỉ thị, nghị quyết", "notice": "Công văn, thông báo", "report": "Báo cáo",
	"minutes": "Biên bản", "conference": "Hội nghị", "dialogue": "Đối thoại", "other_paper": "Văn bản khác",
}

var choicesEn = map[string]string{
	"true": "yes", "false": "no",
	"unit": "Unit", "central": "Central", "state": "State", "party": "Party",
	"proposed": "Proposed", "granted": "Granted", "cancelled": "Cancelled", "revoked": "Revoked",
	"plan": "Plan", "guidance": "Guidance", "directive": "Directive, resolution", "notice": "Letter, notice", "report": "Report",
	"minutes": "Minutes", "conference": "Conference", "dialogue": "Dialogue", "other_paper": "Other paper",
}

var awardLabelsVi = map[string]string{
	"award.by": "Đơn vị ghi nhận", "award.name": "Họ và tên, tên tập thể", "recipient": "Đối tượng", "award.post": "Chức vụ, đơn vị", "form": "Hình thức khen",
	"award.number": "Số quyết định", "award.date": "Ngày quyết định", "giver": "Cơ quan tặng", "award.body": "Ban tặng", "award.level": "Cấp khen", "track": "Hệ thống khen",
	"award.span": "Giai đoạn", "award.reason": "Thành tích", "state": "Trạng thái", "blocked_from": "Dừng xét từ", "blocked_to": "Dừng xét đến", "blocked_why": "Lý do dừng xét",
	"self": "Dấu riêng", "typical.by": "Đơn vị nêu", "typical.name": "Họ và tên, tên tập thể", "typical.post": "Chức vụ, đơn vị", "typical.what": "Mô hình được nêu",
	"typical.model": "Mô hình trong sổ", "typical.span": "Giai đoạn", "typical.reason": "Thành tích", "typical.date": "Ngày văn bản nêu",
	"body.name": "Tên ban, tổ chức", "body.number": "Số quyết định thành lập", "body.text": "Nhiệm vụ", "body.unit": "Của đơn vị",
	"body": "Ban, tổ chức", "member.name": "Họ và tên", "role": "Chức vụ trong ban", "member.post": "Chức vụ, đơn vị công tác",
	"type": "Loại văn bản", "title": "Tên, trích yếu", "paper.number": "Số, ký hiệu", "paper.span": "Kỳ", "paper.place": "Nơi tổ chức", "paper.people": "Người dự, chức vụ",
	"grounds": "Căn cứ", "guidance": "Chỉ đạo", "paper.results": "Kết quả", "weaknesses": "Hạn chế, nguyên nhân", "directions": "Phương hướng", "paper.text": "Nội dung khác",
	"files": "Tệp đã ghi", "decision.body": "Ban ra quyết định", "decision.title": "Trích yếu", "theme": "Phong trào, chủ đề năm", "where": "Nơi thực hiện", "pilot.number": "Số quyết định", "pilot.text": "Nội dung", "pilot.unit": "Của đơn vị",
}

var awardLabelsEn = map[string]string{
	"award.by": "Recorded by", "award.name": "Recipient", "recipient": "Kind of recipient", "award.post": "Post, unit", "form": "Form of award",
	"award.number": "Number of the decision", "award.date": "Date of the decision", "giver": "Given by", "award.body": "Given by the body", "award.level": "Level of award",
	"track": "System of awards", "award.span": "Span", "award.reason": "Merits", "state": "State", "blocked_from": "Held back from", "blocked_to": "Held back until",
	"blocked_why": "Why held back", "self": "Mark of its own", "typical.by": "Named by", "typical.name": "Who is named", "typical.post": "Post, unit",
	"typical.what": "Model as it was called", "typical.model": "Model in the register", "typical.span": "Span", "typical.reason": "Merits", "typical.date": "Date of the paper",
	"body.name": "Name of the body", "body.number": "Number of its decision", "body.text": "Duties", "body.unit": "Body of", "body": "Body",
	"member.name": "Name of the member", "role": "Role in the body", "member.post": "Post elsewhere", "type": "Type of paper", "title": "Title",
	"paper.number": "Number and sign", "paper.span": "Span", "paper.place": "Place of the event", "paper.people": "People and posts", "grounds": "Grounds", "guidance": "Guidance",
	"paper.results": "Outcome", "weaknesses": "Weaknesses and causes", "directions": "Directions", "paper.text": "Other text", "theme": "Programme of the year", "where": "Carried out in", "decision.body": "Body that decided", "decision.title": "Subject of the decision",
	"files": "Files written", "pilot.number": "Number of the decision", "pilot.text": "Contents", "pilot.unit": "Pilot of",
}

// ReportOfAwards is what stands in the reports of awards.
type ReportOfAwards struct {
	Help                                                     string
	DVK                                                      string // the programme that is meant where none is named
	Proposed, Undated                                        func(n int) string
	Decision                                                 func(number, day, issuer string) string
	OtherDay                                                 func(number, day, other string) string
	With                                                     func(decisions string) string
	And                                                      string
	Sum                                                      func(collectives, individuals, households, units, open int) string
	Empty, EmptyNext, EmptyDecision, NeedsNumber, PickNumber string
}

var reportOfAwardsVi = ReportOfAwards{
	Help: "Biểu Khen đếm khen thưởng đã trao trong kỳ, theo ngày quyết định; đang đề nghị, đã hủy, đã thu hồi thì không tính; F4 chọn hình thức, cấp, cơ quan tặng. Theo QĐ in danh sách " +
		"kèm theo một hay hai quyết định của đơn vị, chọn bằng F4. Tiêu biểu liệt kê tập thể, cá nhân, mô hình được nêu, dưới từng lĩnh vực.",
	DVK:      "Dân vận khéo",
	Proposed: func(n int) string { return viNumber(n) + " khen thưởng đang đề nghị, chưa tính." },
	Undated: func(n int) string {
		return viNumber(n) + " khen thưởng không ghi ngày, hoặc chỉ ghi giai đoạn dài hơn kỳ này: không tính vào đây."
	},
	Decision: func(number, day, issuer string) string {
		return "Quyết định số " + number + before(" ngày ", day) + before(" của ", issuer)
	},
	OtherDay: func(number, day, other string) string {
		return "Số " + number + " được ghi hai ngày: " + day + " và " + other + "; danh sách gồm cả hai."
	},
	With: func(decisions string) string { return "Kèm theo " + decisions }, And: "và",
	Sum: func(collectives, individuals, households, units, open int) string {
		return "Tổng số: " + counted([]string{"tập thể", "cá nhân", "hộ gia đình", "đơn vị", "chưa xếp"}, collectives, individuals, households, units, open) + "."
	},
	Empty: "Chưa có khen thưởng nào trong kỳ và phạm vi này.", EmptyDecision: "Không có ai theo quyết định này.",
	EmptyNext:   "Khen thưởng, tiêu biểu được ghi trong Các phiếu, hay khi chọn nhiều lượt đăng ký ở danh sách rồi khen.",
	NeedsNumber: "F4 để chọn quyết định cần in danh sách kèm theo.", PickNumber: "Quyết định",
}

var reportOfAwardsEn = ReportOfAwards{
	Help: "Awards counts what was granted in the span, by the day of the decision, and nothing that is only proposed, cancelled or revoked; F4 narrows it. Decision prints the list " +
		"that goes with one or two decisions of the unit, chosen with F4. Typical lists who was named as an example, under each field.",
	DVK:      "Dân vận khéo",
	Proposed: func(n int) string { return enNumber(n) + " proposed and not counted." },
	Undated: func(n int) string {
		return enNumber(n) + " without a day, or only with a span longer than this one: not counted here."
	},
	Decision: func(number, day, issuer string) string {
		return "Decision " + number + before(" of ", day) + before(", ", issuer)
	},
	OtherDay: func(number, day, other string) string {
		return number + " is written with two days: " + day + " and " + other + "; the list has both."
	},
	With: func(decisions string) string { return "With " + decisions }, And: "and",
	Sum: func(collectives, individuals, households, units, open int) string {
		return "In all: " + counted([]string{"collectives", "individuals", "households", "units", "left open"}, collectives, individuals, households, units, open) + "."
	},
	Empty: "Nothing was awarded in this period and scope.", EmptyDecision: "Nobody stands under this decision.",
	EmptyNext:   "Awards and typical ones are entered under Sheets, or by commending many chosen registrations in the list.",
	NeedsNumber: "F4 chooses the decision whose list is wanted.", PickNumber: "Decision",
}

// counted writes figures as running text does: below ten with a zero in front. The first two stand always.
func counted(words []string, n ...int) string {
	var all []string
	for i, n := range n {
		if n > 0 || i < 2 {
			all = append(all, fmt.Sprintf("%02d ", n)+words[i])
		}
	}
	return strings.Join(all, ", ")
}
