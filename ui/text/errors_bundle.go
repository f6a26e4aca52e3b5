package text

import (
	"errors"

	"danvan/store"
	"danvan/store/disk"
	"danvan/sync/bundle"
)

// BundleErrors are the sentences for a file that is no bundle or not a whole one, and for one that does not fit what
// the register holds.
type BundleErrors struct {
	Unreadable, Empty, NotABundle, Encrypted, NotForUs, TooBig, Truncated, Altered func(file string) Sentence
	NewerFormat, BadSignature, Malformed                                           func(file string) Sentence
	Gap                                                                            func(first, last int) Sentence
	Fork                                                                           func(at int) Sentence
	Replica                                                                        Sentence
}

func explainBundle(t *Table, err error) (Sentence, bool) {
	b := &t.Errors.Bundle
	var (
		gap     *store.GapError
		fork    *store.ForkError
		replica *store.ReplicaError
		e       *bundle.Error
	)
	switch {
	case errors.As(err, &gap):
		return b.Gap(int(gap.Have)+1, int(gap.First)-1), true
	case errors.As(err, &fork):
		return b.Fork(int(fork.At)), true
	case errors.As(err, &replica):
		return b.Replica, true
	case !errors.As(err, &e):
		return Sentence{}, false
	}
	switch e.Code {
	case bundle.Unreadable:
		if s, ok := t.onDisk(disk.Why(e.Err), e.File); ok && disk.Why(e.Err) != disk.Broken {
			return s, true
		}
		return b.Unreadable(e.File), true
	case bundle.Empty:
		return b.Empty(e.File), true
	case bundle.NotABundle:
		return b.NotABundle(e.File), true
	case bundle.Encrypted:
		return b.Encrypted(e.File), true
	case bundle.NotForUs:
		return b.NotForUs(e.File), true
	case bundle.TooBig:
		return b.TooBig(e.File), true
	case bundle.Truncated:
		return b.Truncated(e.File), true
	case bundle.Altered:
		return b.Altered(e.File), true
	case bundle.NewerFormat:
		return b.NewerFormat(e.File), true
	case bundle.BadSignature:
		return b.BadSignature(e.File), true
	}
	return b.Malformed(e.File), true
}

var bundleErrorsVi = BundleErrors{
	Unreadable: func(file string) Sentence {
		return Sentence{"Không đọc được tệp " + viQuote(file) + ".", "Xem USB còn cắm không, rồi thử lại."}
	},
	Empty: func(file string) Sentence {
		return Sentence{"Tệp " + viQuote(file) + " trống.", "Chép lại gói từ máy gửi."}
	},
	NotABundle: func(file string) Sentence {
		return Sentence{"Tệp " + viQuote(file) + " không phải là gói của danvan.", "Gói có đuôi .dvk; danh sách có đuôi .xlsx hoặc .csv."}
	},
	Encrypted: func(file string) Sentence {
		return Sentence{"Gói " + viQuote(file) + " được mã hóa.", "Chỉ sổ của đơn vị nhận mở được: nhập gói ở đó, với mật khẩu của khóa."}
	},
	NotForUs: func(file string) Sentence {
		return Sentence{"Gói " + viQuote(file) + " được mã hóa cho khóa khác, sổ này không mở được.",
			"Xem gói có đúng là gửi cho đơn vị mình không; nếu đúng, nhờ bên gửi tạo lại gói, hoặc tạo gói không mã hóa: danvan export --plain."}
	},
	TooBig: func(file string) Sentence {
		return Sentence{"Gói " + viQuote(file) + " lớn quá mức cho phép nên không được mở.", "Gọi cho bên gửi để hỏi lại."}
	},
	Truncated: func(file string) Sentence {
		return Sentence{"Gói " + viQuote(file) + " bị cụt, thiếu phần cuối.", "Chép lại gói từ máy gửi; đợi chép xong mới rút USB."}
	},
	Altered: func(file string) Sentence {
		return Sentence{"Gói " + viQuote(file) + " đã bị thay đổi sau khi ký.", "Không nhập gói này. Xin bên gửi chép lại gói gốc."}
	},
	NewerFormat: func(file string) Sentence {
		return Sentence{"Gói " + viQuote(file) + " do bản danvan mới hơn tạo ra.", "Cài bản danvan mới rồi nhập lại."}
	},
	BadSignature: func(file string) Sentence {
		return Sentence{"Chữ ký của gói " + viQuote(file) + " không đúng.", "Không nhập gói này. Xin bên gửi chép lại gói gốc."}
	},
	Malformed: func(file string) Sentence {
		return Sentence{"Gói " + viQuote(file) + " có chữ ký nhưng nội dung không đúng khuôn dạng.", "Giữ lại tệp và gọi cho bên gửi."}
	},
	Gap: func(first, last int) Sentence {
		return Sentence{"Thiếu một gói trước gói này (thay đổi số " + viNumber(first) + " đến " + viNumber(last) + ").",
			"Nhập gói còn thiếu, hoặc xin bên gửi tạo gói đầy đủ: danvan export --full."}
	},
	Fork: func(at int) Sentence {
		return Sentence{"Sổ của bên gửi đã đi tiếp từ một bản sao cũ (khác nhau từ thay đổi số " + viNumber(at) + ").",
			"Gói nằm ở cách ly, chưa nhập gì. Gọi cho bên gửi: trên máy ấy chạy “danvan renew”, rồi gửi lại."}
	},
	Replica: Sentence{"Gói nhận là của một sổ mà đơn vị khác đã dùng.", "Giữ lại tệp và gọi cho bên gửi."},
}

var bundleErrorsEn = BundleErrors{
	Unreadable: func(file string) Sentence {
		return Sentence{"File " + enQuote(file) + " cannot be read.", "See whether the memory stick is still in, and try again."}
	},
	Empty: func(file string) Sentence {
		return Sentence{"File " + enQuote(file) + " is empty.", "Copy the bundle from the sender's machine again."}
	},
	NotABundle: func(file string) Sentence {
		return Sentence{"File " + enQuote(file) + " is not a bundle of danvan.", "Bundles end in .dvk, lists in .xlsx or .csv."}
	},
	Encrypted: func(file string) Sentence {
		return Sentence{"Bundle " + enQuote(file) + " is encrypted.", "Only the receiving unit's register opens it: import it there, with the key's passphrase."}
	},
	NotForUs: func(file string) Sentence {
		return Sentence{"Bundle " + enQuote(file) + " is encrypted for another key; this register cannot open it.",
			"See whether it is meant for your unit; if it is, ask the sender to make it again, or one that is not encrypted: danvan export --plain."}
	},
	TooBig: func(file string) Sentence {
		return Sentence{"Bundle " + enQuote(file) + " is beyond the size allowed and was not opened.", "Call the sender."}
	},
	Truncated: func(file string) Sentence {
		return Sentence{"Bundle " + enQuote(file) + " is cut off; its end is missing.", "Copy it again, and let copying end before taking the stick out."}
	},
	Altered: func(file string) Sentence {
		return Sentence{"Bundle " + enQuote(file) + " was changed after it was signed.", "Do not import it. Ask the sender for the original."}
	},
	NewerFormat: func(file string) Sentence {
		return Sentence{"Bundle " + enQuote(file) + " was made by a newer danvan.", "Install the newer danvan and import it again."}
	},
	BadSignature: func(file string) Sentence {
		return Sentence{"The signature of bundle " + enQuote(file) + " is wrong.", "Do not import it. Ask the sender for the original."}
	},
	Malformed: func(file string) Sentence {
		return Sentence{"Bundle " + enQuote(file) + " is signed, but its contents are malformed.", "Keep the file and call the sender."}
	},
	Gap: func(first, last int) Sentence {
		return Sentence{"A bundle before this one is missing (changes " + enNumber(first) + " to " + enNumber(last) + ").",
			"Import that one, or ask the sender for a full bundle: danvan export --full."}
	},
	Fork: func(at int) Sentence {
		return Sentence{"The sender's register went on from an old copy (they differ from change " + enNumber(at) + " on).",
			"It is kept in quarantine; nothing was taken in. Call the sender: on that computer run “danvan renew”, then send again."}
	},
	Replica: Sentence{"The bundle claims a register that another unit has used.", "Keep the file and call the sender."},
}
