package value

import "danvan/store/record"

// The terms of measures and their values.
var (
	_ = termsOf(
		ways[record.ValueType]{record.PlainNumber, []string{"Số", "Số lượng", "Number"}},
		ways[record.ValueType]{record.MoneyValue, []string{"Tiền", "Số tiền", "Kinh phí", "Money"}},
		ways[record.ValueType]{record.LandValue, []string{"Đất", "Diện tích", "Land"}},
		ways[record.ValueType]{record.LabourValue, []string{"Ngày công", "Công", "Labour-days"}},
		ways[record.ValueType]{record.PeopleValue, []string{"Người", "Lượt người", "Số người", "People"}},
		ways[record.ValueType]{record.PercentNumber, []string{"Phần trăm", "Tỷ lệ", "%", "Percent"}},
		ways[record.ValueType]{record.TextValue, []string{"Chữ", "Một dòng chữ", "Text"}},
		ways[record.ValueType]{record.LinesValue, []string{"Nhiều dòng chữ", "Đoạn văn", "Lines"}},
		ways[record.ValueType]{record.TermValue, []string{"Chọn trong danh sách", "Chọn", "Choice"}},
		ways[record.ValueType]{record.DateValue, []string{"Ngày tháng", "Ngày", "Date"}},
	)
	_ = termsOf(
		ways[record.Adding]{record.Sum, []string{"Cộng", "Cộng dồn", "Tổng", "Sum"}},
		ways[record.Adding]{record.Last, []string{"Lấy số cuối kỳ", "Số cuối kỳ", "Cuối kỳ", "Last"}},
		ways[record.Adding]{record.Ratio, []string{"Chia hai chỉ tiêu", "Tỷ số", "Ratio"}},
		ways[record.Adding]{record.Never, []string{"Không cộng", "None"}},
	)
	_ = termsOf(
		ways[record.CountedAs]{record.CountRegistered, []string{"Đăng ký", "Mô hình đăng ký", "Số đăng ký", "Registered"}},
		ways[record.CountedAs]{record.CountRecognised, []string{"Công nhận", "Được công nhận", "Mô hình được công nhận", "Recognised"}},
		ways[record.CountedAs]{record.CountExemplary, []string{"Điển hình", "Tiêu biểu", "Exemplary"}},
		ways[record.CountedAs]{record.CountNew, []string{"Mới", "Đăng ký mới", "New"}},
		ways[record.CountedAs]{record.CountMaintained, []string{"Duy trì", "Đăng ký duy trì", "Maintained"}},
		ways[record.CountedAs]{record.CountCollective, []string{"Tập thể", "Collective"}},
		ways[record.CountedAs]{record.CountIndividual, []string{"Cá nhân", "Individual"}},
		ways[record.CountedAs]{record.CountHousehold, []string{"Hộ gia đình", "Household"}},
		ways[record.CountedAs]{record.CountMoney, []string{"Tiền", "Kinh phí", "Money"}},
		ways[record.CountedAs]{record.CountLand, []string{"Đất", "Đất hiến", "Land"}},
		ways[record.CountedAs]{record.CountLabour, []string{"Ngày công", "Labour-days"}},
	)
	_ = termsOf(
		ways[record.SplitBy]{record.SplitField, []string{"Lĩnh vực", "Theo lĩnh vực", "Field"}},
		ways[record.SplitBy]{record.SplitSubject, []string{"Hình thức", "Tập thể, cá nhân", "Subject"}},
		ways[record.SplitBy]{record.SplitStanding, []string{"Mới / duy trì", "Mới, duy trì", "New / maintained"}},
	)
	_ = termsOf(
		ways[record.AskedEvery]{record.EveryMonth, []string{"Tháng", "Hằng tháng", "Hàng tháng", "Month"}},
		ways[record.AskedEvery]{record.EveryQuarter, []string{"Quý", "Hằng quý", "Hàng quý", "Quarter"}},
		ways[record.AskedEvery]{record.EveryHalf, []string{"6 tháng", "Nửa năm", "Half"}},
		ways[record.AskedEvery]{record.EveryYear, []string{"Năm", "Hằng năm", "Hàng năm", "Year"}},
	)
	_ = termsOf(
		ways[record.Basis]{record.Given, []string{"Báo cáo", "Đơn vị báo cáo", "Given"}},
		ways[record.Basis]{record.Stated, []string{"Nêu", "Văn bản nêu", "Stated"}},
	)
)
