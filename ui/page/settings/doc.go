// Package settings is the page on which a person says how the screen is to be: language, look, input method, and under
// which name changes are written. What is chosen holds at once.
package settings
