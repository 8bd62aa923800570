export enum Align { Left, Right }

type Cell = string | number;
const pad: Record<Align, (s: string, n: number) => string> = {
  [Align.Left]: (s, n) => s.padEnd(n),
  [Align.Right]: (s, n) => s.padStart(n),
};

export function format(head: string[], rows: Cell[][], align: Align[]): string {
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => String(r[i]).length)));
  const line = (cells: Cell[]): string => cells.map((c, i) => pad[align[i]!](String(c), widths[i]!)).join('  ').trimEnd();
  return [line(head), widths.map((w) => '-'.repeat(w)).join('  '), ...rows.map(line)].join('\n');
}
