package bundle

import (
	"fmt"
	"strconv"
)

// ustar is the container of format 1. It is only read.
var ustar = container{
	format: 1,
	name: func(i int) string {
		switch {
		case i == 0:
			return manifestName
		case i == 1:
			return signatureName
		case i == 2:
			return "changes.cbor.zst"
		case i%2 == 1:
			return fmt.Sprintf("relay/%04d.MANIFEST", (i-1)/2)
		}
		return fmt.Sprintf("relay/%04d.MANIFEST.sig", (i-2)/2)
	},
	header: tarHeader,
	sizeAt: 124,
	size:   func(header []byte) (int64, error) { return strconv.ParseInt(string(header[124:135]), 8, 64) },
	filled: tarBlock,
	end:    make([]byte, 2*tarBlock),
}

const tarBlock = 512

// tarHeader is the one ustar header that a member of this name and size has: mode 0644, owner 0, time 0.
func tarHeader(name string, size int64) []byte {
	h := make([]byte, tarBlock)
	copy(h[0:100], name)
	copy(h[100:], "0000644\x00")
	copy(h[108:], "0000000\x00")
	copy(h[116:], "0000000\x00")
	copy(h[124:], fmt.Sprintf("%011o\x00", size))
	copy(h[136:], "00000000000\x00")
	h[156] = '0'
	copy(h[257:], "ustar\x0000")
	copy(h[329:], "0000000\x00")
	copy(h[337:], "0000000\x00")
	sum := 8 * int(' ') // the checksum counts its own place as spaces
	for _, b := range h {
		sum += int(b)
	}
	copy(h[148:], fmt.Sprintf("%06o\x00 ", sum))
	return h
}
