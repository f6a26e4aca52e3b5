package official

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper/docx"
)

// minuted is a model that a council spoke about.
type minuted struct {
	row           *listing.Row
	score         record.Decimal
	votes         string
	verdict       record.Verdict
	assessed      record.Assessment
	date, counted record.Date
}

// minutes are those of the council that appraised the models of a span. What was not written down at the meeting is a
// dotted line.
func (m *maker) minutes() error {
	all, err := m.minuted()
	if err != nil {
		return err
	}
	w, p := &m.t.Papers, m.p
	span := m.t.Stretch(m.From, m.To, m.Span)
	p.Text("kỳ", span)
	p.Text("trích yếu", w.MinutesOf(span))
	for _, name := range []string{"căn cứ", "kết luận"} {
		p.Lines(name, "")
	}
	for _, name := range []string{"thời gian", "địa điểm", "chủ trì", "thư ký", "vắng mặt", "giờ kết thúc"} {
		p.Open(name, "")
	}
	var council record.ID
	members, present, one := int64(0), int64(0), true // of all that the same council said
	recognised, exemplary, conflicts := 0, 0, 0
	for i, x := range all {
		a := &x.assessed
		one = one && (i == 0 || a.Council == council && a.Members == members && a.Present == present)
		council, members, present = a.Council, a.Members, a.Present
		if x.verdict.Recognises() {
			recognised++
		}
		if x.verdict == record.Exemplary {
			exemplary++
		}
		if x.row.Conflict {
			conflicts++
		}
	}
	if !one {
		council, members, present = record.ID{}, 0, 0
	}
	p.Open("số thành viên", some(members))
	p.Open("số có mặt", some(present))
	p.Number("số mô hình", int64(len(all)))
	p.Number("số được công nhận", int64(recognised))
	p.Number("số điển hình", int64(exemplary))
	if err := m.members(council); err != nil {
		return err
	}
	docx.Group(p, "mô hình", all, func(p *docx.Places, x minuted) {
		if x.row == nil {
			x.row = &listing.Row{Traits: &listing.Traits{}}
		}
		p.Text("tên", x.row.Name)
		p.Text("người đăng ký", x.row.Registrant)
		p.Text("đơn vị mô hình", m.list.UnitName(x.row.Unit))
		p.Text("điểm", wording.Decimal(x.score))
		p.Open("phiếu", x.votes)
		p.Text("đủ phiếu", w.Passed(enough(x.votes)))
		p.Text("kết quả", m.t.Terms.Verdict(x.verdict))
	})
	m.self = append(m.self, w.Counted(span, m.unit.Name, m.t.Date(m.now)))
	if err := m.standing(conflicts); err != nil {
		return err
	}
	if len(all) == 0 {
		m.open(w.NothingAppraised)
	}
	m.open(w.NoMeeting, "thời gian", "địa điểm", "chủ trì", "thư ký")
	s := signed{}
	if !council.IsZero() {
		s.body = council
		if s.issuer, err = m.bodyName(council); err != nil {
			return err
		}
	}
	err = m.headAndFoot(s)
	m.out.Open = slices.DeleteFunc(m.out.Open, func(why string) bool { return why == w.NoSigner }) // two sign them, who are named above
	return err
}

// minuted reads what the unit found of the models of the span, in the order of the list.
func (m *maker) minuted() (all []minuted, err error) {
	me, span := m.unit.ID, m.Interval()
	since, until := span.Days()
	at := map[record.Ref]*minuted{}
	for _, r := range m.list.Find(listing.Query{Unit: me}) {
		at[r.ParticipationRef()] = &minuted{row: r}
	}
	of := func(ch record.Channel, s *log.State) *minuted {
		x := at[record.Ref{Channel: ch, Kind: record.ParticipationKind, ID: s.IDOf("participation")}]
		if x == nil || s.IDOf("by") != me || !s.Exists() {
			return nil
		}
		return x
	}
	found := map[*minuted]bool{}
	for _, ch := range m.tx.Channels() {
		if ch.Part != record.Affairs {
			continue
		}
		err = m.tx.Each(ch, record.AssessmentKind, func(_ record.ID, s *log.State) error {
			x := of(ch, s)
			if x == nil {
				return nil
			}
			x.counted = record.Date(s.Text("date"))
			found[x] = true
			return record.Read(s.Values(), &x.assessed)
		})
		if err != nil {
			return nil, err
		}
		err = m.tx.Each(ch, record.AppraisalKind, func(_ record.ID, s *log.State) error {
			var a record.Appraisal
			x := of(ch, s)
			if x == nil {
				return nil
			}
			found[x] = true
			err := record.Read(s.Values(), &a)
			x.score, x.votes, x.verdict, x.date = a.Score, a.Votes, a.Verdict, a.Date
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	for _, r := range m.list.Find(listing.Query{Unit: me}) {
		x := at[r.ParticipationRef()]
		if !found[x] {
			continue
		}
		if x.date == "" {
			x.date = x.counted
		}
		first, last := x.date.Days()
		if x.date == "" { // nobody wrote when: of its year
			first, last = record.Date(strconv.Itoa(r.Year)).Days()
		}
		if first < since || last > until {
			continue
		}
		if a := x.assessed; x.votes == "" && a.Votes > 0 && a.Present > 0 {
			x.votes = strconv.FormatInt(a.Votes, 10) + "/" + strconv.FormatInt(a.Present, 10)
		}
		all = append(all, *x)
	}
	return all, nil
}

// members are those of the council, or of the body whose paper it is.
func (m *maker) members(council record.ID) error {
	var all []record.Member
	day := record.Date(m.now.Format("2006-01-02"))
	bodies := map[record.ID]bool{}
	if !council.IsZero() {
		bodies[council] = true
	}
	err := m.tx.Each(record.Channel{Unit: m.unit.ID, Part: record.Catalog}, record.BodyKind, func(id record.ID, s *log.State) error {
		if m.Body != "" && s.Exists() && vi.Fold(s.Text("name")) == vi.Fold(m.Body) {
			bodies[id] = true
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = m.tx.Each(record.Channel{Unit: m.unit.ID, Part: record.Affairs}, record.MemberKind, func(_ record.ID, s *log.State) error {
		var x record.Member
		if err := record.Read(s.Values(), &x); err != nil || !s.Exists() {
			return err
		}
		if bodies[x.Body] && record.Holds(x.From, x.To, day) {
			all = append(all, x)
		}
		return nil
	})
	docx.Group(m.p, "thành viên", all, func(p *docx.Places, x record.Member) {
		p.Text("tên", x.Name)
		p.Text("vai trò", x.Role)
		p.Text("chức vụ", x.Post)
	})
	return err
}

func some(n int64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

// enough tells whether two thirds are for it: 1 yes, -1 no, 0 where that is not written so.
func enough(votes string) int {
	a, b, is := strings.Cut(votes, "/")
	n, e1 := strconv.Atoi(strings.TrimSpace(a))
	of, e2 := strconv.Atoi(strings.TrimSpace(b))
	switch {
	case !is || e1 != nil || e2 != nil || of <= 0 || n > of || n < 0:
		return 0
	case 3*n >= 2*of:
		return 1
	}
	return -1
}
