package bundle

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"danvan/sync/identity"
)

// Encrypted, the finished archive is wrapped by age as a whole. What the bundle is known by, and everything that is
// signed, lies inside.

const (
	wrapIntro  = "age-encryption.org/v1\n"
	wrapFooter = "\n--- "    // begins the last line of the header
	wrapMAC    = 43          // letters behind it
	wrapNonce  = 16          // bytes before the first piece
	wrapPiece  = 64<<10 + 16 // bytes of a piece, the last may be shorter
	wrapTag    = 16          // bytes of a piece that are not the archive's
)

func isWrapped(head []byte) bool {
	return startsWith(head, []byte(wrapIntro)) || bytes.HasPrefix(head, []byte("age-encryption.org/"))
}

// IsEncrypted tells from the first bytes of a file whether it is encrypted: whether a key is needed to open it. A file
// that cannot be read is not; Open says why.
func IsEncrypted(path string) bool {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close() //nolint:errcheck // read only
	head := make([]byte, len(wrapIntro))
	n, _ := io.ReadFull(f, head)
	return isWrapped(head[:n])
}

// EncryptFor wraps the bundle, so that only who has one of the keys can open it. It may be done once.
func (p *Packed) EncryptFor(keys ...identity.Public) error {
	var b bytes.Buffer
	w, err := identity.Encrypt(&b, int64(len(p.archive)), keys...)
	if err != nil {
		return fmt.Errorf("encrypt a bundle: %w", err)
	}
	_, err = w.Write(p.archive)
	if err := errors.Join(err, w.Close()); err != nil {
		return fmt.Errorf("encrypt a bundle: %w", err)
	}
	p.data = b.Bytes()
	return nil
}

// unwrap gives the archive: what was read, or what is encrypted in it.
func (s *Sealed) unwrap(key identity.Key) ([]byte, *Error) {
	err := recognise(s.data)
	if err == nil || err.Code != Encrypted {
		return s.data, err
	}
	if key.IsZero() {
		return nil, err
	}
	s.wrapped = true
	archive, err := decrypt(s.data, key, s.limits)
	if err != nil {
		return nil, err
	}
	if err = recognise(archive); err != nil && (err.Code == Encrypted || err.Code == Empty) {
		return nil, &Error{Code: NotABundle, Detail: "what is encrypted is no bundle"}
	}
	return archive, err
}

// decrypt opens an age file whole. It never gives more than a file may have.
func decrypt(data []byte, key identity.Key, limits Limits) ([]byte, *Error) {
	at, cut := wrapHeader(data)
	if cut {
		return nil, &Error{Code: Truncated, Offset: int64(len(data)), Detail: "the header of the encryption ends here"}
	}
	r, err := key.Decrypt(bytes.NewReader(data))
	switch {
	case errors.Is(err, identity.ErrNotForKey):
		return nil, &Error{Code: NotForUs}
	case err != nil:
		return nil, &Error{Code: Altered, Detail: "the header of the encryption", Err: err}
	}
	out := bytes.NewBuffer(make([]byte, 0, len(data)-at+bytes.MinRead))
	if _, err = out.ReadFrom(io.LimitReader(r, limits.File+1)); err != nil {
		code := Altered
		if errors.Is(err, io.ErrUnexpectedEOF) || int64(len(data)-at) < wrapLength(r.Length) {
			code = Truncated
		}
		return nil, &Error{Code: code, Offset: int64(out.Len()), Detail: "what is encrypted", Err: err}
	}
	switch n := int64(out.Len()); {
	case n > limits.File:
		return nil, tooBig(n, limits)
	case r.Length >= 0 && n != r.Length:
		return nil, &Error{Code: Altered, Detail: fmt.Sprintf("%d bytes are encrypted, the header says %d", n, r.Length)}
	}
	return out.Bytes(), nil
}

// wrapHeader finds where the pieces begin. The header is text, and what follows begins with bytes of chance: a file
// that is text to its end was cut in the header.
func wrapHeader(data []byte) (at int, cut bool) {
	if i := bytes.Index(data, []byte(wrapFooter)); i >= 0 {
		at = i + len(wrapFooter) + wrapMAC + 1 + wrapNonce
		return min(at, len(data)), at > len(data)
	}
	text := func(b byte) bool { return b == '\n' || b >= ' ' && b <= '~' }
	for _, b := range data {
		if !text(b) {
			return len(data), false
		}
	}
	return len(data), true
}

// wrapLength is how many bytes the pieces have in all that hold an archive of this length. When a piece does not open,
// this tells a file that was cut from one that was altered: age itself cannot know.
func wrapLength(archive int64) int64 {
	pieces := max(1, (archive+wrapPiece-wrapTag-1)/(wrapPiece-wrapTag))
	return archive + pieces*wrapTag
}
