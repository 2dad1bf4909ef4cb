/** A name that must not be published is in nothing that a build makes, wherever it came from. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { add } from '../../src/archive/ingest/add.ts';
import { plainName } from '../../src/checks/reading/name-forms.ts';
import { hashOf, nameList } from '../../src/checks/reading/name-hashes.ts';
import { pathsIn } from '../../src/files-in.ts';
import type { Problem } from '../../src/integrations/pages/links.ts';
import { searchNames } from '../../src/integrations/pages/names-in-site.ts';
import { author, line, makePdf } from '../unit/archive/made-pdf.ts';
import { astroBuild, build, layStory } from './small-story.ts';

const salt = '0123456789abcdef0123456789abcdef';
const listed = (...names: string[]) => ({
  salt,
  names: names.map((name) => ({
    hash: hashOf(plainName(name), salt),
    words: plainName(name).split(' ').length,
    why: 'A private person.',
  })),
});

test('a name in the text of an attached document stops the build, and is not repeated', async (t) => {
  const laid = await layStory(t, { 'style/names.yaml': JSON.stringify(listed('Quagmira Zebulonova')) });
  const content = path.join(laid.project, laid.story);
  const place = path.dirname(laid.built);
  const file = await makePdf(path.join(place, 'letter.pdf'), [
    (page, font) => line(page, font, 'The inspectors wrote to the council.'),
    (page, font) => line(page, font, 'It was Quagmira Zebulonova who saw the rust.'),
  ]);
  const added = await add(file, { content, work: path.join(place, 'work'), today: '2026-01-02' });
  const record = path.join(added.folder, 'document.yaml');
  const text = await readFile(record, 'utf8');
  await writeFile(
    record,
    text.replace(/^draft: .*\n/mu, '').replace(/‹To be written: [^›]*›/gu, 'The council.'),
  );
  const checked = await build(laid, ['--unfinished']);
  assert.equal(checked.status, 1);
  assert.match(
    checked.output,
    /documents\/letter\/pages\/0002\.txt:1:8[\s\S]*must not be published: A private person\./u,
  );
  assert.doesNotMatch(checked.output, /quagmira|zebulonova/iu);
  assert.ok(!existsSync(laid.built));
});

test('a name that only the built site has stops the build', async (t) => {
  // The id of a record becomes an address, in which a name has small letters.
  const laid = await layStory(t, {
    'style/names.yaml': JSON.stringify(listed('Quagmira Zebulonova')),
    'glossary/quagmira-zebulonova.yaml':
      'term: Deck\ndefinition: What one walks on.\nsources: [inspection]\n',
  });
  const built = await build(laid, ['--unfinished']);
  assert.equal(built.status, 1);
  assert.ok(!existsSync(laid.built));
  // So does Astro's own command, which has written its folder by then.
  const byAstro = await astroBuild(laid, { UNFINISHED: '1' });
  assert.equal(byAstro.status, 1);
  assert.ok(!existsSync(path.join(byAstro.folder, 'SHA256SUMS')));
  for (const { output } of [built, byAstro]) {
    assert.match(output, /published is [^\n]*: A private person/u);
    assert.doesNotMatch(output, /quagmira|zebulonova|^\s+at /imu);
  }
});

test('a name is found in every kind of file, and reported with its place', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'names-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const pixels = sharp({ create: { width: 4, height: 4, channels: 3, background: 'white' } });
  const files: Record<string, [string | Buffer, RegExp]> = {
    'a.html': ['<p>One</p>\n<p id="two">It was <b>Ada</b> <i>Exam</i>ple.</p>', /on line 2, after #two/u],
    'anchor.html': ['<h2 id="letter-of-ada-example">A letter</h2>', /on line 1, after #letter-of-…/u],
    'b.html': ['<p>One</p>\n<img alt="Ada Example">', /on line 2/u],
    'c.html': ['<table><tr><td>Ada<td>Example</table>', /on line 1/u],
    'd.html': ['<p>Ada &#69;xam&shy;ple</p>', /on line 1/u],
    'e.html': ['<script type="application/ld+json">{"author":"Ada \\u0045xample"}</script>', /on line 1/u],
    'feed.xml': [
      '<item><content>&lt;p&gt;Ada &lt;em&gt;Example&lt;/em&gt;&lt;/p&gt;</content></item>',
      /on line 1/u,
    ],
    'feed.json': [
      JSON.stringify({ items: [{ html: '<p>Ada <em>Exa</em>mple</p>' }] }),
      /under “items\.0\.html”/u,
    ],
    'fields.json': [JSON.stringify({ 'Ada Example': 1 }), /among the names of fields/u],
    'cite.ris': ['TY  - RPRT\nAU  - Example, Ada\n', /on line 2/u],
    'cite.bib': ['author = {{Ada} {Example}}', /on line 1/u],
    'days.ics': ['SUMMARY:A talk with Ada Exa\r\n mple', /on line 1/u],
    'rows.csv': ['name,year\nAda Example,2020\n', /on line 2/u],
    'page.txt': ['It was Ada Exam-\nple who came.', /on line 1/u],
    'labels.svg': ['<svg><text x="1">Ada</text><text x="9">Example</text></svg>', /on line 1/u],
    'attribute.html': ['<p data-quotation="&lt;b&gt;Ada&lt;/b&gt; Exam&amp;shy;ple">', /on line 1/u],
    'mail.html': ['<a href="mailto:ada.example@post.example">Write</a>', /on line 1/u],
    'link.html': ['<a href="https://post.example/?q=ada%20example">Link</a>', /on line 1/u],
    'record.zip': [
      Buffer.from(zipSync({ 'people/list.csv': strToU8('name,year\nAda Example,2020\n') })),
      /in people\/list\.csv, on line 2/u,
    ],
    'wide.csv': [Buffer.from('\ufeffname\nAda Example\n', 'utf16le'), /in it/u],
    'wide.txt': [Buffer.from('\ufeffname\nAda Example\n', 'utf16le').swap16(), /in it/u],
    'sign.png': [
      await sharp(
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="700" height="200"><rect width="700" height="200" fill="#fff"/><text x="40" y="110" font-family="sans-serif" font-size="40">In memory of Ada Example</text></svg>',
        ),
      )
        .png()
        .toBuffer(),
      /in what the picture shows/u,
    ],
    'picture.svg': ['<svg><title>Ada Example</title></svg>', /on line 1/u],
    'packed.bin': [gzipSync(`form${JSON.stringify({ content: 'It was Ada Example.' })}`), /on line 1/u],
    'packed.json.gz': [gzipSync(JSON.stringify({ content: 'It was Ada Example.' })), /under “content”/u],
    'photograph.png': [
      await pixels
        .clone()
        .withExif({ IFD0: { Artist: 'Ada Example' } })
        .png()
        .toBuffer(),
      /in what the picture says of itself/u,
    ],
  };
  for (const [name, [text]] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  await mkdir(path.join(folder, 'people/ada-example'), { recursive: true });
  await writeFile(path.join(folder, 'people/ada-example/index.html'), '<p>Nobody.</p>');
  await makePdf(path.join(folder, 'letter.pdf'), [
    (page, font) => line(page, font, 'Nobody.'),
    (page, font) => line(page, font, 'It was Ada Example.'),
  ]);
  await makePdf(path.join(folder, 'author.pdf'), [(page, font) => line(page, font, 'Nobody.')], (made) =>
    author(made, 'Ada Example'),
  );
  await writeFile(path.join(folder, 'open.html'), '<p>Adam Example, and Ada.</p><p>Example</p>');
  const list = nameList(listed('Ada Example'))!;
  const look = async (): Promise<Problem[]> => {
    const search = await searchNames(list, `${folder}.json`);
    const found: Problem[] = [];
    for (const file of await pathsIn(folder))
      found.push(...(await search.look(file, await readFile(path.join(folder, file)))));
    await search.keep();
    return found;
  };
  t.after(() => rm(`${folder}.json`, { force: true }));
  const problems = await look();
  const messages = new Map(problems.map(({ file, message }) => [file, message]));
  for (const [name, [, where]] of Object.entries(files))
    assert.match(messages.get(name) ?? 'not found', where, name);
  assert.match(messages.get('letter.pdf') ?? '', /is on page 2: A private person\./u);
  assert.match(messages.get('author.pdf') ?? '', /in what the file says of itself/u);
  assert.match(messages.get('people/…/index.html') ?? '', /its name holds a name/u);
  assert.equal(messages.get('open.html'), undefined);
  assert.doesNotMatch(JSON.stringify(problems), /example/iu);
  assert.equal(problems.length, Object.keys(files).length + 3);
  assert.deepEqual(await look(), problems, 'a second look finds as much');
});
