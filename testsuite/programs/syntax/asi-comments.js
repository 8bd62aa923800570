#!/usr/bin/env node
// Semicolon insertion, comments, HTML-like comments, regex or division, Unicode names.
let a = 1
let b = a
++b
console.log(a, b)
const f = function () { return 'f' }
;[1].forEach((x) => console.log(x))
function r() {
  return
  1
}
console.log(r())
var x = 4, g = 2, i = 2
console.log(x /g/i, x
/g/i)
<!-- an HTML-like comment
console.log(/* in */ 'after' /* * / */) // end
--> also a comment
do console.log('do'); while (0) console.log('while')
if (a) ; else console.log('never')
{ 1
2 } 3
const ünï = 'ü', $ = '$', _ = '_', \u0061bc = 'esc', 变量 = 'cn', a\u{62}d = 'mid'
console.log(ünï, $, _, abc, 变量, abd)
var yield_ = 1, async = 2, of = 3, get = 4, set = 5, let_ = 6, await = 7, static = 8, implements = 9, yield = 10, from = 11, as = 12
console.log(async + of + get + set + await + static + implements + yield + from + as)
console.log(((a, b,) => a + b)(1, 2,), [1, 2,].length, { if: 1, class: 2, new: 3, 'a-b': 4, }.class, /[/\]]+/.test('/]'), 0 .toString(), 1.5.toFixed(), "\x41\
B")
'not a directive'; "use strict"
console.log(this === module.exports, 010, /=/.source, /a/ / 2, a++ / 2)
