// Package frame is the one frame around every page: a line that says where one is, the page, a line of state, and a
// line of keys. No boxes: space separates.
//
//	w, h := frame.Inner(width, height)
//	f := frame.Frame{Path: []string{"Sổ", "Mô hình"}, Right: "Năm 2026", Page: page.Draw(th, w, h), State: "…", Hints: hints}
//	area := f.Draw(th, width, height)
package frame
