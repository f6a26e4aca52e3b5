package value

import (
	"reflect"
	"strings"
	"sync"

	"danvan/store/record"
	"danvan/store/vi"
)

// Terms are the choices of one type, each with all the ways in which offices write it.
type Terms[T ~string] struct {
	all    []ways[T]
	spelt  func() map[string]T // what each way means
	folded func() map[string]T // the same, typed without marks
}

// ways are those of one choice, the best first.
type ways[T ~string] struct {
	of    T
	write []string
}

// tables has the table of each type of terms, by its name.
var tables = map[string]func(string) (string, bool){}

func termsOf[T ~string](all ...ways[T]) Terms[T] {
	by := func(key func(string) string) func() map[string]T {
		return sync.OnceValue(func() map[string]T {
			mean := map[string]T{}
			for _, w := range all {
				for _, s := range append(w.write, string(w.of)) {
					mean[key(s)] = w.of
				}
			}
			return mean
		})
	}
	t := Terms[T]{all, by(term), by(vi.Fold)}
	tables[reflect.TypeFor[T]().Name()] = func(s string) (string, bool) { v, ok := t.Of(s); return string(v), ok }
	return t
}

// Of gives what a text means: “Đạt” is not “Đất”, but “Dat” may be either and is taken for the word that is known here.
func (t Terms[T]) Of(s string) (v T, ok bool) {
	if v, ok = t.spelt()[term(s)]; ok || vi.HasMarks(s) {
		return v, ok
	}
	v, ok = t.folded()[vi.Fold(s)]
	return v, ok
}

// Write gives the best word for a choice; "" when there is none.
func (t Terms[T]) Write(v T) string {
	for _, w := range t.all {
		if w.of == v {
			return w.write[0]
		}
	}
	return ""
}

// Words are the best ones of all choices.
func (t Terms[T]) Words() []string {
	words := make([]string, len(t.all))
	for i, w := range t.all {
		words[i] = w.write[0]
	}
	return words
}

// term is the key of a word: its spelling, with single spaces for whatever parts its words.
func term(s string) string { return strings.Join(vi.SpelledWords(s), " ") }

// ReadTerm gives the code of the choice that a text means, of those that a field takes.
func ReadTerm(of *record.Shape, text string) (code string, ok bool) {
	if read := tables[of.Set]; read != nil {
		return read(text)
	}
	return own(of.Terms, text)
}

// own finds one of the terms that a place made, as it is spelled, else typed without marks and possible in one way
// alone.
func own(terms []string, text string) (code string, ok bool) {
	for _, key := range []func(string) string{vi.Spelled, term, vi.Fold} { // “A+” is not “A”, and “+” no “-”
		var found []string
		for _, s := range terms {
			if key(s) == key(text) && key(s) != "" {
				found = append(found, s)
			}
		}
		if len(found) == 1 {
			return found[0], true
		}
		if vi.HasMarks(text) {
			break
		}
	}
	return "", false
}

// The terms, each with the ways in which it is written.
var (
	Subjects = termsOf(
		ways[record.SubjectKind]{record.Collective, []string{"Tập thể", "TT", "Đơn vị", "Tổ chức", "Mô hình tập thể", "Tập thể đăng ký", "Khen thưởng tập thể", "Collective"}},
		ways[record.SubjectKind]{record.Individual, []string{"Cá nhân", "CN", "Mô hình cá nhân", "Điển hình cá nhân", "Khen thưởng cá nhân", "Individual"}},
		ways[record.SubjectKind]{record.Household, []string{"Hộ gia đình", "Hộ", "Gia đình", "HGĐ", "Hộ GĐ", "Gia đình, hộ", "Household"}},
	)
	Standings = termsOf(
		ways[record.Standing]{record.New, []string{"Mới", "Đăng ký mới", "Xây dựng mới", "Làm mới", "Mô hình mới", "M", "Mới xây dựng", "New"}},
		ways[record.Standing]{record.Maintained, []string{"Duy trì", "Tiếp tục duy trì", "Duy trì, nhân rộng", "Tiếp tục", "Đăng ký duy trì", "Mô hình duy trì", "DT",
			"Tiếp tục thực hiện", "Cũ", "Chuyển tiếp", "Duy trì và nhân rộng", "Maintained"}},
	)
	Verdicts = termsOf(
		ways[record.Verdict]{record.Recognised, []string{"Công nhận", "Được công nhận", "Đạt", "Đã công nhận", "Được công nhận mô hình", "CN", "Recognised"}},
		ways[record.Verdict]{record.NotRecognised, []string{"Không công nhận", "Chưa công nhận", "Không đạt", "Chưa đạt", "Không được công nhận", "Chưa được công nhận",
			"Không CN", "Chưa CN", "KCN", "Not recognised"}},
		ways[record.Verdict]{record.Exemplary, []string{"Điển hình", "Điển hình tiêu biểu", "Tiêu biểu", "Công nhận điển hình", "Công nhận, điển hình", "Mô hình điển hình",
			"Mô hình tiêu biểu", "Tiêu biểu xuất sắc", "Exemplary"}},
	)
	Levels = termsOf(
		ways[record.Level]{record.Commune, []string{"Cấp xã", "Xã", "Commune"}},
		ways[record.Level]{record.District, []string{"Cấp huyện", "Huyện", "District"}},
		ways[record.Level]{record.Cluster, []string{"Cấp cụm", "Cụm", "Cluster"}},
		ways[record.Level]{record.Province, []string{"Cấp tỉnh", "Tỉnh", "Province"}},
		ways[record.Level]{record.Organisation, []string{"Cơ quan, đơn vị", "Cơ quan", "Organisation"}},
	)
	Outcomes = termsOf(
		ways[record.Outcome]{record.Keep, []string{"Duy trì", "Tiếp tục duy trì", "Tiếp tục", "Giữ", "Keep"}},
		ways[record.Outcome]{record.Strengthen, []string{"Củng cố", "Củng cố, nâng cao", "Củng cố, nâng chất", "Strengthen"}},
		ways[record.Outcome]{record.Pause, []string{"Tạm dừng", "Tạm ngừng", "Pause"}},
		ways[record.Outcome]{record.Stop, []string{"Dừng", "Ngừng", "Dừng hẳn", "Không duy trì", "Chấm dứt", "Stop"}},
	)
	Resources = termsOf(
		ways[record.ResourceKind]{record.Money, []string{"Tiền", "Kinh phí", "Tiền mặt", "Money"}},
		ways[record.ResourceKind]{record.Land, []string{"Đất", "Đất hiến", "Hiến đất", "Land"}},
		ways[record.ResourceKind]{record.Labour, []string{"Ngày công", "Công", "Công lao động", "Labour", "Labour-days"}},
		ways[record.ResourceKind]{record.InKind, []string{"Hiện vật", "Vật chất", "Vật tư", "In kind"}},
	)
	Qualifiers = termsOf(
		ways[record.Qualifier]{record.Over, []string{"Trên", "Hơn", "Over"}},
		ways[record.Qualifier]{record.Nearly, []string{"Gần", "Nearly"}},
		ways[record.Qualifier]{record.About, []string{"Khoảng", "Ước", "About"}},
	)
)
