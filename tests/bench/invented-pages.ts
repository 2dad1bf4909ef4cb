/**
 * Pages of invented words, as many as are asked for and the same each time. They repeat themselves as a
 * language does: ten thousand words in a row have some 1,600 different ones among them, fifty thousand
 * some 3,200. (The printed edition of the first story: 1,500 and 3,300.)
 */

const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ha',
  'je',
  'ki',
  'lo',
  'mu',
  'na',
  'pe',
  'ri',
  'so',
  'tu',
  'va',
];
const VOCABULARY = 30_000;
/** Words that all documents share; each has as many again of its own. */
const SHARED = 900;
const OWN = 6_000;
/** The share of a text that is made of shared words. */
const OF_SHARED = 0.84;
/** Pages of a document. */
const IN_DOCUMENT = 250;

/** The word of a rank, from 0. */
function word(rank: number): string {
  let rest = rank + 16;
  let made = '';
  while (rest > 0) {
    made += SYLLABLES[rest % 16]!;
    rest = Math.floor(rest / 16);
  }
  // Every other word is the beginning of no other, as in a language that is spoken.
  return rank % 2 === 0 ? made : `${made}x`;
}

/** The commonest words, as the list of a language has them. */
export const commonest = (count: number): string[] => Array.from({ length: count }, (_, rank) => word(rank));

/** Numbers between 0 and 1, the same for the same seed; each seed has steps of its own, so that no two pages share a stretch. */
function random(seed: number): () => number {
  const step = Math.imul(seed + 1, 2654435761) | 1;
  let state = seed;
  return () => {
    state = (state + step) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
  };
}

/** How much less often the first words come than Zipf's law alone says (Mandelbrot): 1 / (rank + this). */
const LEVELLED = 2.7;

/** A rank from 0 among so many words. */
const rank = (next: () => number, words: number): number =>
  Math.floor(LEVELLED * (Math.exp(next() * Math.log(words / LEVELLED + 1)) - 1));

/** The text of a page: some 400 words in lines and sentences. */
export function invented(page: number, count = 400): string {
  const next = random(page);
  const document = Math.floor(page / IN_DOCUMENT);
  const words: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const own = next() >= OF_SHARED;
    const place = own
      ? SHARED + ((Math.imul(rank(next, OWN) + OWN * document + 1, 2654435761) >>> 0) % (VOCABULARY - SHARED))
      : rank(next, SHARED);
    words.push(word(place) + (index % 17 === 16 ? '.' : ''));
  }
  return words.join(' ');
}
