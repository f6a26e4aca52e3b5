package worksheet

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// What a person wrote beside a cell is no value of it: where it stands is told. What the program wrote itself is not.
func TestCellsWithACommentAreKnown(t *testing.T) {
	f := excelize.NewFile()
	must(t, f.SetCellValue("Sheet1", "A1", "Tên mô hình"))
	for cell, author := range map[string]string{"A2": "Văn thư", "B3": Annotator, "C4": "Nông V."} {
		must(t, f.AddComment("Sheet1", excelize.Comment{Cell: cell, Author: author, Text: "Hỏi lại"}))
	}
	var b bytes.Buffer
	must(t, f.Write(&b))
	cells := mustOpen(t, b.Bytes()).Sheets[0].Comments
	if s := strings.Join(cells, " "); len(cells) != 2 || !strings.Contains(s, "A2") || !strings.Contains(s, "C4") {
		t.Errorf(".xlsx: %v", cells)
	}
	open := `<office:document xmlns:office="urn:oasis:names:tc:opendocument"><table:table><table:table-row><table:table-cell/><table:table-cell office:value-type="string"><office:annotation><dc:creator>A</dc:creator><text:p>Hỏi lại</text:p></office:annotation><text:p>Đường hoa</text:p></table:table-cell></table:table-row></table:table></office:document>`
	s := mustOpen(t, []byte(open)).Sheets[0]
	if strings.Join(s.Comments, " ") != "B1" || show(t, mustOpen(t, []byte(open))) != "[] []\n1||Đường hoa\n" {
		t.Errorf(".ods: %v\n%s", s.Comments, show(t, mustOpen(t, []byte(open))))
	}
}
