package worksheet

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// isJSON tells whether text is an array of objects, as programs write lists.
func isJSON(data []byte) bool {
	rest, array := bytes.CutPrefix(bytes.TrimLeft(data, " \t\r\n\ufeff"), []byte("["))
	return array && bytes.HasPrefix(bytes.TrimLeft(rest, " \t\r\n"), []byte("{"))
}

// errNested is an object that holds more than texts, numbers and yes or no.
var errNested = errors.New("a value within a value")

// openJSON reads an array of objects as a sheet: its row of headings has their names, in the order in which they first
// come.
func openJSON(data []byte) ([]Sheet, error) {
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	d.UseNumber()
	if _, err := d.Token(); err != nil { // [
		return nil, &Error{Code: BadJSON, Err: err}
	}
	at := map[string]int{}
	head := Row{N: 1}
	var rows []Row
	for d.More() {
		row := Row{N: len(rows) + 2}
		if err := readObject(d, at, &head, &row); err != nil {
			return nil, &Error{Code: BadJSON, Err: err}
		}
		rows = append(rows, row)
	}
	if _, err := d.Token(); err != nil { // ]
		return nil, &Error{Code: BadJSON, Err: err}
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, &Error{Code: BadJSON, Err: errors.New("something stands behind the list")}
	}
	return []Sheet{{rows: func(yield func(Row) bool, _ func(Note)) error {
		if !yield(head) {
			return nil
		}
		for _, r := range rows {
			r.Cells = append([]Cell(nil), r.Cells...)
			if !yield(r) {
				return nil
			}
		}
		return nil
	}}}, nil
}

// readObject reads one object as a row.
func readObject(d *json.Decoder, at map[string]int, head, row *Row) error {
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return errors.Join(err, errNested)
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return err
		}
		value, err := d.Token()
		if err != nil {
			return err
		}
		cell, err := jsonCell(value)
		if err != nil {
			return err
		}
		key := name.(string) // else the decoder has refused it
		i, known := at[key]
		if !known {
			if i = len(head.Cells); i >= MaxColumns {
				return errors.New("too many names")
			}
			at[key], head.Cells = i, append(head.Cells, TextCell(key))
		}
		for len(row.Cells) <= i {
			row.Cells = append(row.Cells, Cell{})
		}
		row.Cells[i] = cell
	}
	_, err := d.Token() // }
	return err
}

func jsonCell(value json.Token) (Cell, error) {
	switch v := value.(type) {
	case nil:
		return Cell{}, nil
	case string:
		return TextCell(v), nil
	case json.Number:
		return Cell{Kind: Number, Text: v.String()}, nil
	case bool:
		if v {
			return TextCell("x"), nil
		}
		return Cell{}, nil
	}
	return Cell{}, errNested
}
