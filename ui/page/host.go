package page

import (
	"context"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/sync/identity"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Host is what the app gives its pages.
type Host interface {
	Text() *text.Table
	Now() time.Time // local time

	// Register is open for as long as any page but the first-run guide shows. Only jobs call it.
	Register() *store.Register
	// Me is whose register it is.
	Me() store.Me
	// Listing holds all rows; nil until they were read. Quick questions to it (some milliseconds) may be asked on the
	// screen.
	Listing() *listing.Listing
	// Year is the one that pages show. ShowYear changes it for all of them: somebody looks at another one, in a report
	// say. SetYear does, and says besides that somebody works in that year from now on.
	Year() int
	ShowYear(year int)
	SetYear(year int)
	// Entering is the year that new registrations go into: this one, unless another was chosen by SetYear since the
	// program was opened. The year that shows may be the last one that has anything, or one that was only looked at.
	Entering() int

	// Start runs a job.
	Start(j Job)
	// Unlock gets the unit's private key, once a session, asking for the passphrase where there is one.
	Unlock(then func(identity.Key))
	// Relock forgets the private key, for the unit has another one now.
	Relock()

	// Go opens a page on top of the ones that show, or comes back to it if it is among them.
	Go(to Goto)
	// Push opens a page that only its opener can make.
	Push(p Page)
	// Back closes the page that shows.
	Back()

	// Ask asks a question that must be answered first.
	Ask(q Question)
	// Copy puts a text where the terminal and Copied have it.
	Copy(text string)
	// Copied is the text that was copied last in this session.
	Copied() string
	// Say shows news for a while: until the next key after they could be read, or until another page shows. What a page
	// says as it closes stays.
	Say(mark theme.State, sentence string)
	// Fail shows an error with the sentence that ui/text has for it.
	Fail(err error)
}

// Goto names a page to open and what it is about.
type Goto struct {
	Place action.Place
	Unit  record.ID // of the model
	Model record.ID // OnModel, OnEntry: zero for a new one; OnConflicts: whose are shown first, zero for any
	Year  int       // OnEntry: of the participation; 0 for the host's
	Field string    // OnEntry: code name of the record's field that gets the keyboard; "" for the first input. OnSheet: code name of the sheet
	Only  Only      // OnModels: which rows
	Those *Those    // OnModels: exactly the rows behind a figure; nil: all
}

// Those are rows that somebody wants to see, such as those that a report counts.
type Those struct {
	Label string    // what they have in common, in words; "" when year and unit say it all
	Year  int       // 0: of any year
	Unit  record.ID // it and the units below; zero: any
	Match func(*listing.Row) bool
}

// Only says which rows of the list of models are wanted, beside its other filters.
type Only string

// Rows that need somebody.
const (
	OnlyUnsent     Only = "unsent"     // not known to be held by the unit above
	OnlyCommented  Only = "commented"  // a comment waits for an answer
	OnlyConflicts  Only = "conflicts"  // two people differ
	OnlyDuplicates Only = "duplicates" // may be there twice
	OnlyOpen       Only = "open"       // nobody has appraised it
	OnlyNoField    Only = "no-field"   // its field was left open
	OnlyNoSubject  Only = "no-subject" // so was its kind of subject
)

// Job is work away from the screen. Jobs run one after another in the order they were started, except those Beside.
type Job struct {
	// Doing is what a person is told while it runs: the page is covered then, takes no keys, and Esc cancels. Empty:
	// the work is short, and the page goes on.
	Doing string
	// Beside lets the job run beside others: it only reads.
	Beside bool
	// Last has a job Beside begin when nothing else is to be done: it takes long, and nobody waits for it.
	Last bool
	// Work must look at ctx now and then. What it gives back runs on the screen afterwards, even where an error is
	// given beside it; nil: nothing to do.
	Work func(ctx context.Context, tell Tell) (then func(), err error)
	// Failed is told an error on the screen, after then; nil: Host.Fail.
	Failed func(err error)
}

// Tell says from within a job how far it is: counts in words, and done of total for the bar; total 0 where nobody
// knows.
type Tell func(counts string, done, total int)

// Question is what Host.Ask asks.
type Question struct {
	Title, Body string
	Answers     []Answer // the first changes nothing: it is chosen at first, and what Esc means
}

// Answer is one way to answer.
type Answer struct {
	Label string
	Key   keyboard.Code // a key that answers at once; "" for none. Not the key that opened the question
	Do    func()        // nil: nothing
}
