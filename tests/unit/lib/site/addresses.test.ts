/** Addresses are permanent: these examples must never change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addresses, slug } from '../../../../src/lib/site/addresses.ts';

test('a heading becomes an anchor', () => {
  assert.equal(slug('What was found'), 'what-was-found');
  assert.equal(slug('First argument: past failings'), 'first-argument-past-failings');
  assert.equal(slug("The board’s reply, and the clerk's"), 'the-boards-reply-and-the-clerks');
  assert.equal(slug('Écoles à Bâle'), 'ecoles-a-bale');
});

test('an anchor is an anchor already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = slug(text);
      assert.equal(slug(once), once);
      assert.doesNotMatch(once, /^-|-$|--|\s/u);
    }),
  );
});

test('every kind of record has its address', () => {
  assert.equal(addresses.article('a'), '/articles/a/');
  assert.equal(addresses.event('a'), '/timeline/#a');
  assert.equal(addresses.promise('a'), '/promises/#a');
  assert.equal(addresses.request('a'), '/requests/a/');
  assert.equal(addresses.stage('a'), '/bill/#a');
  assert.equal(addresses.document('a'), '/documents/a/');
  assert.equal(addresses.note('a', 'What was found'), '/documents/a/#what-was-found');
  assert.equal(addresses.quotation('a', 'q'), '/documents/a/#quote-q');
  assert.equal(addresses.figure('a'), '/data/a/');
  assert.equal(addresses.person('a'), '/people/a/');
  assert.equal(addresses.term('a'), '/glossary/#a');
  assert.equal(addresses.unknown('a'), '/method/#unknown-a');
  assert.equal(addresses.page('a'), '/a/');
});
