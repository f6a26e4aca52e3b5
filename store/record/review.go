package record

// Review is what one unit, at its own level, says at the end of a year of whether a model goes on. It is about the
// participation of that year; the next year's participation is made apart.
type Review struct {
	Participation ID      `cbor:"participation" is:"need,fixed,of=participation"`
	By            ID      `cbor:"by" is:"need,fixed,of=unit"` // the unit that speaks
	Outcome       Outcome `cbor:"outcome"`
	Reason        string  `cbor:"reason" is:"lines"`
	Date          Date    `cbor:"date"`
}

// Outcome is what a review comes to.
type Outcome string

// Outcomes: duy trì, củng cố, tạm dừng, dừng.
const (
	Keep       Outcome = "keep"
	Strengthen Outcome = "strengthen"
	Pause      Outcome = "pause"
	Stop       Outcome = "stop"
)

// Outcomes in the order in which they are offered.
var Outcomes = choices(Keep, Strengthen, Pause, Stop)

// Ends tells whether the model does not go on for now.
func (o Outcome) Ends() bool { return o == Pause || o == Stop }

const ReviewKind Name = "review"

var _ = Register[Review](Kind{
	Part: Affairs, Spoken: true, Identity: []string{"by", "participation"},
	identity: func(by []part) ID { return ReviewID(by[1].id, by[0].id) },
})

// Kind is ReviewKind.
func (*Review) Kind() Name { return ReviewKind }

// ReviewID is the id of the review of a participation by a unit: there is one.
func ReviewID(participation, by ID) ID { return Derive(participation, ReviewKind, string(by[:])) }

// Validate tells what is wrong. A model is not stopped or paused without a reason.
func (r *Review) Validate() Problems {
	ps := Held(r)
	ps.need(!r.Outcome.Ends() || r.Reason != "", "reason", "")
	return ps
}
