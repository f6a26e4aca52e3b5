package official

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/page/wording"
	"danvan/ui/paper/docx"
)

// ErrNoModel is the error for a paper of one model that is asked for none.
var ErrNoModel = errors.New("official: a paper is of one model")

// built is a year of a model.
type built struct {
	row       *listing.Row
	clashes   int // of its own, beside those of the model
	p         record.Participation
	progress  []record.Progress
	resources []record.Resource
}

// achievement is what a model did, year by year, as the register has it.
func (m *maker) achievement() error {
	var model record.Model
	conflicts := 0
	switch {
	case !m.Model.ID.IsZero():
		h, err := m.tx.Get(m.Model, &model)
		if err != nil {
			return err
		}
		if h.State().InConflict() {
			conflicts++
		}
	case !m.Blank:
		return ErrNoModel
	}
	years, err := m.built()
	if err != nil {
		return err
	}
	m.Own = true // what others than the unit of the model have sent does not bear on it
	p, w := m.p, &m.t.Papers
	p.Text("tên mô hình", model.Name)
	p.Text("trích yếu", w.AchievementOf(model.Name))
	p.Text("đối tượng", cmp.Or(m.t.Terms.Subject(model.Subject), w.Registrant))
	p.Text("người đăng ký", model.Registrant)
	p.Text("chức vụ", model.Post)
	p.Text("đơn vị mô hình", m.list.UnitName(m.Model.Channel.Unit))
	p.Text("địa bàn", model.Place)
	p.Open("người phụ trách", model.InCharge)
	p.Text("căn cứ", "")
	p.Lines("nội dung", model.Content)
	p.Lines("đề nghị", "")
	p.Lines("khen thưởng viết thêm", "")
	docx.Group(p, "năm", years, func(p *docx.Places, x built) {
		if x.row == nil {
			x.row = &listing.Row{Traits: &listing.Traits{}}
		}
		p.Number("năm", x.p.Year)
		p.Text("lĩnh vực", m.list.FieldName(x.p.Field))
		p.Text("tính chất", m.t.Terms.Standing(x.p.Standing))
		p.Lines("kết quả", x.p.Results)
		p.Number("số người", x.p.Participants)
		p.Text("công nhận", m.t.Terms.Verdict(x.row.Verdict))
		p.Text("nơi công nhận", m.list.UnitName(x.row.By))
		docx.Group(p, "tiến độ", x.progress, func(p *docx.Places, s record.Progress) {
			p.Text("ngày", wording.Date(s.Date))
			p.Text("nội dung", s.Text)
		})
		docx.Group(p, "nguồn lực", x.resources, func(p *docx.Places, r record.Resource) { p.Text("số lượng", lowered(wording.Resource(m.t, &r))) })
	})
	awards, clashes, err := m.awardsOf()
	if err != nil {
		return err
	}
	docx.Group(p, "khen thưởng", awards, func(p *docx.Places, a record.Award) {
		p.Text("hình thức", a.Form)
		p.Text("số", a.Number)
		p.Text("ngày", wording.Date(a.Date))
	})
	if n := len(years); n > 0 {
		first, last := years[0].row.Year, years[n-1].row.Year
		m.self = append(m.self, w.OfYears(m.t.Stretch(first, last, ""), m.t.Date(m.now)))
		if err := m.missing(m.Model.Channel.Unit, first, last); err != nil {
			return err
		}
	}
	conflicts += clashes
	for _, x := range years {
		conflicts += x.clashes
	}
	m.contested(conflicts)
	return m.headAndFoot(signed{})
}

// built reads the years of the model.
func (m *maker) built() (all []built, err error) {
	for _, r := range m.list.Find(listing.Query{Unit: m.Model.Channel.Unit}) {
		if m.Model.ID.IsZero() || r.ModelRef() != m.Model {
			continue
		}
		x := built{row: r}
		h, err := m.tx.Get(r.ParticipationRef(), &x.p)
		if err != nil {
			return nil, err
		}
		if h.State().InConflict() {
			x.clashes++
		}
		var n int
		if x.progress, n, err = hanging[record.Progress](m.tx, r.ParticipationRef(), record.ProgressKind); err != nil {
			return nil, err
		}
		x.clashes += n
		if x.resources, n, err = hanging[record.Resource](m.tx, r.ParticipationRef(), record.ResourceKindName); err != nil {
			return nil, err
		}
		x.clashes += n
		if _, n, err = hanging[record.Appraisal](m.tx, r.ParticipationRef(), record.AppraisalKind); err != nil {
			return nil, err
		}
		x.clashes += n
		slices.SortStableFunc(x.progress, func(a, b record.Progress) int { return cmp.Compare(a.Date, b.Date) })
		all = append(all, x)
	}
	slices.SortStableFunc(all, func(a, b built) int { return cmp.Compare(a.p.Year, b.p.Year) })
	return all, nil
}

// awardsOf are what was given for the model; how many of them are in conflict.
func (m *maker) awardsOf() (all []record.Award, clashes int, err error) {
	if m.Model.ID.IsZero() {
		return nil, 0, nil
	}
	err = m.tx.Each(m.Model.Channel, record.AwardKind, func(_ record.ID, s *log.State) error {
		var a record.Award
		if err := record.Read(s.Values(), &a); err != nil || !s.Exists() || a.Model != m.Model.ID || a.State != record.Granted {
			return err
		}
		if all = append(all, a); s.InConflict() {
			clashes++
		}
		return nil
	})
	slices.SortStableFunc(all, func(a, b record.Award) int { return cmp.Compare(a.Date, b.Date) })
	return all, clashes, err
}

// hanging reads the records of a kind that hang on a participation, and counts those in conflict.
func hanging[T any, R interface {
	*T
	record.Record
}](tx *store.Tx, on record.Ref, kind record.Name) (all []T, clashes int, err error) {
	err = tx.Each(on.Channel, kind, func(id record.ID, s *log.State) error {
		var v T
		vs, of := s.Values(), s.IDOf("participation")
		if s.Raw(settle.Deleted) != nil { // deleted on one side and edited on the other: it stands until somebody decides
			whole, err := settle.Whole(tx, record.Ref{Channel: on.Channel, Kind: kind, ID: id})
			if err != nil {
				return err
			}
			vs = whole
			if raw, has := vs.Get("participation"); has && record.DecodeOne(raw, &of) != nil {
				return nil
			}
		}
		if of != on.ID {
			return nil
		}
		if s.InConflict() {
			clashes++
		}
		err := record.Read(vs, R(&v))
		all = append(all, v)
		return err
	})
	return all, clashes, err
}

// lowered writes the first letter small, within a sentence.
func lowered(s string) string {
	r := []rune(s)
	return strings.ToLower(string(r[:min(1, len(r))])) + string(r[min(1, len(r)):])
}
