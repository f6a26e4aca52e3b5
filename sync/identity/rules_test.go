package identity

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"danvan/store/log"
	"danvan/store/record"
)

// change makes a change that sets what r says.
func change(r record.Record, id record.ID) *log.Change {
	c := &log.Change{Kind: r.Kind(), ID: id}
	for _, v := range ok(record.Encode(r)) {
		c.Edits = append(c.Edits, log.Edit{Field: v.Name, Value: v.Raw})
	}
	return c
}

func codeOf(err error) RefusalCode {
	var r *Refusal
	if errors.As(err, &r) {
		return r.Code
	}
	return ""
}

func TestUnknownKindsPassByPositionAlone(t *testing.T) {
	c := &log.Change{Kind: "sau-nay", ID: record.NewID(time.Now())}
	for _, part := range []record.Part{record.Affairs, record.Catalog} {
		if err := Judge(district, record.Channel{Unit: commune, Part: part}, c, tree); err != nil {
			t.Errorf("from above: %v", err)
		}
		if err := Judge(commune, record.Channel{Unit: district, Part: part}, c, tree); codeOf(err) != NotYourChannel {
			t.Errorf("from below: %v", err)
		}
	}
}

func TestVerdicts(t *testing.T) {
	part, other := record.NewID(time.Now()), record.NewID(time.Now())
	own := record.Channel{Unit: commune, Part: record.Affairs}
	verdict := func(of, by, id record.ID) *log.Change {
		return change(&record.Appraisal{Participation: of, By: by, Verdict: record.Exemplary}, id)
	}
	without := func(field string) *log.Change {
		c := verdict(part, district, record.AppraisalID(part, district))
		c.Edits = slices.DeleteFunc(c.Edits, func(e log.Edit) bool { return e.Field == field })
		return c
	}
	emptied := verdict(part, district, record.AppraisalID(part, district))
	for i := range emptied.Edits {
		if emptied.Edits[i].Field == "by" {
			emptied.Edits[i].Value = record.Null
		}
	}
	odd := verdict(part, district, record.AppraisalID(part, district))
	for i := range odd.Edits {
		if odd.Edits[i].Field == "by" {
			odd.Edits[i].Value = ok(record.EncodeOne("huyện"))
		}
	}
	for name, c := range map[string]struct {
		writer record.ID
		change *log.Change
		want   RefusalCode
	}{
		"the district's own":            {district, verdict(part, district, record.AppraisalID(part, district)), ""},
		"the commune's own":             {commune, verdict(part, commune, record.AppraisalID(part, commune)), ""},
		"the commune as the district":   {commune, verdict(part, district, record.AppraisalID(part, district)), NotYourVerdict},
		"the district as the commune":   {district, verdict(part, commune, record.AppraisalID(part, commune)), NotYourVerdict},
		"the district as the province":  {district, verdict(part, province, record.AppraisalID(part, province)), NotYourVerdict},
		"under the district's id":       {commune, verdict(part, commune, record.AppraisalID(part, district)), WrongID},
		"under another participation's": {district, verdict(part, district, record.AppraisalID(other, district)), WrongID},
		"without saying who":            {district, without("by"), NotRestated},
		"without saying of what":        {district, without("participation"), NotRestated},
		"with the who emptied":          {district, emptied, NotYourVerdict},
		"with a word for the who":       {district, odd, BadValue},
	} {
		t.Run(name, func(t *testing.T) {
			if err := Judge(c.writer, own, c.change, tree); codeOf(err) != c.want {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestCatalogRules(t *testing.T) {
	some, public := record.NewID(time.Now()), string(fixed().Public())
	unit := func(parent record.ID) record.Record {
		return &record.Unit{Code: "01999", Name: "Xã mới", Level: record.Commune, Parent: parent}
	}
	key := func(of record.ID) record.Record { return &record.Key{Unit: of, Public: public} }
	uproot := &log.Change{Kind: record.UnitKind, ID: commune, Edits: []log.Edit{{Field: "parent", Value: record.Null}}}
	reroot := &log.Change{Kind: record.UnitKind, ID: province, Edits: []log.Edit{{Field: "parent", Value: record.Null}}}
	for name, c := range map[string]struct {
		catalog record.ID
		change  *log.Change
		want    RefusalCode
	}{
		"a commune below itself":               {district, change(unit(district), some), ""},
		"a commune below a district":           {province, change(unit(district), some), ""},
		"a commune below the district beside":  {district, change(unit(beside), some), NotYourUnit},
		"a commune below the unit above":       {district, change(unit(province), some), NotYourUnit},
		"a commune below a stranger":           {district, change(unit(stranger), some), NotYourUnit},
		"a root's own record":                  {province, change(unit(record.ID{}), province), ""},
		"a root that stays one":                {province, reroot, ""},
		"a root below its own district":        {province, change(unit(district), province), NotYourUnit},
		"a root below itself":                  {province, change(unit(province), province), NotYourUnit},
		"a district below itself":              {district, change(unit(district), district), NotYourUnit},
		"a commune made a root":                {district, uproot, NotYourUnit},
		"a district that began alone":          {district, change(unit(record.ID{}), district), ""},
		"the unit above, below oneself":        {district, change(unit(district), province), NotYourUnit},
		"a name alone":                         {district, change(&record.Unit{Name: "Xã đổi tên"}, faraway), ""},
		"a commune's key":                      {district, change(key(commune), some), ""},
		"a commune's key from the province":    {province, change(key(commune), some), ""},
		"a root's own key":                     {province, change(key(province), some), ""},
		"the key of the unit above":            {district, change(key(province), some), NotYourKey},
		"the key of the district beside":       {district, change(key(beside), some), NotYourKey},
		"the key of a stranger":                {district, change(key(stranger), some), NotYourKey},
		"a revocation alone":                   {district, change(&record.Key{Revoked: "2023-05-01"}, some), ""},
		"a list of another":                    {district, change(&record.FieldList{Unit: province}, some), NotYourCatalog},
		"a programme of another":               {district, change(&record.Programme{Unit: commune, Code: "X"}, some), NotYourCatalog},
		"a key for a word":                     {district, &log.Change{Kind: record.KeyKind, Edits: []log.Edit{{Field: "unit", Value: []byte{0x61, 'x'}}}}, BadValue},
		"a key's unit dropped without another": {district, &log.Change{Kind: record.KeyKind, Edits: []log.Edit{{Field: "unit"}}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			err := Judge(c.catalog, record.Channel{Unit: c.catalog, Part: record.Catalog}, c.change, tree)
			if codeOf(err) != c.want {
				t.Errorf("got %v, want %q", err, c.want)
			}
			if above := Judge(province, record.Channel{Unit: c.catalog, Part: record.Catalog}, c.change, tree); codeOf(above) != c.want {
				t.Errorf("written from above: %v, want %q", above, c.want)
			}
		})
	}
}

func TestRefusalNamesWhatIsNeeded(t *testing.T) {
	c := change(&record.Key{Unit: province, Public: string(fixed().Public())}, record.NewID(time.Now()))
	err := Judge(district, record.Channel{Unit: district, Part: record.Catalog}, c, tree)
	var r *Refusal
	if !errors.As(err, &r) || r.Writer != district || r.Named != province || r.Field != "unit" || r.Ref.ID != c.ID {
		t.Fatalf("%+v", r)
	}
	for _, part := range []string{string(NotYourKey), district.String(), province.String(), "unit"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q does not say %q", err, part)
		}
	}
}

func TestEveryRuleSaysWhatItIs(t *testing.T) {
	for _, r := range Rules {
		if record.KindOf(r.Kind) == nil || r.Says == "" || r.judge == nil {
			t.Errorf("rule for %q is not whole", r.Kind)
		}
	}
}

func BenchmarkJudge(b *testing.B) {
	part := record.NewID(time.Now())
	c := change(&record.Appraisal{Participation: part, By: district, Verdict: record.Recognised}, record.AppraisalID(part, district))
	ch := record.Channel{Unit: commune, Part: record.Affairs}
	for b.Loop() {
		if err := Judge(district, ch, c, tree); err != nil {
			b.Fatal(err)
		}
	}
}

// What a unit said of itself when it was alone makes nothing of it once it stands below another: neither a root, nor
// one whose key counts, nor one that hands over.
func TestWhatWasSaidAloneCountsForNothingBelow(t *testing.T) {
	first, second := Generate(), Generate()
	handed, err := Handover(first, second, commune)
	if err != nil {
		t.Fatal(err)
	}
	lines := []Line{{record.Key{Unit: commune, Public: string(first.Public())}, commune}, {handed, commune}}
	alone := parents{commune: {}}
	for _, k := range []Key{first, second} {
		if _, ok := NewRoster(lines, alone).Speaks(k.Public(), commune); !ok {
			t.Error("alone, a unit's own key does not count")
		}
		if holders := NewRoster(lines, tree).Lookup(k.Public()); len(holders) > 0 {
			t.Errorf("below another its own word counts: %+v", holders)
		}
	}
	own := change(&record.Key{Unit: commune, Public: string(first.Public())}, record.NewID(time.Now()))
	if err := Judge(district, record.Channel{Unit: commune, Part: record.Catalog}, own, tree); codeOf(err) != NotYourKey {
		t.Errorf("written for it from above: %v", err)
	}
}
