package worksheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// What a package may unpack to, in bytes: a bomb is refused before it fills the memory or the day. 100,000 rows of 12
// columns take 80 MB.
const (
	maxPart  = 256 << 20 // a part that is read as it streams
	maxWhole = 24 << 20  // one that is held
	maxParts = 10_000
)

var errLarge = errors.New("unpacks to more than can be read")

// pack is an open package: a zip of parts.
type pack struct{ files map[string]*zip.File }

func openPack(data []byte) (*pack, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &Error{Code: BadWorkbook, Err: err}
	}
	if len(z.File) > maxParts {
		return nil, &Error{Code: TooLarge, Err: errLarge}
	}
	p := &pack{files: make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		if f.Flags&1 != 0 {
			return nil, &Error{Code: Protected}
		}
		p.files[partName(f.Name)] = f
	}
	return p, nil
}

// partName is how parts are found: some programs write \ for /, and names are the same in any case.
func partName(name string) string {
	return strings.ToLower(strings.TrimLeft(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func (p *pack) has(name string) bool { return p.files[partName(name)] != nil }

// open begins to read a part, which fails when it unpacks to more than it may; nil when there is no such part.
func (p *pack) open(name string) (io.ReadCloser, error) {
	f := p.files[partName(name)]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, &Error{Code: BadWorkbook, Err: err}
	}
	return &limited{r: r, left: maxPart}, nil
}

// whole reads a part that has to be held; nil when there is no such part.
func (p *pack) whole(name string) ([]byte, error) {
	r, err := p.open(name)
	if r == nil || err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }()
	r.(*limited).left = maxWhole
	var b bytes.Buffer
	if f := p.files[partName(name)]; f.UncompressedSize64 <= maxWhole {
		b.Grow(int(f.UncompressedSize64) + bytes.MinRead)
	}
	_, err = b.ReadFrom(r)
	return b.Bytes(), err
}

// limited reads so much and no more.
type limited struct {
	r    io.ReadCloser
	left int64
}

func (l *limited) Read(b []byte) (int, error) {
	n, err := l.r.Read(b)
	if l.left -= int64(n); l.left < 0 {
		return 0, &Error{Code: TooLarge, Err: errLarge}
	}
	if err != nil && err != io.EOF {
		err = &Error{Code: BadWorkbook, Err: err}
	}
	return n, err
}

func (l *limited) Close() error { return l.r.Close() }

// relation leads from a part to another.
type relation struct{ id, kind, target string }

// relations are those of a part; of the package itself for an empty name.
func (p *pack) relations(of string) (rs []relation, err error) {
	dir, file := path.Split(of)
	body, err := p.whole(dir + "_rels/" + file + ".rels")
	if err != nil {
		return nil, err
	}
	for m := newMarkup(body); ; {
		kind, err := m.next()
		if err != nil || kind == ended {
			return rs, nil
		}
		if kind != start || string(m.tag) != "Relationship" {
			continue
		}
		r := relation{m.value("Id"), m.value("Type"), m.value("Target")}
		if strings.HasPrefix(r.target, "/") {
			r.target = r.target[1:]
		} else {
			r.target = path.Join(dir, r.target)
		}
		rs = append(rs, r)
	}
}
