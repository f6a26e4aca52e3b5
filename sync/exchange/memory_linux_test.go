package exchange_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"danvan/sync/exchange"
)

// mostMemory is what no bundle may make a process take, in MB.
const mostMemory = 300

// No bundle makes a process take more than mostMemory: one with as many changes as one may have, all of them as small as can be; one with more is refused
// with a sentence; and the register of a whole province in one bundle comes in.
func TestNoBundleTakesMuchMemory(t *testing.T) {
	_, district, commune := chain(t)
	register := filepath.Join(t.TempDir(), "so.dvr")
	small := commune.writes(district, 3, honest)
	province, most := commune.writes(district, 300_000, honest), commune.writes(district, 500_000, tiny)
	more := commune.writes(district, 500_001, tiny)
	_, err := district.r.Backup(register)
	must(t, err)
	baseline, _ := mostResident(t, register, small)
	for what, path := range map[string]string{"a whole province": province, "all that may be": most, "one too many": more} {
		start := time.Now()
		took, came := mostResident(t, register, path)
		if want := map[string]int{"a whole province": 300_000, "all that may be": 500_000}[what]; came != want {
			t.Errorf("%s: %d changes came in, not %d", what, came, want)
		}
		t.Logf("%s: %.0f MB, %.0f more than a small bundle takes, %s", what, took, took-baseline, time.Since(start).Round(time.Second/10))
		if took > mostMemory {
			t.Errorf("%s takes %.0f MB", what, took)
		}
	}
	res := district.imports(more)
	if f := res.Files[0]; f.State != exchange.Refused && f.State != exchange.Damaged || !strings.Contains(fmt.Sprint(f.Err), "at most 500000") {
		t.Errorf("one too many: %s, %v", f.State, f.Err)
	}
}
