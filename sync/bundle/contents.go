package bundle

import (
	"crypto/sha256"
	"errors"
	"fmt"

	"danvan/store/log"
)

// Manifest reads what the bundle says of itself: the headers, that the key it names is the one that signed, and the
// names of the members.
func (s *Sealed) Manifest() (*Manifest, error) {
	if s.manifest != nil {
		return s.manifest, nil
	}
	m, err := ParseManifest(s.members[0].body)
	if err != nil {
		return nil, s.wrap(err)
	}
	fail := func(code Code, format string, args ...any) error {
		return s.refuse(&Error{Code: code, Member: manifestName, Detail: fmt.Sprintf(format, args...)})
	}
	packed := int64(len(s.members[2].body))
	switch {
	case m.Key != s.signer:
		return nil, fail(BadManifest, "signed by %s, which is not the key it names", s.signer)
	case m.Format != s.in.format:
		return nil, fail(Altered, "a manifest of format %d where those of format %d lie", m.Format, s.in.format)
	case len(m.Sums) > len(s.members)-2:
		return nil, fail(Truncated, "sums of %d members, %d are there", len(m.Sums), len(s.members)-2)
	case len(m.Sums) < len(s.members)-2:
		return nil, fail(Altered, "sums of %d members, %d are there", len(m.Sums), len(s.members)-2)
	case m.Raw > s.limits.Raw:
		return nil, fail(TooBig, "%d bytes of changes, at most %d", m.Raw, s.limits.Raw)
	case m.Raw > freeRaw+s.limits.Ratio*packed:
		return nil, fail(TooBig, "%d bytes of changes from %d, at most %d times", m.Raw, packed, s.limits.Ratio)
	case m.Changes > s.limits.Changes:
		return nil, fail(TooBig, "%d changes, at most %d", m.Changes, s.limits.Changes)
	case m.Changes > uint64(m.Raw)/minChange:
		return nil, fail(BadManifest, "%d changes in %d bytes", m.Changes, m.Raw)
	}
	s.manifest = m
	return m, nil
}

// wrap names the file in an error that another step made.
func (s *Sealed) wrap(err error) error {
	var e *Error
	if errors.As(err, &e) {
		return s.refuse(e)
	}
	return err
}

// checked gives member i when its hash is the one that was signed.
func (s *Sealed) checked(m *Manifest, i int) ([]byte, error) {
	body := s.members[i].body
	if sha256.Sum256(body) != m.Sums[i-2].Hash {
		return nil, s.refuse(&Error{Code: Altered, Member: s.members[i].name, Detail: "its SHA-256 is not the one that was signed"})
	}
	return body, nil
}

// Vouchers reads the authors' manifests: their hashes and signatures hold, each answers for a stream that the bundle
// passes on, and every such stream is answered for, up to its very head. Whether the keys spoke for their units is for
// the roster.
func (s *Sealed) Vouchers() ([]*Voucher, error) {
	m, err := s.Manifest()
	if err != nil {
		return nil, err
	}
	open := map[log.Stream]log.Head{}
	for _, l := range m.Lines {
		if !l.Own {
			open[l.Stream] = l.Head()
		}
	}
	var all []*Voucher
	for i := 3; i < len(s.members); i += 2 {
		v, err := s.voucher(m, i)
		if err != nil {
			return nil, err
		}
		for _, l := range v.Manifest.Lines {
			if h, ok := open[l.Stream]; ok && v.Manifest.Vouches(h) {
				v.Streams = append(v.Streams, l.Stream)
				delete(open, l.Stream)
			}
		}
		if len(v.Streams) == 0 {
			return nil, s.refuse(&Error{Code: BadVoucher, Member: s.members[i].name, Detail: "it answers for nothing that is not answered for"})
		}
		all = append(all, v)
	}
	for stream := range open {
		return nil, s.refuse(&Error{Code: BadVoucher, Stream: stream, Detail: "no author's manifest answers for it"})
	}
	return all, nil
}

func (s *Sealed) voucher(m *Manifest, i int) (*Voucher, error) {
	text, err := s.checked(m, i)
	if err != nil {
		return nil, err
	}
	sig, err := s.checked(m, i+1)
	if err != nil {
		return nil, err
	}
	v := &Voucher{Signed: Signed{text, sig}}
	if v.Signer, err = v.Verify(); err == nil {
		if v.Manifest, err = ParseManifest(text); err == nil && v.Manifest.Key != v.Signer {
			err = errors.New("signed by another key than it names")
		}
	}
	if err != nil {
		return nil, s.refuse(&Error{Code: BadVoucher, Member: s.members[i].name, Err: err})
	}
	return v, nil
}

// Runs reads the changes: their hash, their packing, each change, and that each chain leads to the hash that was
// signed. They are in the order of the manifest's lines.
func (s *Sealed) Runs() ([]*log.Run, error) {
	var runs []*log.Run
	err := s.each(func(l Line, cut log.Cut) (head log.Head, err error) {
		run, err := log.ReadRun(l.Stream, l.First, l.Before, l.len(), cut)
		if err == nil {
			head, runs = run.Head(), append(runs, run)
		}
		return head, err
	})
	return runs, err
}

// each unpacks the changes and lets every run be read.
func (s *Sealed) each(read func(l Line, cut log.Cut) (log.Head, error)) error {
	rest, err := s.unpack()
	if err != nil {
		return err
	}
	name := s.members[2].name
	for _, l := range s.manifest.Lines {
		start, next := rest, l.First
		var bad error
		head, err := read(l, func() (body []byte, err error) {
			if body, rest, bad = cutBody(rest); bad == nil {
				next++
			}
			return body, bad
		})
		switch {
		case bad != nil:
			return s.refuse(&Error{Code: BadData, Member: name, Stream: l.Stream, Number: next, Err: bad})
		case err != nil:
			return s.refuse(&Error{Code: BadData, Member: name, Stream: l.Stream, Number: firstBad(l, start), Err: err})
		case head != l.Head():
			return s.refuse(&Error{Code: BadChain, Member: name, Stream: l.Stream, Number: l.Last})
		}
	}
	if len(rest) > 0 {
		return s.refuse(&Error{Code: BadData, Member: name, Detail: fmt.Sprintf("%d bytes behind the last change", len(rest))})
	}
	return nil
}

// firstBad finds which change of a run cannot be read.
func firstBad(l Line, rest []byte) uint64 {
	for n := l.First; n <= l.Last; n++ {
		var body []byte
		body, rest, _ = cutBody(rest)
		if _, err := log.DecodeChange(body, l.Stream.Replica); err != nil {
			return n
		}
	}
	return 0
}

// unpack gives the bytes of the changes, one behind the other.
func (s *Sealed) unpack() ([]byte, error) {
	m, err := s.Manifest()
	if err != nil {
		return nil, err
	}
	packed, err := s.checked(m, 2)
	if err != nil {
		return nil, err
	}
	raw, err := unpack(packed, m.Raw)
	if err != nil {
		return nil, s.refuse(&Error{Code: BadData, Member: s.members[2].name, Err: err})
	}
	return raw, nil
}

// Verify does everything that can be done without a roster. It keeps nothing of the changes.
func (s *Sealed) Verify() error {
	if _, err := s.Vouchers(); err != nil {
		return err
	}
	return s.each(func(l Line, cut log.Cut) (log.Head, error) {
		return log.CheckRun(l.Stream, l.First, l.Before, l.len(), cut)
	})
}
