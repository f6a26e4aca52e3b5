package main

import (
	"context"
	"errors"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/exchange"
)

// quarrel is a field that the commune and the district write, unseen by each other.
type quarrel struct {
	ref         record.Ref
	field       string
	there, here any
}

// disagree lets a commune and the district change the same things. The commune's bundle is imported, with one conflict
// of each sort and two alike, or just lies there, with one.
func (d *demo) disagree(c *demoCommune, inbox string, imported bool) error {
	quarrels, deleted, err := d.quarrels(c)
	if err != nil {
		return err
	}
	if !imported {
		quarrels, deleted = quarrels[:1], record.Ref{}
	}
	err = errors.Join(
		c.register.Edit("", func(w *store.Writer) error {
			for _, q := range quarrels {
				if err := w.Set(q.ref, q.field, q.there, ""); err != nil {
					return err
				}
			}
			if deleted.ID.IsZero() {
				return nil
			}
			return w.Delete(deleted, "nhập nhầm")
		}),
		d.district.Edit("", func(w *store.Writer) error {
			for _, q := range quarrels {
				if err := w.Set(q.ref, q.field, q.here, "theo biên bản"); err != nil {
					return err
				}
			}
			if deleted.ID.IsZero() {
				return nil
			}
			return w.Set(deleted, "amount", "45000000", "theo phiếu thu")
		}),
		c.send(inbox))
	if err != nil || !imported {
		return err
	}
	_, err = exchange.Import(context.Background(), d.district, []string{inbox}, exchange.ImportOptions{})
	return err
}

// quarrels are what a commune and the district could write of the commune's models, and a figure that the commune could
// delete.
func (d *demo) quarrels(c *demoCommune) (qs []quarrel, deleted record.Ref, err error) {
	me := c.register.Me().Unit
	affairs := record.Channel{Unit: me, Part: record.Affairs}
	var models []record.Ref
	var names []string
	err = c.register.View(func(tx *store.Tx) error {
		err := tx.Each(affairs, record.ModelKind, func(id record.ID, s *log.State) error {
			models, names = append(models, record.AffairsOf(me, record.ModelKind, id)), append(names, s.Text("registrant"))
			return nil
		})
		if err != nil {
			return err
		}
		return tx.Each(affairs, record.ResourceKindName, func(id record.ID, s *log.State) error {
			if record.ResourceKind(s.Text("what")) == record.Money {
				deleted = record.AffairsOf(me, record.ResourceKindName, id)
			}
			return nil
		})
	})
	if err != nil || len(models) < 5 {
		return nil, deleted, errors.Join(err, errors.New("the demo's commune has too few models to disagree about"))
	}
	last := len(models) - 1
	return []quarrel{
		{models[last], "registrant", names[last] + ", tổ 2", names[last] + " (mở rộng)"},
		{models[last], "content", d.p.t.CLI.Say.Settling.DemoThere, d.p.t.CLI.Say.Settling.DemoHere},
		{models[last-1], "place", nil, "Nhà văn hóa thôn"},
		{models[last-2], "in_charge", "Trưởng thôn", "Bí thư chi bộ thôn"},
		{models[last-3], "in_charge", "Trưởng thôn", "Trưởng ban Công tác Mặt trận"},
	}, deleted, nil
}
