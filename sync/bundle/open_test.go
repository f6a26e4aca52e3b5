package bundle

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"danvan/store/record"
	"danvan/sync/identity"
)

func TestOtherFilesAreToldApart(t *testing.T) {
	dir := t.TempDir()
	_, p := small(t)
	for name, c := range map[string]struct {
		data string
		want Code
	}{
		"empty":              {"", Empty},
		"a workbook":         {"PK\x03\x04" + strings.Repeat("x", 2000), NotABundle},
		"one letter":         {"x", NotABundle},
		"another tar":        {string(tarHeader("README", 0)) + string(ustar.end), NotABundle},
		"another ar":         {"!<arch>\n" + string(ar.header("debian-binary", 4)) + "2.0\n", NotABundle},
		"an ar of nothing":   {"!<arch>\n", Truncated},
		"zeros":              {string(make([]byte, 4096)), NotABundle},
		"an encrypted file":  {"age-encryption.org/v1\n-> ssh-ed25519 x\n", Encrypted},
		"the first letters":  {"MANIF", Truncated},
		"the first block":    {string(p.Bytes()[:100]), Truncated},
		"half":               {string(p.Bytes()[:len(p.Bytes())/2]), Truncated},
		"a manifest alone":   {string(p.Signed.Text), NotABundle},
		"a name of our kind": {"MANIFEST\x00" + strings.Repeat("x", 2000), Altered},
		"one by hand":        {"!<arch>\nMANIFEST " + strings.Repeat("x", 2000), Altered},
		"the first magic":    {"!<ar", Truncated},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(dir, name)
			must(os.WriteFile(path, []byte(c.data), 0o600))
			_, err := Open(path, identity.Key{}, Limits{})
			if !IsCode(err, c.want) || !strings.Contains(err.Error(), path) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
	for name, path := range map[string]string{"a folder": dir, "nothing": filepath.Join(dir, "none.dvk")} {
		if _, err := Open(path, identity.Key{}, Limits{}); !IsCode(err, Unreadable) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What was opened does not change when the file does.
func TestAMemoryStickMayChangeUnderUs(t *testing.T) {
	_, p := small(t)
	path := filepath.Join(t.TempDir(), "a.dvk")
	must(p.Save(path, false))
	s := ok(Open(path, identity.Key{}, Limits{}))
	must(os.WriteFile(path, bytes.Repeat([]byte("x"), len(p.Bytes())), 0o600))
	if err := s.Verify(); err != nil {
		t.Error(err)
	}
	if !bytes.Equal(s.Bytes(), p.Bytes()) || s.Hash() != p.Signed.Hash() || s.Signed().Hash() != s.Hash() {
		t.Error("what is kept is not what was opened")
	}
}

// More than the window of the packing goes in and out.
func TestLargeDataIsPackedAndUnpacked(t *testing.T) {
	body := make([]byte, 1<<20)
	_, _ = rand.Read(body)
	m := sampleManifest()
	m.Lines, m.Changes, m.Raw = nil, 0, 0
	after := sampleManifest().Lines[0].Head()
	packed := ok(m.pack([]Run{{After: after, Changes: func(add func([]byte) error) error {
		for i := range 20 {
			body[i]++
			must(add(body))
		}
		return nil
	}}}))
	rest := ok(unpack(packed, m.Raw))
	for i := range 20 {
		var got []byte
		var err error
		if got, rest, err = cutBody(rest); err != nil || len(got) != len(body) || i == 19 && !bytes.Equal(got, body) {
			t.Fatalf("change %d: %d bytes, %v", i, len(got), err)
		}
	}
	if len(rest) != 0 || len(packed) > 2*len(body) {
		t.Errorf("%d bytes left, %d packed", len(rest), len(packed))
	}
	if _, err := unpack(packed, m.Raw-1); err == nil {
		t.Error("more came out than was stated")
	}
	if _, err := unpack(packed, m.Raw+1); err == nil {
		t.Error("less came out than was stated")
	}
}

// kept is a bundle that is the same in every process, so that what a fuzzer found in one is found in another.
func kept(tb testing.TB, c *container, what string) []byte {
	tb.Helper()
	return ok(os.ReadFile(filepath.Join("testdata", fmt.Sprintf("format-%d-%s.dvk", c.format, what))))
}

func FuzzSplitAr(f *testing.F)    { fuzzSplit(f, &ar) }
func FuzzSplitUstar(f *testing.F) { fuzzSplit(f, &ustar) }

func fuzzSplit(f *testing.F, c *container) {
	data := kept(f, c, "relayed")
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Add(append([]byte(c.intro), c.end...))
	f.Add(append([]byte(c.intro), c.header(manifestName, 1<<30)...))
	f.Fuzz(func(t *testing.T, data []byte) {
		if !bytes.HasPrefix(data, []byte(c.intro)) {
			return
		}
		members, err := c.split(data, Limits{}.orDefault())
		if err != nil {
			return
		}
		var bodies [][]byte
		for _, m := range members {
			bodies = append(bodies, m.body)
		}
		if !bytes.Equal(c.join(bodies...), data) {
			t.Error("put together again it is another archive")
		}
	})
}

func FuzzOpen(f *testing.F) {
	var all [][]byte
	for _, c := range containers {
		for _, what := range []string{"plain", "relayed"} {
			data := kept(f, c, what)
			all = append(all, data)
			f.Add(data)
			f.Add(data[:len(data)-1])
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := verify(data); err == nil && !slices.ContainsFunc(all, func(d []byte) bool { return bytes.Equal(d, data) }) {
			t.Error("bytes that nobody signed are a bundle")
		}
	})
}

// FuzzSignedChanges reaches what lies behind the signature: a unit of the roster signs whatever it likes.
func FuzzSignedChanges(f *testing.F) {
	s := ok(Parse("", kept(f, &ar, "plain"), identity.Key{}, Limits{}))
	packed, text := s.members[2].body, s.members[0].body
	raw := ok(unpack(packed, ok(s.Manifest()).Raw))
	w := &writer{key: identity.Generate()}
	f.Add(packed, true)
	f.Add(raw, false)
	f.Add(raw[:len(raw)/2], false)
	f.Fuzz(func(t *testing.T, data []byte, isPacked bool) {
		m := ok(ParseManifest(text))
		if !isPacked {
			m.Raw, data = int64(len(data)), pack(t, data)
		}
		if err := verify(sign(w, m, data)); err != nil {
			return
		}
		if got := ok(unpack(data, m.Raw)); !bytes.Equal(got, raw) {
			t.Error("other changes lead to the same heads")
		}
	})
}

// FuzzParseSigned takes apart what lies in a register or an archive.
func FuzzParseSigned(f *testing.F) {
	for _, c := range containers {
		s := ok(Parse("", kept(f, c, "plain"), identity.Key{}, Limits{}))
		f.Add(s.Signed().Bytes())
		f.Add(s.Signed().Signature)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := ParseSigned(data)
		if err != nil {
			return
		}
		if !bytes.Equal(s.Bytes(), data) {
			t.Error("put together again it is something else")
		}
		if key, err := s.Verify(); err == nil {
			if m, err := ParseManifest(s.Text); err == nil && m.Key == key && m.ID != keptID(t, m.Format) {
				t.Error("somebody signed what nobody has the key for")
			}
		}
	})
}

// keptID is the id of the only manifest of a format whose key is in nobody's hands.
func keptID(tb testing.TB, format int) record.ID {
	return ok(ok(Parse("", kept(tb, containers[format-1], "plain"), identity.Key{}, Limits{})).Manifest()).ID
}

// FuzzUnpack gives any bytes to the unpacking and to the cutting behind it.
func FuzzUnpack(f *testing.F) {
	for _, c := range containers {
		s := ok(Parse("", kept(f, c, "relayed"), identity.Key{}, Limits{}))
		f.Add(s.members[2].body, ok(s.Manifest()).Raw)
	}
	f.Add(zeros(3, 0, 0x58), int64(3<<17))
	f.Fuzz(func(t *testing.T, packed []byte, raw int64) {
		if raw < 0 || raw > 1<<20 {
			return
		}
		rest, err := unpack(packed, raw)
		if err != nil {
			return
		}
		var again []byte
		whole := rest
		for len(rest) > 0 {
			var body []byte
			if body, rest, err = cutBody(rest); err != nil {
				return
			}
			again = appendBody(again, body)
		}
		if !bytes.Equal(again, whole) {
			t.Error("written again, the changes are other bytes")
		}
	})
}
