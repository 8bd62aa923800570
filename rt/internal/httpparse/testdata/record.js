// Asks node's own parser what it makes of the messages in cases.txt:
//   node --expose-internals record.js < cases.txt > verdicts.txt
// A case is one line: name, "request" or "response", what onHeadersComplete returns (0 goes
// on, 1 skips the body, 2 upgrades) and the input as a JSON string. In it <<text*n>> stands
// for n times text, and <<|>> begins another call of execute.
'use strict';
const { HTTPParser, allMethods } = require('internal/test/binding').internalBinding('http_parser');

const expand = (s) => s.replace(/<<([^>]+)\*(\d+)>>/g, (_, text, n) => text.repeat(Number(n)));

// Long strings are recorded by their ends and length.
const show = (s) => JSON.stringify(s.length > 200 ? s.slice(0, 20) + `…${s.length}…` + s.slice(-20) : s);

function run(kind, ret, chunks) {
  const log = [];
  let fields = [];
  let url = '';
  const parser = new HTTPParser();
  parser.initialize(kind === 'request' ? HTTPParser.REQUEST : HTTPParser.RESPONSE, {}, 0, 0);
  parser[HTTPParser.kOnMessageBegin | 0] = () => log.push('begin');
  parser[HTTPParser.kOnHeaders | 0] = (headers, u) => {
    fields.push(...headers);
    url += u;
  };
  parser[HTTPParser.kOnHeadersComplete | 0] = (major, minor, headers, method, u, status, text, upgrade, keepAlive) => {
    fields.push(...headers ?? []);
    if (u !== undefined) url = u;
    const line = kind === 'request' ? `${allMethods[method]} ${show(url)}` : `${status} ${show(text)}`;
    log.push(`head ${line} ${major}.${minor} upgrade=${upgrade} keepAlive=${keepAlive} [${fields.map(show)}]`);
    fields = [];
    url = '';
    return ret;
  };
  parser[HTTPParser.kOnBody | 0] = (b) => { log.push('body ' + show(b.latin1Slice())); };
  parser[HTTPParser.kOnMessageComplete | 0] = () => {
    log.push(`complete [${fields.map(show)}]`);
    fields = [];
    url = '';
  };
  const note = (r) => {
    if (!(r instanceof Error)) return true;
    log.push(`error ${r.code} ${JSON.stringify(r.reason)} at ${r.bytesParsed}`);
    return false;
  };
  for (const chunk of chunks) {
    const data = Buffer.from(chunk, 'latin1');
    const r = parser.execute(data);
    if (!note(r)) return log;
    if (r !== data.length) log.push(`parsed ${r}`);
  }
  const end = parser.finish();
  if (end instanceof Error) end.bytesParsed = 0; // node leaves it undefined
  note(end);
  return log;
}

if (require.main === module) {
  const lines = require('fs').readFileSync(0, 'utf8').split('\n').filter((l) => l && !l.startsWith('#'));
  for (const line of lines) {
    const [name, kind, ret, input] = line.split('\t');
    console.log(`# ${name}`);
    for (const l of run(kind, Number(ret), expand(JSON.parse(input)).split('<<|>>'))) console.log(l);
  }
}
module.exports = { run };
