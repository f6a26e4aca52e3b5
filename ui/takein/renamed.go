package takein

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"danvan/store/pattern"
)

// maxPart is how large a part of a workbook may be that is looked into, in bytes.
const maxPart = 64 << 20

var (
	relation = pattern.Of(`<Relationship\s[^>]*>`)
	attrs    = pattern.Of(`(Id|Type|Target)="([^"]*)"`)
	drawing  = pattern.Of(`<legacyDrawing [^>]*id="([^"]*)"`)
)

// renamed reads a workbook and gives it with the parts that hold comments called as excelize takes for granted: a
// sheet's comments and their drawing have the same number. In others (openpyxl, and Excel where sheets have headers
// with pictures) it would write new comments beside the old ones, and lose both.
func renamed(file string) (*bytes.Buffer, error) {
	from, err := zip.OpenReader(file)
	if err != nil {
		return nil, err
	}
	defer from.Close() //nolint:errcheck // only read
	parts := map[string]*zip.File{}
	for _, f := range from.File {
		parts[f.Name] = f
	}
	now := map[string]string{}
	for i, name := range slices.Sorted(maps.Keys(parts)) {
		if rels := parts["xl/worksheets/_rels/"+path.Base(name)+".rels"]; path.Dir(name) == "xl/worksheets" && rels != nil {
			if err := comments(parts[name], rels, 1000+i, now); err != nil {
				return nil, err
			}
		}
	}
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	for _, f := range from.File {
		if err := copyPart(to, f, now); err != nil {
			return nil, err
		}
	}
	return &out, to.Close()
}

// comments finds the parts with a sheet's comments and their drawing, and names both after n.
func comments(sheet, rels *zip.File, n int, now map[string]string) error {
	text, err := content(sheet)
	if err != nil {
		return err
	}
	drawn := drawing().FindSubmatch(text)
	if text, err = content(rels); err != nil || drawn == nil {
		return err
	}
	for _, r := range relation().FindAll(text, -1) {
		x := map[string]string{}
		for _, a := range attrs().FindAllSubmatch(r, -1) {
			x[string(a[1])] = string(a[2])
		}
		part := path.Join("xl/worksheets", x["Target"])
		if strings.HasPrefix(x["Target"], "/") {
			part = x["Target"][1:]
		}
		switch {
		case strings.HasSuffix(x["Type"], "/comments"):
			now[part] = "xl/comments" + strconv.Itoa(n) + ".xml"
		case x["Id"] == string(drawn[1]):
			now[part] = "xl/drawings/vmlDrawing" + strconv.Itoa(n) + ".vml"
		}
	}
	return nil
}

func content(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close() //nolint:errcheck // only read
	return io.ReadAll(io.LimitReader(r, maxPart))
}

// copyPart copies a part under its new name, and with the new names of those that it names.
func copyPart(to *zip.Writer, f *zip.File, now map[string]string) error {
	rels := path.Dir(f.Name) == "xl/worksheets/_rels"
	if !rels && f.Name != "[Content_Types].xml" && now[f.Name] == "" {
		return to.Copy(f)
	}
	text, err := content(f)
	if err != nil {
		return err
	}
	for old, part := range now {
		for _, name := range []string{`"/` + old + `"`, `"../` + strings.TrimPrefix(old, "xl/") + `"`} {
			part := `"/` + part + `"`
			if rels {
				part = `"../` + strings.TrimPrefix(strings.Trim(part, `"/`), "xl/") + `"`
			}
			text = bytes.ReplaceAll(text, []byte(name), []byte(part))
		}
	}
	name := f.Name
	if now[name] != "" {
		name = now[name]
	}
	w, err := to.Create(name)
	if err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}
