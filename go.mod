module jsgo

go 1.26.0

require (
	github.com/andybalholm/brotli v1.2.8
	github.com/evanw/esbuild v0.28.2
	github.com/evanw/esbuild/jsgo/ast v0.0.0
	github.com/google/go-cmp v0.7.0
	golang.org/x/crypto v0.59.0
	golang.org/x/net v0.62.0
	golang.org/x/text v0.44.0
	golang.org/x/tools v0.52.0
)

require golang.org/x/sys v0.50.0 // indirect

replace github.com/evanw/esbuild/jsgo/ast => ./parser/ast
