/** A sentence that readers were given does not change without a correction. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { article } from '../../mistakes/files.ts';
import { exampleStory } from '../../mistakes/story.ts';
import { readStory } from '../../../src/checks/reading/read.ts';
import { STATEMENTS } from '../../../src/checks/reading/releases.ts';
import { runChecks } from '../../../src/checks/run.ts';
import { writeStatements } from '../../../src/checks/statements.ts';

const DAY = '2026-02-01';
const ADDRESS = '/articles/the-footbridge/';
/** Two sentences in one paragraph, of which one is corrected. */
const ONE = 'Neighbours asked for a handrail in 2019, and nobody answered.';
const TWO = 'They asked again in 2020.';
const text = exampleStory[article]!.replace('Neighbours asked for a handrail.', `${ONE} ${TWO}`);

/** Lays the example story, releases it, changes its files, and checks it. */
async function changed(t: TestContext, files: Record<string, string>, released = true) {
  const root = mkdtempSync(join(tmpdir(), 'corrections-due-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const lay = (all: Record<string, string>) => {
    for (const [path, words] of Object.entries(all)) {
      mkdirSync(dirname(join(root, 'story', path)), { recursive: true });
      writeFileSync(join(root, 'story', path), words);
    }
  };
  lay({ ...exampleStory, [article]: text });
  if (released) lay({ [STATEMENTS]: writeStatements(readStory(root, 'story', DAY).story, DAY) });
  lay(files);
  const { issues } = await runChecks({ root, contentFolder: 'story', today: '2026-02-03' });
  return issues.filter(({ kind }) => kind === 'correction-due' || kind === 'syntax');
}
const rewritten = (from: string, to: string) => {
  assert.ok(text.includes(from), from);
  return text.replace(from, () => to);
};
const correction = (said: string, page = ADDRESS) => ({
  'corrections/2026-02-03-year.yaml': `date: 2026-02-03\npage: ${page}\nsaid: ${said}\nsays: In 2018.\n`,
});
const later = rewritten('in 2019', 'in 2018');

test('a changed sentence is reported with its line, what it said and what to do', async (t) => {
  const [issue, ...more] = await changed(t, { [article]: later });
  assert.equal(more.length, 0);
  assert.equal(issue!.severity, 'error');
  assert.equal(issue!.file, `story/${article}`);
  assert.match(later.split('\n')[issue!.line - 1]!, /^Neighbours asked for a handrail in 2018/u);
  assert.ok(issue!.message.includes(`2026-02-01 said here: “${ONE}”`), issue!.message);
  assert.ok(issue!.nearest!.includes(`npm run new -- correction "…" --page ${ADDRESS} --said "${ONE}"`));
});

test('a sentence that is gone is reported, and so is a headline, a number and a page', async (t) => {
  const [gone] = await changed(t, { [article]: rewritten(` ${TWO}`, '') });
  assert.match(gone!.message, /“They asked again in 2020\.” That was taken out/u);
  const [headline] = await changed(t, { [article]: rewritten('What was found on', 'What lay under') });
  assert.equal(headline!.line, 2);
  const table = 'figures/crossings/data.csv';
  const [number] = await changed(t, { [table]: exampleStory[table]!.replace('300,250,550', '300,260,560') });
  assert.match(number!.message, /“About 550 people cross it\.”/u);
});

test('what is new, moved, or set in other marks needs nothing, nor does a site that was never released', async (t) => {
  for (const right of [
    text,
    rewritten(ONE, `Nobody came. ${ONE}`),
    rewritten(`${ONE} ${TWO}`, `${TWO}\n\n${ONE}`),
    rewritten(ONE, ONE.replace('2019, and', '2019,\nand')),
    rewritten('that is known.', 'that *is* known.'),
  ])
    assert.deepEqual(await changed(t, { [article]: right }), []);
  assert.deepEqual(await changed(t, { [article]: later }, false), []);
});

test('a new correction of that page names the sentence or a part of it, else it is still asked for', async (t) => {
  for (const said of [ONE, 'in 2019', `“${ONE}”`, `'${ONE} ${TWO}'`])
    assert.deepEqual(await changed(t, { [article]: later, ...correction(said) }), [], said);
  for (const other of [correction('In 2017'), correction('in 201'), correction(ONE, '/timeline/')])
    assert.equal((await changed(t, { [article]: later, ...other })).length, 1);
  // One that was released before is of another change.
  const released = `[\n  { "address": "${ADDRESS}" },\n  { "address": "/corrections/#2026-02-03-year" }\n]\n`;
  const files = { [article]: later, ...correction(ONE), 'releases/published.json': released };
  assert.equal((await changed(t, files)).length, 1);
});

test('an editor may say that a sentence was not wrong, and of that sentence alone', async (t) => {
  const reworded = later.replace('order: 1\n', `order: 1\nreworded: ['${ONE}']\n`);
  assert.deepEqual(await changed(t, { [article]: reworded }), []);
  assert.equal((await changed(t, { [article]: reworded.replace(TWO, 'They asked twice.') })).length, 1);
});

test('a list of statements that was cut is a mistake', async (t) => {
  const [issue] = await changed(t, { [STATEMENTS]: '{ "day": "2026-02-01", "statements": { "/a' });
  assert.equal(issue!.kind, 'syntax');
  assert.match(issue!.nearest!, /git restore story\/releases\/statements\.json/u);
});
