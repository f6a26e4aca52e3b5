// Package pagetest runs one page without the app: a host that does the page's jobs when the test says so, and remembers
// what the page asked for.
//
//	h := pagetest.New(t, register)
//	p := entry.New(h, page.Goto{})
//	h.Open(p)
//	h.Type("Hiến đất")
//	h.Press(keyboard.Enter)
//	h.Golden("entry", 80, 24)
package pagetest
