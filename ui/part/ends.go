package part

import "strings"

// FitEnds is Fit for names, many of which begin alike: what does not fit is left out of the middle, in whole syllables,
// so that the end shows too: “Khéo vận động … thôn Nà Ta”. Where there is no room for both ends it is Fit.
func FitEnds(s string, width int) string {
	const least = 20 // cells below which two ends say less than one beginning
	if Width(s) <= width || width < least {
		return Fit(s, width)
	}
	words := strings.Fields(s)
	const between = " " + Ellipsis + " "
	last, tail := len(words), 0
	for last > 0 && tail+Width(words[last-1])+1 <= width/2 {
		last--
		tail += Width(words[last]) + 1
	}
	first, head := 0, -1
	for first < last && head+1+Width(words[first]) <= width-(tail-1)-Width(between) {
		head += 1 + Width(words[first])
		first++
	}
	if first == 0 || last == len(words) {
		return Fit(s, width)
	}
	return strings.Join(words[:first], " ") + between + strings.Join(words[last:], " ")
}

// FitMiddle keeps both ends of something that has no words, such as the name of a file: more of its end, where such
// names differ.
func FitMiddle(s string, width int) string {
	if Width(s) <= width || width < 4 {
		return Fit(s, width)
	}
	first := head(s, (width-1)*2/5)
	last := s[len(first):]
	for Width(last) > width-1-Width(first) {
		n, _ := cluster(last)
		last = last[n:]
	}
	return first + Ellipsis + last
}
