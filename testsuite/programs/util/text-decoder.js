// Labels, byte order marks, streams and malformed bytes of TextDecoder; encodeInto.
for (const label of ["utf8", "UTF-16", " ascii\n", "utf-16be", "ucs-2", "iso-8859-1"]) console.log(new TextDecoder(label).encoding);
const show = (d, ...parts) => parts.map((p, i) => JSON.stringify(d.decode(new Uint8Array(p), { stream: i < parts.length - 1 }))).join(" ");
console.log(show(new TextDecoder("utf-16le"), [0xff, 0xfe, 0x41, 0], [0x42], [0, 0x3d, 0xd8], [0, 0xde]));
console.log(show(new TextDecoder("utf-16be"), [0xfe, 0xff, 0, 0x41, 0xd8, 0], [0, 0x42, 0]));
console.log(show(new TextDecoder(), [0xef, 0xbb], [0xbf, 0x41, 0xe2], [0x82], [0xac, 0xff]));
console.log(show(new TextDecoder("utf-8", { ignoreBOM: true }), [0xef, 0xbb, 0xbf, 0x41]));
console.log(show(new TextDecoder("latin1"), [0xe9, 0x41]), new TextDecoder().decode());
for (const [label, bytes] of [["utf-8", [0xff]], ["utf-16le", [0, 0xd8]]]) {
  try { new TextDecoder(label, { fatal: true }).decode(new Uint8Array(bytes)); } catch (e) { console.log(e.name, e.code, e.message); }
}
try { new TextDecoder("nope"); } catch (e) { console.log(e.name, e.code, e.message); }
const into = new Uint8Array(5);
console.log(new TextEncoder().encodeInto("a€\u{1f600}", into), into, new TextEncoder().encode("é\ud800"));
console.log(require("constants").hasOwnProperty("O_RDONLY"));
