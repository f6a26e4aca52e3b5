package official

import "slices"

// Skin is what a system of offices wants its papers to look like. Sizes are in points, margins in millimetres.
type Skin struct {
	Name                     string // as commands call it
	Top, Bottom, Left, Right float64
	Text                     float64 // size of the body
	FirstLine                float64 // of its paragraphs, millimetres

	Above, Body float64 // sizes of the left head
	Star        bool    // “*” below the body that issues, in place of a rule
	Widths      [2]int  // of the two heads, per cent
	Country     []Motto // the right head
	Number      string  // before the number
	Joint       string  // between the number and the kind of paper: 15/QĐ-…, 127-QĐ/…
	Between     string  // between the kind of paper and the body
	Letter      string  // between the number and the body, of a letter: it has no kind
	NumberSize  float64
	Date        float64 // italic

	Kind, Subject    float64 // bold
	Part             float64 // headings, bold
	For, Instead     string  // before a body in whose name, and a post in whose place, somebody signs
	Authority        float64 // and the name of who signs, bold
	Recipients, List float64
	Page             float64 // number of the page, at the top from the second on
}

// Motto is a line of the right head.
type Motto struct {
	Text string
	Size float64
	Rule bool // a rule of its length below
}

var nation = []Motto{{Text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Size: 12}, {Text: "Độc lập - Tự do - Hạnh phúc", Size: 13, Rule: true}}

// state is Nghị định 30/2020/NĐ-CP, Phụ lục I.
var state = Skin{
	Name: "state", Top: 20, Bottom: 20, Left: 30, Right: 15, Text: 14, FirstLine: 12.7, Above: 12, Body: 12, Widths: [2]int{40, 60}, Country: nation,
	Number: "Số: ", Joint: "/", Between: "-", Letter: "/", NumberSize: 13, Date: 13, Kind: 14, Subject: 14, Part: 14, For: "TM. ", Instead: "KT. ", Authority: 14,
	Recipients: 12, List: 11, Page: 13,
}

// party is Hướng dẫn 36-HD/VPTW, Phụ lục 3.
var party = Skin{
	Name: "party", Top: 20, Bottom: 20, Left: 30, Right: 15, Text: 14, FirstLine: 12.7, Above: 14, Body: 14, Star: true, Widths: [2]int{48, 52},
	Country: []Motto{{Text: "ĐẢNG CỘNG SẢN VIỆT NAM", Size: 15, Rule: true}}, Number: "Số ", Joint: "-", Between: "/", Letter: "-CV/", NumberSize: 14, Date: 14,
	Kind: 16, Subject: 14, Part: 14, For: "T/M ", Instead: "K/T ", Authority: 14, Recipients: 14, List: 12, Page: 14,
}

// Skins are all of them. The Front writes as the State does; in a mixed one a Party or Front body stands at the left.
var Skins = func() []Skin {
	front, mixed := state, state
	front.Name, mixed.Name = "front", "mixed"
	front.Above, front.Body, mixed.Above, mixed.Body = 13, 13, 13, 13
	mixed.Star, mixed.For, mixed.Instead = true, party.For, party.Instead
	return []Skin{state, party, front, mixed}
}()

// SkinNamed finds one.
func SkinNamed(name string) (Skin, bool) {
	i := slices.IndexFunc(Skins, func(s Skin) bool { return s.Name == name })
	if i < 0 {
		return Skin{}, false
	}
	return Skins[i], true
}
