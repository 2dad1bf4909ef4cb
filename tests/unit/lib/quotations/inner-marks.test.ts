/** A quotation inside another has the inner marks of the language, and no other words are changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { innerMarks } from '../../../../src/lib/quotations/inner-marks.ts';

const marks = { open: '„', close: '“', innerOpen: '‚', innerClose: '‘' };
const quoted = (open: string, words: string, close: string) =>
  `<span class="in-marks">${open}<mark>${words}</mark>${close}</span>`;

test('each quotation gets the inner marks, and other marks stay', () => {
  const text = (open: string, close: string) =>
    `It says „so“: ${quoted(open, 'one', close)} and ${quoted(open, 'two „three“', close)}.`;
  assert.equal(innerMarks(text('„', '“'), marks), text('‚', '‘'));
  assert.equal(innerMarks('It says „so“.', marks), 'It says „so“.');
});
