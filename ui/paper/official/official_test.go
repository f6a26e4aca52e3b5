package official_test

import (
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"danvan/ui/paper/docx"
	"danvan/ui/paper/face"
	"danvan/ui/paper/official"
	"danvan/ui/paper/pdf"
)

// standard is what a skin must be, as the two standards say; from, to: inclusive, in millimetres and points.
type standard struct {
	top, bottom, left, right           [2]float64
	above, body, country, number, date [2]float64
	kind, subject, text, authority     [2]float64
	recipients, list                   float64
	right1, numberBegins               string
}

var standards = map[string]standard{
	"state": {top: [2]float64{20, 25}, bottom: [2]float64{20, 25}, left: [2]float64{30, 35}, right: [2]float64{15, 20}, above: [2]float64{12, 13}, body: [2]float64{12, 13},
		country: [2]float64{12, 13}, number: [2]float64{13, 13}, date: [2]float64{13, 14}, kind: [2]float64{13, 14}, subject: [2]float64{13, 14}, text: [2]float64{13, 14},
		authority: [2]float64{13, 14}, recipients: 12, list: 11, right1: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", numberBegins: "Số: "},
	"party": {top: [2]float64{20, 20}, bottom: [2]float64{20, 20}, left: [2]float64{30, 30}, right: [2]float64{15, 15}, above: [2]float64{14, 14}, body: [2]float64{14, 14},
		country: [2]float64{15, 15}, number: [2]float64{14, 14}, date: [2]float64{14, 14}, kind: [2]float64{15, 16}, subject: [2]float64{14, 15}, text: [2]float64{14, 15},
		authority: [2]float64{14, 14}, recipients: 14, list: 12, right1: "ĐẢNG CỘNG SẢN VIỆT NAM", numberBegins: "Số "},
}

// para is a paragraph as it is in the file.
type para struct {
	text         string
	size         float64
	bold, italic bool
	side         string
}

func paras(n *docx.Node) (all []para) {
	for _, k := range n.Kids {
		if !k.Is("w:p") {
			all = append(all, paras(k)...)
			continue
		}
		p := para{side: k.Kid("w:pPr", "w:jc").Attr("w:val")}
		for _, r := range k.Kids {
			if r.Is("w:r") {
				for _, t := range r.Kid("w:t").Kids {
					p.text += t.Text
				}
				p.size = half(r.Kid("w:rPr", "w:sz").Attr("w:val"))
				p.bold, p.italic = r.Kid("w:rPr", "w:b") != nil, r.Kid("w:rPr", "w:i") != nil
			}
		}
		all = append(all, p)
	}
	return all
}

func half(s string) float64 {
	n, _ := strconv.ParseFloat(s, 64)
	return n / 2
}

func mm(s string) float64 {
	n, _ := strconv.ParseFloat(s, 64)
	return math.Round(n/1440*25.4*10) / 10
}

func TestEverySkinIsAsItsStandardSays(t *testing.T) {
	for _, skin := range official.Skins {
		want, own := standards[skin.Name], true
		if want.list == 0 {
			want, own = standards["state"], false // the Front, and mixed ones, write as the State does
		}
		for _, name := range official.Names {
			data, err := official.Template(name, skin)
			if err != nil {
				t.Fatal(err)
			}
			d, err := docx.Read(data)
			if err != nil {
				t.Fatal(err)
			}
			in := func(what string, got float64, want [2]float64) {
				if got < want[0] || got > want[1] {
					t.Errorf("%s, %s: %s is %v, want %v", skin.Name, name, what, got, want)
				}
			}
			sect := d.Body.Kid("w:sectPr")
			mar := sect.Kid("w:pgMar")
			if name == official.Certificate {
				certificate(t, d, want)
				continue
			}
			in("top", mm(mar.Attr("w:top")), want.top)
			in("bottom", mm(mar.Attr("w:bottom")), want.bottom)
			in("left", mm(mar.Attr("w:left")), want.left)
			in("right", mm(mar.Attr("w:right")), want.right)
			wide, high := 210.0, 297.0
			if sect.Kid("w:pgSz").Attr("w:orient") == "landscape" {
				wide, high = high, wide
			}
			in("width", mm(sect.Kid("w:pgSz").Attr("w:w")), [2]float64{wide, wide})
			in("height", mm(sect.Kid("w:pgSz").Attr("w:h")), [2]float64{high, high})
			if sect.Kid("w:titlePg") == nil {
				t.Errorf("%s: a number on the first page", skin.Name)
			}
			if f := d.Part("word/styles.xml").Kid("w:docDefaults", "w:rPrDefault", "w:rPr", "w:rFonts").Attr("w:ascii"); f != "Times New Roman" {
				t.Errorf("font %q", f)
			}
			all := paras(d.Body)
			find := func(has string) para {
				for _, p := range all {
					if strings.Contains(p.text, has) {
						return p
					}
				}
				t.Fatalf("%s, %s: no paragraph with %q", skin.Name, name, has)
				return para{}
			}
			look := func(has string, size [2]float64, bold, italic bool, side string) {
				p := find(has)
				in(has, p.size, size)
				if p.bold != bold || p.italic != italic || p.side != side {
					t.Errorf("%s, %s: %q: %+v", skin.Name, name, has, p)
				}
			}
			look("{{cơ quan cấp trên | HOA}}", want.above, false, false, "center")
			look("{{cơ quan | HOA}}", want.body, true, false, "center")
			look(want.right1, want.country, true, false, "center")
			look("{{số ký hiệu}}", want.number, false, false, "center")
			look("{{ngày ký}}", want.date, false, true, "center")
			if name == official.Reminder { // a letter
				look("{{trích yếu}}", [2]float64{12, 12}, false, want.list == 12, "center")
			} else {
				look("{{trích yếu}}", want.subject, true, false, "center")
			}
			if name != official.Minutes && name != official.Registration { // two sign them
				look("{{chức vụ người ký | HOA}}", want.authority, true, false, "center")
				look("Nơi nhận:", [2]float64{want.recipients, want.recipients}, want.list == 11, want.list == 11, "left")
				look("{{nơi nhận}}", [2]float64{want.list, want.list}, false, false, "left")
			}
			look("{{căn cứ}}", want.text, false, want.list == 11, "both")
			if p := find("{{số ký hiệu}}"); own && !strings.HasPrefix(p.text, want.numberBegins+"{{") {
				t.Errorf("%s: number %q", skin.Name, p.text)
			}
			kind := map[official.Name]string{official.Summary: "BÁO CÁO", official.Decision: "QUYẾT ĐỊNH", official.Proposal: "TỜ TRÌNH", official.Minutes: "BIÊN BẢN", official.Registration: "PHIẾU ĐĂNG KÝ", official.Achievement: "BÁO CÁO THÀNH TÍCH"}[name]
			if kind == "" {
				kind = "{{tên biểu | HOA}}"
			}
			if name != official.Reminder {
				look(kind, want.kind, true, false, "center")
			}
		}
	}
}

// certificate is one page each, on paper that lies, without a number of the page.
func certificate(t *testing.T, d *docx.Document, want standard) {
	t.Helper()
	sect := d.Body.Kid("w:sectPr")
	if w, h := mm(sect.Kid("w:pgSz").Attr("w:w")), mm(sect.Kid("w:pgSz").Attr("w:h")); w != 297 || h != 210 || sect.Kid("w:pgSz").Attr("w:orient") != "landscape" {
		t.Errorf("%v × %v mm", w, h)
	}
	if sect.Kid("w:headerReference") != nil {
		t.Error("a certificate has the number of its page")
	}
	if all := paras(d.Body); !slices.ContainsFunc(all, func(p para) bool { return p.text == want.right1 && p.bold && p.side == "center" }) {
		t.Errorf("no %q", want.right1)
	}
}

// certificates are the places of a certificate, for so many of them.
func certificates(n int) *docx.Places {
	p := &docx.Places{}
	for _, name := range []string{"in sẵn", "cơ quan", "số quyết định", "ngày ký", "dự thảo", "địa danh", "thay mặt", "ký thay", "chức vụ người ký", "người ký"} {
		p.Text(name, "")
	}
	p.Text("cơ quan", "Ủy ban nhân dân xã Bình An")
	docx.Group(p, "bằng", make([]struct{}, n), func(p *docx.Places, _ struct{}) {
		p.Text("việc", "Tặng")
		p.Text("hình thức", "Giấy khen")
		p.Text("tên", longest)
		p.Text("tên liền", longest)
		p.Text("tên dài", "")
		p.Text("tên rất dài", longest)
		p.Text("lý do dài", "dài")
		p.Text("thoáng", "")
		p.Text("chức vụ, đơn vị", "Ban Công tác Mặt trận thôn Nà Mẫu, xã Bình An")
		p.Text("lý do", strings.Repeat("Đã vận động nhân dân hiến đất mở đường. ", 6))
		p.Open("số vào sổ", "")
	})
	return p
}

const longest = "Tập thể Ban Công tác Mặt trận thôn Nà Mẫu phối hợp cùng Chi hội Phụ nữ, Chi hội Cựu chiến binh và Chi đoàn Thanh niên thôn Nà Mẫu xã Bình An huyện Lâm Bình tỉnh Tuyên Quang"

func TestEachCertificateHasAPage(t *testing.T) {
	for _, skin := range official.Skins {
		template, err := official.Template(official.Certificate, skin)
		if err != nil {
			t.Fatal(err)
		}
		d, err := (&official.Made{Places: certificates(7)}).Write(template)
		if err != nil {
			t.Fatal(err)
		}
		made, _, err := pdf.Of(d)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(made), "/Type /Page\n"); n != 7 {
			t.Errorf("%s: %d pages of 7 certificates", skin.Name, n)
		}
	}
}

// BenchmarkCertificates writes 1,000 as a docx, and lays them out; from their places on, without the register.
func BenchmarkCertificates(b *testing.B) {
	template, err := official.Template(official.Certificate, official.Skins[0])
	if err != nil {
		b.Fatal(err)
	}
	made := &official.Made{Places: certificates(1000)}
	b.Run("docx", func(b *testing.B) {
		for b.Loop() {
			if _, err := made.Bytes(template); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("pdf", func(b *testing.B) {
		for b.Loop() {
			d, err := made.Write(template)
			if err == nil {
				_, _, err = pdf.Of(d)
			}
			if err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkBlankPages is what 1,000 pages cost the library that draws, with the same font and a line each: beside it
// BenchmarkCertificates stands.
func BenchmarkBlankPages(b *testing.B) {
	for b.Loop() {
		f := fpdf.New("L", "mm", "A4", "")
		f.AddUTF8FontFromBytes("serif", "", face.Style{}.TTF())
		for range 1000 {
			f.AddPage()
			f.SetFont("serif", "", 28)
			f.Text(60, 100, "Tập thể Ủy ban Mặt trận Tổ quốc xã Bình An")
		}
		if err := f.Output(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFortyPages fills a decision whose list has 40 pages; from its places on, without the register.
func BenchmarkFortyPages(b *testing.B) {
	template, err := official.Template(official.Decision, official.Skins[0])
	if err != nil {
		b.Fatal(err)
	}
	p := certificates(0)
	for _, name := range []string{"cơ quan cấp trên", "số ký hiệu", "trích yếu", "thẩm quyền", "căn cứ", "nơi đề nghị", "nơi thi hành", "điều thi hành", "những ai", "tên danh sách", "tổng số", "nơi nhận", "về số liệu"} {
		p.Text(name, "Ủy ban nhân dân xã Bình An")
	}
	docx.Group(p, "hình thức", []string{"Tặng Giấy khen"}, func(p *docx.Places, does string) {
		p.Text("việc", does)
		p.Text("gồm", "")
		p.Text("lý do", "")
	})
	docx.Group(p, "phần", make([]struct{}, 1), func(p *docx.Places, _ struct{}) {
		p.Text("tên", "Tập thể")
		p.Text("cột tên", "Tên")
		docx.Group(p, "người", make([]struct{}, 450), func(p *docx.Places, _ struct{}) {
			for _, name := range []string{"tên", "chức vụ, đơn vị", "thành tích"} {
				p.Text(name, "Tập thể Ban Công tác Mặt trận thôn Nà Mẫu phối hợp cùng Chi hội Phụ nữ")
			}
		})
	})
	made := &official.Made{Places: p}
	d, err := made.Write(template)
	if err != nil {
		b.Fatal(err)
	}
	laid, _, err := pdf.Of(d)
	if n := strings.Count(string(laid), "/Type /Page\n"); err != nil || n < 40 {
		b.Fatal(n, "pages", err)
	}
	for b.Loop() {
		if _, err := made.Bytes(template); err != nil {
			b.Fatal(err)
		}
	}
}
