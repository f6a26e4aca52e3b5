package settings

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"danvan/store/disk"
)

// Path is where the settings lie within the folder that the system has for those of a person.
func Path(configDir string) string { return filepath.Join(configDir, "danvan", "settings.json") }

// Load reads settings. Where there is no file, or none that can be read as settings, they are the usual ones: nothing
// is lost but a taste.
func Load(path string) (s Settings, err error) {
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Settings{}, nil
	}
	if err == nil {
		err = json.Unmarshal(raw, &s)
	}
	if err != nil {
		return Settings{}, err
	}
	s.known()
	return s, nil
}

// Save writes settings beside the old file and puts them in its place, so that there is always a whole one. The folder
// is made.
func (s Settings) Save(path string) error {
	raw, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	if err := disk.MakeFolder(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return disk.Write(path, disk.Options{Replace: true}, func(w io.Writer) error { _, err := w.Write(append(raw, '\n')); return err })
}
