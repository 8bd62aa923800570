// FormData: https://xhr.spec.whatwg.org/#interface-formdata.

import { Blob, File } from "../../node/buffer/blob.ts";
import { describe, hidden, illegalInvocation, isObject, iterable, needs, printsAs, usvString } from "./webidl.ts";

/** https://xhr.spec.whatwg.org/#concept-formdata-entry */
export type Entry = [name: string, value: string | File];

let entriesOf: (form: any) => Entry[];

export class FormData {
  #entries: Entry[] = [];

  constructor(form: any) {
    if (form !== undefined) throw new TypeError("FormData constructor: Argument 1 could not be converted to: undefined.");
  }
  append(name: any, value: any, filename: any = undefined): void {
    const entries = entriesOf(this);
    needs("FormData.append", 2, arguments);
    entries.push(makeEntry("append", arguments, name, value, filename));
  }
  delete(name: any): void {
    entriesOf(this);
    needs("FormData.delete", 1, arguments);
    const key = usvString(name);
    this.#entries = this.#entries.filter((e) => e[0] !== key);
  }
  get(name: any): any {
    const entries = entriesOf(this);
    needs("FormData.get", 1, arguments);
    const key = usvString(name);
    return entries.find((e) => e[0] === key)?.[1] ?? null;
  }
  getAll(name: any): any[] {
    const entries = entriesOf(this);
    needs("FormData.getAll", 1, arguments);
    const key = usvString(name);
    return entries.filter((e) => e[0] === key).map((e) => e[1]);
  }
  has(name: any): boolean {
    const entries = entriesOf(this);
    needs("FormData.has", 1, arguments);
    const key = usvString(name);
    return entries.some((e) => e[0] === key);
  }
  set(name: any, value: any, filename: any = undefined): void {
    const entries = entriesOf(this);
    needs("FormData.set", 2, arguments);
    const entry = makeEntry("set", arguments, name, value, filename);
    const first = entries.findIndex((e) => e[0] === entry[0]);
    if (first === -1) {
      entries.push(entry);
      return;
    }
    this.#entries = entries.filter((e, i) => i <= first || e[0] !== entry[0]);
    this.#entries[first] = entry;
  }

  static {
    entriesOf = (form: any) => {
      if (!isObject(form) || !(#entries in form)) throw illegalInvocation();
      return form.#entries;
    };
  }
}

/** https://xhr.spec.whatwg.org/#create-an-entry */
function makeEntry(method: string, args: IArguments, name: any, value: any, filename: any): Entry {
  const key = usvString(name);
  if (args.length === 3 && !(value instanceof Blob)) {
    throw new TypeError(`Failed to execute '${method}' on 'FormData': parameter 2 is not of type 'Blob'`);
  }
  if (!(value instanceof Blob)) return [key, usvString(value)];
  let file: any = value;
  if (!(file instanceof File)) file = new File([file], "blob", { type: file.type });
  if (filename !== undefined) file = new File([value], usvString(filename), { type: file.type, lastModified: file.lastModified });
  return [key, file];
}

export { entriesOf };

describe(FormData, "FormData");
iterable(FormData, "FormData", (self: any) => entriesOf(self));
printsAs(FormData, "FormData", (self: any) => {
  const fields: any = {};
  for (const [name, value] of entriesOf(self)) {
    if (!(name in fields)) fields[name] = value;
    else if (Array.isArray(fields[name])) fields[name].push(value);
    else fields[name] = [fields[name], value];
  }
  return fields;
});
hidden(FormData.prototype, "constructor", FormData);
