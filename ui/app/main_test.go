package app_test

import (
	"os"
	"testing"
)

var temporary string

// tempDir is a folder that lives as long as the tests.
func tempDir() (dir string, err error) {
	temporary, err = os.MkdirTemp("", "danvan-app-")
	return temporary, err
}

func TestMain(m *testing.M) {
	code := m.Run()
	if temporary != "" {
		_ = os.RemoveAll(temporary)
	}
	os.Exit(code)
}
