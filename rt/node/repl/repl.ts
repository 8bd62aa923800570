// node:repl is not written yet: https://nodejs.org/docs/latest-v20.x/api/repl.html
import { allMissing } from "../internal/missing.ts";

export default Object.assign(allMissing("repl", ["start", "writer", "REPLServer", "Recoverable", "isValidSyntax"]), { REPL_MODE_SLOPPY: Symbol("repl-sloppy"), REPL_MODE_STRICT: Symbol("repl-strict") });
