import type { MakeExample } from './example.ts';

export const example: MakeExample = (_story, sample) => ({ attributes: { because: sample }, words: sample });
