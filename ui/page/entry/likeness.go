package entry

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/theme"
)

// likeness names the model that looks like this one.
func (p *Page) likeness() string {
	return p.text().Entry.Similar(p.similar.Name, p.years(p.similar), p.keyOf(action.Similar))
}

func (p *Page) years(o *Other) string {
	years := slices.Clone(o.Years)
	slices.Sort(years)
	var names []string
	for _, y := range years {
		names = append(names, strconv.Itoa(y))
	}
	if len(names) == 0 {
		return p.text().Common.None
	}
	return strings.Join(names, ", ")
}

// compare shows the model that looks like this one beside what is being typed, and asks whether it is the same.
func (p *Page) compare() {
	o, t := p.similar, p.text()
	if o == nil {
		return
	}
	p.keep()
	body := t.Entry.Beside(p.years(o)) + "\n" + p.listed(o.Name, o.Registrant, o.Place) + "\n\n" + t.Entry.BesideTyped + "\n" +
		p.listed(p.now[inName], p.now[inRegistrant], p.now[inPlace])
	answers := []page.Answer{{Label: t.Entry.WriteOn}}
	if p.sheet.New {
		answers = append(answers, page.Answer{Label: t.Entry.IsThis, Key: keyboard.F9, Do: func() { p.carry(o) }})
	}
	answers = append(answers, page.Answer{Label: t.Entry.ShowIt, Key: keyboard.F2, Do: func() {
		p.h.Go(page.Goto{Place: action.OnModel, Unit: p.sheet.Unit, Model: o.ID})
	}})
	p.h.Ask(page.Question{Title: t.Entry.SameTitle, Body: body, Answers: answers})
}

// listed writes what is compared: the name, and below it who and where.
func (p *Page) listed(name, registrant, place string) string {
	var more []string
	if registrant != "" {
		more = append(more, p.label(inRegistrant)+": "+registrant)
	}
	if place != "" {
		more = append(more, p.label(inPlace)+": "+place)
	}
	return strings.TrimSuffix(name+"\n"+strings.Join(more, " · "), "\n")
}

// carry goes on with a model that is there already: what was typed about this year, and whatever was typed of the model
// but its name, is kept; nothing is registered twice.
func (p *Page) carry(o *Other) {
	typed, old, fresh := p.now, Draft{Target: p.sheet.Target}, p.sheet.Fresh(p.pins)
	p.read(Target{Unit: p.sheet.Unit, Model: o.ID, Year: p.sheet.Year}, func(s *Sheet) {
		p.target = s.Target
		p.adopt(s)
		texts := s.Texts()
		for in, text := range typed {
			if in != inName && in != inUnit && in != inStanding && text != fresh[in] {
				texts[in] = text
			}
		}
		p.fill(texts, inRegistered)
		p.keep()
		p.discard(&old)
		if slices.Contains(o.Years, s.Year) {
			p.h.Say(theme.Warn, p.text().Entry.AlreadyThere(o.Name, s.Year))
		} else {
			p.h.Say(theme.None, p.text().Entry.Carried(o.Name, s.Year))
		}
	})
}

// another begins the next new model, after one of a series turned out to be there already.
func (p *Page) another() {
	p.target.Model = record.ID{}
	p.read(Target{Unit: p.sheet.Unit, Year: p.sheet.Year}, func(s *Sheet) {
		s.next = true
		p.adopt(s)
	})
}
