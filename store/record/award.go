package record

// Award is what somebody was given for good work: a person with a post, a collective, a household or a whole unit, with
// a model or without. It lies among the affairs of the recipient's unit and is the word of one unit: of the giver's, or
// of the recipient's own for one that a higher giver gave, long ago or outside the register.
type Award struct {
	By        ID         `cbor:"by" is:"need,fixed,of=unit"` // the unit that says so
	Self      ID         `cbor:"self" is:"need,fixed,machine"`
	Name      string     `cbor:"name" is:"need,short"` // of the recipient
	Recipient Recipient  `cbor:"recipient" is:"need"`
	Post      string     `cbor:"post" is:"short"`                           // of a person, as it was then: “Bí thư Chi bộ thôn Bản Chỏn, xã Phúc Sơn”
	Form      string     `cbor:"form" is:"need,short,like=Giấy khen"`       // every place has its own
	Number    string     `cbor:"number" is:"short,like=15/QĐ-UBND"`         // of the decision, as it is written
	Date      Date       `cbor:"date" is:"like=2026-10-05"`                 // of the decision
	Giver     string     `cbor:"giver" is:"short,like=Thủ tướng Chính phủ"` // in whose name it is given; empty: Body, or the unit that says so
	Body      ID         `cbor:"body" is:"of=body"`
	Level     AwardLevel `cbor:"level"` // of the giver; empty: of the unit that says so, where that is the giver
	Track     Track      `cbor:"track"`
	Programme ID         `cbor:"programme" is:"of=programme"` // zero: DVK itself
	Field     ID         `cbor:"field" is:"of=field"`
	Model     ID         `cbor:"model" is:"of=model"`
	Span      Interval   `cbor:"span" is:"like=2020/2022"` // of the work that it is given for
	Reason    string     `cbor:"reason" is:"lines"`
	State     AwardState `cbor:"state" is:"need"`
	// While discipline or a complaint is examined nothing is granted. Why is said in a word, without what it is about.
	BlockedFrom Date   `cbor:"blocked_from"`
	BlockedTo   Date   `cbor:"blocked_to"` // empty: it goes on
	BlockedWhy  string `cbor:"blocked_why" is:"short"`
}

// Recipient is who is given an award: a kind of subject, or a unit as a whole.
type Recipient string

// UnitRecipient is a unit as a whole.
const UnitRecipient Recipient = "unit"

// Recipients in the order of a printed list.
var Recipients = choices(Recipient(Collective), Recipient(Individual), Recipient(Household), UnitRecipient)

// AwardLevel is the rank of a giver: a Level, or above them all.
type AwardLevel string

// Central is above all levels of units.
const Central AwardLevel = "central"

var _ = choices(Central, AwardLevel(Province), AwardLevel(District), AwardLevel(Cluster), AwardLevel(Commune), AwardLevel(Organisation))

// Track is whose system of awards it is of.
type Track string

// Tracks.
const (
	StateTrack Track = "state"
	PartyTrack Track = "party"
)

var _ = choices(StateTrack, PartyTrack)

// AwardState is how far an award has come.
type AwardState string

// States of an award.
const (
	Proposed  AwardState = "proposed"
	Granted   AwardState = "granted"
	Cancelled AwardState = "cancelled" // it should not have been given
	Revoked   AwardState = "revoked"   // it was taken away
)

var _ = choices(Proposed, Granted, Cancelled, Revoked)

const AwardKind Name = "award"

var _ = Register[Award](Kind{
	Part: Affairs, Spoken: true, Identity: []string{"by", "self"},
	identity: func(by []part) ID { return SaidID(AwardKind, by[1].id, by[0].id) },
})

// SaidID is the id of what a unit says as often as it likes: self is by chance.
func SaidID(kind Name, self, by ID) ID { return Derive(self, kind, string(by[:])) }

// Kind is AwardKind.
func (*Award) Kind() Name { return AwardKind }

// Begin says what a new award most likely is.
func (a *Award) Begin() { a.State = Granted }

// Over tells that it was taken back: it stands in history alone.
func (a *Award) Over() bool { return a.State == Cancelled || a.State == Revoked }

// Blocks tells whether the block of the award keeps what is granted on a day, or on one that nobody knows, from its
// recipient.
func (a *Award) Blocks(day Date) bool {
	if a.BlockedFrom == "" || !a.BlockedFrom.Valid() || !a.BlockedTo.Valid() {
		return false
	}
	if day == "" || !day.Valid() {
		return a.BlockedTo == ""
	}
	return Holds(a.BlockedFrom, a.BlockedTo, day)
}

// Validate tells what is wrong. Nothing is granted while the recipient's conduct is examined.
func (a *Award) Validate() Problems {
	ps := Held(a)
	ps.need(a.BlockedFrom == "" || a.BlockedWhy != "", "blocked_why", "")
	ps.need(a.BlockedTo == "" && a.BlockedWhy == "" || a.BlockedFrom != "", "blocked_from", "")
	if a.Giver != "" && !a.Body.IsZero() {
		ps.wrong("giver", TwoGivers, a.Giver, "")
	}
	if a.State == Granted && a.Blocks(a.Date) {
		ps.wrong("state", Blocked, string(a.BlockedFrom), string(a.BlockedTo))
	}
	return ps
}
