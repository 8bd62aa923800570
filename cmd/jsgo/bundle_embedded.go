//go:build bundled

package main

import _ "embed"

// bundle is the archive of the runtime's sources, which cmd/jsgo/internal/bundle packs.
//
//go:embed runtime.tar.gz
var bundle []byte
