// node:inspector/promises is not written yet: https://nodejs.org/docs/latest-v20.x/api/inspector.html
import { allMissing } from "../internal/missing.ts";

export default Object.assign(allMissing("inspector/promises", ["open", "close", "waitForDebugger", "Session"]), { url: () => undefined, console, Network: {} });
