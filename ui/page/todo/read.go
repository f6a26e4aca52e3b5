package todo

import (
	"cmp"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// item is a comment in words.
type item struct {
	comment record.Ref
	model   record.ID
	unit    record.ID
	year    int
	field   string // code name; "" for the whole participation
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
	fields := record.CommentFields()
	slices.SortStableFunc(items, func(a, b item) int {
		return cmp.Or(vi.Compare(a.name, b.name), cmp.Compare(b.year, a.year), cmp.Compare(slices.Index(fields, a.field), slices.Index(fields, b.field)))
	})
	return items, nil
}

func itemOf(tx *store.Tx, names *wording.Names, r remarks.Remark, at *time.Location) (item, error) {
	x := item{comment: r.Ref, unit: r.Ref.Channel.Unit, text: r.Comment.Text}
	part := record.Ref{Channel: r.Ref.Channel, Kind: record.ParticipationKind, ID: r.Comment.Participation}
	var model record.Ref
	values := map[record.Name]*store.State{}
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
	x.label = names.CommentLabel(r.Comment.Field)
	if x.whole = r.Comment.Field == record.WholeParticipation; !x.whole {
		x.field = r.Comment.Field
		kind := wording.CommentedKind(x.field)
		if s := values[kind]; s != nil {
			x.now = names.Value(kind, x.field, s.Raw(x.field))
		}
	}
	var err error
	x.who, err = names.Wrote(tx, r.Ref, at)
	return x, err
}
