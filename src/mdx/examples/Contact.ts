import type { MakeExample } from './example.ts';

export const example: MakeExample = () => ({ attributes: {} });
