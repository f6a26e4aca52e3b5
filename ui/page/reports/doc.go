// Package reports is the page of reports: each as it will be on paper, with its chart, counted anew whenever a year, a
// unit or the scope is changed. From a figure one goes to the models behind it, and from the page to a file that can be
// printed.
package reports
