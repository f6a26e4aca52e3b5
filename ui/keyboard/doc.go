// Package keyboard is everything between the terminal and the program: what the hands did, whatever the terminal made
// of it.
//
// # Basics
//
//	p := tea.NewProgram(app, tea.WithInput(keyboard.NewReader(os.Stdin)))
//	…
//	for _, k := range translator.Keys(msg, time.Now()) {   // in Update
//		page.Key(k)
//	}
//
// [Reader] mends the bytes before Bubble Tea sees them: letters whose bytes arrive apart come whole however slow the
// line, and F1–F5 of the Linux console come as F1–F5. [Translator] turns Bubble Tea's messages into [Key] values, of
// which there are three sorts: text that was typed, text that was pasted, and a named key.
//
// # What Vietnamese input methods do
//
// UniKey, ibus-unikey and fcitx5 retype: for “ngươ” they send n g u o, Backspace, Backspace, ư ơ, with Backspace as
// 0x7f or as 0x08, in bursts faster than any hand. So both bytes are Backspace, whatever else a terminal may mean by
// them (Ctrl+H, Ctrl+Backspace); Ctrl+I, J, M and [ are Tab, Enter, Enter and Esc. Which keys an action may take the
// tests of danvan/ui/action say.
//
// # Caveats
//
// On the Windows console Bubble Tea reads key events itself and uses only the Reader's file; nothing needs mending
// there.
package keyboard
