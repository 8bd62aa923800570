import { readFileSync } from 'node:fs';
console.log('esm');
export const x = () => {
  throw new RangeError('from module');
};
x(readFileSync);
