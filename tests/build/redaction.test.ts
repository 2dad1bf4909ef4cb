/**
 * A badly redacted file on its way into the archive, as an editor adds it: the build stops and says where,
 * the editor decides, the decision is carried out, and nothing of the hidden words is in the built site.
 */
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { spellOut } from '../../src/archive/findings/spelled.ts';
import { openForText, readPage } from '../../src/archive/reading/pdf/text.ts';
import { readPicture, stopReading } from '../../src/archive/reading/picture-text.ts';
import { add } from '../../src/archive/ingest/add.ts';
import { filesWith } from '../unit/archive/files-with.ts';
import { drawnBytes } from '../unit/archive/findings/drawn-page.ts';
import { SECRET, WAYS } from '../unit/archive/ways-to-hide.ts';
import { author, coveredLine, line, makePdf } from '../unit/archive/made-pdf.ts';
import { build, layStory, run, type SmallStory } from './small-story.ts';

/** Nonsense that is nowhere else. The first two are under the bar; the others travel along unseen. */
const HIDDEN = ['quagmira', 'zebulonova', 'quagauthor'];

const LETTER = 'quag-letter';
const WITHDRAWN = 'quag-paper';
const DRAFT = 'quag-draft';
const SECRETS = 'secrets';

const recordOf = ({ project, story }: SmallStory, id: string) =>
  path.join(project, story, 'documents', id, 'document.yaml');

/** Adds a file of two pages by the command. */
async function addFile(laid: SmallStory, id: string, second: string): Promise<void> {
  const file = await makePdf(
    path.join(laid.project, `${id}.pdf`),
    [
      (page, font) => {
        line(page, font, 'The inspectors wrote to the council.', 250);
        coveredLine(page, font, ['It was ', 'Quagmira Zebulonova', ' who saw the rust.']);
      },
      (page, font) => line(page, font, second),
    ],
    (made) => author(made, 'Quagauthor'),
  );
  const { status, output } = await run(laid, 'documents', ['add', file, '--id', id]);
  assert.equal(status, 1, output);
  assert.match(output, /1 finding waits/);
  assert.match(
    output,
    new RegExp(`It is a draft, which nothing publishes: complete .*${id}/document\\.yaml`, 'u'),
  );
  assert.doesNotMatch(output, /quagmira|zebulonova/iu);
}

/** Adds a file in which nothing is hidden, and leaves its record the draft that it is at first. */
async function addDraft({ project, story }: SmallStory): Promise<void> {
  const file = await makePdf(path.join(project, `${DRAFT}.pdf`), [
    (page, font) => line(page, font, 'A draft tells of bicycles.'),
  ]);
  const work = path.join(project, 'work');
  const added = await add(file, {
    content: path.join(project, story),
    work,
    today: '2026-01-02',
    id: DRAFT,
  });
  assert.equal(added.outcome, 'published');
}

/** Ways that a page has by itself, so that pages with them can be one document. */
const HIDDEN_BY = [
  'under a black box',
  'in the colour of its box',
  'white on the paper',
  'painted in mode 3',
  'outside the CropBox',
  'in letters of one point',
  'clipped away',
  'under a stamp',
];

/** Adds a file of which each page hides the secret in a way of its own, and its metadata say it as well. */
async function addSecrets(laid: SmallStory): Promise<void> {
  const made = await PDFDocument.create();
  for (const way of HIDDEN_BY) {
    const page = await PDFDocument.load(await drawnBytes(...WAYS[way]!));
    made.addPage((await made.copyPages(page, [0]))[0]);
  }
  made.setTitle(`What ${SECRET} is`);
  await made.attach(Buffer.from(SECRET), 'quillon.txt');
  const file = path.join(laid.project, 'secrets.pdf');
  await writeFile(file, await made.save());
  const { status, output } = await run(laid, 'documents', ['add', file, '--id', SECRETS]);
  assert.equal(status, 1, output);
  assert.doesNotMatch(output, /quillon/iu);
  const record = recordOf(laid, SECRETS);
  const text = await readFile(record, 'utf8');
  const decided = text
    .replaceAll(
      /^( +)- id: (?:text|unseen|unapplied|dark)-[a-z-]+-page-\d+-\d+$/gmu,
      '$&\n$1  decision: redact',
    )
    .replace(
      /^( +)- id: unseen-text-page-3-1$/mu,
      '$&\n$1  reason: It names a private person.\n$1  coveredBy: newsroom',
    );
  await writeFile(record, decided);
  // Its own words are in the title that the file gave it.
  const redacted = await run(laid, 'documents', ['redact', SECRETS, '--everywhere']);
  assert.equal(redacted.status, 0, redacted.output);
}

/** What readers are told of who covered what on the pages of the file, and why. */
async function coveredIn(laid: SmallStory) {
  const page = await readFile(path.join(laid.built, 'documents', SECRETS, 'index.html'), 'utf8');
  const { documents } = JSON.parse(await readFile(path.join(laid.built, 'documents.json'), 'utf8')) as {
    documents: Array<{ id: string; covered?: object[] }>;
  };
  const name = (await readdir(path.join(laid.built, 'documents', SECRETS))).find((one) =>
    one.endsWith('.pdf'),
  )!;
  const copy = await openForText(
    new Uint8Array(await readFile(path.join(laid.built, 'documents', SECRETS, name))),
  );
  return {
    page,
    text: await readFile(path.join(laid.built, 'documents', SECRETS, 'text.txt'), 'utf8'),
    exported: documents.find(({ id }) => id === SECRETS)!.covered!,
    pdf: async (number: number) => (await readPage(copy, number)).text.replace(/\s+/gu, ' '),
  };
}

/** Writes the decision under its finding, as the message says. */
async function decide(laid: SmallStory, id: string, decision: string): Promise<void> {
  const file = recordOf(laid, id);
  const text = await readFile(file, 'utf8');
  const decided = text.replace(/^( +)- id: text-under-rectangle-page-1-1$/mu, `$&\n$1  ${decision}`);
  assert.notEqual(decided, text);
  await writeFile(file, decided);
}

/** Completes the record, and takes out the line that keeps it a draft. */
async function complete(laid: SmallStory, id: string): Promise<void> {
  const file = recordOf(laid, id);
  const text = await readFile(file, 'utf8');
  const done = text.replace(/^draft: true.*\n/mu, '').replace(/‹To be written: [^›]*›/gu, 'The council.');
  assert.notEqual(done, text);
  await writeFile(file, done);
}

test('a badly redacted file stops the build at its line, and its hidden words are in nothing that is built once they are redacted, or the file is withdrawn', async (t) => {
  t.after(stopReading);
  const laid = await layStory(t);
  await addFile(laid, LETTER, 'The second page is about bollards.');
  const stopped = await build(laid, ['--unfinished']);
  assert.equal(stopped.status, 1);
  assert.match(stopped.output, /quag-letter\/document\.yaml:\d+:\d+[\s\S]*can still be copied/u);
  assert.doesNotMatch(stopped.output, /quagmira|zebulonova/iu);

  await decide(laid, LETTER, 'decision: redact');
  const waiting = await run(laid, 'check');
  assert.equal(waiting.status, 1);
  assert.match(waiting.output, /npm run documents -- redact quag-letter/);

  const carried = await run(laid, 'documents', ['redact', LETTER]);
  assert.equal(carried.status, 0, carried.output);
  await complete(laid, LETTER);
  await addFile(laid, WITHDRAWN, 'The second page is about railings.');
  await decide(laid, WITHDRAWN, 'decision: withdraw');
  await complete(laid, WITHDRAWN);
  await addDraft(laid);
  await addSecrets(laid);
  await complete(laid, SECRETS);

  const { status, output } = await build(laid, ['--unfinished']);
  assert.equal(status, 0, output);
  assert.deepEqual(await filesWith(laid.built, HIDDEN), []);
  // Hidden in eight ways, in metadata and in an attached file, it is in no byte, nor in a picture.
  assert.deepEqual(await filesWith(laid.built, ['quillon', 'quilon', spellOut(SECRET).letters]), []);
  const pictures = path.join(laid.built, 'documents', SECRETS, 'pages');
  const widest = (await readdir(pictures)).filter((name) => name.includes('-1440.'));
  assert.equal(widest.length, HIDDEN_BY.length);
  for (const name of widest) {
    const picture = sharp(path.join(pictures, name)).greyscale().withMetadata({ density: 260 }).png();
    const { text } = await readPicture(await picture.toBuffer(), { language: 'en', scale: 1 });
    assert.doesNotMatch(text, /quil|secret/iu, name);
    assert.match(text, /open line/iu, name);
  }
  // Readers are told who covered what, and why.
  const { page: told, text, exported, pdf } = await coveredIn(laid);
  assert.match(told, /On this page 1 passage is covered by this newsroom: It names a private person\./u);
  assert.match(told, /covered in the file as it came to us: no reason is given\./u);
  assert.match(
    text,
    /\n\[On this page 1 passage is covered by this newsroom: It names a private person\.\]/u,
  );
  assert.deepEqual(exported.slice(0, 3), [
    { page: 1, by: 'before', count: 1 },
    { page: 2, by: 'before', count: 1 },
    { page: 3, by: 'newsroom', count: 1, reason: 'It names a private person' },
  ]);
  assert.match(await pdf(1), /█████ \[covered in the file as it came to us: no reason is given\]/u);
  assert.match(await pdf(3), /█████ \[covered by this newsroom: It names a private person\]/u);
  // Nor in anything that git would take: only the file as it came has them.
  const kept = await filesWith(path.dirname(recordOf(laid, LETTER)), HIDDEN);
  assert.ok(kept.every((one) => one.startsWith('original.pdf')));
  // The search would see them: what is published of the file is found.
  assert.notDeepEqual(await filesWith(laid.built, ['bollards']), []);

  // A record that is a draft: nothing of it is published before an editor has completed it.
  assert.deepEqual(await filesWith(laid.built, ['bicycles', 'quagdraft']), []);

  // The build carries out what is decided. A withdrawn file leaves its record, and nothing of its pages, pictures and copy.
  assert.match(output, /“quag-paper” is withdrawn/);
  assert.deepEqual(await filesWith(laid.built, ['secondpageisaboutrailings']), []);
  const left = await readdir(path.dirname(recordOf(laid, WITHDRAWN)));
  assert.deepEqual(left.sort(), ['.gitignore', 'document.yaml']);
  const page = await readFile(path.join(laid.built, 'documents', WITHDRAWN, 'index.html'), 'utf8');
  assert.match(page, /withdrawn/iu);
});
