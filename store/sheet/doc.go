// Package sheet knows what an office fills in as one line of a list or one form: a sheet, its columns, how a line is
// found again, how it becomes records and comes back. Every kind of record that people fill in has a sheet, made from
// its description (record.Shape); the registration has one drawn from several kinds. Commands, forms, lists and
// workbooks are made from sheets and know no kind.
//
//	s := sheet.Named("progress")
//	r, err := sheet.NewReader(w.Tx, hints)
//	l := s.New(r)
//	v, err := r.Read(l, s.Column("text"), "Đã rải nhựa 300 m")
//	l.Set(s.Column("text"), v)
//	changed, err := l.Put(w, "")
package sheet
