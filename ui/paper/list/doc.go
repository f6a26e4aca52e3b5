// Package list lays out lines of a sheet as people without the program get them: a workbook in which every column
// stands, with what may be chosen and a page that says what each column is; filled in or changed, it is read again.
package list
