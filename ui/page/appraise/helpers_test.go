package appraise

import (
	"fmt"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/ui/internal/pagetest"
)

var must = storetest.Must

var (
	district = record.UnitID("031", "")
	lam      = record.UnitID("00901", "")
	khe      = record.UnitID("00904", "")
)

const (
	content = "Chi bộ ra nghị quyết chuyên đề, phân công từng đảng viên phụ trách nhóm hộ; Ban Công tác Mặt trận cùng các đoàn thể đến từng nhà vận động, bàn bạc " +
		"công khai tại ba cuộc họp thôn.\nThôn tự quản, tự giám sát."
	results = "Có 42 hộ hiến 1.250 m² đất vườn, đất ruộng và tháo dỡ 180 m tường rào; đoạn đường dài 1,2 km hoàn thành sau hai tháng, không có đơn thư khiếu nại."
)

// office is a district's register with models of two communes that wait for its verdict.
type office struct {
	t     testing.TB
	r     *store.Register
	parts map[string]record.Ref // participations of 2026, by the name of the model
}

func newOffice(t testing.TB) *office {
	t.Helper()
	o := &office{t: t, r: pagetest.Register(t, "031"), parts: map[string]record.Ref{}}
	road := o.model(lam, pagetest.Model{Name: "Hiến đất mở rộng đường nội thôn Nà Ta", Registrant: "Chi bộ thôn Nà Ta", Place: "Thôn Nà Ta"})
	o.model(lam, pagetest.Model{Name: "Thắp sáng đường quê", Registrant: "Hội Phụ nữ xã", Place: "Thôn Bản Bó", Field: "VHXH"})
	o.model(khe, pagetest.Model{Name: "Tổ tự quản an ninh trật tự thôn Khuổi Chang", Registrant: "Ban Công tác Mặt trận thôn Khuổi Chang", Field: "QPAN"})
	must(t, o.r.Edit("", func(w *store.Writer) error {
		var p record.Participation
		if _, err := w.Get(road, &p); err != nil {
			return err
		}
		var m record.Model
		model := record.Ref{Channel: road.Channel, Kind: record.ModelKind, ID: p.Model}
		if _, err := w.Get(model, &m); err != nil {
			return err
		}
		m.Content, m.InCharge = content, "Ma Văn A"
		before := p
		before.Year = 2025
		p.Results, p.SelfScore, p.Proposed, p.Standing = results, "86", "2026-11-01", record.Maintained
		p.Proposal = "Đề nghị huyện công nhận, đã đủ điều kiện."
		old := record.AffairsOf(lam, record.ParticipationKind, record.ParticipationID(p.Model, 2025))
		for ref, rec := range map[record.Ref]record.Record{
			model: &m, road: &p, old: &before,
			record.AffairsOf(lam, record.AppraisalKind, record.AppraisalID(old.ID, district)): &record.Appraisal{Participation: old.ID, By: district, Verdict: record.Recognised},
			record.AffairsOf(lam, record.ResourceKindName, record.ListedResourceID(road.ID, record.Money)): &record.Resource{Participation: road.ID, What: record.Money,
				Amount: "185000000", Qualifier: record.Over},
			record.AffairsOf(lam, record.ProgressKind, record.Derive(road.ID, record.ProgressKind, "1")): &record.Progress{Participation: road.ID, Date: "2026-05-20",
				Text: "Đã đổ 300 m bê tông"},
		} {
			if _, err := w.Put(ref, rec, nil, "nhập theo hồ sơ"); err != nil {
				return err
			}
		}
		return nil
	}))
	return o
}

func (o *office) model(unit record.ID, m pagetest.Model) record.Ref {
	o.t.Helper()
	id := pagetest.Save(o.t, o.r, unit, m)
	ref := record.AffairsOf(unit, record.ParticipationKind, record.ParticipationID(id, 2026))
	o.parts[m.Name] = ref
	return ref
}

// many adds models that were registered by one commune.
func (o *office) many(n int) {
	o.t.Helper()
	for i := range n {
		o.model(khe, pagetest.Model{Name: fmt.Sprintf("Vườn rau sạch của chi hội phụ nữ số %d", i+1), Registrant: fmt.Sprintf("Chi hội phụ nữ %d", i+1)})
	}
}

// said is what the district has said of a model's year.
func (o *office) said(name string) (a record.Appraisal) {
	o.t.Helper()
	ref := o.parts[name]
	must(o.t, o.r.View(func(tx *store.Tx) error {
		_, err := tx.Get(record.Ref{Channel: ref.Channel, Kind: record.AppraisalKind, ID: record.AppraisalID(ref.ID, district)}, &a)
		if err == store.ErrNoRecord {
			return nil
		}
		return err
	}))
	return a
}

// recognised counts the models of the year that the district has recognised.
func (o *office) recognised() (n int) {
	for name := range o.parts {
		if o.said(name).Verdict.Recognises() {
			n++
		}
	}
	return n
}

// open shows the queue.
func (o *office) open() *pagetest.Host {
	o.t.Helper()
	h := pagetest.New(o.t, o.r)
	h.Open(New(h))
	return h
}
