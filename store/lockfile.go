package store

import (
	"fmt"
	"os"
)

// The lock file beside a register says which process has it open and how far the register had come. It only informs: bbolt's own lock
// decides. A register that has come less far than its lock file remembers was put back from an older copy.
type lockFile struct{ path string }

func (l lockFile) read() (pid int, commit uint64, replica string) {
	b, err := os.ReadFile(l.path)
	if err != nil {
		return 0, 0, ""
	}
	_, _ = fmt.Sscanf(string(b), "danvan %d %d %s", &pid, &commit, &replica)
	return pid, commit, replica
}

// write is best effort: a folder that cannot be written to still has a readable register.
func (l lockFile) write(pid int, commit uint64, r Replica) {
	_ = os.WriteFile(l.path, fmt.Appendf(nil, "danvan %d %d %s\n", pid, commit, r), 0o600)
}
