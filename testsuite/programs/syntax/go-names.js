// Texts and names that look like what is emitted.
const math = { sqrt2: 1.5, unsafe: { Pointer: "p" } };
function texts(x) {
  try { null.math; } catch (e) { console.log(e.message); }
  return "math.Sqrt(\"" + math.sqrt2 + x + '\\"unsafe.Pointer' + math.unsafe.Pointer;
}
console.log(texts("js.Num"));
