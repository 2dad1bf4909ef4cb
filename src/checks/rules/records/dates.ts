/** Dates: none to come, none before what it follows, none more precise than what is known. */
import { readDate, type ReadDate } from '../../../lib/dates/dates.ts';
import { fieldsOf } from '../../../collections/fields/meta.ts';
import { allCollections, type Collection } from '../../../collections/registry.ts';
import type { Report } from '../../issue.ts';
import { settingOf, type Entry, type StoryFiles } from '../../story.ts';
import { select, textAt, type Path } from '../../../collections/fields/select.ts';

/** Many records have the same date: it is read once. */
const known = new Map<string, ReadDate | undefined>();

function read(text: string | undefined): ReadDate | undefined {
  if (text === undefined) return undefined;
  if (!known.has(text)) {
    const date = readDate(text);
    known.set(text, 'problem' in date ? undefined : date);
  }
  return known.get(text);
}

function future(story: StoryFiles, report: Report): void {
  // A clock behind the day up to which the facts were checked is a wrong clock.
  const knowledge = settingOf(story, 'knowledge') ?? '';
  const today = story.today > knowledge ? story.today : knowledge;
  // What is due may lie ahead; what has happened may not.
  for (const [collection, { schema }] of allCollections)
    for (const { path: pattern } of fieldsOf(schema).filter(({ meta }) => meta.past))
      for (const entry of story.entries[collection].values())
        for (const { path, value } of select(entry.data, pattern)) {
          const date = read(String(value));
          if (date && date.first > (collection === 'site' ? story.today : today))
            report({
              kind: 'future-date',
              ...entry.place(path),
              message: `“${String(value)}” has not come yet: today is ${story.today}.`,
            });
        }
}

/** No event is later than the day up to which the facts were checked, which every page prints. */
function beyondKnowledge(story: StoryFiles, report: Report): void {
  const knowledge = settingOf(story, 'knowledge');
  if (knowledge === undefined) return;
  for (const entry of story.entries.events.values()) {
    const date = read(textAt(entry.data, 'date'));
    if (date && date.first > knowledge && date.first <= story.today)
      report({
        kind: 'date-order',
        ...entry.place(['date']),
        message: `This event is later than ${knowledge}, the day up to which the site says that its facts were checked.`,
        nearest: 'knowledge: the day of the newest check, in site.yaml',
      });
  }
}

type Sentence = (earlier: string, later: string) => string;

/** Fields of records of which the second is not before the first. */
const ORDERS: ReadonlyArray<[Collection, string, string, Sentence]> = [
  ['requests', 'asked', 'answered', (a, b) => `The answer (${b}) is before the request (${a}).`],
  ['promises', 'madeOn', 'due', (a, b) => `What was promised was due (${b}) before it was promised (${a}).`],
  [
    'documents',
    'withheld.since',
    'withheld.checkedTo',
    (a, b) => `It was looked for up to ${b}, before it was withheld (${a}).`,
  ],
];

/** Reports where the later of two things is certainly before the earlier. */
function orders(story: StoryFiles, report: Report): void {
  const { requests, documents, bills, articles } = story.entries;
  const compare = (entry: Entry, one: unknown, two: unknown, path: Path, sentence: Sentence): void => {
    if (typeof one !== 'string' || typeof two !== 'string') return;
    const [first, second] = [read(one), read(two)];
    if (first && second && second.last < first.first)
      report({ kind: 'date-order', ...entry.place(path), message: sentence(one, two) });
  };
  for (const [collection, before, after, sentence] of ORDERS)
    for (const entry of story.entries[collection].values())
      compare(entry, textAt(entry.data, before), textAt(entry.data, after), after.split('.'), sentence);
  for (const entry of documents.values())
    for (const { path, value } of select(entry.data, 'withheld.refusals.*')) {
      const asked = textAt(requests.get(textAt(value, 'request') ?? '')?.data, 'asked');
      const sentence: Sentence = (a, b) => `This refusal (${b}) is before its request (${a}).`;
      compare(entry, asked, textAt(value, 'date'), [...path, 'date'], sentence);
    }
  for (const entry of bills.values()) {
    const stages = select(entry.data, 'stages.*.date');
    for (const [index, { path, value }] of stages.entries()) {
      const sentence: Sentence = (a, b) => `This stage (${b}) is listed after one that came later (${a}).`;
      compare(entry, stages[index - 1]?.value, value, path, sentence);
    }
    const sentence: Sentence = (a, b) => `It became law (${b}) before its first stage (${a}).`;
    compare(entry, stages[0]?.value, textAt(entry.data, 'enacted'), ['enacted'], sentence);
  }
  for (const entry of articles.values())
    for (const { path, value } of select(entry.data, 'updates.*.date')) {
      const sentence: Sentence = (a, b) => `This update (${b}) is before the article (${a}).`;
      compare(entry, textAt(entry.data, 'date'), value, path, sentence);
    }
}

/** Forms of a date that a precision may be written in. */
const FORMS: Record<string, ReadonlyArray<ReadDate['precision']>> = {
  day: ['day'],
  month: ['month'],
  season: ['season'],
  year: ['year'],
  'academic-year': ['interval', 'year'],
  interval: ['interval'],
};

function precision(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.events.values()) {
    const [date, said, sort] = ['date', 'precision', 'sort'].map((field) => textAt(entry.data, field));
    const known = read(date);
    if (!known || !said) continue;
    if (FORMS[said] && !FORMS[said].includes(known.precision))
      report({
        kind: 'date-precision',
        ...entry.place(['precision']),
        message: `The precision says “${said}”, and the date “${date}” is written as ${known.precision === 'interval' ? 'an' : 'a'} ${known.precision}.`,
        nearest: `precision: ${known.precision}`,
      });
    if (sort && read(sort) && (sort < known.first || sort > known.last))
      report({
        kind: 'date-precision',
        ...entry.place(['sort']),
        message: `The day for ordering, ${sort}, lies outside the date “${date}”.`,
        nearest: `a day from ${known.first} to ${known.last}`,
      });
  }
}

/** What rests on one person's word names that one; what was worked out says how. */
function certainty(story: StoryFiles, report: Report): void {
  for (const entry of [...story.entries.events.values(), ...story.entries.documents.values()])
    for (const pattern of ['', 'withheld.heldBy.*', 'withheld.refusals.*', 'withheld.known.*'])
      for (const { path, value } of select(entry.data, pattern)) {
        const certain = textAt(value, 'certainty');
        if (certain === 'attributed' && !textAt(value, 'attributedTo'))
          report({
            kind: 'certainty-unexplained',
            ...entry.place([...path, 'certainty']),
            message: 'This rests on the word of one, and the record does not say whose.',
            nearest: 'attributedTo: the one on whose word it rests',
          });
        if (certain === 'inferred' && entry.collection === 'events' && !textAt(value, 'dateNote'))
          report({
            kind: 'certainty-unexplained',
            ...entry.place([...path, 'certainty']),
            message: 'This was worked out, and the record does not say how.',
            nearest: 'dateNote: how it was worked out',
          });
      }
}

export function checkDates(story: StoryFiles, report: Report): void {
  future(story, report);
  beyondKnowledge(story, report);
  orders(story, report);
  precision(story, report);
  certainty(story, report);
}
