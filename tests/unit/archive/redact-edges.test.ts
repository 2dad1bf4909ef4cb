/** Redactions where it is hard: half a word, a turned page, words that are elsewhere too, other formats. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { degrees, PDFName, rgb } from 'pdf-lib';
import sharp from 'sharp';
import { parse } from 'yaml';
import { add } from '../../../src/archive/ingest/add.ts';
import { inspect } from '../../../src/archive/ingest/inspect.ts';
import { applyDecisions } from '../../../src/archive/redact/apply-decisions.ts';
import { readAttachedPage } from '../../../src/archive/ingest/page-files.ts';
import type { AttachedFile } from '../../../src/collections/fields/attached-file.ts';
import { filesWith } from './files-with.ts';
import { coveredLine, line, makePdf } from './made-pdf.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redact-edges-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const options = () => ({ content: join(folder, 'story'), work: join(folder, 'work'), today: '2026-01-02' });
const recordOf = (id: string) => join(folder, 'story/documents', id, 'document.yaml');
const fileOf = async (id: string) =>
  (parse(await readFile(recordOf(id), 'utf8')) as { file: AttachedFile }).file;

/** Takes a file in and has all its findings redacted, or the record changed in another way. */
async function decided(id: string, file: string, change = redactAll): Promise<string> {
  const { folder: place } = await add(file, { ...options(), id });
  await writeFile(recordOf(id), change(await readFile(recordOf(id), 'utf8')));
  return place;
}
const redactAll = (record: string) => record.replace(/^( +)- id: \S+$/gmu, '$&\n$1  decision: redact');
const outsideOriginal = (files: string[]) => files.filter((one) => !one.startsWith('original.'));

/** How dark a place of the picture of a page is, 0 to 255, at points of the page. */
async function darkness(place: string, page: string, width: number, x: number, y: number): Promise<number> {
  const { data, info } = await sharp(join(place, `pages/${page}-1440.webp`))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const scale = info.width / width;
  return 255 - data[Math.round(y * scale) * info.width + Math.round(x * scale)]!;
}

test('a word of which a part is covered goes as a whole', async () => {
  const file = await makePdf(join(folder, 'half.pdf'), [
    (page, font) => coveredLine(page, font, ['She is Quag', 'mira', 'bilis of the office.']),
  ]);
  const place = await decided('half', file);
  assert.equal(await applyDecisions('half', options()), 'published');
  assert.equal((await readAttachedPage(place, 1)).text, 'She is █████ of the office.\n');
  assert.deepEqual(outsideOriginal(await filesWith(place, ['quag', 'mira', 'bilis'])), []);
});

test('a page that is turned is covered where its reader sees the words', async () => {
  const file = await makePdf(join(folder, 'turned.pdf'), [
    (page, font) => {
      coveredLine(page, font, ['It was ', 'Quagmira', ' who came.']);
      page.setRotation(degrees(90));
    },
  ]);
  const place = await decided('turned', file);
  await applyDecisions('turned', options());
  assert.equal((await readAttachedPage(place, 1)).text, 'It was █████ who came.\n');
  assert.deepEqual(outsideOriginal(await filesWith(place, ['quagmira'])), []);
  // Turned by a quarter, the page is 300 wide, and its line runs down at 200 points from the left.
  assert.ok((await darkness(place, '0001', 300, 204, 105)) > 240, 'the words are black');
  assert.ok((await darkness(place, '0001', 300, 250, 105)) < 10, 'the page beside them is white');
});

test('on a page that is turned in any way only the words under a bar are found', async () => {
  for (const angle of [90, 180, 270]) {
    const file = await makePdf(join(folder, `turned-${angle}.pdf`), [
      (page, font) => {
        coveredLine(page, font, ['It was ', 'Quagmira', ' who came.']);
        page.setRotation(degrees(angle));
      },
    ]);
    const { findings } = await inspect(file, { showHidden: true });
    assert.deepEqual(
      findings.map(({ kind, hidden }) => [kind, hidden]),
      [['text-under-rectangle', 'Quagmira']],
    );
  }
});

test('words that are visible elsewhere stop the work, until an option says what is done with them', async () => {
  const file = await makePdf(join(folder, 'twice.pdf'), [
    (page, font) => coveredLine(page, font, ['It was ', 'Quagmira Zebu', ' who came.']),
    (page, font) => line(page, font, 'Later Quagmira Zebu left again.'),
  ]);
  await decided('twice', file);
  const before = await readFile(recordOf('twice'), 'utf8');
  await assert.rejects(
    applyDecisions('twice', options()),
    /also visible on page 2: .*--everywhere.*--only-here/u,
  );
  assert.equal(await readFile(recordOf('twice'), 'utf8'), before, 'nothing was changed');
  assert.equal(await applyDecisions('twice', { ...options(), elsewhere: 'redact' }), 'published');
  const place = join(folder, 'story/documents/twice');
  assert.equal((await readAttachedPage(place, 2)).text, 'Later █████ left again.\n');
  assert.deepEqual(outsideOriginal(await filesWith(place, ['quagmira', 'zebu'])), []);

  await decided('once', file);
  assert.equal(await applyDecisions('once', { ...options(), elsewhere: 'leave' }), 'published');
  const left = join(folder, 'story/documents/once');
  assert.equal((await readAttachedPage(left, 1)).text, 'It was █████ who came.\n');
  assert.equal((await readAttachedPage(left, 2)).text, 'Later Quagmira Zebu left again.\n');
});

test('half of a hidden name that is visible stops the work too, a word that only looks like it does not', async () => {
  const file = await makePdf(join(folder, 'name.pdf'), [
    (page, font) => coveredLine(page, font, ['It was ', 'Dear Quagmira Zebu', ' who came.']),
    (page, font) => line(page, font, 'The dear zebus and Ms Quagmira left again.'),
  ]);
  await decided('name', file);
  await assert.rejects(applyDecisions('name', options()), /names in them, are also visible on page 2/u);
  await applyDecisions('name', { ...options(), elsewhere: 'redact' });
  const { text } = await readAttachedPage(join(folder, 'story/documents/name'), 2);
  assert.equal(text, 'The dear zebus and Ms █████ left again.\n');
});

test('a hidden name that is broken over two pages stops the work too, and goes from both', async () => {
  const file = await makePdf(join(folder, 'broken.pdf'), [
    (page, font) => coveredLine(page, font, ['It was ', 'Quagmira Zebu', ' who came.']),
    (page, font) => {
      line(page, font, 'It was said of Ms Quag-', 200);
      line(page, font, 'Town council, page two', 20);
    },
    (page, font) => {
      line(page, font, 'Town council, page three', 280);
      line(page, font, 'mira that she stayed.', 200);
    },
  ]);
  await decided('broken', file);
  await assert.rejects(applyDecisions('broken', options()), /also visible on pages 2, 3: /u);
  assert.equal(await applyDecisions('broken', { ...options(), elsewhere: 'redact' }), 'published');
  const place = join(folder, 'story/documents/broken');
  assert.equal(
    (await readAttachedPage(place, 2)).text,
    'It was said of Ms █████\n\nTown council, page two\n',
  );
  assert.equal(
    (await readAttachedPage(place, 3)).text,
    'Town council, page three\n\n█████ that she stayed.\n',
  );
});

test('a hidden name in small letters is looked for where a sentence writes it as a name', async () => {
  const written = async (id: string, hidden: string, sentence: string) => {
    const file = await makePdf(join(folder, `${id}.pdf`), [
      (page, font) => coveredLine(page, font, ['it was ', hidden, ' who came.']),
      (page, font) => line(page, font, sentence),
    ]);
    await decided(id, file);
    return applyDecisions(id, options());
  };
  await assert.rejects(written('small', 'anna quagmira', 'Then Quagmira left.'), /also visible on page 2/u);
  assert.equal(await written('word', 'very often', 'Often it was not.'), 'published');
});

test('the title of the record loses the words, and what an editor wrote with them stops the work', async () => {
  const file = await makePdf(join(folder, 'title.pdf'), [
    (page, font) => coveredLine(page, font, ['It was ', 'Quagmira Zebu', ' who came.']),
  ]);
  await decided('title', file, (record) =>
    redactAll(record)
      .replace(/^title: .*$/mu, 'title: A talk with Quagmira Zebu')
      .replace(/^establishes: .*$/mu, 'establishes: Quagmira Zebu came.'),
  );
  await assert.rejects(applyDecisions('title', options()), /in the record, under “establishes”/u);
  await writeFile(
    recordOf('title'),
    (await readFile(recordOf('title'), 'utf8')).replace(
      'establishes: Quagmira Zebu came.',
      'establishes: One came.',
    ),
  );
  assert.equal(await applyDecisions('title', options()), 'published');
  assert.match(await readFile(recordOf('title'), 'utf8'), /^title: A talk with █████$/mu);
});

test('an editor may mark a place that nothing found', async () => {
  const file = await makePdf(join(folder, 'by-hand.pdf'), [
    (page, font) => line(page, font, 'It was Quagmira who came.'),
  ]);
  const { folder: place, outcome } = await add(file, { ...options(), id: 'by-hand' });
  assert.equal(outcome, 'published');
  const record = await readFile(recordOf('by-hand'), 'utf8');
  await writeFile(
    recordOf('by-hand'),
    `${record}  findings:\n    - id: a-name\n      kind: marked-by-editor\n      page: 1\n      box: [95, 88, 40, 14]\n` +
      '      message: The name of a private person.\n      decision: redact\n',
  );
  assert.equal(await applyDecisions('by-hand', options()), 'published');
  assert.equal((await readAttachedPage(place, 1)).text, 'It was █████ who came.\n');
  assert.deepEqual(outsideOriginal(await filesWith(place, ['quagmira'])), []);
  assert.equal((await fileOf('by-hand')).findings![0]!.carriedOut, true);
  // No bar was in the file: what is black was burned in.
  assert.ok((await darkness(place, '0001', 400, 120, 96)) > 240);
  assert.ok((await darkness(place, '0001', 400, 120, 120)) < 10);
});

test('what a copied page does not use does not travel along with it', async () => {
  const file = await makePdf(join(folder, 'shared.pdf'), [
    (page, font, made) => {
      // The hidden words are in a form that both pages list, and only the first draws.
      const name = page.node.newFontDictionary('F', font.ref);
      const form = made.context.register(
        made.context.stream(`BT ${name.toString()} 12 Tf 50 200 Td (Quagmira Zebu) Tj ET`, {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 400, 300],
          Resources: { Font: { [name.decodeText()]: font.ref } },
        }),
      );
      page.node.setXObject(PDFName.of('Hidden'), form);
      page.node.addContentStream(made.context.register(made.context.stream('/Hidden Do')));
      page.drawRectangle({ x: 45, y: 195, width: 150, height: 20, color: rgb(0, 0, 0) });
    },
    (page, font, made) => {
      page.node.set(PDFName.of('Resources'), made.getPage(0).node.Resources()!);
      line(page, font, 'The other page.');
    },
  ]);
  const place = await decided('shared', file);
  await applyDecisions('shared', options());
  assert.deepEqual(outsideOriginal(await filesWith(place, ['quagmira'])), []);
  assert.equal((await readAttachedPage(place, 2)).text, 'The other page.\n');
});

test('a plain text loses the words too', async () => {
  const file = join(folder, 'note.txt');
  await writeFile(file, 'Write to quagmira.zebu@example.org about it.\n\nThe rest stays.\n');
  const place = await decided('note', file);
  assert.equal(await applyDecisions('note', options()), 'published');
  assert.deepEqual(outsideOriginal(await filesWith(place, ['quagmira'])), []);
  const attached = await fileOf('note');
  assert.equal(attached.published!.file, 'published.txt');
  assert.match(
    await readFile(join(place, 'published.txt'), 'utf8'),
    /Write to █████ about it\.[\s\S]*The rest stays\./u,
  );
});

test('work that fails half-way leaves the document as it was', async () => {
  const file = await makePdf(join(folder, 'fails.pdf'), [
    (page, font) => coveredLine(page, font, ['It was ', 'Quagmira', ' who came.']),
  ]);
  const place = await decided('fails', file);
  const before = await filesWith(place, ['quagmira', 'textunderrectangle']);
  const limits = { secondsWithoutPage: 0, secondsInAll: 0, megabytes: 1500 };
  await assert.rejects(applyDecisions('fails', { ...options(), limits }), /given up/);
  assert.deepEqual(await filesWith(place, ['quagmira', 'textunderrectangle']), before);
  assert.equal(await applyDecisions('fails', options()), 'published');
});
