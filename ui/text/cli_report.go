package text

// ReportTexts are the headings of lists and reports.
type ReportTexts struct {
	Registered, Recognised, Exemplary, Rate       string
	Collective, Individual, Household, Total      string
	Number, Code, Unit, Year, Name, Field         string
	Subject, Registrant, Place, Standing, Verdict string
	NoField, NoSubject, NothingSent, Open         string
	Key, Bundles, Changes, NewOnes, Last          string
	When, Way, Serial, File                       string
}

var reportVi = ReportTexts{
	Registered: "Đăng ký", Recognised: "Công nhận", Exemplary: "Điển hình", Rate: "Tỷ lệ",
	Collective: "Tập thể", Individual: "Cá nhân", Household: "Hộ gia đình", Total: "Tổng cộng",
	Number: "TT", Code: "Mã đơn vị", Unit: "Đơn vị", Year: "Năm", Name: "Tên mô hình", Field: "Lĩnh vực",
	Subject: "Hình thức", Registrant: "Tập thể, cá nhân đăng ký", Place: "Địa điểm", Standing: "Mới/Duy trì", Verdict: "Kết quả bình xét",
	NoField: "(chưa xếp lĩnh vực)", NoSubject: "Chưa xếp hình thức", Open: "Chưa xếp", NothingSent: "(chưa gửi)",
	Key: "Khóa", Bundles: "Gói", Changes: "Thay đổi", NewOnes: "Mới", Last: "Nhận gần nhất",
	When: "Lúc", Way: "Chiều", Serial: "Gói số", File: "Tệp",
}

var reportEn = ReportTexts{
	Registered: "Registered", Recognised: "Recognised", Exemplary: "Exemplary", Rate: "Rate",
	Collective: "Collective", Individual: "Individual", Household: "Household", Total: "Total",
	Number: "No.", Code: "Unit code", Unit: "Unit", Year: "Year", Name: "Model", Field: "Field",
	Subject: "Subject", Registrant: "Registrant", Place: "Place", Standing: "New/maintained", Verdict: "Verdict",
	NoField: "(field left open)", NoSubject: "Subject left open", Open: "Left open", NothingSent: "(nothing sent)",
	Key: "Key", Bundles: "Bundles", Changes: "Changes", NewOnes: "New", Last: "Last received",
	When: "When", Way: "Way", Serial: "Bundle", File: "File",
}
