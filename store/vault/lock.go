package vault

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"filippo.io/age"

	"danvan/store/vi"
)

// Work is the power of two of scrypt's cost for what is wrapped from now on. Tests make it small.
var Work = 17

// maxWork is what a file may ask of whoever opens it: 256 MiB.
const maxWork = 18

// Least is how many characters a passphrase has at least: whoever has the file may try for as long as he likes.
const Least = 8

// What can be wrong with what is to open a lock, or with what is to become its passphrase.
var (
	ErrWrong = errors.New("it does not open the lock")
	ErrShort = fmt.Errorf("a passphrase has at least %d characters", Least)
	ErrCode  = errors.New("a passphrase that looks like a recovery code")
)

// Lock lies in a sealed register where everybody can read it.
type Lock struct {
	Key        ID     `cbor:"key"`        // the one that it opens
	Passphrase []byte `cbor:"passphrase"` // the key as an age file
	Code       []byte `cbor:"code"`       // the same, for the recovery code; empty when there is none
}

// New makes a key by chance, and a lock that the passphrase opens. Errors: ErrShort, ErrCode.
func New(passphrase string) (*Lock, *Key, error) {
	var raw [len(Key{}.raw)]byte
	_, _ = rand.Read(raw[:]) // never fails since Go 1.24
	k := keyOf(raw)
	l := &Lock{Key: k.ID()}
	return l, k, l.Change(k, passphrase)
}

// Change has another passphrase open the lock.
func (l *Lock) Change(k *Key, passphrase string) error {
	if err := Fit(passphrase); err != nil {
		return err
	}
	wrapped, err := k.wrap(vi.Clean(passphrase))
	if err == nil {
		l.Passphrase = wrapped
	}
	return err
}

// Fit tells why something cannot be a passphrase: ErrShort, ErrCode.
func Fit(passphrase string) error {
	passphrase = vi.Clean(passphrase)
	if _, isCode, _ := readCode(passphrase); isCode {
		return ErrCode
	}
	if utf8.RuneCountInString(passphrase) < Least {
		return ErrShort
	}
	return nil
}

// Recovery has a new recovery code open the lock, beside the passphrase. One of before opens it no more.
func (l *Lock) Recovery(k *Key) (code string, err error) {
	code = newCode()
	l.Code, err = k.wrap(code)
	return code, err
}

// Open opens the lock by its passphrase or recovery code. Errors: ErrWrong, *GroupError.
func (l *Lock) Open(secret string) (*Key, error) {
	secret = vi.Clean(secret)
	wrapped := l.Passphrase
	code, isCode, err := readCode(secret)
	if err != nil {
		return nil, err
	}
	if isCode {
		secret, wrapped = code, l.Code
	}
	return l.unwrap(wrapped, secret)
}

func (k *Key) wrap(secret string) ([]byte, error) {
	to, err := age.NewScryptRecipient(secret)
	if err != nil {
		return nil, err
	}
	to.SetWorkFactor(Work)
	var b bytes.Buffer
	w, err := age.Encrypt(&b, to)
	if err != nil {
		return nil, err
	}
	_, err = w.Write(k.raw[:])
	err = errors.Join(err, w.Close())
	return b.Bytes(), err
}

func (l *Lock) unwrap(wrapped []byte, secret string) (*Key, error) {
	if len(wrapped) == 0 || secret == "" {
		return nil, ErrWrong
	}
	by, err := age.NewScryptIdentity(secret)
	if err != nil {
		return nil, err
	}
	by.SetMaxWorkFactor(maxWork)
	r, err := age.Decrypt(bytes.NewReader(wrapped), by)
	var other *age.NoIdentityMatchError
	switch {
	case errors.As(err, &other):
		return nil, ErrWrong
	case err != nil:
		return nil, err
	}
	var raw [len(Key{}.raw)]byte
	if _, err := io.ReadFull(r, raw[:]); err != nil {
		return nil, err
	}
	k := keyOf(raw)
	if k.ID() != l.Key {
		return nil, errors.New("the lock holds another key than it names")
	}
	return k, nil
}
