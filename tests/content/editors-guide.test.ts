/** The editors' guide can be followed to the letter: its commands work, its examples pass the check. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { collections, type Collection } from '../../src/collections/registry.ts';
import { runChecks } from '../../src/checks/run.ts';

const root = path.resolve(import.meta.dirname, '../..');
const guide = await readFile(path.join(root, 'content/README.md'), 'utf8');

/** The words of a command line, with quotation marks as a shell reads them. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map((match) => match[1] ?? match[2]!);
const commands = [...guide.matchAll(/npm run new -- ((?:event|document|correction) "[^`\n]*)/gu)].map(
  (match) => match[1]!,
);

test(
  'the commands of the guide write records that pass the check once they are filled in',
  { timeout: 300_000 },
  async (t) => {
    await mkdir(path.join(root, '.cache'), { recursive: true });
    const folder = await mkdtemp(path.join(root, '.cache', 'guide-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    await cp(path.join(root, 'content'), folder, { recursive: true });
    const said: string[] = [];
    assert.ok(commands.length >= 5);
    // One opens the questions, and has no options.
    for (const line of new Set(commands.filter((one) => one.includes('--')))) {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/new.ts', ...wordsOf(line)], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, STORY: path.relative(root, folder) },
      });
      // The same correction may be in two places of the guide.
      if (stderr.includes('is there already')) continue;
      assert.equal(status, 0, `${line}\n${stderr}`);
      said.push(...[...stdout.matchAll(/^Written: (.*)$/gmu)].map((match) => match[1]!));
    }
    for (const file of said) {
      const text = await readFile(path.join(root, file), 'utf8');
      const filled = text
        .replaceAll(/‹To be written: [^›]*›/gu, 'It is written now.')
        .replace(/^draft: true.*\n/mu, '');
      await writeFile(path.join(root, file), filled);
    }
    const { issues } = await runChecks({ root, contentFolder: path.relative(root, folder) });
    assert.deepEqual(
      issues.filter(({ file }) => said.includes(file)),
      [],
    );
  },
);

test('the records that the guide shows are as the schemas want them', () => {
  const shown: Array<[Collection, RegExp]> = [
    ['events', /^title:.*\ndate:.*\nprecision:/u],
    ['documents', /^title:[\s\S]*\nevidence:/u],
    ['corrections', /^date:.*\npage:/u],
    ['pictures', /^alt:/u],
  ];
  const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/gu)].map((match) => match[1]!);
  for (const [collection, opening] of shown) {
    const block = blocks.find((one) => opening.test(one));
    assert.ok(block, `the guide shows one of ${collection}`);
    const result = collections[collection].schema.safeParse(parse(block));
    assert.ok(result.success, `${collection}: ${JSON.stringify(result.error?.issues)}`);
  }
});

test('the guide names every component of the kit and every folder of the story', async () => {
  const { kitAttributes } = await import('../../src/mdx/attributes.ts');
  for (const name of Object.keys(kitAttributes)) assert.match(guide, new RegExp(`<${name}\\b`, 'u'));
  for (const { folder } of Object.values(collections))
    if (folder) assert.ok(guide.includes(`${folder}/`), folder);
});
