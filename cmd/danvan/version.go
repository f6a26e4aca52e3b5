package main

import (
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"danvan/store"
)

// version is set by the release build.
var version = ""

func (p *program) versionCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Version, p.exactly(0), func(*cobra.Command, []string) error {
		type answer struct {
			Version  string `json:"version"`
			Format   uint64 `json:"register_format"`
			Go       string `json:"go"`
			Platform string `json:"platform"`
		}
		a := answer{versionText(), store.Format, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH}
		return p.answer(a, func(w io.Writer) {
			line(w, "danvan "+a.Version)
			line(w, p.t.CLI.Say.Format(int(a.Format))+" · "+a.Go+" · "+a.Platform)
		})
	})
}

// versionText is the release's name, else what the build knows of the source it was made from.
func versionText() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
