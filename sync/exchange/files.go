package exchange

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"danvan/sync/bundle"
)

// Files gives the files that paths mean: themselves, and the bundles in folders, in order.
func Files(paths []string) (files []string, err error) {
	for _, p := range paths {
		fi, err := os.Stat(p)
		if err != nil {
			return nil, &bundle.Error{Code: bundle.Unreadable, File: p, Err: err}
		}
		if !fi.IsDir() {
			files = append(files, p)
			continue
		}
		err = filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.EqualFold(filepath.Ext(path), ".dvk") && !strings.HasPrefix(d.Name(), ".") {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return nil, &bundle.Error{Code: bundle.Unreadable, File: p, Err: err}
		}
	}
	return files, nil
}
