export { _ as default, count } from "./common.cjs";
export * as ns from "./variable.mjs";
export * as path from "node:path";
export { join } from "node:path";
import { sep } from "node:path";
export { sep };
