package conflicts

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/page"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// found is what one reading of the register found.
type found struct {
	all     []settle.Conflict
	refs    []record.Ref
	at      int
	dispute *dispute
	last    last

	tx  *store.Tx  // while it is read
	ref record.Ref // the one that is looked at
}

// model is the model that the record looked at belongs to.
func (f *found) model() record.ID {
	s, err := settle.About(f.tx, f.ref)
	if err != nil {
		return record.ID{}
	}
	return s.Model.ID
}

// dispute is one record that waits for a decision.
type dispute struct {
	ref    record.Ref
	title  string // the model it belongs to
	what   string // its kind, year and unit
	fields []field
	names  *wording.Names
	titles map[record.Ref]string // of those that are like one of its fields
}

// field is one field with the values to choose from.
type field struct {
	conflict *settle.Conflict
	label    string
	options  []option
}

// option is a value to choose, in words.
type option struct {
	value   string
	plain   string // value without its measure, to be edited
	empty   bool
	differs []bool // by byte of value: what the other values do not say; nil where they have little in common
	who     string
	reason  string
	edits   string // of a deletion that met an edit: what was edited
	stands  bool
}

// Changed reads what waits.
func (p *Page) Changed([]record.Ref) { p.readAgain() }

func (p *Page) readAgain() {
	t, zone := p.host.Text(), p.host.Now().Location()
	if p.host.Register() == nil {
		return
	}
	place, want := p.at, p.want
	page.Read(p.host, func(tx *store.Tx) (*found, error) { return find(tx, t, zone, place, want) }, func(f *found) {
		if place == p.at {
			p.want = nil
			p.show(f)
		}
	})
}

// find reads everything that waits, and the record at a place, or the first that is wanted, in words.
func find(tx *store.Tx, t *text.Table, zone *time.Location, place int, want func(*found) bool) (*found, error) {
	f := &found{tx: tx}
	defer func() { f.tx = nil }()
	var err error
	if f.all, err = settle.Open(tx); err != nil {
		return nil, err
	}
	at, what, err := settle.Last(tx)
	if err != nil && !errors.Is(err, settle.ErrNothing) {
		return nil, err
	}
	f.last = last{at, len(what), what}
	for _, c := range f.all {
		if !slices.Contains(f.refs, c.Ref) {
			f.refs = append(f.refs, c.Ref)
		}
	}
	if len(f.refs) == 0 {
		return f, nil
	}
	f.at = max(0, min(place, len(f.refs)-1))
	for i := 0; want != nil && i < len(f.refs); i++ {
		if f.ref = f.refs[i]; want(f) {
			f.at = i
			break
		}
	}
	f.dispute, err = f.read(t, zone, f.refs[f.at])
	return f, err
}

// read puts the conflicts of a record into words.
func (f *found) read(t *text.Table, zone *time.Location, ref record.Ref) (*dispute, error) {
	names, err := wording.Read(t, f.tx)
	if err != nil {
		return nil, err
	}
	about, err := settle.About(f.tx, ref)
	if err != nil {
		return nil, err
	}
	d := &dispute{ref: ref, names: names, title: about.Name, what: t.Terms.Kind(ref.Kind), titles: map[record.Ref]string{}}
	if about.What != "" {
		d.what += " (" + strings.ToLower(t.Terms.Resource(about.What)) + ")"
	}
	if about.Part != "" {
		d.what += " (" + about.Part + ")"
	}
	if about.Year != 0 {
		d.what += ", " + strings.ToLower(t.Common.Year(int(about.Year)))
	}
	if u := names.Unit(ref.Channel.Unit); u != "" {
		d.what += ", " + u
	}
	if d.title == "" {
		d.title = t.Terms.Kind(ref.Kind)
	}
	w := words{f.tx, t, names, zone}
	for i := range f.all {
		c := &f.all[i]
		if c.Ref != ref {
			continue
		}
		x := field{conflict: c, label: t.Terms.Label(ref.Kind, c.Field)}
		if c.Field == settle.Deleted {
			x.label = t.Conflicts.DeletedLabel
		}
		for _, s := range c.Sides {
			x.options = append(x.options, w.option(c, s))
		}
		x.compare()
		d.fields = append(d.fields, x)
		for _, same := range settle.Alike(f.all, *c) {
			about, err := settle.About(f.tx, same.Ref)
			if err != nil {
				return nil, err
			}
			d.titles[same.Ref] = about.Name
			if about.Year != 0 {
				d.titles[same.Ref] += " (" + strconv.FormatInt(about.Year, 10) + ")"
			}
		}
	}
	return d, nil
}
