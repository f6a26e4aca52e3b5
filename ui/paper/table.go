package paper

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
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

// Save writes the table to a file that is not there yet, as its ending says. A file that is there is an error that is fs.ErrExist. When writing fails
// nothing is left behind.
func (t *Table) Save(path string) (err error) {
	write := map[string]func(io.Writer) error{".xlsx": t.XLSX, ".csv": t.CSV}[strings.ToLower(filepath.Ext(path))]
	if write == nil {
		return &KindError{path}
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	defer func() {
		if err = errors.Join(err, f.Close()); err != nil {
			_ = os.Remove(path)
		}
	}()
	if err := write(f); err != nil {
		return err
	}
	return f.Sync()
}
