/** One rule says what is published. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isVisible } from '../../../src/rules/visibility.ts';

test('a draft is shown while it is worked on, and nowhere else', () => {
  assert.equal(isVisible({ draft: true }, { drafts: true }), true);
  assert.equal(isVisible({ draft: true }, { drafts: false }), false);
  assert.equal(isVisible({ draft: false }, { drafts: false }), true);
  assert.equal(isVisible({}, { drafts: false }), true);
});

test('what is on hold or may not be cited is never shown', () => {
  for (const drafts of [true, false]) {
    assert.equal(isVisible({ hold: 'to be checked' }, { drafts }), false);
    assert.equal(isVisible({ doNotCite: 'a copy' }, { drafts }), false);
  }
});
