// Package face has the serif in which papers are written (Liberation Serif, SIL Open Font License, in the metrics of
// Times New Roman), and tells how wide a text is in it.
package face
