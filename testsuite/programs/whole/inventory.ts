type Item = { sku: string; qty: number; price: number; tags?: readonly string[] };
enum Level {
  Low = 'LOW',
  Ok = 'OK',
  High = 'HIGH',
}
class Inventory<T extends Item> implements Iterable<T> {
  private readonly items = new Map<string, T>();
  constructor(
    private readonly limit: number,
    ...initial: T[]
  ) {
    initial.forEach((i) => this.add(i));
  }
  add(item: T): this {
    const old = this.items.get(item.sku);
    this.items.set(item.sku, old ? { ...old, qty: old.qty + item.qty } : item);
    return this;
  }
  level({ qty }: Pick<T, 'qty'>): Level {
    return qty < this.limit ? Level.Low : qty > this.limit * 10 ? Level.High : Level.Ok;
  }
  *[Symbol.iterator](): Iterator<T> {
    yield* this.items.values();
  }
  get total(): number {
    return [...this].reduce((s, i) => s + i.qty * i.price, 0);
  }
  by<K extends keyof T>(key: K): Map<T[K], T[]> {
    const m = new Map<T[K], T[]>();
    for (const i of this) (m.get(i[key]) ?? m.set(i[key], []).get(i[key])!).push(i);
    return m;
  }
}
const inv = new Inventory<Item>(
  5,
  { sku: 'a', qty: 2, price: 1.5 },
  { sku: 'b', qty: 100, price: 0.25, tags: ['bulk'] as const },
);
inv.add({ sku: 'a', qty: 4, price: 1.5 }).add({ sku: 'c', qty: 1, price: 1.5 });
for (const i of inv) console.log(i.sku, inv.level(i), i.tags?.[0] ?? '-');
console.log(inv.total, inv.by('price'), inv);
