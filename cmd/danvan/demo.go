package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/sample"
	"danvan/sync/exchange"
)

func (p *program) demoCommand() *cobra.Command {
	var keep string
	c := p.command(p.t.CLI.Commands.Demo, p.exactly(0), func(c *cobra.Command, _ []string) error {
		if keep != "" {
			path, err := p.makeDemo(keep)
			if err != nil {
				return err
			}
			return p.answer(pathAnswer{path}, func(w io.Writer) {
				line(w, path)
				p.note(p.t.CLI.Say.DemoMade)
			})
		}
		if err := p.needsTerminal(); err != nil {
			return err
		}
		dir, err := os.MkdirTemp("", "danvan-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir) //nolint:errcheck // a throw-away folder
		path, err := p.makeDemo(dir)
		if err != nil {
			return err
		}
		return p.screenOn(c.Context(), path)
	})
	c.Flags().StringVar(&keep, "keep", "", p.t.CLI.Flags.Keep)
	return c
}

// Size of the made-up district, and how many registrations each year.
const (
	demoCommunes = 9
	demoRows     = 160
)

// makeDemo makes a register of a made-up district, with two years of its communes' lists, in a folder.
func (p *program) makeDemo(dir string) (path string, err error) {
	province := sample.New(7, sample.Size{Districts: 1, Communes: demoCommunes})
	path = filepath.Join(dir, "demo.dvr")
	units, fields := new(bytes.Buffer), new(bytes.Buffer)
	if err := province.WriteUnits(units); err != nil {
		return "", err
	}
	if err := province.WriteFields(fields); err != nil {
		return "", err
	}
	r, err := exchange.Init(exchange.Setup{Path: path, UnitCode: province.Units[1].Code, Units: units, Fields: fields,
		Officer: p.t.CLI.Say.DemoOfficer, Now: p.now()})
	if err != nil {
		return "", err
	}
	for _, year := range []int{p.now().Year() - 1, p.now().Year()} {
		if err = demoYear(r, province, year, dir); err != nil {
			break
		}
	}
	if closed := r.Close(); err == nil {
		err = closed
	}
	return path, err
}

// demoYear imports a year's list as a list would be: from a file.
func demoYear(r *store.Register, province *sample.Province, year int, dir string) error {
	f, err := os.CreateTemp(dir, "list-*.csv")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) //nolint:errcheck // it has served
	err = province.List(year, demoRows).WriteCSV(f)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	l, err := intake.Read(f.Name())
	if err != nil {
		return err
	}
	_, err = l.Import(r, "", intake.Options{Year: year})
	return err
}
