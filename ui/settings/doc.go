// Package settings is how a person wants the screen: language, look, input method. They belong to the person on this
// computer, not to a register, and lie in a small file of their own.
//
// # Basics
//
//	kept, err := settings.Load(path)      // no file: the usual ones
//	kept.Lang = "en"
//	err = kept.Save(path)
//
// The zero value of everything is what most people want. What a file of a newer version says beyond this is passed
// over; a value nobody knows counts as not set.
package settings
