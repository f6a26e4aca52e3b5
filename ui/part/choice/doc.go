// Package choice holds the inputs that take one of several values: [Row] where all of them fit on a line, [Pick] where
// one is found among many by typing part of its name, without marks.
//
//	subject := choice.NewRow("", choice.Option{ID: "collective", Name: "Tập thể"}, …)
//	unit := choice.NewPick("02269", options...)
//	subject.Value()                  // the ID of what was chosen, "" for nothing yet
package choice
