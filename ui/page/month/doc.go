// Package month is the page of a unit's figures: the months, quarters, halves and years of a year for which it is asked
// for some, and the form of each, which is the list of its measures. What the register counts itself stands beside its
// input; what is typed there is stated, and changes nothing that is counted.
package month
