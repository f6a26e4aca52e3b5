package paper

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"danvan/store/disk"
)

// Table is what is written.
type Table struct {
	Name    string // of the sheet; at most 31 characters
	Columns []Column
	Rows    [][]string // each as long as Columns
}

// Column is a heading, and what stands below it.
type Column struct {
	Heading string
	Width   float64 // characters; 0: as the program likes
	Number  bool    // whole numbers, written in digits alone
}

// KindError is a file name whose ending says no kind of file that can be written.
type KindError struct{ Path string }

func (e *KindError) Error() string { return fmt.Sprintf("paper: %s is neither .xlsx nor .csv", e.Path) }

// Save writes the table to a file as its ending says; see package disk. When writing fails nothing is left behind.
func (t *Table) Save(path string, replace bool) error {
	write := map[string]func(io.Writer) error{".xlsx": t.XLSX, ".csv": t.CSV}[strings.ToLower(filepath.Ext(path))]
	if write == nil {
		return &KindError{path}
	}
	return disk.Write(path, disk.Options{Replace: replace, Mode: 0o644}, write)
}
