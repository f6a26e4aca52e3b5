package vi

import (
	"sync"

	"golang.org/x/text/unicode/norm"
)

// The tones in the order of Vietnamese dictionaries: ngang huyền hỏi ngã sắc nặng.
const (
	toneHuyen = iota + 1
	toneHoi
	toneNga
	toneSac
	toneNang
	toneForeign // a mark that Vietnamese does not have, as in ö or ç
)

// alphabet holds the letters in their order. f, j, w and z are not Vietnamese letters but stand in names.
const alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

// vowels holds each vowel with its tones, in the order of the tones.
var vowels = [...]string{
	"aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
	"oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
}

// sortLetter is what the order of letters asks of one character: its place in the alphabet (from 1; 0 = not a Latin
// letter) and its tone (0 = ngang).
type sortLetter struct{ place, tone uint8 }

// The tables cover the characters that Vietnamese text is made of; everything else takes the slow way.
// Block 1: Latin and combining marks; block 2: Latin Extended Additional, where ạ and ữ live; block 3: typographic
// spaces, dashes and quotes.
const (
	block1End             = 0x370
	block2, block2End     = 0x1E00, 0x1F00
	block3, block3End     = 0x2000, 0x2070
	slots                 = block1End + (block2End - block2) + (block3End - block3)
	notInTable        int = -1
)

func slot(r rune) int {
	switch {
	case r < block1End:
		return int(r)
	case r >= block2 && r < block2End:
		return int(r) - block2 + block1End
	case r >= block3 && r < block3End:
		return int(r) - block3 + block1End + (block2End - block2)
	}
	return notInTable
}

// eachSlot calls f for every character of the tables.
func eachSlot(f func(slot int, r rune)) {
	for _, b := range [...][2]rune{{0, block1End}, {block2, block2End}, {block3, block3End}} {
		for r := b[0]; r < b[1]; r++ {
			f(slot(r), r)
		}
	}
}

// sortLetters has the place of each of those characters in the alphabet.
var sortLetters = sync.OnceValue(func() *[slots]sortLetter {
	known := map[rune]sortLetter{}
	place := uint8(0)
	for _, r := range alphabet {
		place++
		known[r] = sortLetter{place: place}
	}
	for _, row := range vowels {
		base, tone := known[[]rune(row)[0]], uint8(0)
		for _, r := range row {
			known[r] = sortLetter{base.place, tone}
			tone++
		}
	}
	for look, r := range map[rune]rune{'ð': 'đ', 'ɖ': 'đ', 'ı': 'i', 'ƀ': 'b', 'ø': 'o', 'ł': 'l'} {
		known[look] = known[r]
	}
	var t [slots]sortLetter
	eachSlot(func(i int, r rune) {
		r = lower(r)
		if l, ok := known[r]; ok {
			t[i] = l
			return
		}
		base := []rune(norm.NFD.String(string(r)))
		if l, ok := known[base[0]]; ok && len(base) > 1 {
			t[i] = sortLetter{l.place, toneForeign}
		}
	})
	return &t
})
