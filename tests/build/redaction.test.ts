/**
 * A badly redacted file on its way through the door, as an editor takes it: the build stops and says where,
 * the editor decides, the decision is carried out, and nothing of the hidden words is in the built site.
 */
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { filesWith } from '../unit/archive/files-with.ts';
import { author, coveredLine, line, makePdf } from '../unit/archive/made-pdf.ts';
import { build, layStory, run, type SmallStory } from './small-story.ts';

/** Nonsense that stands nowhere else. The first two are under the bar; the others travel along unseen. */
const HIDDEN = ['quagmira', 'zebulonova', 'quagauthor'];

const recordOf = ({ project, story }: SmallStory) =>
  path.join(project, story, 'documents/quag-letter/document.yaml');

/** A story in which the file was added. */
async function added(t: TestContext): Promise<SmallStory> {
  const laid = await layStory(t);
  const file = await makePdf(
    path.join(laid.project, 'letter.pdf'),
    [
      (page, font) => {
        line(page, font, 'The inspectors wrote to the council.', 250);
        coveredLine(page, font, ['It was ', 'Quagmira Zebulonova', ' who saw the rust.']);
      },
      (page, font) => line(page, font, 'The second page is about bollards.'),
    ],
    (made) => author(made, 'Quagauthor'),
  );
  const { status, output } = await run(laid, 'documents', ['add', file, '--id', 'quag-letter']);
  assert.equal(status, 1, output);
  assert.match(output, /1 finding waits/);
  assert.match(output, /It is a draft, which nothing publishes: complete .*quag-letter\/document\.yaml/u);
  assert.doesNotMatch(output, /quagmira|zebulonova/iu);
  return laid;
}

/** Writes the decision under its finding, as the message asks. */
async function decide(laid: SmallStory, decision: string): Promise<void> {
  const file = recordOf(laid);
  const text = await readFile(file, 'utf8');
  const decided = text.replace(/^( +)- id: text-under-rectangle-page-1-1$/mu, `$&\n$1  ${decision}`);
  assert.notEqual(decided, text);
  await writeFile(file, decided);
}

/** Completes the record, and takes out the line that keeps it a draft. */
async function complete(laid: SmallStory): Promise<void> {
  const file = recordOf(laid);
  const text = await readFile(file, 'utf8');
  const done = text.replace(/^draft: true.*\n/mu, '').replace(/‹To be written: [^›]*›/gu, 'The council.');
  assert.notEqual(done, text);
  await writeFile(file, done);
}

test('a badly redacted file stops the build at its line, and the words are in nothing that was built after they were redacted', async (t) => {
  const laid = await added(t);
  const stopped = await build(laid, ['--unfinished']);
  assert.equal(stopped.status, 1);
  assert.match(stopped.output, /quag-letter\/document\.yaml:\d+:\d+[\s\S]*can still be copied/u);
  assert.doesNotMatch(stopped.output, /quagmira|zebulonova/iu);

  await decide(laid, 'decision: redact');
  const waiting = await run(laid, 'check');
  assert.equal(waiting.status, 1);
  assert.match(waiting.output, /npm run documents -- carry-out quag-letter/);

  const carried = await run(laid, 'documents', ['carry-out', 'quag-letter']);
  assert.equal(carried.status, 0, carried.output);
  // Its record is a draft: nothing of it is published before an editor has completed it.
  const draft = await build(laid, ['--unfinished']);
  assert.equal(draft.status, 0, draft.output);
  assert.deepEqual(await filesWith(laid.built, ['bollards', 'quag-letter', ...HIDDEN]), []);

  await complete(laid);
  const { status, output } = await build(laid, ['--unfinished']);
  assert.equal(status, 0, output);
  assert.deepEqual(await filesWith(laid.built, HIDDEN), []);
  // Nor in anything that git would take: only the file as it came has them.
  const kept = await filesWith(path.dirname(recordOf(laid)), HIDDEN);
  assert.ok(kept.every((one) => one.startsWith('original.pdf')));
  // The search would see them: what is published of the file is found.
  assert.notDeepEqual(await filesWith(laid.built, ['bollards']), []);
});

test('a withdrawn file leaves its record, and nothing of its pages, pictures and copy', async (t) => {
  const laid = await added(t);
  await decide(laid, 'decision: withdraw');
  await complete(laid);
  // The build carries out what is decided.
  const { status, output } = await build(laid, ['--unfinished']);
  assert.equal(status, 0, output);
  assert.match(output, /“quag-letter” is withdrawn/);
  assert.deepEqual(await filesWith(laid.built, [...HIDDEN, 'secondpageisaboutbollards']), []);
  assert.deepEqual((await readdir(path.dirname(recordOf(laid)))).sort(), ['.gitignore', 'document.yaml']);
  const page = await readFile(path.join(laid.built, 'documents/quag-letter/index.html'), 'utf8');
  assert.match(page, /withdrawn/iu);
});
