console.log('other');
export const conflict = 2;
export const fromOther = 3;
