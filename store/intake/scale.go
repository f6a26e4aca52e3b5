package intake

import (
	"strings"

	"danvan/store/vi"
)

// scale is the measure that a heading gives: figures below it are multiplied by 10^pow. The zero scale is the measure that the register keeps:
// đồng, m², days.
type scale struct {
	pow     uint8
	unknown string // a measure without a fixed size
}

var moneyScales = map[string]uint8{"dong": 0, "d": 0, "vnd": 0, "nghin dong": 3, "ngan dong": 3, "1000 dong": 3, "1 000 dong": 3, "1000d": 3, "1 000d": 3,
	"trieu dong": 6, "trieu": 6, "tr dong": 6, "trd": 6, "tr d": 6, "ti dong": 9, "ti": 9}

var landScales = map[string]uint8{"m2": 0, "met vuong": 0, "ha": 4, "hecta": 4, "hec ta": 4}

// unfixed are measures that differ from place to place, or money of other countries.
var unfixed = []string{"sao", "mau", "thuoc", "usd"}

// scaleOf reads the measure in the brackets of a heading: (triệu đồng), (ĐVT: ha).
func scaleOf(c Column, bracket string) (s scale) {
	if c != Money && c != Land {
		return s
	}
	key := vi.Fold(bracket)
	for _, lead := range []string{"dvt ", "don vi tinh ", "don vi ", "tinh bang "} {
		key = strings.TrimPrefix(key, lead)
	}
	scales := moneyScales
	if c == Land {
		scales = landScales
	}
	if pow, ok := scales[key]; ok {
		return scale{pow: pow}
	}
	for _, u := range unfixed {
		if strings.Contains(" "+key+" ", " "+u+" ") {
			return scale{unknown: strings.TrimSpace(bracket)}
		}
	}
	return s
}
