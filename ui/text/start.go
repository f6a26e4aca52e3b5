package text

// Start is the guide of the first run.
type Start struct {
	Title, Welcome, WelcomeMore              string
	Question                                 string
	HasBelow, HasBelowMore                   string
	HasInvitation, HasInvitationMore         string
	UnitsFile, Code, Officer                 string // inputs
	Invitation, Register                     string
	Passphrase, Again                        string
	UnitsHint, PassphraseHint                string
	ExamplePath                              string
	UnitsFound                               func(n int) string
	UnknownCode                              string
	Differ                                   string
	NoPassphrase                             string
	Compare, CompareWhy                      string
	From, To                                 string
	StepSetup, StepInvitation, StepCompare   string
	StepJoin                                 string
	Creating, Ready                          string
	Missing                                  string
	Keys, ChoiceKeys, CompareKeys            string
	Help, HelpUnits, HelpInvitation, HelpKey string
}

var startVi = Start{
	Title:   "Bắt đầu",
	Welcome: "Chào đồng chí.", WelcomeMore: "Máy này chưa có sổ Dân vận khéo. Sổ là một tệp trên máy; dùng không cần mạng.",
	Question: "Đơn vị của đồng chí bắt đầu thế nào?",
	HasBelow: "Đơn vị cấp dưới gửi lên chúng tôi", HasBelowMore: "Tạo sổ tỉnh, hoặc từ danh sách đơn vị (tệp CSV).",
	HasInvitation: "Cấp trên đã gửi lời mời", HasInvitationMore: "Mở tệp lời mời (.dvk) cấp trên đưa.",
	UnitsFile: "Danh sách đơn vị", Code: "Mã đơn vị mình", Officer: "Người giữ sổ", Invitation: "Tệp lời mời", Register: "Sổ sẽ nằm ở",
	Passphrase: "Mật khẩu của khóa", Again: "Gõ lại mật khẩu",
	UnitsHint: "để trống: tỉnh, xã có sẵn", PassphraseHint: "có thể để trống",
	ExamplePath:  "gõ đường dẫn, ↓ để chọn tên",
	UnitsFound:   func(n int) string { return viNumber(n) + " đơn vị" },
	UnknownCode:  "Danh sách đơn vị không có mã này.",
	Differ:       "Hai lần gõ chưa giống nhau.",
	NoPassphrase: "Để trống thì ai mở được máy này cũng ký thay đơn vị được. Máy dùng chung thì nên đặt.",
	Compare:      "Gọi điện cho cấp trên, đọc sáu nhóm số này",
	CompareWhy:   "Nếu cấp trên đọc đúng như vậy, lời mời là thật. Nếu khác dù một số, dừng lại và xin lời mời mới.",
	From:         "Đơn vị mời", To: "Mời",
	StepSetup: "Tạo sổ mới", StepInvitation: "Mở lời mời", StepCompare: "Đối chiếu", StepJoin: "Tạo sổ của đơn vị",
	Creating: "Đang tạo sổ…", Ready: "Đã tạo sổ. Mọi thứ sẵn sàng.",
	Missing: "Còn ô cần điền hoặc xem lại.",
	Keys:    "Enter sang ô tiếp; ở ô cuối, Enter tạo sổ.", ChoiceKeys: "Mũi tên hoặc 1, 2, 3 để chọn.", CompareKeys: "Enter khi đã nghe đúng cả sáu nhóm, Esc để dừng.",
	Help: "Sổ là một tệp trên máy này. Chép tệp đi là chép cả sổ. Đơn vị có đơn vị cấp dưới thì tạo sổ từ danh sách đơn vị; đơn vị khác thì mở lời mời của " +
		"cấp trên, hoặc bắt đầu một mình.",
	HelpUnits: "Danh sách đơn vị là tệp CSV, lưu từ Excel bằng “Lưu thành… CSV UTF-8”: mỗi dòng một đơn vị, có mã, tên, cấp và mã của đơn vị cấp trên. " +
		"Mã giữ nguyên số 0 ở đầu. Tỉnh dùng các xã có sẵn từ 1/7/2025 thì để trống.",
	HelpInvitation: "Lời mời do cấp trên tạo cho riêng đơn vị mình; nó mang danh sách đơn vị, danh mục lĩnh vực và khóa của cấp trên.",
	HelpKey: "Khóa dùng để ký gói gửi đi, như con dấu. Mật khẩu giữ khóa; chương trình chỉ hỏi khi gửi. Quên mật khẩu thì không lấy lại được, nhưng số liệu " +
		"trong sổ không mất.",
}

var startEn = Start{
	Title:   "Getting started",
	Welcome: "Welcome.", WelcomeMore: "This computer has no register of Dân vận khéo yet. A register is one file; no network is needed.",
	Question: "How does your unit begin?",
	HasBelow: "Units below report to us", HasBelowMore: "Makes that of a province, or from a list (a CSV file).",
	HasInvitation: "The unit above has invited us", HasInvitationMore: "Opens the invitation (.dvk) that the unit above gave.",
	UnitsFile: "List of units", Code: "Code of your unit", Officer: "Who keeps the register", Invitation: "Invitation", Register: "Register goes to",
	Passphrase: "Passphrase of the key", Again: "Passphrase again",
	UnitsHint: "empty: what is built in", PassphraseHint: "may be left empty",
	ExamplePath:  "type a path, ↓ chooses a name",
	UnitsFound:   func(n int) string { return enNumber(n) + plural(n, " unit", " units") },
	UnknownCode:  "The list of units does not have this code.",
	Differ:       "The two are not the same.",
	NoPassphrase: "Without one, whoever can use this computer can sign for the unit. On a shared computer, set one.",
	Compare:      "Call the unit above and read out these six groups",
	CompareWhy:   "If the unit above reads the same, the invitation is genuine. If a single digit differs, stop and ask for a new one.",
	From:         "From", To: "For",
	StepSetup: "New register", StepInvitation: "Open an invitation", StepCompare: "Compare", StepJoin: "Make the unit's register",
	Creating: "Making the register…", Ready: "The register is made. Everything is ready.",
	Missing: "Some inputs are empty or need another look.",
	Keys:    "Enter goes on; on the last input it makes the register.", ChoiceKeys: "Arrows or 1, 2, 3 choose.", CompareKeys: "Enter once all six groups were heard, Esc to stop.",
	Help: "A register is one file on this computer; copying the file copies all of it. A unit that others report to makes one from a list of units; any other " +
		"unit opens the invitation of the unit above, or begins alone.",
	HelpUnits: "The list of units is a CSV file, saved from Excel as “CSV UTF-8”: one unit a line, with its code, name, level and the code of the unit above. " +
		"Zeros at the front of a code count. A province that uses the communes since 1/7/2025, which are built in, leaves it empty.",
	HelpInvitation: "The unit above makes an invitation for your unit alone; it carries the list of units, the fields and the key of the unit above.",
	HelpKey: "The key signs the bundles you send, as a seal does. The passphrase guards it and is asked for only when sending. A forgotten passphrase cannot be " +
		"recovered, but nothing in the register is lost.",
}
