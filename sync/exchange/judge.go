package exchange

import (
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// letIn makes an arrival of a bundle, if it may be merged.
func (e *evidence) letIn(sealed *bundle.Sealed) (*store.Arrival, *looked, error) {
	if err := e.admit(sealed); err != nil {
		return nil, nil, err
	}
	m, err := sealed.Manifest()
	if err != nil {
		return nil, nil, err
	}
	if m.Large() {
		own, err := catalogs(sealed, true)
		if err != nil {
			return nil, nil, err
		}
		return e.judge(sealed, own, nil)
	}
	runs, err := sealed.Runs()
	if err != nil {
		return nil, nil, err
	}
	own := make([]*log.Run, 0, len(runs))
	for i, run := range runs {
		if m.Lines[i].Own {
			own = append(own, run)
		}
	}
	return e.judge(sealed, own, runs)
}

// admit decides before anything but the manifest is read: who signed, for whom it is, what it may carry. It gives the
// unit that sends.
func (e *evidence) admit(sealed *bundle.Sealed) error {
	m, err := sealed.Manifest()
	if err != nil {
		return err
	}
	if m.Kind == bundle.Invitation {
		return &Error{Code: IsInvitation, Unit: m.From.Code}
	}
	above, under := e.tree.Above(m.From.Unit, e.me), e.tree.Above(e.me, m.From.Unit)
	if m.From.Unit != e.me && !above && !under {
		return &Error{Code: WrongSender, Unit: m.From.Code}
	}
	if m.To.Unit != e.me && m.From.Unit != e.me { // what another laptop of ours sent to others is ours too
		return &Error{Code: WrongReceiver, Unit: m.From.Code, Other: m.To.Code}
	}
	if err := e.believes(sealed.Signer(), m.From, ownHeads(m)); err != nil {
		return err
	}
	for _, l := range m.Lines {
		if !e.inScope(m.From.Unit, l.Stream.Channel) {
			err := e.named(OutOfScope, m.From)
			err.Stream = l.Stream
			return err
		}
	}
	return nil
}

// believes tells whether a key may have said where streams stand. One that was revoked is believed for what it was good
// for, and for what is here already; nothing else that it signed is let in without a person.
func (e *evidence) believes(key identity.Public, party bundle.Party, heads []log.Head) error {
	holder, ok := e.speaks(key, party.Unit)
	switch {
	case !ok:
		err := e.named(UnknownKey, party)
		if e.tree.Above(e.me, party.Unit) || e.tree.Above(party.Unit, e.me) {
			err.Code, err.Waits = WaitingKey, store.WaitingKey{Unit: party.Unit, Public: string(key)}
			if e.tree.Above(e.me, party.Unit) {
				err.Others = len(e.keys(party.Unit))
			}
		}
		return err
	case holder.Revoked == "":
		return nil
	}
	for _, h := range heads {
		if !holder.GoodFor(h) && h.Number > e.heads[h.Stream].Number { // of what is here the store knows the past
			err := e.named(RevokedKey, party)
			err.Stream = h.Stream
			return err
		}
	}
	if len(heads) == 0 {
		return e.named(RevokedKey, party)
	}
	return nil
}

// ownHeads is where the sender's own streams stand after a bundle.
func ownHeads(m *bundle.Manifest) (heads []log.Head) {
	for _, l := range m.Lines {
		if l.Own {
			heads = append(heads, l.Head())
		}
	}
	return heads
}

func (e *evidence) named(code Code, p bundle.Party) *Error {
	err := &Error{Code: code, Unit: p.Code}
	if u := e.units.Unit(p.Unit); u != nil {
		err.Unit, err.Name = e.units.FullCode(u), u.Name
	}
	return err
}

// judge makes an arrival of a bundle whose sender was admitted: the authors of passed-on streams are looked up, and
// every change is held against the rules. Of what the sender only passes on, a stream with a value of a type that
// cannot be is left out, so that nobody can stop a unit that passes it on; of the sender's own, the whole bundle is.
// own is what it says itself; runs is nil for one that is read in pieces.
func (e *evidence) judge(sealed *bundle.Sealed, own, runs []*log.Run) (*store.Arrival, *looked, error) {
	m, err := sealed.Manifest()
	if err != nil {
		return nil, nil, err
	}
	ev := e.with(own)
	found := &looked{}
	a := &store.Arrival{Writers: map[log.Replica]record.ID{}, Vouchers: map[log.Stream]log.Hash{},
		Manifests: map[log.Hash][]byte{}, Holds: m.Holds}
	for _, l := range m.Lines {
		if l.Own {
			a.Writers[l.Stream.Replica] = m.From.Unit
			a.Vouchers[l.Stream] = sealed.Hash()
		}
	}
	a.Writers[m.Replica] = m.From.Unit
	a.Manifests[sealed.Hash()] = sealed.Signed().Bytes()
	vouchers, err := sealed.Vouchers()
	if err != nil {
		return nil, nil, err
	}
	for _, v := range vouchers {
		if err := ev.vouch(a, v); err != nil {
			return nil, nil, err
		}
	}
	for _, l := range m.Lines {
		if e.frozen[l.Stream.Replica] && l.Last > e.heads[l.Stream].Number {
			err := e.named(Frozen, m.From)
			err.Stream = l.Stream
			return nil, nil, err
		}
	}
	if m.Large() && runs == nil {
		if found.large, err = e.judgePieces(sealed, ev, a, found); err != nil {
			return nil, nil, err
		}
	}
	named := map[log.Replica]bool{}
	for i, run := range runs {
		if err := namesFew(named, run); err != nil {
			return nil, nil, err
		}
		err := ev.judgeRun(a.Writers[run.Stream.Replica], run, found)
		if !m.Lines[i].Own && CodeOf(err) == BadValue {
			found.left = append(found.left, err)
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		a.Runs = append(a.Runs, run)
	}
	a.Note = store.BundleNote{ID: sealed.Hash(), Unit: m.From.Unit, Replica: m.Replica, Serial: m.Serial, Previous: m.Previous, Made: store.Millis(m.Made)}
	if m.To.Unit == e.me {
		a.Receipts = receiptsOf(m)
	}
	return a, found, nil
}

func (e *evidence) judgeRun(writer record.ID, run *log.Run, found *looked) error {
	ch := run.Stream.Channel
	err := run.Each(func(_ uint64, c *log.Change) error { return identity.Judge(writer, ch, c, e.tree) })
	if err != nil {
		return e.badValue(err)
	}
	return run.Each(func(_ uint64, c *log.Change) error { found.noteUnread(e, run.Ref(c), c); return nil })
}

// vouch looks up the author of passed-on streams. A key that was revoked since may have signed them before.
func (e *evidence) vouch(a *store.Arrival, v *bundle.Voucher) error {
	author := v.Manifest.From
	var heads []log.Head
	for _, l := range v.Manifest.Lines {
		if slices.Contains(v.Streams, l.Stream) {
			heads = append(heads, l.Head())
		}
	}
	if err := e.believes(v.Signer, author, heads); err != nil {
		return err
	}
	for _, s := range v.Streams {
		a.Writers[s.Replica] = author.Unit
		a.Vouchers[s] = v.Hash()
	}
	a.Manifests[v.Hash()] = v.Bytes()
	return nil
}
