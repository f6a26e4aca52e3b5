package text

import (
	"errors"

	"danvan/sync/mirror"
)

// MirrorErrors are the sentences for a publish that did not end. where is the server and database, or a table.
type MirrorErrors struct {
	BadURL                                     Sentence
	Away, NotLetIn, NoDatabase, NoRight        func(where, found string) Sentence
	NotUTF8, Taken, Overtaken, BrokenOff, Said func(where, found string) Sentence
}

func explainMirror(t *Table, err error) (Sentence, bool) {
	var e *mirror.Error
	if !errors.As(err, &e) {
		return Sentence{}, false
	}
	m := &t.Errors.Mirror
	if e.Code == mirror.BadURL {
		return m.BadURL, true
	}
	say := map[mirror.Code]func(where, found string) Sentence{
		mirror.Away: m.Away, mirror.NotLetIn: m.NotLetIn, mirror.NoDatabase: m.NoDatabase, mirror.NoRight: m.NoRight, mirror.NotUTF8: m.NotUTF8,
		mirror.Taken: m.Taken, mirror.Overtaken: m.Overtaken, mirror.BrokenOff: m.BrokenOff,
	}[e.Code]
	if say == nil {
		say = m.Said
	}
	return say(e.Where, e.Found), true
}

var mirrorErrorsVi = MirrorErrors{
	BadURL: Sentence{"Địa chỉ cơ sở dữ liệu viết chưa đúng.",
		"Viết: postgres://NGƯỜI_DÙNG@MÁY_CHỦ:5432/TÊN; mật khẩu để trong $PGPASSWORD hoặc tệp .pgpass; ký tự lạ trong mật khẩu ở địa chỉ phải viết dạng %40."},
	Away: func(where, found string) Sentence {
		return Sentence{"Không nối được tới " + where + ": " + found + ".", "Xem mạng, tên máy chủ và cổng rồi chạy lại. Sổ không đổi gì."}
	},
	NotLetIn: func(where, found string) Sentence {
		return Sentence{where + " không nhận người dùng hoặc mật khẩu này: " + found + ".", "Xem lại tên, và mật khẩu trong địa chỉ, $PGPASSWORD hoặc .pgpass."}
	},
	NoDatabase: func(where, _ string) Sentence {
		return Sentence{"Máy chủ không có cơ sở dữ liệu này: " + where + ".", "Nhờ người quản trị tạo: CREATE DATABASE … ENCODING 'UTF8'."}
	},
	NoRight: func(where, found string) Sentence {
		return Sentence{"Người dùng không được phép làm việc này ở " + where + ": " + found + ".", "Nhờ người quản trị cho quyền CREATE trên cơ sở dữ liệu, hoặc tạo sẵn lược đồ và cho quyền trên đó."}
	},
	NotUTF8: func(where, found string) Sentence {
		return Sentence{where + " dùng bảng mã " + found + ", không giữ được hết chữ Việt.", "Dùng cơ sở dữ liệu tạo với ENCODING 'UTF8'."}
	},
	Taken: func(where, found string) Sentence {
		return Sentence{"Bảng " + where + " có sẵn mà không phải của danvan (" + found + "), nên không đụng tới.", "Chọn lược đồ khác bằng --schema."}
	},
	Overtaken: func(where, _ string) Sentence {
		return Sentence{"Cùng lúc này có lần khác đang đưa sổ này lên " + where + ".", "Chờ lần kia xong rồi chạy lại."}
	},
	BrokenOff: func(where, found string) Sentence {
		return Sentence{"Mất kết nối với " + where + " giữa chừng: " + found + ".", "Chạy lại khi có mạng: lần sau làm tiếp. Sổ không đổi gì."}
	},
	Said: func(where, found string) Sentence {
		return Sentence{where + " không nhận: " + found + ".", "Đưa câu này cho người quản trị cơ sở dữ liệu; sửa xong thì chạy lại, lần sau làm tiếp."}
	},
}

var mirrorErrorsEn = MirrorErrors{
	BadURL: Sentence{"This is no address of a database.",
		"Write postgres://USER@SERVER:5432/NAME; keep the password in $PGPASSWORD or in .pgpass; odd characters of a password in the address are written like %40."},
	Away: func(where, found string) Sentence {
		return Sentence{"No connection to " + where + ": " + found + ".", "Check the network, the server's name and the port, and try again. The register is unchanged."}
	},
	NotLetIn: func(where, found string) Sentence {
		return Sentence{where + " does not take this user or password: " + found + ".", "Check the name, and the password in the address, $PGPASSWORD or .pgpass."}
	},
	NoDatabase: func(where, _ string) Sentence {
		return Sentence{"The server has no such database: " + where + ".", "Have its administrator make it: CREATE DATABASE … ENCODING 'UTF8'."}
	},
	NoRight: func(where, found string) Sentence {
		return Sentence{"The user may not do this at " + where + ": " + found + ".", "Have its administrator grant CREATE on the database, or make the schema and grant rights on it."}
	},
	NotUTF8: func(where, found string) Sentence {
		return Sentence{where + " is encoded as " + found + " and cannot hold all Vietnamese letters.", "Use a database made with ENCODING 'UTF8'."}
	},
	Taken: func(where, found string) Sentence {
		return Sentence{"Table " + where + " is there and is none of danvan's (" + found + "); it is left alone.", "Choose another schema with --schema."}
	},
	Overtaken: func(where, _ string) Sentence {
		return Sentence{"Somebody else is publishing this register to " + where + " at this moment.", "Wait until that has ended, and run it again."}
	},
	BrokenOff: func(where, found string) Sentence {
		return Sentence{"The connection to " + where + " is gone: " + found + ".", "Run it again once there is a network: it goes on from there. The register is unchanged."}
	},
	Said: func(where, found string) Sentence {
		return Sentence{where + " refuses: " + found + ".", "Give this sentence to the database's administrator; then run it again, it goes on from there."}
	},
}
