package main

import (
	"errors"
	"fmt"

	"github.com/spf13/pflag"

	"danvan/ui/text"
)

// status is how danvan ends.
type status int

const (
	done        status = 0
	failed      status = 1
	misused     status = 2
	needsPerson status = 3 // done, and something waits for a person
)

// refusal is an error of the commands themselves, told in the person's language.
type refusal struct {
	status status
	say    text.Sentence
	err    error // the cause, for errors.Is
}

func (r *refusal) Error() string { return r.say.String() }
func (r *refusal) Unwrap() error { return r.err }

// fail refuses with status 1, misuse with status 2.
func fail(say text.Sentence) error   { return &refusal{status: failed, say: say} }
func misuse(say text.Sentence) error { return &refusal{status: misused, say: say} }

// errNeedsPerson ends a command that has done its work and said what waits for a person.
var errNeedsPerson = &refusal{status: needsPerson}

// needsPersonIf is errNeedsPerson where something waits.
func needsPersonIf(waits bool) error {
	if waits {
		return errNeedsPerson
	}
	return nil
}

// finish says what went wrong and decides how danvan ends; nothing else does.
func (p *program) finish(err error) status {
	if err == nil {
		return done
	}
	var r *refusal
	if errors.As(err, &r) {
		if r.say != (text.Sentence{}) {
			p.complain(r.say)
		}
		return r.status
	}
	if say, ok := p.misread(err); ok {
		p.complain(say)
		return misused
	}
	p.complain(p.t.Error(err))
	return failed
}

func (p *program) complain(s text.Sentence) {
	fmt.Fprintln(p.messages, "danvan: "+text.Printable(s.String()))
}

// note tells something beside the answer.
func (p *program) note(s string) { fmt.Fprintln(p.messages, text.Printable(s)) }

// misread puts what the reader of flags found wrong into words.
func (p *program) misread(err error) (text.Sentence, bool) {
	u := &p.t.CLI.Usage
	var (
		unknown *pflag.NotExistError
		needs   *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		return u.UnknownFlag(dashed(unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames()), "danvan"), true
	case errors.As(err, &needs):
		return u.FlagNeedsValue(dashed(needs.GetSpecifiedName(), needs.GetSpecifiedShortnames()), "danvan"), true
	case errors.As(err, &invalid):
		var own *refusal // the flag's own value says better what it wants
		if errors.As(err, &own) {
			return own.say, true
		}
		want, _ := pflag.UnquoteUsage(invalid.GetFlag())
		return u.FlagBadValue("--"+invalid.GetFlag().Name, invalid.GetValue(), want), true
	case errors.As(err, &syntax):
		return u.UnknownFlag(syntax.GetSpecifiedFlag(), "danvan"), true
	}
	return text.Sentence{}, false
}

func dashed(name, short string) string {
	if short != "" {
		return "-" + name
	}
	return "--" + name
}
