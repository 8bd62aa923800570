export const value: number = 42;
