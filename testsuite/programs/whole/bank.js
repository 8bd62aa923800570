// stdin: "open ann 100\nopen bob 50\nmove ann bob 30\nmove bob ann 1000\nclose zed\nshow\n"
class Account {
  #balance;
  constructor(owner, amount = 0) {
    this.owner = owner;
    this.#balance = amount;
  }
  get balance() {
    return this.#balance;
  }
  change(by) {
    if (this.#balance + by < 0)
      throw Object.assign(new RangeError(`${this.owner} lacks ${-by - this.#balance}`), { code: 'E_FUNDS' });
    this.#balance += by;
    return this;
  }
  toJSON() {
    return { owner: this.owner, balance: this.#balance };
  }
}
class Bank {
  accounts = new Map();
  open(o, n) {
    this.accounts.set(o, new Account(o, +n));
    return `opened ${o}`;
  }
  find(o) {
    return (
      this.accounts.get(o) ??
      (() => {
        throw new Error(`no account ${o}`);
      })()
    );
  }
  move(a, b, n) {
    const [from, to] = [a, b].map((x) => this.find(x));
    from.change(-n);
    to.change(+n);
    return `moved ${n}`;
  }
  close(o) {
    this.find(o);
    this.accounts.delete(o);
    return 'closed';
  }
  show() {
    return JSON.stringify([...this.accounts.values()]);
  }
}
const bank = new Bank();
let failed = 0;
for (const line of require('fs').readFileSync(0, 'utf8').trim().split('\n')) {
  const [cmd, ...args] = line.split(' ');
  try {
    console.log(bank[cmd](...args));
  } catch (e) {
    failed++;
    console.error(`error${e.code ? ` ${e.code}` : ''}: ${e.message}`);
  }
}
process.exitCode = failed;
