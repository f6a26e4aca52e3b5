package remarks

import (
	"errors"
	"fmt"
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Remark is a comment with what was answered.
type Remark struct {
	Ref     record.Ref // of the comment
	Comment record.Comment
	Answer  *record.Answer // of the unit that has the participation, to the comment as it reads now; nil while it is open
}

// Errors of what was asked.
var (
	ErrNotCommented = errors.New("a comment is about a participation, or a record that a unit fills in")
	ErrNoComment    = errors.New("no such comment")
	ErrOwnComment   = errors.New("a unit does not answer itself")
)

// Problem is a comment that cannot be saved: its field is none that a comment can be about.
type Problem struct{ record.Problem }

func (p *Problem) Error() string { return fmt.Sprintf("comment: %s %q", p.Field, p.Found) }

// Say saves what the register's unit has to say about a field of a participation or of its model, or of another record
// that a unit fills in; record.WholeParticipation stands for all of it. It replaces what the unit said before; an empty
// text takes that back. It gives the comment.
func Say(w *store.Writer, about record.Ref, field, text string) (record.Ref, error) {
	if !about.Kind.Commented() {
		return record.Ref{}, ErrNotCommented
	}
	if held, err := w.Get(about, nil); err != nil || !held.State().Exists() {
		return record.Ref{}, errors.Join(err, store.ErrNoRecord)
	}
	me := w.Me().Unit
	ref := record.Ref{Channel: about.Channel, Kind: record.CommentKind, ID: record.CommentID(about.ID, me, field)}
	c := &record.Comment{Participation: about.ID, By: me, Field: field, Text: text}
	if about.Kind != record.ParticipationKind {
		c.On = string(about.Kind)
	}
	if text == "" {
		err := w.Delete(ref, "")
		if errors.Is(err, store.ErrNoRecord) {
			err = ErrNoComment
		}
		return ref, err
	}
	if ps := c.Validate(); len(ps) > 0 {
		return ref, &Problem{ps[0]}
	}
	_, err := w.Put(ref, c, nil, "")
	return ref, err
}

// Answer saves what the register's unit answers to a comment as it reads now; an empty text means that it is done. It
// replaces what was answered before.
func Answer(w *store.Writer, comment record.Ref, text string) error {
	if comment.Kind != record.CommentKind {
		return ErrNoComment
	}
	var c record.Comment
	if _, err := w.Get(comment, &c); errors.Is(err, store.ErrNoRecord) || err == nil && c.Text == "" {
		return ErrNoComment
	} else if err != nil {
		return err
	}
	me := w.Me().Unit
	if c.By == me {
		return ErrOwnComment
	}
	a := &record.Answer{Participation: c.Participation, Comment: comment.ID, By: me, About: c.Text, Text: text}
	_, err := w.Put(record.Ref{Channel: comment.Channel, Kind: record.AnswerKind, ID: record.AnswerID(comment.ID, me)}, a, nil, "")
	return err
}

// Of gives all comments on what is a unit's that were not taken back, those on one record together.
func Of(tx *store.Tx, unit record.ID) (all []Remark, err error) {
	ch := record.Channel{Unit: unit, Part: record.Affairs}
	answers := map[record.ID]*record.Answer{}
	err = tx.Each(ch, record.AnswerKind, func(_ record.ID, s *log.State) error {
		a := &record.Answer{}
		if err := record.Decode(s.Values(), a); err != nil {
			return err
		}
		if a.By == unit {
			answers[a.Comment] = a
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = tx.Each(ch, record.CommentKind, func(id record.ID, s *log.State) error {
		r := Remark{Ref: record.Ref{Channel: ch, Kind: record.CommentKind, ID: id}}
		if err := record.Decode(s.Values(), &r.Comment); err != nil || r.Comment.Text == "" {
			return err
		}
		if a := answers[id]; a != nil && a.Answers(&r.Comment) {
			r.Answer = a
		}
		all = append(all, r)
		return nil
	})
	slices.SortStableFunc(all, func(a, b Remark) int {
		return slices.Compare(a.Comment.Participation[:], b.Comment.Participation[:])
	})
	return all, err
}

// About is what the comment is about.
func (r *Remark) About() record.Ref {
	return record.Ref{Channel: r.Ref.Channel, Kind: r.Comment.About(), ID: r.Comment.Participation}
}

// Open gives the comments of others on what is the register's own unit's that it has not answered.
func Open(tx *store.Tx) ([]Remark, error) {
	me := tx.Me().Unit
	all, err := Of(tx, me)
	return slices.DeleteFunc(all, func(r Remark) bool { return r.Answer != nil || r.Comment.By == me }), err
}
