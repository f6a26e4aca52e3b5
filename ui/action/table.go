package action

import (
	"slices"

	"danvan/ui/keyboard"
	"danvan/ui/text"
)

// Action is one row of the table.
type Action struct {
	ID     ID
	Keys   []keyboard.Code // the first is the one that is shown
	On     []Place         // nil: on every page
	Footer []Place         // where the footer shows it; the footer keeps the order of the table
	Text   func(*text.Actions) text.Act
}

// pages are those from which one can go anywhere: a form and a question are left by Esc first.
var pages = append(on(OnOverview, OnModels, OnModel, OnExchange, OnConflicts, OnDuplicates, OnTodo, OnAppraise, OnPaper), sections...)

// sections are the parts of the exchange page besides its first.
var sections = on(OnBundles, OnQuarantine, OnImports, OnKeys, OnReports)

// anywhere are those pages and the ones about the register as a whole.
var anywhere = append(on(OnHistory, OnCatalog, OnSettings, OnMonths, OnSheets, OnSheet, OnLine, OnPlaces, OnTemplates), pages...)

// undoable are the pages that leave Ctrl+Z and Ctrl+Y to the program: it takes back what was saved last, wherever that
// was.
var undoable = append(on(OnTemplates, OnMonths, OnSheets, OnSheet, OnLine, OnOverview, OnModel, OnExchange, OnSettings, OnHistory, OnCatalog, OnPaper), sections...)

// table is in the order of the footer: what is done most on a page first, help last.
var table = []Action{
	{PutIn, keys(keyboard.F4), on(OnBackups), on(OnBackups), func(t *text.Actions) text.Act { return t.PutIn }},
	{RescueOn, keys(keyboard.F4, keyboard.Enter), on(OnRescue), on(OnRescue), func(t *text.Actions) text.Act { return t.RescueOn }},
	{LookAt, keys(keyboard.Enter), on(OnBackups), on(OnBackups), func(t *text.Actions) text.Act { return t.LookAt }},
	{OtherFile, keys(keyboard.F6), on(OnBackups, OnRescue), on(OnBackups, OnRescue), func(t *text.Actions) text.Act { return t.OtherFile }},
	{Rescue, keys(keyboard.F8), on(OnBackups), on(OnBackups), func(t *text.Actions) text.Act { return t.Rescue }},
	{Digits, keys(keyboard.Enter), on(OnKeys), on(OnKeys), func(t *text.Actions) text.Act { return t.Digits }},
	{Confirm, keys(keyboard.Enter, "ctrl+s"), on(OnForm), on(OnForm), func(t *text.Actions) text.Act { return t.Confirm }},
	{Agree, keys(keyboard.F9), on(OnCompare), on(OnCompare), func(t *text.Actions) text.Act { return t.Agree }},
	{Replace, keys(keyboard.F6), on(OnCompare), on(OnCompare), func(t *text.Actions) text.Act { return t.Replace }},
	{Due, keys(keyboard.F4), on(OnReports), on(OnReports), func(t *text.Actions) text.Act { return t.Due }},
	{Close, keys(keyboard.F6), on(OnReports), on(OnReports), func(t *text.Actions) text.Act { return t.Close }},
	{CloseEmpty, keys(keyboard.F9), on(OnReports), on(OnReports), func(t *text.Actions) text.Act { return t.CloseEmpty }},
	{Reopen, keys(keyboard.F7), on(OnReports), nil, func(t *text.Actions) text.Act { return t.Reopen }},
	{Retry, keys(keyboard.F6), on(OnQuarantine), on(OnQuarantine), func(t *text.Actions) text.Act { return t.Retry }},
	{UndoImport, keys(keyboard.F9), on(OnImports), on(OnImports), func(t *text.Actions) text.Act { return t.UndoImport }},
	{PutBack, keys(keyboard.F4), on(OnImports), on(OnImports), func(t *text.Actions) text.Act { return t.PutBack }},
	{Go, keys(keyboard.Enter), on(OnGuide), on(OnGuide), func(t *text.Actions) text.Act { return t.Go }},
	{Answer, keys(keyboard.Enter), on(OnTodo, OnModel), on(OnTodo, OnModel), func(t *text.Actions) text.Act { return t.Answer }},
	{CatalogPart, keys(keyboard.Tab), on(OnCatalog), on(OnCatalog), func(t *text.Actions) text.Act { return t.CatalogPart }},
	{CatalogPartBack, keys(keyboard.BackTab), on(OnCatalog), nil, func(t *text.Actions) text.Act { return t.CatalogPartBack }},
	{OpenMonth, keys(keyboard.Enter), on(OnMonths), on(OnMonths), func(t *text.Actions) text.Act { return t.OpenMonth }},
	{OpenSheet, keys(keyboard.Enter), on(OnSheets), on(OnSheets), func(t *text.Actions) text.Act { return t.OpenSheet }},
	{OpenLine, keys(keyboard.Enter), on(OnSheet, OnCatalog), on(OnSheet, OnCatalog), func(t *text.Actions) text.Act { return t.OpenLine }},
	{AddLine, keys(keyboard.F3), on(OnSheet, OnCatalog), on(OnSheet, OnCatalog), func(t *text.Actions) text.Act { return t.AddLine }},
	{EditLine, keys(keyboard.F4), on(OnSheet, OnCatalog, OnLine), on(OnSheet, OnCatalog, OnLine), func(t *text.Actions) text.Act { return t.EditLine }},
	{DropLine, keys(keyboard.F9), on(OnSheet, OnLine), on(OnSheet, OnLine), func(t *text.Actions) text.Act { return t.DropLine }},
	{OpenRecord, keys(keyboard.Enter), on(OnHistory), on(OnHistory), func(t *text.Actions) text.Act { return t.OpenRecord }},
	{UndoChange, keys(keyboard.F9), on(OnHistory), on(OnHistory), func(t *text.Actions) text.Act { return t.UndoChange }},
	{Open, keys(keyboard.Enter), on(OnModels, OnOverview, OnPaper), on(OnModels, OnPaper), func(t *text.Actions) text.Act { return t.Open }},
	{Next, keys(keyboard.Enter, keyboard.Tab), on(OnEntry), on(OnEntry), func(t *text.Actions) text.Act { return t.Next }},
	{Previous, keys(keyboard.BackTab), on(OnEntry), nil, func(t *text.Actions) text.Act { return t.Previous }},
	{Save, keys("ctrl+s"), on(OnEntry), on(OnEntry), func(t *text.Actions) text.Act { return t.Save }},
	{Judge, keys(keyboard.Enter), on(OnAppraise), on(OnAppraise), func(t *text.Actions) text.Act { return t.Judge }},
	{Apply, keys("ctrl+s", keyboard.Enter), on(OnMany), on(OnMany), func(t *text.Actions) text.Act { return t.Apply }},
	{Verdict, keys("ctrl+s"), on(OnDesk), on(OnDesk), func(t *text.Actions) text.Act { return t.Verdict }},
	{Skip, keys(keyboard.F8), on(OnDesk), on(OnDesk), func(t *text.Actions) text.Act { return t.Skip }},
	{Earlier, keys(keyboard.F7), on(OnDesk), on(OnDesk), func(t *text.Actions) text.Act { return t.Earlier }},
	{Score, keys("ctrl+x"), on(OnDesk, OnModel), nil, func(t *text.Actions) text.Act { return t.Score }},
	{Dossier, keys(keyboard.F9), on(OnDesk), nil, func(t *text.Actions) text.Act { return t.Dossier }},
	{Decide, keys(keyboard.F6), on(OnAppraise), on(OnAppraise), func(t *text.Actions) text.Act { return t.Decide }},
	{Commend, keys(keyboard.F8), on(OnAppraise), on(OnAppraise), func(t *text.Actions) text.Act { return t.Commend }},
	{Take, keys(keyboard.Enter), on(OnConflicts, OnDuplicates), on(OnConflicts, OnDuplicates), func(t *text.Actions) text.Act { return t.Take }},
	{Filled, keys(keyboard.F6), on(OnConflicts), on(OnConflicts), func(t *text.Actions) text.Act { return t.Filled }},
	{Alike, keys(keyboard.F8), on(OnConflicts), on(OnConflicts), func(t *text.Actions) text.Act { return t.Alike }},
	{Write, keys(keyboard.F4), on(OnConflicts), on(OnConflicts), func(t *text.Actions) text.Act { return t.Write }},
	{First, keys(keyboard.F6), on(OnDuplicates), on(OnDuplicates), func(t *text.Actions) text.Act { return t.First }},
	{Second, keys(keyboard.F8), on(OnDuplicates), on(OnDuplicates), func(t *text.Actions) text.Act { return t.Second }},
	{Undo, keys("ctrl+z"), on(OnConflicts, OnDuplicates, OnTodo, OnModels, OnAppraise, OnDesk), on(OnConflicts, OnDuplicates, OnTodo, OnDesk), func(t *text.Actions) text.Act { return t.Undo }},
	{Redo, keys("ctrl+y"), on(OnGrid, OnModels, OnAppraise, OnDesk), nil, func(t *text.Actions) text.Act { return t.Redo }},
	{Import, keys(keyboard.Enter), on(OnPreview, OnList), on(OnPreview, OnList), func(t *text.Actions) text.Act { return t.Import }},
	{Deliver, keys(keyboard.Enter), on(OnSend), on(OnSend), func(t *text.Actions) text.Act { return t.Deliver }},
	{Models, keys(keyboard.F2), anywhere, on(OnOverview), func(t *text.Actions) text.Act { return t.Models }},
	{New, keys(keyboard.F3), pages, on(OnOverview, OnModels), func(t *text.Actions) text.Act { return t.New }},
	{Edit, keys(keyboard.F4), on(OnModels, OnModel, OnTodo), on(OnModels, OnModel, OnTodo), func(t *text.Actions) text.Act { return t.Edit }},
	{Exchange, keys(keyboard.F5), pages, on(OnOverview), func(t *text.Actions) text.Act { return t.Exchange }},
	{Reports, keys("ctrl+b"), pages, on(OnOverview), func(t *text.Actions) text.Act { return t.Reports }},
	{CopyPlace, keys(keyboard.Enter), on(OnPlaces), on(OnPlaces), func(t *text.Actions) text.Act { return t.CopyPlace }},
	{Templates, keys(keyboard.F6), on(OnPlaces), on(OnPlaces), func(t *text.Actions) text.Act { return t.Templates }},
	{AddTemplate, keys(keyboard.F3), on(OnTemplates), on(OnTemplates), func(t *text.Actions) text.Act { return t.AddTemplate }},
	{DropTemplate, keys(keyboard.F9), on(OnTemplates), on(OnTemplates), func(t *text.Actions) text.Act { return t.DropTemplate }},
	{NextReport, keys(keyboard.Tab), on(OnPaper, OnPlaces), on(OnPaper, OnPlaces), func(t *text.Actions) text.Act { return t.NextReport }},
	{LastReport, keys(keyboard.BackTab), on(OnPaper, OnPlaces), nil, func(t *text.Actions) text.Act { return t.LastReport }},
	{Period, keys(keyboard.F4), on(OnPaper), on(OnPaper), func(t *text.Actions) text.Act { return t.Period }},
	{Alone, keys(keyboard.F7), on(OnPaper), nil, func(t *text.Actions) text.Act { return t.Alone }},
	{Chart, keys(keyboard.F8), on(OnPaper), on(OnPaper), func(t *text.Actions) text.Act { return t.Chart }},
	{WriteFile, keys("ctrl+s"), on(OnPaper), on(OnPaper), func(t *text.Actions) text.Act { return t.WriteFile }},
	{PutOut, keys("ctrl+s"), on(OnOfficial), on(OnOfficial), func(t *text.Actions) text.Act { return t.PutOut }},
	{LookPaper, keys(keyboard.F8), on(OnOfficial), on(OnOfficial), func(t *text.Actions) text.Act { return t.LookPaper }},
	{OwnPlaces, keys(keyboard.F7), on(OnOfficial), nil, func(t *text.Actions) text.Act { return t.OwnPlaces }},
	{ShowFolder, keys("ctrl+e"), on(OnPaper, OnOfficial), on(OnOfficial), func(t *text.Actions) text.Act { return t.ShowFolder }},
	{WritePaper, keys(keyboard.F6), on(OnPaper), on(OnPaper), func(t *text.Actions) text.Act { return t.WritePaper }},
	{Export, keys(keyboard.F6), on(OnExchange, OnBundles), on(OnExchange, OnBundles), func(t *text.Actions) text.Act { return t.Export }},
	{Conflicts, keys(keyboard.F7), on(OnOverview, OnModels, OnModel, OnPreview, OnList), nil, func(t *text.Actions) text.Act { return t.Conflicts }},
	{Duplicates, keys("ctrl+d"), append(on(OnPreview, OnList), pages...), nil, func(t *text.Actions) text.Act { return t.Duplicates }},
	{Todo, keys("ctrl+g"), pages, nil, func(t *text.Actions) text.Act { return t.Todo }},
	{Comment, keys(keyboard.F6), on(OnModel, OnLine), on(OnModel, OnLine), func(t *text.Actions) text.Act { return t.Comment }},
	{Progress, keys(keyboard.F8), on(OnModel), nil, func(t *text.Actions) text.Act { return t.Progress }},
	{Withdraw, keys("ctrl+l"), on(OnModel), nil, func(t *text.Actions) text.Act { return t.Withdraw }},
	{Review, keys("ctrl+e"), on(OnModel), nil, func(t *text.Actions) text.Act { return t.Review }},
	{Sort, keys(keyboard.F6), on(OnModels, OnSheet, OnCatalog), on(OnModels), func(t *text.Actions) text.Act { return t.Sort }},
	{Cell, keys(keyboard.F2), on(OnGrid), on(OnGrid), func(t *text.Actions) text.Act { return t.Cell }},
	{NextError, keys(keyboard.F8), on(OnGrid), on(OnGrid), func(t *text.Actions) text.Act { return t.NextError }},
	{SaveRows, keys("ctrl+s"), on(OnGrid), on(OnGrid), func(t *text.Actions) text.Act { return t.SaveRows }},
	{Fill, keys("ctrl+d"), on(OnGrid), on(OnGrid), func(t *text.Actions) text.Act { return t.Fill }},
	{TakeBack, keys("ctrl+z"), on(OnGrid), nil, func(t *text.Actions) text.Act { return t.TakeBack }},
	{Turn, keys(keyboard.F6), on(OnGrid), nil, func(t *text.Actions) text.Act { return t.Turn }},
	{DropRow, keys(keyboard.F9), on(OnGrid), nil, func(t *text.Actions) text.Act { return t.DropRow }},
	{Copy, keys("ctrl+c"), on(OnGrid), nil, func(t *text.Actions) text.Act { return t.Copy }},
	{Paste, keys("ctrl+v"), on(OnGrid), nil, func(t *text.Actions) text.Act { return t.Paste }},
	{Empty, nil, on(OnGrid), nil, func(t *text.Actions) text.Act { return t.Empty }},
	{Pin, keys(keyboard.F7), on(OnEntry), on(OnEntry), func(t *text.Actions) text.Act { return t.Pin }},
	{Note, keys(keyboard.F9), on(OnEntry), on(OnEntry), func(t *text.Actions) text.Act { return t.Note }},
	{More, keys(keyboard.F5), on(OnEntry, OnGrid), on(OnEntry), func(t *text.Actions) text.Act { return t.More }},
	{Reply, keys(keyboard.F6), on(OnEntry), nil, func(t *text.Actions) text.Act { return t.Reply }},
	{Unsave, keys("ctrl+z"), on(OnEntry), nil, func(t *text.Actions) text.Act { return t.Unsave }},
	{Similar, keys(keyboard.F8), on(OnEntry), nil, func(t *text.Actions) text.Act { return t.Similar }},
	{Preview, keys(keyboard.F8), append(on(OnExchange), sections...), on(OnExchange, OnBundles), func(t *text.Actions) text.Act { return t.Preview }},
	{Section, keys(keyboard.Tab), append(on(OnExchange), sections...), append(on(OnExchange), sections...), func(t *text.Actions) text.Act { return t.Section }},
	{Accept, keys(keyboard.F4), on(OnExchange, OnPreview, OnQuarantine, OnKeys), on(OnExchange, OnPreview, OnQuarantine, OnKeys),
		func(t *text.Actions) text.Act { return t.Accept }},
	{Full, keys(keyboard.F4), on(OnSend), on(OnSend), func(t *text.Actions) text.Act { return t.Full }},
	{Drop, keys(keyboard.F9), on(OnQuarantine), on(OnQuarantine), func(t *text.Actions) text.Act { return t.Drop }},
	{Revoke, keys(keyboard.F9), on(OnKeys), on(OnKeys), func(t *text.Actions) text.Act { return t.Revoke }},
	{Passphrase, keys(keyboard.F6), on(OnKeys), nil, func(t *text.Actions) text.Act { return t.Passphrase }},
	{NewKey, keys(keyboard.F7), on(OnKeys), nil, func(t *text.Actions) text.Act { return t.NewKey }},
	{Decode, keys(keyboard.F4), on(OnList), on(OnList), func(t *text.Actions) text.Act { return t.Decode }},
	{Annotate, keys(keyboard.F6), on(OnList), on(OnList), func(t *text.Actions) text.Act { return t.Annotate }},
	{Files, keys(keyboard.F8), on(OnPreview), on(OnPreview), func(t *text.Actions) text.Act { return t.Files }},
	{Invite, keys(keyboard.F7), on(OnExchange), on(OnExchange), func(t *text.Actions) text.Act { return t.Invite }},
	{Down, keys(keyboard.F9), on(OnExchange), nil, func(t *text.Actions) text.Act { return t.Down }},
	{SectionBack, keys(keyboard.BackTab), append(on(OnExchange), sections...), nil, func(t *text.Actions) text.Act { return t.SectionBack }},
	{History, keys(keyboard.F9), on(OnModel), on(OnModel), func(t *text.Actions) text.Act { return t.History }},
	{Acts, keys(keyboard.F9), on(OnModels), nil, func(t *text.Actions) text.Act { return t.Acts }},
	{Columns, keys("ctrl+e"), on(OnModels), nil, func(t *text.Actions) text.Act { return t.Columns }},
	{Count, keys(keyboard.F8), on(OnModels), nil, func(t *text.Actions) text.Act { return t.Count }},
	{Keep, keys("ctrl+s"), on(OnModels), nil, func(t *text.Actions) text.Act { return t.Keep }},
	{SelectAll, keys("ctrl+a"), on(OnModels, OnAppraise, OnSheet, OnCatalog), on(OnAppraise), func(t *text.Actions) text.Act { return t.SelectAll }},
	{Filter, keys("ctrl+f"), on(OnModels, OnAppraise, OnSheet, OnCatalog), on(OnModels, OnAppraise, OnSheet), func(t *text.Actions) text.Act { return t.Filter }},
	{Clear, keys("ctrl+l"), on(OnModels, OnAppraise, OnSheet, OnCatalog), nil, func(t *text.Actions) text.Act { return t.Clear }},
	{Overview, keys(keyboard.F10), anywhere, nil, func(t *text.Actions) text.Act { return t.Overview }},
	{Appraise, keys("ctrl+k"), pages, nil, func(t *text.Actions) text.Act { return t.Appraise }},
	{Grid, keys("ctrl+t"), append(on(OnSheet, OnCatalog), pages...), nil, func(t *text.Actions) text.Act { return t.Grid }},
	{Leave, keys(keyboard.Esc), on(OnEntry, OnGrid), on(OnEntry, OnGrid), func(t *text.Actions) text.Act { return t.Leave }},
	{Back, keys(keyboard.Esc), append(on(OnOfficial, OnPlaces, OnTemplates, OnMonths, OnSheets, OnSheet, OnLine, OnModels, OnModel, OnExchange, OnPreview, OnList, OnGuide, OnConflicts, OnDuplicates, OnTodo, OnSend, OnCompare, OnForm, OnSettings, OnHistory, OnCatalog, OnAppraise, OnDesk, OnPaper, OnMany, OnBackups, OnRescue), sections...),
		append(on(OnOfficial, OnTemplates, OnMonths, OnSheets, OnSheet, OnLine, OnModel, OnPreview, OnList, OnGuide, OnConflicts, OnDuplicates, OnTodo, OnSend, OnCompare, OnForm, OnSettings, OnHistory, OnCatalog, OnDesk, OnMany, OnBackups, OnRescue), sections...),
		func(t *text.Actions) text.Act { return t.Back }},
	{UndoSave, keys("ctrl+z"), undoable, nil, func(t *text.Actions) text.Act { return t.UndoSave }},
	{RedoSave, keys("ctrl+y"), undoable, nil, func(t *text.Actions) text.Act { return t.RedoSave }},
	{Journal, keys("ctrl+r"), anywhere, nil, func(t *text.Actions) text.Act { return t.Journal }},
	{Catalog, keys("ctrl+n"), anywhere, nil, func(t *text.Actions) text.Act { return t.Catalog }},
	{Months, nil, anywhere, nil, func(t *text.Actions) text.Act { return t.Months }},
	{Sheets, nil, anywhere, nil, func(t *text.Actions) text.Act { return t.Sheets }},
	{Papers, nil, anywhere, nil, func(t *text.Actions) text.Act { return t.Papers }},
	{PaperPlaces, nil, anywhere, nil, func(t *text.Actions) text.Act { return t.Places }},
	{Settings, keys("ctrl+o"), anywhere, nil, func(t *text.Actions) text.Act { return t.Settings }},
	{Backup, nil, anywhere, nil, func(t *text.Actions) text.Act { return t.Backup }},
	{Check, nil, anywhere, nil, func(t *text.Actions) text.Act { return t.Check }},
	{Join, nil, append(on(OnExchange, OnOverview), sections...), nil, func(t *text.Actions) text.Act { return t.Join }},
	{NewUnits, nil, on(OnCatalog), nil, func(t *text.Actions) text.Act { return t.NewUnits }},
	{Seal, nil, anywhere, nil, func(t *text.Actions) text.Act { return t.Seal }},
	{Restore, nil, anywhere, nil, func(t *text.Actions) text.Act { return t.Restore }},
	{Quit, keys("ctrl+q"), nil, nil, func(t *text.Actions) text.Act { return t.Quit }},
	{Tour, nil, nil, nil, func(t *text.Actions) text.Act { return t.Tour }},
	{TourNext, nil, nil, nil, func(t *text.Actions) text.Act { return t.TourNext }},
	{Palette, keys("ctrl+p"), nil, on(OnOverview, OnModels, OnModel, OnExchange), func(t *text.Actions) text.Act { return t.Palette }},
	{Help, keys(keyboard.F1), nil, append(on(OnOfficial, OnPlaces, OnTemplates, OnMonths, OnSheets, OnSheet, OnLine, OnEntry, OnGrid, OnPreview, OnList, OnSend, OnGuide, OnCompare, OnForm, OnSettings, OnHistory, OnCatalog, OnDesk, OnMany, OnBackups, OnRescue), pages...), func(t *text.Actions) text.Act { return t.Help }},
}

func keys(k ...keyboard.Code) []keyboard.Code { return k }
func on(p ...Place) []Place                   { return p }

// All is the whole table, for help on paper. It is shared: do not change it.
func All() []Action { return table }

// applies tells whether the action can be meant on a page at all.
func (a Action) applies(p Place) bool { return a.On == nil || slices.Contains(a.On, p) }

// Applies tells whether an action can be meant on a page at all.
func Applies(id ID, p Place) bool {
	return slices.ContainsFunc(table, func(a Action) bool { return a.ID == id && a.applies(p) })
}

// Find is the action that a key means on a page.
func Find(p Place, c keyboard.Code) (Action, bool) {
	for _, a := range table {
		if a.applies(p) && slices.Contains(a.Keys, c) {
			return a, true
		}
	}
	return Action{}, false
}
