package sheet

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"danvan/store/log"
	"danvan/store/record"
)

// figuresKnown is what headings of figures may mean.
type figuresKnown struct {
	measures map[string]record.ID // by name and by code, plainly
	counts   map[record.CountedAs]record.ID
	phrases  []phrase // the longest first
}

// phrase is what words of a heading say of its figures.
type phrase struct {
	words   string
	counts  record.CountedAs
	subject string // a part, as it is written
	by      string // what it is a part by
}

// knownFigures reads the measures that the unit has or is asked for, and the fields.
func (t *taker) knownFigures() (*figuresKnown, error) {
	k := &figuresKnown{measures: map[string]record.ID{}, counts: map[record.CountedAs]record.ID{}}
	for u := t.reader.tree.Unit(t.tx.Me().Unit); u != nil; u = u.Parent {
		err := t.tx.Each(record.Channel{Unit: u.ID, Part: record.Catalog}, record.MeasureKind, func(id record.ID, s *log.State) error {
			var m record.Measure
			if !s.Exists() {
				return nil
			}
			if err := record.Read(s.Values(), &m); err != nil {
				return err
			}
			for _, name := range []string{m.Name, m.Code, m.Group + " " + m.Name} {
				if k.measures[plainly(name)].IsZero() {
					k.measures[plainly(name)] = id
				}
			}
			if k.counts[m.Counts].IsZero() {
				k.counts[m.Counts] = id
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	words := func(code string) string {
		if t.o.Words == nil {
			return code
		}
		return t.o.Words(code)
	}
	part := func(code, by string, names ...string) {
		for _, n := range names {
			k.phrases = append(k.phrases, phrase{words: plainly(n), subject: words(code), by: by})
		}
	}
	part(string(record.Collective), "subject", "tập thể", "TT")
	part(string(record.Individual), "subject", "cá nhân", "CN")
	part(string(record.Household), "subject", "hộ gia đình", "hộ")
	part(string(record.New), "standing", "xây dựng mới", "xây mới", "mới")
	part(string(record.Maintained), "standing", "duy trì")
	for counts, names := range map[record.CountedAs][]string{record.CountRegistered: {"đăng ký", "đã đăng ký"}, record.CountRecognised: {"công nhận", "được công nhận"},
		record.CountExemplary: {"điển hình", "tiêu biểu"}} {
		for _, n := range names {
			k.phrases = append(k.phrases, phrase{words: plainly(n), counts: counts})
		}
	}
	for _, n := range []string{models, "tổng số", "tổng cộng", "tổng", "số lượng", "số", "MH", "dân vận khéo", "DVK", "trong đó", "chia ra", "lĩnh vực", "theo", "lượt", "năm"} {
		k.phrases = append(k.phrases, phrase{words: plainly(n)})
	}
	fields, err := t.tx.EveryField()
	if err != nil {
		return nil, err
	}
	for _, f := range fields {
		if plainly(f.Name) != "" {
			k.phrases = append(k.phrases, phrase{words: plainly(f.Name), subject: f.Name, by: "field"})
		}
	}
	slices.SortFunc(k.phrases, func(a, b phrase) int {
		return cmp.Or(len(b.words)-len(a.words), cmp.Compare(a.words, b.words), cmp.Compare(a.subject, b.subject))
	})
	return k, nil
}

// of understands a heading and the one above it. Every word of both must be understood: a figure of something else is
// not taken for one that is counted.
func (k *figuresKnown) of(over, text string) (x stating, ok bool) {
	if cut, _, found := strings.Cut(text, "("); found && cut != "" {
		text = cut
	}
	if id := k.measures[plainly(over+" "+text)]; !id.IsZero() {
		return stating{measure: id}, true
	}
	rest, named := " "+plainly(over+" "+text)+" ", false
	parts := map[string]string{}
	ranks := []record.CountedAs{record.CountRegistered, record.CountRecognised, record.CountExemplary}
	for _, p := range k.phrases {
		if !strings.Contains(rest, " "+p.words+" ") {
			continue
		}
		if p.by != "" && parts[p.by] != "" && parts[p.by] != p.subject {
			return x, false // of two parts that exclude each other
		}
		rest = strings.ReplaceAll(rest, " "+p.words+" ", " ")
		switch named = named || p.by != "" || p.counts != "" || p.words == plainly(models); {
		case p.by != "":
			parts[p.by] = p.subject
		case slices.Index(ranks, p.counts) > slices.Index(ranks, x.counts):
			x.counts = p.counts
		}
	}
	for _, w := range strings.Fields(rest) {
		if n, err := strconv.Atoi(w); err != nil || n < 1900 || n > 2100 {
			return x, false
		}
	}
	if !named {
		return x, false
	}
	x.counts = cmp.Or(x.counts, record.CountRegistered)
	x.split = strings.Trim(strings.Join([]string{parts["subject"], parts["standing"], parts["field"]}, "; "), "; ")
	x.split = strings.ReplaceAll(x.split, "; ; ", "; ")
	if x.measure = k.counts[x.counts]; !x.measure.IsZero() {
		x.counts = ""
	}
	return x, true
}
