package official

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/paper"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/report"
	"danvan/ui/text"
)

// Name is the code name of a paper.
type Name string

// The papers that are shipped.
const (
	Summary  Name = "summary"
	Decision Name = "decision"
	Proposal Name = "proposal"

	Certificate  Name = "certificate"
	Minutes      Name = "minutes"
	Achievement  Name = "achievement"  // of one model
	Registration Name = "registration" // the form, empty or of one model
	Reminder     Name = "reminder"     // to the units that have not sent
	Public       Name = "public"       // the list of models that may be shown to everybody
)

// Names are all papers; those after Public are reports that are a table.
var Names = func() []Name {
	all := []Name{Summary, Decision, Proposal, Certificate, Minutes, Achievement, Registration, Reminder, Public}
	for _, n := range tabled {
		all = append(all, Name(n))
	}
	return all
}()

var places = map[Name]func(*maker) error{Summary: (*maker).summary, Decision: (*maker).decision, Proposal: (*maker).proposal,
	Certificate: (*maker).certificates, Minutes: (*maker).minutes, Achievement: (*maker).achievement, Registration: (*maker).registration, Reminder: (*maker).reminder, Public: (*maker).public}

// Where what stands in a place is from, beside the reports by their names.
const (
	FromRegister = "register"
	FromHead     = "head" // the paper or decision in the register, the body and its members, or the request
	FromProgram  = "program"
)

// Given is a place with the words that a person gives it.
type Given struct{ Place, Text string }

// Request says which paper is wanted, of what.
type Request struct {
	report.Request // its Name is not looked at
	Paper          Name
	Skin           Skin
	Given          []Given
	Why            string // why it is no draft though something is open; "": it is one then
	Blank          bool   // which places there are is asked: what the paper is of may be left open

	Model   record.Ref // Achievement
	Printed bool       // Certificate: onto paper that has its heading printed already
	Offset  [2]float64 // how far all is moved, to the right and down; millimetres
}

// Made is a paper that can be written.
type Made struct {
	Places *docx.Places
	Open   []string // what is open: why it is a draft
	Draft  bool
	Beside []string // once written: what it says of its own figures, for which its template has no place
	says   []string // of its own figures
	asked  []string // places that a person can give so that less is open

	Over  *docx.OverlongError // once written from a template that somebody made: certificates that take more than a page, as it is laid out here
	names []string            // whose certificates they are
	long  *docx.NoRoomError   // those for which the shipped template has no room

	offset [2]float64
	stands stands
	table  *paper.Document // of a report that is one
}

// ErrSeveral is the error for a paper of one decision that is asked for several.
var ErrSeveral = errors.New("official: a paper is one decision")

// maker gathers what a paper needs. Papers are in Vietnamese whatever the screen is in.
type maker struct {
	Request
	tx   *store.Tx
	list *listing.Listing
	t    *text.Table
	now  time.Time
	unit *store.Unit
	p    *docx.Places
	out  *Made
	self []string // what the paper says of its own figures

	marked  []string // what reports say of how many conflicts there are
	clashes int      // Summary: conflicts beside those of what is counted by field
}

// Make fills the places of a paper.
func Make(tx *store.Tx, list *listing.Listing, q Request, now time.Time) (*Made, error) {
	q.To = max(q.From, q.To)
	if q.Unit.IsZero() {
		q.Unit = tx.Me().Unit
	}
	m := &maker{Request: q, tx: tx, list: list, t: text.For(text.Vi), now: now, unit: list.Tree().Unit(q.Unit), p: &docx.Places{}}
	m.out = &Made{Places: m.p, offset: q.Offset}
	if m.unit == nil {
		return nil, report.ErrUnknownUnit
	}
	m.p.From(FromRegister)
	m.p.Text("đơn vị", m.unit.Name)
	m.p.From(FromProgram)
	m.p.Date("ngày lập", now.Year(), int(now.Month()), now.Day())
	m.p.From(FromRegister)
	fill := places[q.Paper]
	if fill == nil {
		fill = (*maker).table
	}
	if err := fill(m); err != nil {
		return nil, err
	}
	for _, g := range q.Given {
		if !m.p.Set(g.Place, g.Text) {
			return nil, &docx.NoPlaceError{Name: g.Place, Near: docx.Nearest(g.Place, m.p.Names())}
		}
	}
	m.out.Draft = len(m.out.Open) > 0 && q.Why == ""
	m.p.From(FromProgram)
	m.p.Text("dự thảo", "")
	if m.out.Draft {
		m.p.Text("dự thảo", "DỰ THẢO")
	}
	w := &m.t.Papers
	if len(m.out.Open) > 0 && q.Why != "" {
		m.self = append(m.self, w.Why(q.Why))
	}
	for _, s := range append(m.self, w.Signature) {
		if !slices.Contains(m.out.says, s) { // two reports may say the same
			m.out.says = append(m.out.says, s)
		}
	}
	m.p.Lines(aboutIt, strings.Join(m.out.says, "\n"))
	return m.out, nil
}

// aboutIt is the place of what a paper says of its own figures.
const aboutIt = "về số liệu"

// Write fills a template. One that has no place for the word “draft” has it above all else; one that has none for what
// the paper says of its own figures leaves that Beside.
func (m *Made) Write(template []byte) (*docx.Document, error) {
	d, err := docx.Open(template)
	if err != nil {
		return nil, err
	}
	return m.fill(d, m.Places)
}

func (m *Made) fill(d *docx.Document, p *docx.Places) (*docx.Document, error) {
	above := ""
	if m.Draft && !d.Uses("dự thảo") {
		above = "DỰ THẢO"
	}
	if m.Beside = nil; !d.Uses(aboutIt) {
		m.Beside = m.says
	}
	filled, err := d.Fill(p, above)
	if err != nil {
		return nil, err
	}
	if !filled.Workbook() {
		together(filled.Body)
	}
	return filled, m.moved(filled)
}

// Bytes is the file of a paper.
func (m *Made) Bytes(template []byte) ([]byte, error) {
	d, err := m.Write(template)
	if err != nil {
		return nil, err
	}
	return d.Bytes()
}

// report makes a report of the same span and unit.
func (m *maker) report(name report.Name) (*report.Report, error) {
	q := m.Request.Request
	q.Name = name
	m.p.From(string(name))
	made, err := report.Make(m.tx, m.list, m.t, q, m.now)
	if err != nil {
		return nil, err
	}
	made.Note(made.Suspected())
	if made.Conflicts > 0 {
		m.marked = append(m.marked, paper.Mark+m.t.Reports.Conflicts(made.Conflicts))
	}
	return made, nil
}

// open notes what is open, unless a person gives the places it is about.
func (m *maker) open(why string, places ...string) {
	m.out.asked = append(m.out.asked, places...)
	if len(places) == 0 || slices.ContainsFunc(places, func(p string) bool { return m.says(p) == "" }) {
		m.out.Open = append(m.out.Open, why)
	}
}

// says is what a person gives a place; "" for nothing.
func (m *maker) says(place string) (text string) {
	for _, g := range m.Given {
		if docx.Key(g.Place) == docx.Key(place) {
			text = strings.TrimSpace(g.Text)
		}
	}
	return text
}

// signed is what the head and the foot of a paper hold.
type signed struct {
	issuer, number, signer string
	body, of               record.ID // of: the record that says all this
	date                   record.Date
}

// headAndFoot fills the places that every paper has. Names of bodies, posts and places are what the register says, else
// what is named by its unit, and never guessed.
func (m *maker) headAndFoot(s signed) error {
	w := &m.t.Papers
	m.p.From(FromHead)
	defer func() { m.out.stands = stands{m.unit.ID, s, m.Request, m.p.Held("trích yếu")} }()
	s.number = cmp.Or(m.says("số ký hiệu"), s.number)
	s.issuer, s.signer = cmp.Or(m.says("cơ quan"), m.Body, s.issuer), cmp.Or(m.says("người ký"), s.signer)
	if s.issuer == "" {
		m.open(w.NoIssuer, "cơ quan")
	}
	issuer := cmp.Or(s.issuer, m.unit.Name)
	above := ""
	if up := m.unit.Parent; up != nil {
		above = up.Name
	}
	m.p.Text("cơ quan cấp trên", above)
	m.p.Text("cơ quan", issuer)
	m.p.Text("số ký hiệu", s.number)
	if s.number == "" {
		m.open(w.NoNumber, "số ký hiệu")
	}
	m.p.Open("địa danh", placeName(m.unit.Name))
	year, month, day := parts(s.date)
	m.p.Date("ngày ký", year, month, day)
	if day == 0 {
		m.open(w.NoDate, "ngày ký")
	}
	name, post, _ := strings.Cut(s.signer, ",")
	post = strings.TrimSpace(post)
	if post == "" && name != "" {
		var err error
		if post, err = m.post(name, s); err != nil {
			return err
		}
	}
	if name == "" || post == "" && m.says("chức vụ người ký") == "" {
		m.open(w.NoSigner, "người ký", "chức vụ người ký")
	}
	for_, instead := collective(issuer), ""
	if head, is := deputyOf(post); is {
		instead = m.Skin.Instead + head
	}
	if for_ != "" {
		for_ = m.Skin.For + for_
	}
	m.p.Text("thay mặt", for_)
	m.p.Text("ký thay", instead)
	m.p.Open("chức vụ người ký", post)
	m.p.Open("người ký", name)
	m.p.Lines("nơi nhận", "- ………………;\n- Lưu: ………")
	return nil
}

// post is what somebody is in the body that issues, on the day.
func (m *maker) post(name string, s signed) (post string, err error) {
	bodies := map[record.ID]bool{s.body: true}
	ch := record.Channel{Unit: m.unit.ID, Part: record.Catalog}
	err = m.tx.Each(ch, record.BodyKind, func(id record.ID, st *log.State) error {
		if st.Exists() && vi.Fold(st.Text("name")) == vi.Fold(s.issuer) {
			bodies[id] = true
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	err = m.tx.Each(record.Channel{Unit: m.unit.ID, Part: record.Affairs}, record.MemberKind, func(_ record.ID, st *log.State) error {
		day := cmp.Or(s.date, record.Date(m.now.Format("2006-01-02")))
		if st.Exists() && bodies[st.IDOf("body")] && vi.Spelled(st.Text("name")) == vi.Spelled(name) && record.Holds(record.Date(st.Text("from")), record.Date(st.Text("to")), day) {
			post = st.Text("role")
		}
		return nil
	})
	return post, err
}

// collective is the short name of a body that decides together, in whose name one signs; "" for one whose head signs
// alone.
func collective(issuer string) string {
	for _, c := range []string{"Ban Chỉ đạo", "Ban Thường vụ", "Ban Thường trực", "Ban Chấp hành", "Ủy ban nhân dân", "Ủy ban Mặt trận Tổ quốc", "Hội đồng"} {
		if strings.HasPrefix(vi.Spelled(issuer), vi.Spelled(c)) {
			return c
		}
	}
	return ""
}

// deputyOf tells the post of the head whose deputy somebody is: “Phó Trưởng ban” signs for the “Trưởng ban”.
func deputyOf(post string) (head string, is bool) {
	rest, is := strings.CutPrefix(vi.Spelled(post), "phó ")
	if !is {
		return "", false
	}
	head = string([]rune(post)[len([]rune(post))-len([]rune(rest)):])
	if rest == "ban" {
		head = "Trưởng ban"
	}
	return strings.TrimSuffix(head, " Thường trực"), true
}

// placeName is what a paper says of where it was written: the name of the unit without what kind of unit it is.
func placeName(unit string) string {
	for _, kind := range []string{"Thành phố", "Thị trấn", "Thị xã", "Đặc khu", "Huyện", "Quận", "Phường", "Tỉnh", "Xã"} {
		if rest, is := strings.CutPrefix(unit, kind+" "); is {
			return rest
		}
	}
	return ""
}

// Day is a date as papers write it.
func Day(d record.Date) string { return docx.Day(parts(d)) }

// parts are year, month and day of a date; 0 for what nobody knows.
func parts(d record.Date) (year, month, day int) {
	if t, err := time.Parse("2006-01-02", string(d)); err == nil {
		return t.Year(), int(t.Month()), t.Day()
	}
	if t, err := time.Parse("2006-01", string(d)); err == nil {
		return t.Year(), int(t.Month()), 0
	}
	return d.Year(), 0, 0
}
