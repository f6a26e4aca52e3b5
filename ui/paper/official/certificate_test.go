package official

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"danvan/ui/paper/docx"
	"danvan/ui/paper/pdf"
)

// TestACertificateIsAPageOrRefused makes certificates of names, posts and reasons of any length, in every skin, onto
// blank and printed paper: each that is not refused has a page.
func TestACertificateIsAPageOrRefused(t *testing.T) {
	templates := map[string][]byte{}
	for _, s := range Skins {
		data, err := Template(Certificate, s)
		if err != nil {
			t.Fatal(err)
		}
		templates[s.Name] = data
	}
	rapid.Check(t, func(t *rapid.T) {
		words := func(what string, most int) string {
			n := rapid.SampledFrom([]int{1, most / 4, most / 2, 3 * most / 4, most}).Draw(t, "length of "+what)
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"Nguyễn", "Thị", "Ủy", "ban", "nghiêng", "Mặt", "trận", "đã", "vận", "động"}), n, n).Draw(t, what), " ")
		}
		name, post, reason := words("name", 56), words("post", 36), words("reason", 120)
		if rapid.Bool().Draw(t, "usual") {
			name, post, reason = words("usual name", 8), words("usual post", 8), words("usual reason", 24)
		}
		p, fits := certificates(words("issuer", 16), name, post, reason, rapid.Bool().Draw(t, "printed"))
		if !fits {
			return
		}
		skin := rapid.SampledFrom(Skins).Draw(t, "skin").Name
		d, err := (&Made{Places: p}).Write(templates[skin])
		if err != nil {
			t.Fatal(err)
		}
		data, _, err := pdf.Of(d)
		if n := strings.Count(string(data), "/Type /Page\n"); err != nil || n != 2 {
			t.Fatalf("%s: %d pages of 2 certificates, %v", skin, n, err)
		}
	})
}

// TestACertificateGetsSmallerThenIsRefused: what is usual stands in large letters, what is long in small ones, and what
// no page holds is refused.
func TestACertificateGetsSmallerThenIsRefused(t *testing.T) {
	for _, c := range []struct {
		words       int
		fits, roomy bool
	}{{4, true, true}, {24, true, false}, {120, false, false}} {
		said := strings.TrimSpace(strings.Repeat("nghiêng ", c.words))
		_, fits := certificates("Ủy ban", said, said, said, false)
		if roomy := fits && fitted(said, said, said).roomy; fits != c.fits || roomy != c.roomy {
			t.Errorf("%d words: fits %v, in large letters %v", c.words, fits, roomy)
		}
	}
}

// TestANameThatIsSmallerStillHasRoomAroundIt: a name that has its line in smaller letters leaves as much room as one in
// large ones.
func TestANameThatIsSmallerStillHasRoomAroundIt(t *testing.T) {
	name := "Ban Chỉ đạo Phong trào thi đua “Dân vận khéo” xã Phúc Sơn"
	if f := fitted(name, "Xã Phúc Sơn", "Hiến đất"); f.name != 1 || !f.roomy {
		t.Errorf("%+v", f)
	}
	if f := fitted(name+" và "+name, "Xã Phúc Sơn", "Hiến đất"); f.roomy {
		t.Errorf("two lines: %+v", f)
	}
}

// certificates are two of the same name, post and reason; and whether a page holds each.
func certificates(issuer, name, post, reason string, printed bool) (_ *docx.Places, fits bool) {
	p := &docx.Places{}
	for _, name := range []string{"số quyết định", "ngày ký", "dự thảo", "địa danh", "thay mặt", "ký thay", "chức vụ người ký", "người ký"} {
		p.Text(name, "Phó Trưởng ban Thường trực")
	}
	p.Text("cơ quan", issuer)
	said(p, "in sẵn", printed)
	docx.Group(p, "bằng", []int{0, 1}, func(p *docx.Places, _ int) {
		p.Text("việc", "Tặng")
		p.Text("hình thức", "Giấy chứng nhận")
		fits = told(p, name, post, reason, lineCount(strings.ToUpper(issuer), 16, bold) > 1)
		p.Open("số vào sổ", "")
	})
	return p, fits
}
