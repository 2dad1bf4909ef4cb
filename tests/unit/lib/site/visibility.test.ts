/** One rule says what is published. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasCome, isVisible } from '../../../../src/lib/site/visibility.ts';

const now = { moment: new Date('2026-11-24T12:00:00Z'), timeZone: 'Europe/London' };

test('a draft is shown while it is worked on, and nowhere else', () => {
  assert.equal(isVisible({ draft: true }, { drafts: true, ...now }), true);
  assert.equal(isVisible({ draft: true }, { drafts: false, ...now }), false);
  assert.equal(isVisible({ draft: false }, { drafts: false, ...now }), true);
  assert.equal(isVisible({}, { drafts: false, ...now }), true);
});

test('what is on hold or may not be cited is never shown', () => {
  for (const drafts of [true, false]) {
    assert.equal(isVisible({ hold: 'to be checked' }, { drafts, ...now }), false);
    assert.equal(isVisible({ doNotCite: 'a copy' }, { drafts, ...now }), false);
  }
});

test('what is held back comes out at its moment, and not a minute before', () => {
  const before = { ...now, moment: new Date('2026-12-01T05:59:59Z') };
  const after = { ...now, moment: new Date('2026-12-01T06:00:00Z') };
  for (const publishAt of ['2026-12-01T06:00Z', '2026-12-01T07:00+01:00', '2026-12-01T01:00-05:00']) {
    assert.equal(isVisible({ publishAt }, { drafts: false, ...before }), false, publishAt);
    assert.equal(isVisible({ publishAt }, { drafts: false, ...after }), true, publishAt);
    assert.equal(isVisible({ publishAt }, { drafts: true, ...before }), true, publishAt);
  }
  assert.equal(
    isVisible({ publishAt: '2026-12-01T06:00Z', draft: true }, { drafts: false, ...after }),
    false,
  );
});

test('a day begins in the time zone of the story', () => {
  const moment = new Date('2026-11-30T23:30:00Z');
  assert.equal(hasCome('2026-12-01', { moment, timeZone: 'Europe/Berlin' }), true);
  assert.equal(hasCome('2026-12-01', { moment, timeZone: 'Europe/London' }), false);
  assert.equal(hasCome('2026-12-01', { moment, timeZone: 'America/New_York' }), false);
});
