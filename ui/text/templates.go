package text

import (
	"errors"

	"danvan/store/record"
	"danvan/store/template"
	"danvan/ui/paper/docx"
)

// Templates is what is said of the templates that a register holds.
type Templates struct {
	FromTemplate                func(title, unit string, others int) string
	WillBeFrom                  func(title, unit string, others int) string
	XLSXTemplate                func(title, unit string) string // there is one, and nobody asked for it
	TitleFlag, FromFlag, ToFlag string
	TemplateSize                func(is, most int) Sentence // KB
	TemplateKept                func(title, paper string, replaced bool) string
	TemplateGone                func(title string) string
	NotOwn                      func(title, unit string) Sentence
	NoTemplates                 string
	OfPaper, TitleHead, OfUnit  string
	UsedHead, Holding, NotWhole string
	UnknownTemplate             func(typed, titles string) Sentence
	BrokenTemplate              func(title, unit, what string) Sentence
	PlaceFrom, PlacesTitle      string
	PlacesHelp, PlacesState     string
	PlacesCount                 func(n int) string
	PlaceCopied                 func(name string) string
	NoPlaceShown                string
	Origin                      func(code, report string) string
	Holds                       func(text string, group, table bool, n int) string
	BrokenFile                  string
	TemplatesPage
	NoWorkbook, OtherKind Sentence
}

// TemplatesPage is what the page of templates says.
type TemplatesPage struct {
	TemplatesTitle, TemplatesHelp string
	AddTitle, AddKeys, AddIntro   string
	FileInput, FromInput, ToInput string
	FileNeeded, Checking          string
	NoDay                         func(typed string) string
	AskDrop                       func(title string) string
	AskDropBody                   string
}

// TemplateCommands are the commands about them.
type TemplateCommands struct {
	AddTemplate, ListTemplates, RemoveTemplate, PlacesTemplate Cmd
}

// explainTemplate says why a template of the register cannot be had, or used.
func explainTemplate(t *Table, err error) (Sentence, bool) {
	var unknown *template.UnknownError
	var broken *template.BrokenError
	switch {
	case errors.As(err, &unknown):
		return t.Papers.UnknownTemplate(unknown.Typed, inQuotes(unknown.Titles)), true
	case errors.As(err, &broken):
		what := t.Papers.BrokenFile
		if errors.Is(broken.Err, docx.ErrOtherKind) {
			what = t.Papers.OtherKind.What
		}
		if say, is := explainPaper(t, broken.Err); is {
			what = say.What
		}
		return t.Papers.BrokenTemplate(broken.Title, broken.Owner, what), true
	}
	var own *template.NotOwnError
	var large *template.LargeError
	switch {
	case errors.As(err, &own):
		return t.Papers.NotOwn(own.Title, own.Owner), true
	case errors.As(err, &large):
		return t.Papers.TemplateSize(large.Bytes>>10, record.MaxTemplate>>10), true
	case errors.Is(err, docx.ErrNoWorkbook):
		return t.Papers.NoWorkbook, true
	case errors.Is(err, docx.ErrOtherKind):
		return t.Papers.OtherKind, true
	}
	return Sentence{}, false
}

func inQuotes(all []string) (s string) {
	for i, x := range all {
		if i > 0 {
			s += ", "
		}
		s += "“" + x + "”"
	}
	return s
}

var templatesVi = Templates{
	FromTemplate: func(title, unit string, others int) string {
		s := "Viết theo mẫu “" + title + "” của " + unit + "."
		if others > 0 {
			s += " Nơi ấy còn " + viNumber(others) + " mẫu khác của văn bản này: chọn bằng --template (xem “danvan template list”)."
		}
		return s
	},
	WillBeFrom: func(title, unit string, others int) string {
		s := "Theo mẫu “" + title + "” của " + unit
		if others > 0 {
			s += "; còn " + viNumber(others) + " mẫu khác"
		}
		return s + "."
	},
	XLSXTemplate: func(title, unit string) string {
		return "Có mẫu bảng tính “" + title + "” của " + unit + " cho báo cáo này, chưa dùng; muốn dùng: --template \"" + title + "\"."
	},
	TitleFlag: "`TÊN` của mẫu; không nêu thì lấy tên tệp", FromFlag: "dùng mẫu từ `NGÀY`", ToFlag: "dùng mẫu đến `NGÀY`",
	TemplateSize: func(is, most int) Sentence {
		return Sentence{"Tệp mẫu nặng " + viNumber(is) + " KB; mẫu giữ trong sổ đi theo gói xuống mọi đơn vị, nên nhiều nhất " + viNumber(most) + " KB.", "Bỏ bớt hoặc giảm cỡ ảnh trong mẫu rồi thử lại."}
	},
	TemplateKept: func(title, paper string, replaced bool) string {
		s := "Đã giữ mẫu “" + title + "” của văn bản " + paper + " trong sổ"
		if replaced {
			s += ", thay mẫu trước cùng tên"
		}
		return s + ". Từ nay văn bản ấy viết theo mẫu này, ở đây và ở các đơn vị dưới chưa có mẫu riêng."
	},
	TemplateGone: func(title string) string {
		return "Đã bỏ mẫu “" + title + "”. Các văn bản đã viết không đổi."
	},
	NotOwn: func(title, unit string) Sentence {
		return Sentence{"Mẫu “" + title + "” là của " + unit + ": chỉ nơi ấy bỏ được.", "Muốn viết theo mẫu khác: thêm mẫu riêng bằng “danvan template add”, hoặc --template shipped."}
	},
	NoTemplates: "Sổ chưa có mẫu nào; các văn bản viết theo mẫu có sẵn.",
	OfPaper:     "Văn bản", TitleHead: "Tên mẫu", OfUnit: "Của", UsedHead: "Đang dùng", Holding: "Từ – đến", NotWhole: "tệp hỏng",
	UnknownTemplate: func(typed, titles string) Sentence {
		s := Sentence{"Không có tệp hay mẫu nào tên là “" + typed + "”.", "Sổ chưa có mẫu nào; thêm bằng “danvan template add”."}
		if titles != "" {
			s.Next = "Các mẫu trong sổ: " + titles + "."
		}
		return s
	},
	BrokenTemplate: func(title, unit, what string) Sentence {
		return Sentence{"Mẫu “" + title + "” của " + unit + " chưa dùng được, nên chưa ghi văn bản nào. " + what,
			"Báo nơi có mẫu sửa lại. Cần viết ngay theo mẫu có sẵn: --template shipped; trên màn hình: ghi “shipped” vào ô mẫu."}
	},
	PlaceFrom: "Lấy từ", PlacesTitle: "Chỗ của văn bản",
	PlacesHelp: "Trang này nêu mọi chỗ mà mẫu của một văn bản có thể gọi tên, chỗ ấy đang ghi gì với số liệu của sổ, và lấy từ đâu. Trong mẫu Word, Excel, gõ tên chỗ giữa hai cặp ngoặc nhọn: {{đơn vị}}. Chỗ lặp lại viết {{mỗi …}} ở đầu, {{hết}} ở cuối; các chỗ thụt vào là của từng lần lặp. " +
		"Gõ để tìm theo tên chỗ hay điều đang ghi. Enter chép tên chỗ để dán vào mẫu; F6 mở các mẫu trong sổ, để thêm mẫu đã làm xong. Tab sang văn bản khác. Chỗ “chưa có gì” thì trên giấy là dòng chấm để viết tay, hoặc ghi khi viết văn bản.",
	PlacesState: "Tab văn bản khác · Enter chép tên chỗ · F6 mẫu", PlacesCount: func(n int) string { return viNumber(n) + " chỗ" },
	PlaceCopied: func(name string) string { return "Đã chép " + name }, NoPlaceShown: "không có chỗ nào",
	Origin: func(code, report string) string {
		switch code {
		case "register":
			return "sổ"
		case "head":
			return "văn bản, ban, thành viên trong sổ"
		case "program":
			return "chương trình"
		case "hand":
			return "ghi tay"
		case "decision":
			return "quyết định trong sổ"
		case "proposal":
			return "đề nghị trong sổ"
		}
		return "báo cáo “" + report + "”"
	},
	Holds: func(text string, group, table bool, n int) string {
		switch {
		case group:
			return "(lặp lại " + viNumber(n) + " lần)"
		case table:
			return "(bảng " + viNumber(n) + " dòng)"
		case text == "":
			return "(chưa có gì)"
		}
		return text
	},
	NoWorkbook: Sentence{"Văn bản này không có mẫu bảng tính có sẵn: chỉ các báo cáo là một bảng mới có.", "Viết ra .docx, .pdf; hoặc làm mẫu .xlsx riêng rồi nêu bằng --template."},
	OtherKind:  Sentence{"Mẫu .xlsx chỉ ghi ra được .xlsx, mẫu .docx chỉ ghi ra được .docx và .pdf.", "Chọn loại tệp hợp với mẫu, hoặc mẫu khác."},
	BrokenFile: "Tệp trong sổ không phải tệp mà nơi ấy đã đưa vào.",
	TemplatesPage: TemplatesPage{
		TemplatesTitle: "Mẫu văn bản",
		TemplatesHelp: "Trang này nêu các mẫu mà văn bản viết theo: của đơn vị mình và của các đơn vị trên, mẫu gần nhất ở đầu. ✓ là mẫu đang dùng khi viết văn bản mà không chọn mẫu khác; không có mẫu nào thì dùng mẫu có sẵn của chương trình. " +
			"F3 thêm một mẫu từ tệp .docx hay .xlsx đã làm trong Word, Excel: tệp được kiểm tra trước, chỗ nào sai thì nêu đoạn, dòng và tên đúng gần nhất, và chưa giữ gì. Mẫu cùng tên thay mẫu trước. Mẫu đi theo gói xuống các đơn vị dưới. F9 bỏ mẫu của đơn vị mình; văn bản đã viết không đổi.",
		AddTitle: "thêm từ tệp", AddKeys: "^S giữ · Enter ô sau · ↓ chọn tệp · PgDn tiếp · Esc thôi",
		AddIntro:  "Tệp .docx hay .xlsx, có các chỗ viết {{như thế này}}; trang trước nêu mọi chỗ. Bỏ trống tên mẫu thì lấy tên tệp; bỏ trống ngày thì dùng từ nay về sau.",
		FileInput: "Tệp", FromInput: "Dùng từ ngày", ToInput: "Dùng đến ngày", FileNeeded: "Chưa nêu tệp nào: gõ đường dẫn, hay bấm ↓ để chọn.", Checking: "Đang kiểm tra mẫu",
		NoDay: func(typed string) string {
			return "“" + typed + "” không phải một ngày; viết như 5/10/2026."
		},
		AskDrop:     func(title string) string { return "Bỏ mẫu “" + title + "”?" },
		AskDropBody: "Văn bản viết từ nay theo mẫu khác của đơn vị, của đơn vị trên, hay mẫu có sẵn. Văn bản đã viết không đổi. Các đơn vị dưới cũng thôi dùng mẫu này khi nhận gói tới.",
	},
}

var templatesEn = Templates{
	FromTemplate: func(title, unit string, others int) string {
		s := "Written from the template “" + title + "” of " + unit + "."
		if others > 0 {
			s += " That unit has " + enNumber(others) + plural(others, " other", " others") + " for this paper: choose with --template (see “danvan template list”)."
		}
		return s
	},
	WillBeFrom: func(title, unit string, others int) string {
		s := "From the template “" + title + "” of " + unit
		if others > 0 {
			s += "; there are " + enNumber(others) + " more"
		}
		return s + "."
	},
	XLSXTemplate: func(title, unit string) string {
		return "There is a workbook template “" + title + "” of " + unit + " for this report; it was not used. To use it: --template \"" + title + "\"."
	},
	TitleFlag: "`TITLE` of the template; the file's name where none is given", FromFlag: "the template holds from `DAY`", ToFlag: "the template holds to `DAY`",
	TemplateSize: func(is, most int) Sentence {
		return Sentence{"The template has " + enNumber(is) + " KB; one that the register keeps travels in bundles to all units below, so it may have " + enNumber(most) + " KB.", "Take pictures out or make them smaller, and try again."}
	},
	TemplateKept: func(title, paper string, replaced bool) string {
		s := "The register keeps the template “" + title + "” of the paper " + paper
		if replaced {
			s += ", in place of the earlier one of that title"
		}
		return s + ". That paper is written from it now, here and in the units below that have none of their own."
	},
	TemplateGone: func(title string) string {
		return "The template “" + title + "” is gone. Papers that were written stay as they are."
	},
	NotOwn: func(title, unit string) Sentence {
		return Sentence{"The template “" + title + "” is of " + unit + ": only that unit can take it away.", "To write from another: add one of your own with “danvan template add”, or use --template shipped."}
	},
	NoTemplates: "The register has no templates; papers are written from those that are built in.",
	OfPaper:     "Paper", TitleHead: "Title", OfUnit: "Of", UsedHead: "In use", Holding: "From – to", NotWhole: "file damaged",
	UnknownTemplate: func(typed, titles string) Sentence {
		s := Sentence{"There is no file and no template “" + typed + "”.", "The register has no templates; add one with “danvan template add”."}
		if titles != "" {
			s.Next = "Templates of the register: " + titles + "."
		}
		return s
	},
	BrokenTemplate: func(title, unit, what string) Sentence {
		return Sentence{"The template “" + title + "” of " + unit + " cannot be used, so no paper was written. " + what,
			"Tell the unit that has it. To write from the built-in one now: --template shipped; on the screen: type “shipped” where the template is asked for."}
	},
	PlaceFrom: "From", PlacesTitle: "Places of a paper",
	PlacesHelp: "Lists every place that the template of a paper may name, what stands there now with the figures of the register, and where that is from. In a template in Word or Excel the name stands between two pairs of braces: {{đơn vị}}. What repeats begins with {{mỗi …}} and ends with {{hết}}; places that are indented are of each of those. " +
		"Type to find by the name or by what it holds. Enter copies the name, to be pasted into the template; F6 opens the templates of the register, to add one that is finished. Tab goes to another paper. What has nothing yet is a dotted line on paper, to be written by hand, or is given when the paper is written.",
	PlacesState: "Tab for another paper · Enter copies the name · F6 templates", PlacesCount: func(n int) string { return enNumber(n) + plural(n, " place", " places") },
	PlaceCopied: func(name string) string { return "Copied: " + name }, NoPlaceShown: "there is no place",
	Origin: func(code, report string) string {
		switch code {
		case "register":
			return "the register"
		case "head":
			return "papers, bodies, members of the register"
		case "program":
			return "the program"
		case "hand":
			return "given by hand"
		case "decision":
			return "a decision of the register"
		case "proposal":
			return "proposals of the register"
		}
		return "report “" + report + "”"
	},
	Holds: func(text string, group, table bool, n int) string {
		switch {
		case group:
			return "(repeats " + enNumber(n) + plural(n, " time", " times") + ")"
		case table:
			return "(a table of " + enNumber(n) + plural(n, " row", " rows") + ")"
		case text == "":
			return "(nothing yet)"
		}
		return text
	},
	NoWorkbook: Sentence{"No workbook of this paper is built in: only reports that are a table have one.", "Write it as .docx or .pdf, or make an .xlsx template of your own and name it with --template."},
	OtherKind:  Sentence{"An .xlsx template makes .xlsx files alone, a .docx template .docx and .pdf.", "Choose a file of the template's kind, or another template."},
	BrokenFile: "The file in the register is not the one that the unit put there.",
	TemplatesPage: TemplatesPage{
		TemplatesTitle: "Templates of papers",
		TemplatesHelp: "Lists the templates that papers are written from: those of this unit and of the units above, the nearest first. ✓ is the one that is used where nobody chooses another; without any the built-in one is. " +
			"F3 adds one from a .docx or .xlsx file made in Word or Excel: it is checked first, and what is wrong is told with its paragraph or row and the nearest right name, and nothing is kept then. One of the same title takes the place of the earlier one. Templates travel in bundles to the units below. F9 takes away one of this unit; papers that were written stay as they are.",
		AddTitle: "add from a file", AddKeys: "^S keeps · Enter next · ↓ files · PgDn reads on · Esc back",
		AddIntro:  "A .docx or .xlsx file with places written {{like this}}; the page before lists them. Without a title the file's name is taken; without days it holds from now on.",
		FileInput: "File", FromInput: "Holds from", ToInput: "Holds to", FileNeeded: "No file is named yet: type its path, or press ↓ to choose.", Checking: "Checking the template",
		NoDay:       func(typed string) string { return "“" + typed + "” is no day; write it like 5/10/2026." },
		AskDrop:     func(title string) string { return "Take the template “" + title + "” away?" },
		AskDropBody: "Papers are written from another one of this unit or those above from now on, or from the built-in one. Papers that were written stay as they are. Units below stop using it with the next bundle.",
	},
}

var templateCommandsVi = TemplateCommands{
	AddTemplate: Cmd{"add TỆP", "Giữ một mẫu .docx hay .xlsx trong sổ, dùng cho đơn vị mình và các đơn vị dưới",
		"Mẫu được kiểm tra trước khi giữ, và đi theo gói xuống các đơn vị dưới. Văn bản --paper từ đó viết theo mẫu này, trừ nơi có mẫu riêng; mẫu mới cùng tên thay mẫu trước. Nhiều nhất 512 KB.",
		"danvan template add bao-cao.docx --paper summary --title \"Báo cáo của huyện\""},
	ListTemplates: Cmd{"list", "Các mẫu trong sổ: của đơn vị mình và của các đơn vị trên",
		"✓ là mẫu đang dùng khi không nêu --template: của đơn vị mình, không có thì của đơn vị trên gần nhất, không có nữa thì mẫu có sẵn.",
		"danvan template list"},
	RemoveTemplate: Cmd{"remove TÊN|MÃ", "Bỏ một mẫu của đơn vị mình khỏi sổ",
		"Nêu tên mẫu, mã, hay các chữ cuối của mã như “danvan template list” in ra. Văn bản đã viết không đổi.",
		"danvan template remove \"Báo cáo của huyện\""},
	PlacesTemplate: Cmd{"places VĂN_BẢN", "Mọi chỗ của một văn bản, đang ghi gì, lấy từ đâu",
		"Tên chỗ viết giữa hai cặp ngoặc nhọn trong mẫu. Chỗ lặp lại viết {{mỗi …}} … {{hết}}; các chỗ thụt vào là của từng lần lặp.",
		"danvan template places summary --year 2026"},
}

var templateCommandsEn = TemplateCommands{
	AddTemplate: Cmd{"add FILE", "Keep a .docx or .xlsx template in the register, for the own unit and those below",
		"The template is checked before it is kept, and travels in bundles to the units below. The paper --paper is written from it then, but where a unit has its own; a new one of the same title takes the place of the earlier one. At most 512 KB.",
		"danvan template add report.docx --paper summary --title \"Report of the district\""},
	ListTemplates: Cmd{"list", "The templates of the register: the unit's own, and those of the units above",
		"✓ is the one that is used where --template names none: the unit's own, else that of the nearest unit above, else the built-in one.",
		"danvan template list"},
	RemoveTemplate: Cmd{"remove TITLE|ID", "Take one of the unit's own templates out of the register",
		"Names the title, the id, or its last letters as “danvan template list” prints them. Papers that were written stay as they are.",
		"danvan template remove \"Report of the district\""},
	PlacesTemplate: Cmd{"places PAPER", "Every place of a paper, what it holds now, and where that is from",
		"In a template names stand between two pairs of braces. What repeats is written {{mỗi …}} … {{hết}}; places that are indented are of each of those.",
		"danvan template places summary --year 2026"},
}
