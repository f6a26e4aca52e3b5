package record

// Progress is a dated note of what was done for a participation while it is being built. There are as many as were written.
type Progress struct {
	Participation ID     `cbor:"participation"`
	Date          Date   `cbor:"date"`
	Text          string `cbor:"text"`          // may have several lines
	Beneficiaries int64  `cbor:"beneficiaries"` // people reached by it; 0 where nobody counted
}

const ProgressKind Name = "progress"

var _ = register[Progress](Kind{Part: Affairs})

// Kind is ProgressKind.
func (*Progress) Kind() Name { return ProgressKind }

// Validate tells what is wrong.
func (p *Progress) Validate() (ps Problems) {
	ps.need(!p.Participation.IsZero(), "participation", "")
	ps.need(p.Date != "", "date", "2026-10-05")
	ps.date(p.Date, "date")
	ps.need(p.Text != "", "text", "")
	if p.Beneficiaries < 0 {
		ps = append(ps, Problem{Field: "beneficiaries", Code: OutOfRange, Hard: true, Found: itoa(p.Beneficiaries), Want: "≥ 0"})
	}
	return ps
}
