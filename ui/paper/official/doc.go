// Package official makes the papers that an office signs: it describes those that are shipped, in the skins of the
// State, the Party and the Front, and says what their places hold in a register. Package docx fills them.
//
// # Basics
//
//	empty, err := official.Template(official.Summary, skin)   // a .docx that people change in Word
//	made, err := official.Make(tx, list, words, request, now)
//	made.Places                                           // what the places hold now
//	made.Open                                             // why it is a draft still
//	file, err := made.Write(empty)
//
// # Adding a paper
//
// A file forms/NAME.txt describes it: kind, sign and subject above an empty line, below it one line a paragraph:
//
//	# text       a heading, bold              ## text    a heading below one
//	= text       in the middle, bold          ~ text     in the middle, italic
//	% text       what the paper rests on
//	| a:10 | b:90 |   a table: headings with widths in per cent, then its rows; ^ before a cell puts it in the middle
//	---          a new page                   <foot>     who signs stands here, and not at the end
//	**text**     bold within a paragraph
//
//	@28b+24 text a size, b bold, i italic, ^ on a new page, + points above; in the middle. Without text: a gap
//	<country>    the right head over the whole page; <certified>, <minutes>, <registered>: other feet
//
// Above the empty line “page: landscape” turns the paper, “letter: yes” puts the subject below the number, “bare: yes”
// leaves head, foot and figures to the lines. A report that is a table needs no description: table.txt is that of all
// (table.go).
//
// Its places are made by a func in the table of papers (paper.go); head and foot are common to all. A place that a
// register cannot know is given as open: a dotted line stands there for the pen, and --place "name=text" fills it.
//
// # What a paper says of itself
//
// At its end, in {{về số liệu}}: the span that it counts and the day; what is stated otherwise than it is counted;
// which units have not sent; how many conflicts stand; and that a signature of this program is no official one. While
// any of that is open it has the mark of a draft, unless a person says why not. What has no meaning in a paper is left
// out:
//
//	decision      is a list by its number: nothing is stated of it and no unit is waited for, but a line whose registration has not come leaves it open
//	certificate   is the same, and is handed to somebody: its face has the mark alone
//	achievement   is of the years of a model: what it tells is stated, and only the unit of the model can be missing
//	registration  filled in, is what is stated; it is a draft where that is in conflict. An empty one says nothing of figures
//	reminder      names the units that are missing, and conflicts do not bear on who has sent; a bundle that waits to be let in does, and leaves it open
//	completeness  is the same table for the unit itself
//
// What a template has no place for is said beside the paper: at the end of the command, and above it where it is looked
// at (Made.Beside). TestEveryPaperSaysHowItStands has a line for each paper, so that a new one cannot forget.
package official
