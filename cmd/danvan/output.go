package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/charmbracelet/x/term"

	"danvan/ui/text"
)

// answer prints what was asked for: v as JSON when that was asked, else what forPeople prints.
func (p *program) answer(v any, forPeople func(w io.Writer)) error {
	if p.json {
		return writeJSON(p.out, v)
	}
	forPeople(p.out)
	return nil
}

// line prints one line of the answer.
func line(w io.Writer, s string) { fmt.Fprintln(w, text.Printable(s)) }

// writeJSON writes one value on one line.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// writeEach writes values as a list on one line, of which no more than one is held.
func writeEach(w io.Writer, n int, at func(int) any) error {
	var one bytes.Buffer
	buffered := bufio.NewWriter(w)
	before := "["
	for i := range n {
		one.Reset()
		if err := writeJSON(&one, at(i)); err != nil {
			return err
		}
		_, _ = buffered.WriteString(before) // what went wrong Flush tells
		_, _ = buffered.Write(bytes.TrimSuffix(one.Bytes(), []byte("\n")))
		before = ","
	}
	if n == 0 {
		_, _ = buffered.WriteString("[")
	}
	_, _ = buffered.WriteString("]\n")
	return buffered.Flush()
}

// terminal tells whether v is a terminal, and which.
func terminal(v any) (fd uintptr, ok bool) {
	f, ok := v.(interface{ Fd() uintptr })
	if !ok {
		return 0, false
	}
	return f.Fd(), term.IsTerminal(f.Fd())
}

// columns is the width of the terminal that is printed to; 0 when it is none, and lines may be as long as they are.
func (p *program) columns() int {
	fd, ok := terminal(p.screen)
	if !ok {
		return 0
	}
	w, _, err := term.GetSize(fd)
	if err != nil {
		return 0
	}
	return w
}
