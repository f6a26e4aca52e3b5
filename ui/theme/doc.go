// Package theme holds how things look: styles by meaning, and the shapes that say the same without colour.
//
// # Basics
//
// [New] makes a [Theme] from [Options]. A part never names a colour; it asks for a slot:
//
//	th.Dim.Render("tập thể 15")
//	th.Mark(theme.Good)             // a green ✓, or a plain one
//
// # Rules
//
// Weight before colour: bold for what matters, faint for what helps, reverse for the selection, and four meanings of
// colour that also have a shape (✓ settled, ! needs you, × refused, · not yet). Only the 16 colours of the terminal's
// own palette, only on its own background. Every shape is in a font of the 1990s, and has an ASCII twin of the same
// width, so that switching shapes never moves the layout.
package theme
