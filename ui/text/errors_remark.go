package text

import (
	"errors"

	"danvan/store/record"
	"danvan/store/remarks"
)

// RemarkErrors are the sentences for comments and answers that cannot be saved.
type RemarkErrors struct{ NoParticipation, NoComment, OwnComment Sentence }

func explainRemark(t *Table, err error) (Sentence, bool) {
	e := &t.Errors.Remark
	var p *remarks.Problem
	switch {
	case errors.As(err, &p):
		return t.RecordProblem(record.CommentKind, p.Problem), true
	case errors.Is(err, remarks.ErrNoParticipation):
		return e.NoParticipation, true
	case errors.Is(err, remarks.ErrNoComment):
		return e.NoComment, true
	case errors.Is(err, remarks.ErrOwnComment):
		return e.OwnComment, true
	}
	return Sentence{}, false
}

var remarkErrorsVi = RemarkErrors{
	NoParticipation: Sentence{"Góp ý là về một lượt đăng ký.", "Chép ID ở cột đầu của “danvan list”."},
	NoComment:       Sentence{"Không có góp ý này, hoặc nó đã được rút lại.", "Xem các góp ý: danvan todo."},
	OwnComment:      Sentence{"Góp ý này do chính đơn vị mình viết.", "Viết lại bằng danvan comment; để trống là rút lại."},
}

var remarkErrorsEn = RemarkErrors{
	NoParticipation: Sentence{"A comment is about a participation.", "Copy the ID from the first column of “danvan list”."},
	NoComment:       Sentence{"There is no such comment, or it was taken back.", "See the comments: danvan todo."},
	OwnComment:      Sentence{"This unit made the comment itself.", "Write it anew with danvan comment; an empty text takes it back."},
}
