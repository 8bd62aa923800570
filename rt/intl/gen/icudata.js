// Reads the ICU data that node carries in itself: https://unicode-org.github.io/icu/userguide/icu_data/
"use strict";
const fs = require("fs");

const node = fs.readFileSync(process.execPath);

// items are the entries of the data file, by name without the package.
function items() {
  for (let at = 0; (at = node.indexOf("CmnD", at)) >= 0; at += 4) {
    const head = at - 12;
    if (node.readUInt16LE(head + 2) !== 0x27da) continue;
    const base = head + node.readUInt16LE(head), count = node.readUInt32LE(base);
    const out = new Map();
    for (let i = 0; i < count; i++) {
      const name = base + node.readUInt32LE(base + 4 + i * 8), data = base + node.readUInt32LE(base + 8 + i * 8);
      out.set(node.toString("latin1", name, node.indexOf(0, name)).replace(/^[^/]*\//, ""), node.subarray(data));
    }
    return out;
  }
  throw new Error("this node has no ICU data of its own");
}

// body is an item without its header.
function body(item) {
  return item.subarray(item.readUInt16LE(0));
}

// trie2 reads a serialized UTrie2 with 32-bit values and returns a function of code points.
function trie2(b) {
  const indexLength = b.readUInt16LE(6), dataLength = b.readUInt16LE(8) << 2, highStart = b.readUInt16LE(14) << 11;
  const index = (i) => b.readUInt16LE(16 + 2 * i), data = (i) => b.readUInt32LE(16 + 2 * indexLength + 4 * i);
  return (c) => {
    if (c < 0xd800 || c > 0xdbff && c < 0x10000) return data((index(c >> 5) << 2) + (c & 31));
    if (c < 0x10000) return data((index((0x10000 >> 5) + ((c - 0xd800) >> 5)) << 2) + (c & 31));
    if (c >= highStart) return data(dataLength - 4);
    const i = index((0x10000 >> 5) + (0x400 >> 5) + 0x20 - 0x20 + ((c >> 11) - 0x20) + 0x20);
    return data((index(i + ((c >> 5) & 63)) << 2) + (c & 31));
  };
}

// resource reads a resource bundle as an object; binaries are Buffers. Only what the bundles of coll/ have is known.
function resource(b, pool) {
  b = body(b);
  const root = b.readUInt32LE(0), indexes = [];
  for (let i = 0; i < (b.readUInt32LE(4) & 0xff); i++) indexes.push(b.readUInt32LE(4 + 4 * i));
  const keysTop = indexes[1], bits16 = (keysTop << 2), poolLimit = pool ? pool.keysTop : 0;
  const key = (o) => {
    let from = b, at = o;
    if (o >= 0x8000 && pool) throw new Error("pool key");
    return from.toString("latin1", at, from.indexOf(0, at));
  };
  void poolLimit;
  const string16 = (at) => {
    let length = -1, first = b.readUInt16LE(at);
    if ((first & 0xfc00) !== 0xdc00) {
      let end = at;
      while (b.readUInt16LE(end) !== 0) end += 2;
      return b.toString("utf16le", at, end);
    }
    if (first < 0xdfef) { length = first & 0x3ff; at += 2; }
    else if (first < 0xdfff) { length = ((first - 0xdfef) << 16) | b.readUInt16LE(at + 2); at += 4; }
    else { length = (b.readUInt16LE(at + 2) << 16) | b.readUInt16LE(at + 4); at += 6; }
    return b.toString("utf16le", at, at + 2 * length);
  };
  const value = (word) => {
    const type = word >>> 28, offset = word & 0xfffffff, at = offset << 2;
    switch (type) {
      case 0: { const n = b.readInt32LE(at); return offset === 0 ? "" : b.toString("utf16le", at + 4, at + 4 + 2 * n); }
      case 1: { const n = b.readInt32LE(at); return offset === 0 ? Buffer.alloc(0) : b.subarray(at + 4, at + 4 + n); }
      case 6: return string16(bits16 + 2 * offset);
      case 3: return { alias: true };
      case 7: return offset;
      case 14: { const n = b.readInt32LE(at), list = []; for (let i = 0; i < n; i++) list.push(b.readInt32LE(at + 4 + 4 * i)); return list; }
      case 2: case 5: case 4: {
        const out = {};
        if (type === 2) {
          const n = offset === 0 ? 0 : b.readUInt16LE(at);
          let items = at + 2 + 2 * n; if (items & 2) items += 2;
          for (let i = 0; i < n; i++) out[key(b.readUInt16LE(at + 2 + 2 * i))] = value(b.readUInt32LE(items + 4 * i));
        } else if (type === 4) {
          const n = b.readInt32LE(at);
          for (let i = 0; i < n; i++) out[key(b.readUInt32LE(at + 4 + 4 * i))] = value(b.readUInt32LE(at + 4 + 4 * n + 4 * i));
        } else {
          const p = bits16 + 2 * offset, n = b.readUInt16LE(p);
          for (let i = 0; i < n; i++) out[key(b.readUInt16LE(p + 2 + 2 * i))] = value((6 << 28 | b.readUInt16LE(p + 2 + 2 * n + 2 * i)) >>> 0);
        }
        return out;
      }
      case 8: { const n = b.readInt32LE(at), list = []; for (let i = 0; i < n; i++) list.push(value(b.readUInt32LE(at + 4 + 4 * i))); return list; }
      case 9: { const p = bits16 + 2 * offset, n = b.readUInt16LE(p), list = []; for (let i = 0; i < n; i++) list.push(string16(bits16 + 2 * b.readUInt16LE(p + 2 + 2 * i))); return list; }
    }
    throw new Error("resource type " + type);
  };
  return value(root);
}

module.exports = { items, body, trie2, resource };
