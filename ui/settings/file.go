package settings

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Path is where the settings lie within the folder that the system has for those of a person.
func Path(configDir string) string { return filepath.Join(configDir, "danvan", "settings.json") }

// Load reads settings. Where there is no file, or none that can be read as settings, they are the usual ones: nothing is lost but a taste.
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

// Save writes settings beside the old file and puts them in its place, so that there is always a whole one. The folder is made.
func (s Settings) Save(path string) error {
	raw, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(dir, "settings-*")
	if err != nil {
		return err
	}
	_, err = tmp.Write(append(raw, '\n'))
	err = errors.Join(err, tmp.Sync(), tmp.Close())
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		_ = os.Remove(tmp.Name())
	}
	return err
}
