package settings

import (
	"danvan/ui/keyboard/compose"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	kept "danvan/ui/settings"
	"danvan/ui/text"
)

// The inputs.
const (
	idLanguage   = "language"
	idBackground = "background"
	idColours    = "colours"
	idShapes     = "shapes"
	idMarks      = "marks"
	idLayout     = "layout"
	idTyping     = "typing"
	idMouse      = "mouse"
	idOfficer    = "officer"
	idSeal       = "seal"
	idFile       = "file"
)

// setting is a choice with where it belongs.
type setting struct {
	row *choice.Row
	get func(kept.Settings) string
	put func(*kept.Settings, string)
}

// usual stands for the zero value, which a row cannot have as its ID.
const usual = "usual"

// build makes the form from the settings in force; at is the input that gets the keyboard.
func (p *Page) build(at string) {
	t, s := &p.host.Text().Settings, p.keeper.Settings()
	lang := func(s kept.Settings) string {
		if s.Lang == "" {
			return p.host.Text().Lang.String()
		}
		return s.Lang
	}
	p.choices = nil
	fields := []*form.Field{
		p.choose(idLanguage, t.Language, s, lang, func(s *kept.Settings, v string) {
			if v != lang(*s) {
				s.Lang = v
			}
		}, choice.Option{ID: text.Vi.String(), Name: "Tiếng Việt"}, choice.Option{ID: text.En.String(), Name: "English"}),
		p.choose(idBackground, t.Background, s, named(func(s *kept.Settings) *kept.Background { return &s.Background }), set(func(s *kept.Settings) *kept.Background { return &s.Background }),
			choice.Option{ID: usual, Name: t.Automatic}, choice.Option{ID: string(kept.Dark), Name: t.Dark}, choice.Option{ID: string(kept.Light), Name: t.Light}),
		p.flag(idColours, t.Colours, s, func(s *kept.Settings) *bool { return &s.Mono }, t.WithColours, t.WithoutColours),
		p.choose(idShapes, t.Shapes, s, named(func(s *kept.Settings) *kept.Shapes { return &s.Shapes }), set(func(s *kept.Settings) *kept.Shapes { return &s.Shapes }),
			choice.Option{ID: usual, Name: t.Automatic}, choice.Option{ID: string(kept.Unicode), Name: t.Unicode}, choice.Option{ID: string(kept.ASCII), Name: t.ASCII}),
		p.flag(idMarks, t.Marks, s, func(s *kept.Settings) *bool { return &s.Unmarked }, t.Marked, t.Unmarked),
		p.flag(idLayout, t.Layout, s, func(s *kept.Settings) *bool { return &s.Linear }, t.Pages, t.Lines),
		p.choose(idTyping, t.Typing, s, named(func(s *kept.Settings) *compose.Method { return &s.Method }), set(func(s *kept.Settings) *compose.Method { return &s.Method }),
			choice.Option{ID: usual, Name: t.Outside}, choice.Option{ID: string(compose.Telex), Name: t.Telex}, choice.Option{ID: string(compose.VNI), Name: t.VNI}),
		p.flag(idMouse, t.Mouse, s, func(s *kept.Settings) *bool { return &s.Mouse }, t.Off, t.On),
	}
	p.known = p.host.Me().Officer
	p.officer = input.NewLine(p.known)
	p.officer.Placeholder = t.OfficerExample
	fields = append(fields, &form.Field{ID: idOfficer, Label: t.Officer, Control: p.officer},
		&form.Field{ID: idSeal, Label: p.host.Text().Seal.Title, Control: door{p.sealed, p.seal}},
		&form.Field{ID: idFile, Label: t.File, Control: door{p.file, p.compact}})
	p.form = form.New(fields...)
	p.form.Go(at)
}

// choose makes a row of options.
func (p *Page) choose(id, label string, s kept.Settings, get func(kept.Settings) string, put func(*kept.Settings, string), options ...choice.Option) *form.Field {
	c := setting{choice.NewRow(get(s), options...), get, put}
	p.choices = append(p.choices, c)
	return &form.Field{ID: id, Label: label, Control: c.row}
}

// flag makes a row of two: as usual, and the other way.
func (p *Page) flag(id, label string, s kept.Settings, of func(*kept.Settings) *bool, off, on string) *form.Field {
	get := func(s kept.Settings) string {
		if *of(&s) {
			return id
		}
		return usual
	}
	return p.choose(id, label, s, get, func(s *kept.Settings, v string) { *of(s) = v == id }, choice.Option{ID: usual, Name: off}, choice.Option{ID: id, Name: on})
}

func named[T ~string](of func(*kept.Settings) *T) func(kept.Settings) string {
	return func(s kept.Settings) string {
		if v := string(*of(&s)); v != "" {
			return v
		}
		return usual
	}
}

func set[T ~string](of func(*kept.Settings) *T) func(*kept.Settings, string) {
	return func(s *kept.Settings, v string) {
		if v == usual {
			v = ""
		}
		*of(s) = T(v)
	}
}

// note says what the input that has the keyboard is about.
func (p *Page) note() string {
	t := &p.host.Text().Settings
	id := p.form.Focus().ID
	if id == idSeal {
		if p.isSealed() {
			return p.host.Text().Seal.IsNote
		}
		return p.host.Text().Seal.Intro
	}
	if id == idColours && p.keeper.Environment().Mono {
		return t.NoColor
	}
	return map[string]string{
		idLanguage: t.LanguageNote, idBackground: t.BackgroundNote, idColours: t.ColoursNote, idShapes: t.ShapesNote, idMarks: t.MarksNote,
		idLayout: t.LayoutNote, idTyping: t.TypingNote, idMouse: t.MouseNote, idOfficer: t.OfficerNote, idFile: t.FileNote,
	}[id]
}
