package todo

import (
	"cmp"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// item is a comment in words.
type item struct {
	comment record.Ref
	model   record.ID
	line    record.Ref // of another sheet that it is about; zero for a participation
	unit    record.ID
	year    int
	field   string // code name; "" for the whole participation
	order   int    // of the field among those that can be commented on
	name    string // of the model
	label   string // of the input
	now     string // what it holds; "" for nothing, or where it is about all of it
	whole   bool
	text    string
	who     string // unit, officer and when
}

// read gives the comments that wait, by model.
func read(tx *store.Tx, t *text.Table, at *time.Location) ([]item, error) {
	names, err := wording.Read(t, tx)
	if err != nil {
		return nil, err
	}
	open, err := remarks.Open(tx)
	if err != nil {
		return nil, err
	}
	items := make([]item, 0, len(open))
	for _, r := range open {
		x, err := itemOf(tx, names, r, at)
		if err != nil {
			return nil, err
		}
		items = append(items, x)
	}
	slices.SortStableFunc(items, func(a, b item) int {
		return cmp.Or(vi.Compare(a.name, b.name), cmp.Compare(b.year, a.year), cmp.Compare(a.order, b.order))
	})
	return items, nil
}

func itemOf(tx *store.Tx, names *wording.Names, r remarks.Remark, at *time.Location) (item, error) {
	x := item{comment: r.Ref, unit: r.Ref.Channel.Unit, text: r.Comment.Text}
	x.order = slices.Index(record.CommentFields(r.Comment.About()), r.Comment.Field)
	if x.label = names.Text.CommentLabel(r.Comment.About(), r.Comment.Field); r.Comment.On != "" {
		return x, x.readLine(tx, names, r, at)
	}
	part := r.About()
	var model record.Ref
	values := map[record.Name]*log.State{}
	for _, ref := range []*record.Ref{&part, &model} {
		if ref == &model {
			model = record.Ref{Channel: part.Channel, Kind: record.ModelKind, ID: x.model}
		}
		h, err := tx.Get(*ref, nil)
		switch {
		case err == store.ErrNoRecord:
			continue // not here yet, or deleted meanwhile
		case err != nil:
			return x, err
		}
		values[ref.Kind] = h.State()
		if ref == &part {
			x.year, x.model = int(h.State().Int("year")), h.State().IDOf("model")
		}
	}
	if s := values[record.ModelKind]; s != nil {
		x.name = s.Text("name")
	}
	if x.whole = r.Comment.Field == record.WholeParticipation; !x.whole {
		x.field = r.Comment.Field
		kind := text.CommentedKind(record.ParticipationKind, x.field)
		if s := values[kind]; s != nil {
			x.now = names.Value(kind, x.field, s.Raw(x.field))
		}
	}
	var err error
	x.who, err = names.Wrote(tx, r.Ref, at)
	return x, err
}

// readLine reads what a comment says of a line of another sheet.
func (x *item) readLine(tx *store.Tx, names *wording.Names, r remarks.Remark, at *time.Location) (err error) {
	x.line = r.About()
	if x.name, err = sheet.Title(tx, x.line); err != nil {
		return err
	}
	x.name = names.Text.Terms.Kind(x.line.Kind) + ": " + x.name
	if x.whole = r.Comment.Field == record.WholeParticipation; !x.whole {
		x.field = r.Comment.Field
		switch h, err := tx.Get(x.line, nil); {
		case err == nil:
			x.now = names.Value(x.line.Kind, x.field, h.State().Raw(x.field))
		case err != store.ErrNoRecord:
			return err
		}
	}
	x.who, err = names.Wrote(tx, r.Ref, at)
	return err
}
