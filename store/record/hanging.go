package record

// hangs is the field by which a record hangs on a participation.
const hangs = "participation"

// Hangs tells whether the records of a kind hang on a participation each: what was mobilised for it, decided on it,
// said about it. A kind does that has the field which names one; nobody keeps a list of them.
func (n Name) Hangs() bool {
	k := KindOf(n)
	return k != nil && k.HasField(hangs)
}

// Hanging names the kinds that hang on a participation, by name.
func Hanging() (names []Name) {
	for _, k := range Kinds() {
		if k.Name.Hangs() {
			names = append(names, k.Name)
		}
	}
	return names
}
