// Package tour is the guided tour on the demo data: a few steps through a year's work, each with what to press and why.
//
// It lies below the page in three lines and takes no key: the person works in the program itself, and each step notices
// by what is there now that it was done. So it can never be in the way, and a step that was done by another road counts
// as well.
//
//	t := tour.New(0)
//	t.See(now)      // whenever something may have changed
//	t.Draw(th, tx, place, width)
package tour
