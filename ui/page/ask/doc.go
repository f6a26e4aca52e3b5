// Package ask has what pages ask before they write: a small form whose last Enter does what it is for, and a question whose first answer is no, which
// where another unit's records change is followed by one for the reason.
//
//	f := ask.New(h, ask.What{Path: path, Title: "Ghi triển khai", About: model})
//	f.Add("date", "Ngày", "", day)
//	f.Check = func() (id, problem string) { ... }
//	f.Save = func() { ... }
//	h.Push(f)
package ask
