/** Numbers in headlines: each says what it counts, and is that many. */
import { nearest } from '../../../lib/text/nearest.ts';
import { numeralsIn, type Numeral } from '../../../lib/text/numerals.ts';
import { selectRows } from '../../../lib/tables/tables.ts';
import { thingsOf, type PromiseOfThing } from '../../../lib/promises/things.ts';
import { wordsFor } from '../../../i18n/languages.ts';
import type { Report } from '../../issue.ts';
import { settingOf, type Entry, type StoryFiles } from '../../story.ts';
import { select, textAt } from '../../../collections/fields/select.ts';

type Reader = (text: string) => Numeral[];

/** Promises as the rule of things reads them. What the schema refuses is reported elsewhere. */
const promisesOf = (story: StoryFiles, scope: string): PromiseOfThing[] =>
  [...story.entries.promises.values()]
    .filter((entry) => textAt(entry.data, 'scope') === scope)
    .map((entry) => ({ ...(entry.data as PromiseOfThing), id: entry.id }))
    .sort((a, b) => (String(a.madeOn) < String(b.madeOn) ? -1 : 1));

/** How many there are of what a number of a headline counts; undefined where the editor gives a reason instead. */
function countOf(story: StoryFiles, counted: unknown): number | undefined {
  const scope = textAt(counted, 'promised');
  if (scope !== undefined) {
    if (Array.from(story.entries.promises.values()).some(({ unread }) => unread)) return undefined;
    const state = textAt(counted, 'state');
    const things = thingsOf(promisesOf(story, scope));
    return things.filter((thing) => state === undefined || thing.state === state).length;
  }
  const figure = story.tables.get(textAt(counted, 'figure') ?? '');
  if (figure) {
    const rows = selectRows(figure.table, { row: textAt(counted, 'row'), where: textAt(counted, 'where') });
    return Number(rows[0]?.[textAt(counted, 'column') ?? 'value']);
  }
  const requests = select(counted, 'requests.*');
  return requests.length > 0 ? new Set(requests.map(({ value }) => String(value))).size : undefined;
}

function check(story: StoryFiles, entry: Entry, numerals: Reader, report: Report): void {
  const title = textAt(entry.data, 'title') ?? '';
  const rest = new Set(numerals(title).map(({ text }) => text));
  for (const { path, value } of select(entry.data, 'headlineNumbers.*')) {
    const says = textAt(value, 'says') ?? '';
    const place = entry.place([...path, 'says']);
    const [numeral, second] = numerals(says);
    if (!title.includes(says) || !numeral || second) {
      report({
        kind: 'headline-number',
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
        ...place,
        message: `The headline says “${says}”, and the records hold ${many}.`,
        nearest: String(many),
      });
  }
  for (const text of rest)
    report({
      kind: 'headline-number',
      ...entry.place(['title']),
      message: `The headline says “${text}”, and nothing says what that counts.`,
      nearest: `headlineNumbers: [{ says: ${text}, … }]`,
    });
}

export function checkHeadlineNumbers(story: StoryFiles, report: Report): void {
  const language = settingOf(story, 'language') ?? 'en';
  const words = wordsFor(language).numbers;
  const numerals: Reader = (text) => numeralsIn(text, language, words);
  for (const entry of story.entries.articles.values()) check(story, entry, numerals, report);
}
