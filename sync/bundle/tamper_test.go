package bundle

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// relayed is a bundle of a district that passes on a commune's stream and adds one of its own.
func relayed(tb testing.TB) (*writer, Draft) {
	tb.Helper()
	_, given := small(tb)
	d := newWriter(tb, district)
	author := d.passOn(tb, given)
	d.register(tb, commune, 1)
	draft := d.draft(province)
	draft.Relays = []Signed{author}
	return d, draft
}

// sweep calls fn for a small bundle of every kind that is kept in testdata: each format, plain, passed on and
// encrypted.
func sweep(t *testing.T, fn func(t *testing.T, data []byte, check func([]byte) error)) {
	key := receiver(t)
	for _, path := range ok(filepath.Glob(filepath.Join("testdata", "format-*.dvk"))) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			data := ok(os.ReadFile(path))
			if err := unwrapped(data, key); err != nil {
				t.Fatal(err)
			}
			fn(t, data, func(data []byte) error { return unwrapped(data, key) })
		})
	}
}

// Every bit of a plain bundle counts, and every byte of one that is encrypted or of an older format: with any one
// changed it is refused, and the refusal says that it was altered or is none.
func TestEveryBitCounts(t *testing.T) {
	sweep(t, func(t *testing.T, data []byte, check func([]byte) error) {
		bent := bytes.Clone(data)
		for i := range data {
			allowed, flips := bentAt(data, i), []byte{0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff}
			if testing.Short() || containerOf(data) != &ar {
				flips = [][]byte{{0x01}, {0x20}, {0xff}}[i%3]
			}
			for _, flip := range flips {
				bent[i] = data[i] ^ flip
				err := check(bent)
				var e *Error
				if !errors.As(err, &e) || e.File != "test.dvk" || !slices.Contains(allowed, e.Code) {
					t.Fatalf("byte %d ^ %#x: %v, want one of %v", i, flip, err, allowed)
				}
			}
			bent[i] = data[i]
		}
	})
}

// bentAt gives the codes that a bundle may be refused by when its byte i is another.
func bentAt(data []byte, i int) []Code {
	if isWrapped(data) {
		key := len(wrapIntro) + len("-> ssh-ed25519 ") // for whom it is: six letters, then a space
		switch {
		case i < len("age-encryption.org/"):
			return []Code{NotABundle}
		case i >= len(wrapIntro) && i < key+7:
			return []Code{Altered, NotForUs}
		}
		return []Code{Altered}
	}
	c := containerOf(data)
	if i < len(c.begins()) {
		return []Code{NotABundle}
	}
	all, _ := c.split(data, Limits{}.orDefault())
	at := len(c.intro)
	for _, m := range all {
		header := len(c.header(m.name, 0))
		if c == &ar && i >= at+c.sizeAt && i < at+header {
			return []Code{Altered, Truncated, TooBig} // a size beyond the file's end looks like a file that was cut
		}
		at += header + len(m.body) + int(c.padding(int64(len(m.body))))
	}
	return []Code{Altered, BadSignature}
}

func TestEveryLengthCounts(t *testing.T) {
	sweep(t, func(t *testing.T, data []byte, check func([]byte) error) {
		for n := range data {
			want := []Code{Truncated}
			switch {
			case n == 0:
				want = []Code{Empty}
			case isWrapped(data) && !bytes.Contains(data, []byte("\n-> danvan-length ")):
				want = []Code{Truncated, Altered} // the first encrypted ones do not say how long they are
			}
			var e *Error
			if err := check(data[:n]); !errors.As(err, &e) || !slices.Contains(want, e.Code) {
				t.Fatalf("cut to %d bytes of %d: %v, want %s", n, len(data), err, want)
			}
		}
	})
}

func TestNothingFollows(t *testing.T) {
	sweep(t, func(t *testing.T, data []byte, check func([]byte) error) {
		for b := range 256 {
			want := Altered
			if c := containerOf(data); c == &ar && byte(b) == c.name(3)[0] {
				want = Truncated // the first letter of one more member
			}
			if err := check(append(bytes.Clone(data), byte(b))); !IsCode(err, want) {
				t.Errorf("with byte %#x behind it: %v, want %s", b, err, want)
			}
		}
		for _, more := range [][]byte{{0, 0}, make([]byte, 512), make([]byte, 1<<16), data} {
			if err := check(append(bytes.Clone(data), more...)); !IsCode(err, Altered) {
				t.Errorf("with %d bytes more: %v", len(more), err)
			}
		}
	})
}

func TestMembersMustBeWhatTheyAre(t *testing.T) {
	for _, c := range containers {
		t.Run(kindOf(c), func(t *testing.T) { membersMustBe(t, c, kept(t, c, "relayed")) })
	}
}

func kindOf(c *container) string { return map[*container]string{&ustar: "ustar", &ar: "ar"}[c] }

func membersMustBe(t *testing.T, c *container, data []byte) {
	all, e := c.split(data, Limits{}.orDefault())
	if e != nil {
		t.Fatal(e)
	}
	rebuild := func(ms []member) []byte {
		b := bytes.NewBufferString(c.intro)
		for _, m := range ms {
			c.write(b, m.name, m.body)
		}
		b.Write(c.end)
		return b.Bytes()
	}
	if !bytes.Equal(rebuild(all), data) {
		t.Fatal("put together again it is another archive")
	}
	with := func(change func(ms []member) []member) []byte { return rebuild(change(slices.Clone(all))) }
	swap := func(i, j int) []byte {
		return with(func(ms []member) []member { ms[i], ms[j] = ms[j], ms[i]; return ms })
	}
	swapBodies := func(i, j int) []byte {
		return with(func(ms []member) []member { ms[i].body, ms[j].body = ms[j].body, ms[i].body; return ms })
	}
	other := ustar
	if c == &ustar {
		other = ar
	}
	var bodies [][]byte
	for _, m := range all {
		bodies = append(bodies, m.body)
	}
	one := func(body []byte) []byte {
		b := bytes.NewBufferString(c.intro)
		c.write(b, manifestName, body)
		return b.Bytes()
	}
	claims := func(i int, size int64) []byte { // a small file with a member that is said to be huge
		b := bytes.NewBufferString(c.intro)
		for _, m := range all[:i] {
			c.write(b, m.name, m.body)
		}
		return append(append(b.Bytes(), c.header(all[i].name, size)...), all[i].body...)
	}
	gone := Truncated // an ar has no end of its own
	if c == &ustar {
		gone = Altered
	}
	type cases map[string]struct {
		data []byte
		want Code
	}
	for name, c := range (cases{
		"manifest and signature swapped": {swap(0, 1), NotABundle},
		"signature and changes swapped":  {swap(1, 2), Altered},
		"relayed manifest first":         {swap(0, 3), NotABundle},
		"relay and its signature":        {swap(3, 4), Altered},
		"bodies of two members swapped":  {swapBodies(2, 3), Altered},
		"two manifests swapped":          {swapBodies(0, 3), BadSignature},
		"two signatures swapped":         {swapBodies(1, 4), BadSignature},
		"manifest doubled":               {with(func(ms []member) []member { return slices.Insert(ms, 1, ms[0]) }), Altered},
		"signature doubled":              {with(func(ms []member) []member { return slices.Insert(ms, 2, ms[1]) }), Altered},
		"changes doubled":                {with(func(ms []member) []member { return slices.Insert(ms, 3, ms[2]) }), Altered},
		"a relay doubled":                {with(func(ms []member) []member { return append(ms, ms[3:]...) }), Altered},
		"changes renamed":                {with(func(ms []member) []member { ms[2].name = "changes"; return ms }), Altered},
		"manifest renamed":               {with(func(ms []member) []member { ms[0].name = "manifest"; return ms }), NotABundle},
		"signature renamed":              {with(func(ms []member) []member { ms[1].name = "MANIFEST.SIG"; return ms }), Altered},
		"a path upwards":                 {with(func(ms []member) []member { ms[3].name = "../0001"; return ms }), Altered},
		"a path from the root":           {with(func(ms []member) []member { ms[3].name = "/0001"; return ms }), Altered},
		"a member added":                 {with(func(ms []member) []member { return append(ms, member{"README", []byte("x")}) }), Altered},
		"a member put in":                {with(func(ms []member) []member { return slices.Insert(ms, 2, member{"README", nil}) }), Altered},
		"a relay added": {with(func(ms []member) []member {
			return append(ms, member{c.name(5), ms[3].body}, member{c.name(6), ms[4].body})
		}), Altered},
		"a relay taken out":       {with(func(ms []member) []member { return ms[:3] }), Truncated},
		"half a relay taken out":  {with(func(ms []member) []member { return ms[:4] }), gone},
		"changes taken out":       {with(func(ms []member) []member { return ms[:2] }), gone},
		"signature taken out":     {with(func(ms []member) []member { return slices.Delete(ms, 1, 2) }), Altered},
		"the commune's signature": {with(func(ms []member) []member { ms[1].body = ms[4].body; return ms }), BadSignature},
		"the commune's manifest":  {with(func(ms []member) []member { ms[0].body, ms[1].body = ms[3].body, ms[4].body; return ms }), Altered},
		"a signature too long":    {with(func(ms []member) []member { ms[1].body = make([]byte, 5000); return ms }), TooBig},
		"a manifest too long":     {one(make([]byte, maxManifest+1)), TooBig},
		"two archives in one":     {append(bytes.Clone(data), data...), Altered},
		"in the other container":  {other.join(bodies...), Altered},
		"a manifest of 2 GB":      {claims(0, 2<<30), TooBig},
		"a signature of 2 GB":     {claims(1, 2<<30), TooBig},
		"changes of 2 GB":         {claims(2, 2<<30), TooBig},
		"a relay of 2 GB":         {claims(3, 2<<30), TooBig},
		"changes of 30 MB":        {claims(2, 30<<20), Truncated},
	}) {
		t.Run(name, func(t *testing.T) {
			if err := verify(c.data); !IsCode(err, c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}
