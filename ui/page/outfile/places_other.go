//go:build !windows

package outfile

func systemDocuments(home string) string { return xdgDocuments(home) }

func drives() []string { return mounted() }
