import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  FACETS,
  orderOf,
  readState,
  writeState,
  type SearchState,
} from '../../../../src/lib/search/address.ts';

const values = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 });
const state = fc.record({
  text: fc.string().map((text) => text.trim()),
  exact: fc.boolean(),
  filters: fc.record(Object.fromEntries(FACETS.map((facet) => [facet, values]))),
  sort: fc.constantFrom('relevance', 'newest', 'oldest'),
  page: fc.integer({ min: 1, max: 100 }),
}) as fc.Arbitrary<SearchState>;

describe('the address of a search', () => {
  it('leads back to the same search', () => {
    fc.assert(
      fc.property(state, (one) => {
        assert.deepEqual(readState(new URLSearchParams(writeState(one))), structuredClone(one));
      }),
    );
  });
  it('is empty for an empty search', () => {
    assert.equal(writeState(readState(new URLSearchParams())), '');
  });
  it('leaves out what cannot be understood', () => {
    const read = readState(new URLSearchParams('sort=best&page=-3&kind=&exact=yes'));
    assert.equal(writeState(read), '');
  });
  it('has no best match without words: the newest comes first', () => {
    assert.equal(orderOf({ text: ' ?! ', sort: 'relevance' }), 'newest');
    assert.equal(orderOf({ text: 'a', sort: 'relevance' }), 'relevance');
    assert.equal(orderOf({ text: '', sort: 'oldest' }), 'oldest');
  });
});
