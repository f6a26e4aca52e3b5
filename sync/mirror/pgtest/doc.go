// Package pgtest starts a PostgreSQL of its own for tests, in a folder that goes away with it, reached by a socket
// there. Debian's package postgresql is enough.
package pgtest
