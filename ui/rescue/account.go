package rescue

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/ui/text"
)

// Account is what came of a rescue, with names in place of ids. It is the JSON of danvan rescue.
type Account struct {
	Path       string    `json:"path"`
	Unit       string    `json:"unit"`
	Records    int       `json:"records"`
	Changes    int       `json:"changes"`
	From       []From    `json:"from"`
	Again      int       `json:"again"`   // changes behind gaps that the new register says again
	Loose      int       `json:"loose"`   // changes beyond the last certain head
	Missing    []Missing `json:"missing"` // that were there and are not
	EndUnknown bool      `json:"end_unknown"`
	Unnamed    int       `json:"unnamed"` // pieces of the log of which nothing tells whose they are
	Beside     []Beside  `json:"beside"`  // drafts and the like, where some are missing
	LostAside  int       `json:"lost_aside"`
	NoKey      bool      `json:"no_key"`
	NotesLeft  bool      `json:"notes_left"` // what was known of bundles and imports was left
	Nameless   bool      `json:"nameless"`   // the unit itself is not in the tree of units any more
}

// From is a file that changes were taken from, or why none were.
type From struct {
	Path    string `json:"path"`
	Changes int    `json:"changes"`
	Error   string `json:"error,omitempty"`
}

// Missing are changes that were in the register and are not there again, and who has them.
type Missing struct {
	Unit    string     `json:"unit"` // of the writer
	Name    string     `json:"name"`
	Replica string     `json:"replica"`
	About   string     `json:"about"` // the unit whose affairs they concern
	Part    string     `json:"part"`
	First   uint64     `json:"first"`
	Last    uint64     `json:"last"`
	Whole   int        `json:"whole"` // of them, there but not proven
	Authors []string   `json:"authors,omitempty"`
	After   *time.Time `json:"after,omitempty"`
	Before  *time.Time `json:"before,omitempty"`
	Holders []Holder   `json:"holders"`
}

// Holder should have what is missing.
type Holder struct {
	Unit string `json:"unit"`
	Name string `json:"name"`
	Last uint64 `json:"last"`
	Sent bool   `json:"sent"` // it was sent there, which does not tell that it came
}

// Beside is how much of what lies beside the records there is, and was.
type Beside struct {
	What string `json:"what"`
	Had  uint64 `json:"had"`
	Has  uint64 `json:"has"`
}

// Read puts into words what came of a rescue; tx is of the new register, whose path is or will be path.
func Read(tx *store.Tx, t *text.Table, path string, done *store.Rescued) (*Account, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	n := names{t, tree}
	a := &Account{Path: path, Unit: n.tree.CodeOf(done.Me.Unit), Records: done.Report.Records, Changes: done.Report.Changes, Again: done.Again, Loose: done.Loose, EndUnknown: done.EndUnknown,
		Unnamed: done.Unnamed, LostAside: done.LostAside, NoKey: done.NoKey, NotesLeft: done.BundlesAgain,
		Nameless: tree.Unit(done.Me.Unit) == nil, From: []From{}, Missing: []Missing{}, Beside: []Beside{}}
	for _, f := range done.From {
		from := From{Path: f.Path, Changes: f.Changes}
		switch {
		case errors.Is(f.Err, store.ErrOtherUnit):
			from.Error = t.CLI.Rescue.OtherUnit
		case store.IsCode(f.Err, store.NotARegister):
			from.Error = t.CLI.Rescue.Nothing
		case f.Err != nil:
			from.Error = text.Printable(t.Error(f.Err).String())
		}
		a.From = append(a.From, from)
	}
	for _, b := range done.Beside {
		a.Beside = append(a.Beside, Beside{b.Bucket, b.Had, b.Has})
	}
	for i := range done.Missing {
		a.Missing = append(a.Missing, n.missing(&done.Missing[i]))
	}
	slices.SortStableFunc(a.Missing, func(x, y Missing) int { // the unit's own first: nobody else types them again
		own := func(m Missing) int { return map[bool]int{true: 0, false: 1}[m.Unit == a.Unit] }
		return cmp.Or(cmp.Compare(own(x), own(y)), cmp.Compare(x.Unit, y.Unit))
	})
	return a, nil
}

// ReadFile is Read of a new register that nobody has open.
func ReadFile(t *text.Table, path string, done *store.Rescued) (a *Account, err error) {
	r, err := store.Open(path, store.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	err = r.View(func(tx *store.Tx) (err error) { a, err = Read(tx, t, path, done); return err })
	return a, errors.Join(err, r.Close())
}

// Doubtful tells whether a person must look at something: not all came back, or not all is certain.
func (a *Account) Doubtful() bool {
	return len(a.Missing) > 0 || a.EndUnknown || a.Unnamed > 0 || a.NoKey || a.Nameless || a.Loose > 0 || a.LostAside > 0 || len(a.Beside) > 0 ||
		slices.ContainsFunc(a.From, func(f From) bool { return f.Error != "" })
}

// names are those of units.
type names struct {
	t    *text.Table
	tree *store.Tree
}

func (n names) missing(m *store.Missing) Missing {
	out := Missing{Unit: n.tree.CodeOf(m.Unit), Name: n.t.UnitAndCode(n.tree, m.Unit), Replica: m.Stream.Replica.String(), About: n.tree.CodeOf(m.Stream.Channel.Unit), Part: "affairs",
		First: m.First, Last: m.Last, Whole: m.Behind, Authors: m.Authors, After: wall(m.After), Before: wall(m.Before), Holders: []Holder{}}
	if m.Stream.Channel.Part == record.Catalog {
		out.Part = "catalog"
	}
	for _, h := range m.Holders {
		out.Holders = append(out.Holders, Holder{n.tree.CodeOf(h.Unit), n.t.UnitAndCode(n.tree, h.Unit), h.Last, h.Sent})
	}
	return out
}

func wall(t log.Time) *time.Time {
	if t == 0 {
		return nil
	}
	at := t.Wall()
	return &at
}
