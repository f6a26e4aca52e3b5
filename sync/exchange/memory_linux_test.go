package exchange_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"danvan/sync/exchange"
)

// mostMemory is what no bundle may make a process take, in MB.
const mostMemory = 300

// No bundle makes a process take more than mostMemory: one with as many changes as one may have, all of them as small as can be; one with more is refused
// with a sentence, and nothing is written but its bytes in quarantine; and the register of a whole province in one bundle comes in.
func TestNoBundleTakesMuchMemory(t *testing.T) {
	_, district, commune := chain(t)
	register := filepath.Join(t.TempDir(), "so.dvr")
	small := commune.writes(district, 3, honest)
	province, most := commune.writes(district, 300_000, honest), commune.writes(district, 500_000, tiny)
	more := commune.writes(district, 500_001, tiny)
	refused := map[string]string{"one too many": more}
	if os.Getenv("DANVAN_FLOOD") != "" {
		refused["four times as many"] = commune.writes(district, 2_000_000, tiny)
	}
	_, err := district.r.Backup(register)
	must(t, err)
	baseline, _, little := mostResident(t, register, small)
	tried := map[string]string{"a whole province": province, "all that may be": most}
	maps.Copy(tried, refused)
	for what, path := range tried {
		start := time.Now()
		took, came, wrote := mostResident(t, register, path)
		if want := map[string]int{"a whole province": 300_000, "all that may be": 500_000}[what]; came != want {
			t.Errorf("%s: %d changes came in, not %d", what, came, want)
		}
		t.Logf("%s: %.0f MB, %.0f more than a small bundle takes, %.0f MB written, %s", what, took, took-baseline, wrote, time.Since(start).Round(time.Second/10))
		if file, err := os.Stat(path); err != nil || came == 0 && wrote > little+float64(file.Size())/1e6 {
			t.Errorf("%s is refused, and makes the process write %.1f MB for %.1f (%v)", what, wrote, float64(file.Size())/1e6, err)
		}
		if took > mostMemory {
			t.Errorf("%s takes %.0f MB", what, took)
		}
	}
	for _, path := range refused {
		if f := district.imports(path).Files[0]; f.State != exchange.Refused && f.State != exchange.Damaged || !strings.Contains(fmt.Sprint(f.Err), "at most 500000") {
			t.Errorf("%s: %s, %v", path, f.State, f.Err)
		}
	}
}
