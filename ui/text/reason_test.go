package text

import (
	"strings"
	"testing"
)

// What a code alone says is what the import said, so that quarantine and receipts tell the same.
func TestEveryReasonIsTold(t *testing.T) {
	for _, kind := range []struct{ dir, typ string }{{"../../sync/bundle", "Code"}, {"../../sync/exchange", "Code"}, {"../../sync/identity", "RefusalCode"}} {
		for _, code := range append(codesIn(t, kind.dir, kind.typ), "gap", "fork", "replica") {
			for _, l := range []Lang{Vi, En} {
				table := For(l)
				say := table.Reason(Kept{Code: code, File: "a.dvk", Unit: "Xã A", Serial: 7})
				if say.What == "" || strings.HasPrefix(say.What, table.Errors.Unknown("").What[:10]) {
					t.Errorf("%s %s: %q", l, code, say)
				}
				if told := strings.Contains(say.What, "("+code+")"); told != (kind.typ == "RefusalCode" && code != "bad-value" && code != "gap" && code != "fork" && code != "replica") {
					t.Errorf("%s %s is told as a refusal: %s", l, code, say)
				}
			}
		}
	}
	if say := For(Vi).Reason(Kept{Code: "missing-bundle", Unit: "Xã A", Serial: 7}); !strings.Contains(say.What, "trước số 7") {
		t.Errorf("a gap: %s", say)
	}
}
