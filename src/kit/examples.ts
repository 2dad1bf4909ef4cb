/** An example of each component of the kit, made from the story's own first records: it works with any story. */
import type { Story } from '../queries/story.ts';

export interface Example {
  component: string;
  /** As it stands in an article, to be copied. */
  source: string;
  attributes: Readonly<Record<string, string>>;
  /** The words between its tags. */
  words?: string;
}

/** The component as it is written. */
function written(component: string, attributes: Record<string, string>, words?: string): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  if (words === undefined) return `<${component}${list.join('')} />`;
  const block = component === 'Aside' || component === 'Uncited';
  const inner = block ? `\n\n${words}\n\n` : words;
  return `<${component}${list.join('')}>${inner}</${component}>`;
}

/** The examples of what the story has records for; a story without promises has no example of a list of them. */
export function examples(s: Story, sampleWords: string): Example[] {
  const list: Example[] = [];
  const add = (component: string, attributes: Record<string, string | undefined>, words?: string) => {
    const given = Object.entries(attributes).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    );
    // An attribute that no record can fill leaves the example out.
    if (given.length < Object.keys(attributes).length) return;
    const filled = Object.fromEntries(given);
    list.push({
      component,
      source: written(component, filled, words),
      attributes: filled,
      ...(words !== undefined && { words }),
    });
  };
  const documents = [...s.documents.values()];
  const noted = documents.find(({ notes, evidence }) => (notes?.length ?? 0) > 0 && evidence !== 'withheld');
  const quotation = [...s.quotations.values()][0];
  const figures = [...s.figures.values()];
  const drawn = figures.find(({ chartable, chart }) => chartable && chart);
  // A number means one row: the first whose name stands once.
  const single = figures
    .map(({ id, table, columns }) => {
      const first = table.columns[0] ?? '';
      const row = table.rows.find(
        (one) => table.rows.filter((other) => other[first] === one[first]).length === 1,
      );
      const column = columns.find(
        ({ type, name }) => (type === 'number' || type === 'integer') && name !== first,
      );
      const value = row && column ? row[column.name] : undefined;
      return value && row ? { of: id, row: row[first], column: column?.name } : undefined;
    })
    .find((one) => one !== undefined);
  const person = [...s.people.values()][0];
  const term = [...s.terms.values()][0];
  const ids = (records: ReadonlyArray<{ id: string }>) =>
    records
      .slice(0, 2)
      .map(({ id }) => id)
      .join(' ') || undefined;
  const refusals = s.requests.filter(({ grounds }) => (grounds?.length ?? 0) > 0);

  add('Aside', { kind: 'analysis', title: sampleWords }, sampleWords);
  add('BlockQuote', { of: quotation?.id });
  add('Chart', { of: drawn?.id });
  add('Cite', { of: noted?.id, at: noted?.notes?.[0]?.heading });
  add('Contact', {});
  add('CorrectionLog', {});
  add('Counts', {});
  add('Days', { from: s.events[0]?.id, to: s.events.at(-1)?.id });
  add('DocumentPanel', { of: (noted ?? documents[0])?.id });
  add('Events', { of: ids(s.events) });
  if (s.site.leadDocument) add('Letter', {});
  add('Number', { of: single?.of, row: single?.row, column: single?.column });
  add('Person', { of: person?.id }, person?.name ?? '');
  add('Picture', { of: [...s.pictures.values()][0]?.id });
  add('PromiseList', { of: ids(s.promises) });
  add('Quote', { of: quotation?.id });
  add('Refusals', { of: ids(refusals) });
  add('Table', { of: (drawn ?? figures[0])?.id });
  add('Term', { of: term?.id }, term?.term ?? '');
  add('Uncited', { because: sampleWords }, sampleWords);
  add('Unknown', { of: ids([...s.unknowns.values()]) });
  return list;
}
