// Package page says what a page of the screen is, and what the app gives its pages. The pages themselves are the
// packages below.
//
// # Basics
//
// A page is a plain struct made by a func New(h page.Host, …). It takes keys, does actions, draws itself, and changes
// at once: nothing in it waits. Whatever reads or writes a file is a [Job], which runs elsewhere and comes back with a
// func for the screen:
//
//	h.Start(page.Job{Work: func(ctx context.Context, _ page.Tell) (func(), error) {
//		m, err := readModel(h.Register(), ref)
//		return func() { p.model = m }, err
//	}})
//
// A key goes to the page's Key first, which gives it to its parts. What they do not want is looked up in the table of
// actions: an action of the page comes to Do, one of the whole program (help, palette, the other pages, back, quit) the
// app does itself. So a page never compares F-keys.
//
// Pages are made by place ([Host.Go]), so that they need not know each other; ui/app/pages.go is the one list of them.
//
// # Caveats
//
// Everything of a Host is for the goroutine of the screen: call it in Key, Do, Changed, Leave, and in what a Job gives
// back. Within a job only the register and the listing that were taken before may be used.
package page
