package input

import (
	"testing"

	"danvan/ui/keyboard"
	"danvan/ui/keyboard/compose"
)

// telex gives keys to an input as the app does while built-in Telex is on; they are written as for hit.
type telex struct {
	*Line
	on keyboard.Composer
}

func (t telex) Key(k keyboard.Key) bool {
	if k.Code == keyboard.Text {
		k.Composer = t.on
	}
	return t.Line.Key(k)
}

func TestBuiltInTelex(t *testing.T) {
	const bs = "<backspace>"
	for _, c := range []struct{ name, begin, keys, want string }{
		{"words", "", "Hieens ddaats mowr dduwowngf thoon Naf Ta", "Hiến đất mở đường thôn Nà Ta"},
		{"a mark again takes it off", "", "ddd aaa", "dd aa"},
		{"Backspace takes a letter with its mark", "", "dduwowngf" + bs + bs + "c", "đườc"},
		{"Backspace takes the letter that has the tone", "", "mar" + bs + "as", "má"},
		{"a word come back to", "thôn Na Ta", "<left><left><left>f", "thôn Nà Ta"},
		{"in the middle of a word", "dương", "<left><left>f", "dường"},
		{"what an input method outside composed", "", "Nguyễn Thị", "Nguyễn Thị"},
		{"other languages", "", "boook", "book"},
		{"punctuation", "", "(ddoongf) 5/10, xax", "(đồng) 5/10, xã"},
		{"undo", "", "thoon Naf<ctrl+z>", "thôn"},
	} {
		l := NewLine(c.begin)
		hit(telex{l, compose.New(compose.Telex)}, c.keys)
		if l.Value() != c.want {
			t.Errorf("%s: got %q, want %q", c.name, l.Value(), c.want)
		}
	}
	vni := NewLine("")
	hit(telex{vni, compose.New(compose.VNI)}, "xa4 Thu7o7ng5 La6m 2026")
	if vni.Value() != "xã Thượng Lâm 2026" {
		t.Errorf("VNI: %q", vni.Value())
	}
}

func TestNoTelexInWhatIsNoText(t *testing.T) {
	secret, code := NewLine(""), NewLine("")
	secret.Secret, code.AsTyped = true, true
	for name, l := range map[string]*Line{"code": code, "passphrase": secret} {
		hit(telex{l, compose.New(compose.Telex)}, "ddaas")
		if l.Value() != "ddaas" {
			t.Errorf("%s: %q", name, l.Value())
		}
	}
}
