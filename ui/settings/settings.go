package settings

import (
	"danvan/ui/keyboard/compose"
	"danvan/ui/theme"
)

// Settings are what a person chose. The zero value is the usual.
type Settings struct {
	Lang       string         `json:"lang,omitempty"`       // "vi" or "en"; "": the program's own
	Background Background     `json:"background,omitempty"` // of the terminal
	Mono       bool           `json:"mono,omitempty"`       // no colours
	Shapes     Shapes         `json:"shapes,omitempty"`
	Unmarked   bool           `json:"unmarked,omitempty"` // what shows has no Vietnamese marks, for fonts that lack them
	Linear     bool           `json:"linear,omitempty"`   // plain lines, one thing at a time, for screen readers
	Method     compose.Method `json:"method,omitempty"`
	Mouse      bool           `json:"mouse,omitempty"`
}

// Background is what the colours are chosen for.
type Background string

// The backgrounds.
const (
	AskedBackground Background = "" // what the terminal says, dark if it says nothing
	Dark            Background = "dark"
	Light           Background = "light"
)

// Shapes are the characters of frames and marks.
type Shapes string

// The shapes.
const (
	UsualShapes Shapes = "" // Unicode, but ASCII where the terminal's font has few
	Unicode     Shapes = "unicode"
	ASCII       Shapes = "ascii"
)

// Look is the theme of these settings: env is what the environment says, light what the terminal said of its
// background. NO_COLOR counts more than the settings.
func (s Settings) Look(env theme.Options, light bool) theme.Options {
	o := env
	o.Mono = env.Mono || s.Mono
	o.Linear = env.Linear || s.Linear
	switch s.Shapes {
	case Unicode:
		o.ASCII = false
	case ASCII:
		o.ASCII = true
	}
	switch s.Background {
	case Dark:
		o.Light = false
	case Light:
		o.Light = true
	default:
		o.Light = env.Light || light
	}
	return o
}

// known drops values that nobody knows.
func (s *Settings) known() {
	if s.Lang != "vi" && s.Lang != "en" {
		s.Lang = ""
	}
	if s.Background != Dark && s.Background != Light {
		s.Background = AskedBackground
	}
	if s.Shapes != Unicode && s.Shapes != ASCII {
		s.Shapes = UsualShapes
	}
	if compose.New(s.Method) == nil {
		s.Method = compose.None
	}
}
