package record

import "strings"

// Key is a line of the roster: which public key may speak for which unit. It is written by the unit above (a root
// writes its own) into the catalog, so that the roster travels like everything else.
type Key struct {
	Unit    ID         `cbor:"unit" is:"need,fixed,of=unit"`
	Public  string     `cbor:"public" is:"fixed,machine"` // one authorized_keys line without comment: “ssh-ed25519 AAAA…”
	From    Date       `cbor:"from" is:"fixed"`
	Revoked Date       `cbor:"revoked" is:"fixed"` // empty while it holds
	Why     string     `cbor:"why" is:"fixed"`     // why it was revoked
	Good    []GoodHead `cbor:"good"`               // of a revoked key: what it signed that still counts; nil where nobody said, empty for nothing

	// A root's later key is handed over from the one before it. Both have signed the same statement (package identity
	// says which), each in OpenSSH's armour.
	Before         string `cbor:"before" is:"machine"`
	SignedByBefore string `cbor:"signed_by_before" is:"machine"`
	SignedBySelf   string `cbor:"signed_by_self" is:"machine"`
}

// GoodHead is how far one stream counts that a revoked key signed: its replica, its channel, and the number and hash of
// its last good change.
type GoodHead struct {
	_       struct{} `cbor:",toarray"`
	Replica [16]byte
	Unit    ID
	Part    Part
	Number  uint64
	Hash    [32]byte
}

const KeyKind Name = "key"

var _ = Register[Key](Kind{Part: Catalog, Quiet: true})

// Kind is KeyKind.
func (*Key) Kind() Name { return KeyKind }

// KeyID is the id of a unit's line for a public key.
func KeyID(unit ID, public string) ID { return Derive(unit, KeyKind, public) }

// Validate tells what is wrong.
func (k *Key) Validate() Problems {
	ps := Held(k)
	ps.public(k.Public, "public")
	if k.Good != nil {
		ps.need(k.Revoked != "", "revoked", "")
	}
	if k.Before != "" {
		ps.public(k.Before, "before")
		ps.need(k.SignedByBefore != "", "signed_by_before", "")
		ps.need(k.SignedBySelf != "", "signed_by_self", "")
	}
	return ps
}

func (ps *Problems) public(line, field string) {
	if !strings.HasPrefix(line, "ssh-ed25519 ") {
		*ps = append(*ps, Problem{Field: field, Code: UnknownTerm, Hard: true, Found: line, Want: "ssh-ed25519 …"})
	}
}
