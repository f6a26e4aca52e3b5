// Package pattern compiles regular expressions when they are first asked for: there are a hundred of them, and most
// runs of the program need none.
package pattern

import (
	"regexp"
	"sync"
)

// Pattern gives a regular expression, from any goroutine.
type Pattern func() *regexp.Regexp

// Of gives a regular expression that is compiled at its first use. One that is no expression panics there.
func Of(expr string) Pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
