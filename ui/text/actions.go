package text

// Act is how an action is called: Name in the palette and in help, Short in the footer, Help in one sentence.
type Act struct{ Name, Short, Help string }

// Actions are the names of all actions; the table of package action says which keys they have and where they apply.
type Actions struct {
	Help, Palette, Quit, Back                    Act
	Overview, Models, New, Exchange              Act
	Open, Edit, Sort, Filter, Clear              Act
	Next, Previous, Save, Pin, Leave             Act
	Note, Reply, Unsave, More                    Act
	Export, Preview, Import, History, Go         Act
	Conflicts, Take, Write, Undo                 Act
	Filled, Alike                                Act
	Similar, Accept, Invite, Down, Files         Act
	Annotate, Decode                             Act
	Deliver, Full, Confirm                       Act
	Section, SectionBack                         Act
	Retry, Drop, UndoImport, PutBack             Act
	Digits, Agree, Replace, Revoke               Act
	Settings, UndoSave, RedoSave                 Act
	Journal, OpenRecord, UndoChange              Act
	Catalog, CatalogPart                         Act
	CatalogPartBack                              Act
	Sheets, OpenSheet, OpenLine                  Act
	Months, OpenMonth                            Act
	AddLine, EditLine, DropLine                  Act
	Passphrase, NewKey, Due                      Act
	Join, NewUnits                               Act
	Close, CloseEmpty, Reopen                    Act
	Duplicates, First, Second                    Act
	Todo, Answer, Comment                        Act
	Progress, Review, Withdraw                   Act
	Tour, TourNext                               Act
	Backup, Check                                Act
	Restore, LookAt, OtherFile, PutIn, Seal      Act
	Appraise, Judge, Verdict, Skip               Act
	Earlier, Dossier, Decide, Acts               Act
	Commend, Score                               Act
	SelectAll, Apply, Redo, Columns, Count, Keep Act
	Grid, Cell, Fill, NextError, Turn            Act
	SaveRows, DropRow, Empty                     Act
	TakeBack, Copy, Paste                        Act
	Reports, NextReport, LastReport              Act
	Period, Alone, Chart, WriteFile, WritePaper  Act
	ShowFolder, Places, CopyPlace                Act
}

var actionsVi = Actions{
	Help:      Act{"Trợ giúp", "Trợ giúp", "Giải thích việc đang làm và liệt kê các phím ở trang này."},
	Palette:   Act{"Mở danh sách lệnh", "Lệnh", "Tìm một lệnh theo tên, gõ không cần dấu."},
	Tour:      Act{"Hướng dẫn mười phút", "Hướng dẫn", "Đi qua một năm làm việc trên sổ thử, từng bước một; tạm rời và đi tiếp lúc nào cũng được."},
	Backup:    Act{"Sao lưu sổ ngay", "Sao lưu", "Chép cả sổ vào thư mục backups cạnh sổ, kiểm tra bản sao, và nói bản sao nằm ở đâu."},
	Check:     Act{"Kiểm tra sổ", "Kiểm tra", "Đọc lại toàn bộ sổ xem còn nguyên vẹn không; không ghi gì."},
	Seal:      Act{"Niêm phong sổ", "Niêm phong", "Mã hóa sổ và các bản sao bằng mật khẩu, để máy hay USB bị mất thì không ai đọc được."},
	Restore:   Act{"Khôi phục sổ từ bản sao", "Khôi phục", "Chọn một bản sao, xem sổ sẽ mất gì và được lại gì, rồi đưa vào chỗ của sổ; sổ hiện nay được cất, không bị xóa."},
	LookAt:    Act{"Xem bản sao đang chọn", "Xem", "Đọc, kiểm tra toàn bộ bản sao và so với sổ; không đổi gì."},
	OtherFile: Act{"Chọn bản sao ở nơi khác", "Tệp khác", "Gõ hoặc chọn tên tệp, như trên USB."},
	PutIn:     Act{"Khôi phục bản sao đang xem", "Khôi phục", "Hỏi một lần, rồi đưa bản sao vào chỗ của sổ; sổ hiện nay được cất."},
	TourNext:  Act{"Hướng dẫn: sang bước sau", "Bước sau", "Bỏ qua bước đang chỉ của hướng dẫn."},
	Quit:      Act{"Thoát chương trình", "Thoát", "Đóng sổ và thoát. Mọi điều đã lưu đều còn nguyên."},
	Back:      Act{"Quay lại trang trước", "Quay lại", "Về trang trước."},
	Overview:  Act{"Tổng quan của năm", "Tổng quan", "Số liệu của năm và những việc đang chờ."},
	Models:    Act{"Danh sách mô hình", "Mô hình", "Tìm, lọc và mở các mô hình."},
	New:       Act{"Nhập mô hình mới", "Nhập mới", "Đăng ký một mô hình mới."},
	Exchange:  Act{"Gửi và nhận gói, nhập danh sách", "Gửi/nhận", "Gửi thay đổi lên đơn vị cấp trên, nhận gói của đơn vị khác, nhập danh sách Excel hay Word."},
	Open:      Act{"Xem mục đang chọn", "Xem", "Mở mục ở dòng đang chọn."},
	Edit:      Act{"Sửa mục đang chọn", "Sửa", "Sửa mục ở dòng đang chọn."},
	Sort:      Act{"Sắp xếp danh sách", "Sắp xếp", "Đổi thứ tự: theo cột nào cũng được."},
	Filter:    Act{"Lọc danh sách", "Lọc", "Chỉ giữ các dòng có giá trị được chọn ở các cột."},
	Clear:     Act{"Bỏ mọi bộ lọc", "Bỏ lọc", "Hiện lại toàn bộ danh sách."},
	Next:      Act{"Sang ô tiếp theo", "Tiếp", "Lưu nháp ô này rồi sang ô tiếp theo."},
	Previous:  Act{"Lùi về ô trước", "Lùi", "Về ô vừa rời khỏi."},
	Save:      Act{"Lưu đăng ký", "Lưu", "Ghi vào sổ và coi là đã đăng ký."},
	Pin:       Act{"Ghim giá trị của ô", "Ghim", "Giữ giá trị này cho các lần nhập sau."},
	More:      Act{"Thêm ô hoặc thu lại", "Thêm ô", "Mở thêm các ô ít dùng: chức vụ, người phụ trách, từ ngày, đến ngày, nhân rộng từ…; bấm lần nữa là thu lại."},
	Unsave:    Act{"Hoàn tác lần lưu vừa rồi", "Hoàn tác", "Lấy mô hình vừa lưu ra khỏi sổ, đưa trở lại biểu nhập; đang gõ thì hoàn tác chữ trong ô."},
	Note:      Act{"Ghi chú vào ô", "Ghi chú", "Viết điều cần nhớ về ô đang đứng; ghi chú đi cùng lượt đăng ký."},
	Reply:     Act{"Trả lời góp ý về ô", "Trả lời", "Viết trả lời cho góp ý đang hiện dưới ô; ghi khi lưu."},
	Leave:     Act{"Để dở, nhập tiếp sau", "Để dở", "Rời biểu nhập; bản nháp được giữ lại."},
	Export:    Act{"Tạo gói để gửi", "Tạo gói", "Ghi các thay đổi chưa gửi vào một gói có chữ ký."},
	Preview:   Act{"Xem trước gói, danh sách sẽ nhập", "Nhận", "Kiểm tra các gói trong một thư mục, hay một danh sách; chưa ghi gì vào sổ."},
	Go:        Act{"Làm bước tiếp theo", "Tiếp tục", "Sang bước tiếp theo."},
	Import:    Act{"Nhập các gói", "Nhập", "Kiểm tra rồi nhập các gói đã xem trước."},
	History:   Act{"Lịch sử thay đổi", "Lịch sử", "Ai đã sửa gì, lúc nào, vì sao."},

	Conflicts: Act{"Chỗ trái ngược", "Trái ngược", "Những chỗ hai người cùng sửa khi chưa thấy của nhau."},
	Take:      Act{"Chọn giá trị này", "Chọn", "Giữ giá trị ở dòng đang chọn; giá trị kia vẫn nằm trong lịch sử."},
	Write:     Act{"Viết giá trị khác", "Viết khác", "Ghi một giá trị mới thay cho các giá trị trái ngược."},
	Undo:      Act{"Hoàn tác lần chọn trước", "Hoàn tác", "Trả lại giá trị đứng trước lần chọn gần nhất, cả loạt nếu đã chọn cả loạt; chỗ đó chờ chọn lại."},
	Filled:    Act{"Lấy giá trị của bên có ghi", "Bên có ghi", "Khi các bên kia để trống ô này: lấy giá trị duy nhất đã được ghi."},
	Alike:     Act{"Chọn như nhau cho các chỗ giống thế", "Cả loạt", "Cùng loại, cùng ô, cùng các đơn vị: cho xem có bao nhiêu chỗ, rồi hỏi lấy theo bên nào."},
	Similar:   Act{"Xem mô hình gần giống", "Gần giống", "Đặt mô hình có tên gần giống cạnh mô hình đang nhập; nếu là một thì ghi tiếp cho mô hình đã có."},
	Accept:    Act{"Duyệt khóa đang chờ", "Duyệt khóa", "Đối chiếu sáu nhóm số qua điện thoại rồi nhận khóa của đơn vị cấp dưới."},
	Invite:    Act{"Mời một đơn vị cấp dưới", "Mời", "Ghi tệp lời mời để đơn vị cấp dưới lập sổ của mình."},
	Down:      Act{"Tạo gói gửi xuống cấp dưới", "Gửi xuống", "Ghi danh mục và kết quả cho một đơn vị cấp dưới vào một gói có chữ ký."},
	Deliver:   Act{"Ghi tệp vào thư mục", "Ghi tệp", "Ghi tệp có chữ ký vào thư mục, đọc lại và kiểm tra."},
	Decode:    Act{"Nói cột hay chữ này là gì", "Trả lời", "Chọn một nghĩa khác cho cột, hay trả lời điều danh sách còn thiếu; gõ chữ thì tìm ngay."},
	Annotate:  Act{"Ghi chú vào danh sách", "Ghi chú", "Chép bảng tính ra tệp khác, mỗi chỗ chưa nhập được có ghi chú trong ô, để nơi làm danh sách sửa."},
	Files:     Act{"Xem từng gói", "Từng gói", "Chuyển giữa bảng tổng hợp và danh sách từng tệp."},

	Section:         Act{"Sang mục tiếp theo", "Đổi mục", "Đi lần lượt: đơn vị, gói, cách ly, lần nhập, khóa."},
	SectionBack:     Act{"Về mục trước đó", "Mục trước", "Đi ngược lại các mục của trang này."},
	Retry:           Act{"Thử lại các gói ở cách ly", "Thử lại", "Kiểm tra lại mọi gói đang chờ; gói nào được thì nhập ngay."},
	Drop:            Act{"Bỏ gói khỏi cách ly", "Bỏ gói", "Xóa bản đang giữ của gói ở dòng đang chọn. Sổ không đổi."},
	UndoImport:      Act{"Hoàn tác lần nhập", "Hoàn tác", "Lấy những gì lần nhập ấy mang vào ra khỏi sổ, để riêng; trả lại được."},
	PutBack:         Act{"Trả lại lần nhập đã hoàn tác", "Trả lại", "Đưa những gì đã để riêng trở vào sổ."},
	Digits:          Act{"Xem sáu nhóm số của khóa", "Xem số", "Hiện sáu nhóm số cỡ lớn để đọc hoặc so qua điện thoại."},
	Agree:           Act{"Cả sáu nhóm trùng, nhận khóa", "Trùng, nhận", "Nhận khóa vào danh bạ; các gói đang chờ được nhập ngay."},
	Replace:         Act{"Trùng, thay khóa cũ của đơn vị", "Thay khóa cũ", "Nhận khóa này và thu hồi mọi khóa khác của đơn vị ấy."},
	Revoke:          Act{"Thu hồi khóa của đơn vị", "Thu hồi", "Từ nay không tin khóa ấy nữa; chọn tin đến gói số mấy."},
	Passphrase:      Act{"Đổi mật khẩu của khóa", "Mật khẩu", "Đặt mật khẩu khác cho khóa của đơn vị mình."},
	Join:            Act{"Vào sổ cấp trên bằng lời mời", "Vào sổ trên", "Sổ bắt đầu một mình vào sổ cấp trên: bản ghi, lịch sử, khóa giữ nguyên."},
	NewUnits:        Act{"So với danh sách đơn vị mới", "Đơn vị mới", "Nêu đơn vị thêm, đổi tên, đã hết; rồi mới hỏi có ghi vào cây không."},
	NewKey:          Act{"Lập khóa mới cho đơn vị mình", "Khóa mới", "Khi mất mật khẩu hoặc ngờ khóa bị lộ."},
	Full:            Act{"Gửi đủ tất cả từ đầu", "Đủ tất cả", "Gói mang mọi thứ từ đầu; dùng khi bên nhận báo thiếu gói."},
	Months:          Act{"Số liệu tháng, quý, năm của đơn vị", "Số liệu", "Những chỉ tiêu cấp trên hỏi mỗi tháng, quý, năm: ghi số, xem sổ tự đếm được bao nhiêu."},
	OpenMonth:       Act{"Mở số liệu của kỳ", "Mở", "Danh sách chỉ tiêu của kỳ đang chọn, để ghi số."},
	Sheets:          Act{"Các phiếu: xem, thêm, sửa mọi thứ trong sổ", "Phiếu", "Mọi thứ sổ giữ được, theo từng phiếu: quyết định, rà soát, nguồn lực, phong trào…"},
	OpenSheet:       Act{"Mở phiếu đang chọn", "Mở", "Xem các mục của phiếu."},
	OpenLine:        Act{"Xem mục đang chọn", "Xem", "Mọi cột của mục và lịch sử của nó."},
	AddLine:         Act{"Thêm một mục", "Thêm", "Mở mẫu trống của phiếu này."},
	EditLine:        Act{"Sửa mục này", "Sửa", "Mở mẫu với những gì đã ghi; lịch sử giữ giá trị cũ."},
	DropLine:        Act{"Rút mục này", "Rút", "Hỏi lại trước khi rút; lịch sử vẫn giữ mục."},
	Catalog:         Act{"Danh mục đơn vị, lĩnh vực", "Danh mục", "Cây đơn vị, lĩnh vực theo năm, chương trình, kỳ báo cáo."},
	CatalogPart:     Act{"Sang phần khác của danh mục", "Phần khác", "Đi lần lượt: đơn vị, lĩnh vực, danh sách, chương trình, kỳ báo cáo, quyết định."},
	CatalogPartBack: Act{"Về phần trước của danh mục", "Phần trước", "Đi ngược lại các phần của danh mục."},
	Journal:         Act{"Nhật ký của cả sổ", "Nhật ký", "Mọi thay đổi của mọi người, mới nhất ở trên; tìm được và hoàn tác được."},
	OpenRecord:      Act{"Mở mục của thay đổi này", "Mở", "Mở mô hình mà thay đổi thuộc về; với một lần nhập thì mở các thay đổi trong đó."},
	UndoChange:      Act{"Hoàn tác thay đổi đang chọn", "Hoàn tác", "Trả các ô về như trước thay đổi này; máy hỏi lại trước."},
	UndoSave:        Act{"Hoàn tác lần lưu trước", "Hoàn tác", "Trả lại như trước lần lưu gần nhất của phiên này. Lịch sử giữ cả hai."},
	RedoSave:        Act{"Làm lại lần lưu vừa hoàn tác", "Làm lại", "Lưu lại điều Ctrl+Z vừa trả lại."},
	Settings:        Act{"Cài đặt màn hình và bộ gõ", "Cài đặt", "Ngôn ngữ, màu, khung, bộ gõ Telex/VNI, trình đọc màn hình, tên cán bộ."},
	Due:             Act{"Đặt hạn báo cáo", "Đặt hạn", "Ngày cuối cùng mà báo cáo của cấp dưới còn đúng hạn; gửi xuống trong gói kế tiếp."},
	Close:           Act{"Chốt số liệu của kỳ", "Chốt", "Báo lên trên rằng số liệu của kỳ đã nhập đủ."},
	CloseEmpty:      Act{"Báo không có gì để báo cáo", "Không có gì", "Báo lên trên rằng kỳ này đơn vị không có gì để báo cáo."},
	Reopen:          Act{"Mở lại kỳ đã chốt", "Mở lại", "Bỏ lời báo đã chốt, để nhập tiếp."},
	Confirm:         Act{"Sang ô tiếp, ô cuối thì làm", "Tiếp", "Ở ô cuối, chương trình hỏi lại rồi mới làm."},

	Duplicates: Act{"Mô hình nghi trùng", "Nghi trùng", "Xem từng cặp mô hình giống nhau và chọn: là một, hay là hai."},
	First:      Act{"Xem mô hình 1", "Xem 1", "Mở trang của mô hình thứ nhất; Esc trở lại cặp này."},
	Second:     Act{"Xem mô hình 2", "Xem 2", "Mở trang của mô hình thứ hai; Esc trở lại cặp này."},
	Todo:       Act{"Góp ý chờ trả lời", "Góp ý", "Danh sách góp ý của cấp trên mà đơn vị mình chưa trả lời."},
	Answer:     Act{"Trả lời góp ý", "Trả lời", "Viết trả lời cho góp ý ở dòng đang chọn; để trống nghĩa là đã sửa."},
	Comment:    Act{"Góp ý về ô đang chọn", "Góp ý", "Viết điều cần đơn vị sửa hay bổ sung; góp ý đi xuống trong gói kế tiếp."},
	Progress:   Act{"Ghi chép triển khai của năm", "Ghi chép", "Thêm một ghi chép có ngày: đã làm gì, bao nhiêu người hưởng lợi. Sửa bằng F4, rút bằng Ctrl+L."},
	Review:     Act{"Rà soát cuối năm mô hình này", "Rà soát", "Ghi ý kiến của đơn vị này: duy trì, củng cố, tạm dừng hay dừng."},
	Withdraw:   Act{"Rút lại mục đang chọn", "Rút lại", "Rút ghi chép hay ý kiến rà soát đang chọn, hoặc hoàn tác thay đổi đang chọn trong lịch sử; máy hỏi lại trước."},

	Appraise:  Act{"Bình xét, công nhận", "Bình xét", "Những mô hình chờ đơn vị này bình xét: xem hồ sơ, ghi kết quả, hoặc công nhận nhiều mô hình bằng một quyết định."},
	Judge:     Act{"Mở hồ sơ để bình xét", "Bình xét", "Hồ sơ của mô hình ở dòng đang chọn, bên cạnh phiếu kết quả."},
	Verdict:   Act{"Ghi kết quả, sang mô hình tiếp", "Ghi, tiếp", "Ghi kết quả bình xét rồi tự mở mô hình tiếp theo trong danh sách chờ."},
	Skip:      Act{"Bỏ qua, sang mô hình tiếp", "Bỏ qua", "Chưa ghi gì cho mô hình này; nó vẫn ở trong danh sách chờ."},
	Earlier:   Act{"Quay lại mô hình trước", "Lùi lại", "Về mô hình đứng trước trong danh sách, cả khi vừa ghi kết quả cho nó."},
	Dossier:   Act{"Mở trang của mô hình này", "Trang mô hình", "Mọi năm, lịch sử và góp ý của mô hình; Esc trở lại phiếu."},
	Commend:   Act{"Khen thưởng nhiều nơi một lần", "Khen", "Một hình thức, một hay hai quyết định cho tất cả các dòng đã chọn."},
	Score:     Act{"Chấm điểm theo tiêu chí", "Chấm", "Điểm của đơn vị này cho từng tiêu chí, cạnh điểm đơn vị tự chấm; tổng và xếp loại đổi ngay khi gõ."},
	Decide:    Act{"Công nhận nhiều mô hình bằng một quyết định", "Quyết định", "Một kết quả và một quyết định cho tất cả các dòng đã chọn."},
	Acts:      Act{"Làm với các dòng đã chọn", "Làm nhiều", "Đặt một ô, đề nghị, công nhận bằng một quyết định, rà soát, mang sang năm khác cho tất cả các dòng đã chọn."},
	SelectAll: Act{"Chọn cả danh sách, hoặc bỏ chọn", "Chọn cả", "Chọn mọi dòng đang hiện; khi đã chọn hết thì bỏ chọn."},
	Columns:   Act{"Chọn cột của danh sách", "Cột", "Hiện hoặc ẩn từng cột, mỗi mô hình một dòng; lần mở sau vẫn như vậy."},
	Count:     Act{"Đếm theo một cột", "Đếm", "Mỗi giá trị của một cột có bao nhiêu dòng; lọc theo nó hoặc tới dòng đầu của nó."},
	Keep:      Act{"Bộ lọc đã lưu", "Bộ lọc", "Lưu bộ lọc, ô tìm và thứ tự đang dùng dưới một tên; dùng lại bộ lọc đã lưu."},
	Apply:     Act{"Ghi cho tất cả", "Ghi tất cả", "Ghi một lần cho mọi dòng đã chọn; một lần Ctrl+Z trả lại tất cả."},
	Redo:      Act{"Làm lại điều vừa hoàn tác", "Làm lại", "Ghi lại những gì Ctrl+Z vừa trả lại."},

	Grid:      Act{"Nhập nhiều mô hình vào bảng", "Nhập bảng", "Mở bảng như bảng tính: gõ hoặc dán từ Excel, lưu một lần."},
	Cell:      Act{"Sửa tiếp trong ô", "Sửa ô", "Mở ô với chữ đang có; ô nhiều dòng mở thành khung soạn."},
	Fill:      Act{"Chép giá trị xuống dưới", "Chép xuống", "Chép ô này vào các ô trống ngay dưới; ở ô trống thì lấy của ô trên."},
	NextError: Act{"Đến ô cần sửa tiếp theo", "Lỗi tiếp", "Đến ô sai kế tiếp, hết thì vòng lên đầu."},
	Turn:      Act{"Đổi hướng của phím Enter", "Hướng Enter", "Enter sang phải hay xuống dưới."},
	SaveRows:  Act{"Lưu các dòng của bảng", "Lưu bảng", "Ghi mọi dòng đúng vào sổ thành một lần; dòng cần sửa ở lại."},
	DropRow:   Act{"Bỏ dòng khỏi bảng", "Bỏ dòng", "Bỏ dòng đang đứng khỏi bảng; hoàn tác được."},
	Empty:     Act{"Bỏ cả bảng", "Bỏ cả bảng", "Bỏ mọi dòng chưa lưu; hỏi lại trước, hoàn tác được."},
	Copy:      Act{"Chép ô đang chọn", "Chép", "Chép chữ của ô đang chọn, hay phần đang gõ trong ô."},
	Paste:     Act{"Dán chữ vừa chép", "Dán", "Dán vào ô đang chọn điều vừa chép bằng Ctrl+C. Chép từ Excel sang thì dán theo cách của cửa sổ này."},
	TakeBack:  Act{"Hoàn tác bước trước của bảng", "Hoàn tác", "Lấy lại bước vừa làm: gõ, dán, chép xuống, cả lần lưu vào sổ."},

	Reports:    Act{"Báo cáo, thống kê", "Báo cáo", "Số liệu theo lĩnh vực, theo đơn vị, qua các năm; danh sách mô hình; xem, in, ghi ra tệp."},
	NextReport: Act{"Sang báo cáo tiếp theo", "Biểu khác", "Lần lượt: lĩnh vực, đơn vị, danh sách, các năm, tình hình gửi."},
	LastReport: Act{"Về báo cáo trước đó", "Biểu trước", "Đi ngược lại các biểu."},
	Period:     Act{"Chọn kỳ và phạm vi báo cáo", "Kỳ", "Từ năm, đến năm, đơn vị, có gồm cấp dưới hay không; số liệu đổi ngay."},
	Alone:      Act{"Gồm cấp dưới, hay riêng đơn vị", "Phạm vi", "Đổi giữa số liệu gồm cả cấp dưới và riêng đơn vị; ở biểu đơn vị: mọi cấp dưới hay chỉ cấp dưới trực tiếp."},
	Chart:      Act{"Xem biểu đồ, hoặc trở lại bảng", "Biểu đồ", "Vẽ số liệu của biểu đang xem."},
	WriteFile:  Act{"Ghi báo cáo ra tệp để in hoặc gửi", "Ra tệp", "Excel, HTML để in, hoặc CSV; không bao giờ ghi đè khi chưa hỏi."},
	Places:     Act{"Chỗ của văn bản, để làm mẫu", "Chỗ", "Mọi chỗ mà mẫu của một văn bản có thể gọi tên, đang ghi gì, lấy từ đâu."},
	CopyPlace:  Act{"Chép tên chỗ để dán vào mẫu", "Chép", "Chép tên chỗ kèm hai cặp ngoặc nhọn."},
	ShowFolder: Act{"Mở thư mục của tệp vừa ghi", "Thư mục", "Mở cửa sổ thư mục của hệ máy, ở tệp vừa ghi; máy không có cửa sổ thì nêu đường dẫn."},
	WritePaper: Act{"Viết giấy tờ để ký", "Giấy tờ", "Báo cáo, quyết định theo thể thức, tệp Word hay PDF; nói trước vì sao còn là dự thảo."},
}

var actionsEn = Actions{
	Help:      Act{"Help", "Help", "Explains what you are doing and lists the keys of this page."},
	Palette:   Act{"Open the list of commands", "Commands", "Finds a command by its name."},
	Tour:      Act{"Ten-minute tour", "Tour", "Through a year's work on the demo register, step by step; leave it and go on at any time."},
	Backup:    Act{"Back the register up now", "Back up", "Copies the whole register into the folder backups beside it, checks the copy, and says where it is."},
	Check:     Act{"Check the register", "Check", "Reads the whole register to see whether it is sound; writes nothing."},
	Seal:      Act{"Seal the register", "Seal", "Encrypts the register and its copies by a passphrase, so that nobody can read a lost laptop or stick."},
	Restore:   Act{"Restore the register from a backup", "Restore", "Choose a backup, see what the register would lose and get back, and put it in place; the register as it is is put aside, not deleted."},
	LookAt:    Act{"Look into the chosen backup", "Look", "Reads and checks the whole backup and compares it with the register; changes nothing."},
	OtherFile: Act{"Take a backup from elsewhere", "Other file", "Type or choose the name of a file, such as one on a stick."},
	PutIn:     Act{"Restore the backup that is shown", "Restore", "Asks once, then puts the backup in the register's place; the register as it is is put aside."},
	TourNext:  Act{"Tour: next step", "Next step", "Passes over the step that the tour shows."},
	Quit:      Act{"Quit the program", "Quit", "Closes the register and quits. Everything saved stays."},
	Back:      Act{"Back to the page before", "Back", "Returns to the page before."},
	Overview:  Act{"Overview of the year", "Overview", "The year's figures and what is waiting."},
	Models:    Act{"List of models", "Models", "Search, filter and open models."},
	New:       Act{"Enter a new model", "New", "Registers a new model."},
	Exchange:  Act{"Send and receive bundles, import a list", "Exchange", "Sends changes to the unit above, takes in bundles of others, and lists of Excel or Word."},
	Open:      Act{"Open the selected item", "Open", "Opens the item on the selected row."},
	Edit:      Act{"Edit the selected item", "Edit", "Edits the item on the selected row."},
	Sort:      Act{"Sort the list", "Sort", "Changes the order: by any column."},
	Filter:    Act{"Filter the list", "Filter", "Keeps only rows with what is chosen in the columns."},
	Clear:     Act{"Clear all filters", "Clear filters", "Shows the whole list again."},
	Next:      Act{"Next input", "Next", "Keeps a draft of this input and goes to the next."},
	Previous:  Act{"Previous input", "Back", "Returns to the input just left."},
	Save:      Act{"Save as registered", "Save", "Writes to the register and counts as registered."},
	Pin:       Act{"Pin the input's value", "Pin", "Keeps this value for the records that follow."},
	More:      Act{"More inputs, or fewer", "More", "Opens the inputs that are seldom needed: post, person in charge, from, to, replicated from…; once more closes them."},
	Unsave:    Act{"Undo the last save", "Undo", "Takes the model saved last out of the register, back into the form; while you type, it undoes that."},
	Note:      Act{"Make a note on the input", "Note", "What to remember about the input you are in; it goes with the participation."},
	Reply:     Act{"Answer the comment on the input", "Answer", "Writes an answer to the comment that stands under the input; saved with the rest."},
	Leave:     Act{"Leave for later", "Leave", "Leaves the form; the draft is kept."},
	Export:    Act{"Make a bundle to send", "Send", "Writes what is unsent into a signed bundle."},
	Preview:   Act{"Dry run of bundles or a list to import", "Receive", "Checks the bundles of a folder, or a list; nothing is written yet."},
	Go:        Act{"Go on to the next step", "Continue", "Goes on to the next step."},
	Import:    Act{"Import the bundles", "Import", "Checks and imports the bundles of the dry run."},
	History:   Act{"History of changes", "History", "Who changed what, when and why."},

	Conflicts: Act{"Conflicts", "Conflicts", "What two people changed without seeing each other's."},
	Take:      Act{"Take this value", "Take", "Keeps the value on the selected row; the other stays in the history."},
	Write:     Act{"Write another value", "Write other", "Writes a new value in place of the conflicting ones."},
	Undo:      Act{"Undo the last decision", "Undo", "Brings back the value before the last decision, for all where it was made for all; it waits to be decided again."},
	Filled:    Act{"Keep the filled value", "Keep filled", "Where the other sides are empty: takes the only value that was written."},
	Alike:     Act{"Decide the same for all alike", "All alike", "Same kind, same input, same units: shows how many there are, then asks which side to take."},
	Similar:   Act{"Show the similar model", "Similar", "Shows the model of nearly the same name beside the one being typed; if it is the same, go on with that."},
	Accept:    Act{"Accept a waiting key", "Accept", "Compare six groups of digits over the telephone, then take the lower unit's key into the roster."},
	Invite:    Act{"Invite a lower unit", "Invite", "Writes an invitation from which a lower unit makes its own register."},
	Down:      Act{"Make a bundle for a lower unit", "Send down", "Writes catalogs and verdicts for a lower unit into a signed bundle."},
	Deliver:   Act{"Write the file to the folder", "Write", "Writes the signed file to the folder, reads it back and verifies it."},
	Decode:    Act{"Say what a column or a word is", "Answer", "Chooses another meaning for the column, or answers what the list lacks; typing looks for it at once."},
	Annotate:  Act{"Write notes into the list", "Notes", "Copies the workbook, with a note in each cell that could not be taken, for those who made the list."},
	Files:     Act{"Show each file", "Each file", "Switches between the summary and the list of files."},

	Section:         Act{"Next section", "Sections", "In turn: units, bundles, quarantine, imports, keys."},
	SectionBack:     Act{"Section before", "Before", "Goes through the sections of this page backwards."},
	Retry:           Act{"Try the bundles in quarantine again", "Try again", "Checks all bundles that wait once more; those that may come in do."},
	Drop:            Act{"Drop from quarantine", "Drop", "Deletes the copy that is kept of the bundle on the selected row. The register stays as it is."},
	UndoImport:      Act{"Undo the import", "Undo", "Takes what that import brought out of the register and sets it aside; it can be put back."},
	PutBack:         Act{"Put an undone import back", "Put back", "Brings what was set aside into the register again."},
	Digits:          Act{"Show the six groups of the key", "Digits", "Shows the six groups of digits large, to read out or compare over the telephone."},
	Agree:           Act{"All six groups agree, accept", "They agree", "Takes the key into the roster; the bundles that wait come in at once."},
	Replace:         Act{"They agree, replace the unit's old key", "Replace old", "Takes this key and revokes all others of the unit."},
	Revoke:          Act{"Revoke a unit's key", "Revoke", "From now on the key is not believed; you say up to which bundle it was."},
	Passphrase:      Act{"Change the key's passphrase", "Passphrase", "Gives this unit's key another passphrase."},
	Join:            Act{"Join the unit above with an invitation", "Join", "A register that began alone joins: its records, history and key stay."},
	NewUnits:        Act{"Compare with a new list of units", "New units", "Names units that are added, renamed, ended; then asks whether to save that."},
	NewKey:          Act{"Make a new key for this unit", "New key", "When the passphrase is lost, or somebody else may have the key."},
	Full:            Act{"Send everything from the start", "Everything", "The bundle holds everything; for a receiver that misses a bundle."},
	Months:          Act{"Figures of the month, quarter, year", "Figures", "What the unit above asks for each month, quarter and year: give figures, see what the register counts."},
	OpenMonth:       Act{"Open the figures of the period", "Open", "The list of measures of the selected period, to be filled in."},
	Sheets:          Act{"Sheets: see, add and change all there is", "Sheets", "Everything the register holds, sheet by sheet: decisions, reviews, resources, programmes…"},
	OpenSheet:       Act{"Open the selected sheet", "Open", "Shows the lines of the sheet."},
	OpenLine:        Act{"See the selected line", "See", "All columns of the line and its history."},
	AddLine:         Act{"Add a line", "Add", "Opens an empty form of this sheet."},
	EditLine:        Act{"Change this line", "Change", "Opens the form with what was written; the history keeps the old values."},
	DropLine:        Act{"Take this line back", "Take back", "Asks first; the history keeps the line."},
	Catalog:         Act{"Catalog of units and fields", "Catalog", "The tree of units, fields by year, programmes, periods of report."},
	CatalogPart:     Act{"Next part of the catalog", "Parts", "In turn: units, fields, lists, programmes, periods, decisions."},
	CatalogPartBack: Act{"Part of the catalog before", "Before", "Goes through the parts of the catalog backwards."},
	Journal:         Act{"History of the whole register", "History", "Every change of everybody, the newest first; can be searched and undone."},
	OpenRecord:      Act{"Open what the change is about", "Open", "Opens the model that the change belongs to, or the changes of an import."},
	UndoChange:      Act{"Undo the selected change", "Undo", "Brings the inputs back to what was before this change; you are asked first."},
	UndoSave:        Act{"Undo the last save", "Undo", "Brings back what was before the last save of this session. The history keeps both."},
	RedoSave:        Act{"Redo the save just undone", "Redo", "Saves again what Ctrl+Z took back."},
	Settings:        Act{"Settings of screen and input", "Settings", "Language, colours, frames, built-in Telex and VNI, screen reader, the officer's name."},
	Due:             Act{"Set the due date", "Due date", "The last day on which reports of units below are in time; goes down in the next bundle."},
	Close:           Act{"Close the books of the span", "Close", "Tells the unit above that everything of the span is entered."},
	CloseEmpty:      Act{"Say there is nothing to report", "Nothing", "Tells the unit above that there is nothing to report for the span."},
	Reopen:          Act{"Open the span again", "Reopen", "Takes the word back that the books are closed."},
	Confirm:         Act{"Next input; after the last, do it", "Next", "After the last input you are asked before anything is done."},

	Duplicates: Act{"Suspected duplicates", "Duplicates", "Shows each pair of models that look alike, to decide: one, or two."},
	First:      Act{"Open the first model", "Open 1", "Opens the page of the first model; Esc comes back to the pair."},
	Second:     Act{"Open the second model", "Open 2", "Opens the page of the second model; Esc comes back to the pair."},
	Todo:       Act{"Comments to be answered", "Comments", "Lists the comments of the unit above that this unit has not answered."},
	Answer:     Act{"Answer the comment", "Answer", "Writes an answer to the comment on the selected row; empty means done."},
	Comment:    Act{"Comment on the selected input", "Comment", "Says what the unit should correct or add; goes down with the next bundle."},
	Progress:   Act{"Note the progress of the year", "Note", "Adds a dated note: what was done, how many it reached. F4 edits one, Ctrl+L takes it back."},
	Review:     Act{"Review this model's year", "Review", "Says in the name of this unit whether it goes on: keep, strengthen, pause or stop."},
	Withdraw:   Act{"Take back what is selected", "Take back", "Takes back the selected note or review, or undoes the selected change of the history; you are asked first."},

	Appraise:  Act{"Appraise and recognise", "Appraisal", "Models that wait for this unit's verdict: see the dossier and decide, or recognise many with one decision."},
	Judge:     Act{"Open the dossier to appraise", "Appraise", "The dossier of the model on the selected row, beside its verdict."},
	Verdict:   Act{"Save the verdict and go on", "Save, next", "Saves the verdict and opens the next model of the queue by itself."},
	Skip:      Act{"Skip to the next model", "Skip", "Saves nothing for this model; it stays in the queue."},
	Earlier:   Act{"Back to the model before", "One before", "Returns to the model before in the queue, also to one that was just saved."},
	Dossier:   Act{"Open the page of this model", "Model page", "All years, history and comments of the model; Esc comes back to the verdict."},
	Commend:   Act{"Give many an award at once", "Award", "One form of award, one decision or two for all chosen rows."},
	Score:     Act{"Give points by criterion", "Points", "This unit's points for each criterion, beside what the unit gave itself; the sum and the band follow as you type."},
	Decide:    Act{"Recognise many models with one decision", "Decision", "One verdict and one decision for all chosen rows."},
	Acts:      Act{"Act on the chosen rows", "Many", "Set an input, propose, recognise with one decision, review or carry over all chosen rows."},
	SelectAll: Act{"Choose the whole list, or nothing", "Choose all", "Chooses every row that shows; when all are chosen, none."},
	Columns:   Act{"Choose the columns of the list", "Columns", "Shows or hides each column, one line for each model; it stays so."},
	Count:     Act{"Count by a column", "Count", "How many rows each value of a column has; filters by it or goes to the first of them."},
	Keep:      Act{"Saved filters", "Filters", "Saves filter, search and order under a name; shows one that was saved."},
	Apply:     Act{"Save for all", "Save for all", "Saves once for all chosen rows; one Ctrl+Z takes all of it back."},
	Redo:      Act{"Do again what was undone", "Redo", "Writes again what Ctrl+Z took back."},

	Grid:      Act{"Enter many models in a grid", "Grid", "Opens a grid like a spreadsheet: type or paste from Excel, save in one go."},
	Cell:      Act{"Go on in the cell", "Edit cell", "Opens the cell with what is in it; one of many lines opens a box to write in."},
	Fill:      Act{"Fill down", "Fill down", "Copies the cell into the empty ones right below; an empty cell takes the one above."},
	NextError: Act{"Next cell to be mended", "Next error", "Goes to the next wrong cell, from the last one to the first."},
	Turn:      Act{"Change where Enter goes", "Enter's way", "Enter goes right or down."},
	SaveRows:  Act{"Save the rows of the grid", "Save rows", "Writes all good rows to the register in one go; those to be mended stay."},
	DropRow:   Act{"Drop the row", "Drop row", "Takes the row out of the grid; it can be undone."},
	Empty:     Act{"Empty the grid", "Empty", "Takes all rows out that were not saved; asks first, and can be undone."},
	Copy:      Act{"Copy the cell", "Copy", "Copies the text of the cell under the cursor, or what is typed into it."},
	Paste:     Act{"Paste what was copied", "Paste", "Pastes what Ctrl+C copied here. What was copied in Excel is pasted the way this window does."},
	TakeBack:  Act{"Undo the last step in the grid", "Undo", "Takes the last step back: typing, a paste, a fill, a saving too."},

	Reports:    Act{"Reports and figures", "Reports", "Figures by field, by unit, over the years; the list of models; to look at, print, write to a file."},
	NextReport: Act{"Go to the next report", "Other", "In turn: fields, units, list, years, who has reported."},
	LastReport: Act{"Go to the report before", "Before", "Goes through the reports the other way round."},
	Period:     Act{"Choose period and scope", "Period", "From year, to year, unit, with or without units below; the figures follow at once."},
	Alone:      Act{"With units below, or the unit alone", "Scope", "Changes between figures with the units below and the unit alone; by unit: all below or those right below."},
	Chart:      Act{"Show the chart, or the table again", "Chart", "Draws the figures of the report that shows."},
	WriteFile:  Act{"Write the report to a file", "To file", "Excel, HTML to print, or CSV; nothing is replaced without asking."},
	Places:     Act{"Places of a paper, for templates", "Places", "All that the template of a paper may name, what it holds now and where that is from."},
	CopyPlace:  Act{"Copy the place, to be pasted into a template", "Copy", "Copies the name with its braces."},
	ShowFolder: Act{"Open the folder of the file just written", "Folder", "Opens the system's own window at the file; where there are no windows the path is shown."},
	WritePaper: Act{"Write the paper to be signed", "Paper", "The report or decision as offices write it, in Word or PDF; says beforehand why it is a draft still."},
}
