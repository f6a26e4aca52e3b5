package identity

import (
	"bytes"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Rule is one line of the table of authority: who may write what, where. Every rule adds to the one that holds for all
// kinds, known or not: a unit writes in its own channel and in those of the units below it.
type Rule struct {
	Kind record.Name // what
	// Says is the rule in words, for the documentation and for whoever reads the table.
	Says  string
	judge func(*matter) *Refusal
}

// Rules are the rules beside position, by kind. Kinds that are spoken, or written by the channel's own unit alone, have
// theirs in the domain (record.Kind), and every kind has a part of the channel it may lie in.
var Rules = []Rule{
	{record.UnitKind, "a unit is drawn below the unit in whose catalog it lies, and none that stands above that; that unit itself below nothing", judgeUnit},
	{record.KeyKind, "a key is in the catalog of a unit above its own, or in its own, signed by the one before it where it names one", judgeKey},
	{record.FieldListKind, "a field list lies in the catalog of its owner", judgeOwner},
	{record.ProgrammeKind, "a programme lies in the catalog of its owner", judgeOwner},
	{record.PeriodKind, "a period lies in the catalog of the unit that wants the reports", judgeOwner},
	{record.LayoutKind, "how lists are read lies in the catalog of the unit that takes them in", judgeOwner},
	{record.MeasureKind, "a measure lies in the catalog of the unit that asks for it", judgeOwner},
	{record.CriteriaSetKind, "a criteria set lies in the catalog of the unit that issues it", judgeOwner},
	{record.AssessmentKind, "an assessment of a unit lies among the affairs of that unit", judgeAssessed},
	{record.ColumnKind, "what is asked of registrations lies in the catalog of the unit that asks it", judgeOwner},
	{record.BodyKind, "a body lies in the catalog of the unit that has it", judgeOwner},
	{record.PaperKind, "a paper lies in the catalog of the unit that wrote it down", judgeOwner},
	{record.PilotKind, "a pilot lies in the catalog of the unit that has the programme", judgeOwner},
	{record.CrosswalkKind, "a crosswalk lies in the catalog of the unit whose reports it is for", judgeOwner},
	{record.SuccessionKind, "what became of a unit lies in the catalog of the unit that says so", judgeOwner},
	{record.TemplateKind, "a template lies in the catalog of the unit that made it", judgeOwner},
	{record.DecisionKind, "a decision lies in the catalog of the unit that took it", judgeOwner},
}

// matter is what is judged.
type matter struct {
	writer  record.ID
	channel record.Channel
	change  *log.Change
	tree    Tree
	typed   bool // its values are of the types of their fields
}

// What is written here is held to the same rules as what comes from others.
func init() { store.HoldTo(judgeHere) }

// Judge tells whether a unit may write a change in a channel: nil, or a *Refusal. The writer is the unit whose key
// signed for the stream.
func Judge(writer record.ID, channel record.Channel, c *log.Change, tree Tree) error {
	return (&matter{writer: writer, channel: channel, change: c, tree: tree}).refused()
}

// judgeHere is Judge of a change that is written here: mostly the Writer has held its values to their types already.
func judgeHere(writer record.ID, channel record.Channel, c *log.Change, tree Tree, typed bool) error {
	return (&matter{writer, channel, c, tree, typed}).refused()
}

func (m *matter) refused() error {
	if r := m.judge(); r != nil {
		return r
	}
	return nil
}

func (m *matter) judge() *Refusal {
	if m.writer != m.channel.Unit && !m.tree.Above(m.writer, m.channel.Unit) {
		return m.refuse(NotYourChannel, "")
	}
	k := record.KindOf(m.change.Kind)
	if k == nil {
		return nil // of a later version: kept and passed on
	}
	if k.Part != m.channel.Part {
		return m.refuse(WrongPart, "")
	}
	if !m.typed {
		if r := m.types(k); r != nil {
			return r
		}
	}
	if k.Own && m.writer != m.channel.Unit {
		return m.refuse(OnlyItself, "").with(m.channel.Unit)
	}
	if m.change.LacksReason(m.writer, m.channel) {
		return m.refuse(ReasonNeeded, "").with(m.channel.Unit)
	}
	if k.Spoken {
		if r := judgeSpoken(m, k); r != nil {
			return r
		}
	}
	for _, rule := range Rules {
		if rule.Kind == m.change.Kind {
			if r := rule.judge(m); r != nil {
				return r
			}
		}
	}
	return nil
}

var cborTrue = []byte{0xf5}

// types holds the values of a change to the types of their fields. What is of the right type and cannot be all the same
// (an unknown choice, a day that does not exist) may be a later version's, or was let through by an older one: it comes
// in and is not read (record.Kind.Check).
func (m *matter) types(k *record.Kind) *Refusal {
	for _, e := range m.change.Edits {
		if e.Value == nil {
			continue
		}
		p := k.Check(e.Field, e.Value)
		if e.MarksDeleted() && !bytes.Equal(e.Value, cborTrue) {
			p = &record.Problem{Code: record.WrongType, Found: record.Describe(e.Value), Want: "true"}
		}
		if p != nil && p.Code == record.WrongType {
			r := m.refuse(BadValue, e.Field)
			r.Found, r.Want = p.Found, p.Want
			return r
		}
	}
	return nil
}

// judgeSpoken holds a verdict or a comment to the one whose it is: every change restates who speaks and of what, and
// the id is made of both.
func judgeSpoken(m *matter, k *record.Kind) *Refusal {
	for _, name := range k.Identity {
		if _, set := m.set(name); !set && !k.MayLack(name) {
			return m.refuse(NotRestated, name)
		}
	}
	if by, refusal := m.unit("by"); refusal != nil {
		return refusal
	} else if by != m.writer {
		return m.refuse(NotYourVerdict, "by").with(by)
	}
	id, err := k.DerivedID(m.set)
	if err != nil {
		for _, name := range k.Identity {
			if raw, _ := m.set(name); len(raw) < 2 || !k.Reads(name, raw) { // neither an id nor a text with a letter
				return m.refuseValue(name, raw)
			}
		}
		return m.refuse(BadValue, "")
	}
	if id != m.change.ID {
		return m.refuse(WrongID, "").with(id)
	}
	return nil
}

func judgeUnit(m *matter) *Refusal {
	if _, set := m.set("parent"); !set {
		return nil
	}
	parent, refusal := m.unit("parent")
	if refusal != nil {
		return refusal
	}
	if parent.IsZero() && m.change.ID == m.channel.Unit {
		return nil // it counts as long as nobody above draws it
	}
	if m.change.ID == m.channel.Unit || m.tree.Above(m.change.ID, m.channel.Unit) || parent != m.channel.Unit && !m.tree.Above(m.channel.Unit, parent) {
		return m.refuse(NotYourUnit, "parent").with(parent)
	}
	return nil
}

func judgeKey(m *matter) *Refusal {
	if raw, set := m.set("before"); set && !bytes.Equal(raw, record.Null) {
		return judgeHandover(m)
	}
	if _, set := m.set("unit"); !set {
		return nil
	}
	unit, refusal := m.unit("unit")
	if refusal != nil {
		return refusal
	}
	if m.own(unit) || m.tree.Above(m.channel.Unit, unit) {
		return nil
	}
	return m.refuse(NotYourKey, "unit").with(unit)
}

// own tells whether a key's line is what a unit says of itself. That counts as long as it is a root (NewRoster), and
// stays in its log when it joins.
func (m *matter) own(unit record.ID) bool {
	return unit == m.channel.Unit && unit == m.writer
}

// judgeHandover holds a change that says from which key another was handed over to the whole of it: nothing of that can
// be added or changed later.
func judgeHandover(m *matter) *Refusal {
	var vs record.Values
	for _, e := range m.change.Edits {
		if e.Value != nil {
			vs = append(vs, record.Value{Name: e.Field, Raw: e.Value})
		}
	}
	var line record.Key
	if record.Decode(vs, &line) != nil || CheckHandover(&line) != nil || line.Unit != m.channel.Unit || !m.own(line.Unit) {
		return m.refuse(BadHandover, "before").with(line.Unit)
	}
	return nil
}

func judgeOwner(m *matter) *Refusal {
	if _, set := m.set("unit"); !set {
		return nil
	}
	owner, refusal := m.unit("unit")
	if refusal != nil {
		return refusal
	}
	if owner != m.channel.Unit {
		return m.refuse(NotYourCatalog, "unit").with(owner)
	}
	return nil
}

func judgeAssessed(m *matter) *Refusal {
	if unit, refusal := m.unit("unit"); refusal != nil || unit.IsZero() || unit == m.channel.Unit {
		return refusal
	}
	return m.refuse(NotYourChannel, "unit")
}

// set gives the value that the change sets a field to; false when it does not.
func (m *matter) set(field string) (raw []byte, ok bool) {
	for _, e := range m.change.Edits {
		if e.Field == field {
			return e.Value, e.Value != nil
		}
	}
	return nil, false
}

// unit reads a unit's id from a field that the change sets; zero when it empties it.
func (m *matter) unit(field string) (id record.ID, _ *Refusal) {
	raw, set := m.set(field)
	if !set || len(raw) == 1 && raw[0] == record.Null[0] {
		return id, nil
	}
	if err := record.DecodeOne(raw, &id); err != nil {
		return id, m.refuseValue(field, raw)
	}
	return id, nil
}
