package text

// Settings are the texts of the settings page.
type Settings struct {
	Title, Help, HelpTyping, HelpReader                  string
	Language, Background, Colours, Shapes, Marks, Layout string // labels
	Typing, Mouse, Officer                               string
	LanguageNote, BackgroundNote, ColoursNote            string // below the inputs, of the one that has the keyboard
	ShapesNote, MarksNote, LayoutNote, TypingNote        string
	MouseNote, OfficerNote                               string
	NoColor                                              string // NO_COLOR stands
	Automatic, Dark, Light                               string // options
	WithColours, WithoutColours                          string
	Unicode, ASCII                                       string
	Marked, Unmarked                                     string
	Pages, Lines                                         string
	Outside, Telex, VNI                                  string
	Off, On                                              string
	OfficerExample, OfficerSaved                         string
	Own                                                  string // the state line: whose settings these are
	File, FileNote                                       string
	CompactAsk, CompactBody, CompactYes, Compacting      string // writing the register anew
}

var settingsVi = Settings{
	Title: "Cài đặt",
	Help: "Mọi thay đổi ở đây có hiệu lực ngay và được giữ cho lần sau, riêng cho đồng chí trên máy này. Chúng không nằm trong sổ và không gửi đi đâu. " +
		"Riêng họ tên cán bộ và niêm phong là của sổ: tên ấy đi cùng mỗi thay đổi để người khác biết ai đã ghi.",
	HelpTyping: "Máy đã có UniKey hoặc bộ gõ của hệ thống thì để mục gõ tiếng Việt như cũ. Máy không có bộ gõ thì bật Telex hoặc VNI ở đây, và tắt bộ gõ ngoài để hai bên " +
		"không gõ chồng lên nhau. Gõ lại dấu một lần nữa là bỏ dấu: aaa thành aa. Các ô mã, số, ngày và mật khẩu không bao giờ bị bỏ dấu.",
	HelpReader: "Kiểu từng dòng dành cho trình đọc màn hình: mỗi lúc chỉ một mục, không cột, không khung. Cũng mở được bằng danvan --linear.",
	Language:   "Ngôn ngữ", Background: "Nền màn hình", Colours: "Màu sắc", Shapes: "Khung, dấu hiệu", Marks: "Hiện chữ Việt", Layout: "Kiểu hiện",
	Typing: "Gõ tiếng Việt", Mouse: "Chuột", Officer: "Họ tên cán bộ",
	LanguageNote:   "Chữ trên màn hình. Dữ liệu trong sổ không đổi.",
	BackgroundNote: "Chọn màu chữ cho dễ đọc trên nền của cửa sổ lệnh. Tự nhận: hỏi cửa sổ lệnh, không trả lời thì coi là nền tối.",
	ColoursNote:    "Không màu thì nét đậm và các dấu ✓ ! × · vẫn nói đủ.",
	ShapesNote:     "Khung vẽ bằng + - | khi phông chữ không có nét khung. Tự chọn: ASCII trên màn hình Linux không có cửa sổ.",
	MarksNote:      "Không dấu: cho phông chữ thiếu chữ Việt. Chỉ chữ hiện trên màn hình bị bỏ dấu; dữ liệu và chữ gõ vào vẫn đủ dấu.",
	LayoutNote:     "Từng dòng: cho trình đọc màn hình.",
	TypingNote:     "Telex: dduwowngf thành đường. VNI: d9u7o7ng2. Không bao giờ bật trong ô mã, số, ngày.",
	MouseNote: "Bật: bấm để chọn dòng, lăn để cuộn, bấm phím ở chân trang. Khi bật, muốn bôi đen chép chữ phải giữ Shift, nên bình thường " +
		"để tắt.",
	OfficerNote: "Đi cùng mỗi thay đổi từ nay; thay đổi cũ giữ tên cũ.",
	NoColor:     "Biến môi trường NO_COLOR đang đặt: luôn không màu.",
	Automatic:   "Tự nhận", Dark: "Tối", Light: "Sáng",
	WithColours: "Có màu", WithoutColours: "Không màu",
	Unicode: "Unicode", ASCII: "ASCII",
	Marked: "Đủ dấu", Unmarked: "Không dấu",
	Pages: "Trang", Lines: "Từng dòng",
	Outside: "Để máy", Telex: "Telex", VNI: "VNI",
	Off: "Tắt", On: "Bật",
	OfficerExample: "Ví dụ: Nguyễn Văn A", OfficerSaved: "Đã ghi họ tên cán bộ",
	Own:  "Có hiệu lực ngay · riêng trên máy này",
	File: "Tệp sổ", FileNote: "Enter ghi lại sổ cho gọn, như lệnh “danvan compact”. Sổ hỏng, hay cần trở lại bản sao: Ctrl+P, “khôi phục”.",
	CompactAsk:  "Ghi lại sổ cho gọn?",
	CompactBody: "Sổ được ghi lại thành tệp nhỏ hơn, cùng nội dung và lịch sử, được kiểm tra rồi mới vào chỗ. Sổ hiện nay được cất cạnh đó, không bị xóa.",
	CompactYes:  "Ghi lại", Compacting: "Đang ghi lại sổ…",
}

var settingsEn = Settings{
	Title: "Settings",
	Help: "Whatever you change here holds at once and is kept for the next time, for you on this computer. It is not part of the register and is sent nowhere. " +
		"Only the officer's name and the seal are the register's: the name goes with every change, so that others know who wrote it.",
	HelpTyping: "Where the computer has UniKey or an input method of its own, leave Vietnamese typing as it is. Where it has none, switch on Telex or VNI here, and switch " +
		"any other off, so that they do not type over each other. Typing a mark once more takes it off: aaa gives aa. Inputs for codes, numbers, dates and " +
		"passphrases are never composed in.",
	HelpReader: "Line by line is for screen readers: one thing at a time, no columns, no frames. It also opens with danvan --linear.",
	Language:   "Language", Background: "Background", Colours: "Colours", Shapes: "Frames, signs", Marks: "Letters", Layout: "Layout",
	Typing: "Vietnamese", Mouse: "Mouse", Officer: "Officer's name",
	LanguageNote:   "Of the screen. What is in the register stays as it is.",
	BackgroundNote: "Chooses colours that can be read on the terminal's background. Automatic: the terminal is asked, and taken for dark if it does not answer.",
	ColoursNote:    "Without colours weight and the signs ✓ ! × · say as much.",
	ShapesNote:     "Frames of + - | for fonts without lines. Automatic: ASCII on the Linux console.",
	MarksNote:      "Without marks: for fonts that lack Vietnamese letters. Only what shows is without; the data and what you type keep theirs.",
	LayoutNote:     "Line by line: for screen readers.",
	TypingNote:     "Telex: dduwowngf gives đường. VNI: d9u7o7ng2. Never on in inputs for codes, numbers, dates.",
	MouseNote: "On: click to select, wheel to scroll, click a key in the footer. While it is on, selecting text to copy needs Shift, so it is " +
		"usually off.",
	OfficerNote: "Goes with every change from now on; earlier changes keep the earlier name.",
	NoColor:     "NO_COLOR is set in the environment: no colours.",
	Automatic:   "Automatic", Dark: "Dark", Light: "Light",
	WithColours: "On", WithoutColours: "Off",
	Unicode: "Unicode", ASCII: "ASCII",
	Marked: "With marks", Unmarked: "Without",
	Pages: "Pages", Lines: "Line by line",
	Outside: "Outside", Telex: "Telex", VNI: "VNI",
	Off: "Off", On: "On",
	OfficerExample: "For example: Nguyễn Văn A", OfficerSaved: "The officer's name is saved",
	Own:  "Holds at once · for you on this computer",
	File: "Register", FileNote: "Enter writes the register anew, smaller, as “danvan compact” does. If it is damaged, or a backup is needed: Ctrl+P, “restore”.",
	CompactAsk:  "Write the register anew, smaller?",
	CompactBody: "It becomes a smaller file of the same records and history, and is checked before it takes its place. The register as it is is put aside, not deleted.",
	CompactYes:  "Write it anew", Compacting: "Writing the register anew…",
}
