export const x = 1,
  y = 2;
const s = 's';
export { s as 'string name' };
export default function () {}
