// module: https://nodejs.org/api/module.html
// Modules are linked when compiling: what loads files at run time finds only what is in the executable.
//
// Contract with module.go:
//   requireFrom(from: string, id: string): unknown          throws MODULE_NOT_FOUND as node does
//   resolveFrom(from: string, id: string): string           the same
//   cache(): object                                         require.cache
import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } from "../internal/errors.ts";
import { ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import { validateString } from "../internal/validators.ts";
import { fileURLToPath, isURL } from "../url/file.ts";
import pathModule from "../path/path.ts";
import { cache, requireFrom, resolveFrom } from "./module.go";
import { compileFunction } from "../vm/vm.go";

export const builtinModules = [
  "_http_agent", "_http_client", "_http_common", "_http_incoming", "_http_outgoing", "_http_server", "_stream_duplex",
  "_stream_passthrough", "_stream_readable", "_stream_transform", "_stream_wrap", "_stream_writable", "_tls_common", "_tls_wrap",
  "assert", "assert/strict", "async_hooks", "buffer", "child_process", "cluster", "console", "constants", "crypto", "dgram",
  "diagnostics_channel", "dns", "dns/promises", "domain", "events", "fs", "fs/promises", "http", "http2", "https", "inspector",
  "inspector/promises", "module", "net", "os", "path", "path/posix", "path/win32", "perf_hooks", "process", "punycode",
  "querystring", "readline", "readline/promises", "repl", "stream", "stream/consumers", "stream/promises", "stream/web",
  "string_decoder", "sys", "timers", "timers/promises", "tls", "trace_events", "tty", "url", "util", "util/types", "v8", "vm",
  "wasi", "worker_threads",
  "zlib",
];

/** Only with the prefix: node:sqlite is not in node 20. */
function schemeOnly(id: string): boolean { return id === "sea" || id === "test" || id === "test/reporters"; }

export function isBuiltin(id: any): boolean {
  const name = `${id}`;
  if (name.startsWith("node:")) return builtinModules.includes(name.slice(5)) || schemeOnly(name.slice(5));
  return builtinModules.includes(name);
}

function makeRequire(from: string): any {
  const require: any = (id: any) => {
    validateString(id, "id");
    if (id === "") throw ERR_INVALID_ARG_VALUE("id", id, "must be a non-empty string");
    return requireFrom(from, id);
  };
  require.resolve = (id: any) => {
    validateString(id, "request");
    return resolveFrom(from, id);
  };
  require.resolve.paths = (id: any) => (isBuiltin(id) ? null : nodeModulePaths(pathModule.dirname(from)));
  require.main = undefined;
  require.extensions = Module._extensions;
  require.cache = cache();
  return require;
}

export function createRequire(filename: any): any {
  let path: string;
  if (isURL(filename) || (typeof filename === "string" && !pathModule.isAbsolute(filename))) {
    try {
      path = fileURLToPath(filename);
    } catch {
      throw ERR_INVALID_ARG_VALUE("filename", filename, "must be a file URL object, file URL string, or absolute path string");
    }
  } else if (typeof filename !== "string") {
    throw ERR_INVALID_ARG_VALUE("filename", filename, "must be a file URL object, file URL string, or absolute path string");
  } else {
    path = filename;
  }
  return makeRequire(path);
}

function nodeModulePaths(from: string): string[] {
  const paths: string[] = [];
  for (let dir = pathModule.resolve(from); ; dir = pathModule.dirname(dir)) {
    if (pathModule.basename(dir) !== "node_modules") paths.push(pathModule.join(dir, "node_modules"));
    if (dir === "/") return paths;
  }
}

function missing(name: string): any {
  return function() { throw ERR_METHOD_NOT_IMPLEMENTED("module." + name + "()"); };
}

export function Module(this: any, id = "", parent?: any): void {
  this.id = id;
  this.path = pathModule.dirname(id);
  this.exports = {};
  this.filename = null;
  this.loaded = false;
  this.children = [];
  if (parent?.children) parent.children.push(this);
}
Module.prototype.require = function(this: any, id: any): any { return requireFrom(this.filename ?? this.id, id); };
Module.prototype.load = missing("Module.prototype.load");
Module.prototype._compile = function(this: any, content: any, filename: string): any {
  const run = compileFunction(`${content}`, ["exports", "require", "module", "__filename", "__dirname"], filename, 0, 0, null);
  return Reflect.apply(run, this.exports, [this.exports, makeRequire(filename), this, filename, pathModule.dirname(filename)]);
};
Module._cache = cache();
Module._pathCache = Object.create(null);
Module._extensions = Object.assign(Object.create(null), { ".js": missing("_extensions[\".js\"]"), ".json": missing("_extensions[\".json\"]"), ".node": missing("_extensions[\".node\"]") });
Module.globalPaths = [];
Module._debug = function() {};
Module.isBuiltin = isBuiltin;
Module._findPath = missing("_findPath");
Module._nodeModulePaths = nodeModulePaths;
Module._resolveLookupPaths = function(request: any, parent: any) {
  return isBuiltin(request) ? null : nodeModulePaths(parent?.path ?? process.cwd());
};
Module._load = function(request: any, parent: any) { return requireFrom(parent?.filename ?? process.cwd() + "/", request); };
Module._resolveFilename = function(request: any, parent: any) { return resolveFrom(parent?.filename ?? process.cwd() + "/", request); };
Module.createRequire = createRequire;
Module._initPaths = function() {};
Module._preloadModules = function() {};
Module.syncBuiltinESMExports = function() {};
Module.Module = Module;
Module.builtinModules = builtinModules;
Module.runMain = missing("runMain");
Module.findSourceMap = function() { return undefined; };
Module.register = missing("register");
Module.SourceMap = missing("SourceMap");
Module.wrap = function(script: string): string { return Module.wrapper[0] + script + Module.wrapper[1]; };
Module.wrapper = ["(function (exports, require, module, __filename, __dirname) { ", "\n});"];

export default Module;
