package value_test

import (
	"testing"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
)

// A sign is a word of a flag or is asked about: a tick was read as no.
func TestSignsOfAFlag(t *testing.T) {
	retired := record.KindOf(record.FieldKind).Shape("retired")
	for text, want := range map[string]any{"": false, "✓": true, "☑": true, "X": true, "có": true, "y": true, "☐": false, "không": false, "chưa": false, "0": false, "-": nil, "?": nil, "rồi": nil} {
		got, err := value.Read(retired, text, vi.DateHints{})
		if err != nil {
			got = nil
		}
		if got != want {
			t.Errorf("%q is %v, want %v", text, got, want)
		}
	}
}
