// A tokenizer and a small evaluator over a long text: charCodeAt, slice,
// comparison of strings, and concatenation.
const LETTER = 1, DIGIT = 2, SPACE = 3, QUOTE = 4;

function classOf(c) {
  if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95) return LETTER;
  if (c >= 48 && c <= 57) return DIGIT;
  if (c === 32 || c === 10) return SPACE;
  return c === 39 ? QUOTE : 0;
}

function* statements(n) {
  for (let i = 0; i < n; i++) {
    yield `let total_${i % 100} = ${i} * (rate + 'tax ${i % 7}') - limit;\n`;
  }
}

function tokenize(text) {
  const tokens = [];
  let i = 0;
  while (i < text.length) {
    const start = i;
    const kind = classOf(text.charCodeAt(i++));
    if (kind === SPACE) continue;
    if (kind === LETTER) while (i < text.length && (classOf(text.charCodeAt(i)) === LETTER || classOf(text.charCodeAt(i)) === DIGIT)) i++;
    else if (kind === DIGIT) while (i < text.length && classOf(text.charCodeAt(i)) === DIGIT) i++;
    else if (kind === QUOTE) {
      while (text[i] !== "'") i++;
      i++;
    }
    tokens.push({ kind, text: text.slice(start, i) });
  }
  return tokens;
}

let source = '';
for (const s of statements(40_000)) source += s;
let checksum = 0;
const names = {};
for (let round = 0; round < 12; round++) {
  for (const { kind, text } of tokenize(source)) {
    if (kind === LETTER) names[text] = (names[text] || 0) + 1;
    else if (kind === DIGIT) checksum = (checksum + Number(text)) % 1_000_007;
    else if (kind === QUOTE) checksum += text.indexOf('x');
    else if (text === '(') checksum += 3;
  }
}
console.log(source.length, checksum, Object.keys(names).length, names.rate, names.total_42);
