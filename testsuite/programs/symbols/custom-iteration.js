class List {
  #head = null;
  #n = 0;
  add(v) {
    this.#head = { v, next: this.#head };
    this.#n++;
    return this;
  }
  *[Symbol.iterator]() {
    for (let c = this.#head; c; c = c.next) yield c.v;
  }
  get [Symbol.toStringTag]() {
    return 'List';
  }
  [Symbol.toPrimitive](h) {
    return h === 'number' ? this.#n : `List(${[...this]})`;
  }
  static [Symbol.hasInstance](x) {
    return Symbol.iterator in Object(x);
  }
  get size() {
    return this.#n;
  }
  async *[Symbol.asyncIterator]() {
    for (const v of this) yield v * 10;
  }
}
const l = new List().add(1).add(2).add(3);
console.log(
  [...l],
  `${l}`,
  +l,
  l + '',
  [] instanceof List,
  5 instanceof List,
  Object.prototype.toString.call(l),
  Math.max(...l),
  Array.from(l, (x) => x + 1),
  new Set(l).size,
  l,
);
const [first, ...rest] = l;
console.log(first, rest, Object.fromEntries([...l].map((v) => [v, v])));
(async () => {
  for await (const v of l) console.log(v);
})();
const matcher = {
  [Symbol.match]: (s) => s.length,
  [Symbol.split]: (s) => [...s].reverse(),
  [Symbol.replace]: (s, r) => s + r,
};
console.log('abc'.match(matcher), 'abc'.split(matcher), 'abc'.replace(matcher, '!'));
