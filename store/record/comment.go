package record

import "slices"

// Comment is what one unit has to say to another about a participation, or another record among a unit's affairs: that
// a field of it is wrong or missing. There is one per unit, record and field; writing again replaces it, and an empty
// text takes it back.
type Comment struct {
	Participation ID     `cbor:"participation" is:"need,fixed,of=participation"` // or, where On names a kind, a record of that kind
	By            ID     `cbor:"by" is:"need,fixed,of=unit"`                     // the unit that speaks
	Field         string `cbor:"field" is:"need,fixed"`                          // one of CommentFields
	Text          string `cbor:"text" is:"need,lines"`
	On            string `cbor:"on" is:"fixed,machine"` // code name of a kind; empty: it is about a participation, as all were that older programs wrote
}

// WholeParticipation stands for a field where a comment is about all of a participation, or of what else it is about.
const WholeParticipation = "participation"

const CommentKind Name = "comment"

var _ = Register[Comment](Kind{
	Part: Affairs, Spoken: true, Identity: []string{"by", "field", "participation"},
	identity: func(by []part) ID { return CommentID(by[2].id, by[0].id, by[1].text) },
})

// Kind is CommentKind.
func (*Comment) Kind() Name { return CommentKind }

// CommentID is the id of a unit's comment on a field: there is one.
func CommentID(participation, by ID, field string) ID {
	return Derive(participation, CommentKind, string(by[:]), field)
}

// About is the kind of the record that it is about.
func (c *Comment) About() Name {
	if c.On == "" {
		return ParticipationKind
	}
	return Name(c.On)
}

// Validate tells what is wrong.
func (c *Comment) Validate() Problems {
	ps := Held(c)
	if c.On != "" && !Name(c.On).Commented() {
		ps.wrong("on", UnknownTerm, c.On, "")
		return ps
	}
	if c.On == "" && c.Participation.IsZero() && slices.ContainsFunc(Kinds(), func(k *Kind) bool { return k.Name.Commented() && k.HasField(c.Field) }) {
		return ps // the field by itself, which is looked at before it is known what it is of
	}
	oneOf(&ps, c.Field, "field", CommentFields(c.About())...)
	return ps
}

// Commented tells whether units comment on the records of a kind: those among a unit's affairs that somebody fills in,
// but what others say in them.
func (n Name) Commented() bool {
	k := KindOf(n)
	return k != nil && k.Part == Affairs && !k.Quiet && n != ModelKind && n != CommentKind && n != AnswerKind && (n == ParticipationKind || !n.Hangs())
}

// CommentFields names what a comment on a record of a kind can be about, the whole of it first: of a participation,
// also the fields of its model and kinds of resources.
func CommentFields(kind Name) []string {
	fields := []string{WholeParticipation}
	if kind != ParticipationKind {
		return append(fields, KindOf(kind).Fields()...)
	}
	for _, f := range KindOf(ModelKind).Fields() {
		if f != "same_unit" && f != "same_as" {
			fields = append(fields, f)
		}
	}
	for _, f := range KindOf(ParticipationKind).Fields() {
		if f != "model" && f != "year" {
			fields = append(fields, f)
		}
	}
	for _, what := range []ResourceKind{Money, Land, Labour} { // the figures of a list
		fields = append(fields, string(what))
	}
	return fields
}
