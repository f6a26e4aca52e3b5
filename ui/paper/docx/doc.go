// Package docx fills templates: documents and workbooks that people make or change in Word, Excel or LibreOffice, with
// named places in them.
//
// # For who makes a template
//
// A place is a name between two pairs of braces, typed as any other text; what stands there looks as the braces looked:
//
//	{{đơn vị}}   {{ngày ký}}   {{số tập thể | hai số}}
//
// Large and small letters, composed and decomposed signs, and further spaces make no difference. Behind a stroke stands
// how it is written: HOA, thường, Đầu hoa; of numbers “hai số” (03), “bằng chữ” (ba), “La Mã” (III), “chữ cái” (c),
// “số” (1280 and not 1.280); of days “ngắn” (05/10/2022 and not ngày 05 tháng 10 năm 2022).
//
//	{{mỗi tập thể}} … {{hết}}                     for each: words of a sentence, whole paragraphs between the two, or rows of a table
//	{{TT}}                                        its number there: 1, 2, 3; {{TT | La Mã}}, {{TT | chữ cái}}
//	{{nếu khen thưởng}} … {{không thì}} … {{hết}}  stands only if there is something; {{nếu không khen thưởng}} if not
//	{{bảng theo lĩnh vực}}                         a whole table, in a paragraph of its own
//
// In a table {{mỗi …}} stands in the first cell of the row that repeats and {{hết}} in the last one, or each in a row
// of its own. A paragraph or a row that had nothing but such a mark is gone. Parts may stand within parts. What is not
// known has a dotted line, for the pen.
//
// In a workbook places stand in cells of text, and what repeats is rows. A cell that holds one number and nothing else
// is a number, one that holds a code stays text; looks, merged cells, checks, charts and what is printed move with
// their rows. A formula is of the rows that are there then: SUM(C5:C5) below a row 5 that repeats is the sum of all of
// them, and of those of one group within it. A whole table ({{bảng …}}) is not for workbooks.
//
// # For who fills one
//
//	d, err := docx.Open(file)
//	p := &docx.Places{}
//	p.Text("đơn vị", "Huyện Lâm Bình")
//	docx.Group(p, "tập thể", all, func(item *docx.Places, x Row) { item.Text("tên", x.Name) }) // within it, what is around it can be named too
//	filled, err := d.Fill(p, "") // Problems: all that is wrong in the template, each with its place; then nothing is made
//	file, err = filled.Bytes()
//
// The names that a group has are learnt from one that is empty, so that an unknown name is found where nothing repeats
// yet.
//
// # What is kept
//
// Everything that has no place in it stays as Word wrote it. Word splits what is typed into several runs: a place is
// found across them and looks as the first of them.
//
// # Caveats
//
// A file is not trusted: its size, unpacked too, its parts and how deep they lie are bounded; a kind of document
// (DOCTYPE) is refused. Numbers of paragraphs (w14:paraId) are left out, for what repeats would have the same ones.
// Pictures that repeat keep their numbers; Word takes that.
package docx
