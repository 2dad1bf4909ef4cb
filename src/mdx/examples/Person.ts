import { first, type MakeExample } from './example.ts';

export const example: MakeExample = (story) => {
  const person = first(story.people.values());
  return { attributes: { of: person?.id }, words: person?.name };
};
