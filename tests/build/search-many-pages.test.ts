/** The search of an archive so large that the places of its commonest words are heavy: Chromium asks the real index. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeIndex } from '../../src/integrations/search-index-files.ts';
import type { NeighbourEntry } from '../../src/rules/neighbours.ts';
import { phraseRanges } from '../../src/rules/search-terms.ts';
import { commonest } from '../bench/invented-pages.ts';
import { inventedRecords, openIndex, type OpenIndex } from '../bench/large-index.ts';

const records = inventedRecords(900);
const [first, second, third, fourth] = commonest(4) as [string, string, string, string];
const textOf = (record: (typeof records)[number]) =>
  (record.sections ?? []).flatMap(({ text }) => text).join(' ');
/** The addresses of the records in which all of these stand word for word. */
const holding = (...phrases: string[]) =>
  records
    .filter((record) => phrases.every((phrase) => phraseRanges(textOf(record), phrase).length > 0))
    .map(({ address }) => address)
    .sort();
const [light, other] = commonest(60).slice(58) as [string, string];
/** The phrases of so many words with the commonest two among them, in the order in which they stand in the first record. */
const phrases = (length: number): string[] => {
  const words = textOf(records[0]!).split(' ');
  return words
    .map((_, at) => words.slice(at, at + length))
    .filter((run) => run.includes(first) || run.includes(second))
    .map((run) => run.join(' '))
    .filter((run) => !run.includes('.'));
};

describe('phrases in a large archive', () => {
  let index: OpenIndex;
  before(async () => {
    const files = await makeIndex(records, [], 'en', new Set(), [fourth]);
    const entry = files.find(({ path }) => path === 'neighbours.json')!;
    const { heavy } = JSON.parse(Buffer.from(entry.content).toString()) as NeighbourEntry;
    assert.deepEqual(heavy, [first, second, third]);
    index = await openIndex(files, {
      references: { kinds: {}, joiners: [] },
      common: [fourth],
      weak: [first, light],
    });
  });
  after(() => index.close());

  for (const length of [2, 3, 4])
    it(`of ${length} words with heavy ones among them are found in all records that hold them, and no other`, async () => {
      for (const phrase of phrases(length).slice(0, 3)) {
        const { found, may } = await index.ask(`"${phrase}"`, true);
        assert.deepEqual(found!.sort(), holding(phrase), phrase);
        // Of two words hardly any other record need be read.
        if (length === 2) assert.ok(may <= found!.length + 2, `${phrase}: ${may}`);
      }
    });

  it('of nothing but heavy words are found, and those that stand nowhere are not', async () => {
    const { found, unsure } = await index.ask(`"${first} ${second}"`, true);
    assert.deepEqual(found!.sort(), holding(`${first} ${second}`));
    assert.equal(unsure, true);
    assert.deepEqual(
      (await index.ask(`"${first} ${first} ${second} ${second} ${first}"`, true)).found,
      holding(`${first} ${first} ${second} ${second} ${first}`),
    );
  });

  it('beside other words, and words that say nothing alone, are found', async () => {
    const [phrase] = phrases(3) as [string];
    const rare = textOf(records[0]!)
      .split(' ')
      .find((word) => holding(word).length < 10 && !word.includes('.'))!;
    assert.deepEqual((await index.ask(`"${phrase}" ${rare}`, true)).found!.sort(), holding(phrase, rare));
    assert.deepEqual((await index.ask(fourth, true)).found!.sort(), holding(fourth));
  });

  it('give their first hits without the places of the heavy words', async () => {
    // The list of the word that every record has, from which those are taken that may hold the phrase.
    assert.equal((await index.ask(`"${first} ${second}"`)).lists, 1);
    assert.equal((await index.ask(fourth)).lists, 1);
    // Of a phrase without heavy words the places of each are asked for.
    assert.equal((await index.ask(`"${light} ${other}"`)).lists, 2);
  });

  it('are asked for without a word that says little only where that is heavy', async () => {
    assert.equal((await index.ask(`${first} ${other}`)).lists, 1);
    assert.equal((await index.ask(`${light} ${other}`)).lists, 2);
  });
});
