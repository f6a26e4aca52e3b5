package conflicts

import (
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// What no record may hold is not written by a decision either: it is said below the input, and what was typed stays to
// be mended.
func TestADecisionWritesNothingWrong(t *testing.T) {
	people := record.Ref{Channel: year.Channel, Kind: record.ParticipationKind, ID: year.ID}
	for _, c := range []struct {
		ref         record.Ref
		field       string
		one, other  any
		typed, says string
		mend        string
	}{
		{road, "name", "Đường hoa", "Đường hoa thôn Nà Ta", "", "Thiếu", "Đường hoa mới"},
		{money, "amount", "165000000", "195000000", "-5", "ngoài khoảng", "5"},
		{people, "participants", 40, 45, "-7", "nhỏ hơn không", "7"},
	} {
		o := newOffice(t)
		o.disagree(c.ref, c.field, c.one, c.other)
		h := open(t, o.c, page.Goto{})
		h.Press(keyboard.F4)
		h.Press("ctrl+u")
		h.Type(c.typed)
		h.Press(keyboard.Enter)
		shows(t, h, c.says)
		if n := disputed(t, o.c, c.ref); n != 1 {
			t.Fatalf("%s: %q was written", c.field, c.typed)
		}
		h.Press("ctrl+u")
		h.Type(c.mend)
		h.Press(keyboard.Enter)
		if n := disputed(t, o.c, c.ref); n != 0 {
			t.Errorf("%s: %q was not written", c.field, c.mend)
		}
	}
}

func disputed(t *testing.T, r *store.Register, ref record.Ref) (n int) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) error {
		held, err := tx.Get(ref, nil)
		n = len(held.Conflicts())
		return err
	}))
	return n
}

// What two sides wrote into a field that only a later version knows shows as it can be read.
func TestAFieldOfALaterVersionIsShown(t *testing.T) {
	o := newOffice(t)
	raw, err := record.EncodeOne("nguồn mới")
	must(t, err)
	must(t, o.d.View(func(tx *store.Tx) error {
		names, err := wording.Read(text.For(text.Vi), tx)
		w := words{tx, names.Text, names, time.UTC}
		if x := w.option(&settle.Conflict{Ref: road, Field: "mai_sau"}, settle.Side{Value: raw}); x.value != "nguồn mới" || x.plain != x.value {
			t.Errorf("%+v", x)
		}
		return err
	}))
}
