import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { indexedHtml } from '../../../src/rules/search-records.ts';
import { TOKENS_FOLLOW } from '../../../src/rules/search-terms.ts';
import { search } from '../../../src/words/en/search.ts';

const facets = { kind: 'document', topics: [] };
const bodyOf = (record: Parameters<typeof indexedHtml>[0]) =>
  parseHTML(indexedHtml(record, 'en', search.references)).document.querySelector('main')!;

describe('a record in the index', () => {
  it('ends in the word that every record has, so that all can be asked for by it', () => {
    for (const body of ['<p>Nothing to refer to.</p>', '<p>See section 36(2)(c).</p>', ''])
      assert.match(
        bodyOf({ title: 'A', facets, body }).lastElementChild!.textContent,
        new RegExp(`^${TOKENS_FOLLOW}\\b`, 'u'),
      );
  });
});
