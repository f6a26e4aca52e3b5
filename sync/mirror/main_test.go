package mirror

import (
	"fmt"
	"os"
	"testing"

	"danvan/sync/mirror/pgtest"
)

func TestMain(m *testing.M) {
	if path := os.Getenv("DANVAN_CHILD"); path != "" {
		child(path)
	}
	release, err := pgtest.Hold()
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	code := m.Run()
	release()
	os.Exit(code)
}
