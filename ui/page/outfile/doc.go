// Package outfile is what pages share that ask for the name of a file to write, or of one to read.
//
// # Basics
//
//	box.Suggest(filepath.Join(outfile.Folder(r, outfile.Papers), name))   // in a job
//	path := outfile.Path(box.Value())
//	…
//	if errors.Is(err, fs.ErrExist) {
//		return func() { outfile.Ask(h, path, func() { write(true) }) }, nil
//	}
//	outfile.Remember(r, outfile.Papers, filepath.Dir(path))
//
// What is written first goes where a person finds it: into Documents. Who chose another folder is offered that one the next time, as long as it is there.
package outfile
