/** The explanation of the rules is that of the rules as they are. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { documentationOf, issueKinds, type IssueKind } from '../../../src/checks/kinds.ts';
import { mistakesGuide } from '../../mistakes/write-guide.ts';

const root = resolve(import.meta.dirname, '../../..');

test('the README of the checks is up to date: run `node tests/mistakes/write-guide.ts`', () => {
  assert.equal(readFileSync(join(root, 'docs/mistakes.md'), 'utf8'), mistakesGuide());
});

test('every kind has the section to which its mistakes refer', () => {
  for (const kind of Object.keys(issueKinds) as IssueKind[]) {
    const [file, anchor] = documentationOf(kind).split('#');
    assert.match(readFileSync(join(root, file!), 'utf8'), new RegExp(`^## ${anchor}$`, 'mu'));
  }
});
