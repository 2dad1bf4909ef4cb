/**
 * An example of each component of the kit, made of the story's own first records, so that it works with any story. The
 * examples drive the pages of the kit, its tests, the run of axe over it and its pictures.
 */
import type { Story } from '../content/story.ts';

export interface Example {
  component: string;
  /** As it is written in an article, to be copied. */
  source: string;
  attributes: Readonly<Record<string, string>>;
  /** The words between its tags. */
  words?: string;
}

interface Made {
  /** The attributes as they are written. One that no record can fill is undefined, and there is no example then. */
  attributes: Readonly<Record<string, string | undefined>>;
  /** The words between its tags. */
  words?: string | undefined;
}

/**
 * Makes the example of one component.
 * @param sample a few words, for components that go around words
 */
type MakeExample = (story: Story, sample: string) => Made | undefined;

/** The first two ids of a list, as an attribute names them. */
const firstTwo = (records: Iterable<{ id: string }>): string | undefined =>
  [...records]
    .slice(0, 2)
    .map(({ id }) => id)
    .join(' ') || undefined;

const first = <T>(records: Iterable<T>): T | undefined => [...records][0];

const makers: Readonly<Record<string, MakeExample>> = {
  Aside: (_story, sample) => ({
    attributes: { kind: 'analysis', title: sample },
    words: sample,
  }),
  BlockQuote: (story) => ({ attributes: { of: first(story.quotations.keys()) } }),
  Chart: (story) => ({
    attributes: { of: [...story.figures.values()].find(({ chartable, chart }) => chartable && chart)?.id },
  }),
  Cite: (story) => {
    const noted = [...story.documents.values()].find(
      ({ notes, evidence }) => (notes?.length ?? 0) > 0 && evidence !== 'withheld',
    );
    return { attributes: { of: noted?.id, at: noted?.notes?.[0]?.heading } };
  },
  Contact: () => ({ attributes: {} }),
  CorrectionLog: () => ({ attributes: {} }),
  Counts: () => ({ attributes: {} }),
  Days: ({ events }) => ({
    attributes: { from: events[0]?.id, to: events.at(-1)?.id },
  }),
  DocumentPanel: (story) => ({ attributes: { of: first(story.documents.keys()) } }),
  Events: (story) => ({ attributes: { of: firstTwo(story.events) } }),
  /** The letter requests the document that leads the site, and is on one page alone. */
  Findings: (_story, sample) => ({ attributes: {}, words: `- ${sample}` }),
  Letter: ({ site }) => (site.leadDocument ? { attributes: {} } : undefined),
  /** A number means one row: the first whose name occurs once. */
  Number: (story) => {
    for (const { id, table, columns } of story.figures.values()) {
      const name = table.columns[0] ?? '';
      const row = table.rows.find(
        (one) => table.rows.filter((other) => other[name] === one[name]).length === 1,
      );
      const column = columns.find(
        (one) => (one.type === 'number' || one.type === 'integer') && one.name !== name,
      );
      if (row && column && row[column.name])
        return { attributes: { of: id, row: row[name], column: column.name } };
    }
    return undefined;
  },
  Person: (story) => {
    const person = first(story.people.values());
    return { attributes: { of: person?.id }, words: person?.name };
  },
  Picture: (story) => ({ attributes: { of: first(story.pictures.keys()) } }),
  PromiseList: (story) => ({ attributes: { of: firstTwo(story.promises) } }),
  Quote: (story) => ({ attributes: { of: first(story.quotations.keys()) } }),
  Refusals: (story) => ({
    attributes: { of: firstTwo(story.requests.filter(({ grounds }) => (grounds?.length ?? 0) > 0)) },
  }),
  Table: (story) => ({
    attributes: {
      of: ([...story.figures.values()].find(({ chartable }) => !chartable) ?? first(story.figures.values()))
        ?.id,
    },
  }),
  Term: (story) => {
    const term = first(story.terms.values());
    return { attributes: { of: term?.id }, words: term?.term };
  },
  Uncited: (_story, sample) => ({ attributes: { because: sample }, words: sample }),
  Unknown: (story) => ({ attributes: { of: firstTwo(story.unknowns.values()) } }),
};

export const withExample: readonly string[] = Object.keys(makers);

/** The component as it is written. */
function written(component: string, attributes: Record<string, string>, words?: string): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  if (words === undefined) return `<${component}${list.join('')} />`;
  const block = ['Aside', 'Findings', 'Uncited'].includes(component);
  const inner = block ? `\n\n${words}\n\n` : words;
  return `<${component}${list.join('')}>${inner}</${component}>`;
}

/** The examples of what the story has records for; a story without promises has no example of a list of them. */
export function examples(story: Story, sample: string): Example[] {
  return Object.entries(makers).flatMap(([component, make]) => {
    const made = make(story, sample);
    if (!made || Object.values(made.attributes).includes(undefined)) return [];
    const attributes = made.attributes as Record<string, string>;
    const { words } = made;
    return [
      { component, attributes, source: written(component, attributes, words), ...(words && { words }) },
    ];
  });
}
