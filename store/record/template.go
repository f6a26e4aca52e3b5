package record

import (
	"crypto/sha256"
	"encoding/hex"
)

// Template is a document or a workbook of a unit with named places, from which a paper is made in place of the shipped
// one: by the unit, and by those below that have none of their own. Its file is never edited: another file is another
// record.
type Template struct {
	Unit  ID     `cbor:"unit" is:"need,fixed,of=unit"` // that made it
	Paper string `cbor:"paper" is:"need,short,fixed"`  // code name of the paper
	Title string `cbor:"title" is:"need,short,fixed"`
	Name  string `cbor:"name" is:"need,short"`        // of the file, with its ending
	Sum   string `cbor:"sum" is:"need,fixed,machine"` // of the file, as FileSum gives it
	File  []byte `cbor:"file" is:"need"`              // at most MaxTemplate
	From  Date   `cbor:"from" is:"like=2026-10-05"`   // empty: as far back as anyone knows
	To    Date   `cbor:"to" is:"like=2026-12-31"`     // empty while it lasts
}

// MaxTemplate is how large the file of a template may be: it travels in bundles to all units below, on sticks and by
// mail.
const MaxTemplate = 512 << 10

const TemplateKind Name = "template"

var _ = Register[Template](Kind{Part: Catalog, Own: true, Quiet: true, Keyed: func(r Record, fold func(string) string) ID {
	t := r.(*Template)
	return Derive(t.Unit, TemplateKind, t.Paper, fold(t.Title), t.Sum)
}})

// Kind is TemplateKind.
func (*Template) Kind() Name { return TemplateKind }

// FileSum is how a file is known again: its SHA-256, hexadecimal.
func FileSum(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

// Whole tells that the file is the one that the template says it has.
func (t *Template) Whole() bool { return len(t.File) > 0 && FileSum(t.File) == t.Sum }

// Validate tells what is wrong.
func (t *Template) Validate() Problems {
	ps := Held(t)
	if len(t.File) > MaxTemplate {
		ps.wrong("file", OutOfRange, itoa(int64(len(t.File)>>10))+" KB", "≤ "+itoa(MaxTemplate>>10)+" KB")
	}
	if t.Sum != "" && len(t.File) > 0 && !t.Whole() {
		ps.wrong("sum", OutOfRange, t.Sum, FileSum(t.File))
	}
	return ps
}
