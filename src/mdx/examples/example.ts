/** What an example of a component is made of: the story's own first records, so that it works with any story. */
import type { Story } from '../../content/story.ts';

interface Made {
  /** The attributes as they are written. One that no record can fill is undefined, and there is no example then. */
  attributes: Readonly<Record<string, string | undefined>>;
  /** The words between its tags. */
  words?: string | undefined;
}

/**
 * Makes the example of one component.
 * @param sample a few words, for components that stand around words
 */
export type MakeExample = (story: Story, sample: string) => Made | undefined;

/** The first two ids of a list, as an attribute names them. */
export const firstTwo = (records: Iterable<{ id: string }>): string | undefined =>
  [...records]
    .slice(0, 2)
    .map(({ id }) => id)
    .join(' ') || undefined;

/** The first of some records. */
export const first = <T>(records: Iterable<T>): T | undefined => [...records][0];
