package main

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"danvan/ui/paper/docx"
	"danvan/ui/paper/official"
)

// look is what a standard says of a part of a paper: the sizes that it may have, from–to in points, and how it looks.
type look struct {
	from, to     float64
	bold, italic bool
}

// standardOf are the numbers of Nghị định 30/2020/NĐ-CP, Phụ lục I, and of Hướng dẫn 36-HD/VPTW, Phụ lục 3: margins
// from–to in millimetres. The Front writes as the State does. Neither says anything of sizes within tables.
type standardOf struct {
	top, bottom, left, right                 [2]float64
	above, body, number, date, kind, subject look
	letter, text, part, authority, signer    look
	recipients, list                         look // a size of 0 is not told
	country                                  []look
	page                                     look
}

var looksAsTold = map[string]standardOf{
	"state": {top: [2]float64{20, 25}, bottom: [2]float64{20, 25}, left: [2]float64{30, 35}, right: [2]float64{15, 20},
		above: look{12, 13, false, false}, body: look{12, 13, true, false}, country: []look{{12, 13, true, false}, {13, 14, true, false}}, number: look{13, 13, false, false},
		date: look{13, 14, false, true}, kind: look{13, 14, true, false}, subject: look{13, 14, true, false}, letter: look{12, 13, false, false}, text: look{13, 14, false, false},
		part: look{13, 14, true, false}, authority: look{13, 14, true, false}, signer: look{13, 14, true, false}, recipients: look{12, 12, true, true}, list: look{11, 11, false, false},
		page: look{13, 14, false, false}},
	"party": {top: [2]float64{20, 20}, bottom: [2]float64{20, 20}, left: [2]float64{30, 30}, right: [2]float64{15, 15},
		above: look{14, 14, false, false}, body: look{14, 14, true, false}, country: []look{{15, 15, true, false}}, number: look{14, 14, false, false},
		date: look{14, 14, false, true}, kind: look{15, 16, true, false}, subject: look{14, 15, true, false}, letter: look{12, 12, false, true}, text: look{14, 15, false, false},
		part: look{14, 15, true, false}, authority: look{14, 14, true, false}, signer: look{14, 14, true, false}, list: look{12, 12, false, false}},
}

// givenToLook are places that a person gives, so that each part of a paper is found by its words.
var givenToLook = []string{"cơ quan cấp trên=Tỉnh Mẫu", "cơ quan=Ban Chỉ đạo huyện Mẫu", "số ký hiệu=15-MAU", "địa danh=Nơi Mẫu", "ngày ký=ngày 05 tháng 10 năm 2022", "chức vụ người ký=Trưởng phòng Mẫu",
	"người ký=Người Ký Mẫu", "nơi nhận=- Nơi nhận mẫu;", "căn cứ=Căn cứ văn bản mẫu;"}

// asTold holds a paper that was written against its standard: paper, margins, fonts, and the size of each part, as its
// styles and runs come to.
func asTold(t *testing.T, name official.Name, skin string, d *docx.Document) {
	t.Helper()
	want, is := looksAsTold[skin]
	if !is {
		want = looksAsTold["state"]
	}
	wrong := func(format string, args ...any) {
		t.Helper()
		t.Errorf("%s, %s: "+format, append([]any{name, skin}, args...)...)
	}
	sect := d.Body.Kid("w:sectPr")
	size, mar := sect.Kid("w:pgSz"), sect.Kid("w:pgMar")
	a4 := [2]float64{210, 297}
	if size.Attr("w:orient") == "landscape" {
		a4 = [2]float64{297, 210}
	}
	if got := [2]float64{inMM(size.Attr("w:w")), inMM(size.Attr("w:h"))}; got != a4 {
		wrong("paper of %v mm", got)
	}
	styles := d.Part("word/styles.xml")
	all := papersParas(d.Body, styles, false)
	for _, p := range append(all, papersParas(d.Part("word/header1.xml"), styles, false)...) {
		for _, r := range p.runs {
			if r.font != "Times New Roman" || r.color != "" && r.color != "000000" && r.color != "auto" {
				wrong("%q is in %q, %s", r.text, r.font, r.color)
			}
		}
	}
	if name == official.Certificate { // the standards say nothing of them; they lie, and have no numbers
		return
	}
	for side, in := range map[string][2]float64{"top": want.top, "bottom": want.bottom, "left": want.left, "right": want.right} {
		if got := inMM(mar.Attr("w:" + side)); got < in[0] || got > in[1] {
			wrong("margin %s of %v mm, want %v", side, got, in)
		}
	}
	if sect.Kid("w:titlePg") == nil {
		wrong("the first page has its number")
	}
	for _, p := range papersParas(d.Part("word/header1.xml"), styles, false) {
		if p.side != "center" {
			wrong("the number of the page stands at the %q", p.side)
		}
		p.is(wrong, want.page)
	}
	find := func(text string, is look) {
		t.Helper()
		for _, p := range all {
			if p.text == text {
				p.is(wrong, is)
				return
			}
		}
		wrong("no paragraph %q", text)
	}
	find("TỈNH MẪU", want.above)
	find("BAN CHỈ ĐẠO HUYỆN MẪU", want.body)
	find("Nơi Mẫu, ngày 05 tháng 10 năm 2022", want.date)
	number := "Số: 15-MAU"
	if skin == "party" {
		number = "Số 15-MAU"
		find("ĐẢNG CỘNG SẢN VIỆT NAM", want.country[0])
	} else {
		find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", want.country[0])
		find("Độc lập - Tự do - Hạnh phúc", want.country[1])
	}
	find(number, want.number)
	if name != official.Minutes && name != official.Registration { // two sign them
		find("TRƯỞNG PHÒNG MẪU", want.authority)
		find("Người Ký Mẫu", want.signer)
		find("Nơi nhận:", want.recipients)
		find("- Nơi nhận mẫu;", want.list)
	}
	body := beforeOwnRemarks(papersParas(d.Body, styles, true))
	if name == official.Reminder {
		letter := ""
		for _, p := range all {
			if strings.HasPrefix(p.text, "V/v ") {
				letter = p.text
			}
		}
		find(letter, want.letter)
	} else {
		for len(body) > 0 && (body[0].text == "" || body[0].text == "DỰ THẢO") {
			body = body[1:]
		}
		if body[0].text != strings.ToUpper(body[0].text) {
			wrong("%q stands where the kind of paper does", body[0].text)
		}
		body[0].is(wrong, want.kind)
		body[1].is(wrong, want.subject)
		body = body[2:]
	}
	texts := 0
	for _, p := range body {
		if p.text == "" || p.side != "both" {
			continue
		}
		texts++
		is := want.text
		if is.bold = p.runs[0].bold; is.bold {
			is = want.part
		}
		for _, r := range p.runs {
			if r.size < is.from || r.size > is.to {
				wrong("%q is in %v points", r.text, r.size)
			}
		}
		if p.first != 10 && p.first != 12.7 || p.between < 6 || p.line < 1 || p.line > 1.5 {
			wrong("%q: first line in by %v mm, %v points between paragraphs, lines of %v", p.text, p.first, p.between, p.line)
		}
	}
	if texts == 0 {
		wrong("it has no text")
	}
}

// beforeOwnRemarks leaves out what a paper says of its own figures: at its end, below an empty paragraph. The standards
// know nothing of the kind.
func beforeOwnRemarks(all []paperPara) []paperPara {
	for len(all) > 0 && all[len(all)-1].text != "" {
		all = all[:len(all)-1]
	}
	return all
}

// paperPara is a paragraph as it comes out.
type paperPara struct {
	text, side     string
	first, between float64 // millimetres; points
	line           float64 // of a line's height
	runs           []paperRun
}

type paperRun struct {
	text, font, color string
	size              float64
	bold, italic      bool
}

func (p *paperPara) is(wrong func(string, ...any), want look) {
	for _, r := range p.runs {
		if want.from > 0 && (r.size < want.from || r.size > want.to) || want.from > 0 && (r.bold != want.bold || r.italic != want.italic) {
			wrong("%q is in %v points, bold %v, italic %v; want %+v", r.text, r.size, r.bold, r.italic, want)
		}
	}
}

// papersParas are the paragraphs of a part; outside: those that stand in no table.
func papersParas(n, styles *docx.Node, outside bool) (all []paperPara) {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		switch {
		case k.Is("w:p"):
			all = append(all, paraAs(k, styles))
		case !outside || !k.Is("w:tbl"):
			all = append(all, papersParas(k, styles, outside)...)
		}
	}
	return all
}

func paraAs(n, styles *docx.Node) (p paperPara) {
	pPr := n.Kid("w:pPr")
	style := pPr.Kid("w:pStyle").Attr("w:val")
	of := func(kid, attr string) string { return effective(styles, style, "w:pPr", pPr, kid, attr) }
	num := func(s string) float64 { x, _ := strconv.ParseFloat(s, 64); return x }
	p.side = of("w:jc", "w:val")
	p.first = inMM(of("w:ind", "w:firstLine"))
	p.between = (num(of("w:spacing", "w:before")) + num(of("w:spacing", "w:after"))) / 20
	if p.line = 1; of("w:spacing", "w:line") != "" {
		p.line = num(of("w:spacing", "w:line")) / 240
	}
	for _, r := range n.Kids {
		text := strings.TrimSpace(readOf(r))
		if !r.Is("w:r") || text == "" {
			if r.Is("w:r") && p.text != "" && readOf(r) != "" {
				p.text += " "
			}
			continue
		}
		rPr := r.Kid("w:rPr")
		of := func(kid, attr string) string {
			if own := rPr.Kid("w:rStyle"); own != nil && rPr.Kid(kid) == nil {
				return effective(styles, own.Attr("w:val"), "w:rPr", rPr, kid, attr)
			}
			return effective(styles, style, "w:rPr", rPr, kid, attr)
		}
		on := func(kid string) bool { v := of(kid, "w:val"); return v == "on" || v == "1" || v == "true" }
		p.runs = append(p.runs, paperRun{text, of("w:rFonts", "w:ascii"), of("w:color", "w:val"), num(of("w:sz", "w:val")) / 2, on("w:b"), on("w:i")})
		p.text += readOf(r)
	}
	p.text = strings.Join(strings.Fields(p.text), " ")
	return p
}

// effective is an attribute of a property as it comes out: of the paragraph or run itself, else of its style and those
// that this is based on, else of the default. A switch that is there without a value is “on”.
func effective(styles *docx.Node, style, props string, own *docx.Node, kid, attr string) string {
	at := func(n *docx.Node) (string, bool) {
		k := n.Kid(kid)
		if k == nil {
			return "", false
		}
		for _, a := range k.Attrs {
			if a.Name.Local == attr {
				return a.Value, true
			}
		}
		return "on", len(k.Attrs) == 0
	}
	if v, is := at(own); is {
		return v
	}
	for n := 0; n < 10; n++ {
		var s *docx.Node
		for _, k := range styles.Kids {
			if k.Is("w:style") && (k.Attr("w:styleId") == style || style == "" && k.Attr("w:default") == "1" && k.Attr("w:type") == "paragraph") {
				s = k
			}
		}
		if s == nil {
			break
		}
		if v, is := at(s.Kid(props)); is {
			return v
		}
		if style = s.Kid("w:basedOn").Attr("w:val"); style == "" {
			break
		}
	}
	v, _ := at(styles.Kid("w:docDefaults", props+"Default", props))
	return v
}

func inMM(twips string) float64 {
	n, _ := strconv.ParseFloat(twips, 64)
	return math.Round(n/1440*25.4*10) / 10
}
