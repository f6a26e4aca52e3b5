package bundle

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"danvan/sync/identity"
)

// sign makes a bundle of whatever is given, well signed: what a faulty or hostile unit could send.
func sign(w *writer, m *Manifest, changes []byte, relays ...Signed) []byte {
	bodies := [][]byte{changes}
	for _, r := range relays {
		bodies = append(bodies, r.Text, r.Signature)
	}
	m.Key, m.Sums = w.key.Public(), nil
	for i, b := range bodies {
		m.Sums = append(m.Sums, Sum{ar.name(i + 2), Hash(b)})
	}
	text := m.Text()
	return ar.join(append([][]byte{text, ok(w.key.Sign(Namespace, text))}, bodies...)...)
}

func TestSignedNonsenseIsRefused(t *testing.T) {
	w, draft := relayed(t)
	p := ok(Pack(w.key, draft))
	s := ok(Parse("", p.Bytes(), identity.Key{}, Limits{}))
	packed, author := s.members[2].body, draft.Relays[0]
	raw := ok(unpack(packed, p.Manifest.Raw))
	other := newWriter(t, commune)
	stranger := ok(Pack(other.key, other.draft(district))).Signed
	with := func(change func(m *Manifest)) *Manifest {
		m := ok(ParseManifest(p.Signed.Text))
		change(m)
		return m
	}
	as := func(m *Manifest) *Manifest { return with(func(n *Manifest) { *n = *m }) }
	own, passed := slices.IndexFunc(p.Manifest.Lines, func(l Line) bool { return l.Own }), 0
	if own == 0 {
		passed = 1
	}
	bend := func(b []byte, at int) []byte { b = bytes.Clone(b); b[at] ^= 1; return b }
	huge := pack(t, make([]byte, 300<<20))
	for name, c := range map[string]struct {
		data []byte
		want Code
	}{
		"as it was":               {sign(w, p.Manifest, packed, author), ""},
		"a head that is not":      {sign(w, with(func(m *Manifest) { m.Lines[own].After[0] ^= 1 }), packed, author), BadChain},
		"a beginning that is not": {sign(w, with(func(m *Manifest) { m.Lines[own].Before[0] ^= 1 }), packed, author), BadManifest},
		"one change bent":         {sign(w, as(p.Manifest), pack(t, bend(raw, len(raw)-1)), author), BadData},
		"one head bent":           {sign(w, as(p.Manifest), pack(t, bend(raw, 0)), author), BadData},
		"one byte missing":        {sign(w, as(p.Manifest), pack(t, raw[:len(raw)-1]), author), BadData},
		"one byte more":           {sign(w, as(p.Manifest), pack(t, append(bytes.Clone(raw), 0x40)), author), BadData},
		"more than its changes": {sign(w, with(func(m *Manifest) { m.Raw++ }), pack(t, append(bytes.Clone(raw), 0x40)), author),
			BadData},
		"not packed":         {sign(w, as(p.Manifest), raw, author), BadData},
		"packed too well":    {sign(w, with(func(m *Manifest) { m.Raw = 300 << 20 }), huge, author), TooBig},
		"a packed bomb":      {sign(w, as(p.Manifest), huge, author), BadData},
		"more than we take":  {sign(w, with(func(m *Manifest) { m.Raw = 513 << 20 }), packed, author), TooBig},
		"too many changes":   {sign(w, with(func(m *Manifest) { m.Lines[own].Last += 1e9; m.Changes += 1e9 }), packed, author), TooBig},
		"more than fit":      {sign(w, with(func(m *Manifest) { m.Lines[own].Last += 4e5; m.Changes += 4e5 }), packed, author), BadManifest},
		"fewer changes":      {sign(w, with(func(m *Manifest) { m.Lines[own].Last--; m.Changes-- }), packed, author), BadChain},
		"nobody answers":     {sign(w, as(p.Manifest), packed), BadVoucher},
		"a stranger answers": {sign(w, as(p.Manifest), packed, stranger), BadVoucher},
		"two answer for one": {sign(w, as(p.Manifest), packed, author, author), BadVoucher},
		"answered for less":  {sign(w, with(func(m *Manifest) { m.Lines[passed].After[0] ^= 1 }), packed, author), BadVoucher},
		"an author unsigned": {sign(w, as(p.Manifest), packed, Signed{author.Text, p.Signed.Signature}), BadVoucher},
		"an author bent":     {sign(w, as(p.Manifest), packed, Signed{bend(author.Text, 30), author.Signature}), BadVoucher},
		"passed on as own":   {sign(w, with(func(m *Manifest) { m.Lines[passed].Own = true }), packed, author), BadVoucher},
	} {
		t.Run(name, func(t *testing.T) {
			err := verify(c.data)
			if c.want == "" && err == nil {
				return
			}
			if !IsCode(err, c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	if err := verify(sign(w, as(p.Manifest), packed, author)); err != nil {
		t.Errorf("the tests bent what they were given: %v", err)
	}
}

func TestTheKeyNamedIsTheKeyThatSigned(t *testing.T) {
	w, p := small(t)
	s := ok(Parse("", p.Bytes(), identity.Key{}, Limits{}))
	other := newWriter(t, commune)
	text := p.Signed.Text // names w's key
	resigned := ok(Parse("", ar.join(text, ok(other.key.Sign(Namespace, text)), s.members[2].body), identity.Key{}, Limits{}))
	if resigned.Signer() != other.key.Public() {
		t.Errorf("signed by %s", resigned.Signer())
	}
	if _, err := resigned.Manifest(); !IsCode(err, BadManifest) {
		t.Errorf("signed by another than it names: %v", err)
	}
	if _, err := ok(Parse("", p.Bytes(), identity.Key{}, Limits{})).Manifest(); err != nil || s.Signer() != w.key.Public() {
		t.Error(err)
	}
}

func TestANewerFormatIsNamed(t *testing.T) {
	w, p := small(t)
	newer := bytes.Replace(p.Signed.Text, []byte("danvan-bundle 2"), []byte("danvan-bundle 3"), 1)
	sig := ok(w.key.Sign(Namespace, newer))
	for name, bodies := range map[string][][]byte{
		"same members":  {newer, sig, []byte("x")},
		"other members": {newer, sig},
	} {
		s, err := Parse("", ar.join(bodies...), identity.Key{}, Limits{})
		if err == nil {
			_, err = s.Manifest()
		}
		var e *Error
		if !errors.As(err, &e) || e.Code != NewerFormat || e.Detail != "3" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLimitsHold(t *testing.T) {
	_, p := small(t)
	for name, l := range map[string]Limits{"file": {File: 1000}, "manifest": {Manifest: 100}, "raw": {Raw: 100}} {
		s, err := Parse("", p.Bytes(), identity.Key{}, l)
		if err == nil {
			err = s.Verify()
		}
		if !IsCode(err, TooBig) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSignedComesApartWhereItWasJoined(t *testing.T) {
	_, p := small(t)
	again := ok(ParseSigned(p.Signed.Bytes()))
	if !bytes.Equal(again.Text, p.Signed.Text) || !bytes.Equal(again.Signature, p.Signed.Signature) {
		t.Error("text and signature came apart elsewhere than they were joined")
	}
	if _, err := ParseSigned([]byte("# danvan-bundle 1\n")); err == nil {
		t.Error("a manifest without a signature was taken apart")
	}
}
