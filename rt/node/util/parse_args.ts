// util.parseArgs: https://nodejs.org/docs/latest-v20.x/api/util.html#utilparseargsconfig.

import { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_PARSE_ARGS_UNKNOWN_OPTION } from "../internal/errors.ts";
import { ERR_PARSE_ARGS_INVALID_OPTION_VALUE, ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL } from "../internal/codes.ts";
import {
  validateArray,
  validateBoolean,
  validateBooleanArray,
  validateObject,
  validateString,
  validateStringArray,
} from "../internal/validators.ts";

const hasOwn = Object.prototype.hasOwnProperty;

function own(object: any, key: string): any {
  return hasOwn.call(object, key) ? object[key] : undefined;
}

function ownOr(object: any, key: string, other: any): any {
  const value = own(object, key);
  return value === undefined || value === null ? other : value;
}

class Config {
  args: string[];
  strict: boolean;
  allowPositionals: boolean;
  allowNegative: boolean;
  tokens: boolean;
  options: any;
  constructor(config: any) {
    this.args = ownOr(config, "args", undefined) ?? process.argv.slice(2);
    this.strict = ownOr(config, "strict", true);
    this.allowPositionals = ownOr(config, "allowPositionals", !this.strict);
    this.tokens = ownOr(config, "tokens", false);
    this.allowNegative = ownOr(config, "allowNegative", false);
    this.options = ownOr(config, "options", { __proto__: null });
  }
}

export function parseArgs(config: any = {}): any {
  const c = new Config(config);
  checkConfig(c);
  const tokens = tokenize(c);
  const result: any = { values: { __proto__: null }, positionals: [] };
  if (c.tokens) result.tokens = tokens;
  for (const token of tokens) {
    if (token.kind === "option") takeOption(c, token, result.values);
    else if (token.kind === "positional") takePositional(c, token, result.positionals);
  }
  for (const name of Object.keys(c.options)) {
    const value = own(c.options[name], "default");
    if (value !== undefined && result.values[name] === undefined && name !== "__proto__") result.values[name] = value;
  }
  return result;
}

function checkConfig(c: Config): void {
  validateArray(c.args, "args");
  validateBoolean(c.strict, "strict");
  validateBoolean(c.allowPositionals, "allowPositionals");
  validateBoolean(c.tokens, "tokens");
  validateBoolean(c.allowNegative, "allowNegative");
  validateObject(c.options, "options");
  for (const name of Object.keys(c.options)) checkOption(name, c.options[name]);
}

function checkOption(name: string, option: any): void {
  validateObject(option, `options.${name}`);
  const type = own(option, "type");
  if (type !== "string" && type !== "boolean") {
    throw ERR_INVALID_ARG_TYPE(`options.${name}.type`, "('string|boolean')", type);
  }
  if (hasOwn.call(option, "short")) {
    validateString(option.short, `options.${name}.short`);
    if (option.short.length !== 1) {
      throw ERR_INVALID_ARG_VALUE(`options.${name}.short`, option.short, "must be a single character");
    }
  }
  const multiple = own(option, "multiple");
  if (hasOwn.call(option, "multiple")) validateBoolean(multiple, `options.${name}.multiple`);
  const value = own(option, "default");
  if (value === undefined) return;
  const path = `options.${name}.default`;
  if (type === "string") multiple ? validateStringArray(value, path) : validateString(value, path);
  else multiple ? validateBooleanArray(value, path) : validateBoolean(value, path);
}

function longName(options: any, short: string): string {
  for (const name of Object.keys(options)) if (own(options[name], "short") === short) return name;
  return short;
}

function takesValue(c: Config, name: string): boolean {
  return hasOwn.call(c.options, name) && own(c.options[name], "type") === "string";
}

function option(name: string, rawName: string, index: number, value: any, inlineValue: any): any {
  return { kind: "option", name, rawName, index, value, inlineValue };
}

function tokenize(c: Config): any[] {
  const tokens: any[] = [];
  const args = c.args;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === "--") {
      tokens.push({ kind: "option-terminator", index: i });
      for (let k = i + 1; k < args.length; k++) tokens.push({ kind: "positional", index: k, value: args[k] });
      break;
    }
    if (arg.length > 2 && arg.startsWith("--")) i = longOption(c, tokens, i);
    else if (arg.length > 1 && arg[0] === "-") i = shortOptions(c, tokens, i);
    else tokens.push({ kind: "positional", index: i, value: arg });
  }
  return tokens;
}

// Both return the index of the last argument they used.
function longOption(c: Config, tokens: any[], i: number): number {
  const arg = c.args[i];
  const eq = arg.indexOf("=", 3);
  if (eq !== -1) {
    const name = arg.slice(2, eq);
    tokens.push(option(name, `--${name}`, i, arg.slice(eq + 1), true));
    return i;
  }
  const name = arg.slice(2);
  const value = takesValue(c, name) ? c.args[i + 1] : undefined;
  const given = value !== undefined && value !== null;
  tokens.push(option(name, arg, i, value, given ? false : undefined));
  return given ? i + 1 : i;
}

function shortOptions(c: Config, tokens: any[], i: number): number {
  const arg = c.args[i];
  for (let k = 1; k < arg.length; k++) {
    const name = longName(c.options, arg[k]);
    const raw = `-${arg[k]}`;
    if (!takesValue(c, name)) {
      tokens.push(option(name, raw, i, undefined, undefined));
      continue;
    }
    if (k < arg.length - 1) {
      tokens.push(option(name, raw, i, arg.slice(k + 1), true));
      return i;
    }
    const value = c.args[i + 1];
    const given = value !== undefined && value !== null;
    tokens.push(option(name, raw, i, value, given ? false : undefined));
    return given ? i + 1 : i;
  }
  return i;
}

function takeOption(c: Config, token: any, values: any): void {
  if (c.strict) {
    checkUsage(c, token);
    checkAmbiguous(token);
  }
  let name = token.name;
  let value = token.value ?? true;
  if (isNegated(c, token)) {
    name = name.slice(3);
    value = false;
  }
  if (name === "__proto__") return;
  if (hasOwn.call(c.options, name) && own(c.options[name], "multiple")) {
    values[name] ??= [];
    values[name].push(value);
  } else {
    values[name] = value;
  }
}

function isNegated(c: Config, token: any): boolean {
  if (!c.allowNegative || !token.name.startsWith("no-") || token.value !== undefined) return false;
  return !hasOwn.call(c.options, token.name);
}

function checkUsage(c: Config, token: any): void {
  const name = isNegated(c, token) ? token.name.slice(3) : token.name;
  if (!hasOwn.call(c.options, name)) throw ERR_PARSE_ARGS_UNKNOWN_OPTION(token.rawName, c.allowPositionals);
  const o = c.options[name];
  const short = own(o, "short");
  const usage = `${short ? `-${short}, ` : ""}--${token.name}`;
  if (own(o, "type") === "string" && typeof token.value !== "string") {
    throw ERR_PARSE_ARGS_INVALID_OPTION_VALUE(`Option '${usage} <value>' argument missing`);
  }
  if (own(o, "type") === "boolean" && token.value !== undefined && token.value !== null) {
    throw ERR_PARSE_ARGS_INVALID_OPTION_VALUE(`Option '${usage}' does not take an argument`);
  }
}

function checkAmbiguous(token: any): void {
  const value = token.value;
  if (token.inlineValue || typeof value !== "string" || value.length < 2 || value[0] !== "-") return;
  const way = token.rawName.startsWith("--")
    ? `'${token.rawName}=-XYZ'`
    : `'--${token.name}=-XYZ' or '${token.rawName}-XYZ'`;
  throw ERR_PARSE_ARGS_INVALID_OPTION_VALUE(
    `Option '${token.rawName}' argument is ambiguous.
Did you forget to specify the option argument for '${token.rawName}'?
To specify an option argument starting with a dash use ${way}.`,
  );
}

function takePositional(c: Config, token: any, positionals: string[]): void {
  if (!c.allowPositionals) throw ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL(token.value);
  positionals.push(token.value);
}
