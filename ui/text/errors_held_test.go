package text_test

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/identity"
	"danvan/ui/text"
)

// What is refused as it is written is told by the input's own name, and as something of this register, not of a bundle.
func TestWhatIsRefusedAsItIsWritten(t *testing.T) {
	x := text.For(text.Vi)
	ref := record.Ref{Kind: record.ModelKind}
	unsound := &store.Unsound{Ref: ref, Problems: record.Problems{{Field: "name", Code: record.Missing, Hard: true}}}
	if say := x.Error(unsound).What; !strings.Contains(say, "Tên mô hình") {
		t.Error(say)
	}
	refused := &identity.Refusal{Code: identity.NotYourVerdict}
	if here, came := x.Error(&store.NotAllowed{Ref: ref, Err: refused}), x.Error(refused); here == came || strings.Contains(here.What, "Gói") {
		t.Errorf("%q, of a bundle %q", here.What, came.What)
	}
}
