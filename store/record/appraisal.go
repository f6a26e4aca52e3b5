package record

// Appraisal is what one unit, at its own level, finds of a participation.
type Appraisal struct {
	Participation ID      `cbor:"participation" is:"need,fixed,of=participation"`
	By            ID      `cbor:"by" is:"need,fixed,of=unit"` // the unit that speaks
	Verdict       Verdict `cbor:"verdict"`
	Score         Decimal `cbor:"score" is:"least=0"`
	Votes         string  `cbor:"votes"` // as written: “9/11”
	Reason        string  `cbor:"reason" is:"lines"`
	Date          Date    `cbor:"date"`
	Decision      ID      `cbor:"decision" is:"fixed,of=decision"` // the Decision in the catalog of By that it rests on; zero: none yet
}

// Verdict is the outcome of an appraisal.
type Verdict string

// Verdicts. Exemplary is the tier above recognised and counts as recognised too.
const (
	NotRecognised Verdict = "not_recognised"
	Recognised    Verdict = "recognised"
	Exemplary     Verdict = "exemplary"
)

// Verdicts in the order in which they are offered.
var Verdicts = choices(Recognised, Exemplary, NotRecognised)

// Recognises tells whether the verdict counts as recognised.
func (v Verdict) Recognises() bool { return v == Recognised || v == Exemplary }

const AppraisalKind Name = "appraisal"

var _ = Register[Appraisal](Kind{
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
func (a *Appraisal) Validate() Problems { return Held(a) }
