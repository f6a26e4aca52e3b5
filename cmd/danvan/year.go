package main

import (
	"strconv"

	"github.com/spf13/pflag"
)

// First and last year that a register speaks of; package record refuses others too, row by row.
const (
	firstYear = 1990
	lastYear  = 2200
)

// yearValue is a flag that takes a year.
type yearValue struct {
	p  *program
	to *int
}

func (p *program) yearFlag(f *pflag.FlagSet, to *int) {
	f.Var(yearValue{p, to}, "year", p.t.CLI.Flags.Year)
}

func (y yearValue) Type() string { return "int" }

func (y yearValue) String() string {
	if y.to == nil || *y.to == 0 {
		return ""
	}
	return strconv.Itoa(*y.to)
}

func (y yearValue) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < firstYear || n > lastYear {
		return misuse(y.p.t.CLI.Usage.FlagBadValue("--year", s, strconv.Itoa(firstYear)+"–"+strconv.Itoa(lastYear)))
	}
	*y.to = n
	return nil
}
