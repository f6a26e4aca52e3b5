package text

// ReportTexts are the headings of lists and reports, and their titles.
type ReportTexts struct {
	ByField, ByUnit, ModelList                    func(unit string, year int) string
	Registered, Recognised, Exemplary, Rate       string
	Collective, Individual, Household, Total      string
	Number, Code, Unit, Year, Name, Field         string
	Subject, Registrant, Place, Standing, Verdict string
	NoField, NoSubject, NothingSent               string
	RestsOnConflicts                              func(n int) string
	Key, Bundles, Changes, NewOnes, Last          string
	When, Way, Serial, File                       string
}

var reportVi = ReportTexts{
	ByField: func(unit string, year int) string {
		return "Tổng hợp mô hình “Dân vận khéo” theo lĩnh vực, năm " + digits(year) + " — " + unit
	},
	ByUnit: func(unit string, year int) string {
		return "Tổng hợp mô hình “Dân vận khéo” theo đơn vị, năm " + digits(year) + " — " + unit
	},
	ModelList: func(unit string, year int) string {
		return "Danh sách mô hình “Dân vận khéo” năm " + digits(year) + " — " + unit
	},
	Registered: "Đăng ký", Recognised: "Công nhận", Exemplary: "Điển hình", Rate: "Tỷ lệ",
	Collective: "Tập thể", Individual: "Cá nhân", Household: "Hộ gia đình", Total: "Tổng cộng",
	Number: "TT", Code: "Mã đơn vị", Unit: "Đơn vị", Year: "Năm", Name: "Tên mô hình", Field: "Lĩnh vực",
	Subject: "Hình thức", Registrant: "Đăng ký bởi", Place: "Địa điểm", Standing: "Mới/Duy trì", Verdict: "Kết quả bình xét",
	NoField: "(không rõ lĩnh vực)", NoSubject: "Không rõ hình thức", NothingSent: "(chưa gửi)",
	RestsOnConflicts: func(n int) string {
		return "! " + viNumber(n) + " lượt đăng ký có chỗ trái ngược: số liệu dùng giá trị tạm. Xem: danvan conflicts."
	},
	Key: "Khóa", Bundles: "Gói", Changes: "Thay đổi", NewOnes: "Mới", Last: "Nhận gần nhất",
	When: "Lúc", Way: "Chiều", Serial: "Gói số", File: "Tệp",
}

var reportEn = ReportTexts{
	ByField: func(unit string, year int) string {
		return "“Dân vận khéo” models by field, " + digits(year) + " — " + unit
	},
	ByUnit: func(unit string, year int) string {
		return "“Dân vận khéo” models by unit, " + digits(year) + " — " + unit
	},
	ModelList: func(unit string, year int) string {
		return "List of “Dân vận khéo” models, " + digits(year) + " — " + unit
	},
	Registered: "Registered", Recognised: "Recognised", Exemplary: "Exemplary", Rate: "Rate",
	Collective: "Collective", Individual: "Individual", Household: "Household", Total: "Total",
	Number: "No.", Code: "Unit code", Unit: "Unit", Year: "Year", Name: "Model", Field: "Field",
	Subject: "Subject", Registrant: "Registrant", Place: "Place", Standing: "New/maintained", Verdict: "Verdict",
	NoField: "(field unknown)", NoSubject: "Subject unknown", NothingSent: "(nothing sent)",
	RestsOnConflicts: func(n int) string {
		return "! " + enNumber(n) + " participations are in conflict: the figures rest on values that stand in. See: danvan conflicts."
	},
	Key: "Key", Bundles: "Bundles", Changes: "Changes", NewOnes: "New", Last: "Last received",
	When: "When", Way: "Way", Serial: "Bundle", File: "File",
}
