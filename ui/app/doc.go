// Package app is the screen as a whole: the one tea.Model. It opens the register, keeps the rows in memory, shows one
// page of a stack and what lies over it, and runs the pages' jobs.
//
// # Basics
//
//	err := app.Run(ctx, app.Options{Path: path, Lang: text.Vi, Theme: theme.FromEnv(os.Getenv)})
//
// # What happens when
//
// The first frame comes before the register is open: the title and the page's own headings. Then the register is
// opened, its rows read, the page told; the index of words follows behind. No register: the guide takes the place of
// the overview.
//
// Update never waits. Jobs run one after another on a goroutine of their own; after each the rows that it touched are
// read again, on that goroutine too, before its func runs on the screen and the page is told what changed. So a page
// always draws from a listing that knows what was just saved.
//
// # Keys
//
// A key goes to what lies on top: a question, the palette, help; then to the page; then it is looked up in the table of
// actions. On quitting every page is told to leave, and the register is closed after the last job.
package app
