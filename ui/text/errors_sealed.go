package text

import (
	"errors"

	"danvan/store"
	"danvan/store/vault"
)

// SealedErrors are the sentences for a sealed register and what opens it.
type SealedErrors struct {
	Sealed    func(path string) Sentence
	Wrong     func(path string) Sentence
	Group     func(n int) Sentence // of the recovery code
	Short     func(least int) Sentence
	LikeCode  Sentence
	NotSealed Sentence // so that its lock cannot be changed
}

func explainSealed(t *Table, err error) (Sentence, bool) {
	s := &t.Errors.Sealed
	var group *vault.GroupError
	var e *store.Error
	switch {
	case errors.As(err, &group):
		return s.Group(group.Group), true
	case errors.Is(err, vault.ErrShort):
		return s.Short(vault.Least), true
	case errors.Is(err, vault.ErrCode):
		return s.LikeCode, true
	case !errors.As(err, &e):
	case e.Code == store.Sealed:
		return s.Sealed(e.Path), true
	case e.Code == store.WrongPassphrase:
		return s.Wrong(e.Path), true
	case e.Code == store.NotSealed:
		return s.NotSealed, true
	}
	return Sentence{}, false
}

var sealedErrorsVi = SealedErrors{
	Sealed: func(path string) Sentence {
		return Sentence{"Sổ " + viQuote(path) + " đã niêm phong; phải có mật khẩu của sổ mới đọc được.",
			"Chạy trong cửa sổ lệnh để được hỏi, hoặc đặt $DANVAN_REGISTER_PASSPHRASE. Quên mật khẩu thì gõ mã phục hồi đã in."}
	},
	Wrong: func(path string) Sentence {
		return Sentence{"Mật khẩu không mở được sổ " + viQuote(path) + ".",
			"Xem lại phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại; quên mật khẩu thì gõ mã phục hồi đã in."}
	},
	Group: func(n int) Sentence {
		return Sentence{"Nhóm thứ " + digits(n) + " của mã phục hồi gõ sai.", "So lại nhóm đó với tờ đã in."}
	},
	Short: func(least int) Sentence {
		return Sentence{"Mật khẩu của sổ phải có ít nhất " + digits(least) + " ký tự.", "Chọn một câu dài mà mình nhớ được."}
	},
	LikeCode:  Sentence{"Năm mươi chữ số là dạng của mã phục hồi, không đặt làm mật khẩu được.", "Chọn mật khẩu khác."},
	NotSealed: Sentence{"Sổ này chưa niêm phong.", "Niêm phong bằng “danvan seal”."},
}

var sealedErrorsEn = SealedErrors{
	Sealed: func(path string) Sentence {
		return Sentence{"Register " + enQuote(path) + " is sealed: only its passphrase opens it.",
			"Run this in a terminal to be asked for it, or set $DANVAN_REGISTER_PASSPHRASE. If it is forgotten, type the printed recovery code."}
	},
	Wrong: func(path string) Sentence {
		return Sentence{"That does not open register " + enQuote(path) + ".",
			"Check Caps Lock and the Vietnamese input method, then type it again; if the passphrase is forgotten, type the printed recovery code."}
	},
	Group: func(n int) Sentence {
		return Sentence{"Group " + digits(n) + " of the recovery code is mistyped.", "Compare that group with the printed sheet."}
	},
	Short: func(least int) Sentence {
		return Sentence{"A register's passphrase has at least " + digits(least) + " characters.", "Choose a long sentence that you can remember."}
	},
	LikeCode:  Sentence{"Fifty digits look like a recovery code and cannot be a passphrase.", "Choose another passphrase."},
	NotSealed: Sentence{"This register is not sealed.", "Seal it with “danvan seal”."},
}
