package text

// ExchangeCommands are the commands for keys, for what came in, and for what units tell one another.
type ExchangeCommands struct {
	Passphrase, NewKey, Renew                Cmd
	Quarantine, Imports, UndoImport, PutBack Cmd
	Comment, Answer, Todo                    Cmd
	Close, Due, Completeness                 Cmd
	Duplicates, Same, Apart                  Cmd
}

// ExchangeFlags say what the flags of those commands do.
type ExchangeFlags struct {
	ReplaceKeys, Until, Lost, NewOpen string
	Retry, Drop, SaveKept, OutputKept string
	WhyUndo, DryUndo                  string
	Half, Nothing, Reopen, DueDate    string
	SameUndo, ApartUndo               string
}

var exchangeCommandsVi = ExchangeCommands{
	Passphrase: Cmd{"passphrase", "Đổi mật khẩu của khóa",
		"Hỏi mật khẩu hiện nay rồi đặt mật khẩu mới. Khóa vẫn là khóa cũ, không ai phải so lại dấu vân tay. Trong tệp lệnh: $DANVAN_PASSPHRASE và $DANVAN_NEW_PASSPHRASE.",
		"danvan passphrase"},
	NewKey: Cmd{"new-key", "Đặt khóa khác cho sổ này",
		"Dùng khi khóa có thể đã bị lộ, khi quên mật khẩu (nêu --lost), hoặc khi đơn vị đứng đầu bàn giao. In ra sáu nhóm số để đọc qua điện thoại. Nhập hết các gói đã nhận trước khi đổi: gói mã hóa cho khóa cũ không mở được bằng khóa mới.",
		"danvan new-key --lost"},
	Renew: Cmd{"renew", "Cho sổ đi tiếp sau khi ổ đĩa bị đưa về ngày trước",
		"Dùng khi cấp trên báo máy này đã chạy tiếp từ một bản sao cũ của sổ (cả ổ đĩa được đưa về ngày trước). Phần gõ từ đó được ghi lại nguyên văn, như từ một máy mới; không mất gì. Trước đó có một bản sao của sổ.",
		"danvan renew"},
	Quarantine: Cmd{"quarantine", "Xem các gói bị cách ly",
		"Gói chưa vào được sổ nằm ở đây, còn nguyên từng byte, kèm lý do. Gói chờ khóa hay chờ gói trước tự vào sổ khi hết nguyên do. ID viết tám ký tự như in ra. Còn gói cách ly thì mã kết thúc là 3.",
		"danvan quarantine --drop 9f3c01ab"},
	Imports: Cmd{"imports", "Xem các lần nhập và phần để riêng",
		"Mỗi dòng là một lần nhập gói hoặc danh sách, hay một lần ghi vào nhiều mục cùng lúc. Lần nhập mới nhất còn đứng rút lại được: danvan undo-import. Phần đã rút nằm riêng và đưa lại được: danvan put-back ID.",
		"danvan imports"},
	UndoImport: Cmd{"undo-import [ID]", "Rút lại một lần nhập",
		"Không nêu ID thì rút lần nhập mới nhất; một lần ghi vào nhiều mục cùng lúc (danvan set) cũng rút như vậy. Những gì lần nhập đó thêm vào được để riêng, không xóa; những gì đã gõ ở đây từ đó đến nay vẫn còn. Trước khi rút có một bản sao của sổ.",
		"danvan undo-import --why \"nhầm thư mục\""},
	PutBack: Cmd{"put-back ID", "Đưa lại phần đã để riêng",
		"Đưa lại vào sổ những gì một lần rút đã để riêng.",
		"danvan put-back 4K2M8PQR"},
	Comment: Cmd{"comment ID Ô \"LỜI\"", "Góp ý về một ô của một lượt đăng ký",
		"Góp ý đi xuống đơn vị có lượt đăng ký trong gói gửi xuống và nằm trong việc cần làm của họ. Ô viết bằng tên trên màn hình hoặc tên mã; participation là cả lượt đăng ký. Viết lại thì thay lời cũ; để trống (\"\") là rút lại.",
		"danvan comment 01J8… content \"Ghi rõ cách làm\""},
	Answer: Cmd{"answer ID [LỜI]", "Trả lời một góp ý",
		"ID là mã của góp ý như “danvan todo” in ra. Không có lời nào nghĩa là đã làm xong.",
		"danvan answer 4K2M8PQR \"đã bổ sung\""},
	Todo: Cmd{"todo", "Xem các góp ý của cấp trên chưa trả lời",
		"Còn góp ý chưa trả lời thì mã kết thúc là 3.",
		"danvan todo"},
	Close: Cmd{"close --year NĂM", "Chốt số liệu của một kỳ",
		"Báo với cấp trên rằng số liệu của kỳ đã nhập đủ, hoặc kỳ này không có gì (--nothing). Lời chốt đi lên trong gói kế tiếp.",
		"danvan close --year 2026 --half"},
	Due: Cmd{"due --year NĂM --date NGÀY", "Đặt hạn báo cáo cho cấp dưới",
		"Hạn đi xuống trong gói gửi cho các đơn vị cấp dưới.",
		"danvan due --year 2026 --half --date 20/06/2026"},
	Completeness: Cmd{"completeness --year NĂM", "Xem đơn vị nào đã báo cáo đủ",
		"Mỗi đơn vị cấp dưới: chưa gửi, không có gì, còn thiếu, đủ, muộn; tính từ những gì đã vào sổ. Mẫu số là các đơn vị có trong kỳ.",
		"danvan completeness --year 2026 --half"},
	Duplicates: Cmd{"duplicates", "Xem các mô hình nghi trùng",
		"Các cặp mô hình giống nhau, giống nhất đứng trước. Còn cặp nào thì mã kết thúc là 3.",
		"danvan duplicates"},
	Same: Cmd{"same BẢN_SAO MÔ_HÌNH", "Nhận hai mô hình là một",
		"Từ nay BẢN_SAO được liệt kê và đếm là MÔ_HÌNH. Không có gì mất; nêu --undo để tách ra lại. ID viết đủ 26 ký tự hoặc tám ký tự cuối.",
		"danvan same 4K2M8PQR 7HWX1ABC --reason \"xã và hội phụ nữ cùng đăng ký\""},
	Apart: Cmd{"apart MÔ_HÌNH MÔ_HÌNH", "Nhận hai mô hình là hai",
		"Cặp này không bị nghi trùng nữa. Nêu --undo để bỏ quyết định đó.",
		"danvan apart 4K2M8PQR 7HWX1ABC"},
}

var exchangeCommandsEn = ExchangeCommands{
	Passphrase: Cmd{"passphrase", "Change the passphrase of the key",
		"Asks the present passphrase, then for a new one. The key stays the same; nobody has to compare fingerprints again. In scripts: $DANVAN_PASSPHRASE and $DANVAN_NEW_PASSPHRASE.",
		"danvan passphrase"},
	NewKey: Cmd{"new-key", "Give this register another key",
		"For a key that may be known to others, a forgotten passphrase (say --lost), or a unit at the top that hands over. Prints the six groups to be read over the telephone. Import all bundles you have before: what is encrypted for the old key cannot be opened with the new one.",
		"danvan new-key --lost"},
	Renew: Cmd{"renew", "Let a register go on after its disk was put back",
		"For when the unit above says that this computer went on from an old copy of its register (a whole disk was put back to an earlier day). What was typed since is written anew, word for word, as from a new computer; nothing is lost. The register is backed up first.",
		"danvan renew"},
	Quarantine: Cmd{"quarantine", "Show the bundles in quarantine",
		"Bundles that could not be let in lie here, byte for byte, with the reason. One that waits for a key or an earlier bundle comes in by itself once it can. ID is the eight letters printed. The exit status is 3 while any lie here.",
		"danvan quarantine --drop 9f3c01ab"},
	Imports: Cmd{"imports", "Show the imports, and what lies aside",
		"Each row is an import of bundles or of a list, or what was set in many records at once. The newest that stands can be undone: danvan undo-import. What was undone lies aside and can be put back: danvan put-back ID.",
		"danvan imports"},
	UndoImport: Cmd{"undo-import [ID]", "Undo an import",
		"Without an ID the newest import; what was set in many records at once (danvan set) goes back the same way. What it added is set aside, not deleted; what was typed here since stays. The register is backed up first.",
		"danvan undo-import --why \"wrong folder\""},
	PutBack: Cmd{"put-back ID", "Put back what lies aside",
		"Puts back into the register what was set aside.",
		"danvan put-back 4K2M8PQR"},
	Comment: Cmd{"comment ID INPUT \"TEXT\"", "Comment on an input of a participation",
		"The comment goes down to the participation's unit in its next bundle and is on its to-do list. INPUT is the name on the screen or the code name; participation is all of it. Writing again replaces it; an empty text (\"\") takes it back.",
		"danvan comment 01J8… content \"Say how it is done\""},
	Answer: Cmd{"answer ID [TEXT]", "Answer a comment",
		"ID is the comment's as “danvan todo” prints it. No text means that it is done.",
		"danvan answer 4K2M8PQR \"added\""},
	Todo: Cmd{"todo", "Show the comments from above that are not answered",
		"The exit status is 3 while there are any.",
		"danvan todo"},
	Close: Cmd{"close --year YEAR", "Close the books of a period",
		"Tells the units above that everything of the period is entered, or that there is nothing to report (--nothing). It goes up with the next bundle.",
		"danvan close --year 2026 --half"},
	Due: Cmd{"due --year YEAR --date DAY", "Say until when the units below are to report",
		"It goes down with the bundles for the units below.",
		"danvan due --year 2026 --half --date 20/06/2026"},
	Completeness: Cmd{"completeness --year YEAR", "Show which units have reported",
		"For each unit below: not sent, nothing to report, partial, complete, late; from what was let in. The denominator is the units in force in the period.",
		"danvan completeness --year 2026 --half"},
	Duplicates: Cmd{"duplicates", "Show the suspected duplicates",
		"Pairs of models that look like one, the most similar first. The exit status is 3 while there are any.",
		"danvan duplicates"},
	Same: Cmd{"same COPY MODEL", "Decide that two models are one",
		"From now on COPY is listed and counted as MODEL. Nothing is lost; --undo makes it a model of its own again. IDs are 26 letters, or the last eight.",
		"danvan same 4K2M8PQR 7HWX1ABC --reason \"registered by the commune and by the women's union\""},
	Apart: Cmd{"apart MODEL MODEL", "Decide that two models are two",
		"The pair is suspected no longer. --undo takes that decision back.",
		"danvan apart 4K2M8PQR 7HWX1ABC"},
}

var exchangeFlagsVi = ExchangeFlags{
	ReplaceKeys: "thu hồi mọi khóa khác của đơn vị: máy đã được thay, hoặc khóa cũ đã mất",
	Until:       "số của `GÓI` cuối cùng còn tin được; gói sau đó được để riêng (nếu không nêu: tin mọi gói đã nhận)",
	Lost:        "không còn dùng được khóa cũ: quên mật khẩu, mất máy",
	NewOpen:     "không đặt mật khẩu mới",
	Retry:       "thử nhập lại ngay", Drop: "xóa các gói có ID đi sau", SaveKept: "chép gói có `ID` này ra tệp", OutputKept: "`TỆP` để chép gói ra",
	WhyUndo: "`LÝ_DO`", DryUndo: "chỉ nói sẽ rút những gì, không làm",
	Half: "nửa năm thứ `N`: --half là sáu tháng đầu năm, --half=2 là sáu tháng cuối năm", Nothing: "kỳ này không có gì để báo cáo",
	Reopen: "mở lại kỳ đã chốt", DueDate: "`NGÀY` cuối cùng còn đúng hạn",
	SameUndo: "tách bản sao ra lại", ApartUndo: "bỏ quyết định rằng đây là hai mô hình",
}

var exchangeFlagsEn = ExchangeFlags{
	ReplaceKeys: "revoke all other keys of the unit: its computer was replaced, or its key lost",
	Until:       "number of the last `BUNDLE` that is believed; later ones are set aside (else all that came are believed)",
	Lost:        "the old key is of no use: passphrase forgotten, computer lost",
	NewOpen:     "have no new passphrase",
	Retry:       "try to let them in now", Drop: "delete the bundles with the IDs that follow", SaveKept: "write the bundle with this `ID` to a file", OutputKept: "`FILE` to write the bundle to",
	WhyUndo: "`REASON`", DryUndo: "only say what would be undone",
	Half: "half `N` of the year: --half is the first, --half=2 the second", Nothing: "there is nothing to report",
	Reopen: "open the books again", DueDate: "last `DAY` in time",
	SameUndo: "make the copy a model of its own again", ApartUndo: "take the decision back that they are two",
}
