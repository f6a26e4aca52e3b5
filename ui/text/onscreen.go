package text

import "strings"

// What sentences of lists say of commands, and what is done on the screen instead: there an answer is typed, and what would be overwritten is asked about.
var onScreenVi = strings.NewReplacer(
	`Ghi tiêu đề, hoặc chỉ cột bằng --map.`, `Ghi tiêu đề, hoặc gõ chữ của cột: "F=Địa điểm".`, `hoặc chỉ cột bằng --map.`, `hoặc gõ "TÊN CỘT=Tên mô hình".`,
	`bằng --map "TÊN CỘT=".`, `bằng cách gõ "TÊN CỘT=bỏ".`,
	`Chỉ lấy dòng của mình thì thêm --own.`, `Các dòng của mình vẫn được nhập.`, `Thêm lĩnh vực mới: --add-fields.`, `Lĩnh vực mới thì thêm ở trang Danh mục trước.`,
	`Chọn cột khác bằng --map.`, `Chọn cột khác: gõ "TÊN CỘT=tên ô".`,
	`Muốn lấy theo danh sách: thêm --update.`, `Enter sẽ hỏi giữ theo sổ hay lấy theo danh sách.`,
	`Nêu --update để thay; ô để trống thì sửa bằng “danvan set”:`, `Enter sẽ hỏi giữ hay thay; ô để trống thì sửa ở trang của nó:`,
	`thì nhập lại với --reason.`, `thì ghi ở trang của nó, kèm lý do.`,
	`Nếu là kết quả của đơn vị mình: --update.`, `Nếu là kết quả của đơn vị mình: ghi ở trang của mô hình.`,
	`Nhập riêng năm đó bằng --year.`, `Nhập riêng năm đó: đổi năm đang nhập rồi nhận lại.`,
	`Nêu năm: --year 2023, hoặc`, `Gõ "năm=2023", hoặc`, `Nêu năm: --year 2023.`, `Gõ "năm=2023".`,
	`Chọn bằng “danvan resolve”.`, `Chọn ở trang Trái ngược.`, `xem “danvan duplicates”.`, `xem trang Nghi trùng.`,
	`theo --set`, `theo câu trả lời`, `Chỉ để lại một --set.`, `Chỉ để lại một.`, `: --set year=`, `: gõ năm=`, `--set year=`, `năm=`,
	`--set không nhận `, `Không hiểu `, `--map không nhận `, `Không hiểu `, `Viết: --set `, `Viết: `, `Viết: --map `, `Viết: `,
	`nếu ở cột khác: --map "`, `nếu ở cột khác: gõ "`, `: --set "`, `: gõ "`, `: --map.`, `: gõ "TÊN CỘT=tên ô".`,
	`thêm --map "`, `gõ "`, `thêm --set unit=`, `gõ đơn vị=`, `hoặc --set unit=`, `hoặc gõ đơn vị=`, `--set "`, `gõ "`,
)

var onScreenEn = strings.NewReplacer(
	`or name the column with --map.`, `or type "HEADING=name".`,
	`or name it with --map.`, `or type the letters of the column: "F=place".`,
	`with --map "HEADING=".`, `by typing "HEADING=none".`,
	`To take only your own rows, add --own.`, `Your own rows are taken all the same.`, `To add new fields: --add-fields.`, `A new field is added on the page of catalogs first.`,
	`Choose the other with --map.`, `For the other, type "HEADING=column".`,
	`To follow the list: add --update.`, `Enter asks whether to keep the register's or take the list's.`,
	`Say --update to replace them; what is empty is changed with “danvan set”:`, `Enter asks whether to replace them; what is empty is changed on its own page:`,
	`import again with --reason.`, `enter it on its own page, with the reason.`,
	`If it is this unit's own: --update.`, `If it is this unit's own, enter it on the model's page.`,
	`Import that year by itself with --year.`, `Change the year of entry and take it in again.`,
	`Say the year: --year 2023, or`, `Type "year=2023", or`, `Say the year: --year 2023.`, `Type "year=2023".`, `To import for`, `For`,
	`Choose with “danvan resolve”.`, `Choose on the page of conflicts.`, `see “danvan duplicates”.`, `see the page of suspected duplicates.`,
	`by --set`, `by an answer`, `Keep one --set.`, `Keep one.`, `: --set year=`, `: type year=`, `--set year=`, `year=`,
	`--set does not take `, `This means nothing: `, `--map does not take `, `This means nothing: `, `Write: --set `, `Write: `, `Write: --map `, `Write: `,
	`: --map "`, `: type "`, `: --set "`, `: type "`, `: --map.`, `: type "HEADING=column".`, `add --map "`, `type "`,
	`add --set unit=`, `type unit=`, `or --set unit=`, `or type unit=`, `--set "`, `type "`,
)
