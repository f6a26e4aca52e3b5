package backups

import (
	"context"
	"errors"
	"path/filepath"

	"danvan/store"
	"danvan/store/disk"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/page"
	"danvan/ui/page/ask"
)

// seen is what was found in a file, beside the register that is in use.
type seen struct {
	path            string
	records         int
	unit, ours      string // whose it is, and whose the register in use is
	there, here     *store.Glimpse
	lost, gained    store.Beyond // what only the register has, and what only the file has
	names           []string     // of what was changed last among what is lost
	blind           bool         // the register in use cannot be read: nothing can be compared
	stranger, other bool         // it is another unit's, or another register
}

// named is how many of the things that would be lost are named.
const named = 4

// look reads a file whole and compares it with the register.
func (p *Page) look(path string) {
	r, own := p.host.Register(), p.at.RegisterPath()
	t := &p.host.Text().Backups
	p.host.Start(page.Job{
		Doing: t.Looking,
		Work: func(ctx context.Context, _ page.Tell) (func(), error) {
			if disk.Same(path, own) {
				return func() { p.say(t.ItIsTheRegister) }, nil
			}
			s := &seen{path: path, blind: r == nil}
			if err := s.read(r); err != nil {
				return nil, err
			}
			return func() { p.seen, p.scroll.Top = s, 0 }, ctx.Err()
		},
		Failed: func(err error) {
			if e := (*store.Error)(nil); errors.As(err, &e) && e.Code == store.Damaged {
				p.say(t.Damaged(base(path), e.Where))
				return
			} else if e != nil && e.Code == store.Sealed {
				p.at.OpenLock(path, err, func() { p.look(path) })
				return
			}
			p.host.Fail(err)
		},
	})
}

// say tells why a file cannot be taken.
func (p *Page) say(sentence string) {
	ask.Tell(p.host, p.host.Text().App.Failed, sentence)
}

func base(path string) string { return filepath.Base(path) }

// read looks into the file, which must be whole, and into the register as far as it can be read.
func (s *seen) read(r *store.Register) (err error) {
	c, err := store.Open(s.path, store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.Close()) }()
	rep, err := c.Check()
	if err != nil {
		return err
	}
	if !rep.OK {
		return &store.Error{Code: store.Damaged, Path: s.path, Where: rep.Problems[0]}
	}
	s.records = rep.Records
	if s.there, s.unit, err = glimpse(c); err != nil {
		return err
	}
	if r != nil {
		s.blind = s.compare(r, c) != nil // what is wrong with the register is why a backup is looked for
	}
	return nil
}

func (s *seen) compare(r, c *store.Register) (err error) {
	if s.here, s.ours, err = glimpse(r); err != nil {
		return err
	}
	s.stranger = s.here.Me.Unit != s.there.Me.Unit
	s.other = !s.stranger && !s.here.Akin(s.there)
	err = r.View(func(tx *store.Tx) (err error) {
		if s.lost, err = tx.Beyond(s.there); err != nil {
			return err
		}
		s.names, err = names(tx, s.lost.Records)
		return err
	})
	return errors.Join(err, c.View(func(tx *store.Tx) (err error) { s.gained, err = tx.Beyond(s.here); return err }))
}

func glimpse(r *store.Register) (g *store.Glimpse, unit string, err error) {
	err = r.View(func(tx *store.Tx) (err error) {
		if g, err = tx.Glimpse(); err != nil {
			return err
		}
		tree, err := tx.Tree()
		if u := tree.Unit(g.Me.Unit); err == nil && u != nil {
			unit = u.Name
		}
		return err
	})
	return g, unit, err
}

// names are those of the models that changes are about, those changed last first.
func names(tx *store.Tx, refs []record.Ref) (all []string, err error) {
	known := map[string]bool{}
	for _, ref := range refs {
		about, err := settle.About(tx, ref)
		if err != nil {
			return nil, err
		}
		if about.Name == "" || known[about.Name] {
			continue
		}
		known[about.Name] = true
		if all = append(all, about.Name); len(all) == named {
			break
		}
	}
	return all, nil
}
