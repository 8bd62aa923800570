// vm: https://nodejs.org/api/vm.html
//
// Contract with vm.go, whose functions throw in programs without the evaluator (rt/eval):
//   compile(source: string, filename: string, lineOffset: number, columnOffset: number): Native      throws SyntaxError
//   run(script: Native, context: object | null): unknown       null runs in this context
//   makeContext(object: object): void     isContext(object: object): boolean
//   compileFunction(source: string, params: string[], filename: string, lineOffset: number, columnOffset: number, context: object | null): Function
import { ERR_INVALID_ARG_TYPE } from "../internal/errors.ts";
import { ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import { validateObject, validateString, validateStringArray } from "../internal/validators.ts";
import * as native from "./vm.go";

function settings(options: any): any {
  if (typeof options === "string") return { filename: options };
  if (options === undefined || options === null) return {};
  validateObject(options, "options");
  return options;
}

function checkContext(object: any): void {
  if (object === null || typeof object !== "object" || !native.isContext(object)) throw ERR_INVALID_ARG_TYPE("contextifiedObject", "vm.Context", object);
}

class Script {
  #compiled: object;
  cachedDataRejected: boolean | undefined;
  sourceMapURL: string | undefined;

  constructor(code: any, options?: any) {
    const { filename = "evalmachine.<anonymous>", lineOffset = 0, columnOffset = 0 } = settings(options);
    validateString(filename, "options.filename");
    this.#compiled = native.compile(`${code}`, filename, lineOffset, columnOffset);
    this.sourceMapURL = undefined;
  }
  runInThisContext(_options?: any): any { return native.run(this.#compiled, null); }
  runInContext(context: any, _options?: any): any {
    checkContext(context);
    return native.run(this.#compiled, context);
  }
  runInNewContext(object?: any, options?: any): any { return this.runInContext(createContext(object, options), options); }
  createCachedData(): any { return Buffer.alloc(0); }
}

function createContext(object: any = {}, options?: any): any {
  if (isContext(object)) return object;
  if (options !== undefined) validateObject(options, "options");
  native.makeContext(object);
  return object;
}
function isContext(object: any): boolean {
  validateObject(object, "object");
  return native.isContext(object);
}
function createScript(code: any, options?: any): Script { return new Script(code, options); }
function runInContext(code: any, context: any, options?: any): any {
  checkContext(context);
  return new Script(code, options).runInContext(context, settings(options));
}
function runInNewContext(code: any, object?: any, options?: any): any {
  return new Script(code, options).runInContext(createContext(object), settings(options));
}
function runInThisContext(code: any, options?: any): any { return new Script(code, options).runInThisContext(settings(options)); }
function compileFunction(code: any, params: any = [], options: any = {}): Function {
  validateString(code, "code");
  validateStringArray(params, "params");
  validateObject(options, "options");
  return native.compileFunction(code, params, options.filename ?? "", options.lineOffset ?? 0, options.columnOffset ?? 0, options.parsingContext ?? null);
}
function measureMemory(): never { throw ERR_METHOD_NOT_IMPLEMENTED("vm.measureMemory()"); }

const vm: any = {
  Script, createContext, createScript, runInContext, runInNewContext, runInThisContext, isContext, compileFunction, measureMemory,
  constants: Object.freeze(Object.assign(Object.create(null), {
    USE_MAIN_CONTEXT_DEFAULT_LOADER: Symbol("vm_dynamic_import_main_context_default"),
    DONT_CONTEXTIFY: Symbol("vm_context_no_contextify"),
  })),
};
export default vm;
