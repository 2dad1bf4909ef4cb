/** Words that a PDF holds and no reader sees are found, however they are hidden, and leave with no published byte. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import type { HiddenFinding } from '../../../src/archive/ingest/page.ts';
import { pagesJson } from '../../../src/archive/ingest/page-files.ts';
import { publish } from '../../../src/archive/publishing/publish.ts';
import { readPdf } from '../../../src/archive/reading/pdf/read-pdf.ts';
import { readPicture, stopReading } from '../../../src/archive/reading/picture-text.ts';
import { spellOut } from '../../../src/archive/findings/spelled.ts';
import { all } from '../../all.ts';
import { filesWith } from './files-with.ts';
import { drawnBytes } from './findings/drawn-page.ts';
import { SECRET, WAYS } from './ways-to-hide.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hidden-words-'));
});
after(async () => {
  await stopReading();
  await rm(folder, { recursive: true, force: true });
});

/** The ways whose published picture is read as well. */
const READ = new Set(['under a black box', 'under a picture', 'under a stamp']);

/** Each way is found; every page with a redaction is published alike, as a picture. */
const isPublished = (name: string, index: number) => all || READ.has(name) || index % 8 === 0;
const silent = () => Promise.resolve();
const hidesIt = ({ hidden = '' }: HiddenFinding) =>
  spellOut(hidden).letters.includes('secret') || spellOut(hidden).letters.includes('quil');

for (const [index, [name, [commands, finish]]] of Object.entries(WAYS).entries())
  test(`words are found, and are in nothing that is published: ${name}`, async () => {
    const place = join(folder, String(index));
    const [from, into] = [join(place, 'read'), join(place, 'published')];
    await mkdir(into, { recursive: true });
    const original = join(place, 'letter.pdf');
    await writeFile(original, await drawnBytes(commands, finish));
    const read = await readPdf(
      { file: original, format: 'pdf', images: isPublished(name, index), folder: from },
      () => undefined,
    );
    const found = read.findings.filter(hidesIt);
    assert.ok(found.length > 0, `found: ${read.findings.map(({ kind }) => kind).join()}`);
    if (!isPublished(name, index)) return;
    await writeFile(join(from, 'pages.json'), pagesJson(read.pages));
    const redactions = found.map(({ page, box, boxes, hidden }) => ({
      page: page!,
      boxes: boxes ?? [box!],
      hidden: hidden!,
    }));
    await publish(
      { original, format: 'pdf', from, into, redactions, elsewhere: 'redact', language: 'en' },
      silent,
    );
    assert.deepEqual(await filesWith(into, ['quillon', 'quilon', spellOut(SECRET).letters]), []);
    const hex = Buffer.from('Quillon').toString('hex');
    for (const file of await readdir(into, { recursive: true }))
      if (/\.(?:pdf|json|txt)$/u.test(file)) {
        const bytes = (await readFile(join(into, file))).toString('latin1').toLowerCase();
        assert.ok(!bytes.includes(hex) && !bytes.includes(hex.replace(/../gu, '00$&')), file);
      }
    // Reading a picture takes seconds: those are read of which a bar, or nothing, is to be seen.
    if (!READ.has(name)) return;
    const picture = await sharp(join(into, 'pages/0001-720.webp'))
      .withMetadata({ density: 130 })
      .png()
      .toBuffer();
    const { text } = await readPicture(picture, { language: 'en', scale: 1 });
    assert.doesNotMatch(text, /quil|secret/iu, 'read in the published picture');
  });
