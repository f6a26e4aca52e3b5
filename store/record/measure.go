package record

import (
	"slices"
	"strings"
)

// Measure is a figure with a name that units are asked for, or that the register counts by itself. It lies in the
// catalog of the unit that asks, so that a new one needs no new version of the program.
type Measure struct {
	Unit      ID         `cbor:"unit" is:"need,fixed,of=unit"` // owner
	Code      string     `cbor:"code" is:"need,fixed,like=doi-thoai"`
	Name      string     `cbor:"name" is:"need,short"`
	Group     string     `cbor:"group" is:"short"`            // the heading above several
	Programme ID         `cbor:"programme" is:"of=programme"` // zero: DVK itself
	Value     ValueType  `cbor:"value"`                       // empty: a number
	In        string     `cbor:"in" is:"short"`               // what a number is of: “mô hình”, “buổi”
	Most      Decimal    `cbor:"most" is:"least=0,like=40"`   // no more than that; empty: as many as there are
	Adds      Adding     `cbor:"adds"`                        // empty: Sum
	Part      ID         `cbor:"part" is:"of=measure"`        // of a ratio: what is divided
	Whole     ID         `cbor:"whole" is:"of=measure"`       // of a ratio: by which
	Counts    CountedAs  `cbor:"counts"`                      // what the register counts of it; empty: nothing, units say it
	SplitBy   SplitBy    `cbor:"split_by"`                    // what it is asked by, beside the whole
	Every     AskedEvery `cbor:"every"`                       // how often it is asked for; empty: not
	Set       ID         `cbor:"set" is:"of=criteria_set"`    // of a criterion, for which Most points are given
	Under     ID         `cbor:"under" is:"of=measure"`       // the criterion of which it is a part; its parts' points are its own
	Order     int64      `cbor:"order"`                       // from 1
	From      Date       `cbor:"from"`
	To        Date       `cbor:"to"`
	Use       Use        `cbor:"use"`              // how it is asked for as a column of registrations: its values are about those. Empty: units are asked for it
	Terms     string     `cbor:"terms" is:"lines"` // of a choice: one on each line
}

// Choices are what may be chosen of a measure that is a choice.
func (m *Measure) Choices() (all []string) {
	for _, s := range strings.FieldsFunc(m.Terms, func(r rune) bool { return r == '\n' || r == ';' }) {
		if s = strings.TrimSpace(s); s != "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// ValueType is what a value of a measure is.
type ValueType string

// Types of value. Money, land and labour are in đồng, m² and days.
const (
	PlainNumber   ValueType = "number"
	MoneyValue    ValueType = "money"
	LandValue     ValueType = "land"
	LabourValue   ValueType = "labour"
	PeopleValue   ValueType = "people"
	PercentNumber ValueType = "percent" // only told, or a ratio: it is never added
	TextValue     ValueType = "text"    // one line
	LinesValue    ValueType = "lines"
	TermValue     ValueType = "term" // one of the measure's terms
	DateValue     ValueType = "date"
)

// Worded tells the types whose values are no figures: they are never added.
func (t ValueType) Worded() bool {
	return t == TextValue || t == LinesValue || t == TermValue || t == DateValue
}

// ValueTypes in the order in which they are offered.
var ValueTypes = choices(PlainNumber, MoneyValue, LandValue, LabourValue, PeopleValue, PercentNumber, TextValue, LinesValue, TermValue, DateValue)

// Adding is how a measure adds up over units and over time.
type Adding string

// Ways to add: over units all but Never and Ratio are summed; over time Last takes the latest, for what stands and does
// not happen.
const (
	Sum   Adding = "sum"
	Last  Adding = "last"
	Ratio Adding = "ratio" // of two other measures, each added as it says
	Never Adding = "none"
)

// Addings in the order in which they are offered.
var Addings = choices(Sum, Last, Ratio, Never)

// CountedAs is a figure that the register counts itself.
type CountedAs string

// What is counted.
const (
	CountRegistered CountedAs = "registered"
	CountRecognised CountedAs = "recognised"
	CountExemplary  CountedAs = "exemplary"
	CountNew        CountedAs = "new"
	CountMaintained CountedAs = "maintained"
	CountCollective CountedAs = "collective"
	CountIndividual CountedAs = "individual"
	CountHousehold  CountedAs = "household"
	CountMoney      CountedAs = "money"
	CountLand       CountedAs = "land"
	CountLabour     CountedAs = "labour"
)

// CountedAll in the order in which they are offered.
var CountedAll = choices(CountRegistered, CountRecognised, CountExemplary, CountNew, CountMaintained, CountCollective, CountIndividual, CountHousehold,
	CountMoney, CountLand, CountLabour)

// SplitBy is what a measure is asked by.
type SplitBy string

// What measures are split by.
const (
	SplitField    SplitBy = "field"
	SplitSubject  SplitBy = "subject"
	SplitStanding SplitBy = "standing"
)

// SplitBys in the order in which they are offered.
var SplitBys = choices(SplitField, SplitSubject, SplitStanding)

// AskedEvery is how often a measure is asked for.
type AskedEvery string

// Each month, quarter…
const (
	EveryMonth   AskedEvery = "month"
	EveryQuarter AskedEvery = "quarter"
	EveryHalf    AskedEvery = "half"
	EveryYear    AskedEvery = "year"
)

// AskedEverys in the order in which they are offered.
var AskedEverys = choices(EveryMonth, EveryQuarter, EveryHalf, EveryYear)

const MeasureKind Name = "measure"

var _ = Register[Measure](Kind{Part: Catalog, Keyed: func(r Record, fold func(string) string) ID {
	m := r.(*Measure)
	return MeasureID(m.Unit, fold(m.Code))
}})

// Kind is MeasureKind.
func (*Measure) Kind() Name { return MeasureKind }

// MeasureID is the id of a unit's measure by its folded code.
func MeasureID(unit ID, foldedCode string) ID { return Derive(unit, MeasureKind, foldedCode) }

// Way is how it adds up.
func (m *Measure) Way() Adding {
	if m.Adds == "" {
		return Sum
	}
	return m.Adds
}

// Validate tells what is wrong. Shares are never added: a mean of shares is not the share of all.
func (m *Measure) Validate() Problems {
	ps := Held(m)
	if m.Use == "" && m.Value == PercentNumber && m.Adds != Ratio && m.Adds != Never {
		ps.wrong("adds", OutOfRange, string(m.Way()), string(Ratio)+"|"+string(Never))
	}
	ps.need(!m.Value.Worded() || m.Use != "", "use", "") // words are asked of registrations, and never of units
	ps.need(m.Value != TermValue || len(m.Choices()) > 0, "terms", "")
	if m.Use != "" && m.Counts != "" {
		ps = append(ps, Problem{Field: "counts", Code: Unlikely, Found: string(m.Counts)}) // a column of registrations is filled in, and nothing is counted for it
	}
	ps.need(m.Adds != Ratio || !m.Part.IsZero(), "part", "")
	ps.need(m.Adds != Ratio || !m.Whole.IsZero(), "whole", "")
	if m.Counts != "" && m.Adds != "" && m.Adds != Sum {
		ps.wrong("adds", OutOfRange, string(m.Adds), string(Sum))
	}
	if kind := ValueType(m.Counts); (kind == MoneyValue || kind == LandValue || kind == LabourValue) && m.Value != kind {
		ps.wrong("value", OutOfRange, string(m.Value), string(kind))
	}
	ps.need(m.Set.IsZero() || m.Most != "", "most", "20")
	ps.need(m.Under.IsZero() || !m.Set.IsZero(), "set", "")
	if !m.Set.IsZero() && m.Every != "" {
		ps.wrong("every", OutOfRange, string(m.Every), "") // points are no figures of a month
	}
	return ps
}
