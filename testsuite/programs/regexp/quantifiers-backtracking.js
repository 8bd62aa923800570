// Greedy and lazy, empty loops, captures reset in loops, nested groups, alternatives.
const t = (re, s) => { const m = re.exec(s); return m && [...m].map((x) => x === undefined ? '-' : x).join('|') + `@${m.index}`; };
for (const [re, s] of [
  [/a*?/, 'aaa'], [/a+?b/, 'aaab'], [/a{2}/, 'aaaa'], [/a{2,}/, 'aaaa'], [/a{1,2}?/, 'aaaa'], [/(a*)*/, 'b'], [/(a*)+/, 'b'], [/(?:a*?)*?b/, 'aab'], [/(z)((a+)?(b+)?(c))*/, 'zaacbbbcac'],
  [/(?:(a)|b)*/, 'ab'], [/(?:(a)|(b)|(c))+/, 'abc'], [/((a)|(ab))((c)|(bc))/, 'abc'], [/a|ab/, 'abc'], [/(a|ab)(c|bcd)(d*)/, 'abcd'], [/(.*?)a(?!(a+)b\2c)\2(.*)/, 'baaabaac'], [/(?=(a+))/, 'baaabac'], [/(?=(a+))a*b\1/, 'baaabac'],
  [/(?!foo)...$/, 'foobar'], [/\b\w+\b/, '  word '], [/\B./, 'ab'], [/^b/m, 'a\nb'], [/a$/m, 'a\nb'], [/a.c/s, 'a\nc'], [/a.c/, 'a\u2028c'], [/[^]/, '\n'], [/[]/, 'a'], [/()/, ''], [/(?:)/, 'x'],
  [/\1(a)/, 'a'], [/(a)\2?/, 'aa'], [/(\2a)(\1)/, 'aaa'], [/[\b]/, '\b'], [/\cJ/, '\n'], [/\08/, '\x008'], [/\101/, 'A'], [/[\101]/, 'A'], [/\8/, '8'], [/a{,2}/, 'a{,2}'], [/{/, '{'], [/x{1/, 'x{1'], [/]/, ']'], [/\c/, '\\c'], [/[\c]/, 'c'], [/[a-\d]/, '-'], [/[\d-z]/, '-'], [/\_/, '_'],
  [/(a?)*?$/, 'aa'], [/(?:a?)*?c/, 'aac'], [/((?:a|b)*?)c/, 'abac'], [/(a+)+b/, 'aaaaaaaaaaaab'], [/^(?:(\d+)x)?\s*(.*)$/, '12x tail'], [/(?:(?=(\w))\1)+/, 'abc'], [/(?:a|(b))\1?/, 'a'], [/.{0}/, 'x'], [/a{0}b/, 'ab'], [/(a){0}\1/, 'b'], [/\s+$/, 'a \t\u00a0\ufeff'], [/[^\s\S]/, 'a'], [/\u0061/, 'a'], [/a{3}{/, 'aaa{'],
]) console.log(String(re), JSON.stringify(s), t(re, s));
