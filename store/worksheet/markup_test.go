package worksheet

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// outline gives a document as encoding/xml reads it: starts with their attributes, ends, and texts joined.
func outline(doc []byte) (lines []string, err error) {
	d := xml.NewDecoder(bytes.NewReader(doc))
	text := ""
	flush := func() {
		if text != "" {
			lines, text = append(lines, "text "+text), ""
		}
	}
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			flush()
			return lines, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			flush()
			line := "start " + t.Name.Local
			for _, a := range t.Attr {
				line += " " + a.Name.Local + "=" + a.Value
			}
			lines = append(lines, line)
		case xml.EndElement:
			flush()
			lines = append(lines, "end "+t.Name.Local)
		case xml.CharData:
			text += string(t)
		}
	}
}

// ours is the same by markup.
func ours(doc []byte) (lines []string, err error) {
	m := newMarkup(doc)
	text := ""
	flush := func() {
		if text != "" {
			lines, text = append(lines, "text "+text), ""
		}
	}
	for {
		kind, err := m.next()
		if err != nil {
			return nil, err
		}
		switch kind {
		case ended:
			flush()
			return lines, nil
		case content:
			text += string(m.text)
		case end:
			flush()
			lines = append(lines, "end "+string(m.tag))
		case start:
			flush()
			line := "start " + string(m.tag)
			for _, a := range m.attr {
				line += " " + string(a.name) + "=" + string(a.value)
			}
			lines = append(lines, line)
		}
	}
}

var documents = []string{
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns:r="x"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`,
	`<x:row  r = '1'	><x:c r="A1"/><x:c r="B1" s="2" ></x:c ></x:row>`,
	`<t xml:space="preserve"> Mô hình &lt;1&gt; &amp; “2” &#x110;&#272; </t>`,
	"<t>một <![CDATA[hai & <ba>]]> bốn<!-- năm --> sáu</t>", "<a", "<a b", `<a b="`, "<a b=1>", "</a", "<>", "<!DOCTYPE a>", "&nbsp;", "&#0;", "a&b", "",
}

func TestMarkupReadsWhatXMLReads(t *testing.T) {
	for _, doc := range documents[:4] {
		want, err := outline([]byte(doc))
		must(t, err)
		got, err := ours([]byte(doc))
		if err != nil || strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s\n got %q, %v\nwant %q", doc, got, err, want)
		}
	}
}

// FuzzMarkup: what markup accepts, encoding/xml either reads in the same way or refuses for being strict about names
// and characters.
func FuzzMarkup(f *testing.F) {
	for _, doc := range documents {
		f.Add([]byte(doc))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		got, err := ours(doc)
		if err != nil {
			return
		}
		if bytes.ContainsAny(doc, "\r&") || bytes.Contains(doc, []byte(":")) || bytes.Contains(doc, []byte("]]>")) {
			return // line ends and attributes are not normalised; prefixes are cut by hand
		}
		want, err := outline(doc)
		if err != nil {
			return
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%q\n got %q\nwant %q", doc, got, want)
		}
	})
}
