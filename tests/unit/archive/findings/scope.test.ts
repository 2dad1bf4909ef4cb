import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { inspect } from '../../../../src/archive/ingest/inspect.ts';
import { add } from '../../../../src/archive/ingest/add.ts';
import { report } from '../../../../src/archive/findings/report.ts';
import { tracesOf } from '../../../../src/archive/findings/traces/traces.ts';
import { docx, paragraph, run } from '../reading/office-files.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scope-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return file;
}

/** What may betray the source, with its values; and that nothing of it is shown unasked. */
async function betrays(file: string): Promise<Record<string, string[]>> {
  const shown = await inspect(file, { showHidden: true });
  const unasked = await inspect(file);
  assert.ok(unasked.mayBetray.every((trace) => !('value' in trace)));
  assert.deepEqual(
    unasked.mayBetray.map(({ what, where }) => `${what}, ${where}`),
    shown.mayBetray.map(({ what, where }) => `${what}, ${where}`),
  );
  const said = report(unasked);
  for (const { what, where, value } of shown.mayBetray) {
    assert.ok(said.includes(`${what}, ${where}`), `${what}, ${where}`);
    assert.ok(!said.includes(value!), value);
  }
  return byKind(shown.mayBetray);
}

function byKind(traces: Array<{ what: string; value?: string }>): Record<string, string[]> {
  const by = Object.groupBy(traces, ({ what }) => what);
  return Object.fromEntries(Object.entries(by).map(([what, all]) => [what, all!.map(({ value }) => value!)]));
}

const officeTraces = async (file: string) => byKind(await tracesOf({ file, format: 'office' }));

test('inspect says what was looked for and what not, in words and as data', async () => {
  const content = join(folder, 'story');
  await mkdir(content, { recursive: true });
  await writeFile(join(content, 'site.yaml'), 'language: en-GB\npersonalData: [gb, ie]\n');
  const page = await PDFDocument.create();
  page.addPage([300, 300]);
  const found = await inspect(await put('empty.pdf', await page.save()), { content });
  const said = report(found);
  assert.match(said, /Looked for: .*telephone numbers and postal addresses of GB, IE/);
  assert.match(said, /Not looked for: names of persons; .*handwriting; faces; .*printer dots/);
  assert.match(said, /anything on page 1: no words were read there/);
  assert.doesNotMatch(said, /Nothing was found/);
  assert.match(said, /Nothing of what was looked for was found/);
  assert.ok(found.notLookedFor.includes('printer dots'));
  const text = await inspect(await put('notice.txt', 'The bridge is closed.\n'), { content });
  assert.ok(!text.notLookedFor.includes('faces'), 'a text has none');
});

test('a PDF: author, software, time, own fields, writers of comments, and EXIF of its pictures', async () => {
  const made = await PDFDocument.create();
  made.setAuthor('Quagford');
  made.setCreator('Microsoft Word');
  const sheet = made.addPage([300, 300]);
  const note = made.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 30, 30] });
  note.set(PDFName.of('T'), PDFString.of('Reviewer Quill'));
  sheet.node.set(PDFName.of('Annots'), made.context.obj([made.context.register(note)]));
  sheet.drawImage(await made.embedJpg(await photograph()));
  const found = await betrays(await put('letter.pdf', await made.save()));
  assert.deepEqual(found['author'], ['Quagford', 'Quagphoto']);
  assert.ok(found['software']!.includes('Microsoft Word'));
  assert.deepEqual(found['comment'], ['Reviewer Quill']);
  assert.equal(found['time']!.length >= 1, true);
  assert.deepEqual(found['device'], ['Quagcam']);
});

const photograph = () =>
  sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
    .withExif({
      IFD0: { Artist: 'Quagphoto', Make: 'Quagcam', Software: 'Quagsoft 2' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 6/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();

test('a picture: who took it, with what, and where', async () => {
  const found = await betrays(await put('photo.jpg', await photograph()));
  assert.deepEqual(found['author'], ['Quagphoto']);
  assert.deepEqual(found['device'], ['Quagcam']);
  assert.deepEqual(found['software'], ['Quagsoft 2']);
  assert.equal(found['place']!.length, 1);
  assert.match(found['place']![0]!, /N 51\.50000 W 0\.10000/);
});

test('office files: authors, organisation, tracked changes and comments', async () => {
  const change = 'w:id="1" w:author="Cy Quag" w:date="2026-01-01T00:00:00Z"';
  const word = docx(paragraph(['Words.', `<w:ins ${change}>${run('More.')}</w:ins>`]), {
    'docProps/core.xml':
      '<x:x><dc:creator>Ann Quag</dc:creator><cp:lastModifiedBy>Bo Quag</cp:lastModifiedBy></x:x>',
    'docProps/app.xml':
      '<x:x><Application>Microsoft Office Word</Application><Company>Quag Council</Company></x:x>',
    'word/comments.xml':
      '<w:comments><w:comment w:id="1" w:author="Di Quag" w:date="2026-01-01T00:00:00Z"/></w:comments>',
    'word/media/image1.jpeg': await photograph(),
  });
  const found = await officeTraces(await put('letter.docx', word));
  assert.deepEqual(found['author'], ['Ann Quag', 'Bo Quag', 'Quagphoto']);
  assert.deepEqual(found['organisation'], ['Quag Council']);
  assert.deepEqual(found['tracked change'], ['Cy Quag']);
  assert.deepEqual(found['comment'], ['Di Quag']);
  const open = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'meta.xml': strToU8(
      '<x><meta:initial-creator>Ed Quag</meta:initial-creator><meta:generator>LibreOffice/7</meta:generator></x>',
    ),
    'content.xml': strToU8(
      '<x><office:change-info><dc:creator>Flo Quag</dc:creator></office:change-info><office:annotation office:name="a"><dc:creator>Gus Quag</dc:creator></office:annotation></x>',
    ),
  });
  const other = await officeTraces(await put('letter.odt', open));
  assert.deepEqual(other['author'], ['Ed Quag']);
  assert.deepEqual(other['tracked change'], ['Flo Quag']);
  assert.deepEqual(other['comment'], ['Gus Quag']);
  assert.deepEqual(other['software'], ['LibreOffice/7']);
});

test('the same file is known by its hash, whatever its name', async () => {
  const content = join(folder, 'twice');
  const options = { content, work: join(folder, 'work'), today: '2026-01-02' };
  const file = await put('first.txt', 'The ferry runs on Sundays.\n');
  await add(file, { ...options, id: 'ferry' });
  const again = await put('second.txt', await readFile(file));
  assert.deepEqual((await inspect(again, { content })).attachedTo, ['ferry']);
  assert.match(report(await inspect(again, { content })), /The same file is attached to “ferry” already\./);
  const notices: string[] = [];
  await add(again, { ...options, id: 'boat', notice: (sentence) => notices.push(sentence) });
  assert.deepEqual(notices, ['The same file is attached to “ferry” already.']);
  assert.deepEqual((await inspect(await put('other.txt', 'Another.\n'), { content })).attachedTo, []);
});
