package text

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"danvan/store/record"
	"danvan/sync/exchange"
)

// Alone is what is said of units that are built in, of a commune that begins without an invitation, and of its joining
// later.
type Alone struct {
	Way, WayMore     string // the third way on the first screen
	Unit, Type       string // the input, and what stands in it
	NoMatch          string
	Step             string
	Help             string
	Flag, InviteFlag string
	NoPlace          func(query string) Sentence
	SeveralPlaces    func(query string, all, shown int) Sentence
	AlsoNamed        func(code, place string) string // one that was not taken
	Place            func(name, province string, was []string) string
	RegisterIsThere  func(path, flag string) Sentence
	Joined           func(unit, above string) string
	WouldJoin        func(unit, above string) string // before it is done; the differences follow
	JoinNotYet       string
	NoRegisterToJoin func(path string) Sentence
	JoinedNext       string
	InviteAgain      func(codes []string) string
	Suspected        func(pairs int) string
	JoinStep         string
	Joining          string
	Difference       func(d exchange.Difference) string

	Units           Cmd // a new list of units
	EndedFlag       string
	UnitDifference  func(d exchange.UnitDifference) string
	UnitsDone       func(done, left int, dryRun bool) string
	NewUnits        string // the step of the screen, its inputs and buttons
	UnitsFile, Last string
	UnitsHint       string
	LastHint        string
	Taking, Take    string
	MoreDifferences func(n int) string
	NoDay           func(found string) string
	UnitsHelp       string
}

var aloneVi = Alone{
	Way: "Bắt đầu một mình, chưa cần ai mời", WayMore: "Chọn xã, phường của mình; sau này vào sổ cấp trên.",
	Unit: "Xã, phường", Type: "gõ một phần tên, không cần dấu",
	NoMatch: "Không có xã, phường nào tên như vậy.",
	Step:    "Bắt đầu một mình",
	Help: "Các xã, phường, đặc khu của Việt Nam từ ngày 1/7/2025 đã có sẵn. Gõ một phần tên không dấu (thuong lam), mã, tên tỉnh, hoặc tên xã cũ. " +
		"Sau này cấp trên gửi lời mời thì vào sổ cấp trên với sổ này: bản ghi, lịch sử và khóa giữ nguyên.",
	Flag:       "bắt đầu một mình: `MÃ|TÊN` của xã, phường, đặc khu; một phần tên, không cần dấu",
	InviteFlag: "xã đã bắt đầu một mình: mời theo danh mục có sẵn (đơn vị từ 1/7/2025)",
	NoPlace: func(query string) Sentence {
		return Sentence{"Không có xã, phường, đặc khu nào từ 1/7/2025 khớp với " + viQuote(query) + ".", "Gõ mã, hoặc một phần tên hiện nay hay tên cũ. Đơn vị khác thì dùng: danvan init --unit MÃ --units TỆP.csv."}
	},
	SeveralPlaces: func(query string, all, shown int) Sentence {
		more := ""
		if shown < all {
			more = " (mới nêu " + viNumber(shown) + ")"
		}
		if all == 1 {
			return Sentence{"Không có xã, phường, đặc khu nào đúng là " + viQuote(query) + "; gần nhất là đơn vị ở trên. Chưa tạo gì.", "Đúng là đơn vị ấy thì nêu mã: danvan init --alone MÃ."}
		}
		return Sentence{viQuote(query) + " có thể là " + viNumber(all) + " đơn vị" + more + ". Chưa tạo gì.", "Chọn một mã ở trên: danvan init --alone MÃ. Hoặc gõ thêm tên tỉnh."}
	},
	AlsoNamed: func(code, place string) string { return "Tên giống vậy còn có " + place + ", mã " + code + "." },
	Place: func(name, province string, was []string) string {
		return name + ", " + province + formerly(" (trước là ", was)
	},
	RegisterIsThere: func(path, flag string) Sentence {
		return Sentence{"Đã có tệp ở " + viQuote(path) + ": sổ ấy vào sổ cấp trên với khóa và người giữ sổ của nó, nên không dùng " + flag + ".", "Bỏ tùy chọn đó; hoặc nêu --register TỆP khác để tạo sổ mới."}
	},
	WouldJoin: func(unit, above string) string {
		return viQuote(unit) + " sẽ ở dưới " + viQuote(above) + ". Bản ghi, lịch sử và khóa giữ nguyên. Những chỗ sẽ theo cấp trên được nêu ở dưới, nếu có."
	},
	JoinNotYet: "Chưa ghi gì vào sổ. Chạy lại không có --dry-run để gia nhập.",
	NoRegisterToJoin: func(path string) Sentence {
		return Sentence{"Chưa có sổ ở " + path + ", nên chưa có gì để so.", "Bỏ --dry-run để tạo sổ từ giấy mời."}
	},
	Joined: func(unit, above string) string {
		return viQuote(unit) + " nay ở dưới " + viQuote(above) + ". Bản ghi, lịch sử và khóa giữ nguyên."
	},
	JoinedNext: "Gói đầu tiên sẽ mang tất cả lên; cấp trên phải chấp nhận khóa: danvan export.",
	InviteAgain: func(codes []string) string {
		return "Đơn vị cấp dưới đã vào sổ này phải được mời lại và chạy “danvan join” lần nữa: " + strings.Join(codes, ", ")
	},
	Suspected: func(pairs int) string {
		return viNumber(pairs) + " cặp mô hình nghi trùng, chưa gộp gì. Xem: danvan duplicates."
	},
	JoinStep: "Vào sổ cấp trên", Joining: "Đang vào sổ cấp trên…",
	Difference: func(d exchange.Difference) string {
		switch d.Field {
		case "key":
			return "! " + d.Code + ": trước đây sổ này tin khóa khác của đơn vị ấy (" + d.Was + "), nay tin cả khóa của lời mời. Đơn vị ấy có hai máy thì không sao; lời mời trước là giả thì khôi phục bản sao “…-join.dvr” làm trước lần ấy, rồi vào lại."
		case "to":
			return d.Code + ": " + cmp.Or(onDay("hết ngày ", record.Date(d.Now)), "không còn ngày hết") + " (theo cấp trên)"
		}
		return d.Code + ", " + map[string]string{"name": "tên", "level": "cấp", "fields": "lĩnh vực"}[d.Field] + ": " + viQuote(levelOr(d.Was, &termsVi)) + " → " + viQuote(levelOr(d.Now, &termsVi)) + " (theo cấp trên)"
	},
	Units: Cmd{"units [TỆP.csv]", "So danh sách đơn vị mới với cây đơn vị, rồi lấy vào",
		"Nêu từng chỗ khác: đơn vị mới, đổi tên, đổi cấp, đã hết, nay là đơn vị nào; rồi ghi vào cây, trừ những chỗ cần người quyết. Nêu --dry-run để chỉ xem. Không nêu tệp thì so với danh mục có sẵn (1/7/2025).",
		"danvan units don-vi-2027.csv --dry-run"},
	EndedFlag: "đơn vị không có trong danh sách thì hết vào `NGÀY` này (nếu không nêu: giữ nguyên)",
	UnitDifference: func(d exchange.UnitDifference) string {
		head := strings.TrimSpace(d.Code+" "+d.Name) + ": "
		switch d.Act {
		case exchange.UnitAdded:
			return head + "thêm mới" + onDay(", từ ", d.From)
		case exchange.UnitRenamed:
			return head + "đổi tên → " + viQuote(d.Now)
		case exchange.UnitLevel:
			return head + "đổi cấp: " + levelOr(d.Was, &termsVi) + " → " + levelOr(d.Now, &termsVi)
		case exchange.UnitBecame:
			return head + "nay thuộc " + viQuote(d.Now)
		case exchange.UnitBack:
			return head + "trong danh sách còn, trong sổ đã hết" + onDay(" ngày ", record.Date(d.Was)) + "; không đổi gì"
		case exchange.UnitMoved:
			return head + "danh sách ghi thuộc " + viQuote(d.Now) + ", trong sổ thuộc " + viQuote(d.Was) + "; không đổi được, cần kết thúc đơn vị cũ và thêm đơn vị mới"
		}
		if d.Done {
			return head + "hết" + onDay(" ngày ", record.Date(d.Now))
		}
		return head + "không có trong danh sách, giữ nguyên; đã hết thì nêu --ended NGÀY"
	},
	UnitsDone: func(done, left int, dryRun bool) string {
		if done+left == 0 {
			return "Danh sách không khác gì cây đơn vị."
		}
		s := viNumber(done) + " chỗ khác " + map[bool]string{true: "sẽ ghi vào cây đơn vị", false: "đã ghi vào cây đơn vị"}[dryRun]
		if left > 0 {
			s += ", " + viNumber(left) + " chỗ cần người quyết"
		}
		return s + map[bool]string{true: ". Chưa ghi gì.", false: "."}[dryRun]
	},
	NewUnits: "Danh sách đơn vị mới", UnitsFile: "Danh sách đơn vị", Last: "Hết vào ngày", UnitsHint: "để trống: danh mục có sẵn",
	LastHint: "đơn vị vắng mặt; có thể trống", Taking: "Đang so danh sách…", Take: "Lấy vào",
	MoreDifferences: func(n int) string {
		return "và " + viNumber(n) + " chỗ khác nữa; xem hết: danvan units --dry-run"
	},
	NoDay: func(found string) string {
		return "Cần một ngày, ví dụ 31/12/2026; tìm thấy " + viQuote(found) + "."
	},
	UnitsHelp: "Danh sách là tệp CSV như lúc tạo sổ: mã, tên, cấp, mã cấp trên, có thể có từ ngày, đến ngày. Để trống thì so với các đơn vị từ 1/7/2025 có sẵn. Trước hết chỉ nêu những chỗ khác; chưa ghi gì cho đến khi chọn “Lấy vào”. " +
		"Đơn vị trong sổ mà danh sách không có thì giữ nguyên, trừ khi gõ ngày hết.",
}

var aloneEn = Alone{
	Way: "Begin alone, without an invitation", WayMore: "Choose your commune; join the unit above later.",
	Unit: "Commune", Type: "a part of its name, without marks",
	NoMatch: "No commune has such a name.",
	Step:    "Begin alone",
	Help: "The communes of Viet Nam since 1/7/2025 are built in. Type a part of the name without marks (thuong lam), the code, the province, or the name of a former commune. " +
		"Once the unit above sends an invitation, join it with this register: its records, history and key stay.",
	Flag:       "begin alone: `CODE|NAME` of a commune; a part of its name will do, without marks",
	InviteFlag: "a commune that has begun alone: invite it as it is built in (the unit since 1/7/2025)",
	NoPlace: func(query string) Sentence {
		return Sentence{"No commune since 1/7/2025 fits " + enQuote(query) + ".", "Type its code, or a part of its name or of a former one. For another unit: danvan init --unit CODE --units FILE.csv."}
	},
	SeveralPlaces: func(query string, all, shown int) Sentence {
		more := ""
		if shown < all {
			more = " (the first " + enNumber(shown) + " are named)"
		}
		if all == 1 {
			return Sentence{"No commune is " + enQuote(query) + "; the nearest stands above. Nothing was made.", "If that is the one, give its code: danvan init --alone CODE."}
		}
		return Sentence{enQuote(query) + " may be any of " + enNumber(all) + " units" + more + ". Nothing was made.", "Choose one of the codes above: danvan init --alone CODE. Or add the province."}
	},
	AlsoNamed: func(code, place string) string { return "Also of that name: " + place + ", code " + code + "." },
	Place: func(name, province string, was []string) string {
		return name + ", " + province + formerly(" (formerly ", was)
	},
	RegisterIsThere: func(path, flag string) Sentence {
		return Sentence{"There is a file at " + enQuote(path) + ": that register joins with its own key and officer, so " + flag + " means nothing.", "Leave it out; or name another --register FILE to make a new one."}
	},
	WouldJoin: func(unit, above string) string {
		return enQuote(unit) + " will stand below " + enQuote(above) + ". Its records, history and key stay as they are. What the unit above will decide otherwise follows, if anything."
	},
	JoinNotYet: "Nothing was written. Without --dry-run it joins.",
	NoRegisterToJoin: func(path string) Sentence {
		return Sentence{"There is no register at " + path + " yet, so nothing to compare.", "Leave --dry-run out to make one from the invitation."}
	},

	Joined: func(unit, above string) string {
		return enQuote(unit) + " now stands below " + enQuote(above) + ". Its records, history and key are as they were."
	},
	JoinedNext: "The first bundle will bring all of it up; the unit above must accept the key: danvan export.",
	InviteAgain: func(codes []string) string {
		return "Units below that joined this register must be invited, and run “danvan join”, once more: " + strings.Join(codes, ", ")
	},
	Suspected: func(pairs int) string {
		return enNumber(pairs) + plural(pairs, " pair of models looks", " pairs of models look") + " like one; nothing was put together. See: danvan duplicates."
	},
	JoinStep: "Join the unit above", Joining: "Joining…",
	Difference: func(d exchange.Difference) string {
		switch d.Field {
		case "key":
			return "! " + d.Code + ": until now this register believed another key of that unit (" + d.Was + "), and now that of the invitation, too. Where that unit has two computers all is well; if the invitation before was false, restore the backup “…-join.dvr” made before it, and join again."
		case "to":
			return d.Code + ": " + cmp.Or(onDay("last day ", record.Date(d.Now)), "has no last day any more") + " (by the unit above)"
		}
		return d.Code + ", " + d.Field + ": " + enQuote(levelOr(d.Was, &termsEn)) + " → " + enQuote(levelOr(d.Now, &termsEn)) + " (by the unit above)"
	},
	Units: Cmd{"units [FILE.csv]", "Hold a new list of units against the tree, and take it over",
		"Names each difference: units that are new, renamed, of another level, that have ended, and what they became; then saves them, but for those that a person must decide. --dry-run only shows them. Without a file it compares with what is built in (1/7/2025).",
		"danvan units units-2027.csv --dry-run"},
	EndedFlag: "units that the list does not have ended on this `DAY` (without it they stay)",
	UnitDifference: func(d exchange.UnitDifference) string {
		head := strings.TrimSpace(d.Code+" "+d.Name) + ": "
		switch d.Act {
		case exchange.UnitAdded:
			return head + "new" + onDay(", from ", d.From)
		case exchange.UnitRenamed:
			return head + "renamed → " + enQuote(d.Now)
		case exchange.UnitLevel:
			return head + "level: " + levelOr(d.Was, &termsEn) + " → " + levelOr(d.Now, &termsEn)
		case exchange.UnitBecame:
			return head + "now part of " + enQuote(d.Now)
		case exchange.UnitBack:
			return head + "in force by the list, ended in the register" + onDay(" on ", record.Date(d.Was)) + "; nothing changes"
		case exchange.UnitMoved:
			return head + "below " + enQuote(d.Now) + " by the list, below " + enQuote(d.Was) + " in the register; that cannot change: end it and add another"
		}
		if d.Done {
			return head + "ends" + onDay(" on ", record.Date(d.Now))
		}
		return head + "not in the list, stays; if it has ended, say --ended DAY"
	},
	UnitsDone: func(done, left int, dryRun bool) string {
		if done+left == 0 {
			return "The list says nothing that the tree of units does not."
		}
		s := enNumber(done) + plural(done, " difference ", " differences ") + map[bool]string{true: "would be saved", false: "saved"}[dryRun]
		if left > 0 {
			s += ", " + enNumber(left) + plural(left, " waits for a person", " wait for a person")
		}
		return s + map[bool]string{true: ". Nothing was saved.", false: "."}[dryRun]
	},
	NewUnits: "New list of units", UnitsFile: "List of units", Last: "Ended on", UnitsHint: "empty: what is built in",
	LastHint: "units it lacks; may be empty", Taking: "Comparing…", Take: "Take over",
	MoreDifferences: func(n int) string { return "and " + enNumber(n) + " more; all of them: danvan units --dry-run" },
	NoDay:           func(found string) string { return "A day is needed, such as 31/12/2026; found " + enQuote(found) + "." },
	UnitsHelp: "The list is a CSV file as for a new register: code, name, level, code of the unit above, and where known the first and the last day. Empty compares with the units since 1/7/2025 that are built in. First the differences are named; nothing is saved until “Take over” is chosen. " +
		"Units that the list lacks stay as they are, unless a last day is typed.",
}

// onDay puts a day behind words; nothing where there is none.
func onDay(words string, d record.Date) string {
	at, err := time.Parse("2006-01-02", string(d))
	if err != nil {
		return ""
	}
	return words + at.Format("02/01/2006")
}

// mostFormer is how many former names stand beside a name.
const mostFormer = 4

func formerly(head string, names []string) string {
	if len(names) == 0 {
		return ""
	}
	more := ""
	if len(names) > mostFormer {
		names, more = names[:mostFormer], "…"
	}
	return head + strings.Join(names, ", ") + more + ")"
}

// levelOr puts a level into words; anything else stays.
func levelOr(s string, t *Terms) string {
	if slices.Contains(record.Levels, record.Level(s)) {
		return t.Level(record.Level(s))
	}
	return s
}
