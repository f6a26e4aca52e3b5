package screentest

import (
	"fmt"
	"testing"

	"danvan/ui/part"
)

// Sizes are those that golden files hold each page at: the least there is room for, width by height, and what a
// terminal opens with. That pages hold at every other size is a property of theirs.
var Sizes = [][2]int{{60, 20}, {80, 24}}

// Sized is Golden for an area on a terminal of a size, which the file's name says; each steady puts a text that stays
// in place of what differs from run to run.
func Sized(t testing.TB, name string, a part.Area, width, height int, steady ...func(string) string) {
	t.Helper()
	dump := Render(a, width, height).Dump()
	for _, s := range steady {
		dump = s(dump)
	}
	Golden(t, fmt.Sprintf("%s-%dx%d", name, width, height), dump)
}
