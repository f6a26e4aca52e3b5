package report

import (
	"slices"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
)

// OfProgramme tells whether a report can be of one programme: those that count registrations, and awards.
func OfProgramme(n Name) bool {
	return slices.Contains([]Name{Fields, Units, Models, Years, Reviews, Awards, Typical, Summary, Proposal}, n)
}

// one narrows a report to a programme. A registration is of the programme of its model, and of that of its year; of DVK
// itself is every one whose model names no other. What the whole counts does not change by it.
func (m *maker) one() error {
	if m.Name == Awards || !OfProgramme(m.Name) {
		return nil
	}
	own := m.words().Awards.DVK
	names, of := []string{own}, map[record.ID]bool{}
	for _, ch := range m.tx.Channels() {
		if ch.Part != record.Catalog {
			continue
		}
		err := m.tx.Each(ch, record.ProgrammeKind, func(id record.ID, s *log.State) error {
			if name := s.Text("name"); s.Exists() && name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	m.out.Choices = map[string][]string{"programme": names}
	want := m.Only.Programme
	if want == "" {
		return nil
	}
	id, err := m.programmeNamed(want)
	if err != nil {
		return err
	}
	dvk := vi.Fold(want) == vi.Fold(own)
	if of[id] = true; dvk {
		of[record.ID{}], want = true, own
	} else if want, err = sheetTitle(m.tx, id); err != nil {
		return err
	}
	m.of = func(programme record.ID) bool { return of[programme] }
	m.out.narrow, m.scope.Programme = ", "+want, want
	m.out.Doc.Heading.Period += m.out.narrow // a figure is what its heading says
	models, rows := map[record.ID]bool{}, map[record.ID]bool{}
	for _, x := range []struct {
		kind  record.Name
		field string
		into  map[record.ID]bool
	}{{record.ModelKind, "programme", models}, {record.ParticipationKind, "theme", rows}} {
		err := m.each(x.kind, func(ref record.Ref, s *log.State) error {
			if p := s.IDOf(x.field); of[p] && (x.kind == record.ModelKind || !p.IsZero()) {
				x.into[ref.ID] = true
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	m.keep = func(r *listing.Row) bool { return models[r.Model] || rows[r.Participation] }
	return nil
}

// programmeNamed is the programme that a text names; zero for DVK itself where the register has none of that name.
func (m *maker) programmeNamed(text string) (record.ID, error) {
	r, err := sheet.NewReader(m.tx, vi.DateHints{})
	if err != nil {
		return record.ID{}, err
	}
	id, err := r.Find(record.ProgrammeKind, text)
	if err != nil && vi.Fold(text) == vi.Fold(m.words().Awards.DVK) {
		return record.ID{}, nil
	}
	return id, err
}

func sheetTitle(tx *store.Tx, id record.ID) (string, error) {
	refs, err := tx.Find(id)
	if err != nil || len(refs) == 0 {
		return id.String(), err
	}
	return sheet.Title(tx, refs[0])
}
