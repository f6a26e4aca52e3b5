package text

// Rescue is what the page of a rescue says beside the command; see CLIRescue.
type Rescue struct {
	Title, Offer, Choose string // Offer: an answer where the register is damaged; Choose: what the answers there do
	Intro, Looking       string
	WouldMake            func(records, changes int) string
	NoUnit               string
	Where                func(unit, laptop, numbers string) string // of what is missing
	Whom                 func(authors, between string) string
	Holders              func(who string) string
	GoesTo               func(file string) string
	NotYet, Ready        string
	Nothing              string // why nothing can be written
	Writing, Written     string
	WrittenBody          string // below its path
	OpenIt, NotNow       string
	BoxIntro, BoxKeys    string
	Help                 string
}

var rescuePageVi = Rescue{
	Title: "Cứu dữ liệu", Offer: "Cứu dữ liệu",
	Choose: "Đừng xóa tệp. “Cứu dữ liệu” lấy ra sổ mới mọi thứ còn đọc được trong tệp hỏng và trong các bản sao cạnh sổ. “Khôi phục bản sao” đưa nguyên một bản sao vào chỗ của sổ. Cả hai đều giữ tệp hỏng.",
	Intro:  "Đọc tệp hỏng và các bản sao cạnh sổ, lấy ra những gì còn chứng thực được. Tệp hỏng chỉ được đọc.", Looking: "Đang xem còn cứu được gì…",
	WouldMake: func(records, changes int) string {
		return "Cứu được " + viNumber(records) + " mục, " + viNumber(changes) + " thay đổi."
	},
	NoUnit: "Trong tệp hỏng và các bản sao cạnh sổ không còn đọc được đây là sổ của đơn vị nào. F6: nêu thêm bản sao ở nơi khác, như trên USB. Không có bản sao nào thì xin cấp trên lời mời mới.",
	Where: func(unit, laptop, numbers string) string {
		return unit + " · máy " + laptop + " · số " + numbers
	},
	Whom: func(authors, between string) string {
		return orKey(map[string]string{"": "cán bộ không rõ"}, authors) + " · " + between
	},
	Holders: func(who string) string { return "Ai còn giữ: " + who },
	GoesTo:  func(file string) string { return "Sổ mới sẽ ở cạnh sổ hỏng: " + file },
	Nothing: "chưa có gì để ghi", NotYet: "chưa ghi gì", Ready: "đã ghi sổ mới",
	Writing: "Đang ghi sổ mới…", Written: "Đã ghi sổ cứu được",
	WrittenBody: "Mở thì sổ ấy được đưa vào chỗ của sổ hỏng; sổ hỏng được cất cạnh đó, không bị xóa. Để sau thì mở ở trang Khôi phục: F6, chọn tệp này.",
	OpenIt:      "Mở sổ này", NotNow: "Để sau",
	BoxIntro: "Tên của một bản sao khác, ở bất cứ đâu; những gì sổ hỏng thiếu mà bản sao ấy có thì được lấy vào.", BoxKeys: "Enter xem lại với bản sao ấy · Esc thôi",
	Help: "Trang này cứu sổ bị hỏng. Chương trình đọc từng trang của tệp, lấy những thay đổi còn chứng thực được, rồi bù bằng các bản sao cạnh sổ và bản sao nêu thêm bằng F6; sau đó cho biết cứu được gì, còn thiếu gì và ai còn giữ. " +
		"Chưa ghi gì cho tới khi bấm F4: sổ mới được ghi cạnh sổ hỏng, tên riêng, không bao giờ đè lên. Mở sổ mới thì sổ hỏng được cất, không bị xóa. Phần còn thiếu: xin gói từ nơi còn giữ rồi nhập ở trang Gửi/nhận (F5); không nơi nào giữ thì nhập lại bằng tay.",
}

var rescuePageEn = Rescue{
	Title: "Rescue", Offer: "Rescue what there is",
	Choose: "Do not delete the file. “Rescue what there is” takes all that can still be read, in the damaged file and in the backups beside it, into a new register. “Restore a backup” puts one backup in the register's place. Both keep the damaged file.",
	Intro:  "Reads the damaged file and the backups beside it, and takes what still verifies. The damaged file is only read.", Looking: "Looking what can be rescued…",
	WouldMake: func(records, changes int) string {
		return enNumber(records) + plural(records, " record, ", " records, ") + enNumber(changes) + plural(changes, " change", " changes") + " can be rescued."
	},
	NoUnit: "Nothing in the damaged file and the backups beside it tells any more whose register it was. F6: name a backup from elsewhere, such as on a stick. Where there is none, ask the unit above for a new invitation.",
	Where: func(unit, laptop, numbers string) string {
		return unit + " · laptop " + laptop + " · numbers " + numbers
	},
	Whom: func(authors, between string) string {
		return orKey(map[string]string{"": "officer unknown"}, authors) + " · " + between
	},
	Holders: func(who string) string { return "Who has it: " + who },
	GoesTo:  func(file string) string { return "The new register will lie beside the damaged one: " + file },
	Nothing: "there is nothing to write", NotYet: "nothing written yet", Ready: "written",
	Writing: "Writing the new register…", Written: "The rescued register is written",
	WrittenBody: "Opening it puts it in the damaged one's place, which is put aside beside it, not deleted. Later: on the page “Restore”, F6, that file.",
	OpenIt:      "Open it", NotNow: "Later",
	BoxIntro: "The name of another backup, wherever it lies; what the damaged register lacks and that one has is taken from it.", BoxKeys: "Enter looks again with that backup · Esc leaves it",
	Help: "This page rescues a damaged register. The program reads every page of the file, takes the changes that still verify, adds what the backups beside it hold and those that F6 names, and says what can be rescued, what is missing and who has it. " +
		"Nothing is written until F4: the new register is written beside the damaged one under a name of its own, never over it. When it is opened the damaged one is put aside, not deleted. What is missing: ask whoever has it for a bundle and take it in on the exchange page (F5); what nobody has is to be typed again.",
}
