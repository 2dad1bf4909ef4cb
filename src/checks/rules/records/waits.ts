/** Waits: none is counted past the day to which its evidence reaches, and none has two lengths. */
import { knownDate, readDate } from '../../../lib/dates/dates.ts';
import { waitAfter, type Due } from '../../../lib/promises/overdue.ts';
import { wordsFor } from '../../../i18n/languages.ts';
import type { Report } from '../../issue.ts';
import { ownWords } from '../../prose.ts';
import { placeAt, placeIn, settingOf, writtenEntries, type Entry, type StoryFiles } from '../../story.ts';
import { textAt, type Path } from '../../../collections/fields/select.ts';
import { sentencesIn } from '../text/phrasing.ts';

const last = (text: string | undefined): string | undefined => {
  const date = text === undefined ? undefined : readDate(text);
  return date && 'last' in date ? date.last : undefined;
};

/** A count of days that an editor left without an end: it runs to the last look. */
interface OpenWait {
  entry: Entry;
  line: number;
  column: number;
  from: string;
  sentence: string;
}

function* openWaits(story: StoryFiles): Generator<OpenWait> {
  for (const entry of writtenEntries(story))
    for (const sentence of sentencesIn(ownWords(entry.source)))
      for (const tag of sentence.text.matchAll(/<Days\b(?<attributes>[^>]*)\/>/gu)) {
        const attributes = tag.groups!['attributes']!;
        if (/\bto=/u.test(attributes)) continue;
        const from = /\bfrom="([^"]*)"/u.exec(attributes)?.[1] ?? '';
        yield { entry, ...placeAt(entry.source, sentence.offset + tag.index), from, sentence: sentence.text };
      }
}

/** What is known to end waits that begin on a day: the last look for a withheld document, the end of a promise's wait. */
function* endsOfWaitsFrom(
  story: StoryFiles,
  day: string,
  knowledge: string,
): Generator<{ to: string; of: string }> {
  for (const entry of story.entries.documents.values()) {
    const to = textAt(entry.data, 'withheld.checkedTo');
    if (to !== undefined && last(textAt(entry.data, 'withheld.since')) === day) yield { to, of: entry.file };
  }
  for (const entry of story.entries.promises.values()) {
    const event = story.entries.events.get(textAt(entry.data, 'mayHaveEnded') ?? '');
    const promise = entry.data as Due;
    if (last(textAt(entry.data, 'due')) !== day) continue;
    const wait = waitAfter(promise, knowledge, textAt(event?.data, 'date'));
    if (wait) yield { to: wait.to, of: entry.file };
  }
}

function open(story: StoryFiles, knowledge: string, report: Report): void {
  const { doubt } = wordsFor(settingOf(story, 'language') ?? 'en').provenance;
  const doubted = new RegExp(`(?<!\\p{L})(?:${doubt.join('|')})(?!\\p{L})`, 'iu');
  for (const { entry, line, column, from, sentence } of openWaits(story)) {
    const at = { file: entry.file, line, column };
    if (!doubted.test(sentence.replace(/<[^>]*>/gu, ' ')))
      report({
        kind: 'wait',
        ...at,
        message:
          'This count runs to the last look, and its sentence does not say that it may have ended before.',
        nearest: `a sentence with “${doubt[0]}”: if it is still unpublished`,
      });
    const day = last(textAt(story.entries.events.get(from)?.data, 'date'));
    if (day === undefined) continue;
    for (const { to, of } of endsOfWaitsFrom(story, day, knowledge))
      if (to !== knowledge)
        report({
          kind: 'wait',
          ...at,
          message: `This wait is counted to the last look (${knowledge}); by ${of}, evidence of it ends on ${to}.`,
          nearest: `to="…": the event of ${to}`,
        });
  }
}

function beyondLastLook(story: StoryFiles, knowledge: string, report: Report): void {
  const compare = (entry: Entry, path: Path) => {
    const to = textAt(entry.data, path.join('.'));
    const date = to === undefined ? undefined : readDate(to);
    if (date && 'first' in date && date.first > knowledge)
      report({
        kind: 'wait',
        ...entry.place(path),
        message: `“${to}” is later than the day up to which the facts were checked (knowledge: ${knowledge}).`,
        nearest: knowledge,
      });
  };
  for (const entry of story.entries.documents.values()) compare(entry, ['withheld', 'checkedTo']);
  for (const entry of story.entries.promises.values()) compare(entry, ['account', 'to']);
}

/** What was not kept was not kept on somebody's account, and nothing can end a wait that has not begun. */
function promises(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.promises.values()) {
    if (textAt(entry.data, 'kept') === 'no' && textAt(entry.data, 'account.by') === undefined)
      report({
        kind: 'certainty-unexplained',
        ...entry.place(['kept']),
        message: 'The record says that this was not kept, and not on whose account.',
        nearest: 'account: { by: …, to: … }',
      });
    const event = story.entries.events.get(textAt(entry.data, 'mayHaveEnded') ?? '');
    const [ended, made] = [textAt(event?.data, 'date'), textAt(entry.data, 'madeOn')].map(last);
    if (ended !== undefined && made !== undefined && ended < knownDate(made).first)
      report({
        kind: 'date-order',
        ...entry.place(['mayHaveEnded']),
        message: `The event that may have ended this wait (${ended}) is before the promise (${made}).`,
      });
  }
}

/** Long counts of days that are typed and not computed: they are wrong from the next day on. */
function typed(story: StoryFiles, report: Report): void {
  const { days } = wordsFor(settingOf(story, 'language') ?? 'en').provenance;
  const count = new RegExp(
    `\\d[\\d.,\u202f\u00a0]*\\d{3}\\s+(?:${Object.values(days).join('|')})(?!\\p{L})`,
    'giu',
  );
  for (const entry of writtenEntries(story))
    for (const match of ownWords(entry.source).matchAll(count))
      report({
        kind: 'wait',
        file: entry.file,
        ...placeAt(entry.source, match.index),
        message: `“${match[0]}” is typed, and no rule can say whether it is right.`,
        nearest: '<Days from="…" to="…" />',
      });
}

/** Days between two events: the second is not before the first. */
function backwards(story: StoryFiles, report: Report): void {
  for (const entry of writtenEntries(story))
    for (const { component, attributes } of entry.text.uses) {
      const { from, to } = component === 'Days' ? attributes : {};
      const [began, ended] = [from, to].map((one) =>
        last(textAt(story.entries.events.get(one?.value ?? '')?.data, 'date')),
      );
      if (to && began !== undefined && ended !== undefined && ended < began)
        report({
          kind: 'date-order',
          ...placeIn(entry, to),
          message: `These days end (${ended}) before they begin (${began}).`,
          nearest: `from="${to.value}" to="${from!.value}"`,
        });
    }
}

export function checkWaits(story: StoryFiles, report: Report): void {
  const knowledge = settingOf(story, 'knowledge');
  promises(story, report);
  typed(story, report);
  backwards(story, report);
  if (knowledge === undefined || last(knowledge) === undefined) return;
  open(story, knowledge, report);
  beyondLastLook(story, knowledge, report);
}
