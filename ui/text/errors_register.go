package text

import (
	"errors"

	"danvan/store"
	"danvan/store/disk"
	"danvan/store/log"
)

// RegisterErrors are the sentences for a register that cannot do what was asked.
type RegisterErrors struct {
	NotFound     func(path string) Sentence
	Exists       func(path string) Sentence
	NotARegister func(path string) Sentence
	NewerFormat  func(path string, format int) Sentence
	InUse        func(path string) Sentence
	InUseBy      func(path string, pid int) Sentence
	Damaged      func(path, where string) Sentence
	DiskFull     func(path string) Sentence
	NoAccess     func(path string) Sentence
	Failed       func(path, detail string) Sentence
	NoRecord     Sentence
	ReasonNeeded Sentence
}

func explainRegister(t *Table, err error) (Sentence, bool) {
	r := &t.Errors.Register
	if errors.Is(err, store.ErrNoRecord) {
		return r.NoRecord, true
	}
	if why := (*log.ReasonError)(nil); errors.As(err, &why) {
		return r.ReasonNeeded, true
	}
	var e *store.Error
	if !errors.As(err, &e) {
		return Sentence{}, false
	}
	path := e.Path
	if d := (*disk.Error)(nil); errors.As(err, &d) {
		if d.Path != "" {
			path = d.Path
		}
		if disk.Kept(d) {
			return t.onDisk(d.Code, path)
		}
	}
	switch e.Code {
	case store.NotFound:
		return r.NotFound(e.Path), true
	case store.Exists:
		return r.Exists(e.Path), true
	case store.NotARegister:
		return r.NotARegister(e.Path), true
	case store.NewerFormat:
		return r.NewerFormat(e.Path, e.Format), true
	case store.InUse:
		if e.PID != 0 {
			return r.InUseBy(e.Path, e.PID), true
		}
		return r.InUse(e.Path), true
	case store.Damaged:
		return r.Damaged(e.Path, e.Where), true
	case store.DiskFull:
		return r.DiskFull(e.Path), true
	case store.NoAccess:
		if disk.Why(e.Err) == disk.ReadOnly {
			return t.onDisk(disk.ReadOnly, path)
		}
		return r.NoAccess(e.Path), true
	}
	if s, ok := t.onDisk(disk.Why(e.Err), path); ok {
		return s, true
	}
	return r.Failed(e.Path, e.Error()), true
}

var registerErrorsVi = RegisterErrors{
	NotFound: func(path string) Sentence {
		return Sentence{"Không có sổ ở " + viQuote(path) + ".",
			"Chỉ đúng tệp bằng --register, tạo sổ mới bằng “danvan init”, hoặc mở lời mời bằng “danvan join”."}
	},
	Exists: func(path string) Sentence {
		return Sentence{"Đã có tệp ở " + viQuote(path) + "; tệp đó được giữ nguyên.", "Chọn tên khác, hoặc chuyển tệp cũ đi nơi khác trước."}
	},
	NotARegister: func(path string) Sentence {
		return Sentence{"Tệp " + viQuote(path) + " không phải là sổ của danvan.", "Tệp không bị thay đổi. Xem lại tên tệp: sổ có đuôi .dvr. Đúng là sổ thì đầu tệp đã hỏng: “danvan rescue” cứu những gì còn đọc được."}
	},
	NewerFormat: func(path string, format int) Sentence {
		return Sentence{"Sổ " + viQuote(path) + " do bản danvan mới hơn tạo ra (khuôn dạng " + viNumber(format) + ").",
			"Sổ vẫn nguyên vẹn. Cài bản danvan mới rồi mở lại."}
	},
	InUse: func(string) Sentence {
		return Sentence{"Sổ đang được mở ở một cửa sổ danvan khác. Không có gì hỏng.", "Đóng cửa sổ kia rồi thử lại."}
	},
	InUseBy: func(_ string, pid int) Sentence {
		return Sentence{"Sổ đang được mở ở một cửa sổ danvan khác (tiến trình " + digits(pid) + "). Không có gì hỏng.",
			"Đóng cửa sổ kia rồi thử lại."}
	},
	Damaged: func(path, where string) Sentence {
		return Sentence{"Sổ " + viQuote(path) + " bị hỏng (" + partOfFile(Vi, where) + ").",
			"Đừng xóa tệp. Chạy “danvan check” để xem chỗ hỏng, rồi khôi phục bản sao bằng “danvan restore”, hoặc cứu những gì còn đọc được bằng “danvan rescue”."}
	},
	DiskFull: func(path string) Sentence {
		return Sentence{"Ổ đĩa đã đầy khi ghi " + viQuote(path) + "; chưa ghi gì, sổ vẫn như trước.", "Dọn bớt tệp trên ổ đĩa rồi làm lại."}
	},
	NoAccess: func(path string) Sentence {
		return Sentence{"Máy không cho mở hoặc ghi " + viQuote(path) + ".", "Xem quyền của tệp và thư mục, hoặc chọn thư mục khác bằng --register."}
	},
	Failed: func(path, detail string) Sentence {
		return Sentence{"Máy báo lỗi với sổ " + viQuote(path) + ": " + detail + ".", "Thử lại; nếu còn lỗi, chạy “danvan check”."}
	},
	NoRecord:     Sentence{"Sổ không có mục này.", "Xem mã bằng “danvan list”, rồi chép đủ 26 ký tự."},
	ReasonNeeded: Sentence{"Mục này của đơn vị cấp dưới; sửa thì phải ghi lý do, để đơn vị đó biết.", "Ghi lý do rồi lưu lại; dùng lệnh thì thêm --reason \"…\"."},
}

var registerErrorsEn = RegisterErrors{
	NotFound: func(path string) Sentence {
		return Sentence{"There is no register at " + enQuote(path) + ".",
			"Name the file with --register, make a register with “danvan init”, or open an invitation with “danvan join”."}
	},
	Exists: func(path string) Sentence {
		return Sentence{"There is a file at " + enQuote(path) + " already; it was left alone.", "Choose another name, or move that file away first."}
	},
	NotARegister: func(path string) Sentence {
		return Sentence{"File " + enQuote(path) + " is not a register of danvan.", "It was not changed. Check the name: a register ends in .dvr. If it is one, its head is damaged: “danvan rescue” saves what can still be read."}
	},
	NewerFormat: func(path string, format int) Sentence {
		return Sentence{"Register " + enQuote(path) + " was written by a newer danvan (format " + enNumber(format) + ").",
			"It is intact. Install the newer danvan and open it again."}
	},
	InUse: func(string) Sentence {
		return Sentence{"The register is open in another danvan window. Nothing is wrong.", "Close that window and try again."}
	},
	InUseBy: func(_ string, pid int) Sentence {
		return Sentence{"The register is open in another danvan window (process " + digits(pid) + "). Nothing is wrong.",
			"Close that window and try again."}
	},
	Damaged: func(path, where string) Sentence {
		return Sentence{"Register " + enQuote(path) + " is damaged (" + partOfFile(En, where) + ").",
			"Do not delete it. Run “danvan check” to see what is damaged, then put a backup back with “danvan restore”, or rescue what can still be read with “danvan rescue”."}
	},
	DiskFull: func(path string) Sentence {
		return Sentence{"The disk is full; " + enQuote(path) + " was not written and the register is as before.", "Free some space and try again."}
	},
	NoAccess: func(path string) Sentence {
		return Sentence{"The system does not let danvan open or write " + enQuote(path) + ".",
			"Check the rights of the file and its folder, or choose another one with --register."}
	},
	Failed: func(path, detail string) Sentence {
		return Sentence{"The system reported an error on register " + enQuote(path) + ": " + detail + ".", "Try again; if it goes on, run “danvan check”."}
	},
	NoRecord:     Sentence{"The register has no such record.", "Look its id up with “danvan list” and give all 26 letters."},
	ReasonNeeded: Sentence{"This record is of a unit below; a correction must say why, so that the unit knows.", "Give a reason and save again; on the command line add --reason \"…\"."},
}
