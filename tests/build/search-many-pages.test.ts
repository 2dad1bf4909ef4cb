/** Phrases in an archive of many pages: Chromium searches the real index. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { searchFiles } from '../../src/integrations/search/files.ts';
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
    index = await openIndex(searchFiles({ records, language: 'en' }), {
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
  const index = await openIndex(searchFiles({ records: own, language: 'en' }), {
    references,
    common,
    small: [],
  });
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

it('of a divided index, the same is found in the same order', async () => {
  // Three records of each of ten days, a third of them without a title of their own, and five without a date.
  const dated = Array.from({ length: 35 }, (_, at) => ({
    address: `/${String(at).padStart(2, '0')}/`,
    title: `Record ${at} of the ${at % 2 === 0 ? 'school' : 'harbour'}`,
    facets: {
      kind: 'page',
      topics: [],
      ...(at < 30 && { day: `2020-01-${String(10 + ((at * 7) % 10)).padStart(2, '0')}` }),
    },
    text: [`The text ${at} says “${at % 3 === 0 ? 'closed in May' : 'open all summer'}”.`],
    pagesOnly: at % 3 === 0,
  }));
  const words = { references: { kinds: {}, joiners: [] }, common: ['the', 'of'], small: [] };
  const queries = ['record', '"closed in May"', 'school', 'harbour summer'];
  const answers = async (shards: number) => {
    const index = await openIndex(searchFiles({ records: dated, language: 'en', shards }), {
      ...words,
      divided: shards > 1,
    });
    try {
      const days = new Map(dated.map(({ address, facets }) => [address, facets.day ?? 'none']));
      const byDay = async (sort: 'newest' | 'oldest') =>
        (await index.askEach(queries, { sort, titles: true })).map((all) => all.map((one) => days.get(one)));
      const found = await index.askEach(queries, { titles: true });
      return {
        found: found.map((all) => all.toSorted()),
        newest: await byDay('newest'),
        oldest: await byDay('oldest'),
      };
    } finally {
      await index.close();
    }
  };
  const whole = await answers(1);
  assert.deepEqual(
    whole.found.map((all) => all.length),
    [35, 12, 18, 11],
  );
  // Days beside each other are told apart.
  const [all = []] = whole.oldest;
  assert.deepEqual(all, all.toSorted());
  assert.deepEqual(await answers(4), whole);
});
