package store

import (
	"os"
)

// A file mark tells whether a register is still the file that its replica was made in. It holds the machine's name and the
// file's number on its disk: a copy has another number, so it starts a replica of its own at its first save. A false alarm costs a
// new replica and nothing else.
func fileMark(path string) string {
	host, _ := os.Hostname()
	return host + "\x00" + fileNumber(path)
}
