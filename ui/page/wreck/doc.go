// Package wreck is the page on which a damaged register is rescued: it looks what still verifies in the file, with what
// the backups hold, says what that would be, what is missing and who has it, writes the new register beside the damaged
// one, never over it, and has it opened. The sentences are those of danvan rescue; see danvan/ui/rescue.
//
// It works without a register that is open.
package wreck
