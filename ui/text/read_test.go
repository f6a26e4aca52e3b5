package text

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

var selected = regexp.MustCompile(`\.([A-Z]\w*)`)

// Every word is read by somebody: the program names each field of the table at least once behind a dot. (A name that
// two parts of the table share may hide one of them.)
func TestEveryWordIsRead(t *testing.T) {
	read := map[string]bool{}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && strings.HasPrefix(d.Name(), ".") && path != root {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		b, err := os.ReadFile(path)
		for _, m := range selected.FindAllSubmatch(b, -1) {
			read[string(m[1])] = true
		}
		return err
	})
	if err != nil || !read["ReadFile"] {
		t.Fatal(err, len(read))
	}
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(x reflect.Type) {
		if x.Kind() != reflect.Struct || x.PkgPath() != reflect.TypeFor[Table]().PkgPath() || seen[x] {
			return
		}
		seen[x] = true
		for f := range x.NumField() {
			if f := x.Field(f); f.Anonymous || read[f.Name] {
				walk(f.Type)
			} else {
				t.Errorf("%s.%s is read by nobody", x.Name(), f.Name)
			}
		}
	}
	walk(reflect.TypeFor[Table]())
	if len(seen) < 20 {
		t.Errorf("only %d parts of the table", len(seen))
	}
}
