// Package pdf lays a filled document out as a PDF, in the metrics of Times New Roman, with a free font within
// (Liberation Serif, SIL Open Font License).
//
// # Basics
//
//	data, left, err := pdf.Of(document) // left: how many pictures are not in it
//
// It knows what papers of offices need: paragraphs with their sides, indents and spaces, runs, lines above and below,
// tables with merged cells and headings that stand on each page, sections with their sizes and margins, heads and feet
// with the number of the page.
//
// # Caveats
//
// Pictures, text boxes, columns and lists that Word numbers itself are not laid out: pictures are counted, the text of
// the others stands where it is in the file.
package pdf
