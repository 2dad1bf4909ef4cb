import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberNotes, readArticleText } from '../../../../src/lib/citations/provenance.ts';
import { readReferences } from '../../../../src/lib/citations/references.ts';

test('each reference has an anchor and a label of its own', () => {
  const { uses } = readArticleText(
    'One.<Cite of="a" at="X" /> Two.<Cite of="b" /> Three.<Cite of="a" at="X" /> <Quote of="q">words</Quote>',
  );
  const references = readReferences(uses, numberNotes(uses));
  assert.deepEqual(
    references.map((one) => [one.anchor, one.label]),
    [
      ['ref-1-1', '1a'],
      ['ref-2-1', '2'],
      ['ref-1-2', '1b'],
      ['ref-3-1', '3'],
    ],
  );
});
