package vault

import (
	"crypto/rand"
	"fmt"
	"math/big"
	"strings"
)

const (
	groups = 10
	digits = 5 // of a group; the last one checks the others
)

// GroupError is a recovery code of which a group is mistyped.
type GroupError struct{ Group int } // from 1

func (e *GroupError) Error() string {
	return fmt.Sprintf("group %d of the recovery code is mistyped", e.Group)
}

// newCode makes a recovery code by chance.
func newCode() string {
	all := make([]string, groups)
	for i := range all {
		n, err := rand.Int(rand.Reader, big.NewInt(10_000))
		if err != nil {
			panic(err) // crypto/rand never fails since Go 1.24
		}
		four := fmt.Sprintf("%04d", n)
		all[i] = four + string(checkDigit(i, four))
	}
	return strings.Join(all, " ")
}

// checkDigit differs where a digit of the group does, and between a group and the next.
func checkDigit(group int, four string) byte {
	sum := group
	for i, weight := range []int{1, 3, 7, 9} {
		sum += weight * int(four[i]-'0')
	}
	return byte('0' + sum%10)
}

// readCode reads what may be a recovery code, however its digits are grouped. What is none is no error.
func readCode(s string) (code string, is bool, err error) {
	all := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -.,\n\t", r) {
			return -1
		}
		return r
	}, s)
	if len(all) != groups*digits || strings.Trim(all, "0123456789") != "" {
		return "", false, nil
	}
	parts := make([]string, groups)
	for i := range parts {
		parts[i] = all[i*digits : (i+1)*digits]
		if parts[i][digits-1] != checkDigit(i, parts[i]) {
			return "", true, &GroupError{i + 1}
		}
	}
	return strings.Join(parts, " "), true, nil
}
