// Package vi handles Vietnamese text: the one door through which text comes in, the key it is searched and compared
// by, the order it is listed in, and the numbers, money and dates people write.
//
// # Basics
//
// Text that is typed, pasted or read from a file passes [Clean] or [CleanLine] once; behind that door it is NFC,
// without control characters, and nobody asks again. [Problem] checks text that claims to have passed the door
// already, such as text in a bundle.
//
// [Fold] gives the key under which two spellings are the same name: no case, no tone or accent marks, đ as d, y as i,
// every run of punctuation and space as one space. It is for finding and comparing only, never for showing.
//
// [Compare] orders as a Vietnamese dictionary does, syllable by syllable; [ComparePeople] orders by given name first.
// To sort many rows, make each row's [AppendSortKey] once and compare the bytes.
//
// [ParseInt], [ParseDecimal] and [ParseDate] read what people write, and never guess: “1.280” is 1280,
// “1,280” is an [Error] with Code [Ambiguous] and both readings.
//
// # Caveats
//
// Keys of [Fold] and [AppendSortKey] live in memory only. They may change with the version; do not store them.
package vi
