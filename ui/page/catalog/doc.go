// Package catalog is the page of what all registers share: the tree of units, the lists of fields, programmes and periods. Everybody sees
// them; the unit that made a part edits it: adds, renames, retires or ends, never deletes.
package catalog
