package text

import "danvan/store/record"

// Month is what stands on the page of a unit's figures, and in the form of a month.
type Month struct {
	Title, Span, State, Measures string
	Given                        func(given, asked int) string
	Counted                      func(figure string) string
	Saved                        func(span string) string
	Empty, NoRow, Reading, Years string
	Intro, Help, HelpForm        string
}

var monthVi = Month{
	Title: "Số liệu tháng", Span: "Kỳ", State: "Tình hình", Measures: "Chỉ tiêu",
	Given: func(given, asked int) string {
		switch {
		case asked == 0:
			return "sổ tự đếm đủ"
		case given == asked:
			return "đủ " + viNumber(asked)
		}
		return "có " + viNumber(given) + " trong " + viNumber(asked)
	},
	Counted: func(figure string) string { return "đếm " + figure },
	Saved:   func(span string) string { return "Đã lưu số liệu " + span + "." },
	Empty:   "Chưa có chỉ tiêu nào phải báo cáo. Cấp trên gửi chỉ tiêu xuống trong gói; hoặc thêm ở Danh mục, phần Chỉ tiêu, với ô “Báo cáo hằng”.",
	NoRow:   "chưa có kỳ nào để mở", Reading: "Đang đọc…", Years: "Mũi tên trái, phải đổi năm",
	Intro: "Để trống chỗ chưa có số.",
	Help: "Mỗi dòng là một kỳ mà đơn vị phải báo cáo số liệu: tháng, quý, nửa năm, năm, theo chỉ tiêu của cấp trên gửi xuống trong gói và chỉ tiêu của chính đơn vị. Enter mở danh sách chỉ tiêu của kỳ ấy để ghi. " +
		"Mũi tên trái, phải đổi năm. Dòng có dấu ! là kỳ đã qua mà còn thiếu số; số chỉ tiêu sổ tự đếm không phải ghi.",
	HelpForm: "Mỗi ô là một chỉ tiêu. Ghi như trên giấy: 1.280; trên 185 triệu; 12 cuộc; 100–150 triệu; lời ghi được giữ nguyên. Chữ “đếm” bên cạnh là số sổ tự đếm từ các mô hình đã đăng ký trong kỳ; " +
		"ghi vào ô ấy là số đơn vị nêu, đứng cạnh số đếm để đối chiếu, không thay số đếm. Để trống là chưa có số; xóa hết một ô là bỏ số đã ghi.",
}

var monthEn = Month{
	Title: "Figures of the month", Span: "Period", State: "State", Measures: "Measures",
	Given: func(given, asked int) string {
		switch {
		case asked == 0:
			return "all counted"
		case given == asked:
			return "all " + enNumber(asked)
		}
		return enNumber(given) + " of " + enNumber(asked)
	},
	Counted: func(figure string) string { return "counted " + figure },
	Saved:   func(span string) string { return "The figures of " + span + " are saved." },
	Empty:   "No measure is asked for. The unit above sends measures down in bundles; or add one in the catalog, under Measure, with “Asked for every”.",
	NoRow:   "there is no period to open", Reading: "Reading…", Years: "Left and right arrows change the year",
	Intro: "Leave empty what there is no figure for.",
	Help: "Each row is a period for which the unit is asked for figures: a month, a quarter, a half, a year, by the measures that the unit above sends down in bundles and the unit's own. Enter opens the list of measures of that period. " +
		"The left and right arrows change the year. A row marked ! is a period that has ended and lacks figures; what the register counts itself need not be written.",
	HelpForm: "Each input is a measure. Write as on paper: 1.280; trên 185 triệu; 12; 100–150 triệu; the words are kept. “counted” beside it is what the register counts of the models registered in the period; " +
		"what you write there is what the unit states: it stands beside the counted figure to be compared, and does not replace it. Empty means no figure yet; emptying an input takes the figure away.",
}

// StretchOf says a stretch of time, years or not.
func (t *Table) StretchOf(span record.Interval) string {
	from, to, whole := span.Years()
	if whole {
		return t.Stretch(from, to, "")
	}
	return t.Stretch(0, 0, span)
}
