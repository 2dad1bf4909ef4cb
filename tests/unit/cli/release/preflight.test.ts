/** The list before publication says what is left, and that nothing is. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { exampleStory } from '../../../mistakes/story.ts';
import { allToPublish, preflight, preflightMessage } from '../../../../src/cli/release/preflight.ts';

test('an article without mistakes has nothing left; a draft with something to write has both', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ready-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(exampleStory)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const whole = await preflight('the-footbridge', folder, folder);
  assert.deepEqual(whole.left, []);
  assert.match(
    whole.facts.join('\n'),
    /Sources: 2 \(read 1, reported 1\)[\s\S]*Pictures: 1, each with[\s\S]*Criticises: Town Council[\s\S]*Right of reply: The Town Council was not asked\./u,
  );
  assert.match(preflightMessage(whole), /Nothing is left to do/u);
  const file = 'articles/the-footbridge.mdx';
  const draft = exampleStory[file]!.replace(
    'The Town Council was not asked.\ncriticises: [town-council]',
    "'‹To be written: who was asked.›'\ndraft: true",
  );
  await writeFile(path.join(folder, file), draft);
  const all = (await preflight(file, folder, folder)).left;
  // What only this article mentions, and what readers can see before it.
  const already = all.filter((one) => one.includes('is public already'));
  assert.deepEqual(
    already.map((one) => /(\w+)\/([\w-]+)(?:\/|\.yaml)/u.exec(one)?.slice(1)),
    [
      ['documents', 'inspection'],
      ['figures', 'crossings'],
      ['events', '2020-05-04-answer'],
      ['documents', 'petition'],
      ['pictures', 'deck'],
    ],
  );
  const left = all.filter((one) => !already.includes(one));
  assert.equal(left.length, 3, left.join('\n'));
  assert.match(left.join('\n'), /whom the article criticises/u);
  assert.match(left.join('\n'), /who was asked[\s\S]*It is a draft/u);
  assert.equal((await allToPublish(folder, folder)).length, 1);
  await assert.rejects(preflight('no-such', folder, folder), /the-footbridge/u);
});
