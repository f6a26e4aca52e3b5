package exchange_test

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/bundle"
)

// writes makes a bundle of a commune's affairs with so many changes, as many as it is told.
func (o *office) writes(to *office, changes int, body func(n int) []any) (path string) {
	o.t.Helper()
	replica := log.NewReplica()
	s := log.Stream{Replica: replica, Channel: record.Channel{Unit: o.unit()}}
	p, err := bundle.Pack(o.key, bundle.Draft{Kind: bundle.Ordinary, ID: record.NewID(time.Now()), Made: time.Now(),
		From: bundle.Party{Unit: o.unit(), Code: "02269"}, To: bundle.Party{Unit: to.unit(), Code: "071"}, Replica: replica, Serial: 1000,
		Runs: []bundle.Run{{After: log.Head{Stream: s, Hash: s.Genesis()}, Own: true, Changes: func(add func([]byte) error) error {
			for n := range changes {
				raw, err := record.EncodeOne(body(n))
				if err != nil {
					return err
				}
				if err := add(raw); err != nil {
					return err
				}
			}
			return nil
		}}}})
	must(o.t, err)
	path = filepath.Join(o.dir, fmt.Sprintf("%d-thay-doi-%s.dvk", changes, replica))
	must(o.t, os.WriteFile(path, p.Bytes(), 0o600))
	return path
}

func idOf(n int) (id record.ID) {
	binary.BigEndian.PutUint64(id[8:], uint64(n)*0x9E3779B97F4A7C15) // all over the register
	return id
}

// tiny is the smallest change there is, each of a record of its own.
func tiny(n int) []any {
	id := idOf(n)
	return []any{uint64(n), "", "x", id[:], "", []any{[]any{"f", nil, []any{}, []any{}}}, []any{}}
}

// honest is a change as a province has them: a model, its participation, or a figure.
func honest(n int) []any {
	model, id := idOf(n/3), idOf(n)
	at := uint64(time.Date(2026, 3, 1, 8, 0, n/3, 0, time.UTC).UnixMilli()) << 16
	set := func(kind record.Name, id record.ID, sets ...any) []any {
		return []any{at, "Chẩu Thị Mỵ", string(kind), id[:], "", sets, []any{}}
	}
	field := func(name string, value any) any { return []any{name, value, []any{}, []any{}} }
	switch n % 3 {
	case 0:
		return set(record.ModelKind, model, field("name", fmt.Sprintf("Vận động Nhân dân hiến đất mở đường thôn %d", n)), field("place", fmt.Sprintf("Thôn %d", n%40)),
			field("registrant", "Chi bộ thôn Nà Ta"), field("subject", "collective"))
	case 1:
		return set(record.ParticipationKind, id, field("model", model), field("registered", "2026-03-01"), field("standing", "new"), field("year", 2026))
	}
	return set(record.ResourceKindName, id, field("amount", fmt.Sprint(1_000_000*(n%900+1))), field("participation", idOf(n-1)), field("what", "money"))
}
