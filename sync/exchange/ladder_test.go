package exchange_test

import (
	"testing"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/exchange"
)

func (o *office) stage(ref record.Ref) (s exchange.Stage) {
	o.t.Helper()
	must(o.t, o.r.View(func(tx *store.Tx) error {
		l, err := exchange.LadderOf(tx)
		if err == nil {
			s = l.Of(ref)
		}
		return err
	}))
	return s
}

// What is typed climbs: saved, packed, received; and what is changed after that begins anew.
func TestTheLadder(t *testing.T) {
	_, district, commune := chain(t)
	ref := commune.register("Thắp sáng đường quê", 2023)
	is := func(want exchange.Stage) {
		t.Helper()
		if got := commune.stage(ref); got != want {
			t.Errorf("stage %d, want %d", got, want)
		}
	}
	is(exchange.Saved)
	up := commune.export("")
	is(exchange.Packed)
	wants(t, district.imports(up), exchange.New)
	is(exchange.Packed)
	wants(t, commune.imports(district.export("02269")), exchange.New)
	is(exchange.Received)
	must(t, commune.r.Edit("", func(w *store.Writer) error { return w.Set(ref, "place", "Thôn Nà Ta", "") }))
	is(exchange.Saved)
	if got := district.stage(ref); got != exchange.Received {
		t.Errorf("at the district, which only passes it on, stage %d", got)
	}
}

// A participation has come as far as its model and all that hangs on it has.
func TestTheWayOfAParticipationIsThatOfAllThatHangsOnIt(t *testing.T) {
	_, district, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	is := func(want exchange.Stage) {
		t.Helper()
		must(t, commune.r.View(func(tx *store.Tx) error {
			way, err := exchange.WayOf(tx)
			must(t, err)
			rows, err := listing.Load(tx)
			rows.Each(listing.Query{}, func(r *listing.Row) {
				if got := way.Row(r); got != want || !way.Climbs(r.Unit) {
					t.Errorf("stage %s, want %s", got, want)
				}
			})
			return err
		}))
	}
	is(exchange.Saved)
	wants(t, district.imports(commune.export("")), exchange.New)
	wants(t, commune.imports(district.export("02269")), exchange.New)
	is(exchange.Received)
	must(t, commune.r.Edit("", func(w *store.Writer) error {
		ch := record.Channel{Unit: w.Me().Unit, Part: record.Affairs}
		return w.Each(ch, record.ParticipationKind, func(id record.ID, _ *log.State) error {
			_, err := w.Put(record.Ref{Channel: ch, Kind: record.ProgressKind, ID: w.NewID()}, &record.Progress{Participation: id, Text: "Đã rải nhựa 300 m", Date: "2023-11-05"}, nil, "")
			return err
		})
	}))
	is(exchange.Saved)
	wants(t, district.imports(commune.export("")), exchange.New)
	is(exchange.Packed)
}

// What comes back never replaces what was typed since: both values are kept, and both sides see the conflict.
func TestAReturnReplacesNothingNewer(t *testing.T) {
	_, district, commune := chain(t)
	ref := commune.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	must(t, district.r.Edit("", func(w *store.Writer) error { return w.Set(ref, "place", "Bản Kim", "theo biên bản") }))
	down := district.export("02269")
	must(t, commune.r.Edit("", func(w *store.Writer) error { return w.Set(ref, "place", "Thôn Nà Ta", "") }))
	res := commune.imports(down)
	wants(t, res, exchange.New)
	if res.Conflicts != 1 {
		t.Errorf("%d conflicts", res.Conflicts)
	}
	must(t, commune.r.View(func(tx *store.Tx) error {
		rivals, err := tx.Rivals(ref, "place")
		if len(rivals) != 2 {
			t.Errorf("values: %+v", rivals)
		}
		return err
	}))
}
