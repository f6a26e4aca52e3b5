// Danvan keeps the register of “Dân vận khéo” models: danvan alone opens the screen, its commands do the same work from
// a command line.
//
// # How it is made
//
// A command is a file. It reads its flags, asks the packages below, and prints; no rule of the domain stands here. What
// a command says comes from package text. run is the whole program without the process around it, so that tests call
// it.
//
// # Rules of the commands
//
//   - What was asked for goes to standard output, everything else to standard error.
//   - With --json the answer is one JSON value; its keys are the code names in English.
//   - Nothing asks back unless standard input is a terminal.
//   - The exit status is decided in one place, exit.go: 0 done, 1 failed, 2 wrong usage, 3 done but something needs a
//     person.
package main
