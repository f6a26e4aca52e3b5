// Package memory says how much memory may grow before it is cleaned up. Go cleans up whenever it has grown by as much
// as is in use; where much is made and little stays that is too late, where all stays it is too early.
package memory
