import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { indexedHtml } from '../../../../src/lib/search/records.ts';
import { TOKENS_FOLLOW, withoutTokens } from '../../../../src/lib/search/terms.ts';
import { search } from '../../../../src/i18n/en/search.ts';

const facets = { kind: 'document', topics: [] };
const bodyOf = (record: Parameters<typeof indexedHtml>[0]) =>
  parseHTML(indexedHtml(record, 'en', search.references)).document.querySelector('main')!;

describe('a record in the index', () => {
  it('ends in the tokens of its references, which are not shown', () => {
    const { textContent } = bodyOf({ title: 'A', facets, row: 0, body: '<p>See section 36(2)(c). </p>' });
    assert.match(textContent, new RegExp(` ${TOKENS_FOLLOW} .*zsection36z2zcz`, 'u'));
    assert.equal(withoutTokens(textContent), 'See section 36(2)(c).');
    assert.equal(bodyOf({ title: 'A', facets, row: 0, body: '<p>Nothing.</p>' }).textContent, 'Nothing.');
  });
});
