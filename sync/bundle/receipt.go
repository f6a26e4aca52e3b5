package bundle

import (
	"bytes"
	"cmp"
	"strings"

	"danvan/store/log"
)

// Receipt is what the sender answers to one bundle of the receiver.
type Receipt struct {
	Bundle log.Hash // Hash of its manifest
	Serial uint64   // its number in the receiver's count
	State  ReceiptState
	Code   string // why it is not accepted: a code such as "gap"; may be empty
}

// ReceiptState is what became of a bundle.
type ReceiptState string

// States of a receipt.
const (
	Accepted ReceiptState = "accepted" // what it carries stands in the register
	Waiting  ReceiptState = "waiting"  // kept until something else arrives or is accepted
	Refused  ReceiptState = "refused"
	Aside    ReceiptState = "aside" // accepted, and taken back since
)

const (
	maxReceipts    = 1000
	maxReceiptCode = 40 // bytes
)

// compare orders receipts in a manifest: by serial; two registers of one unit count apart, so then by hash.
func (a Receipt) compare(b Receipt) int {
	return cmp.Or(cmp.Compare(a.Serial, b.Serial), bytes.Compare(a.Bundle[:], b.Bundle[:]))
}

func (w *manifestWriter) receipt(r Receipt) {
	w.words("receipt", r.Bundle.String(), number(r.Serial), string(r.State), cmp.Or(r.Code, none))
	w.end()
}

func (r *manifestReader) receipts() (all []Receipt) {
	seen := map[log.Hash]bool{}
	for r.next("receipt") {
		v := r.receipt(r.header("receipt"))
		switch n := len(all); {
		case n == maxReceipts:
			r.fail("more than %d receipts", maxReceipts)
		case n > 0 && all[n-1].compare(v) >= 0 || seen[v.Bundle]:
			r.fail("receipts are not in their order, or one stands twice")
		}
		seen[v.Bundle] = true
		all = append(all, v)
	}
	return all
}

func (r *manifestReader) receipt(value string) (v Receipt) {
	w := r.split(value, 4)
	if w == nil {
		return v
	}
	v = Receipt{Bundle: r.hash(w[0]), Serial: r.number(w[1]), State: ReceiptState(w[2])}
	switch v.State {
	case Accepted, Waiting, Refused, Aside:
	default:
		r.fail("receipt %.40q", w[2])
	}
	if w[3] != none {
		v.Code = w[3]
		if v.Code == "" || len(v.Code) > maxReceiptCode || strings.Trim(v.Code, "abcdefghijklmnopqrstuvwxyz-") != "" || v.Code[0] == '-' {
			r.fail("receipt with code %.60q", v.Code)
		}
	}
	return v
}
