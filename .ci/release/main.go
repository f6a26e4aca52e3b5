// Release writes what people are given: for each machine a zip with the program and the guide, on Windows a launcher
// besides, and beside the zips what each program was made of (CycloneDX) and the checksums of all of it. The same
// source gives the same bytes, wherever and whenever it is built: trimmed paths, no state of a repository, one time in
// everything.
//
//	go run ./.ci/release -version v1.2.0 -o dist windows/amd64 linux/amd64
//
// $SOURCE_DATE_EPOCH is that time, in seconds; without it, the beginning of 2026.
package main

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// machines are those that are built for when none is named.
var machines = []string{"windows/amd64", "linux/amd64", "linux/arm64", "darwin/arm64"}

// launcher opens Windows Terminal where it is there, whose window is larger and whose font has every letter, else the
// console. Of Terminal's options it uses only what every version of it knows: one that is unknown would show a help
// text in place of the program.
const launcher = `@echo off
where wt.exe >nul 2>nul
if errorlevel 1 (start "" "%~dp0danvan.exe") else (start "" wt.exe -d "%~dp0." "%~dp0danvan.exe")
`

func main() {
	version := flag.String("version", "dev", "what danvan version says")
	out := flag.String("o", "dist", "folder")
	flag.Parse()
	asked := flag.Args()
	if len(asked) == 0 {
		asked = machines
	}
	if err := release(*version, *out, asked); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// when is the one time.
func when() (time.Time, error) {
	s := os.Getenv("SOURCE_DATE_EPOCH")
	if s == "" {
		return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), nil
	}
	n, err := strconv.ParseInt(s, 10, 64)
	return time.Unix(n, 0).UTC(), err
}

func release(version, out string, asked []string) error {
	at, err := when()
	if err != nil {
		return err
	}
	guide, err := guidePDF(at)
	if err != nil {
		return err
	}
	var sums bytes.Buffer
	for _, machine := range asked {
		system, processor, _ := strings.Cut(machine, "/")
		name := "danvan-" + version + "-" + system + "-" + processor
		program, err := build(version, system, processor)
		if err != nil {
			return err
		}
		parts, err := bom(version, program)
		if err != nil {
			return err
		}
		files := []file{{"danvan", program, 0o755}, {"Huong-dan.pdf", guide, 0o644}}
		if system == "windows" {
			files[0].name += ".exe"
			files = append(files, file{"Mo-danvan.cmd", []byte(strings.ReplaceAll(launcher, "\n", "\r\n")), 0o644})
		}
		zipped, err := packed(name, files, at)
		if err != nil {
			return err
		}
		for _, f := range []file{{name + ".zip", zipped, 0o644}, {name + ".cdx.json", parts, 0o644}} {
			if err := f.write(out); err != nil {
				return err
			}
			fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(f.data), f.name)
			fmt.Println(filepath.Join(out, f.name))
		}
	}
	return file{"SHA256SUMS", sums.Bytes(), 0o644}.write(out)
}

// file is one that is given to people.
type file struct {
	name string
	data []byte
	mode fs.FileMode
}

func (f file) write(dir string) error {
	return errors.Join(os.MkdirAll(dir, 0o755), os.WriteFile(filepath.Join(dir, f.name), f.data, f.mode))
}

// build makes the program, by nothing that differs from one machine to another.
func build(version, system, processor string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "danvan-release-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a folder of the system's for what passes
	program := filepath.Join(dir, "danvan")
	c := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -X main.version="+version, "-o", program, "./cmd/danvan")
	c.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+system, "GOARCH="+processor, "GOFLAGS=", "GOAMD64=v1", "GOARM64=v8.0", "GOEXPERIMENT=")
	if out, err := c.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%s/%s: %w\n%s", system, processor, err, out)
	}
	return os.ReadFile(program)
}

// packed is a zip of the files in a folder of their own.
func packed(folder string, files []file, at time.Time) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		h := &zip.FileHeader{Name: folder + "/" + f.name, Method: zip.Deflate, Modified: at}
		h.SetMode(f.mode)
		w, err := z.CreateHeader(h)
		if err == nil {
			_, err = w.Write(f.data)
		}
		if err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}
