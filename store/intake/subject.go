package intake

import (
	"strings"

	"danvan/store/record"
	"danvan/store/vi"
)

// titles are the words before names that tell who registers, with marks and in small letters. The first that fits
// counts.
var titles = []struct {
	subject record.SubjectKind
	words   []string
}{
	{record.Household, []string{"hộ ông", "hộ bà", "hộ gia đình", "hộ anh", "hộ chị", "gia đình", "hộ"}},
	{record.Individual, []string{"ông", "bà", "anh", "chị", "đ/c", "đồng chí", "đ c", "đc", "cô", "thầy", "bác sĩ", "em", "cụ", "bs", "ths", "ts"}},
	{record.Collective, []string{"chi hội", "hội", "chi bộ", "đảng bộ", "đảng ủy", "đảng uỷ", "tổ", "ban", "đoàn", "chi đoàn", "thôn", "bản", "xóm", "khu", "khu phố", "khu dân cư", "trường", "htx",
		"hợp tác xã", "công an", "ubnd", "ủy ban", "mttq", "mặt trận", "ubmttq", "ubmttqvn", "clb", "câu lạc bộ", "nhóm", "đội", "liên minh", "công ty", "doanh nghiệp", "trạm", "phòng", "trung tâm",
		"công đoàn", "dân quân", "bộ đội", "đồn", "ấp", "buôn", "làng", "tập thể", "khối", "cơ quan", "đơn vị", "xã", "phường", "hđnd", "hội đồng", "đảng", "bch", "ban chỉ huy", "quân sự", "cựu chiến binh", "liên đoàn",
		"bệnh viện", "chi cục", "hạt", "tổ dân phố", "tdp", "kdc", "chùa", "giáo xứ", "họ đạo", "huyện đoàn", "xã đoàn", "tỉnh đoàn", "thành đoàn", "quận đoàn", "thị đoàn", "huyện ủy", "huyện hội", "văn phòng", "chi nhánh", "ngân hàng", "bảo hiểm", "kho bạc",
		"tòa án", "viện", "thanh tra", "hải quan", "lực lượng", "nhà trường", "nhà văn hóa", "bưu điện", "tổ hợp tác"}},
}

// subjectOf tells who a name is by the words before it: “Ông …” a person, “Hộ bà …” a household, “Chi hội …” a
// collective. Empty when nothing tells.
func subjectOf(name string) record.SubjectKind {
	s := strings.TrimLeft(strings.ToLower(vi.CleanLine(name)), "-–+•*. ")
	for _, t := range titles {
		for _, w := range t.words {
			rest, ok := strings.CutPrefix(s, w)
			if ok && rest != "" && strings.IndexAny(rest[:1], " .:,") == 0 && strings.TrimSpace(rest) != "" {
				return t.subject
			}
		}
	}
	return ""
}
