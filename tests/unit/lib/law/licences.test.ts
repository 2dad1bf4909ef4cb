/** What a licence allows, by the names that editors write. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permissionsOf } from '../../../../src/lib/law/licences.ts';

test('free licences allow copies, and all but those without derivatives allow changes', () => {
  for (const name of [
    'OGL v3.0',
    'Open Parliament Licence v3.0',
    'CC BY 4.0',
    'CC BY-SA',
    'CC0',
    'Public domain',
    'MIT',
  ])
    assert.deepEqual(permissionsOf(name), { copy: true, change: true }, name);
  for (const name of ['CC BY-ND 4.0', 'CC BY-NC-ND', 'Creative Commons Attribution-NoDerivatives'])
    assert.deepEqual(permissionsOf(name), { copy: true, change: false }, name);
});

test('what is not known to be allowed is not', () => {
  for (const name of [
    'All rights reserved',
    '© A Newspaper',
    'Crown copyright',
    'with kind permission',
    'Commits to nothing',
  ])
    assert.deepEqual(permissionsOf(name), { copy: false, change: false }, name);
});
