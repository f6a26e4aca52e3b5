// Package conflicts is the page on which a person decides between values that two people wrote without seeing each other's.
//
// A decision is a change like any other: it replaces all live values, travels with the next bundle, and can be undone.
package conflicts
