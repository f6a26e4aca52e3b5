package report

import (
	"bytes"
	"encoding/json"
	"time"

	"danvan/store/completeness"
	"danvan/store/listing"
	"danvan/store/vi"
	"danvan/sync/exchange"
	"danvan/ui/paper"
)

// CompletenessReport is the JSON of the report on who has reported.
type CompletenessReport struct {
	*completeness.Report
	Rate float64 `json:"rate"` // share of the units due that have sent, 0 to 1
}

func (m *maker) completeness() error {
	r, err := exchange.Completeness(m.tx, m.list, m.interval(), m.now)
	if err != nil {
		return err
	}
	h, w, say := m.headings(), m.words(), &m.t.CLI.Say.Due
	rows := make([]paper.Row, 0, len(r.Rows))
	var late []string // what changed in closed books
	for _, x := range r.Rows {
		state := say.State(string(x.State))
		if x.Late {
			state += ", " + say.Late
		}
		var day vi.Date
		due, arrived := "", ""
		if x.Due != "" && day.UnmarshalText([]byte(x.Due)) == nil {
			due = vi.FormatDate(day)
		}
		if x.Figures {
			state += ", " + say.FiguresAlone
		}
		if x.Asked > 0 {
			state += ", " + m.t.Month.Given(x.Given, x.Asked)
		}
		if x.Changed > 0 {
			state += ", " + say.Changed(x.Changed)
			for _, c := range x.Changes {
				late = append(late, x.Name+": "+m.t.Moment(c.At.In(m.now.Location()))+", "+m.t.LateChange(c))
			}
		}
		if x.Arrived != 0 {
			arrived = m.t.Date(time.UnixMilli(x.Arrived).In(m.now.Location()))
		}
		rows = append(rows, paper.Row{Indent: x.Depth - 1, Disputed: x.Conflicts > 0, Cells: []paper.Cell{paper.Text(x.Unit), paper.Text(x.Name), paper.Text(state),
			paper.Whole(x.Entries), paper.Text(due), paper.Text(arrived)}})
	}
	m.fill([]paper.Column{{Heading: h.Code, Width: 11}, {Heading: h.Unit, Width: nameWidth}, {Heading: w.State, Width: 18}, figure(w.Entries),
		{Heading: w.Due, Width: 12}, {Heading: w.Arrived, Width: 14}}, rows)
	m.out.Registered, m.out.Fault = r.Total.Due, r.Check()
	for _, x := range r.Rows {
		if x.Below == nil {
			m.out.Conflicts += x.Conflicts
		}
	}
	m.out.Doc.Notes = append(m.out.Doc.Notes, w.Sent(r.Total.Sent, r.Total.Due, r.Total.Complete, r.Total.Late)+" "+m.t.Share(r.Total.Rate()))
	if r.Total.Changed > 0 {
		m.out.Doc.Notes = append(append(m.out.Doc.Notes, say.ChangedSum(r.Total.Changed)), late...)
	}
	m.out.JSON = CompletenessReport{r, r.Total.Rate()}
	m.out.behind = func(i int) *Behind {
		return &Behind{Unit: r.Rows[i].ID, Year: m.To, Match: func(*listing.Row) bool { return true }}
	}
	return nil
}

// marshal writes JSON as the commands do.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}
