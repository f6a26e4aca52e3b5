package text

import (
	"errors"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/tally"
)

// UndoErrors are the sentences for an import that cannot be taken back, or something set aside that cannot be put back.
// ids are as short as lists print them.
type UndoErrors struct {
	NoSuchImport, NotAside, OwnStream Sentence
	LaterImport                       func(later string) Sentence
	AlreadyUndone                     func(id string) Sentence
}

// CountErrors are the sentences for counts that contradict one another.
type CountErrors struct {
	SentOver func(have, most int) Sentence
	Other    func(code string, have, most int) Sentence
}

// ShortID is as much of an id as lists print and commands take: its last letters.
func ShortID(id string) string { return id[max(0, len(id)-shortID):] }

const shortID = 8

func explainUndo(t *Table, err error) (Sentence, bool) {
	var e *store.UndoError
	if !errors.As(err, &e) {
		return Sentence{}, false
	}
	u := &t.Errors.Undo
	short := func(id record.ID) string { return ShortID(id.String()) }
	switch e.Code {
	case store.LaterImport:
		return u.LaterImport(short(e.Later)), true
	case store.AlreadyUndone:
		return u.AlreadyUndone(short(e.Import)), true
	case store.NotAside:
		return u.NotAside, true
	case store.OwnStream:
		return u.OwnStream, true
	}
	return u.NoSuchImport, true
}

func explainCount(t *Table, err error) (Sentence, bool) {
	var e *tally.Fault
	if !errors.As(err, &e) {
		return Sentence{}, false
	}
	if e.Code == tally.SentOver {
		return t.Errors.Count.SentOver(e.Have, e.Most), true
	}
	return t.Errors.Count.Other(string(e.Code), e.Have, e.Most), true
}

func explainJoin(t *Table, err error) (Sentence, bool) {
	var e *listing.JoinError
	if !errors.As(err, &e) {
		return Sentence{}, false
	}
	switch d := &t.CLI.Say.Due; e.Code {
	case listing.OneModel:
		return d.OneModel, true
	case listing.Circle:
		return d.Circle, true
	default:
		return d.NoModel, true
	}
}

var undoErrorsVi = UndoErrors{
	NoSuchImport: Sentence{"Không có lần nhập nào để rút lại.", "Xem các lần nhập: danvan imports."},
	NotAside:     Sentence{"Không có phần nào như vậy đang để riêng.", "Xem: danvan imports."},
	OwnStream:    Sentence{"Những gì gõ ở sổ này không bao giờ bị rút ra.", "Sửa bằng danvan set."},
	LaterImport: func(later string) Sentence {
		return Sentence{"Sau lần nhập này còn lần nhập khác (" + later + ").", "Rút lần mới nhất trước: danvan undo-import."}
	},
	AlreadyUndone: func(id string) Sentence {
		return Sentence{"Lần nhập này đã được rút lại rồi.", "Đưa lại: danvan put-back " + id + "."}
	},
}

var undoErrorsEn = UndoErrors{
	NoSuchImport: Sentence{"There is no import to undo.", "See the imports: danvan imports."},
	NotAside:     Sentence{"Nothing of that ID lies aside.", "See: danvan imports."},
	OwnStream:    Sentence{"What was typed into this register is never taken out.", "Edit it with danvan set."},
	LaterImport: func(later string) Sentence {
		return Sentence{"Another import came after this one (" + later + ").", "Undo the newest first: danvan undo-import."}
	},
	AlreadyUndone: func(id string) Sentence {
		return Sentence{"This import was undone already.", "Put it back: danvan put-back " + id + "."}
	},
}

var countErrorsVi = CountErrors{
	SentOver: func(have, most int) Sentence {
		return Sentence{"Số đơn vị đã gửi (" + viNumber(have) + ") nhiều hơn số đơn vị phải gửi (" + viNumber(most) + ").", "Báo lỗi này: chương trình đếm sai."}
	},
	Other: func(code string, have, most int) Sentence {
		return Sentence{"Số liệu không khớp nhau: " + viNumber(have) + " và " + viNumber(most) + " (" + code + ").", "Báo lỗi này: chương trình đếm sai."}
	},
}

var countErrorsEn = CountErrors{
	SentOver: func(have, most int) Sentence {
		return Sentence{"More units have sent (" + enNumber(have) + ") than are due (" + enNumber(most) + ").", "Report this: the program counts wrongly."}
	},
	Other: func(code string, have, most int) Sentence {
		return Sentence{"The counts contradict one another: " + enNumber(have) + " and " + enNumber(most) + " (" + code + ").", "Report this: the program counts wrongly."}
	},
}
