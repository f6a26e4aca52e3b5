package bundle

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"danvan/store/disk"
	"danvan/store/log"
	"danvan/sync/identity"
)

// Sealed is a bundle whose structure and signature hold. Nothing in it has been believed yet.
type Sealed struct {
	file     string
	data     []byte // as it was read
	wrapped  bool   // data is encrypted
	limits   Limits
	in       *container
	members  []member
	signer   identity.Public
	manifest *Manifest
}

// Open reads a bundle from a regular file into memory. See Parse.
func Open(path string, key identity.Key, limits Limits) (*Sealed, error) {
	limits = limits.orDefault()
	data, err := read(path, limits)
	if err != nil {
		err.File = path
		return nil, err
	}
	return Parse(path, data, key, limits)
}

// read reads the whole file, or as little as shows that it is not worth it. A pipe or a device is not even opened: that
// might wait for ever.
func read(path string, limits Limits) ([]byte, *Error) {
	unreadable := func(err error) *Error { return &Error{Code: Unreadable, Err: err} }
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(err)
	}
	if info.IsDir() {
		return nil, unreadable(&disk.Error{Code: disk.IsFolder, Path: path})
	}
	if !info.Mode().IsRegular() {
		return nil, unreadable(fmt.Errorf("not a regular file: %v", info.Mode().Type()))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(err)
	}
	defer f.Close() //nolint:errcheck // read only
	head := make([]byte, headLength)
	n, err := io.ReadFull(f, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return nil, unreadable(err)
	}
	if err := recognise(head[:n]); err != nil && err.Code != Encrypted {
		return nil, err
	}
	if info.Size() > limits.File {
		return nil, tooBig(info.Size(), limits)
	}
	data := bytes.NewBuffer(make([]byte, 0, info.Size()+bytes.MinRead))
	data.Write(head[:n])
	if _, err := data.ReadFrom(io.LimitReader(f, limits.File+1-int64(n))); err != nil {
		return nil, unreadable(err)
	}
	return data.Bytes(), nil
}

func tooBig(size int64, limits Limits) *Error {
	return &Error{Code: TooBig, Detail: fmt.Sprintf("a file of %d bytes, at most %d", size, limits.File)}
}

const headLength = 64 // bytes that a file is recognised by

// recognise tells from a file's first bytes whether it may be a bundle, so that another file is not called a damaged
// bundle.
func recognise(head []byte) *Error {
	switch {
	case len(head) == 0:
		return &Error{Code: Empty}
	case isWrapped(head):
		return &Error{Code: Encrypted}
	case containerOf(head) == nil:
		return &Error{Code: NotABundle, Detail: fmt.Sprintf("it begins with %.20q", head)}
	}
	return nil
}

// Parse checks the structure of a bundle and its signature, and nothing else. One that is encrypted is opened with the
// key first; without one (the zero Key) it is Encrypted. The file's name is for errors. It keeps data, which must not
// change afterwards. The first thing wrong is an *Error.
func Parse(file string, data []byte, key identity.Key, limits Limits) (*Sealed, error) {
	s := &Sealed{file: file, data: data, limits: limits.orDefault()}
	if err := s.parse(key); err != nil {
		return nil, s.refuse(err)
	}
	return s, nil
}

func (s *Sealed) parse(key identity.Key) *Error {
	if int64(len(s.data)) > s.limits.File {
		return tooBig(int64(len(s.data)), s.limits)
	}
	archive, err := s.unwrap(key)
	if err != nil {
		return err
	}
	s.in = containerOf(archive)
	members, err := s.in.split(archive, s.limits)
	if err != nil {
		if newer := s.newer(members); newer != nil {
			return newer
		}
		return err
	}
	signer, e := Signed{members[0].body, members[1].body}.Verify()
	if e != nil {
		return &Error{Code: BadSignature, Member: signatureName, Err: e}
	}
	s.members, s.signer = members, signer
	return nil
}

// newer tells a bundle of a newer format, which may have other members behind the signature, from a damaged one.
func (s *Sealed) newer(members []member) *Error {
	if len(members) < 2 {
		return nil
	}
	text := members[0].body
	if format, ok := formatOf(text); !ok || format <= Format {
		return nil
	} else if _, err := (Signed{text, members[1].body}).Verify(); err != nil {
		return nil
	} else {
		return &Error{Code: NewerFormat, Member: manifestName, Detail: number(format)}
	}
}

// refuse names the file in an error.
func (s *Sealed) refuse(err *Error) error {
	err.File = s.file
	return err
}

// Signer is the key that signed the bundle. Ask the roster about it before asking the bundle anything else.
func (s *Sealed) Signer() identity.Public { return s.signer }

// Signed is the manifest's text with its signature, to be kept and passed on.
func (s *Sealed) Signed() Signed { return Signed{s.members[0].body, s.members[1].body} }

// Hash is the hash that the bundle is known by. It can be asked before the manifest is read.
func (s *Sealed) Hash() log.Hash { return Hash(s.members[0].body) }

// Bytes is the whole file as it was read, encrypted if it was, to be kept in quarantine.
func (s *Sealed) Bytes() []byte { return s.data }

// Encrypted tells whether the file was encrypted.
func (s *Sealed) Encrypted() bool { return s.wrapped }
