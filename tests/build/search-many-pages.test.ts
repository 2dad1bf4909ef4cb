/** Phrases in an archive of many pages: Chromium searches the real index. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeIndex } from '../../src/integrations/search/files.ts';
import { phraseRanges } from '../../src/lib/search/terms.ts';
import { commonest } from '../bench/invented-pages.ts';
import { inventedRecords, openIndex, type OpenIndex } from '../bench/large-index.ts';

const records = inventedRecords(400);
const [first, second, third] = commonest(3) as [string, string, string];
const textOf = (record: (typeof records)[number]) =>
  (record.sections ?? []).flatMap(({ text }) => text).join(' ');
/** The addresses of the records that have all of these word for word. */
const holding = (...phrases: string[]) =>
  records
    .filter((record) => phrases.every((phrase) => phraseRanges(textOf(record), phrase).length > 0))
    .map(({ address }) => address)
    .sort();
/** Phrases of so many words with one of the commonest among them, in their order in the first record. */
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
    const { files } = await makeIndex({ records, language: 'en' });
    index = await openIndex(files, {
      references: { kinds: {}, joiners: [] },
      common: [first, second, third],
      small: [],
    });
  });
  after(() => index.close());
  const finds = async (...texts: string[]) =>
    (await index.askEach(texts)).map((addresses) => addresses.toSorted());

  it('are found in all records that hold them, and in no other', async () => {
    const asked = [2, 3, 4].flatMap((length) => phrases(length).slice(0, 3));
    assert.equal(asked.length, 9);
    assert.deepEqual(
      await finds(...asked.map((phrase) => `"${phrase}"`)),
      asked.map((phrase) => holding(phrase)),
    );
  });

  it('of nothing but common words are found, and those that are nowhere are not', async () => {
    const nowhere = `${first} ${first} ${second} ${second} ${first}`;
    assert.deepEqual(holding(nowhere), []);
    assert.deepEqual(await finds(`"${first} ${second}"`, `"${nowhere}"`), [
      holding(`${first} ${second}`),
      [],
    ]);
  });

  it('are found beside other words', async () => {
    const [phrase] = phrases(3) as [string];
    const rare = textOf(records[0]!)
      .split(' ')
      .find((word) => holding(word).length < 10 && !word.includes('.'))!;
    assert.deepEqual(await finds(`"${phrase}" ${rare}`), [holding(phrase, rare)]);
  });
});

/** What each of some texts finds in records of one text each: the numbers of these. */
async function found(records: readonly string[], common: readonly string[], asked: readonly string[]) {
  const own = records.map((text, at) => ({
    address: `/${at}/`,
    title: `Record ${at}`,
    facets: { kind: 'page', topics: [] },
    text: [text],
  }));
  const references = { kinds: {}, joiners: [] };
  const { files } = await makeIndex({ records: own, language: 'en' });
  const index = await openIndex(files, { references, common, small: [] });
  try {
    const addresses = await index.askEach(asked);
    return addresses.map((one) => one.map((address) => Number(address.replaceAll('/', ''))).sort());
  } finally {
    await index.close();
  }
}

it('common words are not asked for beside others, and are found alone', async () => {
  const records = ['A school of the town.', 'Schools in towns.', 'Of the.'];
  assert.deepEqual(await found(records, ['of', 'the'], ['the school', 'of the', '"of the"', '"the of"']), [
    [0, 1],
    [0, 2],
    [0, 2],
    [],
  ]);
});

it('phrases with dashes and signs are found as they are', async () => {
  const records = ['The school – closed in May – cost £14,500.', 'A school closed in June; schools closed.'];
  assert.deepEqual(
    await found(
      records,
      ['the', 'in'],
      [
        '"school – closed"',
        '"school closed"',
        '"school — closed in May"',
        '"cost £14,500"',
        '"closed in" £14,500',
      ],
    ),
    [[0], [1], [0], [0], [0]],
  );
});
