/**
 * A text in comparable form, with the way back: Unicode NFKD, white space, quotation marks, dashes,
 * ellipses and soft hyphens of one form; hyphens between letters, note marks and struck-out words taken out
 * and remembered. No sign is turned into a digit or a letter: ½, ², ₂, ④, Ⅳ and ª stay what they are. Every
 * quotation, search for a phrase and nearest passage compares texts in this form and in no other.
 */
import { endOfNoteMark, mayBeginNoteMark } from './raised-marks.ts';
import { struckOut } from '../pages/struck-out.ts';

export interface Normalised {
  /** Comparable characters. Hyphens inside words are taken out and kept in `hyphens`. */
  text: string;
  /** For each character of `text`: where it begins in the original. */
  starts: Int32Array;
  /** For each character of `text`: where it ends in the original. */
  ends: Int32Array;
  /** Positions of `text` before which a hyphen was taken out. */
  hyphens: Map<number, 'in-word' | 'line-end'>;
  /** Those of them that are long dashes, which part words: “late—again”. */
  dashes: Set<number>;
  /** Positions of `text` before which note marks were taken out, with the marks. */
  notes: Map<number, string>;
  /** Positions of `text` before which struck-out words were taken out. */
  struck: Set<number>;
  /** Positions of spaces in `text` that hold a number together: “14 500” with a space that does not break. */
  tight: Set<number>;
}

const SINGLE_QUOTES = /[‘’‚‛`´′ʼ]/u;
const DOUBLE_QUOTES = /[“”„‟«»″]/u;
const DASHES = /[‐‑‒–—―−-]/u;
const LONG_DASH = /[—―]/u;
const SPACE = /[^\S\ufeff]/u;
/** Signs without width: soft hyphens, joiners, marks of direction, variants of a letter's form. */
const NOTHING = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f|[\ufe00-\ufe0f]/u;
const TIGHT_SPACE = /^[\u00a0\u2009\u202f]$/u;
/** A letter, or a mark on one: NFKD takes accents off their letters. */
const LETTER = /[\p{L}\p{M}]/u;

const HYPHEN = 0x2d;
const BLANK = 0x20;
const ASTERISK = 0x2a;

/** Signs that NFKD would turn into digits or letters, or that are raised or lowered. */
const KEPT = /[\p{No}\p{Nl}ªº⁺-⁾₊-₎]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}\p{M}]/u;

/** NFKD where it opens ligatures and full-width forms; the sign itself where it would become a digit or a letter. */
function folded(character: string): string {
  const form = character.normalize('NFKD');
  if (form === character) return form;
  const becomesLetter = /\p{Lm}/u.test(character) && /[\p{Ll}\p{Lu}\p{Lo}]/u.test(form);
  const becomesWord = !LETTER_OR_DIGIT.test(character) && /[\p{L}\p{N}]/u.test(form);
  return KEPT.test(character) || becomesLetter || becomesWord ? character.normalize('NFD') : form;
}

function comparable(character: string): string {
  if (NOTHING.test(character)) return '';
  if (SINGLE_QUOTES.test(character)) return "'";
  if (DOUBLE_QUOTES.test(character)) return '"';
  if (DASHES.test(character)) return '-';
  return folded(character);
}

/** The characters of a text as they are brought to comparable form, one after the other. */
class Writer {
  units: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
  length = 0;

  constructor(size: number) {
    this.units = new Uint16Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
  }

  push(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
  }

  private grow(): void {
    const size = this.length * 2 + 16;
    const [units, starts, ends] = [this.units, this.starts, this.ends];
    this.units = new Uint16Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.units.set(units);
    this.starts.set(starts);
    this.ends.set(ends);
  }

  text(): string {
    const units = this.units.subarray(0, this.length);
    if (this.length < 2000) return String.fromCharCode(...units);
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
  }
}

const isAsciiSpace = (code: number) => code === BLANK || (code >= 9 && code <= 13);
const isAsciiLetter = (code: number) => (code | 32) >= 0x61 && (code | 32) <= 0x7a;

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? isAsciiSpace(code) : SPACE.test(text[at]!);
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  if (code === undefined) return false;
  return code < 0x80 ? isAsciiLetter(code) : LETTER.test(String.fromCodePoint(code));
}

/** The end of the white space, and of the signs without width, that begin at an offset. */
function endOfSpace(text: string, from: number): number {
  let end = from;
  while (end < text.length && (isSpaceAt(text, end) || NOTHING.test(text[end]!))) end += 1;
  return end;
}

/** Brings a text to comparable form, with the way back. */
export function normalise(original: string): Normalised {
  const out = new Writer(original.length + 8);
  const hyphens: Normalised['hyphens'] = new Map();
  const notes: Normalised['notes'] = new Map();
  const [dashes, struck, tight] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const leftOut = struckOut(original);
  let nextLeftOut = 0;
  /** Whether the last character written is a letter, or a mark on one. */
  let afterLetter = false;
  let offset = 0;
  while (offset < original.length) {
    if (nextLeftOut < leftOut.length && leftOut[nextLeftOut]!.start === offset) {
      struck.add(out.length);
      offset = leftOut[nextLeftOut]!.end;
      nextLeftOut += 1;
      afterLetter = false;
      continue;
    }
    const code = original.codePointAt(offset)!;
    const next = offset + (code > 0xffff ? 2 : 1);
    const plain = code < 0x80 && code !== 0x60;
    const character = plain ? '' : String.fromCodePoint(code);
    if (plain ? isAsciiSpace(code) : SPACE.test(character)) {
      let end = next;
      while (end < original.length && isSpaceAt(original, end)) end += 1;
      if (out.length > 0 && out.units[out.length - 1] !== BLANK) {
        if (!plain && TIGHT_SPACE.test(original.slice(offset, end))) tight.add(out.length);
        out.push(BLANK, offset, end);
      }
      afterLetter = false;
      offset = end;
      continue;
    }
    if (plain ? code === HYPHEN : code === 0xad || DASHES.test(character)) {
      const end = endOfSpace(original, next);
      const between = original.slice(next, end);
      const lineEnd = /[\n\r]/u.test(between);
      if (afterLetter && (lineEnd || !SPACE.test(between)) && isLetterAt(original, end)) {
        if (code !== 0xad) hyphens.set(out.length, lineEnd ? 'line-end' : 'in-word');
        if (LONG_DASH.test(character)) dashes.add(out.length);
        offset = end;
        continue;
      }
    }
    if (plain ? code === ASTERISK : mayBeginNoteMark(character)) {
      const end = endOfNoteMark(original, offset);
      if (end !== undefined) {
        notes.set(out.length, `${notes.get(out.length) ?? ''}${original.slice(offset, end)}`);
        offset = end;
        continue;
      }
    }
    if (plain) {
      out.push(code, offset, next);
      afterLetter = isAsciiLetter(code);
    } else {
      const form = comparable(character);
      for (let unit = 0; unit < form.length; unit += 1) out.push(form.charCodeAt(unit), offset, next);
      if (form !== '') afterLetter = LETTER.test(form.at(-1)!) || LETTER.test(String.fromCodePoint(code));
    }
    offset = next;
  }
  if (out.length > 0 && out.units[out.length - 1] === BLANK) out.length -= 1;
  return {
    text: out.text(),
    starts: out.starts.subarray(0, out.length),
    ends: out.ends.subarray(0, out.length),
    hyphens,
    dashes,
    notes,
    struck,
    tight,
  };
}
