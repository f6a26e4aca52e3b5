package text

import "strings"

// countsOf writes “03 tập thể, 03 cá nhân”.
func countsOf(collectives, people, households int) string {
	return eachOf(collectives, people, households, func(n int, name string) string {
		if n < 10 {
			return "0" + viNumber(n) + " " + name
		}
		return viNumber(n) + " " + name
	})
}

// who names whom a list has: “tập thể, cá nhân”.
func who(collectives, people, households int) string {
	return eachOf(collectives, people, households, func(_ int, name string) string { return name })
}

// eachOf writes those of whom there are any.
func eachOf(collectives, people, households int, write func(n int, name string) string) string {
	var all []string
	for _, x := range []struct {
		n    int
		name string
	}{{collectives, "tập thể"}, {people, "cá nhân"}, {households, "hộ gia đình"}} {
		if x.n > 0 {
			all = append(all, write(x.n, x.name))
		}
	}
	return strings.Join(all, ", ")
}

// few are the first of many.
func few(all []string) []string {
	if len(all) <= 5 {
		return all
	}
	return append(all[:5:5], "…")
}

// called names a paper by what is known of it.
func called(number, title string) string {
	if title == "" {
		return number
	}
	return strings.TrimSpace(number + " “" + title + "”")
}
