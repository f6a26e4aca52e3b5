package record

// Answer is what a unit has to say to a comment: what it did about it, or why nothing. There is one per unit and
// comment.
type Answer struct {
	Participation ID     `cbor:"participation" is:"need,fixed,of=participation"` // the comment's, so that both are found together
	Comment       ID     `cbor:"comment" is:"need,fixed,of=comment"`
	By            ID     `cbor:"by" is:"need,fixed,of=unit"` // the unit that speaks
	About         string `cbor:"about" is:"need,fixed"`      // the comment's text that was answered
	Text          string `cbor:"text" is:"lines"`            // empty: done
}

const AnswerKind Name = "answer"

var _ = Register[Answer](Kind{
	Part: Affairs, Spoken: true, Quiet: true, Identity: []string{"by", "comment"},
	identity: func(by []part) ID { return AnswerID(by[1].id, by[0].id) },
})

// Kind is AnswerKind.
func (*Answer) Kind() Name { return AnswerKind }

// AnswerID is the id of a unit's answer to a comment: there is one.
func AnswerID(comment, by ID) ID { return Derive(comment, AnswerKind, string(by[:])) }

// Answers tells whether a comment as it reads now was answered: one that was written anew since is open again. A
// comment that was taken back needs no answer.
func (a *Answer) Answers(c *Comment) bool { return c.Text == "" || a.About == c.Text }

// Validate tells what is wrong.
func (a *Answer) Validate() Problems { return Held(a) }
