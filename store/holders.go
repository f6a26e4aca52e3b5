package store

import (
	"bytes"
	"cmp"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// Holders are the registers of a unit that count when it is asked what the unit holds: those that ever sent something
// and are not known to have ended. A unit may have two laptops, and what the one holds the other may lack; but a
// register that was lost, restored or copied is followed by another of its family, and what the old one lacked nobody
// waits for. Which of both it is shows by who goes on to send: one that begins ends those of its family that were
// there, until they say a word themselves. One that was taken for ended and is not may meet a gap; its next bundle says
// what it holds, and closes it.
type Holders struct {
	tx       *Tx
	replicas []log.Replica
}

// silentFor is how many bundles the other registers of a unit may send until one that sent none meanwhile counts no
// more. Should it come back, it says itself what it holds, and counts again.
const silentFor = 8

// life is what is known of one register of a unit: its bundles that came here.
type life struct {
	replica     log.Replica
	family      int
	moments     []moment
	first, last moment
}

// moment orders bundles of one unit by when they were made. The sender's clock may run ahead: what came here was made
// before that.
type moment struct{ made, at int64 }

func (m moment) compare(n moment) int {
	return cmp.Or(cmp.Compare(m.made, n.made), cmp.Compare(m.at, n.at))
}

func momentOf(n *BundleNote) moment {
	return moment{min(n.Made, n.At) / 1000, n.At} // manifests know whole seconds
}

// Holders gives the registers of a unit that count.
func (tx *Tx) Holders(unit record.ID) (*Holders, error) {
	lives, err := tx.lives(unit)
	if err != nil {
		return nil, err
	}
	h := &Holders{tx: tx}
	for i := range lives {
		if !lives[i].ended(lives) {
			h.replicas = append(h.replicas, lives[i].replica)
		}
	}
	return h, nil
}

// lives gathers the registers of a unit that ever sent something.
func (tx *Tx) lives(unit record.ID) (lives []life, err error) {
	held := tx.bolt().Bucket(bHeld)
	err = tx.bolt().Bucket(bReplicas).ForEach(func(k, v []byte) error {
		v, err := unseal(tx.bolt(), v, "replicas", k)
		if err != nil || !bytes.Equal(v, unit[:]) {
			return err
		}
		if at, _ := held.Cursor().Seek(k); bytes.HasPrefix(at, k) {
			lives = append(lives, life{replica: log.Replica(k), family: len(lives)})
		}
		return nil
	})
	if err != nil || len(lives) < 2 {
		return lives, err
	}
	return lives, tx.relate(lives, unit)
}

// relate reads the bundles of registers, and finds which of them are of one family: the one holds what the other wrote,
// or counts its bundles on from where the other stood.
func (tx *Tx) relate(lives []life, unit record.ID) error {
	notes, err := tx.Bundles()
	if err != nil {
		return err
	}
	at, made := map[log.Replica]int{}, map[log.Hash]int{}
	for i := range lives {
		at[lives[i].replica] = i
	}
	from := func(n *BundleNote) (i int, ok bool) {
		i, ok = at[n.Replica]
		return i, ok && !n.Out && n.Unit == unit
	}
	for i := range notes {
		if k, ok := from(&notes[i]); ok {
			made[notes[i].ID] = k
			if !notes[i].Aside {
				lives[k].moments = append(lives[k].moments, momentOf(&notes[i]))
			}
		}
	}
	for i := range notes {
		k, ok := from(&notes[i])
		if before, known := made[notes[i].Previous]; ok && known {
			join(lives, k, before)
		}
	}
	for i := range lives {
		l := &lives[i]
		if len(l.moments) > 0 {
			l.first, l.last = slices.MinFunc(l.moments, moment.compare), slices.MaxFunc(l.moments, moment.compare)
		}
		for k := range lives {
			if tx.knows(l.replica, lives[k].replica) {
				join(lives, i, k)
			}
		}
	}
	return nil
}

// join makes one family of two.
func join(lives []life, a, b int) {
	from, to := lives[a].family, lives[b].family
	for i := range lives {
		if lives[i].family == from {
			lives[i].family = to
		}
	}
}

// ended tells whether a register is over as far as anybody can know from here: another of its family began to send
// after its last word, or the others of the unit have gone on without it for long.
func (l *life) ended(all []life) bool {
	since := 0
	for i := range all {
		next := &all[i]
		if next.replica == l.replica || len(next.moments) == 0 {
			continue
		}
		if next.family == l.family && next.first.compare(l.last) > 0 {
			return true
		}
		for _, m := range next.moments {
			if m.compare(l.last) > 0 {
				since++
			}
		}
	}
	return since >= silentFor
}

// knows tells whether a register has said that it holds something that another wrote.
func (tx *Tx) knows(who, wrote log.Replica) bool {
	prefix := slices.Concat(who[:], wrote[:])
	k, _ := tx.bolt().Bucket(bHeld).Cursor().Seek(prefix)
	return who != wrote && bytes.HasPrefix(k, prefix)
}

// Held gives the number up to which every register of the unit that counts is known to hold a stream; 0 when there is
// none. What a register wrote itself it holds.
func (h *Holders) Held(s log.Stream) (least uint64, err error) {
	for i, r := range h.replicas {
		var n uint64
		if r == s.Replica {
			var head log.Head
			head, err = h.tx.Head(s)
			n = head.Number
		} else {
			n, err = counter(h.tx.bolt(), bHeld, append(bytes.Clone(r[:]), s.Bytes()...))
		}
		if err != nil {
			return 0, err
		}
		if i == 0 || n < least {
			least = n
		}
	}
	return least, nil
}
