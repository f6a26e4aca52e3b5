// Package ask has what pages ask before they write: a small form whose last Enter does what it is for, and a question whose first answer is no and
// that is followed by one for the reason where another unit's records change.
//
//	f := ask.New(h, ask.What{Path: path, Title: "Ghi triển khai", About: model})
//	f.Add("date", "Ngày", "", day)
//	f.Check = func() (id, problem string) { ... }
//	f.Save = func() { ... }
//	h.Push(f)
package ask
