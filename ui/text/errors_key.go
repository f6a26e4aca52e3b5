package text

import (
	"errors"

	"danvan/store"
	"danvan/sync/identity"
)

// KeyErrors are the sentences for keys, fingerprints, and who may write what.
type KeyErrors struct {
	PassphraseNeeded, PassphraseWrong, NotKey, NotFingerprint Sentence
	NotAllowed                                                func(code string) Sentence // to the sender of a bundle
	NotAllowedHere                                            func(code string) Sentence // to the register's own unit
}

func explainKey(t *Table, err error) (Sentence, bool) {
	k := &t.Errors.Key
	var r *identity.Refusal
	var here *store.NotAllowed
	switch {
	case errors.Is(err, identity.ErrPassphraseNeeded):
		return k.PassphraseNeeded, true
	case errors.Is(err, identity.ErrPassphraseWrong):
		return k.PassphraseWrong, true
	case errors.Is(err, identity.ErrNotKey):
		return k.NotKey, true
	case errors.Is(err, identity.ErrNotFingerprint):
		return k.NotFingerprint, true
	case errors.As(err, &here) && errors.As(err, &r):
		return k.NotAllowedHere(string(r.Code)), true
	case errors.As(err, &r):
		return k.NotAllowed(string(r.Code)), true
	}
	return Sentence{}, false
}

var keyErrorsVi = KeyErrors{
	PassphraseNeeded: Sentence{"Khóa của đơn vị có mật khẩu.", "Chạy trong cửa sổ lệnh để được hỏi, hoặc đặt $DANVAN_PASSPHRASE."},
	PassphraseWrong:  Sentence{"Mật khẩu không đúng.", "Xem lại phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại."},
	NotKey:           Sentence{"Khóa của đơn vị trong sổ không đọc được.", "Khôi phục bản sao của sổ bằng “danvan restore”."},
	NotFingerprint: Sentence{"Dấu vân tay viết chưa đúng.",
		"Viết sáu nhóm năm chữ số, ví dụ \"01834 55120 …\", hoặc dạng SHA256:…"},
	NotAllowed: func(code string) Sentence {
		return Sentence{"Gói có thay đổi mà đơn vị gửi không được quyền ghi (" + code + "); cả gói không được nhập.",
			"Giữ lại tệp và gọi cho đơn vị gửi."}
	},
	NotAllowedHere: func(code string) Sentence {
		return Sentence{"Đơn vị của sổ này không được quyền ghi thay đổi đó (" + code + "); chưa có gì được ghi.",
			"Gọi cho đơn vị có quyền ghi: đơn vị của mục đó, hoặc đơn vị cấp trên của họ."}
	},
}

var keyErrorsEn = KeyErrors{
	PassphraseNeeded: Sentence{"The unit's key is sealed by a passphrase.", "Run this in a terminal to be asked for it, or set $DANVAN_PASSPHRASE."},
	PassphraseWrong:  Sentence{"The passphrase is wrong.", "Check Caps Lock and the Vietnamese input method, then type it again."},
	NotKey:           Sentence{"The unit's key in the register cannot be read.", "Put a backup of the register back with “danvan restore”."},
	NotFingerprint: Sentence{"That is not a fingerprint.",
		"Write six groups of five digits, like \"01834 55120 …\", or the form SHA256:…"},
	NotAllowed: func(code string) Sentence {
		return Sentence{"The bundle holds changes that its sender may not write (" + code + "); none of it was taken in.",
			"Keep the file and call the sender."}
	},
	NotAllowedHere: func(code string) Sentence {
		return Sentence{"The unit of this register may not write that change (" + code + "); nothing was written.",
			"Call the unit that may: the one whose item it is, or one above it."}
	},
}
