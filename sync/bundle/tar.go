package bundle

import (
	"bytes"
	"fmt"
	"strconv"
)

// Members of the archive, in this order. Behind them come the authors' manifests: relay/0001.MANIFEST, relay/0001.MANIFEST.sig, relay/0002…
const (
	manifestName  = "MANIFEST"
	signatureName = "MANIFEST.sig"
	changesName   = "changes.cbor.zst"
)

const block = 512

// memberName is the name that member i must have.
func memberName(i int) string {
	switch {
	case i == 0:
		return manifestName
	case i == 1:
		return signatureName
	case i == 2:
		return changesName
	case i%2 == 1:
		return fmt.Sprintf("relay/%04d.MANIFEST", (i-1)/2)
	default:
		return fmt.Sprintf("relay/%04d.MANIFEST.sig", (i-2)/2)
	}
}

// tarHeader is the one ustar header that a member of this name and size has: mode 0644, owner 0, time 0.
func tarHeader(name string, size int64) []byte {
	h := make([]byte, block)
	copy(h[0:100], name)
	copy(h[100:], "0000644\x00")
	copy(h[108:], "0000000\x00")
	copy(h[116:], "0000000\x00")
	copy(h[124:], fmt.Sprintf("%011o\x00", size))
	copy(h[136:], "00000000000\x00")
	h[156] = '0'
	copy(h[257:], "ustar\x0000")
	copy(h[329:], "0000000\x00")
	copy(h[337:], "0000000\x00")
	sum := 8 * int(' ') // the checksum counts its own place as spaces
	for _, b := range h {
		sum += int(b)
	}
	copy(h[148:], fmt.Sprintf("%06o\x00 ", sum))
	return h
}

// padding is the zero bytes that fill the last block of a member.
func padding(size int64) int64 { return -size & (block - 1) }

// tarEnd is the two zero blocks behind the last member.
var tarEnd = make([]byte, 2*block)

// archive adds members to a tar.
type archive struct {
	buf   bytes.Buffer
	count int
}

func (a *archive) add(body []byte) {
	a.buf.Write(tarHeader(memberName(a.count), int64(len(body))))
	a.buf.Write(body)
	a.buf.Write(tarEnd[:padding(int64(len(body)))])
	a.count++
}

func (a *archive) end() []byte {
	a.buf.Write(tarEnd)
	return a.buf.Bytes()
}

// member is one member of an archive that was read.
type member struct {
	name string
	body []byte
}

// split takes an archive apart. Every header must be the one that its member has, so that there is one way to write an archive and no
// room for anything that is not signed. With an error it gives the members before it.
func split(data []byte) ([]member, *Error) {
	var all []member
	for at := 0; ; {
		name := memberName(len(all))
		rest := data[at:]
		if len(all) > 2 && len(all)%2 == 1 && startsWith(rest, tarEnd[:block]) {
			return all, checkEnd(rest, at)
		}
		size, err := checkHeader(rest, name, at)
		if err != nil {
			return all, err
		}
		body := rest[block:]
		if int64(len(body)) < size+padding(size) {
			return all, &Error{Code: Truncated, Member: name, Offset: int64(len(data)),
				Detail: fmt.Sprintf("%d bytes of %d", len(body), size+padding(size))}
		}
		fill := body[size : size+padding(size)]
		if !bytes.Equal(fill, tarEnd[:len(fill)]) {
			return all, &Error{Code: Altered, Member: name, Offset: int64(at+block) + size, Detail: "padding is not zero"}
		}
		if len(all) >= 3+2*maxRelays {
			return all, &Error{Code: TooBig, Detail: fmt.Sprintf("more than %d relayed manifests", maxRelays)}
		}
		all = append(all, member{name, body[:size:size]})
		at += int(block + size + padding(size))
	}
}

// startsWith tells whether b begins like want, as far as it goes.
func startsWith(b, want []byte) bool {
	return len(b) > 0 && bytes.HasPrefix(want, b[:min(len(b), len(want))])
}

func checkEnd(rest []byte, at int) *Error {
	n := min(len(rest), len(tarEnd))
	switch {
	case !bytes.Equal(rest[:n], tarEnd[:n]) || len(rest) > len(tarEnd):
		return &Error{Code: Altered, Offset: int64(at), Detail: "something stands behind the end"}
	case n < len(tarEnd):
		return &Error{Code: Truncated, Offset: int64(at + n), Detail: "the end of the archive is missing"}
	}
	return nil
}

// checkHeader checks the header of the member that must come now, and gives its size.
func checkHeader(rest []byte, name string, at int) (size int64, _ *Error) {
	if len(rest) < block {
		return 0, &Error{Code: Truncated, Member: name, Offset: int64(at + len(rest)), Detail: "the archive ends here"}
	}
	size, err := strconv.ParseInt(string(rest[124:135]), 8, 64)
	if err != nil || !bytes.Equal(rest[:block], tarHeader(name, size)) {
		return 0, &Error{Code: Altered, Member: name, Offset: int64(at), Detail: fmt.Sprintf("not the header that %s has", name)}
	}
	return size, nil
}
