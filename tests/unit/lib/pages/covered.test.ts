/** Who covered what in an attached file, and why, as readers are told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coveredPassages } from '../../../../src/lib/pages/findings.ts';

const redact = { decision: 'redact' } as const;

test('a bar that was in the file is nobody’s for certain, any other of the newsroom, unless the record says otherwise', () => {
  const by = (kind: string, more: object = {}) =>
    coveredPassages([{ kind, page: 1, ...redact, ...more }])[0]!.by;
  for (const kind of ['text-under-rectangle', 'text-under-image', 'unapplied-redaction', 'dark-highlight'])
    assert.equal(by(kind), 'before', kind);
  for (const kind of ['unseen-text', 'email-address', 'marked-by-editor'])
    assert.equal(by(kind), 'newsroom', kind);
  assert.equal(by('text-under-rectangle', { coveredBy: 'newsroom' }), 'newsroom');
  assert.equal(by('marked-by-editor', { coveredBy: 'body' }), 'body');
});

test('passages are counted by page, coverer and reason; what is kept is not covered', () => {
  assert.deepEqual(
    coveredPassages([
      { kind: 'email-address', page: 1, ...redact },
      { kind: 'telephone-number', page: 1, ...redact },
      { kind: 'email-address', page: 1, ...redact, reason: 'A child.' },
      { kind: 'email-address', page: 2, ...redact },
      { kind: 'email-address', page: 2, decision: 'keep', reason: 'The office published it.' },
      { kind: 'bookmark-leak', ...redact },
    ]),
    [
      { page: 1, by: 'newsroom', count: 2, personal: true },
      { page: 1, by: 'newsroom', count: 1, reason: 'A child' },
      { page: 2, by: 'newsroom', count: 1, personal: true },
      { by: 'newsroom', count: 1 },
    ],
  );
});
