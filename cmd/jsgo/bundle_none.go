//go:build !bundled

package main

// bundle is the archive of the runtime's sources; a jsgo that is built in a checkout has none.
var bundle []byte
