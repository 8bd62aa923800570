export let value = 1;
export function set(v) { value = v; }
