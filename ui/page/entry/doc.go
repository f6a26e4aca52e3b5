// Package entry is the form for a model with its participation of a year.
//
// # Basics
//
// [New] makes the page. It reads a [Sheet] from the register: what the form starts from, and everything it offers. A person fills in
// [Texts], one for each input; [Sheet.Understand] makes records of them and tells all problems at once; [Sheet.Save] writes them in one
// transaction, together with the end of the draft.
//
// # What is never lost, and never overwritten
//
// On every exit from an input the texts are kept as a draft beside what the form started from, so that a draft that is taken up later puts
// back only what the person had typed. An edit is compared with the records as they were read: what came in meanwhile from somebody
// else stays beside it, as a conflict. An input that was not touched writes nothing.
package entry
