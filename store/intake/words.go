package intake

import (
	"strings"

	"danvan/store/record"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// terms are the words that a column may hold, and what each means: as they are spelled, and folded for those typed without marks.
type terms[T comparable] struct {
	mean  map[string]T
	bare  map[string]T
	words []string // as they are best written, for the person
}

func termsOf[T comparable](pairs ...any) terms[T] {
	t := terms[T]{mean: map[string]T{}, bare: map[string]T{}}
	for i := 0; i < len(pairs); i += 2 {
		value := pairs[i].(T)
		for j, w := range pairs[i+1].([]string) {
			t.mean[term(w)] = value
			t.bare[vi.Fold(w)] = value
			if j == 0 {
				t.words = append(t.words, w)
			}
		}
	}
	return t
}

// write gives the best word for a value; "" when there is none.
func (t terms[T]) write(v T) string {
	for _, w := range t.words {
		if t.mean[term(w)] == v {
			return w
		}
	}
	return ""
}

// of gives what a text means: “Đạt” is not “Đất”, but “Dat” may be either and is taken for the word that is known here.
func (t terms[T]) of(s string) (v T, ok bool) {
	if v, ok = t.mean[term(s)]; ok || hasMarks(s) {
		return v, ok
	}
	v, ok = t.bare[vi.Fold(s)]
	return v, ok
}

// term is the key of a word: its spelling, with single spaces for whatever parts its words.
func term(s string) string { return strings.Join(headingWords(s, false), " ") }

// best gives the best word for what a text means; false when it means nothing here.
func (t terms[T]) best(s string) (string, bool) {
	v, ok := t.of(s)
	return t.write(v), ok
}

var subjects = termsOf[record.SubjectKind](
	record.Collective, []string{"Tập thể", "TT", "Đơn vị", "Tổ chức", "Mô hình tập thể", "Tập thể đăng ký", "Khen thưởng tập thể", "Collective"},
	record.Individual, []string{"Cá nhân", "CN", "Mô hình cá nhân", "Điển hình cá nhân", "Khen thưởng cá nhân", "Individual"},
	record.Household, []string{"Hộ gia đình", "Hộ", "Gia đình", "HGĐ", "Hộ GĐ", "Gia đình, hộ", "Household"},
)

var standings = termsOf[record.Standing](
	record.New, []string{"Mới", "Đăng ký mới", "Xây dựng mới", "Làm mới", "Mô hình mới", "M", "Mới xây dựng", "New"},
	record.Maintained, []string{"Duy trì", "Tiếp tục duy trì", "Duy trì, nhân rộng", "Tiếp tục", "Đăng ký duy trì", "Mô hình duy trì", "DT", "Tiếp tục thực hiện", "Cũ", "Chuyển tiếp", "Duy trì và nhân rộng", "Maintained"},
)

var verdicts = termsOf[record.Verdict](
	record.Recognised, []string{"Công nhận", "Được công nhận", "Đạt", "Đã công nhận", "Được công nhận mô hình", "CN", "Recognised"},
	record.NotRecognised, []string{"Không công nhận", "Chưa công nhận", "Không đạt", "Chưa đạt", "Không được công nhận", "Chưa được công nhận", "Không CN", "Chưa CN", "KCN", "Not recognised"},
	record.Exemplary, []string{"Điển hình", "Điển hình tiêu biểu", "Tiêu biểu", "Công nhận điển hình", "Công nhận, điển hình", "Mô hình điển hình", "Mô hình tiêu biểu", "Tiêu biểu xuất sắc", "Exemplary"},
)

var levels = termsOf[record.Level](
	record.Commune, []string{"Cấp xã", "Xã"},
	record.District, []string{"Cấp huyện", "Huyện"},
	record.Cluster, []string{"Cấp cụm", "Cụm"},
	record.Province, []string{"Cấp tỉnh", "Tỉnh"},
)

// markMeans tells what a mark column says of a row.
var (
	markSubjects  = map[Column]record.SubjectKind{MarkCollective: record.Collective, MarkIndividual: record.Individual, MarkHousehold: record.Household}
	markStandings = map[Column]record.Standing{MarkNew: record.New, MarkMaintained: record.Maintained}
	markVerdicts  = map[Column]record.Verdict{MarkNotRecognised: record.NotRecognised, MarkRecognised: record.Recognised, MarkExemplary: record.Exemplary}
)

// isMark tells whether a cell is a mark, such as x or 1, rather than a text.
func isMark(c worksheet.Cell) bool {
	switch c.Kind {
	case worksheet.Number:
		return c.Text == "1"
	case worksheet.Text:
		switch s := vi.CleanLine(c.Text); s {
		case "✓", "✔", "√", "+", "☑", "☒", "*":
			return true
		default:
			switch vi.Fold(s) {
			case "x", "1", "co", "v", "true":
				return true
			}
		}
	}
	return false
}

// isNothing tells whether a text stands for an empty cell: dashes, “không có”.
func isNothing(s string) bool {
	return strings.Trim(s, "-–—−_./ ") == "" || vi.Fold(s) == "khong co"
}
