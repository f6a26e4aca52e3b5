package record

// Appraisal is what one unit, at its own level, finds of a participation.
type Appraisal struct {
	Participation ID      `cbor:"participation"`
	By            ID      `cbor:"by"` // the unit that speaks
	Verdict       Verdict `cbor:"verdict"`
	Score         Decimal `cbor:"score"`
	Votes         string  `cbor:"votes"` // as written: “9/11”
	Reason        string  `cbor:"reason"`
	Date          Date    `cbor:"date"`
	Decision      ID      `cbor:"decision"` // the Decision in the catalog of By that it rests on; zero: none yet
}

// Verdict is the outcome of an appraisal.
type Verdict string

// Verdicts. Exemplary is the tier above recognised and counts as recognised too.
const (
	NotRecognised Verdict = "not_recognised"
	Recognised    Verdict = "recognised"
	Exemplary     Verdict = "exemplary"
)

// Recognises tells whether the verdict counts as recognised.
func (v Verdict) Recognises() bool { return v == Recognised || v == Exemplary }

const AppraisalKind Name = "appraisal"

var _ = register[Appraisal](Kind{
	Part: Affairs, Spoken: true, Identity: []string{"by", "participation"},
	identity: func(by []part) ID { return AppraisalID(by[1].id, by[0].id) },
})

// Kind is AppraisalKind.
func (*Appraisal) Kind() Name { return AppraisalKind }

// AppraisalID is the id of the appraisal of a participation by a unit: there is one.
func AppraisalID(participation, by ID) ID {
	return Derive(participation, AppraisalKind, string(by[:]))
}

// Validate tells what is wrong.
func (a *Appraisal) Validate() (ps Problems) {
	ps.need(!a.Participation.IsZero(), "participation", "")
	ps.need(!a.By.IsZero(), "by", "")
	oneOf(&ps, a.Verdict, "verdict", true, NotRecognised, Recognised, Exemplary)
	ps.decimal(a.Score, "score")
	ps.date(a.Date, "date")
	return ps
}
