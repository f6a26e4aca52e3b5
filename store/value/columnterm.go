package value

import "danvan/store/record"

// ColumnNames and the uses are the terms of what a place asks of registrations: the columns by the names that they have
// on the screen.
var (
	ColumnNames = termsOf(
		column("name", "Tên mô hình", "Name of the model"),
		column("year", "Năm", "Year"),
		column("field", "Lĩnh vực", "Field"),
		column("subject", "Hình thức", "Subject"),
		column("registrant", "Tập thể, cá nhân đăng ký", "Registrant"),
		column("place", "Địa điểm", "Place"),
		column("standing", "Mới / duy trì", "New / maintained"),
		column("registered", "Ngày đăng ký", "Registered on"),
		column("money", "Kinh phí", "Money"),
		column("land", "Đất hiến", "Land given"),
		column("labour", "Ngày công", "Labour-days"),
		column("participants", "Số người tham gia", "Participants"),
		column("content", "Nội dung, cách làm", "Content and way of doing it"),
		column("results", "Kết quả", "Results"),
		column("post", "Chức vụ", "Post"),
		column("in_charge", "Người phụ trách", "Person in charge"),
		column("target", "Cấp đề nghị", "Target level"),
		column("programme", "Phong trào", "Programme"),
		column("source", "Nhân rộng từ", "Replicated from"),
		column("number", "Số thứ tự", "Number"),
		column("from", "Từ", "From"),
		column("to", "Đến", "To"),
		column("self_score", "Điểm tự chấm", "Self-score"),
		column("proposed", "Ngày đề nghị", "Proposed on"),
		column("proposal", "Lời đề nghị", "Proposal"),
		column("theme", "Phong trào, chủ đề năm", "Programme of the year"),
		column("money_purpose", "Mục đích kinh phí", "Purpose of the money"),
		column("land_purpose", "Mục đích đất hiến", "Purpose of the land"),
		column("labour_purpose", "Mục đích ngày công", "Purpose of the labour"),
		column("consent", "Cho nêu tên từ", "Named from"),
		column("withdrawn", "Thôi nêu tên từ", "Named until"),
	)
	_ = termsOf(
		ways[record.Use]{record.Needed, []string{"Phải có", "Bắt buộc", "Needed"}},
		ways[record.Use]{record.Asked, []string{"Hỏi", "Có hỏi", "Asked"}},
		ways[record.Use]{record.More, []string{"Ô thêm", "Thêm ô", "Hỏi thêm", "More"}},
		ways[record.Use]{record.Hidden, []string{"Ẩn", "Không hỏi", "Giấu", "Hidden"}},
	)
)

func column(name string, words ...string) ways[record.ColumnName] {
	return ways[record.ColumnName]{record.ColumnName("registration." + name), append(words, name)}
}

// whole is what a comment is about that is about no column.
type whole string

var wholes = termsOf(ways[whole]{record.WholeParticipation, []string{"Cả lượt đăng ký", "Lượt đăng ký", "The whole participation", "Participation"}})

// CommentedOn gives the code name of what a comment on a registration is about: a column by the name that it has on the
// screen, or the whole.
func CommentedOn(text string) (field string, ok bool) {
	if of, ok := wholes.Of(text); ok {
		return string(of), true
	}
	name, ok := ColumnNames.Of(text)
	return name.Column(), ok
}
