// When field initialisers run, and what they see.
const log = [];
const t = (x) => (log.push(x), x);
class Base {
  [t('key-base')] = t('value-base');
  constructor() {
    t('ctor-base');
    this.init();
  }
  init() {
    t('base-init');
  }
}
class Derived extends Base {
  x = t('value-x');
  [t('key-y')] = this.x + '!';
  z;
  constructor() {
    t('before-super');
    super();
    t('after-super');
  }
  init() {
    t(`derived-init x=${this.x}`);
    this.z = 'lost';
  }
}
t('classes made');
const d = new Derived();
console.log(log.join('\n'));
console.log(d, Object.keys(d));
class Arrow {
  f = () => this;
  g = function () {
    return this;
  };
  h = Arrow.name;
}
const a = new Arrow();
const { f, g } = a;
console.log(f() === a, g(), a.h, a.f.name, a.g.name);
class Setter {
  set v(x) {
    console.log('setter ran');
  }
}
class Define extends Setter {
  v = 1;
}
console.log(new Define().v, Object.getOwnPropertyDescriptor(new Define(), 'v'));
class Args {
  n = typeof new.target;
}
console.log(new Args().n);
class Literal {
  'quoted name' = 1;
  42 = 2;
  0x10 = 3;
  static async = 4;
  static = 5;
  get = 6;
  set;
  async = 7;
}
console.log(new Literal(), Literal.async);
