package text

import (
	"errors"
	"strconv"
	"strings"

	"danvan/sync/exchange"
)

// ExchangeErrors are the sentences for joining, sending and receiving. unit is a unit's name, or its code where the
// name is not known.
type ExchangeErrors struct {
	UnknownUnit, NotBelow, NoUnitAbove, NotInvitation, IsInvitation func(unit string) Sentence
	WrongSender, OutOfScope, WaitingKey, UnknownKey, RevokedKey     func(unit string) Sentence
	NothingWaits, NoKeyHolds, SeveralWait, PrintNeeded, Frozen      func(unit string) Sentence
	MissingBundle                                                   func(unit string, first, last uint64) Sentence // first 0: not known
	NoSuchBundle                                                    func(unit string, serial uint64) Sentence
	WrongReceiver                                                   func(from, to string) Sentence
	BadValue                                                        func(unit, fault string) Sentence // fault: which value, where it is known
	OtherPrint                                                      func(unit, spoken string) Sentence
	SeveralUnits                                                    func(code, codes string) Sentence
	EndedUnit                                                       func(unit, now string) Sentence // now: what became of it; empty where nobody says
	NotInList                                                       func(unit, code string) Sentence
	OtherGuest, HasAbove, DrawnAbove                                func(unit, other string) Sentence
	OtherDay, SameCode                                              func(unit, inviter, code string) Sentence
	NoKey                                                           Sentence
}

func explainExchange(t *Table, err error) (Sentence, bool) {
	var e *exchange.Error
	if !errors.As(err, &e) {
		return Sentence{}, false
	}
	x := &t.Errors.Exchange
	unit := e.Name
	if unit == "" {
		unit = e.Unit
	}
	switch e.Code {
	case exchange.NotBelow:
		return x.NotBelow(unit), true
	case exchange.NoUnitAbove:
		return x.NoUnitAbove(unit), true
	case exchange.NoKey:
		return x.NoKey, true
	case exchange.NotInvitation:
		return x.NotInvitation(unit), true
	case exchange.IsInvitation:
		return x.IsInvitation(unit), true
	case exchange.WrongReceiver:
		return x.WrongReceiver(unit, e.Other), true
	case exchange.WrongSender:
		return x.WrongSender(unit), true
	case exchange.OutOfScope:
		return x.OutOfScope(unit), true
	case exchange.WaitingKey:
		return x.WaitingKey(unit), true
	case exchange.UnknownKey:
		return x.UnknownKey(unit), true
	case exchange.RevokedKey:
		return x.RevokedKey(unit), true
	case exchange.NothingWaits:
		return x.NothingWaits(unit), true
	case exchange.NoKeyHolds:
		return x.NoKeyHolds(unit), true
	case exchange.SeveralWait:
		return x.SeveralWait(unit), true
	case exchange.PrintNeeded:
		return x.PrintNeeded(unit), true
	case exchange.Frozen:
		return x.Frozen(unit), true
	case exchange.MissingBundle:
		return x.MissingBundle(unit, e.First, e.Last), true
	case exchange.NoSuchBundle:
		return x.NoSuchBundle(unit, e.Last), true
	case exchange.SeveralUnits:
		return x.SeveralUnits(e.Unit, e.Other), true
	case exchange.BadValue:
		return explainBadValue(t, e, unit), true
	case exchange.OtherPrint:
		return x.OtherPrint(unit, e.Other), true
	case exchange.NotInList:
		return x.NotInList(unit, e.Unit), true
	case exchange.UnknownUnit:
		return x.UnknownUnit(unit), true
	case exchange.EndedUnit:
		return x.EndedUnit(unit, e.Other), true
	case exchange.OtherGuest:
		return x.OtherGuest(unit, e.Other), true
	case exchange.HasAbove:
		return x.HasAbove(unit, e.Other), true
	case exchange.DrawnAbove:
		return x.DrawnAbove(unit, e.Other), true
	case exchange.SameCode:
		return x.SameCode(unit, e.Other, e.Unit), true
	case exchange.OtherDay:
		return x.OtherDay(unit, e.Other, e.Unit), true
	}
	return Sentence{}, false
}

var exchangeErrorsVi = ExchangeErrors{
	EndedUnit: func(unit, now string) Sentence {
		if now == "" {
			return Sentence{viQuote(unit) + " đã hết từ ngày 1/7/2025.", "Danh mục có sẵn không nói đơn vị ấy nay thuộc đâu: chọn đơn vị hiện nay, hoặc dùng danh sách đơn vị: init --unit MÃ --units TỆP.csv."}
		}
		return Sentence{viQuote(unit) + " đã hết từ ngày 1/7/2025, nay là: " + now + ".", "Chọn đơn vị hiện nay. Nếu vẫn lập sổ theo đơn vị cũ thì dùng danh sách đơn vị: init --unit MÃ --units TỆP.csv."}
	},
	OtherGuest: func(unit, other string) Sentence {
		return Sentence{"Lời mời này cho " + viQuote(unit) + ", còn sổ này của " + viQuote(other) + ". Chưa ghi gì vào sổ.", "Xin cấp trên lời mời cho đúng đơn vị mình; hoặc nêu --register TỆP khác để tạo sổ mới."}
	},
	OtherDay: func(unit, inviter, code string) Sentence {
		return Sentence{viQuote(unit) + " trong sổ này là đơn vị từ ngày 1/7/2025, còn sổ của " + viQuote(inviter) + " ghi mã " + code + " không có ngày đó. Chưa ghi gì vào sổ.",
			"Nhờ " + inviter + " mời lại bằng: danvan invite " + code + " --alone -o TỆP."}
	},
	SameCode: func(unit, inviter, code string) Sentence {
		return Sentence{"Lời mời này cho đơn vị khác mang cùng mã với " + viQuote(unit) + " của sổ này. Chưa ghi gì vào sổ.",
			"Đơn vị mới bắt đầu bằng sổ mới: nêu --register TỆP khác. Muốn chính sổ này vào sổ cấp trên thì nhờ " + inviter + " mời bằng: danvan invite " + code + " -o TỆP."}
	},
	HasAbove: func(unit, other string) Sentence {
		return Sentence{"Sổ của " + viQuote(unit) + " đã có đơn vị cấp trên là " + viQuote(other) + ". Chưa ghi gì vào sổ.", "Nếu đơn vị cấp trên thay đổi thật, gọi cho " + other + ": chỉ họ sửa được cây đơn vị."}
	},
	DrawnAbove: func(unit, other string) Sentence {
		return Sentence{viQuote(unit) + " do " + viQuote(other) + " ghi vào cây đơn vị; chỉ nơi ấy đổi được.", "Nhờ " + other + " chạy danvan invite --alone, hoặc sửa cây đơn vị rồi gửi xuống."}
	},
	SeveralUnits: func(code, codes string) Sentence {
		return Sentence{"Có nhiều đơn vị mang mã " + viQuote(code) + ".", "Viết rõ một trong: " + codes + "."}
	},
	BadValue: func(unit, fault string) Sentence {
		return Sentence{strings.TrimSpace("Gói có giá trị sai kiểu do " + viQuote(unit) + " ghi, phần ấy không được nhập. " + fault),
			"Gói nằm ở cách ly. Gọi cho đơn vị đó: máy ấy cần bản danvan đúng và gửi lại."}
	},
	NotInList: func(unit, code string) Sentence {
		return Sentence{"Danh sách không có đơn vị giữ sổ này: " + viQuote(unit) + ", mã " + code + ". Chưa ghi gì vào sổ.", "Danh sách cần có dòng của chính đơn vị ấy, mã viết đủ số 0 ở đầu, và các đơn vị bên dưới."}
	},
	UnknownUnit: func(unit string) Sentence {
		return Sentence{"Không có đơn vị nào mang mã " + viQuote(unit) + ".", "Mã viết đủ số 0 ở đầu, như trong cây đơn vị."}
	},
	NotBelow: func(unit string) Sentence {
		return Sentence{viQuote(unit) + " không phải là đơn vị cấp dưới của đơn vị giữ sổ này.", "Xem lại mã đơn vị."}
	},
	NoUnitAbove: func(unit string) Sentence {
		return Sentence{viQuote(unit) + " không có đơn vị cấp trên trong sổ.", "Đơn vị bắt đầu một mình thì xin cấp trên lời mời rồi vào sổ cấp trên: danvan join LỜI_MỜI. Gửi xuống cấp dưới thì nêu --to MÃ."}
	},
	NoKey: Sentence{"Sổ này không có khóa của đơn vị.", "Dùng sổ tạo bằng “danvan init” hoặc “danvan join”."},
	NotInvitation: func(unit string) Sentence {
		if unit == "" {
			return Sentence{"Tệp này là gói số liệu được mã hóa, không phải lời mời.", "Nhập gói bằng “danvan import”, ở sổ của đơn vị nhận."}
		}
		return Sentence{"Tệp này là gói số liệu của " + viQuote(unit) + ", không phải lời mời.", "Nhập gói bằng “danvan import”."}
	},
	IsInvitation: func(unit string) Sentence {
		return Sentence{"Tệp này là lời mời của " + viQuote(unit) + ", không phải gói số liệu.", "Mở lời mời bằng “danvan join”."}
	},
	WrongReceiver: func(from, to string) Sentence {
		return Sentence{"Gói của " + viQuote(from) + " gửi cho đơn vị " + viQuote(to) + ", không phải cho đơn vị giữ sổ này.", "Chuyển tệp cho đúng đơn vị."}
	},
	WrongSender: func(unit string) Sentence {
		return Sentence{"Gói của " + viQuote(unit) + ": không phải đơn vị cấp trên hay cấp dưới của mình.", "Hỏi lại người đưa tệp."}
	},
	OutOfScope: func(unit string) Sentence {
		return Sentence{"Gói của " + viQuote(unit) + " có số liệu của đơn vị mà họ không được gửi; cả gói không được nhập.", "Giữ lại tệp và gọi cho bên gửi."}
	},
	WaitingKey: func(unit string) Sentence {
		return Sentence{"Khóa của " + viQuote(unit) + " chưa được chấp nhận nên gói còn chờ.", "Gói đã được giữ lại. So dấu vân tay qua điện thoại rồi chấp nhận khóa: gói sẽ tự được nhập."}
	},
	UnknownKey: func(unit string) Sentence {
		return Sentence{"Gói của " + viQuote(unit) + " ký bằng khóa không có trong danh bạ.", "Gói đã được giữ lại. Nhập gói mới nhất của đơn vị cấp trên; nếu vẫn vậy, gọi cho bên gửi."}
	},
	RevokedKey: func(unit string) Sentence {
		return Sentence{"Gói của " + viQuote(unit) + " ký bằng khóa đã bị thu hồi.", "Gói nằm ở cách ly, chưa vào sổ. Gọi cho đơn vị đó hỏi ai đã gửi."}
	},
	NoKeyHolds: func(unit string) Sentence {
		return Sentence{viQuote(unit) + " không có khóa nào còn hiệu lực hay đang chờ. Chưa đổi gì.", "Xem lại mã đơn vị: danvan status. Khóa đã thu hồi mà muốn tin ít gói hơn thì nêu --until SỐ."}
	},
	NothingWaits: func(unit string) Sentence {
		return Sentence{"Không có khóa nào của " + viQuote(unit) + " đang chờ.", "Nhập gói đầu tiên của đơn vị đó trước: danvan import TỆP."}
	},
	SeveralWait: func(unit string) Sentence {
		return Sentence{"Có nhiều khóa của " + viQuote(unit) + " đang chờ.", "Nêu --fingerprint đã nghe qua điện thoại; xem các khóa: danvan status."}
	},
	PrintNeeded: func(unit string) Sentence {
		return Sentence{"Khóa mới của đơn vị cấp trên " + viQuote(unit) + " chỉ được chấp nhận khi đã đọc dấu vân tay qua điện thoại.",
			"Gọi cho đơn vị đó rồi nêu --fingerprint \"SÁU NHÓM SỐ\"."}
	},
	Frozen: func(unit string) Sentence {
		return Sentence{"Gói của " + viQuote(unit) + ": máy gửi đã chạy tiếp từ một bản sao cũ của sổ, nên phần tiếp theo tạm dừng nhận.",
			"Gói nằm ở cách ly. Gọi cho đơn vị đó: trên máy ấy chạy “danvan renew”, rồi gửi lại."}
	},
	MissingBundle: func(unit string, first, last uint64) Sentence {
		what := "thiếu gói trước số " + strconv.FormatUint(last+1, 10)
		switch {
		case first == last:
			what = "thiếu gói số " + strconv.FormatUint(first, 10)
		case first > 0:
			what = "thiếu các gói số " + strconv.FormatUint(first, 10) + "–" + strconv.FormatUint(last, 10)
		}
		return Sentence{viQuote(unit) + ": " + what + ".", "Gói này đã được giữ lại, tự nhập khi gói thiếu tới nơi. Báo đơn vị gửi lại, hoặc gửi đủ: danvan export --full."}
	},
	NoSuchBundle: func(unit string, serial uint64) Sentence {
		return Sentence{"Chưa nhận gói số " + strconv.FormatUint(serial, 10) + " nào của " + viQuote(unit) + ".", "Xem các gói đã nhận: danvan status."}
	},
	OtherPrint: func(unit, spoken string) Sentence {
		return Sentence{"Khóa đang chờ của " + viQuote(unit) + " có dấu vân tay khác: " + spoken + ". Chưa chấp nhận.",
			"Gọi lại cho đơn vị đó và đọc lại. Nếu vẫn khác thì gói không phải của họ."}
	},
}

var exchangeErrorsEn = ExchangeErrors{
	EndedUnit: func(unit, now string) Sentence {
		if now == "" {
			return Sentence{enQuote(unit) + " ended on 30/6/2025.", "The built-in list does not say where it belongs now: choose the unit of today, or use a list of units: init --unit CODE --units FILE.csv."}
		}
		return Sentence{enQuote(unit) + " ended on 30/6/2025 and became: " + now + ".", "Choose the unit of today. For a register of the old unit use a list of units: init --unit CODE --units FILE.csv."}
	},
	OtherGuest: func(unit, other string) Sentence {
		return Sentence{"This invitation is for " + enQuote(unit) + ", and this register is that of " + enQuote(other) + ". Nothing was saved.", "Ask the unit above for your own invitation; or name another --register FILE to make a new one."}
	},
	OtherDay: func(unit, inviter, code string) Sentence {
		return Sentence{"In this register " + enQuote(unit) + " is the unit since 1/7/2025; the register of " + enQuote(inviter) + " has code " + code + " without that day. Nothing was saved.",
			"Ask " + inviter + " to invite again: danvan invite " + code + " --alone -o FILE."}
	},
	SameCode: func(unit, inviter, code string) Sentence {
		return Sentence{"This invitation is for another unit with the code of " + enQuote(unit) + ", whose register this is. Nothing was saved.",
			"A new unit begins with a new register: name another --register FILE. For this register ask " + inviter + " to invite by: danvan invite " + code + " -o FILE."}
	},
	HasAbove: func(unit, other string) Sentence {
		return Sentence{"The register of " + enQuote(unit) + " stands below " + enQuote(other) + " already. Nothing was saved.", "If the unit above has really changed, call " + other + ": only they can mend the tree of units."}
	},
	DrawnAbove: func(unit, other string) Sentence {
		return Sentence{enQuote(unit) + " was put into the tree of units by " + enQuote(other) + ", which alone can change it.", "Ask " + other + " to run danvan invite --alone, or to mend the tree and send it down."}
	},
	SeveralUnits: func(code, codes string) Sentence {
		return Sentence{"Several units have the code " + enQuote(code) + ".", "Write one of: " + codes + "."}
	},
	BadValue: func(unit, fault string) Sentence {
		return Sentence{strings.TrimSpace("The bundle holds a value of the wrong type that " + enQuote(unit) + " wrote; that part was not taken in. " + fault),
			"It lies in quarantine. Call that unit: they need a proper danvan there, and send again."}
	},
	NotInList: func(unit, code string) Sentence {
		return Sentence{"The list lacks the unit whose register this is: " + enQuote(unit) + ", code " + code + ". Nothing was saved.", "It needs a row for that unit itself, its code with all zeros, and for those below."}
	},
	UnknownUnit: func(unit string) Sentence {
		return Sentence{"No unit has the code " + enQuote(unit) + ".", "Codes keep their leading zeros, as in the tree of units."}
	},
	NotBelow: func(unit string) Sentence {
		return Sentence{enQuote(unit) + " does not stand below the unit that keeps this register.", "Check the code."}
	},
	NoUnitAbove: func(unit string) Sentence {
		return Sentence{enQuote(unit) + " has no unit above it in the register.", "A unit that began alone joins first, with an invitation of the unit above: danvan join INVITATION. To send down, say --to CODE."}
	},
	NoKey: Sentence{"This register has no key of its unit.", "Use a register made by “danvan init” or “danvan join”."},
	NotInvitation: func(unit string) Sentence {
		if unit == "" {
			return Sentence{"This is an encrypted bundle of records, not an invitation.", "Import it with “danvan import” into the receiving unit's register."}
		}
		return Sentence{"This is a bundle of " + enQuote(unit) + ", not an invitation.", "Import it with “danvan import”."}
	},
	IsInvitation: func(unit string) Sentence {
		return Sentence{"This is an invitation by " + enQuote(unit) + ", not a bundle of records.", "Open it with “danvan join”."}
	},
	WrongReceiver: func(from, to string) Sentence {
		return Sentence{"The bundle of " + enQuote(from) + " is for unit " + enQuote(to) + ", not for the one that keeps this register.", "Pass it on to them."}
	},
	WrongSender: func(unit string) Sentence {
		return Sentence{"The bundle is of " + enQuote(unit) + ", which stands neither above nor below this unit.", "Ask whoever brought it."}
	},
	OutOfScope: func(unit string) Sentence {
		return Sentence{"The bundle of " + enQuote(unit) + " carries records of units it has no business to send; none of it was taken in.", "Keep the file and call the sender."}
	},
	WaitingKey: func(unit string) Sentence {
		return Sentence{"The key of " + enQuote(unit) + " is not accepted yet, so the bundle waits.", "It is kept. Compare the fingerprint by telephone and accept the key: the bundle then comes in by itself."}
	},
	UnknownKey: func(unit string) Sentence {
		return Sentence{"The bundle of " + enQuote(unit) + " is signed by a key that is not on the roster.", "It is kept. Import the latest bundle of the unit above; if that does not help, call the sender."}
	},
	RevokedKey: func(unit string) Sentence {
		return Sentence{"The bundle of " + enQuote(unit) + " is signed by a key that was revoked.", "It lies in quarantine, outside the register. Call that unit and ask who sent it."}
	},
	NoKeyHolds: func(unit string) Sentence {
		return Sentence{"No key of " + enQuote(unit) + " holds or waits. Nothing was changed.", "See the unit's code: danvan status. To believe fewer bundles of a key that is revoked, say --until NUMBER."}
	},
	NothingWaits: func(unit string) Sentence {
		return Sentence{"No key of " + enQuote(unit) + " waits.", "Import that unit's first bundle before: danvan import FILE."}
	},
	SeveralWait: func(unit string) Sentence {
		return Sentence{"Several keys of " + enQuote(unit) + " wait.", "Say --fingerprint as read over the telephone; for the keys: danvan status."}
	},
	PrintNeeded: func(unit string) Sentence {
		return Sentence{"A new key of " + enQuote(unit) + ", a unit above, is accepted only by the fingerprint that was read out over the telephone.",
			"Call them, then say --fingerprint \"SIX GROUPS\"."}
	},
	Frozen: func(unit string) Sentence {
		return Sentence{"The bundle of " + enQuote(unit) + " comes from a computer that went on from an old copy of its register; what follows is not taken in for now.",
			"It is kept in quarantine. Call them: on that computer run “danvan renew”, then send again."}
	},
	MissingBundle: func(unit string, first, last uint64) Sentence {
		what := "a bundle before number " + strconv.FormatUint(last+1, 10) + " is missing"
		switch {
		case first == last:
			what = "bundle " + strconv.FormatUint(first, 10) + " is missing"
		case first > 0:
			what = "bundles " + strconv.FormatUint(first, 10) + "–" + strconv.FormatUint(last, 10) + " are missing"
		}
		return Sentence{enQuote(unit) + ": " + what + ".", "This one is kept, and comes in by itself once the missing one is here. Ask them to send it again, or everything: danvan export --full."}
	},
	NoSuchBundle: func(unit string, serial uint64) Sentence {
		return Sentence{"No bundle " + strconv.FormatUint(serial, 10) + " of " + enQuote(unit) + " was received.", "See those that were: danvan status."}
	},
	OtherPrint: func(unit, spoken string) Sentence {
		return Sentence{"The waiting key of " + enQuote(unit) + " has another fingerprint: " + spoken + ". It was not accepted.",
			"Call that unit and read it again. If it still differs, the bundle is not theirs."}
	},
}
