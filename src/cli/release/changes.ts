/** What changed for readers between two releases, in the words of the story's language. */
import { showDate } from '../../lib/dates/format-dates.ts';
import type { Words } from '../../i18n/language.ts';
import type { PublishedPart, PublishedEntry } from './published.ts';

/** Where the note is read, and in which language. */
export interface NoteOptions {
  words: Pick<Words, 'release' | 'provenance' | 'dates' | 'kinds'>;
  /** A language tag. */
  language: string;
  /** The address of the site, without a slash at its end. */
  site: string;
}

export interface ReleaseChange {
  kind: string;
  line: string;
}

/** More to say of an address than that it changed. */
export interface Details {
  /** The update of an article, as its editor put it. */
  update?: string | undefined;
  /** Of a correction: the page that it is about, what it said, and what it says now. */
  correction?: { page: string; said: string; says: string } | undefined;
}

/** A title as it is written in Markdown, where some characters would be read as form. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>]/gu, String.raw`\$&`);
/** A record as a link to its place on the site. */
export const link = (
  { title, address }: Pick<PublishedEntry, 'title' | 'address'>,
  { site }: NoteOptions,
): string => `[${plain(title ?? address)}](${site}${address})`;

/** What of a record changed, in words. */
function partsChanged(before: PublishedEntry, after: PublishedEntry, reading: NoteOptions): string[] {
  const { release, provenance, dates } = reading.words;
  const inWords = (date: string): string => showDate(date, reading.language, dates);
  const said: string[] = [];
  if (before.title !== after.title)
    said.push(release.renamed(provenance.inMarks(plain(before.title ?? before.address))));
  const dated = before.date !== after.date && before.date !== undefined && after.date !== undefined;
  if (dated) said.push(release.dated(inWords(before.date!), inWords(after.date!)));
  for (const part of Object.keys(release.parts) as PublishedPart[])
    if (before.parts?.[part] !== after.parts?.[part] && !(dated && part === 'date'))
      said.push(release.parts[part]);
  return said;
}

function change(
  before: PublishedEntry | undefined,
  after: PublishedEntry | undefined,
  moved: string | undefined,
  details: Details,
  reading: NoteOptions,
): string | undefined {
  const { release, provenance } = reading.words;
  if (before && !after)
    return moved
      ? release.moved(link({ title: before.title!, address: moved }, reading))
      : release.withdrawn(plain(before.title ?? before.address));
  if (!after) return undefined;
  const { correction } = details;
  if (correction && !before)
    return release.corrected(
      correction.page,
      provenance.inMarks(plain(correction.said)),
      provenance.inMarks(plain(correction.says)),
    );
  if (!before) return release.added(link(after, reading));
  const parts = partsChanged(before, after, reading);
  if (parts.length === 0) return undefined;
  const line = release.changed(
    link(after, reading),
    new Intl.ListFormat(reading.language, { type: 'conjunction' }).format(parts),
  );
  return details.update ? `${line} ${plain(details.update)}` : line;
}

/**
 * Compares what was published with what is.
 * @param redirects old addresses, each with the one that took its place
 * @param details more to say of an address
 */
export function changesBetween(
  before: ReadonlyMap<string, PublishedEntry>,
  after: ReadonlyMap<string, PublishedEntry>,
  reading: NoteOptions,
  redirects: Readonly<Record<string, string>> = {},
  details: (address: string) => Details = () => ({}),
): ReleaseChange[] {
  // What is on a page moves with it: a letter about an article has its place there.
  const movedFrom = (address: string): string | undefined => {
    const [page = '', ...place] = address.split(/(?=#)/u);
    const moved = redirects[page] && redirects[page] + place.join('');
    return redirects[address] ?? (moved && after.has(moved) ? moved : undefined);
  };
  const movedTo = new Set([...before.keys()].map(movedFrom));
  const all = [...new Set([...before.keys(), ...after.keys()])].sort();
  return all.flatMap((address) => {
    const [old, current] = [before.get(address), after.get(address)];
    const { kind, title } = (current ?? old)!;
    // A list without a title changes with what it lists, and a place with its record. What moved is reported once.
    if (kind === 'place' || title === undefined || (!old && movedTo.has(address))) return [];
    const line = change(old, current, movedFrom(address), details(address), reading);
    return line === undefined ? [] : [{ kind, line }];
  });
}

/** Every kind of thing with what several of it are called. */
const kindsOf = ({ words }: NoteOptions): Array<[string, string]> =>
  Object.entries(words.kinds).map(([kind, { plural }]) => [kind, plural]);

/** The note of a first release, as Markdown: how much of each kind there is. */
export function writeFirst(published: Iterable<PublishedEntry>, day: string, reading: NoteOptions): string {
  const { release, dates } = reading.words;
  const all = [...published].filter(({ title }) => title !== undefined);
  const number = new Intl.NumberFormat(reading.language);
  const lines = kindsOf(reading).flatMap(([kind, plural]) => {
    const count = all.filter((one) => one.kind === kind).length;
    return count > 0 ? [`- ${release.counted(plural, number.format(count))}`] : [];
  });
  return `# ${release.title(showDate(day, reading.language, dates))}\n\n${release.first}\n\n${lines.join('\n')}\n`;
}

/**
 * The note for readers, as Markdown.
 * @param day the day of this release
 * @param since the day of the one before
 */
export function writeChanges(
  changes: readonly ReleaseChange[],
  day: string,
  since: string,
  reading: NoteOptions,
): string {
  const { release, dates } = reading.words;
  const inWords = (date: string): string => showDate(date, reading.language, dates);
  const sections = kindsOf(reading).flatMap(([kind, plural]) => {
    const lines = changes.filter((one) => one.kind === kind).map(({ line }) => `- ${line}`);
    return lines.length > 0 ? [`## ${plural}\n\n${lines.join('\n')}`] : [];
  });
  return `${[`# ${release.title(inWords(day))}`, release.since(inWords(since)), ...sections].join('\n\n')}\n`;
}
