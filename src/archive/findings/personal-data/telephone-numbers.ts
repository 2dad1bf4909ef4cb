/** Finds telephone numbers: runs of figures that a numbering plan knows. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { OF_OTHERS, type Country } from './form.ts';

interface Run {
  start: number;
  end: number;
}

/** Figures with what parts them in a telephone number. What is longer than any two numbers is cut, and is none. */
const RUN =
  /(?<![\p{L}\p{N}_@+]|\p{N}[.,/-]|\w\/|[$£€§#])(?:\+ ?|\(\+?)?\d(?:[ ()./-]{0,3}\d){6,40}(?![\p{L}\p{N}_@]|[.,]\p{N}| ?[€£$%]|\.(?:html?|pdf|aspx?|php|jpe?g|png|docx?)\b)/gu;
const SAID =
  /(?:\btel\b|\btel[eé]|phone|\bmob(?:ile)?\b|\bcell\b|\bfax\b|\bcall\b|\bring\b|\bcontact\b|\btext\b|handy|mobil|portable|\bappele[rz]|anruf|[☎☏✆📞])[^]{0,60}$/iu;
/** Whether what is written is a telephone number of one of the countries, or has the prefix of any. */
function isTelephone(candidate: string, countries: Country[], said: boolean): boolean {
  const flat = candidate
    .replaceAll(/\s+/gu, ' ')
    .replace(/^\(0\) ?/u, '0')
    .replace(/^\(0 /u, '(0');
  const abroad = flat.replace(/^\(?\+ ?|^\(?00 ?(?=[1-9])/u, '+');
  if (abroad.startsWith('+')) {
    const number = parsePhoneNumberFromString(abroad.replace('(0)', ''));
    // Two noughts begin other numbers too.
    return (
      number !== undefined &&
      number.isPossible() &&
      (flat.includes('+') ||
        said ||
        number.isValid() ||
        countries.some((one) => one.telephones.plays.test(number.number)))
    );
  }
  return countries.some(({ telephones: { region, written, plays } }) => {
    if (!written.test(flat) && !(said && /^1?\d{10}$/u.test(flat))) return false;
    if (said && region === 'US' && /^[2-9]\d{2}[-.]\d{4}$/u.test(flat)) return true;
    const number = parsePhoneNumberFromString(flat, region);
    if (!number?.isPossible()) return false;
    return (said && number.nationalNumber.length > 7) || number.isValid() || plays.test(number.number);
  });
}

/** Telephone numbers of the countries, and of every country where they have its prefix. */
export function telephoneNumbers(text: string, countries: Country[]): Run[] {
  const found: Run[] = [];
  const runs = [...text.matchAll(RUN)].map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
  }));
  const isOne = ({ start, end }: Run) => {
    const before = text.slice(Math.max(0, start - 100), start);
    const said = SAID.test(before);
    if (!said && OF_OTHERS.test(before.slice(-30))) return false;
    return isTelephone(text.slice(start, end), countries, said);
  };
  for (const run of runs) {
    const all = [run, ...partsOf(text, run)];
    const one = all.find(isOne);
    if (!one) continue;
    found.push(one);
    // Two numbers side by side.
    const next = { start: one.end + text.slice(one.end).search(/[+(\d]/u), end: run.end };
    if (one.end < run.end && isOne(next)) found.push(next);
  }
  return [...found, ...overLineEnds(text, isOne)];
}

/** A run without a group of one or two figures at one of its ends, or the first of two numbers. */
function partsOf(text: string, { start, end }: Run): Run[] {
  const run = text.slice(start, end);
  const parts: Run[] = [];
  const first = /^\(?\d{1,2}[ .)-]{1,3}(?=[+(\d])/u.exec(run);
  if (first) parts.push({ start: start + first[0].length, end });
  const last = /(?:[ /]|[ ]?[-(/][ ]?)\d{1,2}$|\/ ?\d{3,4}$/u.exec(run);
  if (last) parts.push({ start, end: end - last[0].length });
  for (const { index } of run.matchAll(/[ /-]{1,3}(?=\(?[+0])/gu))
    if (index >= 8 && run.length - index > 8) parts.push({ start, end: start + index });
  return parts;
}

/** Numbers that one line end breaks, where words are in the line before or something says what they are. */
function overLineEnds(text: string, isOne: (run: Run) => boolean): Run[] {
  const found: Run[] = [];
  for (const { index } of text.matchAll(/(?<=[\d)][ -]{0,2})\n(?=[ \t]{0,12}\(?\d)/gu)) {
    const head = /(?<![\p{L}\p{N}_@.,/-]|\d[ \t])\(?\+?\(?\d[\d ()-]{0,16}$/u.exec(
      text.slice(Math.max(0, index - 20), index),
    );
    const tail = /^\n[ \t]{0,12}\(?\d[\d ()-]{0,16}(?<=\d)(?![\w/-]|[.,]\d|[ \t]{1,8}\d)/u.exec(
      text.slice(index, index + 34),
    );
    if (!head || !tail) continue;
    const run = { start: index - head[0].length, end: index + tail[0].length };
    const line = text.slice(text.lastIndexOf('\n', run.start - 1) + 1, run.start);
    const inWords = /\p{L}{2}/u.test(line) || SAID.test(text.slice(Math.max(0, run.start - 100), run.start));
    if (!inWords && !text.slice(run.start, run.start + 2).includes('+')) continue;
    if (isOne(run)) found.push(run);
  }
  return found;
}
