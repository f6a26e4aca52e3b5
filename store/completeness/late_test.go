package completeness_test

import (
	"slices"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/record"
)

// commune is the register of a unit that closes its own books.
type commune struct {
	t *testing.T
	r *store.Register
}

func (c *commune) edit(fn func(w *store.Writer) error) []record.Ref {
	c.t.Helper()
	var saved []record.Ref
	first := true
	c.r.WatchSaves(func(s store.Saved) {
		if first {
			saved = s.Refs
		}
	})
	must(c.t, c.r.Edit("Chẩu T.", fn))
	first = false
	return saved
}

func (c *commune) add(name string, year int64) (model, part record.Ref, saved []record.Ref) {
	id := record.NewID(time.Now())
	model = record.AffairsOf(khuonHa, record.ModelKind, id)
	part = record.AffairsOf(khuonHa, record.ParticipationKind, record.ParticipationID(id, year))
	saved = c.edit(func(w *store.Writer) error {
		if _, err := w.Put(model, &record.Model{Name: name, Subject: record.Individual, Registrant: "A"}, nil, ""); err != nil {
			return err
		}
		_, err := w.Put(part, &record.Participation{Model: id, Year: year, Field: record.ID{1}, Standing: record.New}, nil, "")
		return err
	})
	return model, part, saved
}

func (c *commune) set(ref record.Ref, field string, v any) []record.Ref {
	return c.edit(func(w *store.Writer) error { return w.Set(ref, field, v, "") })
}

func (c *commune) close(span record.Interval) {
	c.edit(func(w *store.Writer) error {
		return completeness.Close(w, &record.Closing{Span: span, Date: "2025-12-20"})
	})
}

func (c *commune) late(span record.Interval) (late []completeness.Change) {
	c.t.Helper()
	must(c.t, c.r.View(func(tx *store.Tx) error {
		d, err := completeness.Read(tx)
		must(c.t, err)
		late, err = d.Late(tx, khuonHa, span)
		return err
	}))
	return late
}

func (c *commune) told(saved []record.Ref) (spans []record.Interval) {
	must(c.t, c.r.View(func(tx *store.Tx) error {
		d, err := completeness.Read(tx)
		must(c.t, err)
		again, err := d.Again(tx, saved)
		for span := range again {
			spans = append(spans, span)
		}
		return err
	}))
	slices.Sort(spans)
	return spans
}

func mustCommune(t *testing.T) *commune {
	r, err := store.Create(t.TempDir()+"/so.dvr", store.Me{Unit: khuonHa}, store.Options{})
	must(t, err)
	t.Cleanup(func() { must(t, r.Close()) })
	return &commune{t, r}
}

// What changes in the books of a year after they were closed is found: what was added, edited and removed, with its
// fields; not what was done and undone, what belongs to another year, nor what was there before.
func TestBooksChangedAfterClosing(t *testing.T) {
	c := mustCommune(t)
	goats, goatsIn, _ := c.add("Nuôi dê", 2025)
	road, roadIn, _ := c.add("Làm đường", 2025)
	_, goneIn, _ := c.add("Thôi làm", 2025)
	old, _, _ := c.add("Từ năm trước", 2024)
	if late := c.late("2025"); late != nil {
		t.Fatalf("open books: %+v", late)
	}
	c.close("2025")
	if late := c.late("2025"); len(late) != 0 {
		t.Fatalf("just closed: %+v", late)
	}
	_, _, saved := c.add("Năm sau", 2026)
	if spans := c.told(saved); len(spans) != 0 {
		t.Errorf("next year's entry is said to change %v", spans)
	}
	c.set(old, "name", "Từ năm trước nữa")
	_, addedIn, saved := c.add("Sau khi chốt", 2025)
	if spans := c.told(saved); !slices.Equal(spans, []record.Interval{"2025"}) {
		t.Errorf("an entry of the closed year: told %v", spans)
	}
	if spans := c.told(c.set(goats, "place", "Nà Ta")); !slices.Equal(spans, []record.Interval{"2025"}) {
		t.Errorf("an edit of the closed year: told %v", spans)
	}
	c.set(goatsIn, "participants", int64(9))
	resource := record.AffairsOf(khuonHa, record.ResourceKindName, record.ListedResourceID(roadIn.ID, record.Money))
	c.edit(func(w *store.Writer) error {
		_, err := w.Put(resource, &record.Resource{Participation: roadIn.ID, What: record.Money, Amount: "185000000"}, nil, "")
		return err
	})
	c.edit(func(w *store.Writer) error { return w.Delete(goneIn, "nhầm") })
	c.set(road, "name", "Tên khác")
	c.set(road, "name", "Làm đường") // done and undone

	want := map[record.ID]struct {
		added, removed bool
		fields         []string
	}{
		addedIn.ID: {added: true}, goneIn.ID: {removed: true},
		goatsIn.ID: {fields: []string{"model.place", "participation.participants"}},
		roadIn.ID:  {fields: []string{"resource.amount", "resource.participation", "resource.what"}},
	}
	late := c.late("2025")
	for _, x := range late {
		w, ok := want[x.Participation]
		if !ok || x.Added != w.added || x.Removed != w.removed || w.fields != nil && !slices.Equal(x.Fields, w.fields) || x.Name == "" || x.Author != "Chẩu T." || x.At.IsZero() {
			t.Errorf("%+v, expected %+v", x, w)
		}
		delete(want, x.Participation)
	}
	if len(want) > 0 {
		t.Errorf("not found: %v in %+v", want, late)
	}
	if at := slices.IsSortedFunc(late, func(a, b completeness.Change) int { return b.At.Compare(a.At) }); !at {
		t.Error("not latest first")
	}

	c.close("2025") // again, on the same day: what changed is taken as it is
	if late := c.late("2025"); len(late) != 0 {
		t.Errorf("closed again: %+v", late)
	}
	c.set(goats, "place", "Nà Ta")
	c.set(goats, "place", "Bản Bó")
	if late := c.late("2025"); len(late) != 1 {
		t.Errorf("changed after closing again: %+v", late)
	}
}

// Closing half a year does not hold what was registered after it; and what a unit above says of closed books does not
// change them.
func TestWhatIsNotOfTheClosedBooks(t *testing.T) {
	c := mustCommune(t)
	_, part, _ := c.add("Nuôi dê", 2025)
	c.close("2025-H1")
	c.edit(func(w *store.Writer) error {
		id := record.NewID(time.Now())
		if _, err := w.Put(record.AffairsOf(khuonHa, record.ModelKind, id), &record.Model{Name: "Sau tháng sáu", Subject: record.Individual, Registrant: "A"}, nil, ""); err != nil {
			return err
		}
		p := &record.Participation{Model: id, Year: 2025, Field: record.ID{1}, Registered: "2025-08-01"}
		if _, err := w.Put(record.AffairsOf(khuonHa, record.ParticipationKind, record.ParticipationID(id, 2025)), p, nil, ""); err != nil {
			return err
		}
		comment := &record.Comment{Participation: part.ID, By: khuonHa, Field: "name", Text: "xem lại"}
		_, err := w.Put(record.AffairsOf(khuonHa, record.CommentKind, record.CommentID(part.ID, khuonHa, "name")), comment, nil, "")
		return err
	})
	if late := c.late("2025-H1"); len(late) != 0 {
		t.Errorf("%+v", late)
	}
	own := record.AffairsOf(khuonHa, record.AppraisalKind, record.AppraisalID(part.ID, khuonHa))
	c.edit(func(w *store.Writer) error {
		_, err := w.Put(own, &record.Appraisal{Participation: part.ID, By: khuonHa, Verdict: record.Recognised}, nil, "")
		return err
	})
	if late := c.late("2025-H1"); len(late) != 1 {
		t.Errorf("the unit's own verdict: %+v", late)
	}
}
