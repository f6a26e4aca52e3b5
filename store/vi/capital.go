package vi

import "strings"

// Capital makes the first letter of a sentence large.
func Capital(s string) string {
	for _, r := range s {
		return strings.ToUpper(string(r)) + s[len(string(r)):]
	}
	return s
}
