// Package start is the guide of the first run: it ends with a register, new or made from an invitation, sealed where
// somebody wants that.
package start
