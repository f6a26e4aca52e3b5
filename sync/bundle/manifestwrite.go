package bundle

import (
	"encoding/hex"
	"strconv"
	"time"

	"danvan/store/log"
	"danvan/store/record"
)

// Text is the manifest's one text: headers as comment lines, then lines that sha256sum -c reads.
func (m *Manifest) Text() []byte {
	w := &manifestWriter{make([]byte, 0, 1<<10+240*len(m.Lines)+160*len(m.Holds)+100*len(m.Sums))}
	w.line("danvan-bundle", strconv.Itoa(m.Format))
	w.line("kind", string(m.Kind))
	w.line("id", m.ID.String())
	w.line("made", m.Made.Format(time.RFC3339))
	w.line("from", m.From.Unit.String(), m.From.Code)
	if m.To == (Party{}) {
		w.line("to", none)
	} else {
		w.line("to", m.To.Unit.String(), m.To.Code)
	}
	w.line("replica", m.Replica.String())
	w.line("serial", number(m.Serial))
	if m.Previous == (log.Hash{}) {
		w.line("previous", none)
	} else {
		w.line("previous", m.Previous.String())
	}
	if m.Officer != "" {
		w.line("officer", m.Officer)
	}
	w.line("key", string(m.Key))
	for _, l := range m.Lines {
		w.words("stream")
		w.stream(l.Stream)
		w.words(number(l.First), number(l.Last))
		w.hash(l.Before)
		w.hash(l.After)
		w.words(whose(l.Own))
		w.end()
	}
	for _, h := range m.Holds {
		w.words("holds")
		w.stream(h.Stream)
		w.words(number(h.Number))
		w.hash(h.Hash)
		w.end()
	}
	for _, r := range m.Receipts {
		w.receipt(r)
	}
	w.line("changes", number(m.Changes), strconv.FormatInt(m.Raw, 10))
	for _, s := range m.Sums {
		w.text = hex.AppendEncode(w.text, s.Hash[:])
		w.text = append(w.text, "  "+s.Name+"\n"...)
	}
	return w.text
}

// none stands where there is nothing to say.
const none = "-"

var partNames = map[record.Part]string{record.Affairs: "affairs", record.Catalog: "catalog"}

func whose(own bool) string {
	if own {
		return "own"
	}
	return "relayed"
}

func number(n uint64) string { return strconv.FormatUint(n, 10) }

// manifestWriter appends words to a line that begins with '#'.
type manifestWriter struct{ text []byte }

func (w *manifestWriter) line(words ...string) {
	w.words(words...)
	w.end()
}

func (w *manifestWriter) words(words ...string) {
	for _, s := range words {
		w.lead()
		w.text = append(append(w.text, ' '), s...)
	}
}

func (w *manifestWriter) hash(h log.Hash) { w.text = hex.AppendEncode(append(w.text, ' '), h[:]) }

func (w *manifestWriter) stream(s log.Stream) {
	w.words(s.Replica.String(), s.Channel.Unit.String(), partNames[s.Channel.Part])
}

// lead begins a line where none is begun.
func (w *manifestWriter) lead() {
	if n := len(w.text); n == 0 || w.text[n-1] == '\n' {
		w.text = append(w.text, '#')
	}
}

func (w *manifestWriter) end() { w.text = append(w.text, '\n') }
