package text

import (
	"errors"
	"strconv"
	"strings"

	"danvan/store/intake"
	"danvan/store/worksheet"
)

// ListErrors are the sentences for a list that cannot be taken in as a whole.
type ListErrors struct {
	EmptyList            func(file string) Sentence
	NoHeader             func(file string, row int, seen, like string) Sentence // like: the heading of what may be the names
	AwardList, TotalList func(file string, row int, seen string) Sentence
	NoYear               func(file, years string) Sentence
	// Files are the sentences for a file that cannot be read, by the code of package worksheet; NotAList where there is
	// none.
	Files map[worksheet.Code]func(file string) Sentence
}

func explainList(t *Table, err error) (Sentence, bool) {
	var file *worksheet.Error
	if errors.As(err, &file) {
		return t.explainFile(file), true
	}
	var e *intake.Error
	if !errors.As(err, &e) {
		return Sentence{}, false
	}
	l := &t.Errors.List
	switch e.Code {
	case intake.NoHeader:
		return l.NoHeader(e.Path, e.Row, headingsSeen(e.Seen), append(e.Names, "")[0]), true
	case intake.AwardList:
		return l.AwardList(e.Path, e.Row, headingsSeen(e.Seen)), true
	case intake.TotalList:
		return l.TotalList(e.Path, e.Row, headingsSeen(e.Seen)), true
	case intake.NoYear:
		years := make([]string, len(e.Years))
		for i, y := range e.Years {
			years[i] = strconv.Itoa(y)
		}
		return l.NoYear(e.Path, strings.Join(years, ", ")), true
	}
	return l.EmptyList(e.Path), true
}

// headingsSeen lists headings, no more than fit a sentence.
func headingsSeen(seen []string) string {
	if most := 12; len(seen) > most {
		seen = append(seen[:most:most], "…")
	}
	return strings.Join(seen, " · ")
}

// explainFile says why a file cannot be read as a list, whatever the list says.
func (t *Table) explainFile(e *worksheet.Error) Sentence {
	say, name := t.Errors.List.Files[e.Code], e.Path
	if say == nil {
		say = t.Errors.List.Files[worksheet.NotAList]
	}
	if e.File != "" {
		name = strings.TrimPrefix(name+" → "+e.File, " → ")
	}
	return say(name)
}

var listErrorsVi = ListErrors{
	Files: fileErrorsVi,
	EmptyList: func(file string) Sentence {
		return Sentence{"Danh sách " + viQuote(file) + " không có dòng đăng ký nào.", "Xem lại có đúng tệp không."}
	},
	NoHeader: func(file string, row int, seen, like string) Sentence {
		what := "Danh sách " + viQuote(file) + " không có cột tên mô hình."
		if seen != "" {
			what += " Dòng " + strconv.Itoa(row) + " có: " + seen + "."
		}
		if like != "" {
			return Sentence{what, "Nếu cột " + viQuote(like) + " là tên mô hình: --map \"" + like + "=name\"."}
		}
		return Sentence{what, "Cần một dòng tên cột có “Tên mô hình” và một cột nữa, ví dụ “Lĩnh vực”; hoặc chỉ cột bằng --map."}
	},
	AwardList: func(file string, row int, seen string) Sentence {
		return Sentence{viQuote(file) + " là danh sách khen thưởng, không có cột tên mô hình (dòng " + strconv.Itoa(row) + ": " + seen + ").", "Muốn ghi các khen thưởng này: nhập lại với --sheet award."}
	},
	TotalList: func(file string, row int, seen string) Sentence {
		return Sentence{viQuote(file) + " chỉ có số tổng hợp theo đơn vị, không có cột tên mô hình (dòng " + strconv.Itoa(row) + ": " + seen + ").", "Nhập danh sách từng mô hình; sổ tự cộng."}
	},
	NoYear: func(file, years string) Sentence {
		if years == "" {
			years = "không ghi năm nào"
		}
		next := "Nêu năm: --year 2023."
		if strings.Contains(years, ",") {
			next = "Nêu năm: --year 2023, hoặc nhận năm của từng dòng: --set \"năm=mỗi dòng\"."
		}
		return Sentence{"Chưa rõ danh sách " + viQuote(file) + " của năm nào (trong tệp: " + years + ").", next}
	},
}

var listErrorsEn = ListErrors{
	Files: fileErrorsEn,
	EmptyList: func(file string) Sentence {
		return Sentence{"List " + enQuote(file) + " has no registrations.", "See whether it is the right file."}
	},
	NoHeader: func(file string, row int, seen, like string) Sentence {
		what := "List " + enQuote(file) + " has no column of models' names."
		if seen != "" {
			what += " Row " + strconv.Itoa(row) + " has: " + seen + "."
		}
		if like != "" {
			return Sentence{what, "If the column " + enQuote(like) + " has the names: --map \"" + like + "=name\"."}
		}
		return Sentence{what, "It needs a row of headings with “Tên mô hình” and one more, such as “Lĩnh vực”; or name the column with --map."}
	},
	AwardList: func(file string, row int, seen string) Sentence {
		return Sentence{enQuote(file) + " is a list of awards and has no column of models' names (row " + strconv.Itoa(row) + ": " + seen + ").", "To keep these awards, import it with --sheet award."}
	},
	TotalList: func(file string, row int, seen string) Sentence {
		return Sentence{enQuote(file) + " has figures of units only and no column of models' names (row " + strconv.Itoa(row) + ": " + seen + ").", "Import the list of models; the register adds up by itself."}
	},
	NoYear: func(file, years string) Sentence {
		if years == "" {
			years = "it names none"
		}
		next := "Say the year: --year 2023."
		if strings.Contains(years, ",") {
			next = "Say the year: --year 2023, or take the year of each row: --set \"year=each row\"."
		}
		return Sentence{"It is not clear of which year list " + enQuote(file) + " is (in the file: " + years + ").", next}
	},
}
