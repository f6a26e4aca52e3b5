package entry

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/remarks"
)

// Remark is a comment on the participation, or on its model, with the answer to it.
type Remark struct {
	remarks.Remark
	From string // the name of the unit that made it
}

// Notes on an input and answers to a comment are texts of the form like those of inputs, under the names noteOn(field)
// and answerTo(comment). So they are in its draft, and are saved with the rest.
const (
	notePrefix   = "note/"
	answerPrefix = "answer/"
)

func noteOn(field string) string        { return notePrefix + field }
func answerTo(comment record.ID) string { return answerPrefix + comment.String() }

// isAside tells whether a name is that of a note or an answer.
func isAside(in string) bool {
	return strings.HasPrefix(in, notePrefix) || strings.HasPrefix(in, answerPrefix)
}

// inputOfField is the input under which a comment on a field shows: its own, or the first one for what has no input.
func (a *asked) inputOfField(field string) string {
	if field == inUnit || a.columnOf(field) != nil {
		return field
	}
	return inName
}

// notable tells whether a note can be made on an input.
func notable(in string) bool {
	return slices.Contains(record.CommentFields(record.ParticipationKind), in)
}

// readRemarks reads what was said about the participation.
func (s *Sheet) readRemarks(tx *store.Tx) error {
	if s.New {
		return nil
	}
	all, err := remarks.Of(tx, s.Unit)
	if err != nil {
		return err
	}
	tree, err := tx.Tree()
	if err != nil {
		return err
	}
	for _, r := range all {
		if r.Comment.Participation != s.partRef().ID {
			continue
		}
		x := Remark{Remark: r, From: r.Comment.By.String()}
		if u := tree.Unit(r.Comment.By); u != nil {
			x.From = u.Name
		}
		s.Remarks = append(s.Remarks, x)
	}
	return nil
}

// notes are this unit's own comments, by field.
func (s *Sheet) notes() map[string]string {
	own := map[string]string{}
	for _, r := range s.Remarks {
		if r.Comment.By == s.me {
			own[r.Comment.Field] = r.Comment.Text
		}
	}
	return own
}

// open are the comments of others on an input that wait for this unit's answer.
func (s *Sheet) open(in string) (all []Remark) {
	for _, r := range s.Remarks {
		if s.Own && r.Comment.By != s.me && r.Answer == nil && s.inputOfField(r.Comment.Field) == in {
			all = append(all, r)
		}
	}
	return all
}

// asides are the names of the notes and answers that stand under an input, those that have a text.
func (s *Sheet) asides(in string, texts Texts) (all []string) {
	for _, r := range s.open(in) {
		if name := answerTo(r.Ref.ID); texts[name] != "" {
			all = append(all, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		if field, is := strings.CutPrefix(name, notePrefix); is && texts[name] != "" && s.inputOfField(field) == in {
			all = append(all, name)
		}
	}
	return all
}

// say takes notes and answers out of texts: those that are not what they were.
func (e *Entered) say(was, now Texts) {
	e.Notes, e.Answers = map[string]string{}, map[record.ID]string{}
	both := maps.Clone(was)
	maps.Copy(both, now)
	for name := range both {
		if now[name] == was[name] {
			continue
		}
		if field, is := strings.CutPrefix(name, notePrefix); is {
			e.Notes[field] = now[name]
		} else if id, is := strings.CutPrefix(name, answerPrefix); is {
			if comment, err := record.ParseID(id); err == nil {
				e.Answers[comment] = now[name]
			}
		}
	}
}

// saveRemarks writes notes and answers.
func (s *Sheet) saveRemarks(w *store.Writer, e *Entered) error {
	for _, field := range slices.Sorted(maps.Keys(e.Notes)) {
		_, err := remarks.Say(w, s.partRef(), field, e.Notes[field])
		if err != nil && (e.Notes[field] != "" || !errors.Is(err, remarks.ErrNoComment)) {
			return err
		}
	}
	for comment, text := range e.Answers {
		ref := record.Ref{Channel: s.partRef().Channel, Kind: record.CommentKind, ID: comment}
		if err := remarks.Answer(w, ref, text); err != nil && !errors.Is(err, remarks.ErrNoComment) { // taken back meanwhile
			return err
		}
	}
	return nil
}
