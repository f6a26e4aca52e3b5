package worksheet

import (
	"encoding/csv"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// textRows reads a text as lines of cells, each line with its number; notes say which lines were read as they stand.
func textRows(t testing.TB, data string) (rows []string, notes []Note) {
	t.Helper()
	sheets, err := openText([]byte(data))
	must(t, err)
	must(t, sheets[0].Rows(func(r Row) bool {
		line := fmt.Sprint(r.N)
		for _, c := range r.Cells {
			line += "|" + c.Text
		}
		rows = append(rows, line)
		return true
	}))
	return rows, sheets[0].Notes()
}

const table = "TT;Tên mô hình;Lĩnh vực;Họ và tên\n1;Đường hoa;Văn hóa;Hội, Đoàn\n2;Nuôi lợn;Kinh tế;Ma Văn Ích\n"

func TestOddQuotesSwallowNoRow(t *testing.T) {
	head := "TT;Tên;Lĩnh vực;TT/CN\n"
	for name, c := range map[string]struct {
		text  string
		want  []string
		noted []int
	}{
		"never closed": {head + "1;\"Chưa đóng;KT;TT\n2;Sau đó;KT;TT\n3;Cuối;KT;CN\n",
			[]string{"2|1|\"Chưa đóng|KT|TT", "3|2|Sau đó|KT|TT", "4|3|Cuối|KT|CN"}, []int{2}},
		"closed by the quote of another row": {head + "1;\"Chưa đóng;KT;TT\n2;Sau đó;KT;TT\n3;\"Có nháy\";KT;CN\n",
			[]string{"2|1|\"Chưa đóng|KT|TT", "3|2|Sau đó|KT|TT", "4|3|Có nháy|KT|CN"}, []int{2}},
		"the next row begins with one": {head + "\"1;A;KT;TT\n\"2\";B;KT;CN\n", []string{"2|\"1|A|KT|TT", "3|2|B|KT|CN"}, []int{2}},
		"in the last line":             {head + "1;A;KT;\"TT", []string{"2|1|A|KT|\"TT"}, []int{2}},
		"closed in the wrong cell": {head + "1;\"Chưa đóng;KT;\"TT\"\n2;B;KT;CN\n",
			[]string{"2|1|\"Chưa đóng|KT|TT", "3|2|B|KT|CN"}, []int{2}},
		"not doubled inside": {head + "1;\"Mô hình \"Sạch\" làng\";KT;TT\n", []string{"2|1|Mô hình \"Sạch\" làng|KT|TT"}, nil},
		"inches":             {head + "1;Ống 5\" dài;KT;TT\n2;B;KT;5\"\n", []string{"2|1|Ống 5\" dài|KT|TT", "3|2|B|KT|5\""}, nil},
		"several lines":      {head + "1;\"một\nhai; ba\n\nbốn\";KT;TT\n2;B;KT;CN\n", []string{"2|1|một\nhai; ba\n\nbốn|KT|TT", "3|2|B|KT|CN"}, nil},
	} {
		rows, notes := textRows(t, c.text)
		var noted []int
		for _, n := range notes {
			if n.Code != OddQuote {
				t.Errorf("%s: note %s", name, n.Code)
			}
			noted = append(noted, n.Row)
		}
		if !reflect.DeepEqual(rows[1:], c.want) || !reflect.DeepEqual(noted, c.noted) {
			t.Errorf("%s:\n got %q, noted %v\nwant %q, noted %v", name, rows[1:], noted, c.want, c.noted)
		}
	}
}

// Every line of a text is in a row or in a cell of several lines: whatever quotes there are, no word is lost.
func TestNoWordOfATextIsLost(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := 0
		text := rapid.Custom(func(rt *rapid.T) string {
			n++
			return fmt.Sprintf("%s%dw%s", rapid.SampledFrom([]string{"", "", "", "\""}).Draw(rt, "before"), n, rapid.SampledFrom([]string{"", "", "", "\"", "\n"}).Draw(rt, "after"))
		})
		var all strings.Builder
		for range rapid.IntRange(1, 12).Draw(rt, "rows") {
			all.WriteString(text.Draw(rt, "a") + ";" + text.Draw(rt, "b") + ";" + text.Draw(rt, "c") + ";" + text.Draw(rt, "d") + "\n")
		}
		rows, _ := textRows(t, all.String())
		got := strings.Join(rows, "\n")
		for i := 1; i <= n; i++ {
			if w := fmt.Sprintf("%dw", i); strings.Contains(all.String(), w) && !strings.Contains(got, w) {
				rt.Fatalf("%s is lost from %q: %q", w, all.String(), rows)
			}
		}
	})
}

// What a program writes with every rule of quotes kept is read as encoding/csv reads it.
func TestGoodTextIsReadAsWritten(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		width := rapid.IntRange(3, 6).Draw(rt, "width")
		row := rapid.SliceOfN(rapid.StringMatching(`[a-zăớ]([a-z "]|\n){0,4}[a-zê]`), width, width)
		rows := rapid.SliceOfN(row, 1, 8).Draw(rt, "rows")
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.Comma = rapid.SampledFrom([]rune{';', '\t', ','}).Draw(rt, "comma")
		must(t, w.WriteAll(rows))
		got, notes := textRows(t, b.String())
		if len(got) != len(rows) || len(notes) > 0 {
			rt.Fatalf("%q: %q, %v", b.String(), got, notes)
		}
		for i, line := range got {
			if _, cells, _ := strings.Cut(line, "|"); cells != strings.Join(rows[i], "|") {
				rt.Fatalf("got %q, want %q", cells, rows[i])
			}
		}
	})
}

func TestEncodingsOfText(t *testing.T) {
	want, _ := textRows(t, table)
	utf16 := func(e unicode.Endianness, mark unicode.BOMPolicy) encoding.Encoding { return unicode.UTF16(e, mark) }
	to := func(e encoding.Encoding, s string) string {
		out, err := e.NewEncoder().String(s)
		must(t, err)
		return out
	}
	latin := func(s string) string { return to(charmap.ISO8859_1, s) }
	for name, data := range map[string]string{
		"UTF-8":                  table,
		"UTF-8 with a mark":      bom + table,
		"UTF-16 little":          to(utf16(unicode.LittleEndian, unicode.UseBOM), table),
		"UTF-16 big":             to(utf16(unicode.BigEndian, unicode.UseBOM), table),
		"UTF-16 little, no mark": to(utf16(unicode.LittleEndian, unicode.IgnoreBOM), table),
		"UTF-16 big, no mark":    to(utf16(unicode.BigEndian, unicode.IgnoreBOM), table),
		"Windows-1258":           to1258(t, table),
		"TCVN3":                  latin("TT;Tªn m« h×nh;LÜnh vùc;Hä vµ tªn\n1;§\u00adêng hoa;V¨n hãa;Héi, §oµn\n2;Nu«i lîn;Kinh tÕ;Ma V¨n Ých\n"),
		"VNI":                    latin("TT;Teân moâ hình;Lónh vöïc;Hoï vaø teân\n1;Ñöôøng hoa;Vaên hoùa;Hoäi, Ñoaøn\n2;Nuoâi lôïn;Kinh teá;Ma Vaên Ích\n"),
		"TCVN3 as characters":    "TT;Tªn m« h×nh;LÜnh vùc;Hä vµ tªn\n1;§\u00adêng hoa;V¨n hãa;Héi, §oµn\n2;Nu«i lîn;Kinh tÕ;Ma V¨n Ých\n",
		"VNI as characters":      "TT;Teân moâ hình;Lónh vöïc;Hoï vaø teân\n1;Ñöôøng hoa;Vaên hoùa;Hoäi, Ñoaøn\n2;Nuoâi lôïn;Kinh teá;Ma Vaên Ích\n",
		"Windows lines":          strings.ReplaceAll(table, "\n", "\r\n"),
		"lines of old Macs":      strings.ReplaceAll(table, "\n", "\r"),
		"sep=":                   "sep=;\r\n" + table,
	} {
		got, _ := textRows(t, data)
		// TCVN3 has no capitals with tones: “Ých” is drawn by the font of capitals.
		if !strings.EqualFold(strings.Join(got, "\n"), strings.Join(want, "\n")) {
			t.Errorf("%s: %q", name, got)
		}
	}
	if got, _ := textRows(t, "a,b;c\td\te;f\ng\th\n"); got[0] != "1|a,b;c|d|e;f" {
		t.Errorf("tabs: %q", got)
	}
}

// to1258 writes text as a Vietnamese Windows does: letters with their breve, circumflex or horn, and their tone behind
// them.
func to1258(t testing.TB, s string) string {
	t.Helper()
	var b strings.Builder
	e := charmap.Windows1258.NewEncoder()
	for _, r := range s {
		out, err := e.String(string(r))
		if err != nil {
			d := []rune(norm.NFD.String(string(r)))
			tone := d[len(d)-1]
			if i := strings.IndexRune("\u0300\u0301\u0303\u0309\u0323", tone); i < 0 { // ậ decomposes to a dot, then a circumflex
				tone, d[len(d)-1] = d[1], tone
				d = append(d[:1], d[2:]...)
			} else {
				d = d[:len(d)-1]
			}
			out, err = e.String(norm.NFC.String(string(d)) + string(tone))
		}
		must(t, err)
		b.WriteString(out)
	}
	return b.String()
}

// A column tells how its cells are written: what could be either is read as the rest of its column.
func TestAColumnTellsTheFontOfItsCells(t *testing.T) {
	rows, _ := textRows(t, "TT\tTªn m« h×nh\tLĩnh vực\tHọ tên\n1\tTrång c©y\tKinh tế\tLã Thị Hà\n2\tXã\tVăn hóa\tXã\n3\tNgµy chñ nhËt xanh\tKinh tế\tNguyễn Văn Õ\n")
	want := []string{"1|TT|Tên mô hình|Lĩnh vực|Họ tên", "2|1|Trồng cây|Kinh tế|Lã Thị Hà", "3|2|Xó|Văn hóa|Xã", "4|3|Ngày chủ nhật xanh|Kinh tế|Nguyễn Văn Õ"}
	if !reflect.DeepEqual(rows, want) {
		t.Errorf("%q", rows)
	}
}

// What Excel's own “CSV” makes of letters that its code page lacks is no text to believe.
func TestLostLettersAreNamed(t *testing.T) {
	_, err := openText([]byte("TT,Tên mô h\u00ecnh,L?nh v?c,Noi dang k\u00fd\n1,Ðu?ng hoa n\u00f4ng th\u00f4n,Kinh t?,Chi h?i Ph? n?\n2,T? v?n ph\u00e1p lu?t,Van h\u00f3a - x\u00e3 h?i,Th\u00f4n B?n K\u00e9\n"))
	var e *Error
	if !errors.As(err, &e) || e.Code != LostLetters {
		t.Fatalf("%v", err)
	}
	for _, whole := range []string{
		"TT,Tên mô hình,Mô hình thuộc lĩnh vực nào?,Có đạt không?\n1,Vì sao cần?,Kinh tế,http://a/b?c=d?e\n2,Ai?Tôi,Kinh tế,Có?\n",
		"a?b\tc\n",
	} {
		if _, err := openText([]byte(whole)); err != nil {
			t.Errorf("%q: %v", whole, err)
		}
	}
}
