/** Every rule has passing and failing examples; each failing one comes back as its kind, with its place. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { examples } from '../../mistakes/examples.ts';
import { exampleStory } from '../../mistakes/story.ts';
import { issueKinds, type IssueKind } from '../../../src/checks/kinds.ts';
import { runChecks } from '../../../src/checks/run.ts';

const root = mkdtempSync(join(tmpdir(), 'checks-'));
after(() => rmSync(root, { recursive: true, force: true }));
let number = 0;

async function check(files: Record<string, string>, tracked?: string) {
  number += 1;
  const folder = `story-${number}`;
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, folder, path)), { recursive: true });
    writeFileSync(join(root, folder, path), text);
  }
  if (tracked !== undefined)
    for (const words of [
      ['init', '--quiet'],
      ['add', '--force', tracked],
    ])
      execFileSync('git', words, { cwd: join(root, folder) });
  const result = await runChecks({ root, contentFolder: folder, today: '2026-02-01' });
  return { ...result, folder };
}

/** The line of the first difference of two texts. */
function changedLine(before: string, after: string): number {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return b.findIndex((line, index) => line !== a[index]) + 1;
}

test('the example story passes every rule', async () => {
  const { issues } = await check(exampleStory);
  assert.deepEqual(issues, []);
});

for (const kind of Object.keys(issueKinds) as IssueKind[])
  for (const [index, { file, right, wrong, tracked }] of examples[kind].entries())
    test(`${kind}, example ${index + 1}: comes back with file and line`, async () => {
      const files: Record<string, string> = { ...exampleStory };
      if (wrong === undefined) delete files[file];
      else if (right === undefined) files[file] = wrong;
      else {
        assert.equal(files[file]!.split(right).length, 2, `“${right}” occurs once in ${file}`);
        files[file] = files[file]!.replace(right, () => wrong);
      }
      if (tracked) assert.ok((await check(files)).issues.every((issue) => issue.kind !== kind));
      const { issues, folder } = await check(files, tracked && file);
      const own = issues.filter((issue) => issue.kind === kind);
      assert.notEqual(own.length, 0, `found instead: ${JSON.stringify(issues)}`);
      for (const issue of own) {
        assert.equal(issue.severity, issueKinds[kind].severity);
        assert.match(issue.message, /[.!?”]$/u);
        assert.ok(issue.line >= 1 && issue.column >= 1);
        assert.doesNotMatch(issue.message, /undefined|NaN|\[object/u);
      }
      // Mistakes in a text, a row or a field come back at their line, or at the line of the record they are in.
      if (right !== undefined && wrong && own.some((issue) => issue.file === `${folder}/${file}`)) {
        const line = changedLine(exampleStory[file]!, files[file]!);
        const nearby = own.filter((issue) => issue.file === `${folder}/${file}`).map((issue) => issue.line);
        assert.ok(
          nearby.some(
            (found) =>
              Math.abs(found - line) <= (kind === 'syntax' ? 5 : 3) || (kind === 'syntax' && found === 1),
          ),
          `changed line ${line}, found ${nearby.join(', ')}`,
        );
      }
    });

test('all mistakes are found in one run, sorted by file and line', async () => {
  const files = { ...exampleStory };
  for (const kind of ['unknown-field', 'uncited', 'sum'] as const) {
    const { file, right, wrong } = examples[kind][0]!;
    files[file] = files[file]!.replace(right!, () => wrong!);
  }
  const { issues, counts } = await check(files);
  assert.deepEqual(issues.map((issue) => issue.kind).sort(), ['sum', 'uncited', 'unknown-field']);
  assert.equal(counts.errors, 3);
  assert.deepEqual(
    issues.map((issue) => issue.file),
    [...issues.map((issue) => issue.file)].sort(),
  );
});

test('the nearest right answer is named', async () => {
  const nearest = async (kind: IssueKind, index: number) => {
    const { file, right, wrong } = examples[kind][index]!;
    const { issues } = await check({
      ...exampleStory,
      [file]: exampleStory[file]!.replace(right!, () => wrong!),
    });
    return issues.find((issue) => issue.kind === kind)?.nearest;
  };
  assert.equal(await nearest('unknown-field', 0), 'category');
  assert.equal(await nearest('unknown-field', 2), 'file', 'the name that a field had before');
  assert.equal(await nearest('schema', 1), 'read');
  assert.equal(await nearest('unknown-reference', 0), 'inspection');
  assert.equal(await nearest('unknown-component', 0), 'Number');
  assert.equal(await nearest('unknown-component', 1), 'at');
  assert.equal(await nearest('unknown-place', 0), 'What was found');
  assert.equal(await nearest('phrasing', 0), 'the bridge, which the inspectors found to be rusty');
  assert.match((await nearest('quotation-not-as-recorded', 0))!, /there is rust on the whole of the deck/u);
});

test('a mistake is suppressed with a reason, and listed', async () => {
  const file = 'events/2020-03-01-inspection.yaml';
  const text = exampleStory[file]!.replace(
    'detail: Two inspectors came.',
    '# check-ignore phrasing: the inspector’s own words\ndetail: Two inspectors came to the death trap.',
  );
  const { issues, suppressed, counts } = await check({ ...exampleStory, [file]: text });
  assert.deepEqual(issues, []);
  assert.equal(suppressed[0]?.reason, 'the inspector’s own words');
  assert.equal(counts.suppressed, 1);
});

test('a comment in a text suppresses a mistake, and is no code', async () => {
  const file = 'articles/the-footbridge.mdx';
  const text = exampleStory[file]!.replace(
    'That is all that is known.',
    '{/* check-ignore phrasing: a headline of the time */}\n\nThe bridge is a death trap.',
  );
  const { issues, suppressed } = await check({ ...exampleStory, [file]: text });
  assert.deepEqual(issues, []);
  assert.equal(suppressed.length, 1);
});

test('what cannot be read cannot be suppressed', async () => {
  const file = 'events/2020-03-01-inspection.yaml';
  const text = exampleStory[file]!.replace('importance: 1', '# check-ignore schema: later\nimportance: high');
  const { issues } = await check({ ...exampleStory, [file]: text });
  assert.ok(issues.some((issue) => issue.kind === 'schema'));
});

test('of a record that cannot be read only that is said, and nothing of what others have of it', async () => {
  const elsewhere: string[] = [];
  for (const [file, text] of Object.entries(exampleStory)) {
    // Those of other folders are written by the archive.
    if (!/^\w.*\.(?:yaml|mdx)$/u.test(file)) continue;
    const head = file.endsWith('.mdx') ? '---\n' : '';
    for (const spoiled of ['', text.replace(head, `${head}unclosed: [\n`)]) {
      const { issues, folder } = await check({ ...exampleStory, [file]: spoiled });
      assert.notEqual(issues.length, 0, file);
      await check({ ...exampleStory, [file]: '- a list' });
      const others = issues.filter((issue) => issue.file !== `${folder}/${file}`);
      elsewhere.push(...others.map((issue) => `of ${file}, in ${issue.file}: ${issue.message}`));
    }
  }
  assert.deepEqual(elsewhere, []);
});
