package parser

// CommonJSExports are the names that a CommonJS text visibly exports, and the specifiers of the modules whose exports it
// takes over.
type CommonJSExports struct {
	Names     []string
	Reexports []string
}

func ScanExports(text string) CommonJSExports { return CommonJSExports{} }
