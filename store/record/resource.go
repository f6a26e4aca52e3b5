package record

// Resource is something mobilised for a participation: money, land, labour, or something in kind.
type Resource struct {
	Participation ID           `cbor:"participation" is:"need,fixed,of=participation"`
	What          ResourceKind `cbor:"what" is:"need"`
	Amount        Decimal      `cbor:"amount" is:"need,least=0,like=185000000"` // money in đồng, land in m², labour in days; in kind as Measure says; the lower end of a range
	High          Decimal      `cbor:"high" is:"least=0"`                       // the upper one; empty: it is no range, or nobody can say
	Measure       string       `cbor:"measure"`                                 // measure of something in kind
	Written       string       `cbor:"written"`                                 // as it was written: “trên 185 triệu đồng”
	Qualifier     Qualifier    `cbor:"qualifier"`                               // over, nearly, about
	Purpose       string       `cbor:"purpose"`
}

// ResourceKind is what was mobilised.
type ResourceKind string

// Kinds of resource.
const (
	Money  ResourceKind = "money"
	Land   ResourceKind = "land"
	Labour ResourceKind = "labour"
	InKind ResourceKind = "in_kind"
)

// ResourceKinds in the order in which they are offered.
var ResourceKinds = choices(Money, Land, Labour, InKind)

// Qualifier is how exact a figure claims to be.
type Qualifier string

// Qualifiers: trên, gần, khoảng.
const (
	Over   Qualifier = "over"
	Nearly Qualifier = "nearly"
	About  Qualifier = "about"
)

// Qualifiers in the order in which they are offered.
var Qualifiers = choices(Over, Nearly, About)

const ResourceKindName Name = "resource"

var _ = Register[Resource](Kind{Part: Affairs})

// Kind is ResourceKindName.
func (*Resource) Kind() Name { return ResourceKindName }

// ListedResourceID is the id of the one figure of a kind that a list gives for a participation.
func ListedResourceID(participation ID, what ResourceKind) ID {
	return Derive(participation, ResourceKindName, string(what))
}

// Figure is the figure that it holds.
func (r *Resource) Figure() FigureAt { return FigureAt{&r.Amount, &r.High, &r.Qualifier, &r.Written} }

// Validate tells what is wrong.
func (r *Resource) Validate() Problems { return Held(r) }
