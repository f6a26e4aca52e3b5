package store

import (
	"bytes"
	"os"
)

// A mark tells whether a register is still the file that its replica was made in. It holds what the disk knows of a
// file and no copy takes along: its number there, and when it was made or on which volume it lies. So a stick that is
// used at two computers, a folder that was moved or renamed, and a computer that got another name keep the replica, and
// a copy starts one of its own at its first save. Where a disk tells too little, the computer's name belongs to the
// mark, as it did in every mark of old. A false alarm costs a new replica and nothing else.
//
// Each kind of system sees the same file by other numbers, so that each has a mark of its own; a copy has none of them.

// oldMark is the one mark that files knew before; it is still written, for older programs.
func oldMark(path string) string {
	host, _ := os.Hostname()
	return host + "\x00" + fileNumber(path)
}

// fileMark is the mark of a file as this system sees it.
func fileMark(path string) string {
	if mark := ownMark(path); mark != "" {
		return mark
	}
	return oldMark(path)
}

// marked tells whether the marks in a register are those of the file at path, and whether the one of this system is
// among them.
func marked(path string, marks, old []byte) (same, known bool) {
	mark, known := markOf(marks)
	if !known {
		return string(old) == oldMark(path), false
	}
	return mark == fileMark(path), true
}

// markOf finds this system's mark among several.
func markOf(marks []byte) (mark string, ok bool) {
	for line := range bytes.SplitSeq(marks, []byte("\n")) {
		if system, mark, ok := bytes.Cut(line, []byte(" ")); ok && string(system) == markSystem {
			return string(mark), true
		}
	}
	return "", false
}

// withMark puts this system's mark of the file at path among those of others.
func withMark(marks []byte, path string) []byte {
	var out [][]byte
	for line := range bytes.SplitSeq(marks, []byte("\n")) {
		if system, _, ok := bytes.Cut(line, []byte(" ")); ok && string(system) != markSystem {
			out = append(out, line)
		}
	}
	return bytes.Join(append(out, []byte(markSystem+" "+fileMark(path))), []byte("\n"))
}
