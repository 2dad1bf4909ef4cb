import type { MakeExample } from './example.ts';

export const example: MakeExample = (_story, sample) => ({
  attributes: { kind: 'analysis', title: sample },
  words: sample,
});
