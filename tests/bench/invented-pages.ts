/** Pages of invented words, as many as are asked for and the same each time: a few words are common, most are rare. */

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

/** Numbers between 0 and 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = (seed + 1) * 2654435761;
  return () => {
    state = (state ^ (state << 13)) >>> 0;
    state = (state ^ (state >>> 17)) >>> 0;
    state = (state ^ (state << 5)) >>> 0;
    return state / 4294967296;
  };
}

/** The text of a page: some 400 words in lines and sentences, ranks by Zipf's law. */
export function invented(page: number, count = 400): string {
  const next = random(page);
  const words: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const rank = Math.floor(Math.exp(next() * Math.log(VOCABULARY))) - 1;
    words.push(word(rank) + (index % 17 === 16 ? '.' : ''));
  }
  return words.join(' ');
}
