//go:build !windows

package input_test

import (
	"strings"
	"testing"
	"time"

	"danvan/ui/internal/screentest"
)

// What the usual input methods send into a terminal for one name, \b standing for their Backspace. ibus-unikey and
// fcitx5 without preedit retype as UniKey does; with preedit they show the word themselves and commit it whole, by
// itself or with the space behind it.
var methods = map[string][]string{
	"UniKey, letter by letter":            {"N", "g", "u", "y", "e", "\b", "ê", "n", "\b\b", "ễn", " ", "T", "h", "i", "\b", "ị", " ", "D", "\b", "Đ", "u", "o", "\b\b", "ươ", "n", "g", "\b\b\b", "ờng"},
	"UniKey, the word anew":               {"Nguyen", "\b\b\b\b\b\bNguyễn", " Thi", "\b\b\bThị ", "Duong", "\b\b\b\b\bĐường"},
	"ibus-unikey, a commit a word":        {"Nguyễn", " ", "Thị", " ", "Đường"},
	"ibus-unikey, commits with the space": {"Nguyễn ", "Thị ", "Đường"},
	"fcitx5, all in one":                  {"Nguyễn Thị Đường"},
	"fcitx5, Backspaces and commit":       {"Nguyen", "\b\b", "ễn", " Thi", "\b", "ị", " Duong\b\b\b\b\b", "Đường"},
	"decomposed by the terminal":          {"Nguye\u0302\u0303n ", "Thi\u0323 ", "Đu\u031bo\u031b\u0300ng"},
}

func TestInputMethodsOnATerminal(t *testing.T) {
	for method, pieces := range methods {
		for _, bs := range []string{"\x7f", "\x08"} {
			for _, slowly := range []bool{false, true} {
				s, f := start(t)
				for _, p := range pieces {
					if p = strings.ReplaceAll(p, "\b", bs); slowly {
						s.SendSlowly(p, time.Millisecond)
					} else {
						s.Send(p)
					}
				}
				s.WaitFor(name)
				s.Send(screentest.Enter)
				if err := s.Wait(); err != nil {
					t.Fatal(err)
				}
				if f.line.Value() != name || len(f.names) > 0 {
					t.Errorf("%s, Backspace % x, slowly %v: %q, and keys %q", method, bs, slowly, f.line.Value(), f.names)
				}
			}
		}
	}
}
