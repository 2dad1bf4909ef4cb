/** Files that changed are known by their time and size, those that are new or gone too. */
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { differing, stampsOf } from '../../../src/integrations/stamps.ts';

test('what was written, added or taken away differs, and nothing else', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'stamps-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const at = (name: string) => join(folder, name);
  mkdirSync(at('events'));
  for (const name of ['site.yaml', 'events/one.yaml', 'events/two.yaml', 'events/three.yaml'])
    writeFileSync(at(name), 'a');
  const before = stampsOf(folder);
  assert.deepEqual(differing(before, stampsOf(folder)), []);
  writeFileSync(at('events/one.yaml'), 'ab');
  utimesSync(at('events/two.yaml'), new Date(0), new Date(0));
  rmSync(at('events/three.yaml'));
  writeFileSync(at('events/four.yaml'), '');
  assert.deepEqual(
    differing(before, stampsOf(folder)).sort(),
    ['events/four.yaml', 'events/one.yaml', 'events/three.yaml', 'events/two.yaml'].map(at),
  );
});
