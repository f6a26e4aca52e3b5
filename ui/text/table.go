package text

// Lang is the language of the screen.
type Lang uint8

// The languages. The zero value is Vietnamese.
const (
	Vi Lang = iota
	En
)

// ParseLang reads a language's code, "vi" or "en".
func ParseLang(s string) (Lang, bool) {
	switch s {
	case "vi":
		return Vi, true
	case "en":
		return En, true
	}
	return Vi, false
}

func (l Lang) String() string {
	if l == En {
		return "en"
	}
	return "vi"
}

// Table holds every string of one language, by area.
type Table struct {
	Lang       Lang
	Common     Common
	Parts      Parts
	Actions    Actions
	Errors     Errors
	Terms      Terms
	Sheets     Sheets
	Month      Month
	Sums       Sums
	App        App
	Overview   Overview
	Models     Models
	Model      ModelPage
	Start      Start
	Alone      Alone
	Conflicts  Conflicts
	Duplicates Duplicates
	Todo       Todo
	Tour       Tour
	Many       Many
	Appraise   Appraise
	CLI        CLI
	Reports    Reports
	Papers     Papers
	Entry      Entry
	Half       Half
	Grid       Grid
	Lists      Lists
	Exchange   Exchange
	Keys       Keys
	Catalog    Catalog
	History    History
	Settings   Settings
	Backups    Backups
	Rescue     Rescue
	Seal       Seal
	Points     Points
}

var tableVi = Table{
	Lang:       Vi,
	Common:     commonVi,
	Parts:      partsVi,
	Actions:    actionsVi,
	Errors:     errorsVi,
	Terms:      termsVi,
	Sheets:     sheetsVi,
	Month:      monthVi,
	Points:     pointsVi,
	Sums:       sumsVi,
	App:        appVi,
	Overview:   overviewVi,
	Models:     modelsVi,
	Model:      modelPageVi,
	Start:      startVi,
	Alone:      aloneVi,
	Conflicts:  conflictsVi,
	Duplicates: duplicatesVi,
	Todo:       todoVi,
	Tour:       tourVi,
	Many:       manyVi,
	Appraise:   appraiseVi,
	CLI:        cliVi,
	Reports:    reportsVi,
	Papers:     papersVi,
	Entry:      entryVi,
	Half:       halfVi,
	Grid:       gridVi,
	Lists:      listsVi,
	Exchange:   exchangeVi,
	Keys:       keysVi,
	Catalog:    catalogVi,
	History:    historyVi,
	Settings:   settingsVi,
	Backups:    backupsVi,
	Rescue:     rescuePageVi,
	Seal:       sealVi,
}

var tableEn = Table{
	Lang:       En,
	Common:     commonEn,
	Parts:      partsEn,
	Actions:    actionsEn,
	Errors:     errorsEn,
	Terms:      termsEn,
	Sheets:     sheetsEn,
	Month:      monthEn,
	Points:     pointsEn,
	Sums:       sumsEn,
	App:        appEn,
	Overview:   overviewEn,
	Models:     modelsEn,
	Model:      modelPageEn,
	Start:      startEn,
	Alone:      aloneEn,
	Conflicts:  conflictsEn,
	Duplicates: duplicatesEn,
	Todo:       todoEn,
	Tour:       tourEn,
	Many:       manyEn,
	Appraise:   appraiseEn,
	CLI:        cliEn,
	Reports:    reportsEn,
	Papers:     papersEn,
	Entry:      entryEn,
	Half:       halfEn,
	Grid:       gridEn,
	Lists:      listsEn,
	Exchange:   exchangeEn,
	Keys:       keysEn,
	Catalog:    catalogEn,
	History:    historyEn,
	Settings:   settingsEn,
	Backups:    backupsEn,
	Rescue:     rescuePageEn,
	Seal:       sealEn,
}

// For returns the table of a language. It is shared: do not change it.
func For(l Lang) *Table {
	if l == En {
		return &tableEn
	}
	return &tableVi
}
