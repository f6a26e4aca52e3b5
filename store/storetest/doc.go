// Package storetest is what the tests of several packages do with registers. The program does not import it.
package storetest
