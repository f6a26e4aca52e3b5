// Package disk is the one door through which danvan puts files into folders: a file is there whole, or as it was
// before, whatever happens meanwhile.
//
// # Basics
//
//	err := disk.Write(path, disk.Options{}, func(w io.Writer) error { … })   // a new file
//	err = disk.Write(path, disk.Options{Replace: true}, fill)                // or in place of the one that is there
//	err = disk.Make(path, disk.Options{}, func(tmp string) error { … })      // the same for who needs the file's name
//
// What is written lies beside its place under a passing name, is synced, renamed, and its folder synced. When anything
// fails, nothing is left behind.
//
// # What is never replaced
//
// A register, a backup of one, a bundle, and the lock file beside a register: not even with Replace, and whatever way
// leads there. They are known by what they hold, so a link, another spelling of the path or another ending makes no
// difference.
//
// # Errors
//
// Every error is an *Error with a Code and the path as it was given. Why finds the code of what the system says
// elsewhere.
package disk
