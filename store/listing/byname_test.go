package listing

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"danvan/store/record"
)

// The rows of units, each by name, become what sorting all of them gives, however many units there are, and however
// uneven they are.
func TestMergingIsSorting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		of, want := map[record.ID][]Row{}, []*Row{}
		for unit := range rapid.IntRange(0, 7).Draw(t, "units") {
			names := rapid.SliceOfN(rapid.SampledFrom([]string{"", "Ánh sáng", "anh sang", "Đường hoa", "Đường hoa 2", "Dân vận", "Yên bình", "Ô"}), 0, rapid.SampledFrom([]int{0, 1, 3, 40}).Draw(t, "most")).Draw(t, "names")
			rows := make([]Row, len(names))
			for i, name := range names {
				rows[i] = Row{Name: name, Registrant: rapid.SampledFrom([]string{"", "Chi bộ", "Hội"}).Draw(t, "who"), Participation: record.ID{byte(i), byte(unit), 1}}
			}
			sortRows(rows)
			of[record.ID{byte(unit)}] = rows
			for i := range rows {
				want = append(want, &rows[i])
			}
		}
		SortByName(want)
		if got := merged(of); !slices.Equal(got, want) {
			t.Fatalf("%d rows merged are not the %d sorted", len(got), len(want))
		}
	})
}

// ByName gives what looking at every row gives, of any year, and what it gives may be put into another order.
func TestByNameIsWhatAnyRowIsAskedFor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := &Listing{picture: picture{rows: map[record.ID][]Row{}}}
		for unit := range rapid.IntRange(0, 4).Draw(t, "units") {
			rows := make([]Row, rapid.IntRange(0, 6).Draw(t, "rows"))
			for i := range rows {
				rows[i] = Row{Name: rapid.SampledFrom([]string{"Ánh sáng", "Đường hoa", "Ô"}).Draw(t, "name"), Participation: record.ID{byte(i), byte(unit)},
					Traits: &Traits{Year: rapid.IntRange(2023, 2024).Draw(t, "year"), Subject: rapid.SampledFrom(record.SubjectKinds).Draw(t, "subject")}}
			}
			sortRows(rows)
			l.rows[record.ID{byte(unit)}] = rows
		}
		q := Query{Year: rapid.SampledFrom([]int{0, 2023, 2024, 2025}).Draw(t, "asked"), Subject: rapid.SampledFrom([]record.SubjectKind{"", record.Individual}).Draw(t, "of")}
		for range 2 {
			var want []*Row
			for _, r := range merged(l.rows) {
				if q.matches(r) {
					want = append(want, r)
				}
			}
			got := l.ByName(q)
			if !slices.Equal(got, want) {
				t.Fatalf("%d rows instead of %d", len(got), len(want))
			}
			slices.Reverse(got)
		}
	})
}

// Whatever rows units get, one after the other, just these are found; the places of those that are gone are used again.
func TestTheIndexFindsWhatUnitsHave(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := &index{of: map[record.ID]span{}}
		has := map[record.ID][]Row{}
		for range rapid.IntRange(1, 30).Draw(t, "times") {
			unit := record.ID{byte(rapid.IntRange(0, 3).Draw(t, "unit"))}
			rows := make([]Row, rapid.IntRange(0, 20).Draw(t, "rows"))
			for i := range rows {
				rows[i].Name = rapid.SampledFrom([]string{"hoa", "đường", "hoa đường"}).Draw(t, "name")
			}
			x.put(unit, rows)
			has[unit] = rows
			want, all := map[*Row]bool{}, 0
			for _, rows := range has {
				all += len(rows)
				for i := range rows {
					if rows[i].Name != "đường" {
						want[&rows[i]] = true
					}
				}
			}
			hits := x.words.Search("hoa", nil, nil)
			for _, h := range hits {
				if !want[x.flat[h]] {
					t.Fatalf("found %+v", x.flat[h])
				}
			}
			if len(hits) != len(want) || x.words.Len() != all {
				t.Fatalf("found %d of %d, among %d of %d", len(hits), len(want), x.words.Len(), all)
			}
		}
	})
	x := &index{of: map[record.ID]span{}}
	x.put(record.ID{1}, make([]Row, 10))
	x.put(record.ID{1}, make([]Row, 20))
	places := len(x.flat)
	if x.put(record.ID{2}, make([]Row, 12)); len(x.flat) != places {
		t.Errorf("%d places instead of %d: those that were left are not used", len(x.flat), places)
	}
	if x.put(record.ID{2}, make([]Row, 13)); len(x.flat) != places {
		t.Errorf("%d places instead of %d: a unit that grows by one moves", len(x.flat), places)
	}
}
