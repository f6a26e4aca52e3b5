package record

// Progress is a dated note of what was done for a participation while it is being built. There are as many as were
// written.
type Progress struct {
	Participation ID     `cbor:"participation" is:"need,fixed,of=participation"`
	Date          Date   `cbor:"date" is:"need,like=2026-10-05"`
	Text          string `cbor:"text" is:"need,lines"`
	Beneficiaries int64  `cbor:"beneficiaries" is:"people,least=0"` // people reached by it; 0 where nobody counted
}

const ProgressKind Name = "progress"

var _ = Register[Progress](Kind{Part: Affairs})

// Kind is ProgressKind.
func (*Progress) Kind() Name { return ProgressKind }

// Validate tells what is wrong.
func (p *Progress) Validate() Problems { return Held(p) }
