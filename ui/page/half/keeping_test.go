package half_test

import (
	"errors"
	"testing"

	"danvan/store"
	"danvan/ui/internal/pagetest"
	"danvan/ui/page/half"
)

// A draft that cannot be written is told in full once, not at every key, and is put again the next time.
func TestADraftThatCannotBeWrittenIsToldOnce(t *testing.T) {
	h := pagetest.New(t, pagetest.Register(t, "031"))
	var k half.Keeping
	full := errors.New("đầy đĩa")
	var fails error
	put := func(text string) {
		t.Helper()
		k.Put(h, map[string]string{"text": text}, func(r *store.Register) error { return errors.Join(fails, r.SaveDraft("half/thu", []byte(text))) })
		h.Settle()
	}
	fails = full
	put("Đường")
	put("Đường hoa")
	if len(h.Fails) != 1 || len(h.News) != 1 || len(k.Texts) != 0 || !k.At.IsZero() {
		t.Fatalf("failed %v, said %q, holds %v since %v", h.Fails, h.News, k.Texts, k.At)
	}
	fails = nil
	put("Đường hoa")
	if k.Texts["text"] != "Đường hoa" || k.At.IsZero() {
		t.Errorf("holds %v since %v", k.Texts, k.At)
	}
	fails = full
	put("Đường hoa thôn")
	if len(h.Fails) != 2 {
		t.Errorf("after it could be written it is told in full again: %v", h.Fails)
	}
}
