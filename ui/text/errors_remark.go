package text

import (
	"errors"

	"danvan/store/record"
	"danvan/store/remarks"
)

// RemarkErrors are the sentences for comments and answers that cannot be saved.
type RemarkErrors struct{ NotCommented, NoComment, OwnComment Sentence }

func explainRemark(t *Table, err error) (Sentence, bool) {
	e := &t.Errors.Remark
	var p *remarks.Problem
	switch {
	case errors.As(err, &p):
		return t.RecordProblem(record.CommentKind, p.Problem), true
	case errors.Is(err, remarks.ErrNotCommented):
		return e.NotCommented, true
	case errors.Is(err, remarks.ErrNoComment):
		return e.NoComment, true
	case errors.Is(err, remarks.ErrOwnComment):
		return e.OwnComment, true
	}
	return Sentence{}, false
}

var remarkErrorsVi = RemarkErrors{
	NotCommented: Sentence{"Góp ý được về lượt đăng ký, số liệu, khen thưởng, điển hình, thành viên; không về mục này.", "Chép ID ở cột đầu của “danvan list” hoặc “danvan list PHIẾU”."},
	NoComment:    Sentence{"Không có góp ý này, hoặc nó đã được rút lại.", "Xem các góp ý: danvan todo."},
	OwnComment:   Sentence{"Góp ý này do chính đơn vị mình viết.", "Viết lại bằng danvan comment; để trống là rút lại."},
}

var remarkErrorsEn = RemarkErrors{
	NotCommented: Sentence{"Comments are made on participations, figures, awards, typical examples and members; not on this.", "Copy the ID from the first column of “danvan list” or “danvan list SHEET”."},
	NoComment:    Sentence{"There is no such comment, or it was taken back.", "See the comments: danvan todo."},
	OwnComment:   Sentence{"This unit made the comment itself.", "Write it anew with danvan comment; an empty text takes it back."},
}
