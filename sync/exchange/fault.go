package exchange

import (
	"encoding/json"
	"errors"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/identity"
)

// Fault is a value that a field cannot have, in a bundle or in the register: where it stands, what was found and what
// was expected.
type Fault struct {
	Unit  string      `json:"unit"` // code of the unit in whose affairs or catalog it lies
	Kind  record.Name `json:"kind"`
	ID    record.ID   `json:"id"`
	Field string      `json:"field"`
	Code  record.Code `json:"code"`
	Found string      `json:"found"`
	Want  string      `json:"want"`
}

// ParseFault reads what String wrote; false for anything else.
func ParseFault(s string) (f Fault, ok bool) {
	return f, s != "" && json.Unmarshal([]byte(s), &f) == nil && f.Field != ""
}

// String puts a fault into one line that ParseFault reads.
func (f Fault) String() string {
	b, err := json.Marshal(f)
	if err != nil {
		return ""
	}
	return string(b)
}

// Problem is the fault as a record's own checks tell it.
func (f Fault) Problem() record.Problem {
	return record.Problem{Field: f.Field, Code: f.Code, Hard: true, Found: f.Found, Want: f.Want}
}

func faultAt(tree *store.Tree, ref record.Ref, p record.Problem) Fault {
	f := Fault{Kind: ref.Kind, ID: ref.ID, Field: p.Field, Code: p.Code, Found: p.Found, Want: p.Want}
	if u := tree.Unit(ref.Channel.Unit); u != nil {
		f.Unit = u.Code
	}
	return f
}

// FaultOf gives the value because of which something was refused.
func FaultOf(err error) (f Fault, ok bool) {
	var e *Error
	if !errors.As(err, &e) || e.Code != BadValue || e.Fault == nil {
		return f, false
	}
	return *e.Fault, true
}

// badValue names the value in a refusal of package identity, and the unit that wrote it; other errors stay as they are.
func (e *evidence) badValue(err error) error {
	var r *identity.Refusal
	if !errors.As(err, &r) || r.Code != identity.BadValue || r.Want == "" {
		return err
	}
	fault := faultAt(e.units, r.Ref, record.Problem{Field: r.Field, Code: record.WrongType, Found: r.Found, Want: r.Want})
	named := &Error{Code: BadValue, Unit: r.Writer.String(), Fault: &fault, Err: errors.New(r.Error())}
	if u := e.units.Unit(r.Writer); u != nil {
		named.Unit, named.Name = u.Code, u.Name
	}
	return named
}

const maxUnread = 20 // faults of one bundle that are told one by one

// noteUnread notes the values of a change that come in and cannot be read.
func (l *looked) noteUnread(e *evidence, ref record.Ref, c *log.Change) {
	kind := record.KindOf(c.Kind)
	if kind == nil {
		return
	}
	for _, edit := range c.Edits {
		if edit.Value == nil || kind.Reads(edit.Field, edit.Value) {
			continue
		}
		if l.count++; len(l.unread) < maxUnread {
			l.unread = append(l.unread, faultAt(e.units, ref, *kind.Check(edit.Field, edit.Value)))
		}
	}
}

// looked is what was found in a bundle beside what is merged of it.
type looked struct {
	unread []Fault // values that come in and cannot be read
	count  int     // of all of them
	left   []error // why some of the streams that are passed on were left out
	large  *large  // to be merged in pieces; nil where the arrival holds all
}

// Unread gives the values of the register that this version cannot read, the first few of them, and how many there are.
func Unread(tx *store.Tx) (faults []Fault, count int, err error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, 0, err
	}
	err = tx.Unread(func(ref record.Ref, p record.Problem) {
		if count++; len(faults) < maxUnread {
			faults = append(faults, faultAt(tree, ref, p))
		}
	})
	return faults, count, err
}
