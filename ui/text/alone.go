package text

import (
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/sync/exchange"
)

// Alone is what is said of units that are built in, of a commune that begins without an invitation, and of its joining later.
type Alone struct {
	Way, WayMore     string // the third way on the first screen
	Unit, Type       string // the input, and what stands in it
	NoMatch          string
	Step             string
	Help             string
	Flag, InviteFlag string
	NoPlace          func(query string) Sentence
	SeveralPlaces    func(query string, all, shown int) Sentence
	Place            func(name, province string, was []string) string
	RegisterIsThere  func(path, flag string) Sentence
	Joined           func(unit, above string) string
	JoinedNext       string
	InviteAgain      func(codes []string) string
	Suspected        func(pairs int) string
	JoinStep         string
	Joining          string
	Difference       func(d exchange.Difference) string
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
		return Sentence{viQuote(query) + " có thể là " + viNumber(all) + " đơn vị" + more + ". Chưa tạo gì.", "Chọn một mã ở trên: danvan init --alone MÃ. Hoặc gõ thêm tên tỉnh."}
	},
	Place: func(name, province string, was []string) string {
		return name + ", " + province + formerly(" (trước là ", was)
	},
	RegisterIsThere: func(path, flag string) Sentence {
		return Sentence{"Đã có tệp ở " + viQuote(path) + ": sổ ấy vào sổ cấp trên với khóa và người giữ sổ của nó, nên không dùng " + flag + ".", "Bỏ tùy chọn đó; hoặc nêu --register TỆP khác để tạo sổ mới."}
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
		return d.Code + ", " + map[string]string{"name": "tên", "level": "cấp", "fields": "lĩnh vực"}[d.Field] + ": " + viQuote(levelOr(d.Was, &termsVi)) + " → " + viQuote(levelOr(d.Now, &termsVi)) + " (theo cấp trên)"
	},
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
		return Sentence{enQuote(query) + " may be any of " + enNumber(all) + " units" + more + ". Nothing was made.", "Choose one of the codes above: danvan init --alone CODE. Or add the province."}
	},
	Place: func(name, province string, was []string) string {
		return name + ", " + province + formerly(" (formerly ", was)
	},
	RegisterIsThere: func(path, flag string) Sentence {
		return Sentence{"There is a file at " + enQuote(path) + ": that register joins with its own key and officer, so " + flag + " means nothing.", "Leave it out; or name another --register FILE to make a new one."}
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
		return d.Code + ", " + d.Field + ": " + enQuote(levelOr(d.Was, &termsEn)) + " → " + enQuote(levelOr(d.Now, &termsEn)) + " (by the unit above)"
	},
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
