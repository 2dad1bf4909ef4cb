/**
 * A text in comparable form, with the way back: Unicode NFKD, white space, quotation marks, dashes,
 * ellipses and soft hyphens of one form; hyphens between letters taken out and remembered. Every
 * quotation, search for a phrase and nearest passage compares texts in this form and in no other.
 */

/** A text in comparable form. */
export interface Normalised {
  /** Comparable characters. Hyphens inside words are taken out and kept in `hyphens`. */
  text: string;
  /** For each character of `text`: where it begins in the original. */
  starts: Int32Array;
  /** For each character of `text`: where it ends in the original. */
  ends: Int32Array;
  /** Positions of `text` before which a hyphen was taken out. */
  hyphens: Map<number, 'in-word' | 'line-end'>;
}

const SINGLE_QUOTES = /[‘’‚‛`´′ʼ]/u;
const DOUBLE_QUOTES = /[“”„‟«»″]/u;
const DASHES = /[‐‑‒–—―−-]/u;
const SPACE = /[\s\u00a0\u200b\u2060\ufeff]/u;
const NOTHING = /[\u00ad\u200c\u200d]/u;
/** A letter, or a mark on one: NFKD takes accents off their letters. */
const LETTER = /[\p{L}\p{M}]/u;

const HYPHEN = 0x2d;
const BLANK = 0x20;

/** One character of the original, in comparable form. NFKD opens ligatures and full-width forms. */
function comparable(character: string): string {
  if (NOTHING.test(character)) return '';
  if (SINGLE_QUOTES.test(character)) return "'";
  if (DOUBLE_QUOTES.test(character)) return '"';
  if (DASHES.test(character)) return '-';
  return character.normalize('NFKD');
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

/** Brings a text to comparable form, with the way back. */
export function normalise(original: string): Normalised {
  const out = new Writer(original.length + 8);
  const hyphens: Normalised['hyphens'] = new Map();
  /** Whether the last character written is a letter, or a mark on one. */
  let afterLetter = false;
  let offset = 0;
  while (offset < original.length) {
    const code = original.codePointAt(offset)!;
    const next = offset + (code > 0xffff ? 2 : 1);
    const plain = code < 0x80 && code !== 0x60;
    const character = plain ? '' : String.fromCodePoint(code);
    if (plain ? isAsciiSpace(code) : SPACE.test(character)) {
      let end = next;
      while (end < original.length && isSpaceAt(original, end)) end += 1;
      if (out.length > 0 && out.units[out.length - 1] !== BLANK) out.push(BLANK, offset, end);
      afterLetter = false;
      offset = end;
      continue;
    }
    if (plain ? code === HYPHEN : code === 0xad || DASHES.test(character)) {
      let end = next;
      while (end < original.length && isSpaceAt(original, end)) end += 1;
      const lineEnd = end > next && /[\n\r]/u.test(original.slice(next, end));
      if (afterLetter && (end === next || lineEnd) && isLetterAt(original, end)) {
        if (code !== 0xad) hyphens.set(out.length, lineEnd ? 'line-end' : 'in-word');
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
  };
}
