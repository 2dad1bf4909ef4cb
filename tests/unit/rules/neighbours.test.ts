/** Words that follow each other in a record are always found there, and hardly ever where they do not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { neighboursIn, recordsWith, runsToAsk } from '../../../src/rules/neighbours.ts';
import { phraseRanges } from '../../../src/rules/search-terms.ts';
import { commonest, invented } from '../../bench/invented-pages.ts';

const common = new Set(['the', 'of', 'to']);

/** The records of which every run of a phrase that is asked for may be one. */
async function found(
  phrase: string,
  texts: readonly string[],
  among: ReadonlySet<string>,
): Promise<number[]> {
  const { files } = neighboursIn(texts, among);
  const entry = { files: files.length, records: texts.length };
  const lists = await Promise.all(
    runsToAsk(phrase, among).map((run) =>
      recordsWith(run, entry, (number) => Promise.resolve(files[number]!)),
    ),
  );
  return texts.flatMap((_, record) => (lists.every((list) => list.includes(record)) ? [record] : []));
}

describe('the runs of a phrase that are asked for', () => {
  it('are three words long at most and have common words, the longest first, and of these those with the fewest', () => {
    // Three words of which one is common are left to shorter runs.
    assert.deepEqual(runsToAsk('Of the record to school pupils', common), [
      'of the record',
      'the record to',
      'the record',
    ]);
    assert.deepEqual(runsToAsk('school of – the', common), ['school of - the', 'school of', 'of - the']);
    assert.deepEqual(runsToAsk('The record', common), ['the record']);
    assert.deepEqual(runsToAsk('The', common), ['the']);
  });

  it('are none where no word is common', () => {
    assert.deepEqual(runsToAsk('data protection audit', common), []);
  });
});

describe('the neighbours', () => {
  it('name every record in which a phrase stands word for word, whatever the marks and the case', async () => {
    const piece = fc.constantFrom(
      'the',
      'Of',
      'to',
      'record',
      'co-operate',
      'é',
      '“office”',
      '–',
      'ﬁle.',
      '36(2)',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' ')),
        async (texts, phrase) => {
          const holding = texts.flatMap((one, at) =>
            phraseRanges(one, phrase.toUpperCase()).length > 0 ? [at] : [],
          );
          const named = await found(phrase.toLowerCase(), texts, common);
          for (const record of holding) assert.ok(named.includes(record), `${phrase} in ${texts[record]}`);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('do not name a record in which a stop or another mark stands between the words', async () => {
    const texts = ['The office. Of the record', 'The office of the record', 'office – of the record'];
    assert.deepEqual(await found('office of', texts, common), [1]);
    assert.deepEqual(await found('office – of', texts, common), [2]);
  });

  it('name hardly any other record, with as many words as records have', async () => {
    const often = new Set(commonest(22));
    const texts = Array.from({ length: 60 }, (_, record) =>
      Array.from({ length: 14 }, (_page, page) => invented(record * 14 + page)).join(' '),
    );
    const { files, heavy } = neighboursIn(texts, often);
    const entry = { files: files.length, records: texts.length };
    const words = texts.map((one) => ` ${one.replaceAll('.', ' .')} `);
    let absent = 0;
    let chance = 0;
    for (const text of words.slice(0, 20)) {
      const phrase = text.split(' . ')[3]!;
      for (const run of runsToAsk(phrase, often)) {
        const named = await recordsWith(run, entry, (number) => Promise.resolve(files[number]!));
        for (const [record, one] of words.entries()) {
          if (one.includes(` ${run} `)) assert.ok(named.includes(record));
          else {
            absent += 1;
            if (named.includes(record)) chance += 1;
          }
        }
      }
    }
    // The words that stand most often here are heavy by themselves.
    assert.deepEqual(heavy.slice(0, 2), commonest(2));
    assert.ok(!heavy.includes(commonest(200).at(-1)!));
    assert.ok(absent > 3000);
    assert.ok(chance / absent < 0.004, `${chance} of ${absent}`);
  });

  it('are the same for the same texts, in a few small files for a small archive', () => {
    const texts = ['The record of the office.', 'To the office'];
    const { files } = neighboursIn(texts, common);
    assert.deepEqual(neighboursIn(texts, common), { files, heavy: [] });
    assert.equal(files.length, 16);
    assert.ok(files.every((file) => file.length < 2000));
  });

  it('say so when a file is cut short', async () => {
    const texts = ['The record of the office.'];
    const { files } = neighboursIn(texts, common);
    const entry = { files: files.length, records: 1 };
    await assert.rejects(
      recordsWith('the record', entry, (number) => Promise.resolve(files[number]!.subarray(0, 3))),
      /ends before its time/u,
    );
  });
});
