package page

import (
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Page is one screen. The app draws the frame around it: path, state, keys.
type Page interface {
	// Place says which actions apply.
	Place() action.Place
	// Path is where one is, below the register and its unit: “Mô hình”, “Nhập mới”.
	Path() []string
	// Bars are the texts of the frame beside path and keys.
	Bars() Bars
	// Key takes what the page's parts want; false: the app looks the key up in the table of actions.
	Key(k keyboard.Key) (handled bool)
	// Do does an action of the page; false: the app does it, if it can.
	Do(id action.ID) (done bool)
	// Off says in a short phrase why an action cannot be done just now, "" if it can.
	Off(id action.ID) string
	// Help explains the work of this page, or of what has the keyboard in it: sentences, paragraphs with an empty line
	// between.
	Help() string
	// Draw draws the inside of the frame: at most height lines, none wider than width. It is called once a frame.
	Draw(th *theme.Theme, width, height int) part.Area
	// Changed tells that the page was just opened or came back to the top (refs nil), or that these records changed.
	// The listing is fresh by then.
	Changed(refs []record.Ref)
	// Leave is called when the page is closed, and when the program is quit: what is half done is kept. Jobs it starts
	// are waited for before the register is closed.
	Leave()
}

// Keeper is a page into which something is typed that is nowhere else yet.
type Keeper interface {
	// Keep has what is typed by now lie in a draft, by a job. It is called a moment after a key, on every page that is
	// open; and once more where it had something to keep, which it tells: then the hands rest.
	Keep() (kept bool)
}

// Bars are what stands in the frame.
type Bars struct {
	Right string      // at the right of the title: filters, “Bản nháp đã lưu 14:02”
	Mark  theme.State // of Right
	State string      // the line above the keys
}

// Plain has those methods of a Page that need not say anything. Embed it.
type Plain struct{}

// Bars says nothing.
func (Plain) Bars() Bars { return Bars{} }

// Key wants nothing.
func (Plain) Key(keyboard.Key) bool { return false }

// Do does nothing.
func (Plain) Do(action.ID) bool { return false }

// Off allows everything.
func (Plain) Off(action.ID) string { return "" }

// Changed does nothing.
func (Plain) Changed([]record.Ref) {}

// Leave does nothing.
func (Plain) Leave() {}
