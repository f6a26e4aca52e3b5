package text

// viSaved and enSaved name what was saved: the first record by its name, others by their number.
func viSaved(name string, records int) string {
	switch {
	case name == "":
		return " " + viNumber(records) + " mục"
	case records > 1:
		return " " + viQuote(name) + " và " + viNumber(records-1) + " mục khác"
	}
	return " " + viQuote(name)
}

func enSaved(name string, records int) string {
	switch {
	case name == "":
		return " " + enNumber(records) + " records"
	case records > 1:
		return " " + enQuote(name) + " and " + enNumber(records-1) + " more"
	}
	return " " + enQuote(name)
}
