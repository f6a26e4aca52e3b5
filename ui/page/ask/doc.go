// Package ask has what pages ask before they write: a small form whose last Enter does what it is for, and a question
// whose first answer is no, which where another unit's records change is followed by one for the reason.
//
//	f := ask.New(h, ask.What{Path: path, Title: "Ghi triển khai", About: model})
//	f.Add("date", "Ngày", "", day)
//	f.Check = func() (id, problem string) { ... }
//	f.Write = func(w *store.Writer) error { ... }
//	h.Push(f)
//
// A page that shows more than such a form embeds it: the acts on many, which count what they would come to below it,
// and the desk, which has it beside the dossier.
package ask
