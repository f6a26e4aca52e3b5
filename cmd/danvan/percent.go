package main

import (
	"strconv"
	"strings"

	"danvan/ui/text"
)

// percent writes a share with one decimal: 62,8%.
func (p *program) percent(share float64) string {
	s := strconv.FormatFloat(share*100, 'f', 1, 64) + "%"
	if p.t.Lang == text.Vi {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}
