// node:wasi is not written yet: https://nodejs.org/docs/latest-v20.x/api/wasi.html
import { allMissing } from "../internal/missing.ts";

export default Object.assign(allMissing("wasi", ["WASI"]), {});
