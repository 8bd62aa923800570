// Type imports vanish; value imports stay; re-exports; enums across files.
import type { Shape } from './shapes.js';
import { area, type Kind, Color, default as make } from './shapes.js';
import * as all from './index.js';
const s: Shape = make(3);
const k: Kind = 'square';
console.log(area(s), k, Color.Green, Color[1], Object.keys(all).sort(), all.helper<string>('x'), all.area === area);
const lazy = await import('./lazy.js');
console.log(lazy.value satisfies number);
export type { Shape };
