package storetest

import "flag"

// Few has properties be tried thirty times where nobody says otherwise: those of whole registers take a second each.
// `make properties` tries more.
func Few() { _ = flag.Set("rapid.checks", "30") } // the tests that use rapid have that flag
