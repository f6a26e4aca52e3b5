package record

// Typical is somebody or something that a unit names as an example of a field, with an award or without: a person with
// a post, a collective, a model.
type Typical struct {
	By        ID        `cbor:"by" is:"need,fixed,of=unit"` // the unit that names it
	Self      ID        `cbor:"self" is:"need,fixed,machine"`
	Name      string    `cbor:"name" is:"need,short"`
	Recipient Recipient `cbor:"recipient" is:"need"`
	Post      string    `cbor:"post" is:"short"`
	Date      Date      `cbor:"date"` // of the paper that names it
	Programme ID        `cbor:"programme" is:"of=programme"`
	Field     ID        `cbor:"field" is:"of=field"`
	Model     ID        `cbor:"model" is:"of=model"`
	What      string    `cbor:"what" is:"short"` // the model as it was called, where it is in no register
	Span      Interval  `cbor:"span" is:"need,like=2020/2022"`
	Reason    string    `cbor:"reason" is:"lines"`
}

const TypicalKind Name = "typical"

var _ = Register[Typical](Kind{
	Part: Affairs, Spoken: true, Identity: []string{"by", "self"},
	identity: func(by []part) ID { return SaidID(TypicalKind, by[1].id, by[0].id) },
})

// Kind is TypicalKind.
func (*Typical) Kind() Name { return TypicalKind }

// Validate tells what is wrong.
func (t *Typical) Validate() Problems { return Held(t) }
