export class InputError extends Error {
  constructor(public readonly source: string, public readonly line: number, what: string) {
    super(`${source}:${line}: ${what}`);
  }
}

export type Rates = ReadonlyMap<string, number>;
export type Line = { readonly name: string; readonly quantity: number; readonly line: number };
export type Order = Line & { total: number };

export function priced(lines: readonly Line[], rates: Rates): Order[] {
  return lines.map((line) => {
    const rate = rates.get(line.name);
    if (rate === undefined) throw new InputError('stdin', line.line, `no rate for ${JSON.stringify(line.name)}`);
    return { ...line, total: rate * line.quantity } satisfies Order;
  });
}
