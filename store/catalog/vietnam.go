package catalog

import (
	"bytes"
	_ "embed"
	"errors"
	"strings"
	"sync"
	"time"

	"github.com/klauspost/compress/zstd"

	"danvan/store/record"
)

// Country is the units of Viet Nam that are built in: those of one day, those before it, and what became of these.
//
// A code and its first day are a unit's identity (record.UnitID), so that every register that takes one from here calls
// it the same. Every commune begins on Day: all were made then, also those that kept their name. A province goes on
// where its code meant the same name before; where it took over the code of another (Quảng Trị that of Quảng Bình), it
// begins on Day. The districts, communes and provinces before have an end and no beginning, and hang below the province
// that has their places now.
type Country struct {
	Day    record.Date    // first day of the units in force
	Units  []*record.Unit // provinces are roots, and each stands before what is below it
	Became []Became
	places []*Place
	byID   map[record.ID]*record.Unit
}

// Became is where a unit went that ended, or a part of it where several stand for one.
type Became struct{ Was, Now record.ID }

// vietnam is packed by .ci/units.go: zstd over lines of cells with a tab between. P and p: a province of now that
// begins, or goes on; c: a commune of the province before; w and s: what went into that, whole or in part; o: a
// province of before and where it went; d: its district; x: a commune of that.
//
//go:embed vietnam.zst
var vietnam []byte

// Vietnam gives the units that are built in. They are not to be changed.
var Vietnam = sync.OnceValue(func() *Country {
	c, err := unpack(vietnam)
	if err != nil {
		panic(err) // of the program's own making
	}
	return c
})

var errPacked = errors.New("not a packed country")

// maxPacked is more than a country unpacks to.
const maxPacked = 4 << 20

func unpack(packed []byte) (*Country, error) {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxPacked))
	if err != nil {
		return nil, err
	}
	defer d.Close()
	text, err := d.DecodeAll(packed, nil)
	if err != nil {
		return nil, err
	}
	head, rest, _ := bytes.Cut(text, []byte("\n"))
	mark, day, _ := strings.Cut(string(head), "\t")
	if mark != "danvan-units 1" {
		return nil, errPacked
	}
	u := &unpacking{c: &Country{Day: record.Date(day), byID: map[record.ID]*record.Unit{}}, tops: map[string]record.ID{}}
	u.last = DayBefore(u.c.Day)
	for line := range strings.Lines(string(rest)) {
		if err := u.line(strings.Split(strings.TrimSuffix(line, "\n"), "\t")); err != nil {
			return nil, err
		}
	}
	u.c.Units = append(u.c.Units, u.before...)
	for i, x := range u.c.Units {
		x.Order = int64(i + 1)
	}
	u.c.find()
	return u.c, nil
}

// unpacking is how far one has come in the lines.
type unpacking struct {
	c                      *Country
	last                   record.Date // of what was before
	before                 []*record.Unit
	tops                   map[string]record.ID // provinces of now
	top, was, under, place record.ID            // the province of now, that of before, its district, the commune
}

func (u *unpacking) line(cells []string) error {
	if len(cells) < 2 || len(cells) < 3 && cells[0] != "w" && cells[0] != "s" {
		return errPacked
	}
	switch cells[0] {
	case "P", "p":
		x := &record.Unit{Code: cells[1], Name: cells[2], Level: record.Province}
		if cells[0] == "P" {
			x.From = u.c.Day
		}
		u.top = u.add(&u.c.Units, x)
		u.tops[x.Code] = u.top
	case "c":
		u.place = u.add(&u.c.Units, &record.Unit{Code: cells[1], Name: cells[2], Level: record.Commune, Parent: u.top, From: u.c.Day})
	case "w", "s":
		for _, code := range strings.Fields(cells[1]) {
			u.c.Became = append(u.c.Became, Became{record.UnitID(code, ""), u.place})
		}
	case "o":
		now, known := u.tops[cells[len(cells)-1]]
		if !known || len(cells) != 4 {
			return errPacked
		}
		if u.was = record.UnitID(cells[1], ""); u.was != now {
			u.add(&u.before, &record.Unit{Code: cells[1], Name: cells[2], Level: record.Province, Parent: now, To: u.last})
			u.c.Became = append(u.c.Became, Became{u.was, now})
		}
	case "d":
		u.under = u.add(&u.before, &record.Unit{Code: cells[1], Name: cells[2], Level: record.District, Parent: u.was, To: u.last})
	case "x":
		u.add(&u.before, &record.Unit{Code: cells[1], Name: cells[2], Level: record.Commune, Parent: u.under, To: u.last})
	default:
		return errPacked
	}
	return nil
}

func (u *unpacking) add(to *[]*record.Unit, x *record.Unit) record.ID {
	id := record.UnitID(x.Code, x.From)
	*to = append(*to, x)
	u.c.byID[id] = x
	return id
}

func DayBefore(d record.Date) record.Date {
	at, err := time.Parse("2006-01-02", string(d))
	if err != nil {
		return ""
	}
	return record.Date(at.AddDate(0, 0, -1).Format("2006-01-02"))
}

// Unit gives a unit by its id; nil for one that is not built in.
func (c *Country) Unit(id record.ID) *record.Unit { return c.byID[id] }
