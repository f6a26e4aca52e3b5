package text

// CLIPublish is what the command publish says.
type CLIPublish struct {
	Schema, Full, DryRun string                    // flags
	BadSchema            string                    // what a schema's name must be
	How                  func(how string) string   // First, Same…; "" where nothing more is to be said
	Made                 func(names string) string // tables and columns that were made
	WouldMake            func(names string) string
	Written              func(where, schema string, written, removed, changes int) string
	WouldWrite           func(where, schema string, written, removed, changes int) string
	Table, Rows, Gone    string // headings
	Resumed              string
	InClear              string // of a sealed register
	Beside               func(streams, beyond int, by, at string) string
	Odd                  func(n int) string
	Progress             func(seen, written int) string
}

var cliPublishVi = CLIPublish{
	Schema: "ghi vào lược đồ (schema) có `TÊN` này", Full: "so từng dòng với sổ, dù bảng sao nói là đã đủ: khi có người sửa vào cơ sở dữ liệu",
	DryRun:    "chỉ nói sẽ ghi gì, không ghi vào cơ sở dữ liệu",
	BadSchema: "chữ thường không dấu, chữ số và _, tối đa 63 ký tự, không bắt đầu bằng chữ số",
	How: choice(map[string]string{"first": "Lần đầu: ghi tất cả.", "same": "Bảng sao đã có đủ mọi thay đổi của sổ.", "changes": "Ghi những bản ghi đã đổi từ lần trước.",
		"compared": "So từng dòng với sổ, ghi những dòng khác."}),
	Made:      func(names string) string { return "Đã tạo: " + names },
	WouldMake: func(names string) string { return "Sẽ tạo: " + names },
	InClear:   "Sổ đã niêm phong, bảng sao thì không: ai đọc được cơ sở dữ liệu thì đọc được những gì có trong sổ.",
	Written: func(where, schema string, written, removed, changes int) string {
		return "Đã đưa lên " + where + ", lược đồ " + schema + ": ghi " + viNumber(written) + " dòng, bỏ " + viNumber(removed) + " dòng, " + viNumber(changes) + " thay đổi mới."
	},
	WouldWrite: func(where, schema string, written, removed, changes int) string {
		return "Chạy thử, chưa ghi gì. Lên " + where + ", lược đồ " + schema + ", sẽ ghi " + viNumber(written) + " dòng, bỏ " + viNumber(removed) + " dòng, " + viNumber(changes) + " thay đổi mới."
	},
	Table: "Bảng", Rows: "Ghi", Gone: "Bỏ",
	Resumed: "Lần trước bị ngắt giữa chừng; lần này làm tiếp.",
	Beside: func(streams, beyond int, by, at string) string {
		s := "Bảng sao giữ " + viNumber(streams) + " chuỗi thay đổi khác với sổ này"
		if beyond > 0 {
			s += ", trong đó " + viNumber(beyond) + " thay đổi sổ này không có"
		}
		s += ": sổ đã được khôi phục, hoặc máy khác của đơn vị đã đưa lên"
		if at != "" {
			s += " (sổ " + by + ", lúc " + at + ")"
		}
		return s + ". Bảng sao nay theo sổ này. Nếu còn máy khác: nhận gói của máy ấy rồi chạy lại, và chỉ đưa lên từ một máy."
	},
	Odd: func(n int) string {
		return viNumber(n) + " ký tự số không (NUL) trong chữ không có chỗ trong cơ sở dữ liệu; đã ghi thành “\uFFFD”."
	},
	Progress: func(seen, written int) string {
		return "Đã xem " + viNumber(seen) + " dòng, ghi " + viNumber(written)
	},
}

var cliPublishEn = CLIPublish{
	Schema: "write into the schema of this `NAME`", Full: "compare row by row, even where the mirror says that it has everything: for one that somebody changed",
	DryRun:    "only say what would be written; write nothing to the database",
	BadSchema: "small letters without marks, digits and _, at most 63, not a digit first",
	How: choice(map[string]string{"first": "First time: everything is written.", "same": "The mirror has every change of the register already.",
		"changes": "Records that changed since the last time are written.", "compared": "Compared row by row; rows that differ are written."}),
	Made:      func(names string) string { return "Made: " + names },
	WouldMake: func(names string) string { return "Would be made: " + names },
	InClear:   "The register is sealed, the mirror is not: whoever can read the database reads what the register holds.",
	Written: func(where, schema string, written, removed, changes int) string {
		return "Published to " + where + ", schema " + schema + ": " + enNumber(written) + " rows written, " + enNumber(removed) + " removed, " + enNumber(changes) + " new changes."
	},
	WouldWrite: func(where, schema string, written, removed, changes int) string {
		return "Dry run, nothing is written. To " + where + ", schema " + schema + ", " + enNumber(written) + " rows would be written, " + enNumber(removed) + " removed, " +
			enNumber(changes) + " new changes."
	},
	Table: "Table", Rows: "Written", Gone: "Removed",
	Resumed: "The last publish broke off; this one goes on from there.",
	Beside: func(streams, beyond int, by, at string) string {
		s := "The mirror held another past of " + enNumber(streams) + " streams than this register"
		if beyond > 0 {
			s += ", and " + enNumber(beyond) + " changes that it does not have"
		}
		s += ": the register was restored, or another laptop of the unit published"
		if at != "" {
			s += " (register " + by + ", at " + at + ")"
		}
		return s + ". The mirror is now as this register is. If there is another laptop: import its bundle and publish again, and publish from one laptop only."
	},
	Odd: func(n int) string {
		return enNumber(n) + " zero characters (NUL) have no place in a database; they were written as “\uFFFD”."
	},
	Progress: func(seen, written int) string {
		return enNumber(seen) + " rows looked at, " + enNumber(written) + " written"
	},
}
