package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"danvan/ui/paper/docx"
	"danvan/ui/paper/official"
)

// TestEveryPaperInEverySkinIsWhole writes each paper that is shipped in each skin: nothing of its template is left in
// it, its Vietnamese is composed, it has the head of its skin, and says how its figures stand; and its margins, fonts
// and sizes are as the standard of the skin says. With make papers it has as many pages in LibreOffice as it is laid
// out on here, or one more or less.
func TestEveryPaperInEverySkinIsWhole(t *testing.T) {
	o, dir := lamBinh(t)
	_, out := o.danvan("list", "--year", "2022", "--json")
	var models []struct{ ID string }
	mustDo(t, json.Unmarshal([]byte(out), &models))
	args := func(name official.Name) []string {
		switch name {
		case official.Decision, official.Certificate:
			return []string{"--number", "15-QĐ/BCĐ"}
		case official.Achievement:
			return []string{"--model", models[0].ID}
		case official.Registration:
			return nil
		}
		return []string{"--year", "2022"}
	}
	var places []string
	for _, x := range givenToLook {
		places = append(places, "--place", x)
	}
	heads := map[string]string{"state": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "party": "ĐẢNG CỘNG SẢN VIỆT NAM", "front": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "mixed": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}
	counted := []string{"Không còn chỗ trái ngược nào", "trái ngược"}
	var files, laid []string
	for _, name := range official.Names {
		for _, skin := range official.Skins {
			path := filepath.Join(dir, "moi-"+string(name)+"-"+skin.Name)
			for _, format := range []string{"docx", "pdf"} {
				ask := slices.Concat([]string{"report", string(name)}, args(name), places, []string{"--skin", skin.Name, "--format", format, "-o", path + "." + format})
				if status, out := o.danvan(ask...); status != 0 {
					t.Fatal(ask, out)
				}
			}
			data, err := os.ReadFile(path + ".docx")
			mustDo(t, err)
			d, err := docx.Read(data)
			mustDo(t, err)
			s := spaced(readOf(d.Body))
			if strings.Contains(s, "{{") || strings.Contains(s, "}}") || !norm.NFC.IsNormalString(s) || !strings.Contains(s, heads[skin.Name]) {
				t.Errorf("%s, %s: %s", name, skin.Name, s)
			}
			asTold(t, name, skin.Name, d)
			if name == official.Certificate { // it has room for nothing else
				continue
			}
			if !strings.Contains(s, "không phải chữ ký số theo quy định") {
				t.Errorf("%s, %s: nothing of what a signature is: %s", name, skin.Name, s)
			}
			if name != official.Registration && name != official.Reminder && !slices.ContainsFunc(counted, func(w string) bool { return strings.Contains(s, w) }) {
				t.Errorf("%s, %s: nothing of conflicts: %s", name, skin.Name, s)
			}
			files, laid = append(files, path+".docx"), append(laid, path+".pdf")
		}
	}
	if os.Getenv("DANVAN_PAPERS") == "" {
		return
	}
	printed := allByOffice(t, "pdf", files...)
	for _, own := range laid {
		theirs := pagesOf(t, filepath.Join(printed, filepath.Base(own)))
		if n := pagesOf(t, own); n < theirs-1 || n > theirs+1 {
			t.Errorf("%s: laid out on %d pages, %d in LibreOffice", filepath.Base(own), n, theirs)
		}
	}
}

var pagesLine = regexp.MustCompile(`(?m)^Pages:\s+(\d+)`)

func pagesOf(t *testing.T, file string) int {
	t.Helper()
	out, err := exec.Command("pdfinfo", file).Output()
	mustDo(t, err)
	found := pagesLine.FindSubmatch(out)
	if found == nil {
		t.Fatalf("%s: %s", file, out)
	}
	n, err := strconv.Atoi(string(found[1]))
	mustDo(t, err)
	return n
}
