package main

import (
	"archive/zip"
	"bytes"
	"debug/buildinfo"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestMain(m *testing.M) {
	if err := os.Chdir("../.."); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// A person prints the guide on two sides of one sheet.
func TestTheGuideHasTwoPages(t *testing.T) {
	data, err := guidePDF(time.Unix(0, 0))
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(data, []byte("/Type /Page\n")); n != 2 {
		t.Errorf("%d pages", n)
	}
}

// Two builds, in two folders, the second with nothing that the first has compiled, are the same to the byte; and the
// bill of materials names all that the program says it has.
func TestTwoBuildsAreTheSame(t *testing.T) {
	t.Setenv("SOURCE_DATE_EPOCH", "1796000000")
	here, there := t.TempDir(), t.TempDir()
	if err := release("v0.1", here, machines[:1]); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(there, "another folder")
	out, err := exec.Command("sh", "-c", `mkdir "$0" && git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$0"`, copied).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	c := exec.Command("go", "run", "./.ci/release", "-version", "v0.1", "-o", "dist", machines[0])
	c.Dir = copied
	c.Env = append(os.Environ(), "GOCACHE="+filepath.Join(there, "cache"))
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	names, _ := filepath.Glob(filepath.Join(here, "*"))
	if len(names) != 3 {
		t.Errorf("wrote %q", names)
	}
	for _, name := range names {
		one, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		two, err := os.ReadFile(filepath.Join(copied, "dist", filepath.Base(name)))
		if err != nil || !bytes.Equal(one, two) {
			t.Errorf("%s: %d bytes, and %d: %v", filepath.Base(name), len(one), len(two), err)
		}
	}
	if out, err := func() ([]byte, error) {
		c := exec.Command("sha256sum", "-c", "SHA256SUMS")
		c.Dir = here
		return c.CombinedOutput()
	}(); err != nil || strings.Count(string(out), ": OK") != 2 {
		t.Errorf("%v\n%s", err, out)
	}
	names, _ = filepath.Glob(filepath.Join(here, "*.zip"))
	z, err := zip.OpenReader(names[0])
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close() //nolint:errcheck // read only
	inside := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err == nil {
			inside[filepath.Base(f.Name)], err = io.ReadAll(r)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(inside) != 3 || len(inside["Huong-dan.pdf"]) == 0 || !bytes.Contains(inside["Mo-danvan.cmd"], []byte("wt.exe")) {
		t.Errorf("the zip holds %d files", len(inside))
	}
	says, err := buildinfo.Read(bytes.NewReader(inside["danvan.exe"]))
	if err != nil {
		t.Fatal(err)
	}
	listed, err := os.ReadFile(strings.TrimSuffix(names[0], ".zip") + ".cdx.json")
	if err != nil {
		t.Fatal(err)
	}
	var d document
	if err := json.Unmarshal(listed, &d); err != nil || d.Format != "CycloneDX" || d.Metadata.Component.Version != "v0.1" {
		t.Errorf("%v, %s, %+v", err, d.Format, d.Metadata)
	}
	known := map[string]bool{}
	for _, c := range d.Components {
		known[c.URL] = true
	}
	for _, m := range says.Deps {
		if !known["pkg:golang/"+m.Path+"@"+m.Version] {
			t.Errorf("%s %s is in the program and not in its bill of materials", m.Path, m.Version)
		}
	}
	if len(says.Deps) < 10 || len(d.Components) != len(says.Deps)+1 {
		t.Errorf("%d parts listed, %d and Go built in", len(d.Components), len(says.Deps))
	}
}
