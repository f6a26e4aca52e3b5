package record_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"danvan/store/record"
)

// fill gives every field of a record something that is not its zero value, by chance.
func fill(t *rapid.T, r record.Record) {
	fillStruct(t, reflect.ValueOf(r).Elem())
}

func fillStruct(t *rapid.T, v reflect.Value) {
	for i := range v.NumField() {
		f := v.Field(i)
		if !f.CanSet() || rapid.IntRange(0, 3).Draw(t, "empty") == 0 {
			continue
		}
		switch f.Kind() {
		case reflect.String:
			f.SetString(rapid.StringMatching(`[A-ZĐâ-ỹ0-9 \n]{1,20}`).Draw(t, "text"))
		case reflect.Int64:
			f.SetInt(rapid.Int64().Draw(t, "number"))
		case reflect.Uint64:
			f.SetUint(rapid.Uint64().Draw(t, "number"))
		case reflect.Uint8:
			f.SetUint(uint64(rapid.Byte().Draw(t, "byte")))
		case reflect.Slice: // an empty one is not the same as none
			f.Set(reflect.MakeSlice(f.Type(), rapid.IntRange(0, 3).Draw(t, "length"), 3))
			for j := range f.Len() {
				if x := f.Index(j); x.Kind() == reflect.Uint8 {
					x.SetUint(uint64(rapid.Byte().Draw(t, "byte")))
				} else {
					fillStruct(t, x)
				}
			}
		case reflect.Bool:
			f.SetBool(true)
		case reflect.Array:
			for j := range f.Len() {
				f.Index(j).SetUint(uint64(rapid.Byte().Draw(t, "byte")))
			}
		default:
			t.Fatalf("a field of kind %s: teach fill about it", f.Kind())
		}
	}
}

// Every kind comes back as it went in, field by field, and its values stand in order.
func TestEveryKindThereAndBack(t *testing.T) {
	for _, k := range record.Kinds() {
		t.Run(string(k.Name), rapid.MakeCheck(func(t *rapid.T) {
			in, out := k.New(), k.New()
			fill(t, in)
			vs, err := record.Encode(in)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.IsSortedFunc(vs, func(a, b record.Value) int { return strings.Compare(a.Name, b.Name) }) {
				t.Fatalf("values out of order: %v", vs)
			}
			if err := record.Decode(vs, out); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(in, out) {
				t.Fatalf("%+v came back as %+v", in, out)
			}
		}))
	}
}

func TestDecodeRefusesAnotherType(t *testing.T) {
	n, err := record.EncodeOne(5)
	if err != nil {
		t.Fatal(err)
	}
	if err := record.Decode(record.Values{{Name: "name", Raw: n}}, &record.Model{}); err == nil {
		t.Error("a number was taken for a name")
	}
	m := record.Model{Name: "có sẵn"}
	if err := record.Decode(record.Values{{Name: "later", Raw: n}, {Name: "name", Raw: record.Null}}, &m); err != nil || m.Name != "có sẵn" {
		t.Errorf("an unknown field and an emptied one: %v, %+v", err, m)
	}
}

func TestValidate(t *testing.T) {
	id := record.NewID(time.Now())
	model := func(change func(*record.Model)) record.Record {
		m := &record.Model{Name: "Hiến đất mở đường", Subject: record.Collective, Registrant: "Chi bộ Nà Ta"}
		change(m)
		return m
	}
	part := func(change func(*record.Participation)) record.Record {
		p := &record.Participation{Model: id, Year: 2023, Field: id, Standing: record.New, Registered: "2023-02-28"}
		change(p)
		return p
	}
	for what, c := range map[string]struct {
		rec   record.Record
		field string // of the one problem; empty for none
		code  record.Code
		hard  bool
	}{
		"a good model":               {model(func(*record.Model) {}), "", "", false},
		"no name":                    {model(func(m *record.Model) { m.Name = "" }), "name", record.Missing, true},
		"no registrant":              {model(func(m *record.Model) { m.Registrant = "" }), "registrant", record.Missing, true},
		"another kind of subject":    {model(func(m *record.Model) { m.Subject = "club" }), "subject", record.UnknownTerm, true},
		"a name without end":         {model(func(m *record.Model) { m.Name = string(make([]byte, 600)) }), "name", record.TooLong, true},
		"a good participation":       {part(func(*record.Participation) {}), "", "", false},
		"no such day":                {part(func(p *record.Participation) { p.Registered = "2023-02-31" }), "registered", record.BadDate, true},
		"registered years before":    {part(func(p *record.Participation) { p.Registered = "2019-02-01" }), "registered", record.Unlikely, false},
		"registered the year before": {part(func(p *record.Participation) { p.Registered = "2022-09" }), "registered", record.Unlikely, false},
		"a year that cannot be":      {part(func(p *record.Participation) { p.Year, p.Registered = 23, "" }), "year", record.OutOfRange, true},
		"ends before it begins":      {part(func(p *record.Participation) { p.From, p.To = "2023-05-01", "2023-04-30" }), "to", record.Backwards, true},
		"fewer people than none":     {part(func(p *record.Participation) { p.Participants = -1 }), "participants", record.OutOfRange, true},
		"a resource of no number":    {&record.Resource{Participation: id, What: record.Land, Amount: "2.941,86"}, "amount", record.BadNumber, true},
		"a resource below nothing":   {&record.Resource{Participation: id, What: record.Money, Amount: "-5"}, "amount", record.OutOfRange, true},
		"a verdict of no kind":       {&record.Appraisal{Participation: id, By: id, Verdict: "good"}, "verdict", record.UnknownTerm, true},
		"a key of another kind":      {&record.Key{Unit: id, Public: "ssh-rsa AAAA"}, "public", record.UnknownTerm, true},
		"a key handed over by half":  {&record.Key{Unit: id, Public: "ssh-ed25519 A", Before: "ssh-ed25519 B", SignedBySelf: "…"}, "signed_by_before", record.Missing, true},
		"a key handed over by none":  {&record.Key{Unit: id, Public: "ssh-ed25519 A", Before: "B", SignedByBefore: "…", SignedBySelf: "…"}, "before", record.UnknownTerm, true},
		"heads of a key that holds":  {&record.Key{Unit: id, Public: "ssh-ed25519 A", Good: []record.GoodHead{}}, "revoked", record.Missing, true},
		"a copy of no model":         {model(func(m *record.Model) { m.SameUnit = id }), "same_as", record.Missing, true},
		"a copy of nobody's model":   {model(func(m *record.Model) { m.SameAs = id }), "same_unit", record.Missing, true},
		"a good comment":             {&record.Comment{Participation: id, By: id, Field: "place", Text: "Thiếu tên thôn"}, "", "", false},
		"a comment on all":           {&record.Comment{Participation: id, By: id, Field: record.WholeParticipation, Text: "Xem lại"}, "", "", false},
		"a comment on no field":      {&record.Comment{Participation: id, By: id, Field: "weather", Text: "Xem lại"}, "field", record.UnknownTerm, true},
		"a comment of no words":      {&record.Comment{Participation: id, By: id, Field: "place"}, "text", record.Missing, true},
		"an answer that needs none":  {&record.Answer{Participation: id, Comment: id, By: id, About: "Thiếu tên thôn"}, "", "", false},
		"an answer to nothing":       {&record.Answer{Participation: id, Comment: id, By: id, Text: "Đã sửa"}, "about", record.Missing, true},
		"a closing":                  {&record.Closing{Span: "2026-H1", Nothing: true, Date: "2026-06-18"}, "", "", false},
		"a closing of a month":       {&record.Closing{Span: "2026-06", Date: "2026-06-18"}, "", "", false},
		"a closing of a day":         {&record.Closing{Span: "2026-06-18", Date: "2026-06-18"}, "span", record.UnknownTerm, true},
		"a closing of nothing":       {&record.Closing{Date: "2026-06-18"}, "span", record.Missing, true},
		"a period":                   {&record.Period{Unit: id, Span: "2026", Due: "2026-12-15"}, "", "", false},
		"a period long ago":          {&record.Period{Unit: id, Span: "1026", Due: "2026-12-15"}, "span", record.OutOfRange, true},
		"a period due some time":     {&record.Period{Unit: id, Span: "2026", Due: "2026-12"}, "due", record.BadDate, true},
		"a period without an end":    {&record.Period{Unit: id, Span: "2026"}, "due", record.Missing, true},
		"a model that is not itself": {&record.Distinct{One: id, Other: id}, "other", record.OutOfRange, true},
		"a score of no number":       {part(func(p *record.Participation) { p.SelfScore = "8,5" }), "self_score", record.BadNumber, true},
		"fewer points than none":     {part(func(p *record.Participation) { p.SelfScore = "-1" }), "self_score", record.OutOfRange, true},
		"a verdict below nothing":    {&record.Appraisal{Participation: id, By: id, Score: "-0.5"}, "score", record.OutOfRange, true},
		"proposed on no day":         {part(func(p *record.Participation) { p.Proposed = "2023-11-31" }), "proposed", record.BadDate, true},
		"a decision":                 {&record.Decision{Unit: id, Number: "15/QĐ-UBND", Date: "2026-11-20", Level: record.District}, "", "", false},
		"a decision of nobody":       {&record.Decision{Number: "15/QĐ-UBND", Date: "2026-11-20"}, "unit", record.Missing, true},
		"a decision of no number":    {&record.Decision{Unit: id, Date: "2026-11-20"}, "number", record.Missing, true},
		"a decision of no day":       {&record.Decision{Unit: id, Number: "15/QĐ-UBND"}, "date", record.Missing, true},
		"a decision of a village":    {&record.Decision{Unit: id, Number: "15", Date: "2026", Level: "village"}, "level", record.UnknownTerm, true},
		"a review":                   {&record.Review{Participation: id, By: id, Outcome: record.Keep}, "", "", false},
		"a review of a third kind":   {&record.Review{Participation: id, By: id, Outcome: "sleep"}, "outcome", record.UnknownTerm, true},
		"stopped, nobody says why":   {&record.Review{Participation: id, By: id, Outcome: record.Stop}, "reason", record.Missing, true},
		"a note":                     {&record.Progress{Participation: id, Date: "2026-05", Text: "Đã đổ 300 m"}, "", "", false},
		"a note without words":       {&record.Progress{Participation: id, Date: "2026-05"}, "text", record.Missing, true},
		"a note of fewer than none":  {&record.Progress{Participation: id, Date: "2026", Text: "…", Beneficiaries: -1}, "beneficiaries", record.OutOfRange, true},
		"a list that ends early":     {&record.FieldList{Unit: id, From: 2023, To: 2020}, "to", record.Backwards, true},
		"a column of a list":         {&record.Column{Unit: id, Name: "registration.field", Use: record.Hidden, Label: "Mảng"}, "", "", false},
		"a place's own column":       {&record.Column{Unit: id, Measure: id, Use: record.Needed}, "", "", false},
		"a column of nothing":        {&record.Column{Unit: id, Use: record.Hidden}, "column", record.Missing, true},
		"a column of two":            {&record.Column{Unit: id, Name: "registration.field", Measure: id}, "column", record.Missing, true},
		"a model without a name":     {&record.Column{Unit: id, Name: "registration.name", Use: record.Hidden}, "use", record.OutOfRange, true},
		"a column of no sheet":       {&record.Column{Unit: id, Name: "registration.weather"}, "column", record.UnknownTerm, true},
		"words that units are asked": {&record.Measure{Unit: id, Code: "a", Name: "Thực trạng", Value: record.LinesValue}, "use", record.Missing, true},
		"words of registrations":     {&record.Measure{Unit: id, Code: "a", Name: "Thực trạng", Value: record.LinesValue, Use: record.Needed}, "", "", false},
		"a choice of nothing":        {&record.Measure{Unit: id, Code: "a", Name: "Loại", Value: record.TermValue, Use: record.Asked, Terms: " \n"}, "terms", record.Missing, true},
		"a value of nothing":         {&record.MeasureValue{Measure: id, Span: "2026"}, "amount", record.Missing, true},
		"a value in words":           {&record.MeasureValue{Measure: id, Span: "2026", Text: "Khó khăn"}, "", "", false},
		"a unit of no level":         {&record.Unit{Code: "02269", Name: "Xã Thượng Lâm", Level: "village"}, "level", record.UnknownTerm, true},
	} {
		ps := c.rec.Validate()
		if c.field == "" {
			if len(ps) > 0 {
				t.Errorf("%s: %v", what, ps)
			}
			continue
		}
		if len(ps) != 1 || ps[0].Field != c.field || ps[0].Code != c.code || ps[0].Hard != c.hard || ps.Hard() != c.hard {
			t.Errorf("%s: %v, want %s %s", what, ps, c.field, c.code)
		}
	}
}

func TestDates(t *testing.T) {
	for d, good := range map[record.Date]bool{
		"": true, "2023": true, "2023-10": true, "2023-Q3": true, "2023-H1": true, "2024-02-29": true,
		"2023-02-29": false, "2023-13": false, "2023-Q5": false, "2023-H3": false, "05/10/2023": false, "23": false, "2023-1-5": false,
	} {
		if d.Valid() != good {
			t.Errorf("%q is valid: %v", d, !good)
		}
	}
}

// What exists once has one id wherever it is made, and different things have different ones.
func TestDerivedIDs(t *testing.T) {
	a, b := record.NewID(time.Now()), record.NewID(time.Now())
	if record.ParticipationID(a, 2023) != record.ParticipationID(a, 2023) {
		t.Error("one participation has two ids")
	}
	one, pair := record.NewDistinct(a, b)
	if swapped, id := record.NewDistinct(b, a); id != pair || *swapped != *one || one.Validate() != nil {
		t.Error("a pair of models has two ids")
	}
	_, other := record.NewDistinct(a, record.NewID(time.Now()))
	seen := map[record.ID]string{}
	for what, id := range map[string]record.ID{
		"a model's year": record.ParticipationID(a, 2023), "its next": record.ParticipationID(a, 2024), "another's": record.ParticipationID(b, 2023),
		"a's verdict by b": record.AppraisalID(a, b), "b's by a": record.AppraisalID(b, a),
		"b's comment on a's place": record.CommentID(a, b, "place"), "on its name": record.CommentID(a, b, "name"), "a's on b's": record.CommentID(b, a, "place"),
		"b's answer": record.AnswerID(a, b), "a year closed": record.ClosingID(a, "2026"), "its half": record.ClosingID(a, "2026-H1"),
		"a's review by b": record.ReviewID(a, b), "a's decision": record.DecisionID(a, 2026, "15 qd"), "the year after": record.DecisionID(a, 2027, "15 qd"),
		"a year wanted": record.PeriodID(a, "2026"), "a pair": pair, "another pair": other,
		"a unit": record.UnitID("02269", ""), "its code later": record.UnitID("02269", "2025-07-01"),
	} {
		if other, twice := seen[id]; twice {
			t.Errorf("%s has the id of %s", what, other)
		}
		seen[id] = what
	}
	if got, err := record.ParseID(a.String()); err != nil || got != a {
		t.Errorf("%s reads back as %s, %v", a, got, err)
	}
}

// The id of a spoken record follows from the fields it restates, as they are encoded, and from nothing else.
func TestSpokenIDsFollowFromWhatIsRestated(t *testing.T) {
	a, b := record.NewID(time.Now()), record.NewID(time.Now())
	for _, c := range []struct {
		rec  record.Record
		want record.ID
	}{
		{&record.Appraisal{Participation: a, By: b}, record.AppraisalID(a, b)},
		{&record.Comment{Participation: a, By: b, Field: "name"}, record.CommentID(a, b, "name")},
		{&record.Answer{Comment: a, By: b}, record.AnswerID(a, b)},
		{&record.Review{Participation: a, By: b}, record.ReviewID(a, b)},
	} {
		k := record.KindOf(c.rec.Kind())
		vs, err := record.Encode(c.rec)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := k.DerivedID(vs.Get); err != nil || got != c.want {
			t.Errorf("%s: %s, %v", k.Name, got, err)
		}
		for _, field := range k.Identity {
			for what, raw := range map[string][]byte{"nothing": nil, "null": record.Null, "an empty text": {0x60}, "a number": {0x05}, "a short id": {0x41, 'x'}} {
				_, err := k.DerivedID(func(f string) ([]byte, bool) {
					if f == field {
						return raw, raw != nil
					}
					return vs.Get(f)
				})
				if err == nil {
					t.Errorf("%s: an id came of %s for %s", k.Name, what, field)
				}
			}
		}
	}
	for _, k := range record.Kinds() {
		if k.Spoken == (len(k.Identity) == 0) {
			t.Errorf("%s: spoken %v, with the identity %v", k.Name, k.Spoken, k.Identity)
		}
	}
}

// A comment is answered until it is written anew.
func TestAnswers(t *testing.T) {
	c := &record.Comment{Text: "Thiếu tên thôn"}
	a := &record.Answer{About: c.Text}
	if !a.Answers(c) {
		t.Error("an answered comment is open")
	}
	if c.Text = "Thiếu cả ngày"; a.Answers(c) {
		t.Error("a comment written anew counts as answered")
	}
	if c.Text = ""; !a.Answers(c) || !(&record.Answer{}).Answers(c) {
		t.Error("a comment taken back waits for an answer")
	}
}
