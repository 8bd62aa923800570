// Package resolve finds the file that a specifier means, by Node's documented algorithms: those of ES modules
// (https://nodejs.org/docs/latest-v20.x/api/esm.html#resolution-algorithm-specification) and of require
// (https://nodejs.org/docs/latest-v20.x/api/modules.html#all-together), and TypeScript's habits for importers that are
// TypeScript. It reads package.json and tsconfig.json; it does not read or load modules.
//
//	r := resolve.New(resolve.Options{Builtins: names})
//	found, err := r.Import("pkg/sub", "/app/main.mjs")    // import, export from, import()
//	found, err := r.Require("./a", "/app/main.js")        // require, require.resolve
//
// err is nil or a *resolve.Error: the error that Node would throw, with its class, code and text.
package resolve
