import type { MakeExample } from './example.ts';

export const example: MakeExample = (story) => ({
  attributes: { of: [...story.figures.values()].find(({ chartable, chart }) => chartable && chart)?.id },
});
