export * from './shapes.js';
export type { Shape as Form } from './shapes.js';
export const helper = <T>(v: T): T[] => [v];
