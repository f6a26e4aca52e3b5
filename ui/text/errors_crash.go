package text

import (
	"errors"

	"danvan/ui/crash"
)

// CrashErrors is the sentence for a fault of the program itself.
type CrashErrors struct {
	Fault func(file string) Sentence
}

func explainCrash(t *Table, err error) (Sentence, bool) {
	var f *crash.Fault
	if !errors.As(err, &f) {
		return Sentence{}, false
	}
	return t.Errors.Crash.Fault(f.File), true
}

var crashErrorsVi = CrashErrors{
	Fault: func(file string) Sentence {
		s := Sentence{"Lỗi của chương trình, không phải của sổ; sổ còn nguyên, bản nháp được giữ.", "Mở lại danvan rồi làm tiếp."}
		if file != "" {
			s.Next += " Chỗ lỗi ghi trong " + viQuote(file) + "; gửi tệp này cho người hỗ trợ."
		}
		return s
	},
}

var crashErrorsEn = CrashErrors{
	Fault: func(file string) Sentence {
		s := Sentence{"A fault of the program, not of the register; the register is intact and the draft is kept.", "Open danvan again and go on."}
		if file != "" {
			s.Next += " What went wrong stands in " + enQuote(file) + "; send that file to whoever helps you."
		}
		return s
	},
}
