package worksheet

import (
	"io"
	"strconv"
	"strings"
)

// sharedText is one entry of a workbook's table of texts.
type sharedText struct {
	text string
	runs []run // where runs of it have fonts of their own that matter
}

// run is a piece of text in one font. own tells that it names its font; else it is in the cell's.
type run struct {
	text string
	look style
	own  bool
}

// in gives the text as seen in a cell of a style, and whether all of it is struck through.
func (t sharedText) in(s style) (text string, struck bool) {
	if t.runs == nil {
		return s.show(t.text), s.struck
	}
	struck = true
	var b strings.Builder
	for _, r := range t.runs {
		look := s
		if r.own {
			look = r.look
		}
		b.WriteString(look.show(r.text))
		struck = struck && (look.struck || strings.TrimSpace(r.text) == "")
	}
	return b.String(), struck
}

// The most that the table of texts may hold.
const (
	maxTexts     = 1_200_000
	maxTextBytes = 64 << 20
)

// rich reads a text that may be made of runs: <si> or <is>.
type rich struct {
	text    []byte
	runs    []run
	now     run
	matters bool // a run has a font or line that matters
	inText  bool
	inRun   bool
	hints   int // how deep inside phonetic hints
}

func (r *rich) reset() { *r = rich{text: r.text[:0], runs: r.runs[:0]} }

// take takes a mark of the markup.
func (r *rich) take(kind mark, m *markup) {
	if kind == content {
		if r.inText && r.hints == 0 {
			r.text = append(r.text, m.text...)
			if r.inRun {
				r.now.text += string(m.text)
			}
		}
		return
	}
	switch string(m.tag) {
	case "t":
		r.inText = kind == start
	case "rPh":
		if kind == start {
			r.hints++
		} else if r.hints > 0 {
			r.hints--
		}
	case "r":
		if r.inRun = kind == start; r.inRun {
			r.now = run{}
		} else {
			r.now.text = unescape(r.now.text)
			r.runs = append(r.runs, r.now)
		}
	case "rPr":
		r.now.own = r.now.own || kind == start
	default:
		if kind == start && r.inRun {
			was := r.now.look
			r.now.look.character(m, "rFont")
			r.matters = r.matters || r.now.look != was
		}
	}
}

// shared is what was read.
func (r *rich) shared() sharedText {
	t := sharedText{text: unescape(string(r.text))}
	if r.matters {
		t.runs = append([]run(nil), r.runs...)
	}
	return t
}

// sharedTexts reads the table of texts.
func sharedTexts(body io.Reader) (all []sharedText, old bool, err error) {
	var item rich
	size := 0
	for m := streamMarkup(body); ; {
		kind, err := m.next()
		switch {
		case err != nil:
			return nil, false, err
		case kind == ended:
			return all, old, nil
		case kind != content && string(m.tag) == "si":
			if kind == start {
				item.reset()
				continue
			}
			all = append(all, item.shared())
			old = old || suspect(item.text)
			if size += len(item.text); size > maxTextBytes || len(all) > maxTexts {
				return nil, false, &Error{Code: TooLarge, Err: errLarge}
			}
		default:
			item.take(kind, m)
		}
	}
}

// unescape reads _x000D_, the way in which workbooks write characters that XML cannot hold.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); {
		if len(s)-i >= 7 && s[i] == '_' && s[i+1] == 'x' && s[i+6] == '_' {
			if n, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil {
				out.WriteRune(rune(n))
				i += 7
				continue
			}
		}
		out.WriteByte(s[i])
		i++
	}
	return out.String()
}
