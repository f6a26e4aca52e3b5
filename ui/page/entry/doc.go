// Package entry is the form for a model with its participation of a year.
//
// # Basics
//
// [New] makes the page. It reads a [Sheet] from the register: what the form starts from, and everything it offers. A person fills in
// [Texts], one for each input; [Sheet.Understand] makes records of them and tells all problems at once; [Sheet.Save] writes them in one
// transaction, together with the end of the draft.
//
// # Beside the inputs
//
// A [Remark] is what was said about an input. This unit's own is a note: a line under the input, text of the draft like any other until the form is
// saved, a comment from then on. Comments of units above stand under the input they are about, and are answered there. A model whose name is
// like another's is shown beside that one, and may turn out to be it: the form then goes on with the other's next year.
//
// # What is never lost, and never overwritten
//
// On every exit from an input, and while a long text is written, the texts are kept as a draft beside what the form started from, so that a draft that is taken up later puts
// back only what the person had typed. An edit is compared with the records as they were read: what came in meanwhile from somebody
// else stays beside it, as a conflict. An input that was not touched writes nothing. The last save can be taken back into the form.
package entry
