/** A PDF is said to conform only where the validator on this machine has passed it. */
import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, test } from 'node:test';
import { conformsToUa, validatorVersion } from '../../../../src/integrations/edition/conformance.ts';

const { PATH } = process.env;
afterEach(() => {
  process.env['PATH'] = PATH;
});

/** Puts a program with the validator's name before all others. */
async function validator(t: { after: (task: () => Promise<void>) => void }, script: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'validator-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, 'verapdf'), `#!/bin/sh\n${script}\n`);
  await chmod(path.join(folder, 'verapdf'), 0o755);
  process.env['PATH'] = `${folder}${path.delimiter}${PATH}`;
}
const pdf = new TextEncoder().encode('%PDF-1.7');

test('without a validator nothing conforms', async () => {
  process.env['PATH'] = '/nowhere';
  assert.equal(await validatorVersion(), '');
  assert.equal(await conformsToUa(pdf), false);
});

test('what it passes conforms; what it fails, or cannot read, does not', async (t) => {
  // The file is the last argument, after the rules to hold it to.
  await validator(t, 'grep -q PDF "$5" && [ "$2" = ua1 ] && echo "PASS $5 ua1"');
  assert.equal(await conformsToUa(pdf), true);
  await validator(t, 'echo "FAIL $5 ua1"; exit 1');
  assert.equal(await conformsToUa(pdf), false);
  await validator(t, 'echo "FAIL $5 ua1"');
  assert.equal(await conformsToUa(pdf), false);
  await validator(t, 'exit 7');
  assert.equal(await conformsToUa(pdf), false);
});
