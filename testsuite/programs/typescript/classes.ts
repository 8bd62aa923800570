// Parameter properties, member order, accessors, index signatures, optional calls.
class P {
  order: string[] = [`x=${(this as any).x}`];
  constructor(
    public x: number,
    protected readonly y = x + 1,
    private z?: string,
  ) {
    this.order.push(`ctor ${this.y} ${this.z}`);
  }
}
console.log(new P(1), new P(1, 5, 'z').order);
class Q extends P {
  extra = this.x * 2;
  constructor(readonly tag: string) {
    super(9);
    this.order.push(tag);
  }
  static #count = 0;
  static make(): Q {
    Q.#count++;
    return new this(`t${Q.#count}`);
  }
  [key: string]: unknown;
}
console.log(Q.make(), Q.make().tag);
abstract class Shape {
  abstract area(): number;
  describe(): string {
    return `${this.constructor.name} ${this.area().toFixed(2)}`;
  }
}
class Circle extends Shape {
  constructor(private r: number) {
    super();
  }
  area() {
    return Math.PI * this.r ** 2;
  }
}
console.log(new Circle(2).describe());
const Mixin = <T extends new (...a: any[]) => object>(B: T) =>
  class extends B {
    mixed = true;
  };
console.log(new (Mixin(Circle))(1));
class G<T> {
  private items: T[] = [];
  add(...i: T[]): this {
    this.items.push(...i);
    return this;
  }
  map<U>(f: (t: T) => U): G<U> {
    return new G<U>().add(...this.items.map(f));
  }
  get all(): readonly T[] {
    return this.items;
  }
}
console.log(new G<number>().add(1, 2).map((n) => `n${n}`).all);
export {};
