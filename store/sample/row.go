package sample

import (
	"math/rand/v2"
	"strconv"
	"time"

	"danvan/store/record"
)

// Row is one registration. Amounts are 0 where the list leaves them empty.
type Row struct {
	Number      int // TT, from 1
	Unit        *Unit
	Name        string
	Field       Field
	Subject     record.SubjectKind
	Registrant  string
	Place       string
	Content     string
	Standing    record.Standing
	Registered  time.Time // a day
	Money       int64     // đồng
	Land        int64     // m²
	Labour      int64     // days
	Participant int64
	Verdict     record.Verdict
}

// maker makes up the rows of one commune.
type maker struct {
	dice   *rand.Rand
	places []string
	year   int
	shift  int // where this commune starts in the names
}

func newMaker(l *List, commune int) *maker {
	dice := l.province.dice(uint64(l.Year)<<32 | uint64(commune+1))
	m := &maker{dice: dice, year: l.Year, shift: dice.IntN(1 << 16)}
	for _, n := range dice.Perm(len(placeFirst) * len(placeSecond))[:20] {
		m.places = append(m.places, "thôn "+placeFirst[n%len(placeFirst)]+" "+placeSecond[n/len(placeFirst)])
	}
	return m
}

// row makes up row j of a commune. Name and registrant together are unlike those of every other row of the commune,
// because j is split into the parts that they are made of.
func (m *maker) row(number, j int, u *Unit, k class) Row {
	n := j
	part := func(size int) int {
		p := (n + m.shift) % size
		n /= size
		return p
	}
	place := m.places[part(len(m.places))]
	about := topics[k.field]
	name := openings[part(len(openings))] + about[part(len(about))] + " " + place
	r := Row{
		Number: number, Unit: u, Name: name, Field: fieldNames[k.field], Subject: k.subject, Standing: k.standing, Verdict: k.verdict,
		Place:       "Thôn" + place[len("thôn"):],
		Content:     "Vận động các hộ " + place + " tham gia; phân công đảng viên phụ trách nhóm hộ; sơ kết hằng quý, báo cáo Khối Dân vận.",
		Registered:  time.Date(m.year, 1, 5+m.dice.IntN(80), 0, 0, 0, 0, time.UTC),
		Participant: int64(5 + m.dice.IntN(600)),
	}
	if k.subject == record.Collective {
		r.Registrant = collectives[part(len(collectives))] + " " + m.places[part(len(m.places))]
	} else {
		r.Registrant = surnames[part(len(surnames))] + " " + middles[part(len(middles))] + " " + givens[part(len(givens))]
	}
	if k.subject == record.Household {
		r.Registrant = "Hộ " + r.Registrant
	}
	if m.dice.IntN(4) == 0 {
		r.Money = int64(1+m.dice.IntN(180)) * 1_000_000
	}
	if m.dice.IntN(5) == 0 {
		r.Land = int64(20 + m.dice.IntN(2900))
	}
	if m.dice.IntN(2) == 0 {
		r.Labour = int64(1 + m.dice.IntN(700))
	}
	return r
}

// cells gives the row as the columns of Headings, each as a person writes it.
func (r *Row) cells() []string {
	return []string{strconv.Itoa(r.Number), r.Unit.Code, r.Unit.Name, r.Unit.Parent.Name, r.Name, r.Field.Written, subjectText[r.Subject],
		r.Registrant, r.Place, r.Content, standingText[r.Standing], r.Registered.Format("02/01/2006"),
		grouped(r.Money), grouped(r.Land), grouped(r.Labour), strconv.FormatInt(r.Participant, 10), verdictText[r.Verdict]}
}

// grouped writes n with points between thousands; nothing for 0.
func grouped(n int64) string {
	if n == 0 {
		return ""
	}
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}
