package intake

import (
	"slices"
	"strings"

	"danvan/store/vi"
)

// notNames are words that follow the word for a level and are no unit's name: “xã hội”, “xã đạt chuẩn nông thôn mới”.
var notNames = []string{"hội", "viên", "nông", "thôn", "đạt", "chuẩn", "năm", "tập", "đăng", "danh", "mô", "dân", "theo", "đến", "trên", "và", "về", "loại", "trực", "thuộc", "ngoài", "toàn", "cơ", "đoàn", "ủy",
	"có", "được", "trong", "quý", "tháng", "cấp", "huyện", "tỉnh", "đã", "khác"}

// strangerIn gives the unit that a title ends with by the word for its level, as it is written: “ĐẢNG ỦY XÃ PHÚ LÂM”,
// “Danh sách của xã Phú Lâm năm 2026”. It is asked only where that is no unit of the tree.
func strangerIn(title string) string {
	words := strings.Fields(vi.CleanLine(title))
	if kept, years := cutYears(headingWords(title, false)); len(years) > 0 {
		words = words[:min(len(words), len(kept))]
	}
	for i := len(words) - 2; i >= max(0, len(words)-6); i-- {
		level, name := vi.Spelled(words[i]), words[i+1:]
		if i > 0 && (level == "trấn" || level == "khu") {
			level = vi.Spelled(words[i-1]) + " " + level
		}
		if !slices.Contains([]string{"xã", "phường", "thị trấn", "đặc khu"}, level) || len(name) > 4 || i > 0 && slices.Contains([]string{"các", "cấp", "những"}, vi.Spelled(words[i-1])) {
			continue
		}
		for _, w := range name {
			if !startsUpper(w) || strings.ContainsAny(w, ":,./0123456789…()") || slices.Contains(notNames, vi.Spelled(w)) {
				return ""
			}
		}
		if len(strings.Fields(level)) > 1 {
			i--
		}
		return strings.Join(words[i:], " ")
	}
	return ""
}
