package text

// CLIKeys is what the commands say of keys that are accepted, revoked and replaced.
type CLIKeys struct {
	CameIn                       func(n int) string // bundles that waited
	NotTried                     Sentence           // they are encrypted, and the passphrase is missing
	NotCompared                  func(officer, spoken, command string) Sentence
	Heard                        func(officer string) string // a question
	HasOthers                    func(n int) string          // keys of a unit whose new one waits
	Replaced                     func(code string) string
	SetAside                     func(changes, records int) string
	OldPassphrase, NewPassphrase string // questions
	Changed, Opened, OldCopies   string
	Made                         func(spoken string) string
	NextAbove                    func(above, code string) string // what to do now, where there is a unit above
	NextHanded                   string                          // a root that had its old key
	NextLost                     func(code string) string        // a root that had not
	OldBundles                   string
	Renewed                      func(changes int) string // written anew
	RenewedNext                  string
}

var cliKeysVi = CLIKeys{
	CameIn:   func(n int) string { return viNumber(n) + " gói đang chờ đã được nhập." },
	NotTried: Sentence{"Gói đang chờ được mã hóa mà chưa có mật khẩu nên chưa nhập.", "Chạy: danvan quarantine --retry"},
	NotCompared: func(officer, spoken, command string) Sentence {
		return Sentence{"Chưa so dấu vân tay nên chưa chấp nhận khóa của " + officer + ": " + spoken + ".", "Gọi cho đơn vị đó; cả sáu nhóm số khớp thì chạy: " + command}
	},
	Heard: func(officer string) string {
		return "Khóa của " + officer + ". Gọi cho đơn vị đó và gõ sáu nhóm số họ đọc:"
	},
	HasOthers: func(n int) string {
		return "Đơn vị này đã có " + viNumber(n) + " khóa. Máy được thay hay khóa cũ mất thì thêm --replace; máy thứ hai thì không."
	},
	Replaced: func(code string) string { return "Các khóa khác của đơn vị " + code + " đã bị thu hồi." },
	SetAside: func(changes, records int) string {
		return "Đã để riêng " + viNumber(changes) + " thay đổi của " + viNumber(records) + " mục, vì đến sau gói cuối còn tin được. Xem: danvan imports."
	},
	OldPassphrase: "Mật khẩu hiện nay:", NewPassphrase: "Mật khẩu mới:",
	Changed:   "Đã đổi mật khẩu. Khóa không đổi, không ai phải so lại dấu vân tay.",
	Opened:    "Khóa không còn mật khẩu: ai mở được máy này thì ký được thay đơn vị.",
	OldCopies: "Các bản sao lưu làm trước đây vẫn mở bằng mật khẩu cũ.",
	Made: func(spoken string) string {
		return "Đã đặt khóa mới. Sáu nhóm số để đọc qua điện thoại: " + spoken
	},
	NextAbove: func(above, code string) string {
		return "Gửi gói lên " + above + " (danvan export). Khi họ gọi lại, đọc sáu nhóm số; họ chạy: danvan accept " + code + " --replace"
	},
	NextHanded: "Gửi gói xuống từng đơn vị (danvan export --to MÃ). Khóa cũ đã ký bàn giao nên cấp dưới nhận ngay, không cần gọi điện.",
	NextLost: func(code string) string {
		return "Gửi gói xuống từng đơn vị (danvan export --to MÃ), gọi cho từng nơi và đọc sáu nhóm số; mỗi nơi chạy: danvan accept " + code + " --fingerprint \"SÁU NHÓM SỐ\""
	},
	OldBundles: "Gói đã mã hóa cho khóa cũ mà chưa nhập thì không mở được nữa: xin bên gửi làm lại (danvan export --full).",
	Renewed: func(changes int) string {
		return "Sổ đi tiếp như một máy mới; " + viNumber(changes) + " thay đổi được ghi lại nguyên văn. Không mất gì."
	},
	RenewedNext: "Bây giờ gửi lại: danvan export. Phần đã gửi trước kia quay về trong gói của cấp trên.",
}

var cliKeysEn = CLIKeys{
	CameIn:   func(n int) string { return enNumber(n) + plural(n, " bundle", " bundles") + " that waited came in." },
	NotTried: Sentence{"The bundles that wait are encrypted, and without the passphrase they were not tried.", "Run: danvan quarantine --retry"},
	NotCompared: func(officer, spoken, command string) Sentence {
		return Sentence{"The key of " + officer + " is not accepted before its fingerprint was compared: " + spoken + ".", "Call that unit; where all six groups agree, run: " + command}
	},
	Heard: func(officer string) string {
		return "The key of " + officer + ". Call that unit and type the six groups they read out:"
	},
	HasOthers: func(n int) string {
		return "This unit has " + enNumber(n) + plural(n, " key", " keys") + " already. Add --replace where a laptop was replaced or a key lost; not for a second laptop."
	},
	Replaced: func(code string) string { return "All other keys of unit " + code + " were revoked." },
	SetAside: func(changes, records int) string {
		return enNumber(changes) + " changes of " + enNumber(records) + " records were set aside, for they came after the last bundle that is believed. See: danvan imports."
	},
	OldPassphrase: "Present passphrase:", NewPassphrase: "New passphrase:",
	Changed:   "The passphrase was changed. The key is the same; nobody has to compare fingerprints again.",
	Opened:    "The key has no passphrase any more: whoever can open this computer can sign for the unit.",
	OldCopies: "Backups made before still open with the old passphrase.",
	Made: func(spoken string) string {
		return "The register has a new key. The six groups to read over the telephone: " + spoken
	},
	NextAbove: func(above, code string) string {
		return "Send a bundle up to " + above + " (danvan export). When they call back, read the six groups; they run: danvan accept " + code + " --replace"
	},
	NextHanded: "Send a bundle down to each unit (danvan export --to CODE). The old key has signed the handover, so the units below believe the new one at once.",
	NextLost: func(code string) string {
		return "Send a bundle down to each unit (danvan export --to CODE), call each and read the six groups; each runs: danvan accept " + code + " --fingerprint \"SIX GROUPS\""
	},
	OldBundles: "A bundle that is encrypted for the old key and was not imported cannot be opened any more: ask the sender for another (danvan export --full).",
	Renewed: func(changes int) string {
		return "The register goes on as a new computer; " + enNumber(changes) + plural(changes, " change was", " changes were") + " written anew, word for word. Nothing is lost."
	},
	RenewedNext: "Now send again: danvan export. What was sent before comes back with the bundle of the unit above.",
}
