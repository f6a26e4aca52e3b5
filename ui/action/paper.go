package action

import (
	"slices"
	"strings"

	"danvan/ui/keyboard"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// names are what the pages are called on paper. Every place of the table must be here.
var names = map[Place]func(*text.Keys) string{
	OnGuide:      func(t *text.Keys) string { return t.Guide },
	OnOverview:   func(t *text.Keys) string { return t.Overview },
	OnModels:     func(t *text.Keys) string { return t.Models },
	OnModel:      func(t *text.Keys) string { return t.Model },
	OnEntry:      func(t *text.Keys) string { return t.Entry },
	OnGrid:       func(t *text.Keys) string { return t.Grid },
	OnExchange:   func(t *text.Keys) string { return t.Exchange },
	OnBundles:    func(t *text.Keys) string { return t.Bundles },
	OnQuarantine: func(t *text.Keys) string { return t.Quarantine },
	OnImports:    func(t *text.Keys) string { return t.Imports },
	OnKeys:       func(t *text.Keys) string { return t.KeysPage },
	OnCompare:    func(t *text.Keys) string { return t.Compare },
	OnPreview:    func(t *text.Keys) string { return t.Preview },
	OnList:       func(t *text.Keys) string { return t.List },
	OnSend:       func(t *text.Keys) string { return t.Send },
	OnHistory:    func(t *text.Keys) string { return t.History },
	OnCatalog:    func(t *text.Keys) string { return t.Catalog },
	OnSettings:   func(t *text.Keys) string { return t.Settings },
	OnForm:       func(t *text.Keys) string { return t.Form },
	OnConflicts:  func(t *text.Keys) string { return t.Conflicts },
	OnDuplicates: func(t *text.Keys) string { return t.Duplicates },
	OnAppraise:   func(t *text.Keys) string { return t.Appraise },
	OnDesk:       func(t *text.Keys) string { return t.Desk },
	OnMany:       func(t *text.Keys) string { return t.Many },
	OnTodo:       func(t *text.Keys) string { return t.Todo },
	OnPaper:      func(t *text.Keys) string { return t.ReportShown },
	OnReports:    func(t *text.Keys) string { return t.Reports },
	OnSheets:     func(t *text.Keys) string { return t.Sheets },
	OnPlaces:     func(t *text.Keys) string { return t.Places },
	OnTemplates:  func(t *text.Keys) string { return t.Templates },
	OnOfficial:   func(t *text.Keys) string { return t.Papers },
	OnMonths:     func(t *text.Keys) string { return t.Months },
	OnSheet:      func(t *text.Keys) string { return t.Sheet },
	OnLine:       func(t *text.Keys) string { return t.Line },
	OnBackups:    func(t *text.Keys) string { return t.Backups },
	OnRescue:     func(t *text.Keys) string { return t.Rescues },
}

// Places are the pages of the table in the order in which it first names them.
func Places() (all []Place) {
	for _, a := range table {
		for _, p := range a.On {
			if !slices.Contains(all, p) {
				all = append(all, p)
			}
		}
	}
	return all
}

// Paper is the whole table as Markdown, for docs/keys.md: what holds everywhere, then each page, in one language.
func Paper(tx *text.Table) string {
	var b strings.Builder
	b.WriteString("# " + tx.Keys.Title + "\n\n" + tx.Keys.Intro + "\n")
	rows(&b, tx, tx.Keys.Everywhere, func(a Action) bool { return a.On == nil })
	for _, p := range Places() {
		rows(&b, tx, names[p](&tx.Keys), func(a Action) bool { return slices.Contains(a.On, p) })
	}
	return b.String()
}

// rows are the actions of one head.
func rows(b *strings.Builder, tx *text.Table, head string, wanted func(Action) bool) {
	k := &tx.Keys
	b.WriteString("\n## " + head + "\n\n| " + k.Key + " | " + k.Name + " | " + k.What + " |\n|---|---|---|\n")
	for _, a := range table {
		if !wanted(a) {
			continue
		}
		act := a.Text(&tx.Actions)
		b.WriteString("| " + printed(a, tx) + " | " + act.Name + " | " + act.Help + " |\n")
	}
}

// printed writes all keys of an action as they stand on keyboards.
func printed(a Action, tx *text.Table) string {
	if len(a.Keys) == 0 {
		return tx.Keys.NoKey
	}
	shapes := theme.New(theme.Options{}).Shapes
	shapes.Control, shapes.ShiftKey = "Ctrl+", "Shift+"
	all := make([]string, len(a.Keys))
	for i, k := range a.Keys {
		all[i] = keyboard.Label(k, &shapes)
	}
	return strings.Join(all, ", ")
}
