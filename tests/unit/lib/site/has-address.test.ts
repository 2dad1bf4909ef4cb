import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasAddress } from '../../../../src/lib/site/addresses.ts';

test('a host that is reserved for examples is no address of a site', () => {
  for (const url of ['https://example.org', 'https://www.example.com/news/', 'https://example.net'])
    assert.equal(hasAddress({ url }), false, url);
  for (const url of ['https://pegel.example', 'https://example.org.uk', 'https://audit.example.com'])
    assert.equal(hasAddress({ url }), true, url);
});
