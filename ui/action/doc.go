// Package action is the one table of everything a person can do: its keys, where it applies, what it is called. The
// footer, F1 and the palette are made from it, so none of them can be stale.
//
// # Basics
//
//	a, ok := action.Find(action.Models, k.Code)              // which action a key means on this page
//	offers := action.Offers(action.Models, page.Disabled)    // what applies here, each with a reason if it cannot be done now
//	hints := action.Hints(offers, action.Models, tx, th)     // for frame.Frame
//
// A page looks an action up by key and acts on its [ID]; it never compares keys itself. Keys that only move about or
// edit text are the parts' own and are not actions.
//
// # Adding an action
//
// One constant in id.go, one line in table.go, its name in ui/text. Tests refuse keys that an input method or a
// terminal sends by itself, and two actions on one key of one page.
package action
