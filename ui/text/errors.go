package text

import (
	"context"
	"errors"
)

// Errors are the sentences for errors that belong to no package of ours. Errors of our packages have a file each:
// errors_vi.go for store/vi, and so on, each with its own struct in this one.
type Errors struct {
	Unknown    func(detail string) Sentence
	Cancelled  Sentence
	NotFound   func(path string) Sentence
	Permission func(path string) Sentence
	DiskFull   func(path string) Sentence
	Value      ValueErrors
	Register   RegisterErrors
	Sealed     SealedErrors
	Undo       UndoErrors
	Count      CountErrors
	Remark     RemarkErrors
	Record     RecordErrors
	Key        KeyErrors
	Bundle     BundleErrors
	Exchange   ExchangeErrors
	List       ListErrors
	Place      PlaceErrors
	Disk       DiskErrors
	Catalog    CatalogErrors
	Crash      CrashErrors
	Mirror     MirrorErrors
}

// Sentence is what a person is told when something fails: what happened, then what to do.
type Sentence struct{ What, Next string }

// String joins the two for one line of text.
func (s Sentence) String() string {
	if s.Next == "" {
		return s.What
	}
	return s.What + " " + s.Next
}

// explainers turn errors into sentences; each looks at one package's errors. The first that knows the error speaks.
// An area adds its own func here, in its own errors_….go.
var explainers = []func(*Table, error) (Sentence, bool){
	explainCrash,
	explainValue,
	explainRecord,
	explainSheet,
	explainTemplate,
	explainPaper,
	explainKey,
	explainExchange,
	explainBundle,
	explainList,
	explainCatalog,
	explainUndo,
	explainCount,
	explainJoin,
	explainRemark,
	explainSealed,
	explainMirror,
	explainRegister,
	explainSystem,
}

// Error says what an error means in the language of the table. An error that nobody knows is told with its own English
// text, so that nothing is hidden.
func (t *Table) Error(err error) Sentence {
	for _, explain := range explainers {
		if s, ok := explain(t, err); ok {
			return s
		}
	}
	return t.Errors.Unknown(err.Error())
}

func explainSystem(t *Table, err error) (Sentence, bool) {
	if errors.Is(err, context.Canceled) {
		return t.Errors.Cancelled, true
	}
	return explainDisk(t, err)
}

var errorsVi = Errors{
	Unknown: func(detail string) Sentence {
		return Sentence{"Có lỗi chưa rõ: " + detail + ".", "Chép lại dòng này khi báo lỗi."}
	},
	Cancelled: Sentence{"Đã thôi.", ""},
	NotFound: func(path string) Sentence {
		return Sentence{"Không tìm thấy " + viFile(path) + ".", "Xem lại tên và ổ đĩa."}
	},
	Permission: func(path string) Sentence {
		return Sentence{"Không được phép mở hoặc ghi " + viFile(path) + ".", "Đóng chương trình đang giữ tệp, hoặc chọn thư mục khác."}
	},
	DiskFull: func(path string) Sentence {
		return Sentence{"Ổ đĩa đã đầy khi ghi " + viFile(path) + ".", "Dọn bớt tệp rồi làm lại."}
	},
	Value:    valueErrorsVi,
	Register: registerErrorsVi,
	Sealed:   sealedErrorsVi,
	Undo:     undoErrorsVi,
	Count:    countErrorsVi,
	Remark:   remarkErrorsVi,
	Record:   recordErrorsVi,
	Key:      keyErrorsVi,
	Bundle:   bundleErrorsVi,
	Exchange: exchangeErrorsVi,
	List:     listErrorsVi,
	Place:    placeErrorsVi,
	Disk:     diskErrorsVi,
	Catalog:  catalogErrorsVi,
	Crash:    crashErrorsVi,
	Mirror:   mirrorErrorsVi,
}

var errorsEn = Errors{
	Unknown: func(detail string) Sentence {
		return Sentence{"Unexpected error: " + detail + ".", "Quote this line when you report it."}
	},
	Cancelled: Sentence{"Cancelled.", ""},
	NotFound: func(path string) Sentence {
		return Sentence{enFileFirst(path) + " was not found.", "Check its name and the drive."}
	},
	Permission: func(path string) Sentence {
		return Sentence{enFileFirst(path) + " may not be opened or written.", "Close the program that holds it, or choose another folder."}
	},
	DiskFull: func(path string) Sentence {
		return Sentence{"The disk is full; " + enFile(path) + " could not be written.", "Free some space and try again."}
	},
	Value:    valueErrorsEn,
	Register: registerErrorsEn,
	Sealed:   sealedErrorsEn,
	Undo:     undoErrorsEn,
	Count:    countErrorsEn,
	Remark:   remarkErrorsEn,
	Record:   recordErrorsEn,
	Key:      keyErrorsEn,
	Bundle:   bundleErrorsEn,
	Exchange: exchangeErrorsEn,
	List:     listErrorsEn,
	Place:    placeErrorsEn,
	Disk:     diskErrorsEn,
	Catalog:  catalogErrorsEn,
	Crash:    crashErrorsEn,
	Mirror:   mirrorErrorsEn,
}
