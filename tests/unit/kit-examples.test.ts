/** The kit's page explains every component that the kit has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kitAttributes } from '../../src/kit/attributes.ts';
import { kit } from '../../src/words/en/kit.ts';

test('each component says what it is for', () => {
  assert.deepEqual(Object.keys(kit.purposes).sort(), Object.keys(kitAttributes).sort());
});
