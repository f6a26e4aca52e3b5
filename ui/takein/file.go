package takein

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// IsList takes for a list what neither is called a bundle nor begins like one. What else it is, the reader of lists
// says best.
func IsList(path string) bool {
	if strings.ToLower(filepath.Ext(path)) == ".dvk" {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close() //nolint:errcheck // only read
	start := make([]byte, 24)
	n, err := io.ReadFull(f, start)
	if n == 0 && err != io.EOF {
		return false // a folder
	}
	return !bytes.HasPrefix(start[:n], []byte("!<arch>\n")) && !bytes.HasPrefix(start[:n], []byte("age-encryption.org/"))
}
