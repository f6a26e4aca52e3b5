// Package form is a column of inputs with their names: which one has the keyboard, what state each is in, and what is
// wrong, right under it.
//
// # Basics
//
//	f := form.New(
//		&form.Field{ID: "name", Label: "Tên mô hình", Control: input.NewLine("")},
//		&form.Field{ID: "kind", Label: "Hình thức", Control: choice.NewRow("", kinds...)},
//		&form.Field{ID: "content", Label: "Nội dung", Control: form.NewLong("")},
//	)
//	before := f.Focus()
//	f.Key(k)
//	if f.Focus() != before { /* save the draft: an input was left */ }
//
// Enter and Tab go on, Shift+Tab goes back the way one came, in the order in which the inputs were visited, Up and Down
// go by place. Enter on the last input is the page's.
//
// A field that stands aside belongs to the one above it: a note, an answer. It is added and dropped while the form is
// in use, and Enter and Tab go past it.
//
// Each input has a shape at its left: ▌ the keyboard is here, = pinned, ✓ settled, ! needs you, × refused, · not yet.
package form
