package vi

import (
	"strings"
	"sync"
)

// onsets are the ways in which a syllable may begin, longer ones first.
var onsets = [...]string{"ngh", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"}

// rhymes are what may follow, without its tone.
var rhymes = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(`a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
		e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
		o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot
		ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
		u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uynh uyt uyên uyêt uyu uơ uyn
		ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych ynh yt`) {
		set[w] = true
	}
	return set
})

// toneless gives each vowel's letter without its tone, and the tone.
var toneless = sync.OnceValue(func() map[rune]struct {
	base rune
	tone int
} {
	m := map[rune]struct {
		base rune
		tone int
	}{}
	for _, row := range vowels {
		base, tone := []rune(row)[0], 0
		for _, r := range row {
			m[r] = struct {
				base rune
				tone int
			}{base, tone}
			tone++
		}
	}
	return m
})

// IsSyllable tells whether a word could be one Vietnamese syllable: an onset and a rhyme that exist, one tone at most,
// and behind c, ch, p, t the tones that may stand there. Text must be in NFC.
func IsSyllable(word string) bool {
	if len(word) > 20 {
		return false
	}
	var plain strings.Builder
	tone := 0
	for _, r := range word {
		r = lower(r)
		if v, ok := toneless()[r]; ok {
			if v.tone != 0 {
				if tone != 0 {
					return false
				}
				tone = v.tone
			}
			r = v.base
		}
		plain.WriteRune(r)
	}
	s := plain.String()
	if isRhyme(s, tone) || strings.HasPrefix(s, "gi") && isRhyme(s[1:], tone) { // gì, gìn
		return true
	}
	for _, o := range onsets {
		if rest, ok := strings.CutPrefix(s, o); ok && isRhyme(rest, tone) {
			return true
		}
	}
	return false
}

func isRhyme(s string, tone int) bool {
	if k, ok := strings.CutSuffix(s, "k"); ok { // Đắk Lắk
		s = k + "c"
	}
	if !rhymes()[s] {
		return false
	}
	if strings.HasSuffix(s, "c") || strings.HasSuffix(s, "ch") || strings.HasSuffix(s, "p") || strings.HasSuffix(s, "t") {
		return tone == toneSac || tone == toneNang
	}
	return true
}
