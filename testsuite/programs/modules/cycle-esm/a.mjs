import { b, early } from './b.mjs';
console.log('a runs', b, early);
export let a = 'A';
export function hoisted() {
  return 'hoisted';
}
export const getB = () => b;
export let n = 0;
export const inc = () => ++n;
