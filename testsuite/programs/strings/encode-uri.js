for (const s of ['a b', 'é', '😀', ';/?:@&=+$,#', "-_.!~*'()", '%', '"<>\\^`{|}', '\0\n', ''])
  console.log(
    JSON.stringify(s),
    encodeURIComponent(s),
    encodeURI(s),
    escape(s),
    decodeURIComponent(encodeURIComponent(s)) === s,
  );
for (const s of ['%', '%4', '%zz', '%C3', '%C3%28', '%ED%A0%80', '%F4%90%80%80', '%41%c3%a9', '+', '%2f%3F'])
  for (const f of [decodeURIComponent, decodeURI])
    try {
      console.log(s, f(s));
    } catch (e) {
      console.log(s, e.name, e.message);
    }
