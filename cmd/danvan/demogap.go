package main

import (
	"context"
	"errors"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/sync/identity"
)

// lose imports a small bundle of a commune, tells the commune, and undoes the import: the commune's next bundle misses
// it.
func (d *demo) lose(c *demoCommune, work string) error {
	me := c.register.Me().Unit
	place := func(at string) error {
		return c.register.Edit("", func(w *store.Writer) error {
			var ref record.Ref
			err := w.Each(record.Channel{Unit: me, Part: record.Affairs}, record.ModelKind, func(id record.ID, _ *log.State) error {
				ref = record.AffairsOf(me, record.ModelKind, id)
				return nil
			})
			return errors.Join(err, w.Set(ref, "place", at, ""))
		})
	}
	var code string
	err := d.district.View(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		if err == nil {
			code = tree.Unit(me).Code
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, step := range []func() error{
		func() error { return place("Nhà văn hóa thôn") },
		func() error { return carry(c.register, d.district, c.key, "", work) },
		func() error { return carry(d.district, c.register, d.key, code, work) },
		func() error { _, err := exchange.UndoImport(d.district, record.ID{}, "nhầm thư mục"); return err },
		func() error { return place("Nhà văn hóa thôn, tổ 1") },
		func() error { return carry(c.register, d.district, c.key, "", work) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// wait imports a bundle of a commune whose key nobody has accepted.
func (d *demo) wait(c *demoCommune, work string) error {
	return carry(c.register, d.district, c.key, "", work)
}

// carry brings a bundle from one register to another.
func carry(from, to *store.Register, key identity.Key, code, work string) error {
	done, err := exchange.Export(from, key, exchange.ExportOptions{To: code, Dst: work})
	if err == nil {
		_, err = exchange.Import(context.Background(), to, []string{done.Path}, exchange.ImportOptions{})
	}
	return err
}
