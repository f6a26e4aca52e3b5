// Package conflicts is the page on which a person decides between values that two people wrote without seeing each
// other's.
//
// It shows one record after the other, field by field: each value with who wrote it, for which unit, when and why.
// Where two texts are nearly the same, what differs is underlined, and of long ones only the lines around it are shown.
// What a decision is, and how it is taken back, is store/settle's; a decision in the affairs of a unit below asks for a
// reason, because that unit reads it.
package conflicts
