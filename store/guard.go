package store

import (
	"errors"
	"fmt"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
)

// guard turns what a damaged file does to bbolt into a Damaged error: a panic of its own, or of what it calls, on a
// page that makes no sense, and a fault at an address of the file's mapping, which is a read beyond the end of a file
// that was cut while open. Every other panic is a fault of the program, says nothing about the file, and goes on.
func (r *Register) guard(f func() error) (err error) {
	was := debug.SetPanicOnFault(true)
	defer debug.SetPanicOnFault(was)
	defer func() {
		p := recover()
		if p == nil {
			return
		}
		if !fromBolt() && !r.mapped(p) {
			panic(p)
		}
		e, isErr := p.(error)
		if !isErr {
			e = errors.New(fmt.Sprint(p))
		}
		err = &Error{Code: Damaged, Where: "page", Err: e}
	}()
	return f()
}

// mapped tells whether a panic is a fault at an address at which the file is mapped, or to which a page of nonsense can
// lead from there: a page tells with two numbers of 32 bits where a value lies and how long it is.
func (r *Register) mapped(p any) bool {
	fault, ok := p.(interface{ Addr() uintptr })
	if !ok || r.db == nil {
		return false
	}
	first := r.db.Info().Data
	return fault.Addr() >= first && uint64(fault.Addr()-first) < r.mapSize()+2*math.MaxUint32
}

// mapSize is how much is mapped: what openBolt asks for, or as bbolt does, the file in steps of 1 GiB.
func (r *Register) mapSize() uint64 {
	fi, err := os.Stat(r.path)
	if err != nil {
		return roomToGrow
	}
	return (uint64(fi.Size())/roomToGrow + 1) * roomToGrow
}

// fromBolt tells, in a function that a panic has deferred, whether the panic is bbolt's: below it on the stack stands
// bbolt before anything of ours.
func fromBolt() bool {
	pcs := make([]uintptr, 256)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	panicked := false
	for {
		frame, more := frames.Next()
		switch {
		case !panicked:
			panicked = frame.Function == "runtime.gopanic"
		case strings.HasPrefix(frame.Function, "go.etcd.io/bbolt"):
			return true
		case strings.HasPrefix(frame.Function, "danvan/"):
			return false
		}
		if !more {
			return false
		}
	}
}
