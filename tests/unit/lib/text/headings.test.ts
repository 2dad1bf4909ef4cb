import assert from 'node:assert/strict';
import test from 'node:test';
import { asHeading } from '../../../../src/lib/text/headings.ts';

test('only the full stop at the end is taken away', () => {
  assert.equal(asHeading('To open the No. 2 bridge.'), 'To open the No. 2 bridge');
  assert.equal(asHeading('To open it?'), 'To open it?');
});
