/**
 * Raised and lowered letters as the signs that Unicode has for them, so that no note mark joins a word or a number:
 * “hour³”, “10⁶”, “H₂O”. What has no sign is kept apart by a space.
 */

const SIGNS = {
  super: signs('0123456789+-−=()abcdefghijklmnoprstuvwxyz', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'),
  sub: signs('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
};

function signs(from: string, to: string): Map<string, string> {
  const raised = [...to];
  return new Map([...from].map((letter, index) => [letter, raised[index]!]));
}

/** “1st”, “2ème”: the ending of a number, which is a part of it. An “a” is the mark of a note, in tables above all. */
const ORDINAL = /^(?:st|nd|rd|th|er|re|e|de|ère|ème|o|º|ª)$/iu;
/** “Mᵐᵉ”, “nᵒ”, “Dʳ”: the ending of an abbreviation, and what it is the ending of. */
const ENDING = /^(?:mes?|lles?|gr|rs?|e|ie|te?|os?|d|m)$/u;
const ABBREVIATED = /(?:^|[^\p{L}\p{N}])(?:\p{Lu}\p{Ll}?|n)$/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * A raised or lowered stretch of text.
 * @param before what is before it
 */
export function raisedText(text: string, way: 'super' | 'sub', before: string): string {
  if (/\p{N}$/u.test(before) && ORDINAL.test(text.trim())) return text;
  if (way === 'super' && ABBREVIATED.test(before) && ENDING.test(text.trim())) return text;
  if (way === 'super' && text.trim() === 'TM') return '™';
  // “[3]” is apart already.
  if (/^\s*[[({]/u.test(text)) return text;
  const known = [...text].map((letter) =>
    WORD.test(letter) || /[+=()−-]/u.test(letter) ? SIGNS[way].get(letter) : letter,
  );
  if (known.every((sign) => sign !== undefined)) return known.join('');
  return WORD.test(before.at(-1) ?? ' ') && WORD.test(text[0] ?? ' ') ? ` ${text}` : text;
}
