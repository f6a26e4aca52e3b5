package text

import (
	"errors"
	"io/fs"
	"os"

	"danvan/store"
	"danvan/store/disk"
)

// DiskErrors are the sentences for a file that cannot be written or read.
type DiskErrors struct {
	Exists, IsRegister, IsBundle, IsLock, IsFolder, NotFolder, NotAFile, NoFolder func(path string) Sentence
	BadName, LongName, ReadOnly, Busy, Broken, Closed                             func(path string) Sentence
	Link                                                                          func(path, to string) Sentence
}

// explainDisk knows what package disk refuses, and what the system says anywhere else.
func explainDisk(t *Table, err error) (Sentence, bool) {
	if link := (*store.LinkError)(nil); errors.As(err, &link) {
		return t.Errors.Disk.Link(link.Path, link.To), true
	}
	e := (*disk.Error)(nil)
	if !errors.As(err, &e) {
		e = &disk.Error{Code: disk.Why(err), Path: pathOf(err)}
	}
	return t.onDisk(e.Code, e.Path)
}

// onDisk is the sentence of a code for a file.
func (t *Table) onDisk(code disk.Code, path string) (Sentence, bool) {
	d := &t.Errors.Disk
	say := map[disk.Code]func(string) Sentence{
		disk.Exists: d.Exists, disk.IsRegister: d.IsRegister, disk.IsBundle: d.IsBundle, disk.IsLock: d.IsLock, disk.IsFolder: d.IsFolder,
		disk.NotFolder: d.NotFolder, disk.NotAFile: d.NotAFile, disk.NoFolder: d.NoFolder, disk.BadName: d.BadName, disk.LongName: d.LongName,
		disk.ReadOnly: d.ReadOnly, disk.Busy: d.Busy, disk.Broken: d.Broken, disk.Closed: d.Closed, disk.NotFound: t.Errors.NotFound,
		disk.NoAccess: t.Errors.Permission, disk.NoSpace: t.Errors.DiskFull,
	}[code]
	if say == nil {
		return Sentence{}, false
	}
	return say(path), true
}

// pathOf is the file that an error of the system names.
func pathOf(err error) string {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Path
	}
	if l := (*os.LinkError)(nil); errors.As(err, &l) {
		return l.New
	}
	return ""
}

// viFile and enFile name a file in a sentence, or say “the file” where nobody knows its name.
func viFile(path string) string {
	if path == "" {
		return "tệp"
	}
	return "tệp " + viQuote(path)
}

func enFile(path string) string {
	if path == "" {
		return "the file"
	}
	return "file " + enQuote(path)
}

func enFileFirst(path string) string {
	if path == "" {
		return "The file"
	}
	return "File " + enQuote(path)
}

var diskErrorsVi = DiskErrors{
	Exists: func(path string) Sentence {
		return Sentence{"Đã có tệp ở " + viQuote(path) + "; tệp đó được giữ nguyên.", "Chọn tên khác, hoặc thêm --force để ghi đè."}
	},
	IsRegister: func(path string) Sentence {
		return Sentence{"Đã có tệp ở " + viQuote(path) + "; tệp đó được giữ nguyên.", "Đó là sổ hoặc bản sao của sổ, danvan không bao giờ ghi đè lên. Chọn tên khác."}
	},
	IsBundle: func(path string) Sentence {
		return Sentence{"Đã có tệp ở " + viQuote(path) + "; tệp đó được giữ nguyên.", "Đó là gói của danvan hoặc tệp mã hóa, danvan không bao giờ ghi đè lên. Chọn tên khác."}
	},
	IsLock: func(path string) Sentence {
		return Sentence{"Tên " + viQuote(path) + " dành cho tệp khóa nằm cạnh sổ.", "Chưa ghi gì. Chọn tên khác."}
	},
	IsFolder: func(path string) Sentence {
		return Sentence{viQuote(path) + " là thư mục, không phải tệp.", "Ghi thêm tên tệp ở sau."}
	},
	NotFolder: func(path string) Sentence {
		return Sentence{"Trong đường dẫn " + viQuote(path) + " có một tệp đứng ở chỗ của thư mục.", "Xem lại đường dẫn."}
	},
	NotAFile: func(path string) Sentence {
		return Sentence{viQuote(path) + " là thiết bị hoặc ống dẫn, không phải tệp.", "Chọn một tên tệp."}
	},
	NoFolder: func(path string) Sentence {
		return Sentence{"Không có thư mục " + viQuote(path) + ".", "Xem lại tên và ổ đĩa, hoặc tạo thư mục trước."}
	},
	BadName: func(path string) Sentence {
		return Sentence{"Máy không nhận tên tệp " + viQuote(path) + ".", `Bỏ các ký tự như < > : " | ? * khỏi tên.`}
	},
	LongName: func(path string) Sentence {
		return Sentence{"Tên tệp " + viQuote(path) + " dài quá.", "Chọn tên ngắn hơn, hoặc thư mục gần gốc ổ đĩa hơn."}
	},
	ReadOnly: func(path string) Sentence {
		return Sentence{"Ổ đĩa hoặc thư mục của " + viFile(path) + " chỉ cho đọc.", "Gạt khóa ghi của USB hoặc thẻ nhớ, hoặc chọn thư mục khác."}
	},
	Busy: func(path string) Sentence {
		return Sentence{"Chương trình khác đang giữ " + viFile(path) + ".", "Đóng chương trình đó (Excel, Word, phần mềm diệt vi-rút) rồi làm lại."}
	},
	Broken: func(path string) Sentence {
		return Sentence{"Ổ đĩa không đọc hoặc ghi được " + viFile(path) + ".", "Xem USB còn cắm chặt không, ổ đĩa có hỏng không; chép dữ liệu sang ổ khác."}
	},
	Closed: func(path string) Sentence {
		return Sentence{"Không ghi ra được: đầu nhận" + orNothing(" (", path, ")", "") + " đã đóng.", "Ghi vào tệp bằng -o, hoặc chạy lại."}
	},
	Link: func(path, to string) Sentence {
		return Sentence{viQuote(path) + " là liên kết tới " + viQuote(to) + "; danvan không thay tệp ở đầu kia khi chưa được bảo.",
			"Cả hai được giữ nguyên. Chạy lại với chính tệp đó: --register " + viQuote(to) + "."}
	},
}

var diskErrorsEn = DiskErrors{
	Exists: func(path string) Sentence {
		return Sentence{"There is a file at " + enQuote(path) + " already; it was left alone.", "Choose another name, or add --force to replace it."}
	},
	IsRegister: func(path string) Sentence {
		return Sentence{"There is a file at " + enQuote(path) + " already; it was left alone.", "It is a register or a backup of one, which danvan never replaces. Choose another name."}
	},
	IsBundle: func(path string) Sentence {
		return Sentence{"There is a file at " + enQuote(path) + " already; it was left alone.", "It is a bundle of danvan or an encrypted file, which danvan never replaces. Choose another name."}
	},
	IsLock: func(path string) Sentence {
		return Sentence{"The name " + enQuote(path) + " is that of the lock file beside a register.", "Nothing was written. Choose another name."}
	},
	IsFolder: func(path string) Sentence {
		return Sentence{enQuote(path) + " is a folder, not a file.", "Add the name of a file."}
	},
	NotFolder: func(path string) Sentence {
		return Sentence{"On the way to " + enQuote(path) + " is a file where a folder should be.", "Check the path."}
	},
	NotAFile: func(path string) Sentence {
		return Sentence{enQuote(path) + " is a device or a pipe, not a file.", "Choose the name of a file."}
	},
	NoFolder: func(path string) Sentence {
		return Sentence{"There is no folder " + enQuote(path) + ".", "Check its name and the drive, or make the folder first."}
	},
	BadName: func(path string) Sentence {
		return Sentence{"The system takes no file name such as " + enQuote(path) + ".", `Leave out characters such as < > : " | ? *.`}
	},
	LongName: func(path string) Sentence {
		return Sentence{"The file name " + enQuote(path) + " is too long.", "Choose a shorter one, or a folder nearer to the drive's root."}
	},
	ReadOnly: func(path string) Sentence {
		return Sentence{"The drive or folder of " + enFile(path) + " can only be read.", "Release the write lock of the stick or card, or choose another folder."}
	},
	Busy: func(path string) Sentence {
		return Sentence{"Another program holds " + enFile(path) + ".", "Close it (Excel, Word, a virus scanner) and try again."}
	},
	Broken: func(path string) Sentence {
		return Sentence{"The drive cannot read or write " + enFile(path) + ".", "See whether the stick sits firmly and the drive is sound; copy your data to another one."}
	},
	Closed: func(path string) Sentence {
		return Sentence{"Nothing could be written: the receiving end" + orNothing(" (", path, ")", "") + " is closed.", "Write to a file with -o, or run it again."}
	},
	Link: func(path, to string) Sentence {
		return Sentence{enQuote(path) + " is a link to " + enQuote(to) + "; danvan does not replace what it leads to unasked.",
			"Both were left alone. Run it again on that file itself: --register " + enQuote(to) + "."}
	},
}
