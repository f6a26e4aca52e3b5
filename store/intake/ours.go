package intake

import (
	"slices"

	"danvan/store/vi"
)

// ours are what danvan itself writes above the columns of registrations, in small letters, in Vietnamese and in
// English. In a list of the register's own they mean just that, whatever they would mean to an office: “Lý do” is the
// reason of a verdict, and no content.
var ours = map[string]Column{"id": ID, "mã đơn vị": UnitCode, "tên mô hình": Name, "năm": Year, "lĩnh vực": Field, "hình thức": Subject, "tập thể, cá nhân đăng ký": Registrant, "địa điểm": Place,
	"mới/duy trì": Standing, "mới / duy trì": Standing, "ngày đăng ký": Registered, "kinh phí": Money, "đất hiến": Land, "ngày công": Labour, "số người tham gia": Participants,
	"nội dung, cách làm": Content, "kết quả": Results, "kết quả bình xét": Verdict, "điểm": Score, "số phiếu": NotTakenElse, "lý do": NotTakenElse, "ngày": NotTakenElse,
	"chức vụ": Post, "người phụ trách": InCharge, "cấp đề nghị": Target, "phong trào": NotTakenElse, "nhân rộng từ": NotTakenElse, "số thứ tự": NotTakenElse, "từ": From, "đến": To,
	"điểm tự chấm": Score, "ngày đề nghị": NotTakenElse, "lời đề nghị": Proposal, "cho nêu tên từ": NotTakenElse, "thôi nêu tên từ": NotTakenElse,

	"unit code": UnitCode, "model": Name, "name of the model": Name, "year": Year, "field": Field, "registrant": Registrant, "place": Place, "verdict": Verdict, "subject": Subject, "new/maintained": Standing, "new / maintained": Standing, "registered on": Registered, "money": Money,
	"land given": Land, "labour-days": Labour, "participants": Participants, "content and way of doing it": Content, "results": Results, "score": Score, "votes": NotTakenElse,
	"reason": NotTakenElse, "date": NotTakenElse, "post": Post, "named from": NotTakenElse, "named until": NotTakenElse, "person in charge": InCharge, "target level": Target, "programme": NotTakenElse,
	"replicated from": NotTakenElse, "number": NotTakenElse, "from": From, "to": To, "self-score": Score, "proposed on": NotTakenElse, "proposal": Proposal}

// englishUnit heads the units of a list that is written in English: its figures have a point before their decimals.
const englishUnit = "unit code"

// settleOurs gives the columns of a list of the register's own what it means by them, and tells of each whether it did.
// Such a list has ids below “ID”, and units by code.
func settleOurs(h *header, cells []profile) []bool {
	done := make([]bool, len(h.columns))
	at := func(c Column) int { return slices.IndexFunc(h.columns, func(m Mapped) bool { return m.Column == c }) }
	if id := at(ID); id < 0 || !cells[id].most(cells[id].ids) || at(UnitCode) < 0 || at(Name) < 0 {
		return done
	}
	h.ours = true
	for i := range h.columns {
		m := &h.columns[i]
		c, known := ours[vi.Spelled(m.Heading)]
		if !known || len(m.years) > 0 || keys[m.Heading] != Unused {
			continue
		}
		m.Column, m.Exact, m.may, done[i] = c, true, nil, true
		m.scale.said = m.scale.said || c == Money || c == Land
		m.point = vi.Spelled(h.columns[at(UnitCode)].Heading) == englishUnit
	}
	return done
}
