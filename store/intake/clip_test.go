package intake

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCells(t *testing.T) {
	for clip, want := range map[string][][]string{
		"":                       nil,
		"a\tb\nc\td\n":           {{"a", "b"}, {"c", "d"}},
		"a\tb\r\nc\td\r\n":       {{"a", "b"}, {"c", "d"}},
		"a\tb\rc\td":             {{"a", "b"}, {"c", "d"}},
		"a\t\n\nb":               {{"a", ""}, {""}, {"b"}},
		"\"x\ny\"\tb":            {{"x\ny", "b"}},
		"\"x\ry \"\"z\"\"\"\tb":  {{"x\ny \"z\"", "b"}},
		"\"Nuôi heo đất\"\tb":    {{"\"Nuôi heo đất\"", "b"}},
		"\"Nuôi\"\t\"b\"\t12\n":  {{"Nuôi", "b", "12"}},
		"Quỹ \"heo\"\tb":         {{"Quỹ \"heo\"", "b"}},
		"\"\"\"heo\"\" đất\"\tb": {{"\"heo\" đất", "b"}},
		"\"không đóng\tb\nc":     {{"\"không đóng", "b"}, {"c"}},
		"\"ba\tbốn\"\tb":         {{"ba\tbốn", "b"}},
	} {
		if got := Cells(clip); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: got %q, want %q", clip, got, want)
		}
	}
}

// What Excel writes comes back: it puts a cell with a line end or a tab into quotes and doubles those within.
func TestCellsOfExcel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(1, 5).Draw(t, "width")
		rows := rapid.SliceOfN(rapid.SliceOfN(rapid.StringMatching(`[aă "\n\t1]{0,6}`), width, width), 1, 6).Draw(t, "rows")
		var clip strings.Builder
		for _, r := range rows {
			for i, c := range r {
				if i > 0 {
					clip.WriteByte('\t')
				}
				switch {
				case strings.ContainsAny(c, "\n\t"):
					c = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
				case strings.HasPrefix(c, `"`): // what Excel means by that it leaves open
					c = strings.TrimLeft(c, `"`)
					r[i] = c
				}
				clip.WriteString(c)
			}
			clip.WriteString("\r\n")
		}
		if got := Cells(clip.String()); !reflect.DeepEqual(got, rows) {
			t.Fatalf("%q: got %q, want %q", clip.String(), got, rows)
		}
	})
}

func FuzzClip(f *testing.F) {
	for _, s := range []string{"a\tb\n", "\"x\ny\"\tb", "\"\"\"\t\"\"\r", "\t\t\n\n\""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		letters := 0
		for _, r := range Cells(s) {
			if len(r) == 0 {
				t.Error("a row without cells")
			}
			for _, c := range r {
				letters += strings.Count(c, "a")
			}
		}
		if want := strings.Count(s, "a"); letters != want {
			t.Errorf("%d letters of %d: %q", letters, want, s)
		}
		Recognise(Cells(s), none)
	})
}

func TestRecognise(t *testing.T) {
	b, ok := Recognise(Cells("DANH SÁCH MÔ HÌNH\n"+
		"TT\tTên mô hình\tLĩnh vực\tTập thể\tCá nhân\tKinh phí (triệu đồng)\tĐất hiến (ha)\tGhi chú\n"+
		"1\tĐường hoa\tKinh tế\tx\t\t185\t\tnhanh\n"+
		"2\tNước sạch\tVăn hóa\t\tNguyễn Thị Đường\t1,5 tỷ\t2,5\t\n"+
		"Tổng cộng\t\t\t1\t1\t1685\t\t\n"), none)
	if !ok {
		t.Fatal("no header")
	}
	want := []map[Column]string{
		{Name: "Đường hoa", Field: "Kinh tế", Subject: "Tập thể", Money: "185 triệu đồng"},
		{Name: "Nước sạch", Field: "Văn hóa", Subject: "Cá nhân", Registrant: "Nguyễn Thị Đường", Money: "1,5 tỷ", Land: "2,5 ha"},
	}
	if !reflect.DeepEqual(b.Rows, want) {
		t.Errorf("%q", b.Rows)
	}
	if !reflect.DeepEqual(b.Columns, []Column{Name, Field, Money, Land, Subject, Registrant}) {
		t.Errorf("%q", b.Columns)
	}
	if len(b.Left) != 2 || b.Left[0].Code != ColumnAside || b.Left[0].Found != "Ghi chú" || b.Left[1].Code != TotalRow || b.Left[1].Row != 5 {
		t.Errorf("%+v", b.Left)
	}
	b, ok = Recognise(Cells("Tên mô hình\tKinh phí\nI. CÁ NHÂN\t\nĐường hoa\t5\n"), none)
	if !ok || len(b.Rows) != 1 || b.Rows[0][Subject] != "Cá nhân" {
		t.Errorf("%+v", b)
	}
	if _, ok := Recognise(Cells("Đường hoa\tKinh tế\tTập thể\tMới\n"), none); ok {
		t.Error("a row of values is taken for a header")
	}
}

func none(string) Column { return Unused }

// A heading that lists have no column for, and the sheet has, is taken, and not told as left out.
func TestABlockTakesWhatTheSheetHasBeyondLists(t *testing.T) {
	b, ok := Recognise(Cells("Tên mô hình\tLĩnh vực\tĐiểm tự chấm\nĐường hoa\tKinh tế\t95,5\n"), func(heading string) Column {
		if heading == "Điểm tự chấm" {
			return "self_score"
		}
		return Unused
	})
	if !ok || len(b.Rows) != 1 || b.Rows[0]["self_score"] != "95,5" || b.Heads["self_score"] != "Điểm tự chấm" || len(b.Left) > 0 {
		t.Errorf("%+v", b)
	}
}
