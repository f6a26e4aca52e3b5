package entry

import (
	"slices"

	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/part/input"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// verdict is what the form says of an input. What is wrong is said once the input was left, not while somebody types.
func (p *Page) verdict(in string) (v input.Verdict) {
	v.Note = p.note(in)
	wrong := p.entered.Problem(in)
	switch {
	case in == inReason && p.reasonWanted() && p.now[inReason] == "" && p.left[in]:
		v.Problem = p.text().Entry.Missing
	case wrong != nil && p.left[in]:
		v.Problem = p.sentence(wrong)
		if wrong.Err != nil {
			v.State = theme.Bad
		}
	case wrong != nil:
		v.State = theme.Muted
	case in == inName && p.similar != nil && (p.sheet.New || p.now[inName] != p.start[inName]):
		v.State, v.Problem = theme.Good, p.likeness()
	case p.conflicting(in):
		v.Problem = p.text().Entry.Conflict
	case len(p.unanswered(in)) > 0:
		v.State = theme.Warn
	}
	return v
}

// sentence says what is wrong, without naming the input it stands under.
func (p *Page) sentence(w *Problem) string {
	t := p.text()
	if w.Err != nil {
		return t.Error(w.Err).String()
	}
	switch {
	case w.Of.Code == record.Missing && w.Input == inField && len(p.sheet.Fields) == 0:
		return t.Entry.NoFields
	case w.Of.Code == record.Missing:
		return t.Entry.Missing
	case w.Of.Code == record.Unlikely && w.Input == inRegistered:
		var d vi.Date
		if d.UnmarshalText([]byte(w.Of.Found)) == nil {
			return t.Entry.OtherYear(vi.FormatDate(d), p.sheet.Year)
		}
	case w.Of.Code == record.Unlikely && w.Input == inMoney:
		return t.Entry.FewDong(p.sheet.Reading(inMoney, p.now[inMoney]))
	}
	return t.RecordProblem(w.Kind, w.Of).String()
}

// note says how a figure or a date was understood.
func (p *Page) note(in string) string {
	read := p.sheet.Reading(in, p.now[in])
	if read == "" {
		return ""
	}
	i := &p.text().Entry.Inputs
	if q, _ := vi.CutQualifier(p.now[in]); q != "" && slices.Contains(inputOf[:], in) {
		read = p.text().Terms.Qualifier(record.Qualifier(q)) + " " + read
	}
	switch in {
	case inMoney:
		return i.Dong(read)
	case inLand:
		return i.SquareMetres(read)
	case inLabour:
		return i.Days(read)
	case inParticipants:
		return i.People(read)
	}
	return i.Date(read)
}

// conflicting tells whether the value of an input is one of several that were written apart, and still stands as it was.
func (p *Page) conflicting(in string) bool {
	if p.now[in] != p.start[in] {
		return false
	}
	if p.sheet.New {
		return false
	}
	if i := slices.Index(inputOf[:], in); i >= 0 {
		h := p.sheet.held[p.sheet.resourceRef(i)]
		return h != nil && slices.Contains(h.Conflicts(), "amount")
	}
	for _, ref := range []record.Ref{p.sheet.modelRef(), p.sheet.partRef()} {
		kind := record.KindOf(ref.Kind)
		if h := p.sheet.held[ref]; h != nil && kind.HasField(in) && slices.Contains(h.Conflicts(), in) {
			return true
		}
	}
	return false
}

// Help explains the input that has the keyboard, and the form.
func (p *Page) Help() string {
	help := &p.text().Entry.Help
	all := help.Page + "\n\n" + help.Drafts
	if p.sheet == nil {
		return all
	}
	all += "\n\n" + help.Notes
	if own := helpOf(help, p.form.Focus().ID); own != "" {
		return own + "\n\n" + all
	}
	return all
}

func helpOf(help *text.EntryHelp, in string) string {
	switch in {
	case inUnit:
		return help.Unit
	case inName:
		return help.Name
	case inField:
		return help.Field
	case inRegistrant:
		return help.Registrant
	case inStanding:
		return help.Standing
	case inRegistered:
		return help.Registered
	case inMoney, inLand, inLabour:
		return help.Amounts
	case inContent, inResults:
		return help.Long
	case inReason:
		return help.Reason
	}
	return ""
}
