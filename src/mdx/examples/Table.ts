import { first, type MakeExample } from './example.ts';

export const example: MakeExample = (story) => ({
  attributes: {
    of: ([...story.figures.values()].find(({ chartable }) => !chartable) ?? first(story.figures.values()))
      ?.id,
  },
});
