// Package papers is the page on which a paper is written that an office signs: any that there is, of the years and the
// unit that were shown where the page was opened, or of one model. What makes it a draft is told before it is written;
// it can be looked at first, in letters.
//
// # Basics
//
//	h.Push(papers.New(h, official.Minutes, asked))     // asked gives what each paper is asked for
//	h.Push(papers.OfModel(h, model, year))
//
// A paper that is added to official.Names is in the list without more. What it needs to know beside its years it says
// there, as Name.OfModel and Name.ByNumber do; and the places that wait for a person are inputs (Made.Asked).
package papers
