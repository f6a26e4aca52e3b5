package exchange

import (
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page/wording"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// keys is the section of keys: our own, those that wait, those of the units above and below.
type keys struct {
	p     *Page
	all   []keyRow
	table *table.Table
}

// keyRow is a key that waits, or one that is known.
type keyRow struct {
	waits *exchange.Candidate
	line  *exchange.KeyLine
}

func (k *keyRow) print() identity.Fingerprint {
	if k.waits != nil {
		return k.waits.Fingerprint
	}
	return k.line.Fingerprint
}

func newKeys(p *Page) *keys {
	x := &p.text().Exchange
	k := &keys{p: p}
	k.table = table.New(
		table.Column{Title: x.Bundles.Unit, Min: 18, Grow: 1, Max: 44, Keep: 9},
		table.Column{Title: x.Keys.State, Min: 20, Keep: 8},
		table.Column{Title: x.Keys.From, Min: 10, Right: true, Keep: 5},
		table.Column{Title: x.Keys.ReadOut, Min: 35, Keep: 4},
	)
	return k
}

func (k *keys) place() action.Place                  { return action.OnKeys }
func (k *keys) name(s *text.ExchangeSections) string { return s.Keys }
func (k *keys) count() (int, theme.State)            { return len(k.p.read.Waiting), theme.Warn }
func (k *keys) help() string                         { return k.p.text().Exchange.Sections.HelpOwnKeys }
func (k *keys) key(key keyboard.Key) bool            { return key.Code != keyboard.Insert && k.table.Key(key) }

// adopt lists our own key first, then those that wait.
func (k *keys) adopt() {
	k.all = nil
	lines := k.p.read.keys
	for i := range lines {
		if lines[i].Own {
			k.all = append(k.all, keyRow{line: &lines[i]})
		}
	}
	for i := range k.p.read.Waiting {
		k.all = append(k.all, keyRow{waits: &k.p.read.Waiting[i]})
	}
	for i := range lines {
		if !lines[i].Own {
			k.all = append(k.all, keyRow{line: &lines[i]})
		}
	}
	r := &rows{}
	for i := range k.all {
		row := &k.all[i]
		r.add(row.print().String(), k.cells(row)...)
	}
	k.table.SetRows(r)
}

func (k *keys) cells(row *keyRow) []table.Cell {
	t := k.p.text()
	x := &t.Exchange.Keys
	digits := table.Cell{Text: row.print().Spoken(), Style: theme.Style("")}
	if w := row.waits; w != nil {
		return []table.Cell{{Text: k.p.unitName(w.WaitingKey.Unit)}, {Text: x.Waits, State: theme.Warn}, {Text: t.Date(k.p.local(w.At))}, digits}
	}
	l := row.line
	name, state := l.Unit.Name, table.Cell{Text: x.Accepted, State: theme.Good}
	switch {
	case l.Own:
		name, state = x.OwnUnit(name), table.Cell{Text: x.Own, State: theme.Good}
	case l.Above:
		state.Text = x.Above
	case l.Revoked != "":
		state = table.Cell{Text: x.Revoked, State: theme.Bad}
	}
	return []table.Cell{{Text: name}, state, {Text: wording.Date(l.From)}, digits}
}

func (k *keys) chosen() *keyRow {
	if row, ok := k.table.Cursor(); ok {
		return &k.all[row]
	}
	return nil
}

// candidate is the key under the cursor if it waits, or else the first that does.
func (k *keys) candidate() (exchange.Candidate, bool) {
	if row := k.chosen(); row != nil && row.waits != nil {
		return *row.waits, true
	}
	return k.p.candidate(record.ID{})
}

func (k *keys) do(id action.ID) bool {
	row := k.chosen()
	switch id {
	case action.Digits:
		if row == nil {
			return true
		}
		if row.waits != nil {
			k.p.accept(*row.waits)
			return true
		}
		k.p.h.Push(newReadOut(k.p.h, row.line.Unit.Name, row.line.Fingerprint, row.line.Own))
	case action.Revoke:
		if row != nil && row.line != nil {
			k.p.h.Push(newRevoke(k.p.h, row.line.Unit, k.last(row.line.Unit.ID)))
		}
	case action.Passphrase:
		k.p.h.Push(newPassphrase(k.p.h))
	case action.NewKey:
		k.p.h.Push(newNewKey(k.p.h, k.p.read.Above == nil))
	default:
		return false
	}
	return true
}

// last is the serial of the latest bundle that came from a unit.
func (k *keys) last(unit record.ID) (serial uint64) {
	for _, n := range k.p.read.Bundles {
		if !n.Out && !n.Aside && n.Unit == unit {
			serial = max(serial, n.Serial)
		}
	}
	return serial
}

func (k *keys) off(id action.ID) string {
	x := &k.p.text().Exchange.Keys
	if id != action.Revoke {
		return ""
	}
	switch row := k.chosen(); {
	case row == nil || row.line != nil && (row.line.Own || row.line.Above):
		return x.OnlyBelow
	case row.waits != nil:
		return x.OnlyWaits
	case row.line.Revoked != "":
		return x.AlreadyRevoked
	}
	return ""
}

func (k *keys) draw(th *theme.Theme, width, height int) part.Area {
	row := k.chosen()
	if row == nil {
		return listed(th, k.table, width, height)
	}
	return listed(th, k.table, width, height, row.print().Spoken(), k.about(th, row))
}

// about says what the key under the cursor is and what can be done with it.
func (k *keys) about(th *theme.Theme, row *keyRow) string {
	t := k.p.text()
	x := &t.Exchange.Keys
	if w := row.waits; w != nil {
		return x.WaitsHint(w.Officer, t.Date(k.p.local(w.At)), w.File, action.KeyOf(action.Accept, th))
	}
	switch l := row.line; {
	case l.Own:
		return x.OwnHint(action.KeyOf(action.Passphrase, th), action.KeyOf(action.NewKey, th))
	case l.Revoked != "":
		return x.RevokedHint(wording.Date(l.Revoked), l.Why)
	case l.Above:
		return ""
	}
	return x.HoldsHint
}
