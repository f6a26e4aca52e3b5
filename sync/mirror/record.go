package mirror

import (
	"cmp"
	"encoding/json"
	"strconv"
	"strings"

	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/settle"
)

// put makes the row of a record, and those of its open values, which its sum is over too.
func (m *making) put(t *table, ref record.Ref, s *log.State) error {
	vs, err := m.values(ref, s)
	if err != nil {
		return err
	}
	l := &m.row
	l.begin(t)
	var conflicts []string
	if s.InConflict() {
		conflicts = s.Conflicts()
	}
	unread := s.Unread()
	l.text(strings.Join(conflicts, " "))
	l.moment(s.Changed().Wall())
	for _, shape := range t.kind.Shapes() {
		raw, _ := vs.Get(shape.Name)
		l.value(&shape, raw)
	}
	if len(conflicts)+len(unread) == 0 {
		m.open = m.open[:0]
		return nil
	}
	return m.openValues(ref, conflicts, unread)
}

// values are those that stand. A record that was deleted on one side and edited on the other stands whole until
// somebody decides.
func (m *making) values(ref record.Ref, s *log.State) (record.Values, error) {
	if s.Raw(settle.Deleted) == nil {
		return s.Values(), nil
	}
	return settle.Whole(m.tx, ref)
}

// value puts the columns of a field.
func (l *line) value(s *record.Shape, raw []byte) {
	text := wordsOf(raw)
	switch s.Type {
	case record.Day, record.Span:
		l.days(text)
	case record.Reference:
		if text == (record.ID{}).String() {
			text = ""
		}
		l.text(text)
	default:
		l.text(text)
	}
}

// wordsOf is an encoded value as text: an id in its 26 letters, what has parts as JSON. "" for none and for one that
// was emptied.
func wordsOf(raw []byte) string {
	if len(raw) == 0 {
		return ""
	}
	head := 1
	if size := raw[0] & 31; size >= 24 && size < 28 {
		head += 1 << (size - 24)
	}
	switch major := raw[0] >> 5; {
	case major == 3 && head <= len(raw): // nearly all are texts and ids
		return string(raw[head:])
	case major == 2 && len(raw) == 17:
		return record.ID(raw[1:]).String()
	}
	var v any
	if record.DecodeOne(raw, &v) != nil || v == nil {
		return ""
	}
	text, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return string(text)
}

// openValues makes the rows of what nobody has decided, and of what cannot be read.
func (m *making) openValues(ref record.Ref, conflicts []string, unread []record.Problem) error {
	m.open = m.open[:0]
	of := key{ref.Channel.Unit, ref.ID}
	l := &m.second
	place := map[string]int{}
	add := func(field string, fill func()) {
		l.begin(openValues)
		l.text(string(ref.Kind))
		l.text(field)
		place[field]++
		l.whole(int64(place[field]))
		fill()
		m.row.sum = hash(m.row.sum, strconv.FormatUint(l.sum, 36))
		m.open = l.end(m.open, m.register, of)
	}
	for _, field := range conflicts {
		rivals, err := m.tx.Rivals(ref, field)
		if err != nil {
			return err
		}
		for _, r := range rivals {
			add(field, func() {
				l.flag(r.Stands)
				l.text("")
				l.text(wordsOf(r.Value))
				l.id(r.Unit)
				l.text(r.Author)
				l.moment(r.Time.Wall())
				l.text(r.Reason)
			})
		}
	}
	for _, p := range unread {
		add(p.Field, func() {
			l.flag(false)
			l.text(cmp.Or(string(p.Code), "unread"))
			l.text(p.Found)
			for range 4 {
				l.text("")
			}
		})
	}
	return nil
}
