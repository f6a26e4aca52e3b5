package text

// Half is what is said of what was left half written.
type Half struct {
	Resumed func(moment string) string // it stands there again
	Left    string                     // it is kept
}

var halfVi = Half{
	Resumed: func(moment string) string { return "Viết tiếp phần dở lúc " + moment + "." },
	Left:    "Phần viết dở được giữ; mở lại chỗ này thì viết tiếp.",
}

var halfEn = Half{
	Resumed: func(moment string) string { return "What you began at " + moment + " is here again." },
	Left:    "What you wrote is kept; open this again to go on.",
}
