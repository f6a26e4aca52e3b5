//go:build ignore

// Units packs the administrative units of Viet Nam into the file that store/catalog holds:
//
//	go run .ci/units.go BEFORE.csv CONVERSION.csv store/catalog/vietnam.zst
//
// Both lists are public facts in the form of the Statistics Office. BEFORE has the provinces, districts and communes of
// January 2025: province, its code, district, its code, commune, its code. CONVERSION has, for each commune of 1 July
// 2025, a row for every old one that went into it: new province with its code, new name, new code, old name, old code,
// how, old district with its code, old province with its code. How the result reads, store/catalog/vietnam.go says.
//
// Where a row of CONVERSION gives a code that BEFORE knows by another name, and BEFORE has that name in that district
// under one code, the code is taken for a slip. A part without people is left out where another unit took all of them.
package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/klauspost/compress/zstd"

	"danvan/store/vi"
)

type old struct{ code, name, district string }

type district struct{ code, name, province string }

type piece struct {
	code string // of the new commune
	how  string // folded
}

func main() {
	if len(os.Args) != 4 {
		fail("three files")
	}
	before, conversion := rows(os.Args[1])[1:], rows(os.Args[2])[2:]
	provinces, districts, olds := map[string]string{}, map[string]district{}, map[string]*old{}
	named := map[string][]string{} // codes by district and folded name
	for _, r := range before {
		provinces[r[1]] = r[0]
		districts[r[3]] = district{r[3], r[2], r[1]}
		if r[5] != "" {
			olds[r[5]] = &old{r[5], r[4], r[3]}
			named[r[3]+vi.Fold(r[4])] = append(named[r[3]+vi.Fold(r[4])], r[5])
		}
	}
	tops, communes, in := map[string]string{}, map[string]string{}, map[string]string{} // names by code; the province of a commune
	went := map[string][]piece{}                                                        // by the code of the old unit
	into := map[string]map[string]bool{}                                                // old provinces to new ones
	slips := 0
	for _, r := range conversion {
		if r[2] == "" {
			continue
		}
		top, code := cut(r[0])
		tops[code] = top
		name := r[1]
		if rest, slip := strings.CutPrefix(name, "Xa "); slip && rest != "Dung" {
			name = "Xã " + rest
		}
		if communes[r[2]] == "" {
			communes[r[2]], in[r[2]] = name, code
		}
		dname, dcode := cut(r[6])
		if d, ok := districts[dcode]; ok {
			if into[d.province] == nil {
				into[d.province] = map[string]bool{}
			}
			into[d.province][code] = true
		} else {
			fail("no such district: ", dname, dcode)
		}
		from := r[4]
		switch known := olds[from]; {
		case from == "" && strings.HasPrefix(vi.Fold(r[5]), vi.Fold("Sắp xếp toàn bộ huyện")):
			from = dcode
		case from == "":
			fmt.Fprintln(os.Stderr, "no unit:", r[3])
			continue
		case known == nil || vi.Fold(known.name) != vi.Fold(r[3]):
			if is := named[dcode+vi.Fold(r[3])]; len(is) == 1 {
				from, slips = is[0], slips+1
			} else if known == nil {
				olds[from] = &old{from, r[3], dcode}
			}
		}
		if o := olds[from]; o != nil {
			o.name = r[3]
		}
		how := vi.Fold(r[5])
		if i := slices.IndexFunc(went[from], func(p piece) bool { return p.code == r[2] }); i >= 0 {
			went[from][i].how += how
			continue
		}
		went[from] = append(went[from], piece{r[2], how})
	}
	whole := func(p piece, alone bool) bool {
		return strings.Contains(p.how, "toan bo") || alone && !strings.Contains(p.how, "mot phan")
	}
	pieces := map[string]map[bool][]string{} // by new commune: whole or in part, old codes
	lone := 0
	for from, ps := range went {
		all := slices.IndexFunc(ps, func(p piece) bool { return whole(p, len(ps) == 1) })
		if all < 0 && len(ps) == 1 {
			lone++
			fmt.Fprintln(os.Stderr, "a part, and nobody says of what else:", from, olds[from], ps)
			continue
		}
		for i, p := range ps {
			if all >= 0 && i != all {
				continue
			}
			if pieces[p.code] == nil {
				pieces[p.code] = map[bool][]string{}
			}
			pieces[p.code][all >= 0] = append(pieces[p.code][all >= 0], from)
		}
	}
	var out bytes.Buffer
	line := func(parts ...string) { out.WriteString(strings.Join(parts, "\t") + "\n") }
	line("danvan-units 1", "2025-07-01")
	for _, top := range sorted(tops) {
		kind := "P" // new
		if provinces[top] == tops[top] {
			kind = "p" // goes on
		}
		line(kind, top, tops[top])
		for _, c := range sorted(communes) {
			if in[c] != top {
				continue
			}
			line("c", c, communes[c])
			for _, all := range []bool{true, false} {
				if from := pieces[c][all]; len(from) > 0 {
					slices.Sort(from)
					line(map[bool]string{true: "w", false: "s"}[all], strings.Join(from, " "))
				}
			}
		}
	}
	for _, p := range sorted(provinces) {
		if len(into[p]) != 1 {
			fail("province went to several: ", p, into[p])
		}
		line("o", p, provinces[p], slices.Collect(maps.Keys(into[p]))[0])
		for _, d := range sorted(districts) {
			if districts[d].province != p {
				continue
			}
			line("d", d, districts[d].name)
			for _, o := range sorted(olds) {
				if olds[o].district == d {
					line("x", o, olds[o].name)
				}
			}
		}
	}
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		fail(err)
	}
	packed := z.EncodeAll(out.Bytes(), nil)
	if err := os.WriteFile(os.Args[3], packed, 0o644); err != nil {
		fail(err)
	}
	nowhere := 0
	for code := range olds {
		if len(went[code]) == 0 {
			nowhere++
		}
	}
	fmt.Printf("%d provinces, %d communes; before %d, %d, %d; %d slips, %d of which nothing is said, %d of a part alone; %d bytes of %d\n", len(tops), len(communes), len(provinces), len(districts),
		len(olds), slips, nowhere, lone, len(packed), out.Len())
}

func rows(path string) [][]string {
	f, err := os.Open(path)
	if err != nil {
		fail(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		fail(err)
	}
	for _, r := range all {
		for i := range r {
			r[i] = vi.CleanLine(r[i])
		}
	}
	return all
}

// cut parts “Quận Ba Đình (001)”.
func cut(s string) (name, code string) {
	name, code, _ = strings.Cut(s, "(")
	return strings.TrimSpace(name), strings.TrimSuffix(code, ")")
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

func fail(v ...any) {
	fmt.Fprintln(os.Stderr, v...)
	os.Exit(1)
}
