package record

// Body is a committee or the like of a unit, for as long as it lasts. It lies in the unit's catalog, so that an award
// of it reads the same wherever it arrives.
type Body struct {
	Unit      ID     `cbor:"unit" is:"need,fixed,of=unit"` // whose it is
	Name      string `cbor:"name" is:"need,short,like=Ban Chỉ đạo phong trào thi đua “Dân vận khéo” huyện"`
	Programme ID     `cbor:"programme" is:"of=programme"`
	Number    string `cbor:"number" is:"short,like=15/QĐ-UBND"` // of the decision that made it
	From      Date   `cbor:"from"`
	To        Date   `cbor:"to"` // empty while it lasts
	Text      string `cbor:"text" is:"lines"`
}

const BodyKind Name = "body"

var _ = Register[Body](Kind{Part: Catalog, Own: true, Keyed: func(r Record, fold func(string) string) ID {
	b := r.(*Body)
	return Derive(b.Unit, BodyKind, fold(b.Name), string(b.From))
}})

// Kind is BodyKind.
func (*Body) Kind() Name { return BodyKind }

// Validate tells what is wrong.
func (b *Body) Validate() Problems { return Held(b) }

// Member is a person's time in a body, with a post. Who takes another post is a member anew.
type Member struct {
	Body  ID     `cbor:"body" is:"need,fixed,of=body"`
	Name  string `cbor:"name" is:"need,short"`
	Role  string `cbor:"role" is:"need,short,like=Trưởng ban"` // in the body
	Post  string `cbor:"post" is:"short"`                      // elsewhere
	From  Date   `cbor:"from"`
	To    Date   `cbor:"to"` // empty while it lasts
	Order int64  `cbor:"order"`
}

const MemberKind Name = "member"

var _ = Register[Member](Kind{Part: Affairs})

// Kind is MemberKind.
func (*Member) Kind() Name { return MemberKind }

// Validate tells what is wrong.
func (m *Member) Validate() Problems { return Held(m) }
