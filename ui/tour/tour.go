package tour

import (
	"maps"

	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/text"
)

// Seen is what a step can notice.
type Seen struct {
	Place     action.Place
	Helped    int                 // how often help was read and closed
	Saved     map[record.Name]int // saves of this session by kind of record
	Bundles   int                 // written here
	Imports   int                 // taken in here
	Conflicts int
}

// step is what is said and how it is noticed as done.
type step struct {
	words func(*text.Tour) text.TourStep
	there []action.Place // where it is done, if one has to go there
	by    action.ID      // whose key leads there; "" where Go says itself from which page
	help  bool           // it is done in help
	done  func(was, now Seen) bool
}

// saved notices a save of one of some kinds.
func saved(kinds ...record.Name) func(was, now Seen) bool {
	return func(was, now Seen) bool {
		for _, k := range kinds {
			if now.Saved[k] > was.Saved[k] {
				return true
			}
		}
		return false
	}
}

// came notices that a page shows.
func came(to action.Place) func(was, now Seen) bool {
	return func(_, now Seen) bool { return now.Place == to }
}

func at(p ...action.Place) []action.Place { return p }

var steps = []step{
	{words: func(t *text.Tour) text.TourStep { return t.Ask }, help: true, done: func(was, now Seen) bool { return now.Helped > was.Helped }},
	{words: func(t *text.Tour) text.TourStep { return t.Register },
		by: action.New, there: at(action.OnEntry, action.OnGrid), done: saved(record.ModelKind)},
	{words: func(t *text.Tour) text.TourStep { return t.Find },
		by: action.Models, there: at(action.OnModels), done: came(action.OnModel)},
	{words: func(t *text.Tour) text.TourStep { return t.Correct },
		there: at(action.OnEntry), done: saved(record.ModelKind, record.ParticipationKind, record.ResourceKindName)},
	{words: func(t *text.Tour) text.TourStep { return t.Send },
		by: action.Exchange, there: at(action.OnSend), done: func(was, now Seen) bool { return now.Bundles > was.Bundles }},
	{words: func(t *text.Tour) text.TourStep { return t.Receive },
		by: action.Exchange, there: at(action.OnPreview), done: func(was, now Seen) bool { return now.Imports > was.Imports }},
	{words: func(t *text.Tour) text.TourStep { return t.Settle },
		there: at(action.OnConflicts), done: func(was, now Seen) bool { return now.Conflicts < was.Conflicts }},
	{words: func(t *text.Tour) text.TourStep { return t.Appraise },
		there: at(action.OnDesk, action.OnMany), done: saved(record.AppraisalKind)},
	{words: func(t *text.Tour) text.TourStep { return t.Report },
		there: at(action.OnPaper), done: came(action.OnPaper)},
	{words: func(t *text.Tour) text.TourStep { return t.End }, done: came(action.OnOverview)},
}

// Tour is how far a person is. Make it with New.
type Tour struct {
	at    int
	was   Seen
	known bool // was is of this step
	fresh bool // the step before was just done
}

// New begins at a step, from 0.
func New(at int) *Tour { return &Tour{at: max(0, min(at, len(steps)))} }

// At is the step, from 0; as many as there are when all are done.
func (t *Tour) At() int { return t.at }

// Over tells whether all steps are done.
func (t *Tour) Over() bool { return t.at >= len(steps) }

// See looks at what is there now; true where a step was noticed as done by it.
func (t *Tour) See(now Seen) bool {
	if t.Over() {
		return false
	}
	if !t.known {
		t.keep(now)
		return false
	}
	if !steps[t.at].done(t.was, now) {
		return false
	}
	t.at++
	t.keep(now)
	t.fresh = true
	return true
}

func (t *Tour) keep(now Seen) {
	now.Saved = maps.Clone(now.Saved)
	t.was, t.known = now, true
}

// Skip goes on to the next step.
func (t *Tour) Skip() {
	if !t.Over() {
		t.at++
		t.known, t.fresh = false, false
	}
}
