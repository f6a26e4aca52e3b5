package worksheet

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"danvan/store/vi"
)

// toUTF8 makes UTF-8 of a text, whatever it is written in, without its byte order mark: Excel's “Unicode text” is
// UTF-16, its “CSV UTF-8” has a mark, what other programs write has none, and older programs write the code page of
// Windows, or the bytes of a font of before Unicode.
func toUTF8(data []byte) ([]byte, error) {
	utf16 := func(e utf.Endianness) ([]byte, error) {
		if len(data)%2 != 0 {
			return nil, &Error{Code: BadEncoding}
		}
		return decoded(utf.UTF16(e, utf.UseBOM), data)
	}
	switch {
	case bytes.HasPrefix(data, []byte(bom)):
		data = data[len(bom):]
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}), zeros(data, 1) && !zeros(data, 0):
		return utf16(utf.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}), zeros(data, 0) && !zeros(data, 1):
		return utf16(utf.BigEndian)
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return nil, &Error{Code: NotAList}
	}
	if utf8.Valid(data) {
		return data, nil
	}
	return fromBytes(data)
}

const bom = "\uFEFF"

// zeros tells whether many bytes at even or odd places are zero, as the upper halves of letters are in UTF-16.
func zeros(data []byte, from int) bool {
	data = data[:min(len(data), 1<<12)]
	n := 0
	for i := from; i < len(data); i += 2 {
		if data[i] == 0 {
			n++
		}
	}
	return n > 0 && n*8 >= len(data)/2
}

func decoded(e encoding.Encoding, data []byte) ([]byte, error) {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil || bytes.IndexByte(out, 0) >= 0 {
		return nil, &Error{Code: BadEncoding, Err: err}
	}
	return out, nil
}

// sample is how much of a text is looked at to tell what it is written in.
const sample = 1 << 18

// fromBytes reads text of one byte per letter: as Windows-1258, TCVN3 or VNI, whichever makes Vietnamese of most words.
func fromBytes(data []byte) ([]byte, error) {
	head := data[:min(len(data), sample)]
	windows, err := decoded(charmap.Windows1258, head)
	if err != nil {
		return nil, err
	}
	latin, err := decoded(charmap.Windows1252, head)
	if err != nil {
		return nil, err
	}
	old := vi.Spell(string(latin))
	as := vi.Spell(norm.NFC.String(string(windows)))
	font, most := vi.NoOldFont, as.AsIs*max(old.Words, 1)
	if n := old.TCVN3 * max(as.Words, 1); n > most {
		font, most = vi.TCVN3, n
	}
	if n := old.VNI * max(as.Words, 1); n > most {
		font, most = vi.VNI, n
	}
	if most*10 < as.Words*old.Words*6 || as.Words == 0 {
		return nil, &Error{Code: BadEncoding}
	}
	if font == vi.NoOldFont {
		out, err := decoded(charmap.Windows1258, data)
		return norm.NFC.Bytes(out), err
	}
	out, err := decoded(charmap.Windows1252, data)
	return []byte(font.Decode(string(out))), err
}

// lostLetters tells of a text that was saved in an encoding without Vietnamese: its letters with marks are question
// marks, within words and before them, where hardly any other question mark stands: “L?nh v?c”.
func lostLetters(data []byte) bool {
	words, lost := 0, 0
	for word := range bytes.FieldsFuncSeq(data[:min(len(data), sample)], func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' || r == '"' }) {
		words++
		if at := bytes.IndexByte(word, '?'); at >= 0 && !bytes.Contains(word, []byte("://")) {
			if next, _ := utf8.DecodeRune(word[at+1:]); unicode.IsLetter(next) {
				lost++
			}
		}
	}
	return lost >= 3 && lost*20 >= words
}
