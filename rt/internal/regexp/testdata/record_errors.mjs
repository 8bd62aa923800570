// Records in errors.json what node says about patterns.json: the reason why a pattern is no regular expression, or nothing.
import { readFileSync, writeFileSync } from "node:fs";
const here = (name) => new URL(name, import.meta.url);
const reason = (pattern, flags) => {
  try {
    new RegExp(pattern, flags);
    return "";
  } catch (error) {
    return error.message.replace(`Invalid regular expression: /${pattern}/${flags}: `, "");
  }
};
const rows = JSON.parse(readFileSync(here("patterns.json"))).map(([pattern, flags]) =>
  JSON.stringify({ pattern, flags, reason: reason(pattern, flags) }));
writeFileSync(here("errors.json"), `[\n${rows.join(",\n")}\n]\n`);
