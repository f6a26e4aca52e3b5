// Package entry is the form for a model with its participation of a year.
//
// # Basics
//
// [New] makes the page. It reads a [Sheet] from the register: the line of the registration that the form starts from,
// and what its inputs offer. There is an input for each column of the registration's sheet, made by package inputs from
// the column alone; what the form does beyond that hangs on a few columns by their names. A person fills in [Texts],
// one for each input; [Sheet.Understand] makes lines of them and tells all problems at once; [Sheet.Save] writes them
// in one transaction, together with the end of the draft. Below the columns stand further resources, as many as one
// likes: each is a line of a sheet of its own.
//
// What the unit has entered before, [Others], is read beside the typing: models to compare with, texts to offer. A save
// that comes first waits for it.
//
// # Beside the inputs
//
// A [Remark] is what was said about an input. This unit's own is a note: a line under the input, text of the draft like
// any other until the form is saved, a comment from then on. Comments of units above stand under the input they are
// about, and are answered there. A model whose name is like another's is shown beside that one, and may turn out to be
// it: the form then goes on with the other's next year.
//
// # What is never lost, and never overwritten
//
// On every exit from an input, and while a long text is written, the texts are kept as a draft beside what the form
// started from, so that a draft that is taken up later puts back only what the person had typed. An edit is compared
// with the records as they were read: what came in meanwhile from somebody else stays beside it, as a conflict. An
// input that was not touched writes nothing. The last save can be taken back into the form.
//
// # The way of one value, “trên 185 triệu” in Kinh phí
//
//  1. a key comes as keyboard.Key and goes to the input (ui/part/input), which keeps what is typed;
//  2. the form takes the input's text (ui/part/form), and the page keeps it as a draft within a second;
//  3. the column Kinh phí of the sheet (store/sheet) reads it: value.ReadFigure, “over”, 185000000, the words kept;
//  4. the line (sheet.Line) sets it in the record that the column belongs to, and is asked for its problems;
//  5. saved, store.Writer compares the record with the one that was read: one edit, held to type, checks and authority
//     (store/hold.go);
//  6. the edit is a change with the next number of this replica's stream, chained by hash and written in one bbolt
//     transaction (store/update.go);
//  7. sync/exchange packs the stream from where the unit above has it; the manifest, signed, names its last number and
//     hash (sync/bundle);
//  8. the district's import holds the signature, the chain and the author's right against it (sync/exchange/judge.go),
//     and merges it;
//  9. store/listing and store/tally read the merged records, and a value that two units changed is a conflict
//     (store/settle);
//  10. ui/paper/report writes the sum, with what is “over” or “about” said beside it.
package entry
