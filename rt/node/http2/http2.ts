// node:http2 is not written yet: https://nodejs.org/docs/latest-v20.x/api/http2.html
import { allMissing } from "../internal/missing.ts";
import { constants } from "./constants.ts";

export default Object.assign(allMissing("http2", ["connect", "createServer", "createSecureServer", "getDefaultSettings", "getPackedSettings", "getUnpackedSettings", "performServerHandshake", "Http2ServerRequest", "Http2ServerResponse"]), { constants, sensitiveHeaders: Symbol("nodejs.http2.sensitiveHeaders") });
