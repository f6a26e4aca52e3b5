// Package backups is the page that puts a backup in the place of the register: it lists those that lie beside it, takes
// any other file by its name, says what would be lost and what would come back, and asks once. The register as it is
// then is put aside, never deleted, and can be put back by the same page.
//
// It works without a register that is open too: one that is damaged is what backups are for.
package backups
