package text

import (
	"cmp"
	"slices"

	"danvan/store"
	"danvan/sync/bundle"
	"danvan/sync/exchange"
	"danvan/sync/identity"
)

// Kept is a bundle of which only the code is known that says why it was not let in: one in quarantine, or one that a
// receipt is about.
type Kept struct {
	Code   string
	File   string
	Unit   string // name or code of the unit that made it
	Serial uint64
	First  uint64 // of a gap: serials of the first bundles that are missing; 0 where they are not known
	Last   uint64
	Detail string // as exchange.Fault writes it; empty where nothing more is known
}

var bundleCodes = []bundle.Code{bundle.Unreadable, bundle.Empty, bundle.NotABundle, bundle.Encrypted, bundle.NotForUs, bundle.TooBig, bundle.Truncated,
	bundle.Altered, bundle.NewerFormat, bundle.BadSignature, bundle.BadManifest, bundle.BadVoucher, bundle.BadData, bundle.BadChain}

// Reason says why a bundle was not let in, in the sentence that the import itself used.
func (t *Table) Reason(k Kept) Sentence {
	switch k.Code {
	case "fork":
		return t.Error(&exchange.Error{Code: exchange.Frozen, Unit: k.Unit})
	case "replica":
		return t.Error(&store.ReplicaError{})
	case string(exchange.MissingBundle), "gap":
		return t.Error(&exchange.Error{Code: exchange.MissingBundle, Unit: k.Unit, First: k.First, Last: cmp.Or(k.Last, max(k.Serial, 1)-1)})
	}
	e := &exchange.Error{Code: exchange.Code(k.Code), Unit: k.Unit}
	if f, ok := exchange.ParseFault(k.Detail); ok {
		e.Fault = &f
	}
	if say, ok := explainExchange(t, e); ok {
		return say
	}
	if slices.Contains(bundleCodes, bundle.Code(k.Code)) {
		return t.Error(&bundle.Error{Code: bundle.Code(k.Code), File: k.File})
	}
	return t.Error(&identity.Refusal{Code: identity.RefusalCode(k.Code)})
}
