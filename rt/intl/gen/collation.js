// Writes the tables of collate from the root order and the tailorings that node's ICU has:
// https://www.unicode.org/reports/tr35/tr35-collation.html
//
// A table is, in little-endian order: "numericPrimary variableTop options" and the counts of what follows (32 bits each),
// the reordering of lead bytes (256 bytes or none) and its ranges, the index of blocks of 64 code points (16 bits each), the
// blocks (32 bits: ICU's CE32, of which fallback, expansions and contexts are numbered anew), the CEs of expansions
// (64 bits), the Jamos (32 bits), the contexts (16 bits; see contexts).
"use strict";
const zlib = require("zlib");
const { items, body, trie2, resource } = require("./icudata.js");

const all = items();
const TAG = { fallback: 0, expansion32: 5, expansion: 6, prefix: 8, contraction: 9, digit: 10, zero: 11, offset: 14 };

const special = (ce32) => (ce32 & 0xff) >= 0xc0;
const tagOf = (ce32) => ce32 & 0xf;

// simpleCE is a CE32 that stands for one CE.
function simpleCE(ce32) {
  if (!special(ce32)) return (BigInt(ce32 >>> 16) << 48n) | (BigInt((ce32 >>> 8) & 0xff) << 24n) | (BigInt(ce32 & 0xff) << 8n);
  if (tagOf(ce32) === 1) return (BigInt(ce32 >>> 8) << 40n) | 0x05000500n;
  if (tagOf(ce32) === 2) return BigInt((ce32 & 0xffffff00) >>> 0);
  throw new Error("CE32 " + ce32.toString(16));
}

// ucharsTrie lists the strings of a UCharsTrie with their values.
function ucharsTrie(unit, pos, prefix, out) {
  const readValue = (at, lead) => (lead < 0x4000 ? [lead, at] : lead < 0x7fff ? [((lead - 0x4000) << 16) | unit(at), at + 1] : [(unit(at) << 16 | unit(at + 1)) >>> 0, at + 2]);
  const readNodeValue = (at, lead) => (lead < 0x4040 ? [(lead >> 6) - 1, at] : lead < 0x7fc0 ? [(((lead & 0x7fc0) - 0x4040) << 10) | unit(at), at + 1] : [((unit(at) << 16) | unit(at + 1)) >>> 0, at + 2]);
  const delta = (at) => {
    const d = unit(at);
    if (d < 0xfc00) return at + 1 + d;
    if (d === 0xffff) return at + 3 + ((unit(at + 1) << 16) | unit(at + 2));
    return at + 2 + (((d - 0xfc00) << 16) | unit(at + 1));
  };
  const branch = (at, length, text) => {
    while (length > 5) {
      at++; // the comparison unit
      branch(delta(at), length >> 1, text);
      length -= length >> 1;
      at = unit(at) < 0xfc00 ? at + 1 : unit(at) === 0xffff ? at + 3 : at + 2;
    }
    for (; length > 1; length--) {
      const c = unit(at++), lead = unit(at++);
      const [value, next] = readValue(at, lead & 0x7fff);
      if (lead & 0x8000) out.push([text.concat(c), value]);
      else node(next + value, text.concat(c));
      at = next;
    }
    node(at + 1, text.concat(unit(at)));
  };
  const node = (at, text) => {
    for (;;) {
      let lead = unit(at++);
      if (lead >= 0x40) {
        const final = lead & 0x8000;
        const [value, next] = final ? readValue(at, lead & 0x7fff) : readNodeValue(at, lead);
        out.push([text, value]);
        if (final) return;
        at = next;
        lead &= 0x3f;
      }
      if (lead < 0x30) {
        branch(lead === 0 ? at + 1 : at, lead === 0 ? unit(at) + 1 : lead + 1, text);
        return;
      }
      for (let n = lead - 0x30 + 1; n > 0; n--) text = text.concat(unit(at++));
    }
  };
  node(pos, prefix);
  return out;
}

class Table {
  constructor(b) {
    this.ix = [];
    for (let i = 0; i < b.readInt32LE(0) && i < 20; i++) this.ix.push(b.readInt32LE(4 * i));
    const part = (i) => b.subarray(this.ix[i], this.ix[i + 1]);
    this.options = this.ix[1];
    const has = (i) => this.ix[i + 1] > this.ix[i];
    this.b = b;
    this.ces = has(9) ? part(9) : Buffer.alloc(0);
    this.ce32s = has(11) ? part(11) : Buffer.alloc(0);
    this.ctx = has(13) ? part(13) : Buffer.alloc(0);
    this.scripts = has(16) ? part(16) : null;
    this.reorder = has(6) ? part(6) : Buffer.alloc(0);
    this.codes = has(5) ? part(5) : Buffer.alloc(0);
    this.get = has(7) ? trie2(part(7)) : null;
    this.expansions = []; this.expansionAt = new Map();
    this.contexts = []; this.contextAt = new Map();
  }

  // renumber gives what a CE32 refers to a place in the new tables.
  renumber(ce32) {
    if (!special(ce32)) return ce32;
    const index = ce32 >>> 13, length = (ce32 >>> 8) & 31;
    switch (tagOf(ce32)) {
      case TAG.expansion32: {
        const list = [];
        for (let i = 0; i < length; i++) list.push(simpleCE(this.ce32s.readUInt32LE(4 * (index + i))));
        return this.expansion(list);
      }
      case TAG.expansion: {
        const list = [];
        for (let i = 0; i < length; i++) list.push(this.ces.readBigUInt64LE(8 * (index + i)));
        return this.expansion(list);
      }
      case TAG.offset: {
        const ce = this.ces.readBigUInt64LE(8 * index);
        return ((this.expansion([ce]) & ~0x1fff) | 0xc0 | TAG.offset) >>> 0;
      }
      case TAG.digit: return ((this.renumberList(this.ce32s.readUInt32LE(4 * index)) << 13) | (ce32 & 0x1fff)) >>> 0;
      case TAG.zero: return this.renumber(this.ce32s.readUInt32LE(0));
      case TAG.prefix: case TAG.contraction: return ((this.context(ce32) << 13) | 0xc0 | tagOf(ce32)) >>> 0;
    }
    return ce32;
  }

  // renumberList keeps the CE32 of a digit as a context without strings.
  renumberList(ce32) {
    const at = this.contexts.length;
    const now = this.renumber(ce32);
    const key = "d" + now;
    if (this.contextAt.has(key)) return this.contextAt.get(key);
    this.contexts.push(now >>> 16, now & 0xffff, 0);
    this.contextAt.set(key, at === this.contexts.length - 3 ? at : this.contexts.length - 3);
    return this.contextAt.get(key);
  }

  expansion(list) {
    const key = list.join();
    if (!this.expansionAt.has(key)) {
      this.expansionAt.set(key, this.expansions.length);
      this.expansions.push(...list);
    }
    return ((this.expansionAt.get(key) << 13) | (list.length << 8) | 0xc0 | TAG.expansion) >>> 0;
  }

  // context is "CE32 COUNT (LENGTH UNITS… CE32)…", the longest strings first.
  context(ce32) {
    const key = "c" + (ce32 >>> 13);
    if (this.contextAt.has(key)) return this.contextAt.get(key);
    const unit = (i) => this.ctx.readUInt16LE(2 * i), index = ce32 >>> 13;
    const list = ucharsTrie(unit, index + 2, [], []).map(([s, v]) => [s, this.renumber(v >>> 0)]);
    list.sort((a, b) => b[0].length - a[0].length);
    const fallback = this.renumber(((unit(index) << 16) | unit(index + 1)) >>> 0);
    const at = this.contexts.length;
    this.contexts.push(fallback >>> 16, fallback & 0xffff, list.length);
    for (const [s, v] of list) this.contexts.push(s.length, ...s, v >>> 16, v & 0xffff);
    this.contextAt.set(key, at);
    return at;
  }

  variableTop() {
    if (!this.scripts) return 0;
    const s = (i) => this.scripts.readUInt16LE(2 * i), n = s(0);
    const index = s(1 + n + 1); // punctuation
    return ((s(1 + n + 16 + index + 1) << 16) >>> 0) - 1;
  }

  write() {
    const blocks = new Map(), index = [], data = [];
    for (let c = 0; this.get && c < 0x110000; c += 64) {
      const block = [];
      for (let i = 0; i < 64; i++) block.push(this.renumber(this.get(c + i)));
      const key = block.join();
      if (!blocks.has(key)) {
        blocks.set(key, blocks.size);
        data.push(...block);
      }
      index.push(blocks.get(key));
    }
    const jamos = [];
    if (this.ix[4] >= 0 && this.get) for (let i = 0; i < 67; i++) jamos.push(this.renumber(this.ce32s.readUInt32LE(4 * (this.ix[4] + i))));
    const ranges = [];
    for (let i = 0; i < this.codes.length; i += 4) if (this.codes.readUInt32LE(i) > 0xffff) ranges.push(this.codes.readUInt32LE(i));
    const reorder = this.reorder.length === 256 ? this.reorder : Buffer.alloc(0);
    if (this.contexts.length >= 1 << 19) throw new Error("contexts");
    const words = [(this.options & 0xff000000) >>> 0, this.variableTop(), this.options & 0xffff, reorder.length, ranges.length, index.length, data.length, this.expansions.length, jamos.length, this.contexts.length];
    const size = 4 * words.length + reorder.length + 4 * ranges.length + 2 * index.length + 4 * data.length + 8 * this.expansions.length + 4 * jamos.length + 2 * this.contexts.length;
    const out = Buffer.alloc(size);
    let at = 0;
    const put32 = (v) => { out.writeUInt32LE(v >>> 0, at); at += 4; };
    words.forEach(put32);
    reorder.copy(out, at); at += reorder.length;
    ranges.forEach(put32);
    for (const v of index) { out.writeUInt16LE(v, at); at += 2; }
    data.forEach(put32);
    for (const v of this.expansions) { out.writeBigUInt64LE(v, at); at += 8; }
    jamos.forEach(put32);
    for (const v of this.contexts) { out.writeUInt16LE(v, at); at += 2; }
    return out;
  }
}

const root = () => new Table(body(all.get("coll/ucadata.icu"))).write();

// types names the collations that programs can ask for as tags name them.
const types = { standard: "standard", search: "search", phonebook: "phonebk", traditional: "trad", pinyin: "pinyin", stroke: "stroke", zhuyin: "zhuyin", unihan: "unihan", emoji: "emoji", eor: "eor", compat: "compat" };

// tailorings are the collations of a language and its regions: [[name, table]…], name as LOCALE/TYPE; "LOCALE=TYPE" is the default.
function tailorings(lang) {
  const out = [];
  for (const [name, item] of all) {
    const m = /^coll\/([a-z]{2,3})((?:_[A-Za-z]+)*)\.res$/.exec(name);
    if (!m || m[1] !== lang || /__/.test(name)) continue;
    const r = resource(item), tag = (m[1] + m[2]).replaceAll("_", "-");
    if (typeof r.collations !== "object") continue;
    if (r.collations.default && r.collations.default !== "standard") out.push([tag + "=" + types[r.collations.default], Buffer.alloc(0)]);
    for (const [type, c] of Object.entries(r.collations)) {
      if (!types[type] || !c["%%CollationBin"]) continue;
      out.push([tag + "/" + types[type], new Table(body(c["%%CollationBin"])).write()]);
    }
  }
  return out;
}

// archive has a line "NAME SIZE" for each collation, an empty line, and the tables, each deflated.
function archive(lang) {
  const list = (lang === "nb" ? tailorings("no").map(([name, b]) => [name.replace(/^no/, "nb"), b]) : tailorings(lang)).filter(([name]) => name !== "en-US-POSIX/standard");
  if (list.length === 0) return Buffer.alloc(0);
  const tables = list.map(([, b]) => (b.length === 0 ? b : zlib.deflateRawSync(b, { level: 9 })));
  const head = list.map(([name], i) => name + " " + tables[i].length + "\n").join("") + "\n";
  return Buffer.concat([Buffer.from(head), ...tables]);
}

// latin is the CE32 of each of the first 256 code points in text without others; all ones where that needs the whole table.
function latin() {
  const t = new Table(body(all.get("coll/ucadata.icu"))), out = Buffer.alloc(1024);
  for (let c = 0; c < 256; c++) {
    let ce32 = t.get(c);
    if (special(ce32) && tagOf(ce32) === TAG.zero) ce32 = t.ce32s.readUInt32LE(0);
    if (special(ce32) && tagOf(ce32) === TAG.digit) ce32 = t.ce32s.readUInt32LE(4 * (ce32 >>> 13));
    if (special(ce32) && tagOf(ce32) === TAG.contraction) {
      const unit = (i) => t.ctx.readUInt16LE(2 * i), index = ce32 >>> 13;
      const reachable = ucharsTrie(unit, index + 2, [], []).some(([s]) => s[0] < 0x80);
      if (!reachable) ce32 = ((unit(index) << 16) | unit(index + 1)) >>> 0;
    }
    if (special(ce32) && ![1, 2, 4].includes(tagOf(ce32))) ce32 = 0xffffffff;
    out.writeUInt32LE(ce32, 4 * c);
  }
  return out;
}

module.exports = { root, latin, archive };
