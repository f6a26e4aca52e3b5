package entry

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/page/inputs"
)

// Besides the money, the land and the labour that have inputs of their own a participation may have any resources:
// lines of a sheet of their own, whose inputs are texts of the form like all others, under the names of(id, column). A
// line that is not in the register yet has a number for its id.
var (
	resources = sheet.Of(record.ResourceKindName)
	each      = resources.Asked(true)
)

const (
	resourcePrefix = "resource/"
	inWhat         = "what"
	inMeasure      = "measure"
)

func of(id, column string) string { return resourcePrefix + id + "/" + column }

// ofResource takes the name of a resource's input apart.
func ofResource(in string) (id, column string, is bool) {
	if in, is = strings.CutPrefix(in, resourcePrefix); is {
		id, column, is = strings.Cut(in, "/")
	}
	return id, column, is
}

// readResources reads the lines that stand.
func (s *Sheet) readResources(tx *store.Tx) error {
	s.resources = map[string]*sheet.Line{}
	part, listed := s.partRef(), map[record.ID]bool{}
	if s.New {
		return nil
	}
	for _, what := range record.ResourceKinds {
		listed[record.ListedResourceID(part.ID, what)] = what != record.InKind
	}
	var refs []record.Ref
	err := tx.Each(part.Channel, record.ResourceKindName, func(id record.ID, st *log.State) error {
		if st.IDOf("participation") == part.ID && !listed[id] {
			refs = append(refs, record.Ref{Channel: part.Channel, Kind: record.ResourceKindName, ID: id})
		}
		return nil
	})
	for _, ref := range refs {
		l, err := resources.Read(tx, ref)
		if err != nil {
			return err
		}
		s.resources[ref.ID.String()] = l
	}
	return err
}

// resource is the line of a resource as the register has it, or an empty one.
func (s *Sheet) resource(id string) *sheet.Line {
	if l := s.resources[id]; l != nil {
		return l
	}
	l := resources.New(s.me)
	l.Unit = s.Unit
	l.Parts[0].Rec.(*record.Resource).Participation = s.partRef().ID
	return l
}

// resourceIDs are those that texts speak of, in order.
func resourceIDs(all ...Texts) []string {
	ids := map[string]bool{}
	for _, texts := range all {
		for in := range texts {
			if id, _, is := ofResource(in); is {
				ids[id] = true
			}
		}
	}
	return slices.SortedFunc(maps.Keys(ids), func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a) // those that stand before those that come
		}
		return strings.Compare(a, b)
	})
}

// saysResource tells whether anything is said of a resource.
func (t Texts) saysResource(id string) bool {
	return slices.ContainsFunc(each, func(c *sheet.Column) bool { return t[of(id, c.Name)] != "" })
}

// understandResources makes lines of the texts of resources.
func (s *Sheet) understandResources(e *Entered, now Texts) {
	e.Resources = map[string]*sheet.Line{}
	for _, id := range resourceIDs(s.was, now) {
		l := s.resource(id).Clone()
		wrong := s.enter(l, of(id, ""), each, now)
		switch {
		case now.saysResource(id):
			e.Resources[id] = l
			e.Problems = append(e.Problems, wrong...)
		case l.Made():
			e.Resources[id] = nil
		}
	}
}

// saveResources writes them; one of which nothing is said any more goes.
func (s *Sheet) saveResources(w *store.Writer, e *Entered, reason string) (changed bool, err error) {
	for _, id := range slices.Sorted(maps.Keys(e.Resources)) {
		wrote, l := true, e.Resources[id]
		switch {
		case l == nil:
			wrote, err = s.resources[id].Remove(w, reason)
		case l.Made():
			wrote, err = l.Put(w, reason)
		default:
			_, err = l.Make(w, reason)
		}
		if err != nil {
			return changed, err
		}
		changed = changed || wrote
	}
	return changed, nil
}

// order is every input that the form may have with these texts, in order: behind all others one more resource.
func (a *asked) order(texts Texts) (all []string) {
	all = append([]string{inUnit}, sheet.Names(a.columns)...)
	last := 0
	for _, id := range resourceIDs(texts) {
		n, _ := strconv.Atoi(id)
		if last = max(last, n); texts.saysResource(id) {
			all = append(all, inputsOf(id, texts)...)
		}
	}
	return append(all, of(strconv.Itoa(last+1), inWhat), inReason)
}

// inputsOf are the inputs of a resource: what measures it is asked of things in kind.
func inputsOf(id string, texts Texts) (all []string) {
	for _, c := range each {
		in := of(id, c.Name)
		if c.Name != inMeasure || texts[in] != "" || texts[of(id, inWhat)] == string(record.InKind) {
			all = append(all, in)
		}
	}
	return all
}

// grow puts in what is asked of a resource whose kind was just chosen, and goes there.
func (p *Page) grow(in string) bool {
	id, column, is := ofResource(in)
	if !is || column != inWhat || p.now[in] == "" {
		return false
	}
	for _, next := range inputsOf(id, p.now) {
		if p.form.Field(next) == nil {
			p.opened = true
			p.complete()
			p.form.Go(next)
			return true
		}
	}
	return false
}

// labelOf is what an input of a resource is called.
func (p *Page) labelOf(column string) string {
	if column == inWhat {
		return p.text().Entry.Inputs.Resource
	}
	return "– " + p.text().Column(resources.Column(column))
}

// pickResource makes the input for the kind of a resource; it can be emptied.
func (p *Page) pickResource() inputs.Control { return inputs.Pick(p.text(), p.sheet.options[inWhat]) }
