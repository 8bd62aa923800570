// Prices orders: rates come from a file, orders from standard input.
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { priced, InputError, type Order } from './orders.js';
import { parseOrders, parseRates } from './parse.js';
import { format, Align } from './table.js';
import { ids } from './ids.js';

interface Options {
  rates: string;
  sort: 'name' | 'total';
  limit?: number;
}

const byName = (a: Order, b: Order): number => (a.name < b.name ? -1 : Number(a.name > b.name));
const byTotal = (a: Order, b: Order): number => b.total - a.total || byName(a, b);

async function main(options: Options): Promise<void> {
  const rates = parseRates(readFileSync(options.rates, 'utf8'), options.rates);
  const id = ids(2024);
  const orders = priced(parseOrders(await text(process.stdin)), rates)
    .sort(options.sort === 'name' ? byName : byTotal)
    .slice(0, options.limit);
  const rows = orders.map((o) => [id(), o.name, o.quantity, o.total.toFixed(2)]);
  const sum = orders.reduce((total, o) => total + o.total, 0);
  console.log(format(['id', 'name', 'quantity', 'total'], rows, [Align.Left, Align.Left, Align.Right, Align.Right]));
  console.log(`${orders.length} orders, ${sum.toLocaleString('en-US', { minimumFractionDigits: 2 })} in all`);
}

const program = new Command('orders')
  .description('price orders')
  .version('1.0.0')
  .requiredOption('-r, --rates <file>', 'lines of NAME=PRICE')
  .option('-s, --sort <key>', 'name or total', 'name')
  .option('-l, --limit <n>', 'print only so many', (v) => Number.parseInt(v, 10))
  .action(async (options: Options) => {
    try {
      await main(options);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      console.error(`orders: ${error.message}`);
      process.exitCode = 3;
    }
  });

await program.parseAsync();
