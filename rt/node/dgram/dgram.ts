// node:dgram is not written yet: https://nodejs.org/docs/latest-v20.x/api/dgram.html
import { allMissing } from "../internal/missing.ts";

export default Object.assign(allMissing("dgram", ["_createSocketHandle", "createSocket", "Socket"]), {});
