// Package model is the page of one model: its particulars, its years with what each level found, and its history with
// differences.
package model
