// Package finder is a search box above a table, with panels that lie over it: a menu of one thing to choose, and
// filters that hold at once. Typing goes to the box, arrows to the table; the cursor is where the hands are.
//
//	p.Finder = finder.New(p.find, columns...)
//	p.Panel = &finder.Menu{Title: t.SortTitle, Keys: t.SortKeys, Items: items, Pick: pick}
package finder
