import { first, type MakeExample } from './example.ts';

export const example: MakeExample = (story) => {
  const term = first(story.terms.values());
  return { attributes: { of: term?.id }, words: term?.term };
};
