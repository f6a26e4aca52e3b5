package main

import (
	"errors"
	"strconv"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/remarks"
)

// comment lets the district comment on two participations of a commune, which answers one of them: the other waits.
func (d *demo) comment(c *demoCommune, code, work string) error {
	me, year := c.register.Me().Unit, d.p.now().Year()
	var two [2]record.Ref
	err := d.district.View(func(tx *store.Tx) error {
		return tx.Each(record.Channel{Unit: me, Part: record.Affairs}, record.ParticipationKind, func(id record.ID, s *log.State) error {
			if int(s.Int("year")) == year {
				two = [2]record.Ref{two[1], record.AffairsOf(me, record.ParticipationKind, id)}
			}
			return nil
		})
	})
	if err != nil || two[0].ID.IsZero() {
		return err
	}
	var first record.Ref
	say := func(w *store.Writer) (err error) {
		if first, err = remarks.Say(w, two[0], "place", "Ghi rõ thôn nào, để không trùng với thôn bên cạnh."); err != nil {
			return err
		}
		_, err = remarks.Say(w, two[1], "results", "Bổ sung kết quả đến hết quý III/"+strconv.Itoa(year)+".")
		return err
	}
	answer := func(w *store.Writer) error { return remarks.Answer(w, first, "đã ghi tên thôn") }
	for _, step := range []func() error{
		func() error { return d.district.Edit("", say) },
		func() error { return carry(d.district, c.register, d.key, code, work) },
		func() error { return c.register.Edit("", answer) },
		func() error { return carry(c.register, d.district, c.key, "", work) },
	} {
		err = errors.Join(err, step())
	}
	return err
}
