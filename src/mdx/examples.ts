/**
 * An example of each component of the kit, from the file of its name under `examples/`. They drive the
 * pages of the kit, its tests, the run of axe over it and its pictures.
 */
import type { Story } from '../content/story.ts';
import { example as aside } from './examples/Aside.ts';
import { example as blockQuote } from './examples/BlockQuote.ts';
import { example as chart } from './examples/Chart.ts';
import { example as cite } from './examples/Cite.ts';
import { example as contact } from './examples/Contact.ts';
import { example as correctionLog } from './examples/CorrectionLog.ts';
import { example as counts } from './examples/Counts.ts';
import { example as days } from './examples/Days.ts';
import { example as documentPanel } from './examples/DocumentPanel.ts';
import { example as events } from './examples/Events.ts';
import { example as letter } from './examples/Letter.ts';
import { example as number } from './examples/Number.ts';
import { example as person } from './examples/Person.ts';
import { example as picture } from './examples/Picture.ts';
import { example as promiseList } from './examples/PromiseList.ts';
import { example as quote } from './examples/Quote.ts';
import { example as refusals } from './examples/Refusals.ts';
import { example as table } from './examples/Table.ts';
import { example as term } from './examples/Term.ts';
import { example as uncited } from './examples/Uncited.ts';
import { example as unknown } from './examples/Unknown.ts';
import type { MakeExample } from './examples/example.ts';

export interface Example {
  component: string;
  /** As it stands in an article, to be copied. */
  source: string;
  attributes: Readonly<Record<string, string>>;
  /** The words between its tags. */
  words?: string;
}

const makers: Readonly<Record<string, MakeExample>> = {
  Aside: aside,
  BlockQuote: blockQuote,
  Chart: chart,
  Cite: cite,
  Contact: contact,
  CorrectionLog: correctionLog,
  Counts: counts,
  Days: days,
  DocumentPanel: documentPanel,
  Events: events,
  Letter: letter,
  Number: number,
  Person: person,
  Picture: picture,
  PromiseList: promiseList,
  Quote: quote,
  Refusals: refusals,
  Table: table,
  Term: term,
  Uncited: uncited,
  Unknown: unknown,
};

/** The components that have a file with an example. */
export const withExample: readonly string[] = Object.keys(makers);

/** The component as it is written. */
function written(component: string, attributes: Record<string, string>, words?: string): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  if (words === undefined) return `<${component}${list.join('')} />`;
  const block = component === 'Aside' || component === 'Uncited';
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
