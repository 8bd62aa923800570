console.log('forms');
export const a = 1;
let b = 2;
export { b };
export function f() {
  return 'f';
}
export class C {
  v = 'C';
}
export function* gen() {
  yield 1;
}
export { b as dflt };
export default function named() {
  return 'default fn';
}
export const conflict = 1;
