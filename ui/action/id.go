package action

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
	Similar   ID = "similar"
	Accept    ID = "accept"
	Invite    ID = "invite"
	Down      ID = "down"
	Files     ID = "files"
	Deliver   ID = "deliver"
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
	OnSend      Place = "send"      // making a bundle or an invitation
	OnConflicts Place = "conflicts" // what two people changed without seeing each other
)
