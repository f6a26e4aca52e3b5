package identity

import (
	"strings"
	"testing"
	"time"

	"danvan/store/log"
	"danvan/store/record"
)

// authority is who may write what, where: a line for each kind and act. The columns are the channels: the writer's own,
// that of a unit directly below, of one further below, of every unit that is neither above nor below, and of every unit
// above. A line holds for each level of the writer, or for the one it names; “–” is a channel that the level does not
// have. The words are those of refused.
const authority = `
kind          act                 level         own      below    further  beside   above

model         enters              every         yes      yes      yes      channel  channel
model         corrects            every         yes      reason   reason   channel  channel
model         corrects, saying why every        yes      yes      yes      channel  channel
model         marks as a copy     every         yes      reason   reason   channel  channel
model         marks, saying why   every         yes      yes      yes      channel  channel

participation enters              every         yes      yes      yes      channel  channel
participation corrects            every         yes      reason   reason   channel  channel
participation corrects, saying why every        yes      yes      yes      channel  channel

resource      enters              every         yes      yes      yes      channel  channel
resource      corrects            every         yes      reason   reason   channel  channel
resource      corrects, saying why every        yes      yes      yes      channel  channel

appraisal     speaks              every         yes      yes      yes      channel  channel
appraisal     speaks again        every         yes      yes      yes      channel  channel
appraisal     speaks for another  every         speaker  speaker  speaker  channel  channel

progress      enters              every         yes      yes      yes      channel  channel
progress      corrects            every         yes      reason   reason   channel  channel
progress      corrects, saying why every        yes      yes      yes      channel  channel

review        speaks              every         yes      yes      yes      channel  channel
review        speaks again        every         yes      yes      yes      channel  channel
review        speaks for another  every         speaker  speaker  speaker  channel  channel

comment       speaks              every         yes      yes      yes      channel  channel
comment       speaks again        every         yes      yes      yes      channel  channel
comment       speaks for another  every         speaker  speaker  speaker  channel  channel

answer        speaks              every         yes      yes      yes      channel  channel
answer        speaks again        every         yes      yes      yes      channel  channel
answer        speaks for another  every         speaker  speaker  speaker  channel  channel

award         speaks              every         yes      yes      yes      channel  channel
award         speaks again        every         yes      yes      yes      channel  channel
award         speaks for another  every         speaker  speaker  speaker  channel  channel

typical       speaks              every         yes      yes      yes      channel  channel
typical       speaks again        every         yes      yes      yes      channel  channel
typical       speaks for another  every         speaker  speaker  speaker  channel  channel

member        enters              every         yes      yes      yes      channel  channel
member        corrects            every         yes      reason   reason   channel  channel
member        corrects, saying why every        yes      yes      yes      channel  channel

closing       enters              every         yes      itself   itself   channel  channel
closing       corrects            every         yes      itself   itself   channel  channel
closing       corrects, saying why every        yes      itself   itself   channel  channel

distinct      enters              every         yes      itself   itself   channel  channel
distinct      corrects            every         yes      itself   itself   channel  channel
distinct      corrects, saying why every        yes      itself   itself   channel  channel

unit          enters              every         yes      yes      yes      channel  channel
unit          corrects            every         yes      yes      yes      channel  channel
unit          corrects, saying why every        yes      yes      yes      channel  channel
unit          enters for another  every         unit     unit     unit     channel  channel

field_list    enters              every         yes      yes      yes      channel  channel
field_list    corrects            every         yes      yes      yes      channel  channel
field_list    corrects, saying why every        yes      yes      yes      channel  channel
field_list    enters for another  every         catalog  catalog  catalog  channel  channel

field         enters              every         yes      yes      yes      channel  channel
field         corrects            every         yes      yes      yes      channel  channel
field         corrects, saying why every        yes      yes      yes      channel  channel

programme     enters              every         yes      yes      yes      channel  channel
programme     corrects            every         yes      yes      yes      channel  channel
programme     corrects, saying why every        yes      yes      yes      channel  channel
programme     enters for another  every         catalog  catalog  catalog  channel  channel

period        enters              every         yes      yes      yes      channel  channel
period        corrects            every         yes      yes      yes      channel  channel
period        corrects, saying why every        yes      yes      yes      channel  channel
period        enters for another  every         catalog  catalog  catalog  channel  channel
layout        enters              every         yes      yes      yes      channel  channel
layout        corrects            every         yes      yes      yes      channel  channel
layout        corrects, saying why every        yes      yes      yes      channel  channel
layout        enters for another  every         catalog  catalog  catalog  channel  channel

measure       enters              every         yes      yes      yes      channel  channel
measure       corrects            every         yes      yes      yes      channel  channel
measure       corrects, saying why every        yes      yes      yes      channel  channel
measure       enters for another  every         catalog  catalog  catalog  channel  channel

column        enters              every         yes      yes      yes      channel  channel
column        corrects            every         yes      yes      yes      channel  channel
column        corrects, saying why every        yes      yes      yes      channel  channel
column        enters for another  every         catalog  catalog  catalog  channel  channel

value         enters              every         yes      yes      yes      channel  channel
value         corrects            every         yes      reason   reason   channel  channel
value         corrects, saying why every        yes      yes      yes      channel  channel

decision      enters              every         yes      itself   itself   channel  channel
decision      corrects            every         yes      itself   itself   channel  channel
decision      corrects, saying why every        yes      itself   itself   channel  channel
decision      enters for another  every         catalog  itself   itself   channel  channel

body          enters              every         yes      itself   itself   channel  channel
body          corrects            every         yes      itself   itself   channel  channel
body          corrects, saying why every        yes      itself   itself   channel  channel
body          enters for another  every         catalog  itself   itself   channel  channel

paper         enters              every         yes      itself   itself   channel  channel
paper         corrects            every         yes      itself   itself   channel  channel
paper         corrects, saying why every        yes      itself   itself   channel  channel
paper         enters for another  every         catalog  itself   itself   channel  channel

crosswalk     enters              every         yes      itself   itself   channel  channel
crosswalk     corrects            every         yes      itself   itself   channel  channel
crosswalk     corrects, saying why every        yes      itself   itself   channel  channel
crosswalk     enters for another  every         catalog  itself   itself   channel  channel

succession    enters              every         yes      itself   itself   channel  channel
succession    corrects            every         yes      itself   itself   channel  channel
succession    corrects, saying why every        yes      itself   itself   channel  channel
succession    enters for another  every         catalog  itself   itself   channel  channel

template      enters              every         yes      itself   itself   channel  channel
template      corrects            every         yes      itself   itself   channel  channel
template      corrects, saying why every        yes      itself   itself   channel  channel
template      enters for another  every         catalog  itself   itself   channel  channel

pilot         enters              every         yes      itself   itself   channel  channel
pilot         corrects            every         yes      itself   itself   channel  channel
pilot         corrects, saying why every        yes      itself   itself   channel  channel
pilot         enters for another  every         catalog  itself   itself   channel  channel

criteria_set  enters              every         yes      yes      yes      channel  channel
criteria_set  corrects            every         yes      yes      yes      channel  channel
criteria_set  corrects, saying why every        yes      yes      yes      channel  channel
criteria_set  enters for another  every         catalog  catalog  catalog  channel  channel

assessment    speaks              every         yes      yes      yes      channel  channel
assessment    speaks again        every         yes      yes      yes      channel  channel
assessment    speaks for another  every         speaker  speaker  speaker  channel  channel

points        speaks              every         yes      yes      yes      channel  channel
points        speaks again        every         yes      yes      yes      channel  channel
points        speaks for another  every         speaker  speaker  speaker  channel  channel

key           of the unit below   province      yes      yes      yes      channel  –
key           of the unit below   district      yes      yes      key      channel  channel
key           of the unit below   commune       yes      key      –        channel  channel
key           of the unit below   organisation  key      –        –        channel  channel
key           of the channel's unit province    yes      key      key      channel  –
key           of the channel's unit district    yes      key      key      channel  channel
key           of the channel's unit commune     yes      key      –        channel  channel
key           of the channel's unit organisation yes     –        –        channel  channel
key           enters for another  every         key      key      key      channel  channel
key           revokes             every         yes      yes      yes      channel  channel
`

// refused are the words of the table.
var refused = map[string]RefusalCode{"yes": "", "channel": NotYourChannel, "reason": ReasonNeeded, "itself": OnlyItself,
	"speaker": NotYourVerdict, "unit": NotYourUnit, "catalog": NotYourCatalog, "key": NotYourKey}

var channels = []string{"own", "below", "further", "beside", "above"}

// tableLine is a line of the table.
type tableLine struct {
	kind  record.Name
	act   string
	level string
	want  map[string]string // by channel
}

func tableLines(t *testing.T) (all []tableLine) {
	t.Helper()
	for _, l := range strings.Split(strings.TrimSpace(authority), "\n")[1:] {
		words := strings.Fields(l)
		if len(words) == 0 {
			continue
		}
		n := len(words) - len(channels)
		if n < 3 {
			t.Fatalf("not a line of the table: %q", l)
		}
		r := tableLine{record.Name(words[0]), strings.Join(words[1:n-1], " "), words[n-1], map[string]string{}}
		for i, c := range channels {
			r.want[c] = words[n+i]
		}
		all = append(all, r)
	}
	return all
}

// writers are a unit of each level, with the units in whose channels it writes.
var writers = map[string]struct {
	unit     record.ID
	channels map[string][]record.ID
}{
	"province": {province, map[string][]record.ID{"own": {province}, "below": {district, beside}, "further": {commune, faraway, school}, "beside": {stranger}}},
	"district": {district, map[string][]record.ID{"own": {district}, "below": {commune}, "further": {school, clinic},
		"beside": {beside, faraway, stranger}, "above": {province}}},
	"commune": {commune, map[string][]record.ID{"own": {commune}, "below": {school, clinic}, "beside": {neighbor, faraway, beside, stranger},
		"above": {district, province}}},
	"organisation": {school, map[string][]record.ID{"own": {school}, "beside": {clinic, neighbor, faraway, beside, stranger},
		"above": {commune, district, province}}},
}

// leaf tells the units that nobody is below.
func leaf(u record.ID) bool { return u == school || u == clinic || u == faraway || u == stranger }

// below gives a unit directly below another; a stranger below a leaf.
func below(u record.ID) record.ID {
	for _, b := range []record.ID{district, commune, school, faraway} {
		if tree[b] == u {
			return b
		}
	}
	return stranger
}

// acts makes the changes that a writer may try in the channel of a unit: every one of them is one attempt.
func acts(t *testing.T, r tableLine, writer, unit record.ID) (tries []*log.Change) {
	t.Helper()
	some := record.NewID(time.Now())
	one := func(rec record.Record, id record.ID) []*log.Change { return []*log.Change{change(rec, id)} }
	again := func(cs []*log.Change) []*log.Change {
		for _, c := range cs {
			for i := range c.Edits {
				c.Edits[i].Replaces = []log.Dot{{Number: 1}}
			}
		}
		return cs
	}
	said := func(by record.ID) *log.Change {
		switch r.kind {
		case record.AppraisalKind:
			return change(&record.Appraisal{Participation: some, By: by, Verdict: record.Recognised}, record.AppraisalID(some, by))
		case record.ReviewKind:
			return change(&record.Review{Participation: some, By: by, Outcome: record.Stop, Reason: "đã xong"}, record.ReviewID(some, by))
		case record.CommentKind:
			return change(&record.Comment{Participation: some, By: by, Field: "place", Text: "Thiếu tên thôn"}, record.CommentID(some, by, "place"))
		case record.AwardKind:
			return change(&record.Award{By: by, Self: some, Name: "Chi bộ Nà Ta", Form: "Giấy khen", State: record.Granted}, record.SaidID(r.kind, some, by))
		case record.TypicalKind:
			return change(&record.Typical{By: by, Self: some, Name: "Chi bộ Nà Ta", Span: "2023"}, record.SaidID(r.kind, some, by))
		case record.AssessmentKind:
			return change(&record.Assessment{By: by, Set: some, Participation: some, Span: "2023", Present: 9}, record.AssessmentID(some, some, record.ID{}, "2023", by))
		case record.PointsKind:
			return change(&record.Points{By: by, Assessment: some, Criterion: some, Participation: some, Amount: "18"}, record.PointsID(some, some, by))
		case record.AnswerKind:
			return change(&record.Answer{Participation: some, Comment: some, By: by, About: "Thiếu tên thôn"}, record.AnswerID(some, by))
		}
		t.Fatalf("%s is not spoken: teach said about it", r.kind)
		return nil
	}
	others := func() (ids []record.ID) {
		for id := range tree {
			if id != unit && !tree.Above(unit, id) {
				ids = append(ids, id)
			}
		}
		return append(ids, stranger)
	}
	switch r.act {
	case "enters":
		return one(sample(t, r.kind, unit), some)
	case "corrects":
		return again(one(sample(t, r.kind, unit), some))
	case "corrects, saying why", "marks, saying why":
		rec := sample(t, r.kind, unit)
		if m, ok := rec.(*record.Model); ok && r.act == "marks, saying why" {
			m.SameUnit, m.SameAs = unit, some
		}
		cs := again(one(rec, some))
		cs[0].Reason = "theo biên bản"
		return cs
	case "marks as a copy": // nothing stood there before
		return one(&record.Model{SameUnit: unit, SameAs: some}, some)
	case "speaks":
		return []*log.Change{said(writer)}
	case "speaks again":
		return again([]*log.Change{said(writer)})
	case "speaks for another":
		for id := range tree {
			if id != writer {
				tries = append(tries, said(id))
			}
		}
		return tries
	case "enters for another":
		for _, id := range others() {
			tries = append(tries, one(sample(t, r.kind, id), some)...)
		}
		return tries
	case "of the unit below":
		return one(sample(t, r.kind, below(unit)), some)
	case "of the channel's unit":
		return one(sample(t, r.kind, unit), some)
	case "revokes":
		return one(&record.Key{Revoked: "2023-05-01"}, some)
	}
	t.Fatalf("nobody knows what it is that %q", r.act)
	return nil
}

// sample is a record of a kind that is about a unit.
func sample(t *testing.T, kind record.Name, unit record.ID) record.Record {
	t.Helper()
	some := record.NewID(time.Now())
	switch kind {
	case record.ModelKind:
		return &record.Model{Name: "Hiến đất mở đường", Subject: record.Collective, Registrant: "Chi bộ"}
	case record.ParticipationKind:
		return &record.Participation{Model: some, Year: 2023, Field: some, Standing: record.New}
	case record.ResourceKindName:
		return &record.Resource{Participation: some, What: record.Land, Amount: "2941.86"}
	case record.ProgressKind:
		return &record.Progress{Participation: some, Date: "2023-05-20", Text: "Đã đổ 300 m bê tông", Beneficiaries: 42}
	case record.DecisionKind:
		return &record.Decision{Unit: unit, Number: "15/QĐ-UBND", Date: "2023-12-15"}
	case record.CriteriaSetKind:
		return &record.CriteriaSet{Unit: unit, Code: "dvk", Name: "Bộ tiêu chí"}
	case record.BodyKind:
		return &record.Body{Unit: unit, Name: "Ban Chỉ đạo"}
	case record.MemberKind:
		return &record.Member{Body: some, Name: "Nông Văn Mẫu", Role: "Trưởng ban"}
	case record.PaperKind:
		return &record.Paper{Unit: unit, Type: record.Plan, Title: "Kế hoạch năm 2023", Date: "2023-01-15"}
	case record.CrosswalkKind:
		return &record.Crosswalk{Unit: unit, Field: some, Into: record.NewID(time.Now())}
	case record.SuccessionKind:
		return &record.Succession{Unit: unit, Was: some, Became: record.NewID(time.Now()), On: "2025-07-01"}
	case record.TemplateKind:
		return &record.Template{Unit: unit, Paper: "summary", Title: "Báo cáo của huyện", Name: "mau.docx", Sum: record.FileSum([]byte("x")), File: []byte("x")}
	case record.PilotKind:
		return &record.Pilot{Unit: unit, Programme: some, Where: unit, From: "2023"}
	case record.ClosingKind:
		return &record.Closing{Span: "2023", Nothing: true, Date: "2023-12-15"}
	case record.DistinctKind:
		d, _ := record.NewDistinct(some, record.NewID(time.Now()))
		return d
	case record.UnitKind:
		return &record.Unit{Code: "01999", Name: "Xã mới", Level: record.Commune, Parent: unit}
	case record.FieldListKind:
		return &record.FieldList{Unit: unit, Name: "Lĩnh vực"}
	case record.FieldKind:
		return &record.Field{List: some, Name: "Kinh tế"}
	case record.ProgrammeKind:
		return &record.Programme{Unit: unit, Code: "DVK", Name: "Dân vận khéo"}
	case record.PeriodKind:
		return &record.Period{Unit: unit, Span: "2023", Due: "2023-12-15"}
	case record.LayoutKind:
		return &record.Layout{Unit: unit, Heads: "00ff", Answers: "map Tên MH=name"}
	case record.MeasureKind:
		return &record.Measure{Unit: unit, Code: "doi-thoai", Name: "Buổi đối thoại"}
	case record.ColumnKind:
		return &record.Column{Unit: unit, Name: "registration.field", Use: record.More}
	case record.ValueKind:
		return &record.MeasureValue{Measure: some, Span: "2023-10", Amount: "12"}
	case record.KeyKind:
		return &record.Key{Unit: unit, Public: string(fixed().Public())}
	}
	t.Fatalf("no sample of %s", kind)
	return nil
}

// The table holds, line by line, for a unit of each level and every channel it could try.
func TestAuthority(t *testing.T) {
	for _, r := range tableLines(t) {
		part := record.KindOf(r.kind).Part
		for level, w := range writers {
			if r.level != "every" && r.level != level {
				continue
			}
			for _, where := range channels {
				word := r.want[where]
				if units := w.channels[where]; r.level != "every" && (word == "–") != (len(units) == 0) {
					t.Errorf("%s %s, level %s: the table says %q of channels %s", r.kind, r.act, level, word, where)
				}
				want, known := refused[word]
				if !known && word != "–" {
					t.Fatalf("%q is no word of the table", word)
				}
				for _, unit := range w.channels[where] {
					if r.act == "of the unit below" && leaf(unit) != (word == "key") && word != "channel" {
						continue // the table speaks of channels that have, or have not, a unit below
					}
					for _, c := range acts(t, r, w.unit, unit) {
						err := Judge(w.unit, record.Channel{Unit: unit, Part: part}, c, tree)
						if codeOf(err) != want {
							t.Errorf("%s: %s %s, in a channel %s: %v, want %q", r.kind, level, r.act, where, err, want)
						}
						if other := Judge(w.unit, record.Channel{Unit: unit, Part: 1 - part}, c, tree); want != NotYourChannel && codeOf(other) != WrongPart {
							t.Errorf("%s: %s %s, in the other part of a channel %s: %v", r.kind, level, r.act, where, other)
						}
					}
				}
			}
		}
	}
}

// A kind that the table does not list, and an act that a kind must be judged for, cannot be forgotten.
func TestTheTableIsWhole(t *testing.T) {
	listed := map[record.Name]map[string]bool{}
	for _, r := range tableLines(t) {
		if record.KindOf(r.kind) == nil {
			t.Errorf("the table lists %q, which is no kind", r.kind)
		}
		if listed[r.kind] == nil {
			listed[r.kind] = map[string]bool{}
		}
		listed[r.kind][r.act] = true
	}
	for _, k := range record.Kinds() {
		must := []string{"enters", "corrects", "corrects, saying why"}
		switch {
		case k.Spoken:
			must = []string{"speaks", "speaks again", "speaks for another"}
		case k.Name == record.KeyKind:
			must = []string{"of the unit below", "of the channel's unit", "enters for another", "revokes"}
		}
		for _, act := range must {
			if !listed[k.Name][act] {
				t.Errorf("the table does not say who %s: %s", act, k.Name)
			}
		}
	}
}

// What a commune that wants more than it may is told, and whom it names.
func TestACommuneIsRefusedByName(t *testing.T) {
	of := record.NewID(time.Now())
	affairs := func(u record.ID) record.Channel { return record.Channel{Unit: u, Part: record.Affairs} }
	catalog := func(u record.ID) record.Channel { return record.Channel{Unit: u, Part: record.Catalog} }
	seen := map[RefusalCode]string{}
	for what, c := range map[string]struct {
		in     record.Channel
		change *log.Change
		want   RefusalCode
		named  record.ID
	}{
		"a district's verdict": {affairs(commune),
			change(&record.Appraisal{Participation: of, By: district, Verdict: record.Exemplary}, record.AppraisalID(of, district)), NotYourVerdict, district},
		"another commune's record":               {affairs(neighbor), change(sample(t, record.ModelKind, neighbor), of), NotYourChannel, record.ID{}},
		"a key of its district":                  {catalog(commune), change(sample(t, record.KeyKind, district), of), NotYourKey, district},
		"nothing to report for a unit below":     {affairs(school), change(sample(t, record.ClosingKind, school), of), OnlyItself, school},
		"a correction below without a reason":    {affairs(school), correction(t), ReasonNeeded, school},
		"a commune below its district":           {catalog(commune), change(sample(t, record.UnitKind, district), of), NotYourUnit, district},
		"its district's list in its own catalog": {catalog(commune), change(sample(t, record.FieldListKind, district), of), NotYourCatalog, district},
	} {
		err := Judge(commune, c.in, c.change, tree)
		r, ok := err.(*Refusal)
		if !ok || r.Code != c.want || r.Writer != commune || r.Named != c.named || r.Ref.Channel != c.in || r.Ref.ID != c.change.ID {
			t.Errorf("%s: %+v", what, err)
		}
		if other, twice := seen[c.want]; twice {
			t.Errorf("%s and %s are refused alike", what, other)
		}
		seen[c.want] = what
	}
	for what, kind := range map[string]record.Name{"a key": record.KeyKind, "a unit": record.UnitKind, "a list": record.FieldListKind, "a period": record.PeriodKind} {
		if err := Judge(commune, catalog(district), change(sample(t, kind, district), of), tree); codeOf(err) != NotYourChannel {
			t.Errorf("%s in the catalog above: %v", what, err)
		}
	}
}

func correction(t *testing.T) *log.Change {
	t.Helper()
	c := change(sample(t, record.ModelKind, school), record.NewID(time.Now()))
	c.Edits[0].Replaces = []log.Dot{{Number: 1}}
	return c
}
