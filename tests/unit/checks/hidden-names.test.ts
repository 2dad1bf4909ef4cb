/** Hidden names as hashes: which word of a name is the family name, and where it occurs alone. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { exampleStory } from '../../mistakes/story.ts';
import { event } from '../../mistakes/files.ts';
import { hashOf, nameList, namesIn, surnameOf } from '../../../src/checks/reading/name-hashes.ts';
import { reportAsJson } from '../../../src/checks/reporters/json.ts';
import { reportToTerminal } from '../../../src/checks/reporters/terminal.ts';
import { runChecks } from '../../../src/checks/run.ts';

const root = mkdtempSync(join(tmpdir(), 'hidden-names-'));
after(() => rmSync(root, { recursive: true, force: true }));

test('the family name is the last word of a name, without what is before and after it', () => {
  for (const [name, surname] of [
    ['Ada Example', 'example'],
    ['Zoë Exämple-Smith', 'example smith'],
    ['Anna von der Exempel', 'exempel'],
    ['Jan van den Exempel', 'exempel'],
    ['Karim Al-Exempel', 'exempel'],
    ['Ada Example Jr.', 'example'],
    ['Example, Ada', 'example'],
    ['Ada Example, Jr.', 'example'],
    ['Ada O’Example', 'oexample'],
    ['Ada', undefined],
  ] as const)
    assert.equal(surnameOf(name), surname, name);
});

test('a name that is broken over a line is found once', () => {
  const list = nameList({ salt: 's', names: [{ hash: hashOf('ada example', 's'), words: 2, why: 'x' }] })!;
  assert.equal([...namesIn('Ada Example came, by co-\nach.', list)].length, 1);
  assert.equal([...namesIn('Ada Ex-\nample came.', list)].length, 1);
});

async function found(files: Record<string, string>) {
  for (const [path, text] of Object.entries({ ...exampleStory, ...files })) {
    mkdirSync(dirname(join(root, 'story', path)), { recursive: true });
    writeFileSync(join(root, 'story', path), text);
  }
  const { issues } = await runChecks({ root, contentFolder: 'story', today: '2026-02-01' });
  return issues.map(({ kind, severity, file, line, column }) => ({ kind, severity, file, line, column }));
}
const saying = (detail: string) => ({
  [event]: exampleStory[event]!.replace('detail: Two inspectors came.', `detail: ${detail}`),
});

test('the family name alone is a warning at its place; within the whole name it is reported once, as an error', async () => {
  const file = `story/${event}`;
  assert.deepEqual(await found(saying('Two came, with Example.')), [
    { kind: 'hidden-surname', severity: 'warning', file, line: 5, column: 24 },
  ]);
  assert.deepEqual(await found(saying('Two came, with Ada Example.')), [
    { kind: 'hidden-name', severity: 'error', file, line: 5, column: 24 },
  ]);
  assert.deepEqual(await found(saying('For example, two came.')), []);
});

test('no report shows the line of a hidden name', async () => {
  await found(saying('Two came, with Ada Example.'));
  const result = await runChecks({ root, contentFolder: 'story', today: '2026-02-01' });
  assert.ok(result.issues.some(({ kind }) => kind === 'hidden-name'));
  assert.doesNotMatch(reportToTerminal(result.issues), /Example/u);
  assert.doesNotMatch(reportAsJson(result), /Ada Example/u);
});

test('a family name that is another’s is accepted with a reason, also in a table and in the text of a document', async () => {
  const reason = '# check-ignore hidden-surname: the mayor, who has the same\n';
  const [carter, figure] = ['documents/carter-letter/document.yaml', 'figures/crossings/figure.yaml'];
  const names = {
    'figures/crossings/data.csv': exampleStory['figures/crossings/data.csv']!.replace(
      '2021,310',
      'Example,310',
    ),
    'documents/carter-letter/pages/0002.txt': 'The deck was closed to carts again, said Example.\n',
  };
  const reported = (await found(names)).filter(({ kind }) => kind === 'hidden-surname');
  assert.deepEqual(
    reported.map(({ file }) => file),
    [`story/${carter}`, `story/${figure}`],
  );
  const silenced = await found({
    ...names,
    [carter]: exampleStory[carter]!.replace('file:', `${reason}file:`),
    [figure]: exampleStory[figure]!.replace('columns:', `${reason}columns:`),
  });
  assert.deepEqual(
    silenced.filter(({ kind }) => kind !== 'table'),
    [],
  );
});
