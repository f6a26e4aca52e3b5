package action

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/frame"
	"danvan/ui/part/input"
	"danvan/ui/text"
	"danvan/ui/theme"
)

var places = []Place{OnGuide, OnOverview, OnModels, OnModel, OnEntry, OnExchange, OnPreview, OnList, OnSend, OnConflicts, OnBundles, OnQuarantine, OnImports,
	OnKeys, OnReports, OnCompare, OnSettings, OnCatalog, OnHistory, OnForm, OnDuplicates, OnTodo, OnAppraise, OnDesk, OnMany, OnPaper, OnGrid, OnBackups, OnRescue, OnMonths, OnSheets, OnSheet, OnLine, OnPlaces, OnTemplates, OnOfficial}

func TestNoKeyIsUnsafe(t *testing.T) {
	for _, a := range All() {
		for _, k := range a.Keys {
			if ok, why := bindable(k); !ok {
				t.Errorf("%s may not take %s: %s", a.ID, k, why)
			}
		}
	}
}

// A key that an input wants would never reach the action.
func TestNoKeyIsAnInputs(t *testing.T) {
	for _, a := range All() {
		for _, k := range a.Keys {
			if input.NewLine("a b").Key(keyboard.Press(k)) {
				t.Errorf("%s: %s is taken by the input", a.ID, k)
			}
		}
	}
}

func TestOneActionAKeyAndPage(t *testing.T) {
	ids := map[ID]bool{}
	for _, a := range All() {
		if ids[a.ID] {
			t.Errorf("%s stands twice in the table", a.ID)
		}
		ids[a.ID] = true
		for _, p := range a.Footer {
			if !a.applies(p) {
				t.Errorf("%s is in the footer of %s, where it does not apply", a.ID, p)
			}
		}
	}
	for _, p := range places {
		seen := map[keyboard.Code]ID{}
		for _, o := range Offers(p, nil) {
			for _, k := range o.Keys {
				if other, twice := seen[k]; twice {
					t.Errorf("on %s, %s means %s and %s", p, k, other, o.ID)
				}
				seen[k] = o.ID
				if a, ok := Find(p, k); !ok || a.ID != o.ID {
					t.Errorf("on %s, %s finds %s", p, k, a.ID)
				}
			}
		}
	}
	if _, ok := Find(OnEntry, keyboard.F3); ok {
		t.Error("F3 would leave a form half done")
	}
}

// Every name in the table of strings belongs to an action, and every action has its own.
func TestEveryNameIsUsed(t *testing.T) {
	for _, l := range []text.Lang{text.Vi, text.En} {
		tx := text.For(l)
		used := map[text.Act]bool{}
		for _, a := range All() {
			used[a.Text(&tx.Actions)] = true
		}
		v := reflect.ValueOf(tx.Actions)
		for i := range v.NumField() {
			if !used[v.Field(i).Interface().(text.Act)] {
				t.Errorf("%s: nothing is called %s", l, v.Type().Field(i).Name)
			}
		}
		if len(used) != len(All()) {
			t.Errorf("%s: %d names for %d actions", l, len(used), len(All()))
		}
	}
}

// Four to seven keys on 80 columns, help always the last.
func TestFooters(t *testing.T) {
	th := theme.New(theme.Options{})
	for _, l := range []text.Lang{text.Vi, text.En} {
		tx := text.For(l)
		for _, p := range places {
			hints := Hints(Offers(p, nil), p, tx, th)
			help := tx.Actions.Help.Short
			if n := len(hints); n < 2 || n > 7 || hints[n-1].Label != help {
				t.Errorf("%s: %v", p, hints)
			}
			for _, width := range []int{60, 80} {
				foot := ansi.Strip(frame.Footer(th, hints, width))
				if part.Width(foot) > width || !strings.HasSuffix(foot, help) {
					t.Errorf("%s %d: %q", p, width, foot)
				}
				// On the page of conflicts to fill, to do all alike and to undo are hardly ever all possible.
				if width == 80 && p != OnConflicts && !strings.Contains(foot, hints[max(0, len(hints)-2)].Label) {
					t.Errorf("%s %s: not all keys fit on 80 columns: %q", l, p, foot)
				}
			}
		}
	}
}

func TestWhatCannotBeDoneIsNotInTheFooterButSaysWhy(t *testing.T) {
	th, tx := theme.New(theme.Options{}), text.For(text.Vi)
	offers := Offers(OnModels, func(id ID) string {
		if id == Open {
			return "chưa có mô hình nào"
		}
		return ""
	})
	i := slices.IndexFunc(offers, func(o Offer) bool { return o.ID == Open })
	if i < 0 || offers[i].Off != "chưa có mô hình nào" {
		t.Errorf("the palette must say why: %v", offers)
	}
	for _, h := range Hints(offers, OnModels, tx, th) {
		if h.Label == tx.Actions.Open.Short {
			t.Error("a disabled action is in the footer")
		}
	}
}
