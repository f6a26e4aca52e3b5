// Package criteria explains points: by which set of criteria they are given, what they come to, which band that is and
// whether it passes.
//
//	book, err := criteria.Read(tx)
//	set := book.For(tree.Unit(unit), about, 2023)      // the set that holds for a model of that unit in that year
//	for _, a := range book.Of(participation) {         // what each unit says, its own first
//		sum := a.Sum()                             // points, how many criteria lack some, band, passed or not
//	}
//
// # Which set
//
// Points name the set by which they were given, and are explained by it for ever, also after it ended. For new points
// the set of the nearest unit counts that holds in the year, for the kind of registrant, the level of the unit and the
// programme.
//
// # What counts
//
// Points are given for criteria that have no parts; of one that has parts they are its parts'. A band and a pass are
// only told once every criterion has points. What does not fit (a sum of maxima that is not 100, parts that are more
// than their whole, points above the most) is told by Faults and never changed.
package criteria
