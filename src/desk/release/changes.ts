/** What changed for readers between two releases, in plain words. */
import type { Published } from './published.ts';

/** The kinds of which readers are told, in this order, with their plural. */
const TOLD: Array<[string, string]> = [
  ['article', 'Articles'],
  ['correction', 'Corrections'],
  ['document', 'Documents'],
  ['event', 'Events'],
  ['request', 'Requests'],
  ['promise', 'Promises'],
  ['figure', 'Figures'],
  ['letter', 'Letters'],
  ['person', 'People and organisations'],
  ['term', 'Terms'],
  ['open question', 'Open questions'],
  ['page', 'Standing pages'],
];

export interface Change {
  kind: string;
  line: string;
}

const named = ({ title, address }: Published): string => (title ? `“${title}” (${address})` : address);

/** What became of one address. */
function change(
  before: Published | undefined,
  after: Published | undefined,
  moved: string | undefined,
): string | undefined {
  if (!before && after) return `New: ${named(after)}`;
  if (before && !after)
    return moved ? `Moved: ${named(before)} is now ${moved}` : `Withdrawn: ${named(before)}`;
  if (!before || !after) return undefined;
  if (before.numbers !== after.numbers) return `New numbers: ${named(after)}`;
  if (before.mark === after.mark) return undefined;
  return before.title === after.title
    ? `Changed: ${named(after)}`
    : `Changed: ${named(after)}, until now “${before.title ?? ''}”`;
}

/**
 * Compares what was published with what is.
 * @param redirects old addresses, each with the one that took its place
 * @param details more to say of an address: the update of an article, the words of a correction
 */
export function changesBetween(
  before: ReadonlyMap<string, Published>,
  after: ReadonlyMap<string, Published>,
  redirects: Readonly<Record<string, string>> = {},
  details: (address: string) => string | undefined = () => undefined,
): Change[] {
  const all = [...new Set([...before.keys(), ...after.keys()])].sort();
  return all.flatMap((address) => {
    const [old, fresh] = [before.get(address), after.get(address)];
    const { kind, title } = (fresh ?? old)!;
    // A list without a title changes with what it lists, and a place with its record.
    if (kind === 'place' || title === undefined) return [];
    const line = change(old, fresh, redirects[address]);
    if (line === undefined) return [];
    const detail = fresh && details(address);
    return [{ kind, line: detail ? `${line}. ${detail}` : line }];
  });
}

/**
 * The note for readers, as Markdown.
 * @param since the day of the release before, in words; undefined for the first
 */
export function writeChanges(changes: readonly Change[], day: string, since: string | undefined): string {
  const sections = TOLD.flatMap(([kind, plural]) => {
    const lines = changes.filter((one) => one.kind === kind).map(({ line }) => `- ${line}`);
    return lines.length > 0 ? [`## ${plural}\n\n${lines.join('\n')}`] : [];
  });
  const opening = since
    ? `What changed for readers since ${since}.`
    : 'The first release: everything is new.';
  return `${[`# ${day}`, opening, ...sections].join('\n\n')}\n`;
}
