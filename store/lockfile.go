package store

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"danvan/store/log"
)

// The lock file beside a register says which process has it open and how far the register had come. It only informs:
// bbolt's own lock decides. A register that has come less far than its lock file remembers was put back from an older
// copy.
type lockFile struct{ path string }

func (l lockFile) read() (pid int, commit uint64, replica string) {
	if !l.usable() {
		return 0, 0, ""
	}
	f, err := os.Open(l.path)
	if err != nil {
		return 0, 0, ""
	}
	defer f.Close() //nolint:errcheck // only read
	b, err := io.ReadAll(io.LimitReader(f, lockLength+1))
	if err != nil || len(b) > lockLength {
		return 0, 0, ""
	}
	return parseLock(string(b))
}

const lockLength = 128 // bytes; what danvan writes is shorter

// parseLock reads the one line that write writes; anything else says nothing.
func parseLock(text string) (pid int, commit uint64, replica string) {
	words := strings.Fields(text)
	if len(words) != 4 || words[0] != "danvan" {
		return 0, 0, ""
	}
	pid, err := strconv.Atoi(words[1])
	if err != nil || pid < 0 { // 0: closed
		return 0, 0, ""
	}
	if commit, err = strconv.ParseUint(words[2], 10, 64); err != nil {
		return 0, 0, ""
	}
	r, err := log.ParseReplica(words[3])
	if err != nil {
		return 0, 0, ""
	}
	return pid, commit, r.String()
}

// usable tells whether the file is missing or one of ours to read and write: a pipe in its place would wait for ever,
// and behind a link lies something else.
func (l lockFile) usable() bool {
	info, err := os.Lstat(l.path)
	return err != nil || info.Mode().IsRegular()
}

// write is best effort: a folder that cannot be written to still has a readable register. What it says is put over what
// it said, for on a full disk an emptied file stays empty. A file of that name that is none of ours is let be.
func (l lockFile) write(pid int, commit uint64, r log.Replica) {
	if !l.usable() {
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
