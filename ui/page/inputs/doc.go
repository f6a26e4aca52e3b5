// Package inputs makes the input in which a column of a sheet is filled in: one control for each type of value, which
// all forms and the grid share. What stands in an input is its text: as people write it, of a choice its code, of a
// reference its id.
//
//	c := inputs.New(t, line, column, options, hints)
//	c.Set(inputs.Text(t, line, column))
//	v, err := line.ReadText(column, c.Value(), hints)
package inputs
