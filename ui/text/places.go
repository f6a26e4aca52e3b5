package text

import "danvan/store/record"

// The words of what became of units, and of fields that count as others.

var changedKindsVi = map[record.Name]string{record.SuccessionKind: "Kế thừa đơn vị", record.CrosswalkKind: "Ánh xạ lĩnh vực", record.TemplateKind: "Mẫu văn bản", record.ColumnKind: "Cột của phiếu đăng ký"}

var changedKindsEn = map[record.Name]string{record.SuccessionKind: "Succession of units", record.CrosswalkKind: "Crosswalk of fields", record.TemplateKind: "Template", record.ColumnKind: "Column of registrations"}

var changedLabelsVi = map[string]string{
	"succession.unit": "Đơn vị ghi", "was": "Đơn vị cũ", "became": "Đơn vị mới", "on": "Từ ngày", "places": "Chỉ các thôn, tổ", "succession.source": "Văn bản",
	"crosswalk.unit": "Báo cáo của", "crosswalk.field": "Lĩnh vực của danh mục khác", "into": "Tính vào lĩnh vực",
	"template.unit": "Đơn vị có mẫu", "template.paper": "Của văn bản", "template.title": "Tên mẫu", "template.name": "Tên tệp", "sum": "Dấu của tệp", "file": "Tệp",
	"column.unit": "Đơn vị hỏi", "column": "Cột", "column.measure": "Cột riêng (chỉ tiêu)", "use": "Cách hỏi", "label": "Gọi là", "english": "Tên tiếng Anh", "measure.use": "Là cột của phiếu đăng ký",
	"terms": "Các lựa chọn, mỗi dòng một", "value.text": "Lời ghi",
}

var changedLabelsEn = map[string]string{
	"succession.unit": "Recorded by the unit", "was": "Old unit", "became": "New unit", "on": "From the day", "places": "Only these places", "succession.source": "Paper",
	"crosswalk.unit": "For the reports of", "crosswalk.field": "Field of another list", "into": "Counts as the field",
	"template.unit": "Unit that has it", "template.paper": "For the paper", "template.title": "Title of the template", "template.name": "Name of the file", "sum": "Mark of the file", "file": "File",
	"column.unit": "Asked by the unit", "column": "Column", "column.measure": "Own column (measure)", "use": "How it is asked", "label": "Called", "english": "English name", "measure.use": "A column of registrations",
	"terms": "Choices, one on each line", "value.text": "In words",
}
