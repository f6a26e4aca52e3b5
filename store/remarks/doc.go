// Package remarks is what units say to one another about participations and other records that a unit fills in: a unit
// above comments on a field, the unit that has the record answers.
//
// # Basics
//
//	_, err := remarks.Say(w, participation, "place", "Thôn nào?")   // an empty text takes it back
//	todo, err := remarks.Open(tx)                                   // at the unit below
//	err = remarks.Answer(w, todo[0].Ref, "đã bổ sung")              // an empty text: done
//
// There is one comment per unit, record and field. It lies among the affairs of the unit that has the record, so that
// it travels with them, and only the unit that made it can change it.
//
// # Caveats
//
// A comment is open while the unit it is for has not answered it as it reads now: one that was written anew is open
// again.
package remarks
