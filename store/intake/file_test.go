package intake

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"

	"danvan/store"
	"danvan/store/sample"
	"danvan/store/worksheet"
)

// codeOf gives the code of a file or list that was refused.
func codeOf(err error) Code {
	var list *Error
	if errors.As(err, &list) {
		return list.Code
	}
	var file *worksheet.Error
	if errors.As(err, &file) {
		return Code(file.Code)
	}
	return ""
}

func TestFilesThatAreNoLists(t *testing.T) {
	book := excelize.NewFile()
	var locked, empty bytes.Buffer
	must(t, book.Write(&empty))
	must(t, book.Write(&locked, excelize.Options{Password: "mật khẩu"}))
	old := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 2000)...)
	for name, c := range map[string]struct {
		data []byte
		want any
	}{
		"empty":             {nil, worksheet.Empty},
		"spaces":            {[]byte(" \n\n"), worksheet.Empty},
		"a mark only":       {[]byte(bomUTF8), worksheet.Empty},
		"empty workbook":    {empty.Bytes(), EmptyList},
		"header only":       {[]byte(strings.ReplaceAll(heading, "|", "\t")), EmptyList},
		"no header":         {[]byte("a,b,c\n1,2,3\n"), NoHeader},
		"prose":             {[]byte("Kính gửi: Ban Dân vận\n"), NoHeader},
		"password":          {locked.Bytes(), worksheet.Protected},
		"a cut xls":         {old, worksheet.BadWorkbook},
		"a cut workbook":    {empty.Bytes()[:empty.Len()/2], worksheet.BadWorkbook},
		"another archive":   {[]byte("PK\x03\x04 something else"), worksheet.BadWorkbook},
		"a picture":         {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), worksheet.Picture},
		"bytes of no text":  {[]byte("\xfe\x81\xc3\x28 \xa0\xa1,\xf0\x28\n"), worksheet.BadEncoding},
		"half of UTF-16":    {[]byte("\xff\xfea"), worksheet.BadEncoding},
		"UTF-16, no header": {utf16Of("a,b,c\n", binary.BigEndian), NoHeader},
	} {
		_, err := Read(mustFile(t, "list.bin", c.data), Reading{})
		if fmt.Sprint(codeOf(err)) != fmt.Sprint(c.want) {
			t.Errorf("%s: %v, expected %s", name, err, c.want)
		}
	}
	if _, err := Read(filepath.Join(t.TempDir(), "nowhere.xlsx"), Reading{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	if _, err := Read(t.TempDir(), Reading{}); err == nil {
		t.Error("a folder was read")
	}
}

const bomUTF8 = "\uFEFF"

func utf16Of(s string, order binary.AppendByteOrder) (data []byte) {
	data = order.AppendUint16(nil, 0xFEFF)
	for _, u := range utf16.Encode([]rune(s)) {
		data = order.AppendUint16(data, u)
	}
	return data
}

func TestWaysOfWritingText(t *testing.T) {
	plain := "Tên mô hình,Họ và tên,Lĩnh vực\nMột ngày,\"Lý, \"\"Sơn\"\"\",Kinh tế\n"
	for name, data := range map[string][]byte{
		"UTF-8":           []byte(plain),
		"with a mark":     []byte(bomUTF8 + plain),
		"Windows lines":   []byte(strings.ReplaceAll(plain, "\n", "\r\n")),
		"little endian":   utf16Of(plain, binary.LittleEndian),
		"big endian":      utf16Of(plain, binary.BigEndian),
		"decomposed text": norm.NFD.Bytes([]byte(plain)),
	} {
		l, err := Read(mustFile(t, "list.csv", data), Reading{})
		if err != nil || l.Len() != 1 || l.rows.one(0).model.Registrant != `Lý, "Sơn"` || l.rows.one(0).model.Name != "Một ngày" {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, text := range map[string]string{
		"semicolons": "Tên mô hình;Họ và tên;Lĩnh vực\nA;Lý, Sơn;Văn hóa, xã hội\n",
		"tabs":       "Tên mô hình\tHọ và tên\tLĩnh vực\nA\tLý, Sơn\tVăn hóa, xã hội\n",
		"commas":     "Tên mô hình,Họ và tên,Lĩnh vực\nA,\"Lý, Sơn\",\"Văn hóa, xã hội\"\n",
		"sep=":       "sep=;\nTên mô hình;Họ và tên;Lĩnh vực\nA;Lý, Sơn;Văn hóa, xã hội\n",
	} {
		l, err := Read(mustFile(t, "list.csv", []byte(text)), Reading{})
		if err != nil || l.Len() != 1 || l.rows.one(0).model.Registrant != "Lý, Sơn" || l.rows.one(0).field != "Văn hóa, xã hội" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheYear(t *testing.T) {
	p := small()
	r := mustRegister(t, p, "05")
	h := "Tên mô hình|Mã đơn vị|Lĩnh vực|Tập thể/Cá nhân|Họ và tên|Ngày đăng ký|Năm"
	row := func(name, date, year string) string {
		return name + "|00901|Kinh tế|Cá nhân|B|" + date + "|" + year
	}
	plan := func(l *List, year int) (pl *Plan, err error) {
		err = r.View(func(tx *store.Tx) (err error) {
			pl, err = l.Plan(tx, Options{Year: year})
			return err
		})
		return pl, err
	}
	if pl, err := plan(mustText(t, h, row("A", "5/2/2023", ""), row("C", "", "")), 0); err != nil || pl.Year != 2023 {
		t.Errorf("one year in the dates: %+v, %v", pl, err)
	}
	for name, l := range map[string]*List{
		"no dates":  mustText(t, h, row("A", "", "")),
		"two years": mustText(t, h, row("A", "5/2/2023", ""), row("C", "5/2/2022", "")),
	} {
		if _, err := plan(l, 0); codeOf(err) != NoYear {
			t.Errorf("%s: %v", name, err)
		}
	}
	pl, err := plan(mustText(t, h, row("A", "", "2022"), row("C", "", "2023")), 2023)
	must(t, err)
	expect(t, "a column of years", told(pl.Problems), `hard G2: wrong-year, found "2022", expected 2023`)
}

func TestALargeListOfBothKindsIsOne(t *testing.T) {
	l := sample.New(3, sample.Size{}).List(2023, 1500)
	text, book := mustRead(t, mustWrite(t, l, "list.csv")), mustRead(t, mustWrite(t, l, "list.xlsx"))
	if text.Len() != 1500 || book.Len() != 1500 {
		t.Fatalf("%d and %d rows", text.Len(), book.Len())
	}
	for i := range text.rows.len() {
		a, b := text.rows.one(i), book.rows.one(i)
		if a.model != b.model || a.part != b.part || a.amounts != b.amounts || a.verdict != b.verdict || a.code != b.code || a.n != b.n {
			t.Fatalf("row %d:\n%+v\n%+v", a.n, a, b)
		}
	}
}
