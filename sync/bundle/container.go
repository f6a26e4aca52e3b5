package bundle

import (
	"bytes"
	"fmt"

	"danvan/sync/identity"
)

// The first members of every format.
const (
	manifestName  = "MANIFEST"
	signatureName = "MANIFEST.sig"
)

// container is how a format puts its members into one file: an introduction, then for each member a header of fixed
// length, its bytes and a filling, then an end. There is one way to write each, so that nothing fits in that is not
// signed.
type container struct {
	format int
	intro  string
	// name is the one that member i must have: the manifest, its signature, the changes, then manifests of authors,
	// each with its signature.
	name   func(i int) string
	header func(name string, size int64) []byte
	sizeAt int                                // bytes of a header that do not depend on the member's size
	size   func(header []byte) (int64, error) // as the header states it
	filled int64                              // members are filled to a multiple of so many bytes
	fill   byte                               // with this one
	end    []byte
}

// containers are all that were ever written, the latest last.
var containers = []*container{&ustar, &ar}

// begins is what a file of the format begins with.
func (c *container) begins() []byte {
	return append([]byte(c.intro), c.header(manifestName, 0)[:len(manifestName)+1]...)
}

// containerOf tells from the first bytes what a file may be; nil when it is something else.
func containerOf(head []byte) *container {
	for _, c := range containers {
		if startsWith(head, c.begins()) {
			return c
		}
	}
	return nil
}

// startsWith tells whether b begins like want, as far as it goes.
func startsWith(b, want []byte) bool {
	return len(b) > 0 && bytes.HasPrefix(want, b[:min(len(b), len(want))])
}

// join puts an archive together.
func (c *container) join(bodies ...[]byte) []byte {
	b := bytes.NewBufferString(c.intro)
	for i, body := range bodies {
		c.write(b, c.name(i), body)
	}
	b.Write(c.end)
	return b.Bytes()
}

func (c *container) write(b *bytes.Buffer, name string, body []byte) {
	b.Write(c.header(name, int64(len(body))))
	b.Write(body)
	b.Write(bytes.Repeat([]byte{c.fill}, int(c.padding(int64(len(body))))))
}

// padding is the number of bytes that fill up a member.
func (c *container) padding(size int64) int64 { return -size & (c.filled - 1) }

// member is one member of an archive that was read.
type member struct {
	name string
	body []byte
}

// split takes an archive apart that begins as the container does. With an error it gives the members before it.
func (c *container) split(data []byte, limits Limits) (all []member, _ *Error) {
	for at := min(len(c.intro), len(data)); ; {
		rest, i := data[at:], len(all)
		if i > 2 && i%2 == 1 && c.mayEnd(rest) {
			return all, c.checkEnd(rest, at)
		}
		if i >= 3+2*maxRelays {
			return all, &Error{Code: TooBig, Detail: fmt.Sprintf("more than %d relayed manifests", maxRelays)}
		}
		name := c.name(i)
		body, size, err := c.open(rest, name, at, limits.member(i))
		if err != nil {
			return all, err
		}
		fill := body[size : size+c.padding(size)]
		if len(bytes.Trim(fill, string(rune(c.fill)))) > 0 {
			return all, &Error{Code: Altered, Member: name, Offset: int64(len(data)-len(body)) + size, Detail: "the filling is not as it must be"}
		}
		all = append(all, member{name, body[:size:size]})
		at = len(data) - len(body) + int(size) + len(fill)
	}
}

// open checks the header of the member that must come now. It gives what follows the header, and how much of it is the
// member's.
func (c *container) open(rest []byte, name string, at int, most int64) (body []byte, size int64, _ *Error) {
	length := len(c.header(name, 0))
	if len(rest) < length {
		if len(rest) > 0 && !startsWith(rest, c.header(name, 0)[:c.sizeAt]) {
			return nil, 0, &Error{Code: Altered, Member: name, Offset: int64(at), Detail: "something stands behind the end"}
		}
		return nil, 0, &Error{Code: Truncated, Member: name, Offset: int64(at + len(rest)), Detail: "the archive ends here"}
	}
	size, err := c.size(rest[:length])
	if err != nil || size < 0 || !bytes.Equal(rest[:length], c.header(name, size)) {
		return nil, 0, &Error{Code: Altered, Member: name, Offset: int64(at), Detail: fmt.Sprintf("not the header that %s has", name)}
	}
	if size > most {
		return nil, 0, &Error{Code: TooBig, Member: name, Detail: fmt.Sprintf("%d bytes, at most %d", size, most)}
	}
	body = rest[length:]
	if whole := size + c.padding(size); int64(len(body)) < whole {
		return nil, 0, &Error{Code: Truncated, Member: name, Offset: int64(at + len(rest)), Detail: fmt.Sprintf("%d bytes of %d", len(body), whole)}
	}
	return body, size, nil
}

// mayEnd tells whether the end comes now, and no member.
func (c *container) mayEnd(rest []byte) bool {
	if len(c.end) == 0 {
		return len(rest) == 0
	}
	return len(rest) > 0 && rest[0] == c.end[0]
}

func (c *container) checkEnd(rest []byte, at int) *Error {
	n := min(len(rest), len(c.end))
	switch {
	case !bytes.Equal(rest[:n], c.end[:n]) || len(rest) > len(c.end):
		return &Error{Code: Altered, Offset: int64(at), Detail: "something stands behind the end"}
	case n < len(c.end):
		return &Error{Code: Truncated, Offset: int64(at + n), Detail: "the end of the archive is missing"}
	}
	return nil
}

// member is how large member i may be.
func (l Limits) member(i int) int64 {
	switch {
	case i == 2:
		return l.File // held to its own limits when it is unpacked
	case i == 1 || i > 2 && i%2 == 0:
		return identity.MaxSignature
	}
	return int64(l.Manifest)
}
