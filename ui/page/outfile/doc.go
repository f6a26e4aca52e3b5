// Package outfile is what pages share that ask for the name of a file to write, or of one to read.
//
// # Basics
//
//	name := outfile.NewName()                         // an input, with what is suggested in it
//	name.Suggest(h, fileName, nil)
//	outfile.Save(h, outfile.Out{Path: outfile.Path(name.Value()), …})
//
// A [Box] is for what is there already: it offers folders and files while a path is typed.
//
// What is written first goes where a person finds it: into Documents. Who chose another folder is offered that one the
// next time, as long as it is there.
package outfile
