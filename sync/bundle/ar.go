package bundle

import (
	"fmt"
	"strconv"
	"strings"
)

// ar is the container of format 2: what ar(1) makes, without any of the ways in which its kinds differ. Names fit the
// header and none is longer than the 15 bytes that every ar keeps; a header is a ninth of a tar's, and the bundle of a
// week fits in a block of a memory stick.
var ar = container{
	format: 2,
	intro:  "!<arch>\n",
	name: func(i int) string {
		switch {
		case i == 0:
			return manifestName
		case i == 1:
			return signatureName
		case i == 2:
			return "changes.zst"
		case i%2 == 1:
			return fmt.Sprintf("relay-%04d", (i-1)/2)
		}
		return fmt.Sprintf("relay-%04d.sig", (i-2)/2)
	},
	// name, time, owner, group, mode, size
	header: func(name string, size int64) []byte {
		return fmt.Appendf(nil, "%-16s%-12d%-6d%-6d%-8s%-10d`\n", name, 0, 0, 0, "100644", size)
	},
	sizeAt: 48,
	size: func(header []byte) (int64, error) {
		return strconv.ParseInt(strings.TrimRight(string(header[48:58]), " "), 10, 64)
	},
	filled: 2,
	fill:   '\n',
}
