export interface Shape {
  side: number;
}
export type Kind = 'square' | 'circle';
export const area = ({ side }: Shape): number => side ** 2;
export enum Color {
  Red,
  Green,
}
export default function make(side: number): Shape {
  return { side };
}
