import { InputError, type Line, type Rates } from './orders.js';

function* numbered(text: string): Generator<[number, string]> {
  let n = 0;
  for (const line of text.split(/\r?\n/)) {
    n++;
    const content = line.replace(/#.*/, '').trim();
    if (content) yield [n, content];
  }
}

export function parseRates(text: string, source: string): Rates {
  const rates = new Map<string, number>();
  for (const [n, line] of numbered(text)) {
    const match = /^(?<name>[\p{L} ]+)=(?<price>\d+(?:\.\d+)?)$/u.exec(line);
    if (!match?.groups) throw new InputError(source, n, `not NAME=PRICE: ${line}`);
    rates.set(match.groups.name!.trim(), Number(match.groups.price));
  }
  return rates;
}

export function parseOrders(text: string): Line[] {
  return Array.from(numbered(text), ([line, content]) => {
    const [name, count = '1', ...rest] = content.split('*').map((s) => s.trim());
    const quantity = Number(count);
    if (!name || rest.length || !Number.isInteger(quantity)) throw new InputError('stdin', line, `not an order: ${content}`);
    return { name, quantity, line };
  });
}
