package text

import (
	"cmp"
	"maps"

	"danvan/store/record"
)

// Terms are the words of the domain: the choices that records hold, by their code names. A code that is not known is
// shown as it is.
type Terms struct {
	Verdict   func(record.Verdict) string
	Subject   func(record.SubjectKind) string
	Standing  func(record.Standing) string
	Outcome   func(record.Outcome) string
	Level     func(record.Level) string
	Resource  func(record.ResourceKind) string
	Qualifier func(record.Qualifier) string
	OfMeasure func(code string) string // of what measures are and count
	Choice    func(code string) string // of awards and papers
	Kind      func(record.Name) string
	// Label is what an input is called, by kind and code name; “deleted” too.
	Label func(kind record.Name, field string) string
}

var termsVi = Terms{
	Verdict: choice(map[record.Verdict]string{
		record.NotRecognised: "Chưa công nhận", record.Recognised: "Công nhận", record.Exemplary: "Điển hình",
	}),
	Subject: choice(map[record.SubjectKind]string{
		record.Collective: "Tập thể", record.Individual: "Cá nhân", record.Household: "Hộ gia đình",
	}),
	Standing: choice(map[record.Standing]string{record.New: "Mới", record.Maintained: "Duy trì"}),
	Outcome: choice(map[record.Outcome]string{
		record.Keep: "Duy trì", record.Strengthen: "Củng cố", record.Pause: "Tạm dừng", record.Stop: "Dừng",
	}),
	Level: choice(map[record.Level]string{
		record.Province: "Tỉnh", record.District: "Huyện", record.Cluster: "Cụm", record.Commune: "Xã", record.Organisation: "Cơ quan, đơn vị",
	}),
	Resource: choice(map[record.ResourceKind]string{
		record.Money: "Tiền", record.Land: "Đất", record.Labour: "Ngày công", record.InKind: "Hiện vật",
	}),
	Qualifier: choice(map[record.Qualifier]string{record.Over: "trên", record.Nearly: "gần", record.About: "khoảng"}),
	Choice:    choice(choicesVi),
	OfMeasure: choice(map[string]string{
		"number": "Số", "people": "Người", "percent": "Phần trăm", "sum": "Cộng", "last": "Lấy số cuối kỳ", "ratio": "Chia hai chỉ tiêu", "none": "Không cộng",
		"registered": "Đăng ký", "field": "Lĩnh vực", "subject": "Hình thức", "standing": "Mới / duy trì", "month": "Tháng", "quarter": "Quý", "half": "6 tháng", "year": "Năm",
		"given": "Báo cáo", "stated": "Nêu", "counted": "Đếm", "text": "Chữ", "lines": "Nhiều dòng chữ", "term": "Chọn trong danh sách", "date": "Ngày tháng",
		"needed": "Phải có", "asked": "Hỏi", "more": "Ô thêm", "hidden": "Ẩn",
	}),
	Kind: choice(with(changedKindsVi, kindsVi, pointKindsVi, map[record.Name]string{
		record.MeasureKind: "Chỉ tiêu", record.ValueKind: "Số liệu",
		record.ModelKind: "Mô hình", record.ParticipationKind: "Lượt đăng ký", record.ResourceKindName: "Nguồn lực",
		record.AppraisalKind: "Thẩm định", record.UnitKind: "Đơn vị", record.FieldListKind: "Danh mục lĩnh vực", record.FieldKind: "Lĩnh vực",
		record.ProgrammeKind: "Phong trào", record.KeyKind: "Khóa", record.CommentKind: "Góp ý", record.AnswerKind: "Trả lời góp ý",
		record.ClosingKind: "Chốt số liệu", record.PeriodKind: "Kỳ báo cáo", record.LayoutKind: "Cách đọc danh sách", record.DistinctKind: "Không trùng nhau",
		record.DecisionKind: "Quyết định", record.ReviewKind: "Rà soát", record.ProgressKind: "Ghi chép triển khai",
	})),
	Label: label(with(changedLabelsVi, awardLabelsVi, pointLabelsVi, map[string]string{
		"group": "Nhóm", "measure.value": "Kiểu số liệu", "in": "Tính bằng", "most": "Tối đa", "adds": "Cách cộng", "part": "Chia: số bị chia", "whole": "Chia: số chia", "counts": "Sổ tự đếm",
		"split_by": "Chia theo", "every": "Báo cáo hằng", "measure.code": "Mã chỉ tiêu", "measure.name": "Tên chỉ tiêu", "value.measure": "Chỉ tiêu", "split": "Phần", "value.about": "Của lượt đăng ký",
		"value.amount": "Số liệu", "high": "Đến mức", "basis": "Căn cứ", "value.source": "Nguồn", "explanation": "Giải trình",
		"name": "Tên", "model.name": "Tên mô hình", "subject": "Hình thức", "registrant": "Tập thể, cá nhân đăng ký", "place": "Địa điểm",
		"content": "Nội dung, cách làm", "post": "Chức vụ", "in_charge": "Người phụ trách", "consent": "Cho nêu tên từ", "withdrawn": "Thôi nêu tên từ", "target": "Cấp đề nghị", "programme": "Phong trào",
		"source": "Nhân rộng từ", "number": "Số thứ tự", "model": "Mô hình", "year": "Năm", "field": "Lĩnh vực",
		"standing": "Mới / duy trì", "registered": "Ngày đăng ký", "from": "Từ", "to": "Đến", "participants": "Số người tham gia",
		"results": "Kết quả", "participation": "Lượt đăng ký", "what": "Loại nguồn lực", "amount": "Số lượng", "measure": "Đơn vị tính",
		"written": "Ghi nguyên văn", "qualifier": "Mức độ", "purpose": "Mục đích", "by": "Đơn vị thẩm định",
		"verdict": "Kết quả bình xét", "score": "Điểm", "votes": "Số phiếu", "reason": "Lý do", "date": "Ngày", "code": "Mã", "level": "Cấp",
		"parent": "Đơn vị cấp trên", "order": "Thứ tự", "unit": "Đơn vị", "list": "Danh mục", "retired": "Thôi dùng",
		"public": "Khóa công khai", "revoked": "Ngày thu hồi", "why": "Lý do thu hồi", "deleted": "Đã xóa",
		"good": "Còn giá trị đến", "before": "Khóa trước đó", "signed_by_before": "Chữ ký của khóa trước", "signed_by_self": "Chữ ký của khóa này",
		"same_unit": "Trùng với mô hình của", "same_as": "Trùng với mô hình", "one": "Mô hình này", "other": "Mô hình kia",
		"comment.field": "Góp ý về mục", "comment.by": "Đơn vị góp ý", "text": "Lời góp ý", "comment": "Góp ý",
		"answer.by": "Đơn vị trả lời", "about": "Trả lời cho", "answer.text": "Lời trả lời",
		"span": "Kỳ", "nothing": "Không có gì để báo cáo", "closing.date": "Ngày chốt", "due": "Hạn báo cáo",
		"self_score": "Điểm tự chấm", "proposed": "Ngày đề nghị", "proposal": "Lời đề nghị", "decision": "Quyết định",
		"decision.number": "Số quyết định", "decision.date": "Ngày quyết định", "decision.unit": "Đơn vị quyết định",
		"issuer": "Cơ quan ban hành", "signer": "Người ký", "decision.level": "Cấp công nhận",
		"outcome": "Kết quả rà soát", "review.by": "Đơn vị rà soát", "review.date": "Ngày rà soát",
		"money": "Kinh phí", "land": "Đất hiến", "labour": "Ngày công", "money_purpose": "Mục đích kinh phí", "land_purpose": "Mục đích đất hiến", "labour_purpose": "Mục đích ngày công", "progress.text": "Việc đã làm", "beneficiaries": "Số người hưởng lợi",
	})),
}

var termsEn = Terms{
	Verdict: choice(map[record.Verdict]string{
		record.NotRecognised: "Not recognised", record.Recognised: "Recognised", record.Exemplary: "Exemplary",
	}),
	Subject: choice(map[record.SubjectKind]string{
		record.Collective: "Collective", record.Individual: "Individual", record.Household: "Household",
	}),
	Standing: choice(map[record.Standing]string{record.New: "New", record.Maintained: "Maintained"}),
	Outcome: choice(map[record.Outcome]string{
		record.Keep: "Keep", record.Strengthen: "Strengthen", record.Pause: "Pause", record.Stop: "Stop",
	}),
	Level: choice(map[record.Level]string{
		record.Province: "Province", record.District: "District", record.Cluster: "Cluster", record.Commune: "Commune",
		record.Organisation: "Organisation",
	}),
	Resource: choice(map[record.ResourceKind]string{
		record.Money: "Money", record.Land: "Land", record.Labour: "Labour-days", record.InKind: "In kind",
	}),
	Qualifier: choice(map[record.Qualifier]string{record.Over: "over", record.Nearly: "nearly", record.About: "about"}),
	Choice:    choice(choicesEn),
	OfMeasure: choice(map[string]string{
		"number": "Number", "people": "People", "percent": "Percent", "sum": "Sum", "last": "Last", "ratio": "Ratio", "none": "None",
		"registered": "Registered", "field": "Field", "subject": "Subject", "standing": "New / maintained", "month": "Month", "quarter": "Quarter", "half": "Half", "year": "Year",
		"given": "Given", "stated": "Stated", "counted": "Counted", "text": "Text", "lines": "Lines", "term": "Choice", "date": "Date",
		"needed": "Needed", "asked": "Asked", "more": "More", "hidden": "Hidden",
	}),
	Kind: choice(with(changedKindsEn, kindsEn, pointKindsEn, map[record.Name]string{
		record.MeasureKind: "Measure", record.ValueKind: "Value",
		record.ModelKind: "Model", record.ParticipationKind: "Participation", record.ResourceKindName: "Resource",
		record.AppraisalKind: "Appraisal", record.UnitKind: "Unit", record.FieldListKind: "List of fields", record.FieldKind: "Field",
		record.ProgrammeKind: "Programme", record.KeyKind: "Key", record.CommentKind: "Comment", record.AnswerKind: "Answer",
		record.ClosingKind: "Closing", record.PeriodKind: "Period of report", record.LayoutKind: "How lists are read", record.DistinctKind: "Not the same",
		record.DecisionKind: "Decision", record.ReviewKind: "Review", record.ProgressKind: "Progress note",
	})),
	Label: label(with(changedLabelsEn, awardLabelsEn, pointLabelsEn, map[string]string{
		"group": "Group", "measure.value": "Type of value", "in": "Counted in", "most": "At most", "adds": "Adds up by", "part": "Ratio: divided", "whole": "Ratio: by", "counts": "Counted by the register",
		"split_by": "Split by", "every": "Asked for every", "measure.code": "Code of the measure", "measure.name": "Name of the measure", "value.measure": "Measure", "split": "Part", "value.about": "About the participation",
		"value.amount": "Figure", "high": "Up to", "basis": "Basis", "value.source": "Stated in", "explanation": "Explanation",
		"name": "Name", "model.name": "Name of the model", "subject": "Subject", "registrant": "Registrant", "place": "Place",
		"content": "Content and way of doing it", "post": "Post", "in_charge": "Person in charge", "consent": "Named from", "withdrawn": "Named until", "target": "Target level", "programme": "Programme",
		"source": "Replicated from", "number": "Number", "model": "Model", "year": "Year", "field": "Field",
		"standing": "New / maintained", "registered": "Registered on", "from": "From", "to": "To", "participants": "Participants",
		"results": "Results", "participation": "Participation", "what": "Kind of resource", "amount": "Amount", "measure": "Measure",
		"written": "As written", "qualifier": "Qualifier", "purpose": "Purpose", "by": "Appraised by",
		"verdict": "Verdict", "score": "Score", "votes": "Votes", "reason": "Reason", "date": "Date", "code": "Code", "level": "Level",
		"parent": "Unit above", "order": "Order", "unit": "Unit", "list": "List", "retired": "Retired",
		"public": "Public key", "revoked": "Revoked on", "why": "Why revoked", "deleted": "Deleted",
		"good": "Still counts up to", "before": "Key before it", "signed_by_before": "Signature of the key before", "signed_by_self": "Signature of this key",
		"same_unit": "Same as a model of", "same_as": "Same as the model", "one": "This model", "other": "The other model",
		"comment.field": "Comment on", "comment.by": "Comment by", "text": "Text", "comment": "Comment",
		"answer.by": "Answer by", "about": "Answers", "answer.text": "Answer",
		"span": "Period", "nothing": "Nothing to report", "closing.date": "Closed on", "due": "Due on",
		"self_score": "Self-score", "proposed": "Proposed on", "proposal": "Proposal", "decision": "Decision",
		"decision.number": "Number of the decision", "decision.date": "Date of the decision", "decision.unit": "Decided by",
		"issuer": "Issuer", "signer": "Signer", "decision.level": "Level of recognition",
		"outcome": "Outcome of the review", "review.by": "Reviewed by", "review.date": "Reviewed on",
		"money": "Money", "land": "Land given", "labour": "Labour-days", "money_purpose": "Purpose of the money", "land_purpose": "Purpose of the land", "labour_purpose": "Purpose of the labour", "progress.text": "What was done", "beneficiaries": "Beneficiaries",
	})),
}

// choice looks a code up; an unknown one is its own name.
func choice[C ~string](names map[C]string) func(C) string {
	return func(c C) string {
		if name, ok := names[c]; ok {
			return name
		}
		return string(c)
	}
}

// with puts words beside others.
func with[K comparable](some ...map[K]string) map[K]string {
	all := map[K]string{}
	for _, m := range some {
		maps.Copy(all, m)
	}
	return all
}

// orElse looks a name up; what else it is called where it is not there.
func orElse(names map[string]string) func(name, other string) string {
	return func(name, other string) string { return cmp.Or(names[name], other) }
}

// inFront puts what is said of a name in front of what holds for all.
func inFront(said map[string]string) func(name, all string) string {
	return func(name, all string) string {
		if own, is := said[name]; is {
			return own + "\n\n" + all
		}
		return all
	}
}

// label looks an input up by kind and code name, then by code name alone.
func label(names map[string]string) func(record.Name, string) string {
	return func(kind record.Name, field string) string {
		if name, ok := names[string(kind)+"."+field]; ok {
			return name
		}
		if name, ok := names[field]; ok {
			return name
		}
		return field
	}
}
