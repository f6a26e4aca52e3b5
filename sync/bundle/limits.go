package bundle

// Limits are how much a reader takes. A zero field stands for its default, which no honest bundle comes near: a
// province's whole register of 100,000 changes is about 10 MB.
type Limits struct {
	File     int64  // bytes of the file; MaxFile
	Manifest int    // bytes of a manifest; 4 MiB, room for 20,000 streams
	Raw      int64  // bytes of the changes unpacked; 256 MiB
	Changes  uint64 // in all; 500,000
	Ratio    int64  // times that the changes unpacked may be larger than packed, beyond the first MiB; 200
}

func (l Limits) orDefault() Limits {
	if l.File == 0 {
		l.File = MaxFile
	}
	if l.Manifest == 0 {
		l.Manifest = maxManifest
	}
	if l.Raw == 0 {
		l.Raw = 256 << 20
	}
	if l.Changes == 0 {
		l.Changes = 500_000
	}
	if l.Ratio == 0 {
		l.Ratio = 200
	}
	return l
}

// MaxFile is how many bytes the file of a bundle may have.
const MaxFile = 32 << 20

const (
	maxManifest = 4 << 20
	freeRaw     = 1 << 20
	maxWindow   = 8 << 20 // bytes that unpacking looks back
	maxRelays   = 9999
	minChange   = 24 // bytes that no change is smaller than, its id alone has 17
)
