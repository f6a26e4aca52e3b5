package intake

import (
	"slices"

	"danvan/store/record"
)

// city is the level of a city, which may be a province's or a district's.
const city record.Level = "city"

// levelWords are what the levels of units are called where a heading says whose word stands below, with marks and
// without.
var levelWords = map[string]record.Level{"tỉnh": record.Province, "tinh": record.Province, "thành phố": city, "thanh pho": city, "huyện": record.District, "huyen": record.District, "quận": record.District,
	"quan": record.District, "thị xã": record.District, "thi xa": record.District, "xã": record.Commune, "xa": record.Commune, "phường": record.Commune, "phuong": record.Commune,
	"thị trấn": record.Commune, "thi tran": record.Commune, "đặc khu": record.Commune, "dac khu": record.Commune, "cơ sở": record.Commune, "co so": record.Commune, "xã phường": record.Commune}

// cutLevel takes the level of a unit out of the words of a heading: “kết quả cấp huyện”, “huyện công nhận”, “kết quả
// bình xét của huyện”.
func cutLevel(words []string) (rest []string, level record.Level) {
	for i := 0; i < len(words); i++ {
		for n := min(2, len(words)-i); n > 0 && level == ""; n-- {
			key := words[i]
			if n == 2 {
				key += " " + words[i+1]
			}
			if level = levelWords[key]; level == "" {
				continue
			}
			for len(rest) > 0 && slices.Contains([]string{"cấp", "cap", "của", "cua", "ở", "tại"}, rest[len(rest)-1]) {
				rest = rest[:len(rest)-1]
			}
			if behind := words[i+n:]; len(behind) > 0 && slices.Contains([]string{"bạn", "khác", "ngoài"}, behind[0]) {
				return words, ""
			}
			return append(rest, words[i+n:]...), level
		}
		rest = append(rest, words[i])
	}
	return rest, ""
}

// onlyLevel gives the level that words name, and nothing else: “Cấp huyện”, “Xã”.
func onlyLevel(words []string) record.Level {
	if rest, level := cutLevel(words); len(rest) == 0 {
		return level
	}
	return ""
}

// levelIn gives the level that a heading names beside other words.
func levelIn(heading string) record.Level {
	_, level := cutLevel(headingWords(heading, true))
	return level
}

// ofVerdict tells the columns that hold what a level says of models.
func ofVerdict(c Column) bool {
	return c == Verdict || c == Results || c == Proposal || markVerdicts[c] != ""
}

// ofLevel leaves a column of another level's word. What it proposes is one whoever does.
func (x *reader) ofLevel(m *Mapped) {
	if x.otherLevel(m.level) && m.Column != Proposal && !leftOut(m.Column) {
		m.Column = AnotherLevel
	}
}

// otherLevel tells that a heading speaks of what another level than the register's own said: the verdict of the commune
// is none of the district. Where the own level is not known, each is another's.
func (x *reader) otherLevel(level record.Level) bool {
	own := x.o.Level
	if level == city && (own == record.Province || own == record.District) {
		return false
	}
	return level != "" && level != own
}
