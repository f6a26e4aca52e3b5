package official

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/pdf"
	"danvan/ui/text"
)

// Format is a kind of file that papers are written to.
type Format string

// The formats.
const (
	DOCX Format = "docx"
	PDF  Format = "pdf"
	XLSX Format = "xlsx" // of a paper that is a table, or of a template that is a workbook
)

// Filled is a paper that was filled, before it is a file.
type Filled struct {
	*Made
	Source *Source
	Doc    *docx.Document
	Left   int // once it is a file: pictures and text boxes that a pdf lacks
}

// Fill makes a paper, finds its template as Choose does, and fills it. The source is told beside an error of the
// template.
func Fill(tx *store.Tx, list *listing.Listing, q Request, template string, f Format, now time.Time) (*Filled, error) {
	made, err := Make(tx, list, q, now)
	if err != nil {
		return nil, err
	}
	ending := Words
	if f == XLSX {
		ending = Workbook
	}
	source, err := made.Choose(tx, q, template, ending, now)
	if err != nil {
		return nil, err
	}
	doc, err := made.From(source)
	return &Filled{Made: made, Source: source, Doc: doc}, err
}

// File is the file of it. Certificates that take more than a page are no pdf.
func (f *Filled) File(as Format) (data []byte, err error) {
	if as != PDF {
		return f.Doc.Bytes()
	}
	if f.Over != nil {
		return nil, f.Over
	}
	data, f.Left, err = pdf.Of(f.Doc)
	return data, err
}

// Lacks says what a file lacks, and what to look at in it before it is printed.
func (f *Filled) Lacks(w *text.Papers) (says []string) {
	if f.Left > 0 {
		says = append(says, w.Left(f.Left))
	}
	if over := f.Over; over != nil {
		says = append(says, w.Overlong(over.Pages, over.Certificates, over.Of))
	}
	return says
}

// Asked are the places of one line that wait for somebody: a dotted line stands there, or it is a draft for want of
// them.
func (m *Made) Asked() (names []string) {
	for _, p := range m.Places.List() {
		if p.Open || p.Depth == 0 && slices.Contains(m.asked, p.Name) {
			names = append(names, p.Name)
		}
	}
	return names
}

// OfModel tells of a paper whether it may be of one model; needs: there is none without.
func (n Name) OfModel() (may, needs bool) {
	return n == Achievement || n == Registration, n == Achievement
}

// ByNumber tells whether it is of a decision, which its number names.
func (n Name) ByNumber() bool { return n == Decision || n == Certificate }

// Handed tells whether it is put onto paper that may be printed already, where all of it can be moved.
func (n Name) Handed() bool { return n == Certificate }

// Offset reads how far a paper is moved to the right and down, in millimetres: “5,-3”, or “2.5,0”; "" is not at all.
func Offset(typed string) (by [2]float64, ok bool) {
	if typed == "" {
		return by, true
	}
	x, y, _ := strings.Cut(typed, ",")
	for i, s := range []string{x, y} {
		n, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
		if err != nil || math.Abs(n) > 100 || math.IsNaN(n) {
			return by, false
		}
		by[i] = n
	}
	return by, true
}

// TestPage is a page to try a printer with before certificates are printed, as a pdf; says are the lines that explain
// it.
func TestPage(s Skin, by [2]float64, says string) ([]byte, error) {
	margins := Lying(s)
	for i, margin := range []float64{margins[3], margins[0]} {
		if margin+by[i] < 0 {
			return nil, &OffsetError{Most: margin}
		}
	}
	return pdf.Grid(margins, by, strings.Split(says, " · "))
}
