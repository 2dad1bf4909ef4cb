/**
 * Words that turn the meaning of a sentence, and words for numbers, by language. No mark of an editor in a quotation
 * may pass over one of them unless the record names it and says why (see `quotation-marks.ts`). All languages are
 * looked for in every text. A `*` at an end of a word stands for further letters. To add a language, add its list.
 */
import type { Normalised } from './normalise.ts';

/** Words between bars. Those such as `dont` are in texts that have lost their apostrophes. */
const listed = (words: string): string[] => words.split('|');

export const negations: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...listed("no|not|never|none|no one|nobody|nothing|nowhere|neither|nor|non|nay|without|cannot|*n't"),
    ...listed('hardly|scarcely|barely|rarely|seldom|unless|aint|arent|cant|couldnt|didnt|doesnt|dont|hadnt'),
    ...listed('hasnt|havent|isnt|mustnt|neednt|shouldnt|wasnt|werent|wont|wouldnt|except|excepting'),
    ...listed('excluding|instead of|rather than|far from|other than|but for|refus*|declin*|deny|denies'),
    ...listed('denied|denying|denial*|fail|fails|failed|failing|failure*|lack|lacks|lacked|lacking|absent'),
    ...listed('absence|ceased to|prevent*|prohibit*|forbid*|forbade|reject*|unable|unlikely|impossible'),
    ...listed('unwilling|neglected to|omitted to|stopped short of'),
  ],
  de: [
    ...listed('nicht|nichts|nein|nie|niemals|niemand*|nirgend*|nimmer|kein*|ohne|kaum|weder|mitnichten'),
    ...listed('schwerlich|selten|keinesfalls|keineswegs|außer|ausser|statt|anstatt|ausgenommen|unmöglich'),
    ...listed('unterließ*|unterlassen|verweiger*|weiger*|geweigert|ablehn*|abgelehnt|lehnt|lehnte|lehnten'),
    ...listed('bestreit*|bestritt*|verneint*|untersagt*|verbot|verboten|versäumt*|fehlt|fehlte|fehlten'),
    ...listed('fehlen|mangels'),
  ],
};

/** Words that multiply or qualify the number before them. */
const magnitudes: Readonly<Record<string, readonly string[]>> = {
  en: ['hundred*', 'thousand*', 'million*', 'billion*', 'trillion*', 'dozen*', 'bn', 'per cent', 'percent'],
  de: ['hundert*', 'tausend*', 'million*', 'milliarde*', 'billion*', 'dutzend*', 'mio', 'mrd', 'prozent'],
};

export const numberWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['zero', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
    ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty*'],
    ...['thirty*', 'forty*', 'fifty*', 'sixty*', 'seventy*', 'eighty*', 'ninety*', 'half', 'halves', 'twice'],
    ...magnitudes['en']!,
  ],
  de: [
    ...['null', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
    ...['*zehn', '*zig', 'dreißig', '*unddreißig', '*hundert*', '*tausend*', 'halb*', 'hälfte', 'doppelt*'],
    ...magnitudes['de']!,
  ],
};

const LETTERS = "[\\p{L}\\p{M}']*";
const pattern = (word: string): string =>
  word
    .split('*')
    .map((part) => part.normalize('NFKD').replaceAll(' ', '\\s+').replaceAll('ß', '(?:ß|ss)'))
    .join(LETTERS);
const anyOf = (lists: Readonly<Record<string, readonly string[]>>): string =>
  Object.values(lists).flat().map(pattern).join('|');

const TURNING = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${anyOf(negations)}|${anyOf(numberWords)})(?![\\p{L}\\p{M}])|\\p{N}(?:[\\p{N}.,:'/-]*\\p{N})?`,
  'giu',
);
const MAGNITUDE = new RegExp(`^ ?(?:${anyOf(magnitudes)})(?![\\p{L}\\p{M}])`, 'iu');
const SPACED_LETTERS = /(?<!\p{L})\p{L}(?: \p{L})+(?!\p{L})/gu;

/** Whether a comparable text begins with a word that multiplies the number before it. */
export const beginsWithMagnitude = (text: string): boolean => MAGNITUDE.test(text);

interface TurningWord {
  word: string;
  start: number;
  end: number;
}

function found(text: string): TurningWord[] {
  return [...text.matchAll(TURNING)].map((match) => ({
    word: match[0].normalize('NFC').toLowerCase().replace(/\s+/gu, ' '),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words of a comparable text that turn its meaning, and its numbers, as they are in it. */
export const turningWords = (text: string): string[] => found(text).map(({ word }) => word);

/** Letters so far outside a gap may belong to a phrase that begins or ends in it. */
const AROUND = 30;

/**
 * The turning words and numbers that a gap of a comparable text takes a part of: also those of several words that
 * only begin or end in it, those with hyphens (“no-one”), and those set in s p a c e d letters.
 */
export function turningWordsIn(source: Normalised, from: number, to: number): string[] {
  if (to <= from) return [];
  const begin = Math.max(0, from - AROUND);
  const whole = found(source.text.slice(begin, to + AROUND))
    .filter((one) => one.start + begin < to && one.end + begin > from)
    .map(({ word }) => word);
  let hyphened = '';
  for (let at = from; at < to; at += 1)
    hyphened += (source.hyphens.has(at) && at > from ? '-' : '') + source.text[at]!;
  const gap = source.text.slice(from, to);
  const others = [
    hyphened.replaceAll('-', ' '),
    gap.replace(SPACED_LETTERS, (run) => run.replaceAll(' ', '')),
  ]
    .filter((text) => text !== gap)
    .flatMap(turningWords);
  return [...whole, ...others.filter((word) => !whole.includes(word))];
}
