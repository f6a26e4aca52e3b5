package worksheet

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"
)

// markup takes the XML of a sheet apart where it lies. A sheet of 2,500 rows has 200,000 tags and texts: encoding/xml,
// which makes a value of each, takes 50 ms for them, this 5. It knows what workbooks are written in (UTF-8, no document
// type) and refuses the rest; a fuzz test holds it against encoding/xml.
type markup struct {
	b    []byte
	at   int
	tag  []byte      // local name of the last start or end
	attr []attribute // of the last start; good until the next
	text []byte      // of the last text; good until the next
	open bool        // the last start ended in “/>”: its end is still to be told
	buf  []byte

	r     io.Reader // what is behind b; nil at its end
	depth int
}

type attribute struct{ name, value []byte } // local name; value with its entities

type mark uint8

const (
	ended   mark = iota // of the document
	start               // of an element: tag and attr
	end                 // of an element: tag
	content             // text
)

var errMarkup = errors.New("broken XML")

func newMarkup(b []byte) *markup { return &markup{b: bytes.TrimPrefix(b, []byte(bom))} }

// window is how much of a document is held when it is read as it streams.
const window = 1 << 17

// maxToken is the longest text or tag; a cell has 32,767 characters at most.
const maxToken = 1 << 20

// maxDepth is how deep elements may lie in each other.
const maxDepth = 256

// streamMarkup reads a document as it streams.
func streamMarkup(r io.Reader) *markup { return &markup{r: r, b: make([]byte, 0, window)} }

// next goes to the next start, end or text.
func (m *markup) next() (mark, error) {
	if m.open {
		m.open = false
		m.depth--
		return end, nil
	}
	for {
		at := m.at
		kind, err := m.token()
		cut := err == errMarkup || err == nil && (kind == ended || kind == content && m.at == len(m.b))
		if m.r == nil || !cut {
			switch kind {
			case start:
				m.depth++
			case end:
				m.depth--
			}
			if m.depth > maxDepth {
				return ended, &Error{Code: TooLarge, Err: errors.New("elements lie too deep")}
			}
			return kind, err
		}
		m.at, m.open = at, false
		if err := m.more(); err != nil {
			return ended, err
		}
	}
}

// more reads on, and lets go of what was told.
func (m *markup) more() error {
	first := m.at == 0 && len(m.b) == 0
	left := copy(m.b, m.b[m.at:])
	m.b, m.at = m.b[:left], 0
	if left == cap(m.b) {
		if left >= maxToken {
			return &Error{Code: TooLarge, Err: errors.New("a text is too long")}
		}
		m.b = append(make([]byte, 0, 2*left), m.b...)
	}
	n, err := io.ReadFull(m.r, m.b[left:cap(m.b)])
	m.b = m.b[:left+n]
	if first {
		m.b = bytes.TrimPrefix(m.b, []byte(bom))
	}
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		m.r, err = nil, nil
	}
	return err
}

// value gives an attribute of the last start; "" when it has none. Entities are read.
func (m *markup) value(name string) string {
	for _, a := range m.attr {
		if string(a.name) == name {
			if text := m.text; m.decode(a.value) == nil {
				v := string(m.text)
				m.text = text
				return v
			}
			return string(a.value)
		}
	}
	return ""
}

func (m *markup) token() (mark, error) {
	for m.at < len(m.b) {
		rest := m.b[m.at:]
		if rest[0] != '<' {
			n := bytes.IndexByte(rest, '<')
			if n < 0 {
				n = len(rest)
			}
			m.at += n
			return content, m.decode(rest[:n])
		}
		switch {
		case bytes.HasPrefix(rest, []byte("<?")):
			if !m.skip("?>") {
				return ended, errMarkup
			}
			if i := bytes.Index(rest[:m.at-(len(m.b)-len(rest))], []byte("encoding=")); i > 0 && !bytes.EqualFold(rest[i+10:min(i+15, len(rest))], []byte("utf-8")) {
				return ended, errors.New("a part of the workbook is not UTF-8")
			}
		case bytes.HasPrefix(rest, []byte("<!--")):
			if !m.skip("-->") {
				return ended, errMarkup
			}
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			if !m.skip("]]>") {
				return ended, errMarkup
			}
			from := len(m.b) - len(rest) + len("<![CDATA[")
			m.text = m.b[from : m.at-len("]]>")]
			return content, nil
		case bytes.HasPrefix(rest, []byte("</")):
			n := bytes.IndexByte(rest, '>')
			if n < 0 {
				return ended, errMarkup
			}
			m.at += n + 1
			m.tag = local(bytes.TrimRight(rest[2:n], " \t\r\n"))
			return end, nil
		case len(rest) > 1 && isName(rest[1]):
			return start, m.element(rest[1:])
		default:
			return ended, errMarkup
		}
	}
	return ended, nil
}

// skip goes behind the next close.
func (m *markup) skip(close string) bool {
	n := bytes.Index(m.b[m.at:], []byte(close))
	m.at += n + len(close)
	return n >= 0
}

// element reads a start tag; s begins with its name.
func (m *markup) element(s []byte) error {
	n := nameEnd(s)
	m.tag, m.attr, s = local(s[:n]), m.attr[:0], s[n:]
	for {
		s = trimSpace(s)
		switch {
		case len(s) == 0:
			return errMarkup
		case s[0] == '>':
			m.at = len(m.b) - len(s) + 1
			return nil
		case len(s) > 1 && s[0] == '/' && s[1] == '>':
			m.at, m.open = len(m.b)-len(s)+2, true
			return nil
		}
		n := nameEnd(s)
		name := s[:n]
		s = trimSpace(s[n:])
		if n == 0 || len(s) < 2 || s[0] != '=' {
			return errMarkup
		}
		s = trimSpace(s[1:])
		if len(s) == 0 || s[0] != '"' && s[0] != '\'' {
			return errMarkup
		}
		close := bytes.IndexByte(s[1:], s[0])
		if close < 0 {
			return errMarkup
		}
		m.attr = append(m.attr, attribute{local(name), s[1 : 1+close]})
		s = s[close+2:]
	}
}

func nameEnd(s []byte) int {
	for i, c := range s {
		if !isName(c) {
			return i
		}
	}
	return len(s)
}

func isName(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ':' || c == '_' || c == '-' || c == '.' || c >= utf8.RuneSelf
}

func trimSpace(s []byte) []byte {
	for len(s) > 0 && (s[0] == ' ' || s[0] == '\n' || s[0] == '\r' || s[0] == '\t') {
		s = s[1:]
	}
	return s
}

// local is a name without its prefix: some programs write every tag with one.
func local(name []byte) []byte { return name[bytes.LastIndexByte(name, ':')+1:] }

var entities = map[string]byte{"lt": '<', "gt": '>', "amp": '&', "quot": '"', "apos": '\''}

// decode makes the text of what stands between two tags.
func (m *markup) decode(raw []byte) error {
	if bytes.IndexByte(raw, '&') < 0 {
		m.text = raw
		return nil
	}
	m.buf = m.buf[:0]
	for {
		n := bytes.IndexByte(raw, '&')
		if n < 0 {
			m.text = append(m.buf, raw...)
			m.buf = m.text
			return nil
		}
		m.buf, raw = append(m.buf, raw[:n]...), raw[n+1:]
		n = bytes.IndexByte(raw, ';')
		if n < 1 || n > 10 {
			return errMarkup
		}
		if raw[0] == '#' {
			digits, base := raw[1:n], 10
			if len(digits) > 0 && digits[0] == 'x' {
				digits, base = digits[1:], 16
			}
			r, err := strconv.ParseUint(string(digits), base, 32)
			if err != nil || r > utf8.MaxRune {
				return errMarkup
			}
			m.buf = utf8.AppendRune(m.buf, rune(r))
		} else if c, ok := entities[string(raw[:n])]; ok {
			m.buf = append(m.buf, c)
		} else {
			return errMarkup
		}
		raw = raw[n+1:]
	}
}
