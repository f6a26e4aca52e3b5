// Package takein is how a list is taken in, by the command and on the screen alike: what a person says of it
// beforehand, how it is read, and the lines that say what it was understood to be, what stands against it, and what
// becomes of it.
package takein
