package bundle

// Limits are how much a reader takes. A zero field stands for its default, which no honest bundle comes near: a province's whole
// register of 100,000 changes is about 10 MB.
type Limits struct {
	File     int64  // bytes of the file; 128 MiB
	Manifest int    // bytes of a manifest; 4 MiB, room for 20,000 streams
	Raw      int64  // bytes of the changes unpacked; 512 MiB
	Changes  uint64 // in all; 2,000,000. Each takes some 300 bytes of memory beside its own
	Ratio    int64  // times that the changes unpacked may be larger than packed, beyond the first MiB; 200
}

func (l Limits) orDefault() Limits {
	if l.File == 0 {
		l.File = 128 << 20
	}
	if l.Manifest == 0 {
		l.Manifest = maxManifest
	}
	if l.Raw == 0 {
		l.Raw = 512 << 20
	}
	if l.Changes == 0 {
		l.Changes = 2_000_000
	}
	if l.Ratio == 0 {
		l.Ratio = 200
	}
	return l
}

const (
	maxManifest = 4 << 20
	freeRaw     = 1 << 20
	maxWindow   = 8 << 20 // bytes that unpacking looks back
	maxRelays   = 9999
	minChange   = 24 // bytes that no change is smaller than, its id alone has 17
)
