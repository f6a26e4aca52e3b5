package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"time"

	"danvan/store/record"
	"danvan/ui/crash"
	"danvan/ui/text"
)

// program is one run of danvan: where it reads and writes, and what every command may be told.
type program struct {
	in       io.Reader
	out      *bufio.Writer // what was asked for
	messages io.Writer     // everything else
	screen   io.Writer     // out without the buffer
	getenv   func(string) string
	now      func() time.Time

	t        *text.Table
	register string // --register
	lang     string // --lang
	json     bool   // --json
	linear   bool   // --linear

	saved *[]record.Ref // since the own unit was found to have closed books; see watchClosed
}

// run is the whole program. It gives the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{
		in: stdin, out: bufio.NewWriterSize(stdout, 64<<10), messages: stderr, screen: stdout,
		getenv: os.Getenv, now: time.Now,
	}
	return int(p.run(args))
}

func (p *program) run(args []string) status {
	p.t = text.For(text.Vi)
	if l, ok := text.ParseLang(languageAsked(args, p.getenv("DANVAN_LANG"))); ok {
		p.t = text.For(l)
	}
	root := p.root()
	root.SetArgs(halfApart(args)) // never nil: cobra would take the process's own
	err := p.caught(func() error { return root.ExecuteContext(context.Background()) })
	if flushed := p.out.Flush(); flushed != nil && (err == nil || errors.Is(err, flushed)) {
		err = fail(p.t.CLI.Say.Refusals.AnswerLost(p.t.Error(flushed).What))
	}
	return p.finish(err)
}

// caught is where a panic of a command ends. What the command has printed so far stays unsaid: half an answer would
// pass for a whole one.
func (p *program) caught(f func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			p.out.Reset(io.Discard)
			err = crash.Caught(v, time.Now())
		}
	}()
	return f()
}

// languageAsked finds --lang before the flags are read, for the flags' own texts are in that language.
func languageAsked(args []string, env string) string {
	asked := env
	for i, a := range args {
		if a == "--" {
			break
		}
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			asked = v
		} else if a == "--lang" && i+1 < len(args) {
			asked = args[i+1]
		}
	}
	if asked == "" {
		return text.Vi.String()
	}
	return asked
}
