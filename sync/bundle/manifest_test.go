package bundle

import (
	"bytes"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/identity"
)

const publicLine = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"

// sampleManifest is the same in every run.
func sampleManifest() *Manifest {
	own := log.Stream{Replica: log.Replica{1}, Channel: record.Channel{Unit: commune.Unit, Part: record.Affairs}}
	above := log.Stream{Replica: log.Replica{2}, Channel: record.Channel{Unit: district.Unit, Part: record.Catalog}}
	return &Manifest{Format: Format, Kind: Ordinary, ID: record.ID{1, 2, 3}, Made: day, From: commune, To: district, Replica: log.Replica{1}, Serial: 7,
		Previous: Hash([]byte("gói số 6")), Officer: "Chẩu Thị Mỵ", Key: publicLine,
		Lines:    []Line{{Stream: own, First: 1, Last: 26, Before: own.Genesis(), After: Hash([]byte("sau")), Own: true}},
		Holds:    []log.Head{{Stream: above, Number: 120, Hash: Hash([]byte("đã có"))}},
		Receipts: []Receipt{{Hash([]byte("gói số 118")), 118, Accepted, ""}, {Hash([]byte("gói số 119")), 119, Waiting, "gap"}},
		Changes:  26, Raw: 8123, Sums: []Sum{{"changes.zst", Hash([]byte("dữ liệu"))}}}
}

// The format is a promise: this text changes with the format's number alone.
func TestManifestReadsLikeThis(t *testing.T) {
	want := `# danvan-bundle 2
# kind bundle
# id 01081G00000000000000000000
# made 2023-10-05T08:30:00Z
# from 0000000000GJH9ZPD28EQR5VRD 01834
# to 0000000000XDYCRGH6VRX2JA1D 058
# replica 01000000000000000000000000000000
# serial 7
# previous 0be84e9369172b9e0a174fb4846497ce10cedd561c6f40bf667a493880552165
# officer Chẩu Thị Mỵ
# key ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop
# stream 01000000000000000000000000000000 0000000000GJH9ZPD28EQR5VRD affairs 1 26 ` +
		`fd24fd7453da361951e071a694562c8d8b51ff5d3bd85fda6594f6c19492bc4f dfb3c9aac79bac448ca7c11952aba5a27ebb963f2070c5ea16e4074ceb1c0ad0 own
# holds 02000000000000000000000000000000 0000000000XDYCRGH6VRX2JA1D catalog 120 ` +
		`db720f697321b806e40f53935aed762030513f4c73a3d3b965aedfe4cd94158d
# receipt b35f517988ad269fe3ead3dee134fc484f9403f9aae706fd8f9425deae5c0d61 118 accepted -
# receipt 6f5707269d2fa26e7cff601b52d977f5d516a6e4d2c8638562102bc41c4aef7d 119 waiting gap
# changes 26 8123
e12380c75c0e42f5a22e6598befd43172e916b47ddd56770c35c0903cea68cdf  changes.zst
`
	if got := string(sampleManifest().Text()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if m := sampleManifest(); !reflect.DeepEqual(ok(ParseManifest([]byte(want))), m) {
		t.Error("the text is read as something else")
	}
}

func TestManifestIsReadStrictly(t *testing.T) {
	text := string(sampleManifest().Text())
	lines := strings.SplitAfter(text, "\n")
	line := func(name string) int {
		return slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "# "+name+" ") })
	}
	replace := func(old, new string) string {
		if !strings.Contains(text, old) {
			t.Fatalf("the sample has no %q", old)
		}
		return strings.Replace(text, old, new, 1)
	}
	bad := map[string]string{
		"nothing":                  "",
		"another file":             "SHA256SUMS\n",
		"no end of the last line":  strings.TrimSuffix(text, "\n"),
		"Windows line ends":        strings.ReplaceAll(text, "\n", "\r\n"),
		"an unknown header":        replace("# key", "# colour red\n# key"),
		"a kind of its own":        replace("kind bundle", "kind parcel"),
		"a lower-case id":          replace("01081G", "01081g"),
		"a time of another zone":   replace("08:30:00Z", "08:30:00+07:00"),
		"a time that is not":       replace("10-05T", "13-05T"),
		"no code":                  replace(" 01834\n", "\n"),
		"an empty code":            replace(" 01834\n", " \n"),
		"a code with a tab":        replace(" 01834\n", " 0\t1834\n"),
		"serial zero":              replace("serial 7", "serial 0"),
		"serial with a zero":       replace("serial 7", "serial 07"),
		"serial below zero":        replace("serial 7", "serial -7"),
		"serial beyond all":        replace("serial 7", "serial 9007199254740993"),
		"a short hash":             replace("previous 0be8", "previous 0be"),
		"an upper-case hash":       replace("previous 0be8", "previous 0BE8"),
		"no officer, but a line":   replace("# officer Chẩu Thị Mỵ", "# officer "),
		"an officer right to left": replace("officer Chẩu", "officer \u202eChẩu"),
		"an officer in NFD":        replace("officer Chẩu", "officer Cha\u0302\u0309u"),
		"an officer too long":      replace("officer Chẩu", "officer "+strings.Repeat("a", 200)),
		"another kind of key":      replace("ssh-ed25519", "ssh-rsa"),
		"a key with a comment":     replace("Wdop\n", "Wdop officer\n"),
		"a part of its own":        replace(" affairs ", " affair "),
		"a stream from zero":       replace("affairs 1 26", "affairs 0 26"),
		"a stream backwards":       replace("affairs 1 26", "affairs 27 26"),
		"another beginning":        replace("1 26 fd24", "1 26 fd25"),
		"neither own nor relayed":  replace(" own\n", " ours\n"),
		"a word too many":          replace(" own\n", " own x\n"),
		"two spaces":               replace(" affairs 1", " affairs  1"),
		"a stream twice":           replace(lines[line("stream")], lines[line("stream")]+lines[line("stream")]),
		"a holding twice":          replace(lines[line("holds")], lines[line("holds")]+lines[line("holds")]),
		"other counts":             replace("changes 26", "changes 27"),
		"no sum":                   strings.Join(lines[:len(lines)-2], ""),
		"the sum of another file":  replace("changes.zst", "changes.cbor"),
		"one space in a sum":       replace("  changes", " changes"),
		"a binary mark":            replace("  changes", " *changes"),
		"half a relay":             text + strings.Replace(lines[len(lines)-2], "changes.zst", ar.name(3), 1),
		"a line behind":            text + "# end\n",
		"an empty line behind":     text + "\n",
	}
	for i := range lines[:len(lines)-1] {
		if !strings.HasPrefix(lines[i], "# officer") && !strings.HasPrefix(lines[i], "# holds") && !strings.HasPrefix(lines[i], "# receipt") {
			bad["without line "+strings.Fields(lines[i])[1]] = strings.Join(slices.Delete(slices.Clone(lines), i, i+1), "")
		}
		bad["twice line "+strings.Fields(lines[i])[1]] = strings.Join(slices.Insert(slices.Clone(lines), i, lines[i]), "")
	}
	for name, text := range bad {
		t.Run(name, func(t *testing.T) {
			if m, err := ParseManifest([]byte(text)); !IsCode(err, BadManifest) {
				t.Errorf("got %+v, %v", m, err)
			}
		})
	}
}

func TestManifestErrorsNameTheLine(t *testing.T) {
	text := strings.Replace(string(sampleManifest().Text()), "serial 7", "serial x", 1)
	_, err := ParseManifest([]byte(text))
	var e *Error
	if !errors.As(err, &e) || e.Offset != 8 || !strings.Contains(e.Detail, "x") {
		t.Errorf("%v, want line 8", err)
	}
}

func TestVouchingIsExact(t *testing.T) {
	m := sampleManifest()
	head := m.Lines[0].Head()
	if !m.Vouches(head) {
		t.Error("a manifest does not answer for its own head")
	}
	less, other := head, head
	less.Number, other.Hash = 25, log.Hash{}
	if m.Vouches(less) || m.Vouches(other) || m.Vouches(m.Holds[0]) {
		t.Error("a manifest answers for what it does not say")
	}
	if m.Lines[0].Own = false; m.Vouches(head) {
		t.Error("a manifest answers for what it only passes on")
	}
}

func TestManifestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyManifest(t)
		got, err := ParseManifest(m.Text())
		if err != nil {
			t.Fatalf("%v\n%s", err, m.Text())
		}
		if !reflect.DeepEqual(got, m) {
			t.Fatalf("got %+v, want %+v", got, m)
		}
	})
}

// anyManifest draws a manifest that can be.
func anyManifest(t *rapid.T) *Manifest {
	id := rapid.Custom(func(t *rapid.T) (id record.ID) {
		copy(id[:], rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "id"))
		id[15] |= 1
		return id
	})
	hash := rapid.Custom(func(t *rapid.T) (h log.Hash) {
		copy(h[:], rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "hash"))
		h[31] |= 1
		return h
	})
	party := rapid.Custom(func(t *rapid.T) Party {
		return Party{id.Draw(t, "unit"), rapid.StringMatching(`[0-9A-ZĐ]([0-9A-ZĐ -]{0,10}[0-9A-ZĐ])?`).Draw(t, "code")}
	})
	stream := rapid.Custom(func(t *rapid.T) log.Stream {
		return log.Stream{Replica: log.Replica(id.Draw(t, "replica")),
			Channel: record.Channel{Unit: id.Draw(t, "unit"), Part: rapid.SampledFrom([]record.Part{record.Affairs, record.Catalog}).Draw(t, "part")}}
	})
	m := &Manifest{Format: Format, Kind: rapid.SampledFrom([]Kind{Ordinary, Invitation}).Draw(t, "kind"), ID: id.Draw(t, "id"),
		Made: time.Unix(rapid.Int64Range(946684800, 4e9).Draw(t, "made"), 0).UTC(), From: party.Draw(t, "from"),
		Replica: log.Replica(id.Draw(t, "replica")), Serial: rapid.Uint64Range(1, maxNumber).Draw(t, "serial"),
		Officer: rapid.SampledFrom([]string{"", "Chẩu Thị Mỵ", "# key", "a"}).Draw(t, "officer"), Key: identity.Public(publicLine),
		Raw: rapid.Int64Range(0, maxNumber).Draw(t, "raw")}
	if rapid.Bool().Draw(t, "addressed") {
		m.To = party.Draw(t, "to")
	}
	if rapid.Bool().Draw(t, "follows") {
		m.Previous = hash.Draw(t, "previous")
	}
	for _, s := range sorted(rapid.SliceOfNDistinct(stream, 0, 5, rapid.ID).Draw(t, "streams")) {
		l := Line{Stream: s, First: rapid.Uint64Range(1, 1<<40).Draw(t, "first"), Before: hash.Draw(t, "before"),
			After: hash.Draw(t, "after"), Own: rapid.Bool().Draw(t, "own")}
		l.Last = l.First + rapid.Uint64Range(0, 1<<40).Draw(t, "more")
		if l.First == 1 {
			l.Before = s.Genesis()
		}
		m.Lines, m.Changes = append(m.Lines, l), m.Changes+l.Last-l.First+1
	}
	for _, s := range sorted(rapid.SliceOfNDistinct(stream, 0, 5, rapid.ID).Draw(t, "held")) {
		m.Holds = append(m.Holds, log.Head{Stream: s, Number: rapid.Uint64Range(1, maxNumber).Draw(t, "number"), Hash: hash.Draw(t, "hash")})
	}
	m.Receipts = anyReceipts(t, hash)
	for i := range 1 + 2*rapid.IntRange(0, 3).Draw(t, "relays") {
		m.Sums = append(m.Sums, Sum{ar.name(i + 2), hash.Draw(t, "sum")})
	}
	return m
}

func sorted(ss []log.Stream) []log.Stream {
	slices.SortFunc(ss, compare)
	return ss
}

func FuzzParseManifest(f *testing.F) {
	f.Add(sampleManifest().Text())
	f.Add(manyStreams(3).Text())
	f.Add([]byte("# danvan-bundle 3\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := ParseManifest(text)
		if err == nil && !bytes.Equal(m.Text(), text) {
			t.Errorf("read and written, it becomes %q", m.Text())
		}
	})
}
