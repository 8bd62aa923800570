// Rewrites matches.jsonl with what node answers now: each line is [pattern, flags, subject, lastIndex, result]. For a new case, append a
// line without the result.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("matches.jsonl", import.meta.url);
const cases = readFileSync(file, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line).slice(0, 4));
const input = cases.map((c) => JSON.stringify(c) + "\n").join("");
const oracle = fileURLToPath(new URL("oracle.mjs", import.meta.url));
const answers = spawnSync(process.execPath, [oracle], { input, encoding: "utf8", maxBuffer: 1 << 28 }).stdout.trimEnd().split("\n");
writeFileSync(file, cases.map((c, i) => JSON.stringify([...c, JSON.parse(answers[i])]) + "\n").join(""));
