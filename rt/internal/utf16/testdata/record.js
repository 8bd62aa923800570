// node record.js writes decode.txt (bytes) and encode.txt (strings) with what Buffer, TextDecoder and atob make of them.
'use strict';
const fs = require('fs'), path = require('path');
let seed = 31;
const rnd = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32;
const pick = (a) => a[Math.floor(rnd() * a.length)];
const scale = Number(process.argv[2] || 1);
const units = (s) => Array.from({ length: s.length }, (_, i) => s.charCodeAt(i).toString(16)).join(' ');
const hex = (b) => b.toString('hex');
const pieces = ['41', 'c3a9', 'e282ac', 'f09f9880', 'c3', 'e2', 'e282', 'f0', 'f09f', 'f09f98', '80', 'bf', 'c0', 'c1', 'e080', 'e0a0', 'eda080', 'ed9f', 'ed', 'f48f', 'f490', 'f48fbfbf', 'f5', 'ff', 'f08f', 'fe', 'ef', 'efbfbd', 'c2', 'f1', 'f18080'];
const decode = [''];
for (let i = 0; i < 400 * scale; i++) {
  let s = '';
  for (let n = Math.floor(rnd() * 5); n >= 0; n--) s += pick(pieces);
  decode.push(s);
}
const { StringDecoder } = require('string_decoder');
const tail = (b) => { const d = new TextDecoder('utf-8', { ignoreBOM: true }); return Buffer.from(d.decode(b, { stream: true })).equals(Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(b))) ? 0 : 1; };
fs.writeFileSync(path.join(__dirname, 'decode.txt'), decode.map((h) => {
  const b = Buffer.from(h, 'hex');
  return [h, units(b.toString('utf8')), tail(b), b.toString('base64'), b.toString('base64url')].join('\t');
}).join('\n') + '\n');
const odd = [...'AYWJjZ019+/-_==  !abcdefé\u0131\u014a€\n😀'].concat(['\ud800', '\udc00', '\ud83d', '\ude00']);
const atobOr = (s) => { try { return 'ok ' + hex(Buffer.from(atob(s), 'latin1')); } catch { return 'no'; } };
const encode = ['', 'YWJj', 'YWJjZA==', 'YWJjZA=', ' Y W J j ', 'YWJjZ', '====', 'YW==', 'YW=', 'Y===', 'YWJj=', 'YW =='];
for (let i = 0; i < 400 * scale; i++) {
  let s = '';
  for (let n = Math.floor(rnd() * 10); n >= 0; n--) s += i % 2 ? pick(odd) : pick([...'AYWJjZ019abcdef+/=']);
  encode.push(s);
}
fs.writeFileSync(path.join(__dirname, 'encode.txt'), encode.map((s) => [units(s), hex(Buffer.from(s)), units(s.toWellFormed()), hex(Buffer.from(s, 'latin1')),
  hex(Buffer.from(s, 'ucs2')), hex(Buffer.from(s, 'hex')), hex(Buffer.from(s, 'base64')), Buffer.byteLength(s, 'base64'), atobOr(s)].join('\t')).join('\n') + '\n');
