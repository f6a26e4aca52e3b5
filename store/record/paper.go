package record

// Paper is a plan, guidance, report, minutes or a conference: what a unit wrote or held, with what the reports need of
// it. It lies in the unit's catalog, so that it goes up and reaches every unit below. The paper by which models are
// recognised and awards given is a Decision: that is found by its number alone, and what was decided before there were
// papers rests on it.
type Paper struct {
	Unit       ID        `cbor:"unit" is:"need,fixed,of=unit"` // that wrote it down
	Type       PaperType `cbor:"type" is:"need"`
	Title      string    `cbor:"title" is:"need,short"`
	Number     string    `cbor:"number" is:"short,like=71-KH/ĐU"`
	Date       Date      `cbor:"date" is:"need,like=2026-10-05"`
	Body       ID        `cbor:"body" is:"of=body"`
	Issuer     string    `cbor:"issuer" is:"short"` // where it is no body of the register
	Signer     string    `cbor:"signer" is:"short"`
	Programme  ID        `cbor:"programme" is:"of=programme"`
	Span       Interval  `cbor:"span" is:"like=2026"`
	Place      string    `cbor:"place" is:"short"`
	People     string    `cbor:"people" is:"lines"` // one a line, with the post
	Grounds    string    `cbor:"grounds" is:"lines"`
	Guidance   string    `cbor:"guidance" is:"lines"`
	Results    string    `cbor:"results" is:"lines"`
	Weaknesses string    `cbor:"weaknesses" is:"lines"`
	Directions string    `cbor:"directions" is:"lines"`
	Text       string    `cbor:"text" is:"lines"`
	Files      string    `cbor:"files" is:"machine"` // that it was written to, one a line: moment, SHA-256, name
}

// PaperType is what a paper is.
type PaperType string

// Types of paper.
const (
	Plan       PaperType = "plan"
	Guidance   PaperType = "guidance"
	Directive  PaperType = "directive"
	Notice     PaperType = "notice"
	PaperOf    PaperType = "report"
	Minutes    PaperType = "minutes"
	Conference PaperType = "conference"
	Dialogue   PaperType = "dialogue"
	OtherPaper PaperType = "other_paper"
)

var _ = choices(Plan, Guidance, Directive, Notice, PaperOf, Minutes, Conference, Dialogue, OtherPaper)

const PaperKind Name = "paper"

var _ = Register[Paper](Kind{Part: Catalog, Own: true, Keyed: func(r Record, fold func(string) string) ID {
	p := r.(*Paper)
	if p.Number != "" {
		return Derive(p.Unit, PaperKind, string(p.Type), itoa(int64(p.Date.Year())), fold(p.Number))
	}
	return Derive(p.Unit, PaperKind, string(p.Type), string(p.Date), "", fold(p.Title))
}})

// Kind is PaperKind.
func (*Paper) Kind() Name { return PaperKind }

// Validate tells what is wrong.
func (p *Paper) Validate() Problems { return Held(p) }
