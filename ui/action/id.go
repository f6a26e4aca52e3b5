package action

import "slices"

// ID names an action in code.
type ID string

// The actions.
const (
	Help      ID = "help"
	Palette   ID = "palette"
	Quit      ID = "quit"
	Back      ID = "back"
	Overview  ID = "overview"
	Models    ID = "models"
	New       ID = "new"
	Exchange  ID = "exchange"
	Open      ID = "open"
	Edit      ID = "edit"
	Filter    ID = "filter"
	Clear     ID = "clear"
	Next      ID = "next"
	Previous  ID = "previous"
	Save      ID = "save"
	Pin       ID = "pin"
	Leave     ID = "leave"
	Export    ID = "export"
	Preview   ID = "preview"
	Import    ID = "import"
	History   ID = "history"
	Go        ID = "go"
	Sort      ID = "sort"
	Conflicts ID = "conflicts"
	Take      ID = "take"
	Write     ID = "write"
	Filled    ID = "filled"
	Alike     ID = "alike"
	Undo      ID = "undo"
	More      ID = "more"   // the second part of the form
	Unsave    ID = "unsave" // what was saved last, back into the form
	Note      ID = "note"   // on an input
	Reply     ID = "reply"  // to a comment on an input
	Similar   ID = "similar"
	Accept    ID = "accept"
	Invite    ID = "invite"
	Down      ID = "down"
	Files     ID = "files"
	Annotate  ID = "annotate"
	Decode    ID = "decode" // what a column or a word of a list means
	Deliver   ID = "deliver"

	Section         ID = "section"      // of the exchange page
	SectionBack     ID = "section-back" // the one before
	Retry           ID = "retry"        // what lies in quarantine
	Drop            ID = "drop"         // from quarantine
	UndoImport      ID = "undo-import"
	PutBack         ID = "put-back"
	Digits          ID = "digits" // of a key, large
	Agree           ID = "agree"  // the digits do
	Replace         ID = "replace"
	Revoke          ID = "revoke"
	Passphrase      ID = "passphrase"
	NewKey          ID = "new-key"
	Join            ID = "join" // the unit above
	NewUnits        ID = "new-units"
	Settings        ID = "settings"
	Tour            ID = "tour" // left, gone on with
	TourNext        ID = "tour-next"
	Backup          ID = "backup" // now, beside the register
	Check           ID = "check"  // the whole register
	Restore         ID = "restore"
	Seal            ID = "seal"
	Rescue          ID = "rescue"     // what a damaged register holds
	RescueOn        ID = "rescue-on"  // write it, open it
	LookAt          ID = "look-at"    // a backup
	OtherFile       ID = "other-file" // that is a backup
	PutIn           ID = "put-in"     // a backup, in the place of the register
	Catalog         ID = "catalog"
	CatalogPart     ID = "catalog-part"      // the next one
	CatalogPartBack ID = "catalog-part-back" // the one before
	Journal         ID = "journal"
	OpenRecord      ID = "open-record" // that a change is about
	UndoChange      ID = "undo-change" // of the history
	UndoSave        ID = "undo-save"   // the last save of the session
	RedoSave        ID = "redo-save"
	Sheets          ID = "sheets"     // what can be filled in
	OpenSheet       ID = "open-sheet" // its lines
	Months          ID = "months"     // what the unit is asked to give
	OpenMonth       ID = "open-month"
	OpenLine        ID = "open-line" // with its history
	AddLine         ID = "add-line"
	EditLine        ID = "edit-line"
	DropLine        ID = "drop-line"
	Full            ID = "full"    // a bundle with everything
	Confirm         ID = "confirm" // a small form
	Due             ID = "due"     // until when the units below are to report
	Close           ID = "close"   // the books of a span
	CloseEmpty      ID = "close-empty"
	Reopen          ID = "reopen"

	Duplicates ID = "duplicates"
	First      ID = "first"  // of two models
	Second     ID = "second" // of two models
	Todo       ID = "todo"   // comments to be answered
	Answer     ID = "answer"
	Comment    ID = "comment"
	Progress   ID = "progress" // a note of it
	Score      ID = "score"    // points by criterion
	Review     ID = "review"   // of a year
	Withdraw   ID = "withdraw" // what stands under the cursor

	Appraise  ID = "appraise"
	Judge     ID = "judge"   // the model on the selected row
	Verdict   ID = "verdict" // saved
	Skip      ID = "skip"
	Earlier   ID = "earlier" // the model before in the queue
	Dossier   ID = "dossier" // the model's own page
	Decide    ID = "decide"  // one decision for many
	Commend   ID = "commend" // one award for many
	Acts      ID = "acts"    // on many
	SelectAll ID = "select-all"
	Apply     ID = "apply" // an act on many
	Columns   ID = "columns"
	Count     ID = "count"
	Keep      ID = "keep"
	Redo      ID = "redo"

	Reports     ID = "reports"
	NextReport  ID = "next-report"
	LastReport  ID = "last-report" // the one before
	Period      ID = "period"      // and what is counted
	Alone       ID = "alone"       // without the units below
	Chart       ID = "chart"
	WriteFile   ID = "write-file"   // a report
	PaperPlaces ID = "paper-places" // of a paper, for its templates
	CopyPlace   ID = "copy-place"

	Templates    ID = "templates" // of papers
	AddTemplate  ID = "add-template"
	DropTemplate ID = "drop-template"

	ShowFolder ID = "show-folder" // of the file that was written
	WritePaper ID = "write-paper" // one that an office signs

	Papers    ID = "papers"     // all of them
	PutOut    ID = "put-out"    // the one that is chosen, to a file
	LookPaper ID = "look-paper" // first
	OwnPlaces ID = "own-places" // of the one that is chosen

	Grid      ID = "grid"
	Cell      ID = "cell" // go on in it
	Fill      ID = "fill" // down
	NextError ID = "next-error"
	Turn      ID = "turn" // which way Enter goes
	SaveRows  ID = "save-rows"
	DropRow   ID = "drop-row"
	Empty     ID = "empty"     // the grid
	Copy      ID = "copy"      // a cell
	Paste     ID = "paste"     // what was copied
	TakeBack  ID = "take-back" // the last step in the grid
)

// Place is a page, as far as actions are concerned.
type Place string

// The pages.
const (
	OnGuide     Place = "guide"     // the first run
	OnOverview  Place = "overview"  // the year at a glance
	OnModels    Place = "models"    // the list
	OnModel     Place = "model"     // one model with all its years
	OnEntry     Place = "entry"     // the form
	OnExchange  Place = "exchange"  // bundles sent and received
	OnPreview   Place = "preview"   // the dry run of an import
	OnList      Place = "list"      // what a list was understood to be
	OnSend      Place = "send"      // making a bundle or an invitation
	OnConflicts Place = "conflicts" // what two people changed without seeing each other

	OnBundles    Place = "bundles"    // the exchange page: all bundles
	OnQuarantine Place = "quarantine" // what could not be let in
	OnImports    Place = "imports"    // past imports
	OnKeys       Place = "keys"       // whose keys hold
	OnReports    Place = "reports"    // who has reported
	OnCompare    Place = "compare"    // the digits of one key
	OnCatalog    Place = "catalog"    // units, fields, programmes, periods
	OnHistory    Place = "history"    // every change of everybody
	OnSettings   Place = "settings"   // language, look, input method
	OnForm       Place = "form"       // a small form of the exchange

	OnDuplicates Place = "duplicates" // models that look like one
	OnTodo       Place = "todo"       // comments to be answered
	OnAppraise   Place = "appraise"   // the queue of what waits for a verdict
	OnDesk       Place = "desk"       // a dossier beside its verdict
	OnMany       Place = "many"       // an act on many
	OnPaper      Place = "paper"      // a report, as it will be on paper
	OnRescue     Place = "rescue"     // what a damaged register still holds
	OnBackups    Place = "backups"    // to put one in the place of the register
	OnSheets     Place = "sheets"     // what can be filled in
	OnMonths     Place = "months"     // a unit's figures
	OnSheet      Place = "sheet"      // the lines of one
	OnLine       Place = "line"       // one of them, with its history
	OnPlaces     Place = "places"     // what a template of a paper may name
	OnOfficial   Place = "official"   // a paper that an office signs
	OnTemplates  Place = "templates"  // those that the register holds
	OnGrid       Place = "grid"       // many rows at once
)

// Home is the place that a part of a page belongs to: the page's own, for any other.
func (p Place) Home() Place {
	if slices.Contains(sections, p) {
		return OnExchange
	}
	return p
}
