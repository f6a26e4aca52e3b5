// Package listing holds the rows that lists, filters and reports are made of: one for each participation, with its
// model and the verdict that stands, and what was mobilised for it. Refresh reads the channels that changed again, and
// lays a new picture in place of the one before: who is looking sees that one to its end, and nobody waits for another
// (listing.go). What takes long, the order of names (byname.go), the index of words (search.go) and which models look
// alike (suspected.go), is made when it is first asked for.
//
// # Kept in the file
//
// To read all records for the rows takes as long at every opening as the register is large. So [Keep] puts what rows
// are made of into the file, channel by channel, packed in columns (affairs.go: the pieces; extract.go: the columns).
// The records alone count: what is kept bears the position of the log that it holds, and
//
//   - at that position it is taken for what it is, the rows in their order;
//   - where the log went on from there, the pieces of the records that were changed since are read anew and laid over
//     it, so that a save has nothing to do with it;
//   - where the log did not go on from there (something was cut), where much was changed, where another program made
//     it, or where it is damaged, all is read from the records.
//
// Keep draws it anew once [KeepAfter] changes are missing: after a command that writes, behind the screen that has
// opened, and when it closes. A register that is only read is left as it is. [Check] compares it with the records.
//
// # Copies
//
// A model may have been registered twice: by a commune and by an organisation, or in two lists. [Join] makes one a copy
// of the other, without taking anything away: its record says in same_unit and same_as what it is a copy of, and [Part]
// empties them again. What that means is decided here, for lists and reports alike:
//
//   - In a year in which the model itself took part, participations of its copies are duplicates: they are not listed,
//     and not counted.
//   - In another year the participation of a copy stands for the model, under the model's name and subject, in the unit
//     it was entered in. When several copies have that year, the one with the smallest id does. So a model counts once
//     in a year, and no year is lost.
//   - A copy of a copy is a copy of the last in the chain. In a circle, which two people make who do not see each
//     other's decision, the smallest id is the model itself.
//   - A copy of a model that is not here, or was deleted, is a model of its own until that one arrives.
//
// [Listing.Entered] gives the rows as they were entered, before any of this.
//
// # Suspected duplicates
//
// [Listing.Duplicates] gives the pairs of models that look like one, so that a person decides: [Join], or [Apart],
// which remembers that they are two. [Listing.Suspected] counts them, and knows the models, without holding the pairs:
// there may be millions.
package listing
