package text

import (
	"strings"

	"danvan/store/vi"
	"danvan/ui/paper/docx"
)

// placeWords say where something stands in a template, and what is wrong there.
type placeWords struct {
	paragraph, table, row string
	head, foot, note      string
	sheet, cell, edge     string
	page                  string
	say                   map[docx.Code]func(name, near string) string
	perhaps               func(near string) string
}

func faultOf(p docx.Problem, w *placeWords) string {
	at := w.paragraph + " " + digits(p.Paragraph)
	if p.Table > 0 {
		at = w.table + " " + digits(p.Table) + ", " + w.row + " " + digits(p.Row)
	}
	switch {
	case p.Edge:
		at = w.sheet + " “" + p.Sheet + "”, " + w.edge
	case p.Sheet != "":
		at = w.sheet + " “" + p.Sheet + "”"
		if p.Cell != "" {
			at += ", " + w.cell + " " + p.Cell
		}
	case p.Paragraph == 0 && p.Table == 0 && p.Part != "":
		at = p.Part
	}
	if p.Page > 0 {
		at = w.page + " " + digits(p.Page) + ", " + at
	}
	for prefix, part := range map[string]string{"word/header": w.head, "word/footer": w.foot, "word/footnotes": w.note, "word/endnotes": w.note} {
		if strings.HasPrefix(p.Part, prefix) {
			at = part + ", " + at
		}
	}
	near, like, _ := strings.Cut(p.Near, "\x00")
	say := string(p.Code)
	if f := w.say[p.Code]; f != nil {
		say = f(p.Name, near)
	}
	if p.Code == docx.Unknown && near != "" {
		like = "{{" + near + "}}"
	}
	if like != "" {
		say += w.perhaps(like)
	}
	if at = vi.Capital(at) + " (“" + excerpt(p.Text) + "”)"; say == "" {
		return at
	}
	return at + ": " + say
}

var placesVi = placeWords{
	paragraph: "đoạn", table: "bảng", row: "dòng", head: "đầu trang", foot: "chân trang", note: "chú thích", sheet: "trang", cell: "ô", page: "trang", edge: "đầu, chân trang in",
	perhaps: func(near string) string { return "; có phải: “" + near + "”?" },
	say: map[docx.Code]func(name, near string) string{
		docx.Unknown: func(n, _ string) string { return "không có chỗ nào tên là “{{" + n + "}}”" },
		docx.Stray: func(string, string) string {
			return "có “{{hết}}” hay “{{không thì}}” mà chưa mở “{{mỗi …}}” hay “{{nếu …}}”"
		},
		docx.NotClosed: func(n, _ string) string { return "phần “" + n + "” mở ra mà thiếu “{{hết}}”" },
		docx.OtherEnd: func(n, near string) string {
			return "“{{hết " + n + "}}” đóng nhầm phần “" + near + "”"
		},
		docx.Crowded: func(string, string) string {
			return "phần khác bắt đầu hay kết thúc chung một đoạn, một dòng: để riêng ra"
		},
		docx.NoGroup: func(n, _ string) string {
			return "“" + n + "” không phải phần lặp lại: bỏ chữ “mỗi”"
		},
		docx.IsGroup: func(n, _ string) string {
			return "“" + n + "” là phần lặp lại: viết “{{mỗi " + n + "}} … {{hết}}”"
		},
		docx.IsTable: func(n, _ string) string { return "“" + n + "” là cả một bảng: để riêng một đoạn" },
		docx.NoForm: func(n, near string) string {
			return "“" + n + "” không viết được theo kiểu “" + near + "”"
		},
		docx.NoBraces: func(string, string) string { return "thiếu ngoặc “{{” hoặc “}}”" },
		docx.TooMuch:  func(n, _ string) string { return "“" + n + "” lặp quá nhiều" },
		docx.TableInBook: func(n, _ string) string {
			return "“" + n + "” là cả một bảng, bảng tính không ghi được: dùng dòng lặp lại, như “{{mỗi dòng}} … {{hết}}”"
		},
		docx.Astray: func(n, _ string) string {
			return "“" + n + "” nằm trong hình, biểu đồ hay công thức: chỉ ghi được trong ô chữ"
		},
		docx.OneOfMany: func(n, _ string) string {
			return "công thức “" + n + "” chỉ nêu một ô của dòng lặp lại: nêu cả khoảng, như SUM(C5:C5)"
		},
		docx.TooLong: func(string, string) string { return "dài hơn số dòng một trang tính có được" },
	},
}

var placesEn = placeWords{
	paragraph: "paragraph", table: "table", row: "row", head: "head of the page", foot: "foot of the page", note: "note", sheet: "sheet", cell: "cell", page: "page", edge: "head or foot of printed pages",
	perhaps: func(near string) string { return "; perhaps “" + near + "”?" },
	say: map[docx.Code]func(name, near string) string{
		docx.Unknown: func(n, _ string) string { return "there is no place “{{" + n + "}}”" },
		docx.Stray: func(string, string) string {
			return "“{{hết}}” or “{{không thì}}” without “{{mỗi …}}” or “{{nếu …}}” before it"
		},
		docx.NotClosed: func(n, _ string) string { return "the part “" + n + "” is opened, and “{{hết}}” is missing" },
		docx.OtherEnd:  func(n, near string) string { return "“{{hết " + n + "}}” where “" + near + "” is open" },
		docx.Crowded: func(string, string) string {
			return "another part begins or ends in the same paragraph or row: put it apart"
		},
		docx.NoGroup: func(n, _ string) string { return "“" + n + "” does not repeat: leave out “mỗi”" },
		docx.IsGroup: func(n, _ string) string {
			return "“" + n + "” repeats: write “{{mỗi " + n + "}} … {{hết}}”"
		},
		docx.IsTable:  func(n, _ string) string { return "“" + n + "” is a whole table: give it a paragraph of its own" },
		docx.NoForm:   func(n, near string) string { return "“" + n + "” cannot be written as “" + near + "”" },
		docx.NoBraces: func(string, string) string { return "“{{” or “}}” is missing" },
		docx.TooMuch:  func(n, _ string) string { return "“" + n + "” repeats too often" },
		docx.TableInBook: func(n, _ string) string {
			return "“" + n + "” is a whole table, which a workbook does not take: use a row that repeats, such as “{{mỗi dòng}} … {{hết}}”"
		},
		docx.Astray: func(n, _ string) string {
			return "“" + n + "” stands in a picture, a chart or a formula: only cells of text are filled"
		},
		docx.OneOfMany: func(n, _ string) string {
			return "the formula “" + n + "” names one cell of a row that repeats: name a range, such as SUM(C5:C5)"
		},
		docx.TooLong: func(string, string) string { return "is longer than a worksheet can be" },
	},
}

// excerpt is the beginning of what stands in a paragraph, to be found by.
func excerpt(s string) string {
	if r := []rune(s); len(r) > 50 {
		return string(r[:50]) + "…"
	}
	return s
}
