package storetest

import "testing"

// Must ends a test at an error that none of its steps may meet. Packages call it must.
func Must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
