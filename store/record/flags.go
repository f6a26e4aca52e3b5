package record

import (
	"fmt"
	"strings"
)

// Flags are the flags of a command that name a stretch.
func (i Interval) Flags() string {
	if from, to, two := strings.Cut(string(i), "/"); two {
		if from+"/"+to == fmt.Sprintf("%d-01/%[1]d-09", i.Year()) {
			return fmt.Sprintf("--nine-months --year %d", i.Year())
		}
		return "--from " + from + " --to " + to
	}
	year, part := i.Year(), ""
	if len(i) > len("2006-") {
		part = string(i[5:])
	}
	switch {
	case part == "":
		return fmt.Sprintf("--year %d", year)
	case part[0] == 'H':
		return fmt.Sprintf("--year %d --half=%s", year, part[1:])
	case part[0] == 'Q':
		return fmt.Sprintf("--quarter %s/%d", part[1:], year)
	}
	return fmt.Sprintf("--month %s/%d", strings.TrimPrefix(part, "0"), year)
}
