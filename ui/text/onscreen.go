package text

import "strings"

// What sentences of lists say of commands, and what is done on the screen instead: there columns and questions are
// answered in their rows, and what would be overwritten is asked about.
var onScreenVi = strings.NewReplacer(
	`Ghi tiêu đề, hoặc chỉ cột bằng --map.`, `Ghi tiêu đề, hoặc chọn ở dòng của cột (F4).`, `hoặc chỉ cột bằng --map.`, `hoặc chọn cột ấy trong các cột ở trên (F4).`,
	`bằng --map "TÊN CỘT=".`, `bằng cách chọn “không lấy” ở dòng của cột (F4).`,
	`Chỉ lấy dòng của mình thì thêm --own.`, `Các dòng của mình vẫn được nhập.`, `Thêm lĩnh vực mới: --add-fields.`, `Lĩnh vực mới thì thêm ở trang Danh mục trước.`,
	`Chọn cột khác bằng --map.`, `Chọn cột khác ở các cột phía trên (F4).`,
	`Muốn lấy theo danh sách: thêm --update.`, `Enter sẽ hỏi giữ theo sổ hay lấy theo danh sách.`,
	`Nêu --update để thay; ô bị xóa trống thì thêm --emptied=clear để xóa, --emptied=keep để giữ:`, `Enter sẽ hỏi giữ hay thay, và ô bị xóa trống thì giữ hay xóa:`,
	`nhập lại với --sheet award.`, `chọn phiếu khen thưởng ở dòng “Danh sách của phiếu” (F4).`,
	`thì nhập lại với --reason.`, `thì ghi ở trang của nó, kèm lý do.`,
	`Nếu là kết quả của đơn vị mình: --update.`, `Nếu là kết quả của đơn vị mình: ghi ở trang của mô hình.`,
	`Nhập riêng năm đó bằng --year.`, `Nhập riêng năm đó: trả lời câu hỏi về năm ở trên.`,
	`Nêu năm: --year 2023, hoặc nhận năm của từng dòng: --set "năm=mỗi dòng"`, `Trả lời câu hỏi về năm ở trên`, `Nêu năm: --year 2023.`, `Trả lời câu hỏi về năm ở trên.`,
	`Chọn bằng “danvan resolve”.`, `Chọn ở trang Trái ngược.`, `xem “danvan duplicates”.`, `xem trang Nghi trùng.`,
	`theo --set`, `theo câu trả lời`, `: --set year=`, `: trả lời năm `, `--set year=`, `năm `,
	`--set không nhận `, `Không hiểu `, `--map không nhận `, `Không hiểu `, `Viết: --set `, `Viết: `, `Viết: --map `, `Viết: `,
	`là tên mô hình: --map "`, `là tên mô hình thì trả lời ở trên: "`, `nếu ở cột khác: --map "`, `nếu ở cột khác, chọn ở dòng của cột: "`, `: --set "`, `, trả lời ở trên: "`, `: --map.`, `: chọn ở dòng của cột (F4).`,
	`thêm --map "`, `chọn ở dòng của cột: "`, `thêm --set unit=MÃ.`, `ghi ở dòng “Cho mọi dòng còn trống một giá trị khác…” (F4).`, `thêm --set unit=`, `trả lời đơn vị `, `hoặc --set unit=`, `hoặc trả lời đơn vị `, `--set "`, `trả lời "`,
)

var onScreenEn = strings.NewReplacer(
	`or name the column with --map.`, `or choose it among the columns above (F4).`, `or name it with --map.`, `or choose in the column's row (F4).`,
	`with --map "HEADING=".`, `by leaving it out in the column's row (F4).`,
	`To take only your own rows, add --own.`, `Your own rows are taken all the same.`, `To add new fields: --add-fields.`, `A new field is added on the page of catalogs first.`,
	`Choose the other with --map.`, `Choose the other among the columns above (F4).`,
	`To follow the list: add --update.`, `Enter asks whether to keep the register's or take the list's.`,
	`Say --update to replace them; for what was emptied add --emptied=clear to empty it, --emptied=keep to keep it:`, `Enter asks whether to replace them, and whether to empty what was emptied:`,
	`import it with --sheet award.`, `choose that sheet in the row “A list of the sheet” (F4).`,
	`import again with --reason.`, `enter it on its own page, with the reason.`,
	`If it is this unit's own: --update.`, `If it is this unit's own, enter it on the model's page.`,
	`Import that year by itself with --year.`, `For that year, answer the question about the year above.`,
	`Say the year: --year 2023, or`, `Answer the question about the year above, or`, `Say the year: --year 2023.`, `Answer the question about the year above.`, `To import for`, `For`,
	`Choose with “danvan resolve”.`, `Choose on the page of conflicts.`, `see “danvan duplicates”.`, `see the page of suspected duplicates.`,
	`by --set`, `by an answer`, `: --set year=`, `: answer year `, `--set year=`, `year `,
	`--set does not take `, `This means nothing: `, `--map does not take `, `This means nothing: `, `Write: --set `, `Write: `, `Write: --map `, `Write: `,
	`: --map "`, `, in the column's row: "`, `: --set "`, `, answered above: "`, `: --map.`, `: choose in the column's row (F4).`, `add --map "`, `choose in the column's row: "`,
	`add --set unit=CODE.`, `say so in the row “Another value for all rows that have none…” (F4).`, `add --set unit=`, `answer unit `, `or --set unit=`, `or answer unit `, `--set "`, `answer "`,
)
