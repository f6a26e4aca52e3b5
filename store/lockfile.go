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

// write is best effort: a folder that cannot be written to still has a readable register. What it says is put over what it said, for on a full disk an
// emptied file stays empty. A file of that name that is none of ours is let be.
func (l lockFile) write(pid int, commit uint64, r Replica) {
	if fi, err := os.Lstat(l.path); err == nil && !fi.Mode().IsRegular() {
		return
	}
	f, err := os.OpenFile(l.path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return
	}
	defer f.Close() //nolint:errcheck // best effort
	head := make([]byte, len(lockBegins))
	if n, _ := f.Read(head); n > 0 && string(head[:n]) != lockBegins {
		return
	}
	line := fmt.Appendf(nil, "%s%d %d %s\n", lockBegins, pid, commit, r)
	if _, err := f.WriteAt(line, 0); err == nil {
		_ = f.Truncate(int64(len(line)))
	}
}

const lockBegins = "danvan "
