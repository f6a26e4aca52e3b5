package official

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/template"
	"danvan/ui/paper/docx"
)

// Endings of the files that are templates.
const (
	Words    = ".docx"
	Workbook = ".xlsx"
)

// Source is the file that a paper is made from.
type Source struct {
	Data   []byte
	Of     *template.Item // of the register; nil: the shipped one, or a file
	Others int            // that the same unit has for the paper besides
	ending string         // of the file that is made

	shipped bool
}

// Templates are those of the register that hold now.
func Templates(tx *store.Tx, now time.Time) ([]*template.Item, error) {
	return template.All(tx, record.Date(now.Format(time.DateOnly)))
}

// Choose finds the template of the paper: a file, one of the register by title or id, or template.Shipped. Where
// nothing is asked for it is the unit's own, else that of the nearest unit above that has one, else the shipped one.
func (m *Made) Choose(tx *store.Tx, q Request, asked, ending string, now time.Time) (*Source, error) {
	if IsFile(asked) {
		data, err := docx.ReadFile(asked)
		return &Source{Data: data, ending: ending}, err
	}
	s := &Source{ending: ending}
	if asked != template.Shipped {
		all, err := Templates(tx, now)
		if err != nil {
			return nil, err
		}
		if asked == "" {
			s.Of, s.Others = template.For(all, string(q.Paper), ending)
		} else if s.Of, err = template.Named(all, asked); err != nil {
			return nil, err
		}
	}
	var err error
	switch {
	case s.Of != nil:
		s.Data, err = s.Of.Data()
	case ending == Workbook:
		s.Data, err = m.Workbook()
	default:
		s.shipped = true
		s.Data, err = Template(q.Paper, q.Skin)
	}
	return s, err
}

// IsFile tells a path from a title.
func IsFile(asked string) bool {
	if asked == "" || asked == template.Shipped {
		return false
	}
	_, err := os.Stat(asked)
	return err == nil || slices.Contains([]string{Words, Workbook}, strings.ToLower(filepath.Ext(asked))) || strings.ContainsRune(asked, filepath.Separator)
}

// From writes a paper from a template. What is wrong in one of the register names it.
func (m *Made) From(s *Source) (*docx.Document, error) {
	if s.shipped && m.long != nil {
		return nil, m.long
	}
	template, err := docx.Open(s.Data)
	var d *docx.Document
	if err == nil {
		d, err = m.fill(template, m.Places)
	}
	if m.Over = nil; err == nil && !s.shipped && len(m.names) > 0 && !d.Workbook() {
		m.Over, err = m.overlong(template, d)
	}
	if err == nil && d.Workbook() != (s.ending == Workbook) {
		d, err = nil, docx.ErrOtherKind
	}
	var bad *docx.BadFile
	var wrong docx.Problems
	if s.Of != nil && (errors.As(err, &bad) || errors.As(err, &wrong) || errors.Is(err, docx.ErrOtherKind)) {
		err = s.Of.Broken(err)
	}
	return d, err
}
