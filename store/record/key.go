package record

import "strings"

// Key is a line of the roster: which public key may speak for which unit. It is written by the unit above (a root writes its own) into
// the catalog, so that the roster travels like everything else.
type Key struct {
	Unit    ID     `cbor:"unit"`
	Public  string `cbor:"public"` // one authorized_keys line without comment: “ssh-ed25519 AAAA…”
	From    Date   `cbor:"from"`
	Revoked Date   `cbor:"revoked"` // empty while it holds
	Why     string `cbor:"why"`     // why it was revoked
}

const KeyKind Name = "key"

var _ = register[Key](Kind{Part: Catalog})

// Kind is KeyKind.
func (*Key) Kind() Name { return KeyKind }

// KeyID is the id of a unit's line for a public key.
func KeyID(unit ID, public string) ID { return Derive(unit, KeyKind, public) }

// Validate tells what is wrong.
func (k *Key) Validate() (ps Problems) {
	ps.need(!k.Unit.IsZero(), "unit", "")
	if !strings.HasPrefix(k.Public, "ssh-ed25519 ") {
		ps = append(ps, Problem{Field: "public", Code: UnknownTerm, Hard: true, Found: k.Public, Want: "ssh-ed25519 …"})
	}
	ps.date(k.From, "from")
	ps.date(k.Revoked, "revoked")
	return ps
}
