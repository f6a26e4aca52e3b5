package app

import (
	"runtime/debug"
	"runtime/metrics"

	tea "charm.land/bubbletea/v2"

	"danvan/store"
)

// muchSpare is how much memory jobs may leave behind before the system gets it back, in bytes. Comparing all names of a
// province leaves six times that; a search a fifth.
const muchSpare = 8 << 20

// manyRows is from how many on jobs leave much behind; fewer are not worth a look.
const manyRows = 10_000

// giveBack gives the system what jobs left behind, and what was read of the register's file: a laptop has other
// programs too. Nil where that is little.
func (a *App) giveBack() tea.Cmd {
	if a.listing == nil || a.listing.Len() < manyRows || inUse() < a.jobs.kept+muchSpare {
		return nil
	}
	r := a.register
	return func() tea.Msg {
		if r != nil {
			_ = r.View(func(tx *store.Tx) error { tx.Release(); return nil }) // what is wrong with the file, whoever reads it is told
		}
		debug.FreeOSMemory()
		return keptMsg(inUse())
	}
}

// keptMsg says how much memory is in use after all that was left behind has gone.
type keptMsg uint64

// inUse is what the program has of the system for its values, in bytes.
func inUse() (sum uint64) {
	samples := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/memory/classes/heap/unused:bytes"}, {Name: "/memory/classes/heap/free:bytes"}}
	metrics.Read(samples)
	for _, s := range samples {
		sum += s.Value.Uint64()
	}
	return sum
}
