package page

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/ui/action"
)

// Typist is a page with a box for words beside something else. While the hands are in the box, where its cursor stands,
// Ctrl+Z and Ctrl+Y are about the words in it, and never about what was saved.
type Typist interface {
	Typing() bool
}

// Undoer is a page that takes back what it saved itself. It is asked what that is, so that a person is told before.
type Undoer interface {
	// Undoes gives what an action takes back, or does again, by its spans or by its records; nothing where that is only
	// typing.
	Undoes(id action.ID) store.Saved
}

// OfKind is a page about the records of one kind, whatever they are about.
type OfKind interface {
	Kind() record.Name
}

// OfModel is a page about one model.
type OfModel interface {
	Model() record.Ref
}
