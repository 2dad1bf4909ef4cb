/** Words that a machine read wrongly, corrected by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctText } from '../../../../src/lib/pages/misread.ts';

const text = 'The dcck was c1osed; the rail was c1osed too.';

test('words that are once on the page are corrected, and every other offset keeps its word', () => {
  const misread = [
    { page: 1, read: 'rail was c1osed', is: 'railing was closed' },
    { page: 1, read: 'dcck', is: 'deck' },
  ];
  const { text: now, corrected, moved } = correctText(text, misread);
  assert.equal(now, 'The deck was c1osed; the railing was closed too.');
  assert.deepEqual(
    corrected.map(({ start, end, is }) => [now.slice(start, end), is]),
    [
      ['deck', 'deck'],
      ['railing was closed', 'railing was closed'],
    ],
  );
  for (const word of ['The', 'was c1osed;', 'the', 'too.'])
    assert.equal(now.slice(moved(text.indexOf(word)), moved(text.indexOf(word) + word.length)), word);
  const [from, to] = [moved(text.indexOf('rail')), moved(text.indexOf(' too'))];
  assert.equal(now.slice(from, to), 'railing was closed');
});

test('words that are on the page twice, or nowhere, are left as they are', () => {
  const misread = ['c1osed', 'shut'].map((read) => ({ page: 1, read, is: 'closed' }));
  assert.deepEqual([correctText(text, misread).text, correctText(text, misread).corrected], [text, []]);
});
