package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// file is a .docx with a body.
func file(body string) []byte {
	data, err := Pack([]Part{{"[Content_Types].xml", []byte("<Types/>")}, {mainPart, []byte(`<w:document xmlns:w="x"><w:body>` + body + `</w:body></w:document>`)}})
	if err != nil {
		panic(err)
	}
	return data
}

func p(texts ...string) (s string) {
	for _, t := range texts {
		s += `<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">` + t + `</w:t></w:r>`
	}
	return "<w:p>" + s + "</w:p>"
}

func tr(cells ...string) (s string) {
	for _, c := range cells {
		s += "<w:tc>" + p(c) + "</w:tc>"
	}
	return "<w:tr>" + s + "</w:tr>"
}

func tbl(rows ...string) string { return "<w:tbl>" + strings.Join(rows, "") + "</w:tbl>" }

// text is what a reader sees: a line for each paragraph, a stroke after each cell.
func text(n *Node) (s string) {
	switch n.Name {
	case "w:t":
		return n.plain()
	case "w:br":
		return "/"
	}
	for _, k := range n.Kids {
		s += text(k)
	}
	switch n.Name {
	case "w:p":
		s += "\n"
	case "w:tc":
		s = strings.TrimSuffix(s, "\n") + "|"
	case "w:tr":
		s += "\n"
	}
	return s
}

func filled(t testing.TB, body string, places *Places) string {
	t.Helper()
	d, err := Open(file(body))
	if err != nil {
		t.Fatal(err)
	}
	out, err := d.Fill(places, "")
	if err != nil {
		t.Fatal(err)
	}
	data, err := out.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	again, err := Read(data)
	if err != nil {
		t.Fatal("what was written cannot be read: ", err)
	}
	return text(again.Body)
}

type person struct {
	name string
	work []string
}

func some() *Places {
	places := &Places{}
	places.Text("đơn vị", "Huyện Lâm Bình")
	places.Number("số", 3)
	places.Number("không", 0)
	places.Date("ngày ký", 2022, 10, 5)
	places.Open("người ký", "")
	places.Lines("căn cứ", "Căn cứ A;\nCăn cứ B;")
	places.Table("bảng", &Table{Columns: []Column{{Heading: "Tên"}, {Heading: "Số", Right: true}}, Rows: []TableRow{{Cells: []string{"Kinh tế", "7"}}}})
	Group(places, "người", []person{{"Chẩu Văn Anh", []string{"cầu", "đường"}}, {"Ma Thị B", nil}}, func(item *Places, x person) {
		item.Text("tên", x.name)
		Group(item, "việc", x.work, func(item *Places, w string) { item.Text("gì", w) })
	})
	Group(places, "nhà", nil, func(item *Places, x string) { item.Text("chủ", x) })
	return places
}

func TestPlacesAreFilled(t *testing.T) {
	for _, x := range []struct{ what, body, want string }{
		{"a place", p("Ở {{đơn vị}}."), "Ở Huyện Lâm Bình.\n"},
		{"one that Word has split into runs", p("Ở {", "{đơn", " vị}", "}."), "Ở Huyện Lâm Bình.\n"},
		{"names in other letters", p(norm.NFD.String("{{ ĐƠN  Vị }}")), "Huyện Lâm Bình\n"},
		{"forms", p("{{đơn vị | HOA}} {{số | hai số}} {{số|bằng chữ}} {{số|La Mã}} {{ngày ký}} {{ngày ký | ngắn}}"), "HUYỆN LÂM BÌNH 03 ba III ngày 05 tháng 10 năm 2022 05/10/2022\n"},
		{"what nobody knows", p("Ký: {{người ký}}"), "Ký: " + dots + "\n"},
		{"paragraphs", p("{{căn cứ}}"), "Căn cứ A;\nCăn cứ B;\n"},
		{"what repeats in a sentence", p("{{mỗi người}}{{TT}}. {{tên}}; {{hết}}hết"), "1. Chẩu Văn Anh; 2. Ma Thị B; hết\n"},
		{"paragraphs that repeat", p("{{mỗi người}}") + p("{{TT | chữ cái}}) {{tên}} ở {{đơn vị}}") + p("{{hết}}"), "a) Chẩu Văn Anh ở Huyện Lâm Bình\nb) Ma Thị B ở Huyện Lâm Bình\n"},
		{"a group within a group", p("{{mỗi người}}") + p("{{tên}}{{nếu việc}}:{{hết}}") + p("{{mỗi việc}}") + p("- {{gì}}") + p("{{hết việc}}") + p("{{hết}}"),
			"Chẩu Văn Anh:\n- cầu\n- đường\nMa Thị B\n"},
		{"rows", tbl(tr("TT", "Tên"), tr("{{mỗi người}}{{TT}}", "{{tên}}{{hết}}"), tr("", "Cộng")), "TT|Tên|\n1|Chẩu Văn Anh|\n2|Ma Thị B|\n|Cộng|\n"},
		{"rows between marks", tbl(tr("{{mỗi người}}", ""), tr("{{TT}}", "{{tên}}"), tr("{{hết}}", "")), "1|Chẩu Văn Anh|\n2|Ma Thị B|\n"},
		{"no rows", tbl(tr("Tên"), tr("{{mỗi nhà}}{{chủ}}{{hết}}")), "Tên|\n|\n"},
		{"a part that stands", p("{{nếu số}}có {{số}}{{không thì}}không có{{hết}}"), "có 3\n"},
		{"and one that does not", p("{{nếu không}}có{{không thì}}không có{{hết}}"), "không có\n"},
		{"if not", p("{{nếu không có nhà}}chưa có nhà nào{{hết}}"), "chưa có nhà nào\n"},
		{"paragraphs otherwise", p("{{nếu nhà}}") + p("có") + p("{{không thì}}") + p("chưa") + p("{{hết}}"), "chưa\n"},
		{"what does not stand leaves no line", p("a") + p("{{nếu nhà}}có{{hết}}") + p("b"), "a\nb\n"},
		{"a table", p("{{bảng}}"), "Tên|Số|\nKinh tế|7|\n\n"},
		{"signs of XML", p("{{đơn vị}} &amp; &lt;b&gt;"), "Huyện Lâm Bình & <b>\n"},
	} {
		if got := filled(t, x.body, some()); got != x.want {
			t.Errorf("%s: %q, want %q", x.what, got, x.want)
		}
	}
}

func TestAPlaceLooksAsItsFirstRun(t *testing.T) {
	d, err := Open(file(`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{đơn </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>vị}} sau</w:t></w:r></w:p>`))
	if err != nil {
		t.Fatal(err)
	}
	out, err := d.Fill(some(), "")
	if err != nil {
		t.Fatal(err)
	}
	runs := out.Body.Kids[0].Kids
	if len(runs) != 2 || runs[0].Kid("w:rPr", "w:b") == nil || runs[1].Kid("w:rPr", "w:i") == nil || text(runs[1]) != " sau" {
		var b bytes.Buffer
		out.Body.write(&b)
		t.Error(b.String())
	}
}

func TestWhatIsWrongIsNamed(t *testing.T) {
	for _, x := range []struct {
		what, body string
		code       Code
		name, near string
		paragraph  int
		table, row int
	}{
		{"an unknown name", p("a") + p("{{đon vi}}"), Unknown, "đon vi", "đơn vị", 2, 0, 0},
		{"in a group that is empty", tbl(tr("a"), tr("{{mỗi nhà}}{{chủ nhà}}{{hết}}")), Unknown, "chủ nhà", "chủ", 0, 1, 2},
		{"in a part that does not stand", p("{{nếu nhà}}{{sai}}{{hết}}"), Unknown, "sai", "", 1, 0, 0},
		{"not closed", p("{{mỗi người}}{{tên}}"), NotClosed, "người", "", 1, 0, 0},
		{"closed only", p("{{hết}}"), Stray, "", "", 1, 0, 0},
		{"repeats without each", p("{{người}}"), IsGroup, "người", "", 1, 0, 0},
		{"each of what does not repeat", p("{{mỗi đơn vị}}a{{hết}}"), NoGroup, "đơn vị", "", 1, 0, 0},
		{"a table among words", p("xem {{bảng}}"), IsTable, "bảng", "", 1, 0, 0},
		{"a form", p("{{số | hai so}}"), NoForm, "số", "hai so\x00hai số", 1, 0, 0},
		{"a text as a number", p("{{đơn vị | bằng chữ}}"), NoForm, "đơn vị", "bằng chữ\x00bằng chữ", 1, 0, 0},
		{"braces", p("{{đơn vị} ở đây"), NoBraces, "", "", 1, 0, 0},
		{"another end", p("{{mỗi người}}{{tên}}{{hết nhà}}"), OtherEnd, "nhà", "người", 1, 0, 0},
		{"two parts in one line", p("{{mỗi người}}") + p("{{tên}}") + p("{{hết}}{{mỗi nhà}}") + p("{{chủ}}") + p("{{hết}}"), Crowded, "nhà", "", 3, 0, 0},
		{"a number of nothing", p("{{TT}}"), Unknown, "TT", "", 1, 0, 0},
	} {
		d, err := Open(file(x.body))
		if err != nil {
			t.Fatal(err)
		}
		made, err := d.Fill(some(), "")
		var ps Problems
		if !errors.As(err, &ps) || made != nil {
			t.Errorf("%s: %v", x.what, err)
			continue
		}
		got := ps[0]
		if got.Code != x.code || got.Name != x.name || x.near != "" && got.Near != x.near || got.Paragraph != x.paragraph || got.Table != x.table || got.Row != x.row {
			t.Errorf("%s: %+v", x.what, got)
		}
	}
}

// TestAnUnknownPartIsOneFault has what stands in a part that nobody knows judged only by what nothing has.
func TestAnUnknownPartIsOneFault(t *testing.T) {
	d, err := Open(file(p("{{mỗi ngừoi ta}}") + p("{{TT}} {{tên}} {{chủ}} {{đơn vị}} {{sai}}") + p("{{hết}}")))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, x := range d.Check(some()) {
		names = append(names, x.Name)
	}
	if got := strings.Join(names, ", "); got != "ngừoi ta, sai" {
		t.Errorf("faults: %s", got)
	}
}

// TestWhatPlacesHoldIsShown has 0 shown as a figure, and nothing where nothing repeats.
func TestWhatPlacesHoldIsShown(t *testing.T) {
	got := map[string]string{}
	for _, s := range some().List() {
		got[strconv.Itoa(s.Depth)+" "+s.Name] = s.Text + "|" + strconv.Itoa(s.Items)
	}
	for name, want := range map[string]string{"0 không": "0|0", "0 số": "3|0", "0 người ký": "|0", "0 ngày ký": "ngày 05 tháng 10 năm 2022|0", "0 người": "|2", "1 tên": "Chẩu Văn Anh|0", "1 việc": "|2",
		"2 gì": "cầu|0", "0 nhà": "|0", "1 chủ": "|0", "0 bảng": "|1"} {
		if got[name] != want {
			t.Errorf("%s: %q, want %q", name, got[name], want)
		}
	}
}

func TestHostileFiles(t *testing.T) {
	bomb := func(name string, size int) []byte {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		w, _ := z.Create(name)
		_, _ = w.Write(make([]byte, size))
		_ = z.Close()
		return b.Bytes()
	}
	for what, x := range map[string]struct {
		data []byte
		want error
	}{
		"no archive":  {[]byte("hello"), ErrNotZip},
		"an old .doc": {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), ErrNotZip},
		"a bomb":      {bomb("word/media/a.png", maxPart+1), ErrTooLarge},
		"no body":     {bomb("a.xml", 3), ErrNoBody},
	} {
		if _, err := Open(x.data); !errors.Is(err, x.want) {
			t.Errorf("%s: %v", what, err)
		}
	}
	for _, body := range []string{"<w:p>", strings.Repeat("<w:p>", maxDepth+1), "</w:p>", "<!DOCTYPE a>", "<w:p><w:r></w:p></w:r>"} {
		var bad *BadFile
		if _, err := Open(file(body)); !errors.As(err, &bad) || bad.Part != mainPart {
			t.Errorf("%.20s: %v", body, err)
		}
	}
}

// What is split into runs anywhere fills as what is not.
func TestRunsMayBeSplitAnywhere(t *testing.T) {
	whole := "A {{mỗi người}}{{TT}}. {{tên | HOA}}{{nếu việc}} ({{mỗi việc}}{{gì}},{{hết}}){{hết}}; {{hết}}{{số | bằng chữ}}"
	want := filled(t, p(whole), some())
	rapid.Check(t, func(t *rapid.T) {
		runes := []rune(whole)
		var runs []string
		for len(runes) > 0 {
			n := rapid.IntRange(1, len(runes)).Draw(t, "n")
			runs, runes = append(runs, string(runes[:n])), runes[n:]
		}
		d, err := Open(file(p(runs...)))
		if err != nil {
			t.Fatal(err)
		}
		out, err := d.Fill(some(), "")
		if err != nil {
			t.Fatal(err)
		}
		if got := text(out.Body); got != want {
			t.Errorf("%q: %q", runs, got)
		}
	})
}

func TestNumbersInWords(t *testing.T) {
	for n, want := range map[int64]string{
		0: "không", 5: "năm", 10: "mười", 15: "mười lăm", 21: "hai mươi mốt", 105: "một trăm linh năm", 185: "một trăm tám mươi lăm", 1280: "một nghìn hai trăm tám mươi",
		1005: "một nghìn không trăm linh năm", 185_000_000: "một trăm tám mươi lăm triệu", 2_000_000_015: "hai tỷ không trăm mười lăm", -3: "âm ba",
	} {
		if got := InWords(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

// FuzzOpen reads files of any content: what can be read fills or is refused, and what is made can be read again.
func FuzzOpen(f *testing.F) {
	f.Add([]byte(p("Ở {", "{đơn vị}} {{mỗi người}}{{tên}}{{hết}}")))
	f.Add([]byte(tbl(tr("{{mỗi người}}{{TT}}", "{{tên}}{{hết}}"))))
	f.Add([]byte(p("{{nếu số}}") + p("a") + p("{{không thì}}") + p("{{hết}}")))
	f.Fuzz(func(t *testing.T, body []byte) {
		d, err := Open(file(string(body)))
		if err != nil {
			return
		}
		out, err := d.Fill(some(), "")
		var ps Problems
		if errors.As(err, &ps) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		data, err := out.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		again, err := Read(data)
		if err != nil {
			t.Fatalf("%v: %s", err, body)
		}
		if strings.Contains(text(again.Body), "{{mỗi người}}") {
			t.Fatalf("left: %s", body)
		}
	})
}
