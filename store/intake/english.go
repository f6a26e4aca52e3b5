package intake

import (
	"slices"
	"strings"
	"sync"
)

// english are the headings of lists that are kept in English, or in both languages, and the words in them.
var english = sync.OnceValues(func() (phrases map[string][]meaning, words map[string]bool) {
	return inEnglish(englishHeads, "registered|implemented|the|date")
})

var englishHeads = map[Column]string{
	Number:   "no|number|order|ord",
	UnitCode: "unit code|commune code|code",
	UnitName: "unit|unit name|name of unit|commune|ward|township|commune ward|commune name",
	Name: "model|model name|name of model|model title|title of model|name of the model|name of skilful mass mobilisation model|name of smart mass mobilization model|" +
		"name of skilful mass mobilization model|initiative|name of initiative",
	Field:        "field|area|sector|field of activity|domain",
	Subject:      "subject|type|subject type|type of subject|kind|kind of subject|participant type|collective individual|collective or individual|collective individual household",
	Registrant:   "registrant|implementer|registered by|implemented by|implementing unit|implementing body|owner|name of collective individual|name of registrant|full name|representative",
	Place:        "place|location|address|village|hamlet|venue",
	Content:      "content|contents|description|summary|main content|objective|objectives|solution|solutions",
	Standing:     "standing|new maintained|new or maintained|new or existing|new existing",
	Registered:   "registered on|date of registration|registration date|date registered",
	From:         "from|start|start date|starting date|begin",
	To:           "to|end|end date|finish date|completion date",
	Span:         "period|duration|time|implementation period|implementation time|timeline",
	Money:        "money|cost|budget|funds|fund|funding|amount|amount of money|funds mobilised|funds mobilized|total cost|total funds",
	Land:         "land|land donated|donated land|land area|area of land",
	Labour:       "labour|labor|labour days|labor days|working days|days of labour|man days|workdays",
	Participants: "participants|number of participants|people|number of people|people taking part",
	Results:      "result|results|outcome|outcomes|achievements|output|outputs",
	Verdict:      "verdict|appraisal|appraisal result|recognition result|evaluation|rating|recognition",
	InCharge:     "in charge|person in charge|officer in charge|responsible person",
	Post:         "post|position|job title",
	Year:         "year|year of registration",

	MarkCollective: "collective|collectives", MarkIndividual: "individual|individuals", MarkHousehold: "household|households|family",
	MarkNew: "new", MarkMaintained: "maintained|existing", MarkRecognised: "recognised|recognized", MarkNotRecognised: "not recognised|not recognized", MarkExemplary: "exemplary",

	Award: "award|awards|reward|prize", Decision: "decision|decision number|decision no|decision date", Planned: "planned|plan|planned cost|planned budget|expected cost",
	Score: "score|points|mark", Remark: "note|notes|remark|remarks|comment|comments", Proposal: "proposal|proposed|proposed verdict",
	Private: "phone|telephone|phone number|e mail|email|date of birth|birthday|id number|gender|sex|ethnicity|religion",
	Count:   "total|number of models|models registered",
}

// inEnglish makes the phrases of headings, and the set of all words in them.
func inEnglish(heads map[Column]string, qualifiers string) (phrases map[string][]meaning, words map[string]bool) {
	phrases, words = map[string][]meaning{}, map[string]bool{}
	put := func(all string, m meaning) {
		for _, phrase := range strings.Split(all, "|") {
			phrases[phrase] = append(phrases[phrase], m)
			for _, w := range strings.Fields(phrase) {
				words[w] = true
			}
		}
	}
	for c, all := range heads {
		put(all, meaning{column: c})
	}
	put(qualifiers, meaning{})
	put("vnd|million vnd|million dong|dong|thousand vnd|thousand dong", meaning{column: Money, gauge: true})
	put("ha|m2|m²|hectare|hectares", meaning{column: Land, gauge: true})
	return phrases, words
}

// inBoth reads a heading that says the same in two languages: “Tên mô hình / Model name”, “Model name / Tên mô hình”.
// Both must be understood, and mean one thing.
func inBoth(words []string, of func([]string) []Column) []Column {
	phrases, known := english()
	front, back := 0, len(words)
	for front < len(words) && known[words[front]] {
		front++
	}
	for back > 0 && known[words[back-1]] {
		back--
	}
	half, other := words[:back], words[back:]
	if back == len(words) || back == 0 {
		half, other = words[front:], words[:front]
	}
	if len(half) == 0 || len(other) == 0 {
		return nil
	}
	cs, same := of(half), readings(other, phrases)
	return slices.DeleteFunc(cs, func(c Column) bool { return !slices.Contains(same, c) })
}
