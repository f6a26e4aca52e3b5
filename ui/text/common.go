package text

// Common are the words that belong to no page.
type Common struct {
	App          string // the name of the program, first in the path of every page
	Yes, No      string
	None         string
	Year         func(year int) string
	OneOf        func(n, of int) string // position in a series: 1 trong 6
	ReplaceTitle string                 // a file is there
	ReplaceBody  func(path string) string
	Replace      string
	Registry     string // sổ, as the first name of a path where room is short
}

var commonVi = Common{
	App:          "Sổ Dân vận khéo",
	Registry:     "Sổ",
	Yes:          "Có",
	No:           "Không",
	ReplaceTitle: "Tệp này đã có. Thay bằng tệp mới?",
	ReplaceBody: func(path string) string {
		return viQuote(path) + ": nội dung cũ của tệp sẽ mất. Sổ không đổi."
	},
	Replace: "Thay",
	None:    "không có",
	Year:    func(year int) string { return "Năm " + digits(year) },
	OneOf:   func(n, of int) string { return viNumber(n) + " trong " + viNumber(of) },
}

var commonEn = Common{
	App:          "Register of Dân vận khéo",
	Registry:     "Register",
	Yes:          "Yes",
	No:           "No",
	ReplaceTitle: "This file exists. Replace it with the new one?",
	ReplaceBody: func(path string) string {
		return enQuote(path) + ": what is in the file now is lost. The register does not change."
	},
	Replace: "Replace",
	None:    "none",
	Year:    func(year int) string { return "Year " + digits(year) },
	OneOf:   func(n, of int) string { return enNumber(n) + " of " + enNumber(of) },
}
