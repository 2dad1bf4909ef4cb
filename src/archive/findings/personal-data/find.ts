/**
 * Finds what may identify a private person in a text. It flags for an editor's decision; it decides nothing.
 *
 * Hand-made because: recognisers of personal data need models and servers, and do not know the numbers of pupils
 * and patients. Telephone numbers are known by `libphonenumber-js`.
 */
import { any } from './any.ts';
import { allCountries, type CountryCode, countries as known } from './countries.ts';
import { datesOfBirth } from './dates-of-birth.ts';
import { OF_OTHERS, type PersonalForm, type PersonalKind } from './form.ts';
import { spelledAddresses } from './spelled-addresses.ts';
import { telephoneNumbers } from './telephone-numbers.ts';
import { typed } from './typed.ts';

/** A stretch of a text that may identify a person. */
export interface Personal {
  kind: PersonalKind;
  start: number;
  end: number;
}

/** A find, and whether a check digit or a label confirms it. */
interface Candidate extends Personal {
  confirmed: boolean;
}

/**
 * All that is found in a text, in its order. Of finds that overlap the longest confirmed one counts.
 * @param codes the countries whose forms are looked for, beside those of every country
 */
export function findPersonalData(printed: string, codes: readonly CountryCode[] = allCountries): Personal[] {
  const { text, placeOf } = typed(printed);
  const countries = codes.map((code) => known[code]);
  const found: Candidate[] = [
    ...[...any, ...countries.flatMap(({ forms }) => forms)].flatMap((form) => findForm(text, form)),
    ...spelledAddresses(text).map((run) => ({ kind: 'email-address' as const, confirmed: true, ...run })),
    ...datesOfBirth(text).map((run) => ({ kind: 'date-of-birth' as const, confirmed: true, ...run })),
    ...telephoneNumbers(text, countries).map((run) => ({
      kind: 'telephone-number' as const,
      confirmed: false,
      ...run,
    })),
  ];
  found.sort(
    (a, b) =>
      Number(b.confirmed) - Number(a.confirmed) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken: Personal[] = [];
  for (const { kind, start, end } of found)
    if (!taken.some((other) => start < other.end && end > other.start)) taken.push({ kind, start, end });
  return taken
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => ({ kind, ...placeOf(start, end) }));
}

/** How far before and after a number its label may be. */
const LABEL_BEFORE = 70;
const LABEL_AFTER = 25;

function findForm(text: string, form: PersonalForm): Candidate[] {
  const found: Candidate[] = [];
  const pattern = new RegExp(form.pattern);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index: start, 0: piece } = match;
    // A number may end with its line, and what follows be another thing; or begin with the next group.
    const one = [piece, ...endingWithLines(text, start, piece, form)].find((part) =>
      isOne(text, start, part, form),
    );
    if (one !== undefined) found.push(candidate(text, start, one, form));
    const passed = one ?? /^.[\p{L}\p{N}]*/su.exec(piece)![0];
    pattern.lastIndex = start + passed.length;
  }
  return found;
}

/** What has the form from the same start to the end of one of its lines. */
function* endingWithLines(text: string, start: number, piece: string, form: PersonalForm): Generator<string> {
  const pattern = new RegExp(form.pattern);
  for (let end = piece.lastIndexOf('\n'); end > 0; end = piece.lastIndexOf('\n', end - 1)) {
    pattern.lastIndex = start;
    const match = pattern.exec(text.slice(0, start + end));
    if (match?.index === start) yield match[0];
  }
}

function isLabelled(text: string, start: number, piece: string, { label }: PersonalForm): boolean {
  const end = start + piece.length;
  return (
    label !== undefined &&
    (label.test(text.slice(Math.max(0, start - LABEL_BEFORE), start)) ||
      // A label that must end before the number says nothing after it.
      (!label.source.endsWith('$') && (label.test(piece) || label.test(text.slice(end, end + LABEL_AFTER)))))
  );
}

/** Whether what has the form is one: by its check digits, its label and what is around it. */
function isOne(text: string, start: number, piece: string, form: PersonalForm): boolean {
  const { kind, isValid, label, needsLabel } = form;
  const labelled = isLabelled(text, start, piece, form);
  if (needsLabel && !labelled) return false;
  if (isValid && !isValid(piece.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase())) return false;
  if (kind === 'postal-address' || kind === 'bank-account' || kind === 'email-address') return true;
  // Lines that have nothing to do with one another must not make a number together.
  if (piece.includes('\n') && !(label ? labelled : isOneOverLines(text, start, piece))) return false;
  return labelled || !(runsOn(text, start, start + piece.length) || isOfOthers(text, start, piece));
}

function candidate(text: string, start: number, piece: string, form: PersonalForm): Candidate {
  const { kind, isValid } = form;
  const confirmed =
    kind !== 'postal-address' && (isValid !== undefined || isLabelled(text, start, piece, form));
  return { kind, start, end: start + piece.length, confirmed };
}

/** Whether a number goes on in figures before or after: a single group of one or two figures is another thing. */
function runsOn(text: string, start: number, end: number): boolean {
  const before = /(\d{1,8})[ -]$/u.exec(text.slice(Math.max(0, start - 9), start))?.[1];
  const after = /^[ -](\d{1,8})/u.exec(text.slice(end, end + 9))?.[1];
  return (
    (before?.length ?? 0) > 2 || (after?.length ?? 0) > 2 || (before !== undefined && after !== undefined)
  );
}

/** Whether figures are said to be the number of something else. */
const isOfOthers = (text: string, start: number, piece: string): boolean =>
  !/\p{L}/u.test(piece) && OF_OTHERS.test(text.slice(Math.max(0, start - 30), start));

/** Whether a number over a line end, without a label, is one: in capitals, and figures alone in groups after words. */
function isOneOverLines(text: string, start: number, piece: string): boolean {
  if (/\p{L}/u.test(piece)) return piece === piece.toUpperCase();
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /\p{L}{2}/u.test(line) && /\d[ -]\d/u.test(piece);
}
