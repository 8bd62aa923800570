console.log('star');
export * from './forms.mjs';
export * from './other.mjs';
export const own = 'own';
