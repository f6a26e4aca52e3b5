package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/sample"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	page "danvan/ui/page/exchange"
)

// Size of the made-up district, and how many registrations each year.
const (
	demoCommunes = 9
	demoRows     = 160
)

// demo makes a district on an ordinary day: most of its communes have sent their bundles, some values are in conflict,
// two bundles have just come (one with a key that nobody has accepted), and one commune has sent nothing.
type demo struct {
	p        *program
	dir      string
	province *sample.Province
	lists    map[int]string // by year
	district *store.Register
	key      identity.Key
}

func (p *program) makeDemo(dir string) (path string, err error) {
	d := &demo{p: p, dir: dir, province: sample.New(7, sample.Size{Districts: 1, Communes: demoCommunes}), lists: map[int]string{}}
	path = filepath.Join(dir, "demo.dvr")
	work, err := os.MkdirTemp(dir, "xa-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(work) //nolint:errcheck // the communes' own registers have served
	err = d.openDistrict(path)
	if err == nil {
		err = errors.Join(d.fill(work), d.district.Close())
	}
	return path, err
}

func (d *demo) openDistrict(path string) (err error) {
	units, fields := new(bytes.Buffer), new(bytes.Buffer)
	if err := errors.Join(d.province.WriteUnits(units), d.province.WriteFields(fields)); err != nil {
		return err
	}
	d.district, err = exchange.Init(exchange.Setup{Path: path, UnitCode: d.province.Units[1].Code, Units: units, Fields: fields,
		Officer: d.p.t.CLI.Say.DemoOfficer, Now: d.p.now()})
	if err != nil {
		return err
	}
	d.key, err = exchange.Unlock(d.district, "")
	return err
}

// fill lets the communes join, take in their lists and send them.
func (d *demo) fill(work string) error {
	inbox := filepath.Join(d.dir, "goi")
	if err := os.Mkdir(inbox, 0o700); err != nil {
		return err
	}
	for _, year := range []int{d.p.now().Year() - 1, d.p.now().Year()} {
		f, err := os.OpenFile(filepath.Join(work, "list.csv"), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
		if err != nil {
			return err
		}
		if err := errors.Join(d.province.List(year, demoRows).WriteCSV(f), f.Close()); err != nil {
			return err
		}
		d.lists[year] = filepath.Join(work, fmt.Sprintf("list-%d.csv", year))
		if err := os.Rename(f.Name(), d.lists[year]); err != nil {
			return err
		}
	}
	communes := d.province.Communes()
	last := len(communes) - 1
	for i, u := range communes[:last] { // the last one has sent nothing
		c, err := d.commune(work, u.Code)
		if err != nil {
			return err
		}
		err = c.send(inbox)
		if err == nil && i < last-1 {
			err = d.take(inbox, u.Code)
		}
		switch {
		case err == nil && i == 1:
			err = d.comment(c, u.Code, work)
		case err == nil && i == last-3:
			err = d.lose(c, work)
		case err == nil && i == last-1:
			err = d.wait(c, work)
		}
		if err == nil && (i == 0 || i == last-2) {
			err = d.disagree(c, inbox, i == 0)
		}
		if err := errors.Join(err, c.register.Close()); err != nil {
			return err
		}
	}
	return d.district.Edit("", func(w *store.Writer) error { return w.Note(page.SettingIn, []byte(inbox)) })
}

// demoCommune is a commune's register with its key.
type demoCommune struct {
	register *store.Register
	key      identity.Key
}

func (d *demo) commune(work, code string) (*demoCommune, error) {
	invitation, err := exchange.Invite(d.district, d.key, code, work)
	if err != nil {
		return nil, err
	}
	guest, err := exchange.OpenInvitation(invitation)
	if err != nil {
		return nil, err
	}
	c := &demoCommune{}
	if c.register, err = guest.Join(filepath.Join(work, code+".dvr"), d.p.t.CLI.Say.DemoOfficer, "", nil); err != nil {
		return nil, err
	}
	for year, path := range d.lists {
		l, err := intake.Read(path, intake.Reading{Year: year})
		if err == nil {
			_, err = l.Import(c.register, "", intake.Options{Year: year, Own: true})
		}
		if err != nil {
			return nil, errors.Join(err, c.register.Close())
		}
	}
	c.key, err = exchange.Unlock(c.register, "")
	if err == nil {
		err = c.propose(d.p.now().Year())
	}
	return c, err
}

func (c *demoCommune) send(inbox string) error {
	_, err := exchange.Export(c.register, c.key, exchange.ExportOptions{Dst: inbox})
	return err
}

// take imports what has come, and accepts the commune whose key waits then.
func (d *demo) take(inbox, code string) error {
	for range 2 {
		if _, err := exchange.Import(context.Background(), d.district, []string{inbox}, exchange.ImportOptions{}); err != nil {
			return err
		}
		if _, err := exchange.Accept(d.district, code, ""); err != nil && exchange.CodeOf(err) != exchange.NothingWaits {
			return err
		}
	}
	return nil
}
