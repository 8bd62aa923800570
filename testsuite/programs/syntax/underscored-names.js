// Constants whose names are those of others behind an underscore, beside
// classes that name themselves.
function last(list, options = {}) {
  const { first, ..._options } = options;
  let doc = null;
  for (const _doc of list) {
    if (!doc) doc = _doc;
    else doc += _doc;
  }
  return [doc, first, _options, options];
}
console.log(last([1, 2, 3]), last([4], { first: 1, rest: 2 }));

class Named {
  static self = Named;
  other() { const _Named = 5; return [_Named, Named === Named.self]; }
}
console.log(new Named().other());
