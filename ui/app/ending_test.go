package app

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/page"
	"danvan/ui/page/overview"
)

// half is a page on which something is half done: it is kept by a job when the page is left.
type half struct {
	page.Page
	leave func()
}

func (h *half) Leave() { h.leave() }

func withRegister(t *testing.T) *App {
	t.Helper()
	r, err := store.Create(filepath.Join(t.TempDir(), "so.dvr"), store.Me{Unit: record.ID{1}}, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Close() })
	a := New(Options{})
	a.register, a.jobs.ready = r, true
	return a
}

// What pages keep as the program ends is kept, though nobody is left to begin their jobs: neither the one that would
// come first nor those behind it.
func TestWhatIsHalfDoneIsKeptWithoutAScreen(t *testing.T) {
	a := withRegister(t)
	kept := 0
	for range 3 {
		h := &half{Page: overview.New(a)}
		h.leave = func() {
			a.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) { kept++; return nil, nil }})
		}
		a.pages = append(a.pages, h)
	}
	if err := a.shut(); err != nil {
		t.Fatal(err)
	}
	if kept != 3 {
		t.Errorf("%d of 3 were kept", kept)
	}
}

// A job that has begun is waited for and not done twice; one that was only handed over is done once, whoever comes
// later.
func TestAJobIsDoneOnce(t *testing.T) {
	a := withRegister(t)
	done, begun, end := 0, make(chan struct{}), make(chan struct{})
	a.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) { close(begun); <-end; done++; return nil, nil }})
	first := a.run(a.jobs.queue[0])
	go first()
	<-begun
	a.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) { done += 10; return nil, nil }})
	left := make(chan struct{})
	go func() { a.left(); close(left) }()
	select {
	case <-left:
		t.Fatal("a job that runs was not waited for")
	case <-time.After(50 * time.Millisecond):
	}
	close(end)
	<-left
	if msg := a.run(a.jobs.queue[1])(); done != 11 || msg != nil {
		t.Errorf("done %d, %v", done, msg)
	}
}
