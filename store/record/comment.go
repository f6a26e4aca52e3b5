package record

// Comment is what one unit has to say to another about a participation: that a field of it, or of its model, is wrong or missing. There is one per unit,
// participation and field; writing again replaces it, and an empty text takes it back.
type Comment struct {
	Participation ID     `cbor:"participation" is:"need,fixed,of=participation"`
	By            ID     `cbor:"by" is:"need,fixed,of=unit"` // the unit that speaks
	Field         string `cbor:"field" is:"need,fixed"`      // code name of a field of the participation or its model, a kind of resource, or WholeParticipation
	Text          string `cbor:"text" is:"need,lines"`
}

// WholeParticipation stands for a field where a comment is about all of a participation.
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

// Validate tells what is wrong.
func (c *Comment) Validate() Problems {
	ps := Held(c)
	oneOf(&ps, c.Field, "field", CommentFields()...)
	return ps
}

// CommentFields names what a comment can be about, the whole participation first.
func CommentFields() []string {
	fields := []string{WholeParticipation}
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
