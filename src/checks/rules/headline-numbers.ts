/** Numbers in headlines: each says what it counts, and is that many. */
import { nearest } from '../../rules/nearest.ts';
import { selectRows } from '../../rules/tables.ts';
import { thingsOf, type PromiseOfThing } from '../../rules/things.ts';
import { wordsFor } from '../../words/languages.ts';
import type { Report } from '../issue.ts';
import type { Entry, Story } from '../story.ts';
import { select, textAt } from '../yaml-tree.ts';

interface Numeral {
  text: string;
  value: number;
}

/** The numbers of a text, in figures or words. A year is no count. */
function numeralsIn(text: string, named: readonly string[]): Numeral[] {
  const found = [...text.matchAll(/\d[\d.,]*\d|\d/gu)]
    .filter(([figures]) => !/^(?:1[89]|20)\d\d$/u.test(figures))
    .map(([figures]) => ({ text: figures, value: Number(figures.replace(/[.,](?=\d{3})/gu, '')) }));
  for (const [value, name] of named.entries())
    if (name)
      for (const [word] of text.matchAll(new RegExp(`(?<!\\p{L})(?:${name})(?!\\p{L})`, 'giu')))
        found.push({ text: word, value });
  return found;
}

/** Promises as the rule of things reads them. What the schema refuses is told elsewhere. */
const promisesOf = (story: Story, scope: string): PromiseOfThing[] =>
  [...story.entries.promises.values()]
    .filter((entry) => textAt(entry.data, 'scope') === scope)
    .map((entry) => ({ ...(entry.data as PromiseOfThing), id: entry.id }))
    .sort((a, b) => (String(a.madeOn) < String(b.madeOn) ? -1 : 1));

/** How many there are of what a number of a headline counts; undefined where the editor gives a reason instead. */
function countOf(story: Story, counted: unknown): number | undefined {
  const scope = textAt(counted, 'promised');
  if (scope !== undefined) {
    const state = textAt(counted, 'state');
    const things = thingsOf(promisesOf(story, scope));
    return things.filter((thing) => state === undefined || thing.state === state).length;
  }
  const figure = story.tables.get(textAt(counted, 'figure') ?? '');
  if (figure) {
    const rows = selectRows(figure.table, { row: textAt(counted, 'row'), where: textAt(counted, 'where') });
    return Number(rows[0]?.[textAt(counted, 'column') ?? 'value']);
  }
  const requests = [...select(counted, 'requests.*')];
  return requests.length > 0 ? new Set(requests.map(({ value }) => String(value))).size : undefined;
}

function check(story: Story, entry: Entry, named: readonly string[], report: Report): void {
  const title = textAt(entry.data, 'title') ?? '';
  const rest = new Set(numeralsIn(title, named).map(({ text }) => text));
  for (const { path, value } of select(entry.data, 'headlineNumbers.*')) {
    const says = textAt(value, 'says') ?? '';
    const place = entry.place([...path, 'says']);
    const [numeral, second] = numeralsIn(says, named);
    if (!title.includes(says) || !numeral || second) {
      report({
        kind: 'headline-number',
        file: entry.file,
        ...place,
        message: `“${says}” is no part of the headline with one number in it.`,
        nearest: nearest(says, [...rest]) ?? [...rest][0],
      });
      continue;
    }
    rest.delete(numeral.text);
    const many = countOf(story, value);
    if (many !== undefined && many !== numeral.value)
      report({
        kind: 'headline-number',
        file: entry.file,
        ...place,
        message: `The headline says “${says}”, and the records hold ${many}.`,
        nearest: String(many),
      });
  }
  for (const text of rest)
    report({
      kind: 'headline-number',
      file: entry.file,
      ...entry.place(['title']),
      message: `The headline says “${text}”, and nothing says what that counts.`,
      nearest: `headlineNumbers: [{ says: ${text}, … }]`,
    });
}

export function headlineNumbers(story: Story, report: Report): void {
  const language = textAt(story.entries.site.get('site')?.data, 'language') ?? 'en';
  const { named } = wordsFor(language).numbers;
  for (const entry of story.entries.articles.values()) check(story, entry, named, report);
}
