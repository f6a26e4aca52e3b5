// Package templates is the page of the templates of papers that the register holds: those of its own unit and of the
// units above. One is added from a file, which is checked before it is kept, and taken away.
package templates
