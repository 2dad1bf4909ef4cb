/**
 * What records add to pages. An original that was fetched and is not shown: pages say of it what its record says,
 * whatever lies on the machine. A correction is shown wherever a reader of the mistake may be: on its page, in the log,
 * in the feeds, to machines.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { exampleStory } from '../mistakes/story.ts';
import { fetchedFolder, WORK_FOLDER } from '../../src/archive/fetch/fetched-text.ts';
import { markOfWords } from '../../src/collections/fields/fetched.ts';
import { build, layStory, writeFiles, type SmallStory } from './small-story.ts';

const survey = 'documents/beam-survey/document.yaml';
const other = 'documents/other-survey/document.yaml';
const article = 'articles/the-footbridge.mdx';
const WORDS = 'two of the nine beams are to be replaced';
const sha256 = '0123456789abcdef'.repeat(4);
const fetched = (words: string) => `fetched:
  sha256: ${sha256}
  text: ${sha256}
  from: https://council.example/beams
  at: 2026-01-02T03:04:05.000Z
  quotations:
    - { id: beams-to-be-replaced, page: 7, words: ${markOfWords(words)} }
`;

async function filesIn(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  const contents = await Promise.all(files.map((file) => readFile(file, 'base64')));
  return new Map(files.map((file, at) => [path.relative(folder, file), contents[at]!]));
}

/** More than the feeds carry that are fetched often. */
const EARLIER = Array.from({ length: 20 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`);
const correction = 'said: It was in May.\nsays: It was in March.\nnoticedBy: A neighbour\n';

const id = 'beam-survey';
let laid: SmallStory;
const undo: Array<() => Promise<void>> = [];
const env = { SOURCE_DATE_EPOCH: '1770300000' };
const read = (name: string): Promise<string> => readFile(path.join(laid.built, name), 'utf8');
before(async () => {
  laid = await layStory(
    { after: (task) => undo.push(task) },
    {
      [survey]: exampleStory[survey]! + fetched(WORDS),
      // Of other words than those that were looked for, the record says nothing.
      [other]:
        exampleStory[survey]!.replace('Survey of', 'Other survey of').replace(
          '  - id: beams-to-be-replaced',
          '  - id: beams-to-go',
        ) + fetched('three of the nine beams').replace('id: beams-to-be-replaced', 'id: beams-to-go'),
      [article]: exampleStory[article]!.replace(
        'That is all that is known.',
        'That is all that is known: <Quote of="beams-to-be-replaced" />',
      ).replace('order: 1\n', 'order: 1\nupdates:\n  - { date: 2026-02-01, text: A table was added. }\n'),
      'corrections/2026-02-03-month.yaml': `date: 2026-02-03\npage: /articles/the-footbridge/\n${correction}`,
      'corrections/2026-02-04-event.yaml':
        'date: 2026-02-04\npage: /timeline/#2020-03-01-inspection\nsaid: Three came.\nsays: Two came.\n',
      ...Object.fromEntries(
        EARLIER.map((day) => [
          `corrections/${day}-hour.yaml`,
          `date: ${day}\npage: /timeline/\nsaid: At noon.\nsays: At one.\n`,
        ]),
      ),
      'pages/corrections.mdx':
        '---\ntitle: Corrections\ndescription: Everything that was wrong on this site, and what it says now.\ndate: 2026-01-31\n---\n\n<CorrectionLog />\n',
    },
  );
  assert.ok(!existsSync(path.join(laid.project, fetchedFolder(WORK_FOLDER), 'documents', id)));
  const { status, output } = await build(laid, [], env);
  assert.equal(status, 0, output);
});
after(() => Promise.all(undo.map((task) => task())));

const named = { ...env, FILES_AT: 'taken' };
/** The record that a folder of files has of one of them. */
const taken = (findings = '', hash = sha256) => `title: Survey of the beams
draft: true
link: https://council.example/beams
file:
  format: text
  sha256: ${hash}
  bytes: 300
  pages: 7
  extractor: plain text
  added: 2026-01-02
${findings}  published: { file: published.txt, sha256: ${hash}, bytes: 300 }
`;
const layTaken = (name: string, record: string) =>
  writeFiles(path.join(laid.project, 'taken/documents', name), {
    ...Object.fromEntries(
      Array.from({ length: 7 }, (_, index) => [
        `pages/000${index + 1}.txt`,
        index === 6 ? `It is clear that ${WORDS}.\n` : `Quillonian words of page ${index + 1}.\n`,
      ]),
    ),
    'document.yaml': record,
    'pages.json': JSON.stringify(Array.from({ length: 7 }, (_, index) => ({ page: index + 1, words: 5 }))),
    'published.txt': 'Quillonian',
  });

test('a correction shows on its page, on /corrections/, in both feeds, in JSON-LD and in what changed', async () => {
  const page = await read('articles/the-footbridge/index.html');
  const words = page
    .replace(/<script[\s\S]*?<\/script>/gu, '')
    .replace(/<[^>]+>/gu, '')
    .replace(/\s+/gu, ' ');
  assert.match(
    words,
    /Corrections to this article.*It said: It was in May\. It says now: It was in March\./u,
  );
  assert.match(words, /Noticed by A neighbour/u);
  assert.match(words, /What changed.*A table was added\..*Corrected\. It was in March\./u);
  const data = [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/gu)]
    .map((match) => JSON.parse(match[1]!) as Record<string, unknown>)
    .find((one) => one['@type'] === 'NewsArticle')!;
  assert.equal(data['dateModified'], '2026-02-03');
  assert.deepEqual(data['correction'], [
    {
      '@type': 'CorrectionComment',
      text: 'It was in May. → It was in March.',
      datePublished: '2026-02-03',
      url: 'https://example.org/corrections/#2026-02-03-month',
    },
  ]);
  const log = await read('corrections/index.html');
  assert.match(log, /id="2026-02-03-month"[\s\S]*It was in May\.[\s\S]*It was in March\.[\s\S]*A neighbour/u);
  assert.match(log, /Two came\./u);
  assert.doesNotMatch(log, /class="empty"/u);
  assert.match(await read('timeline/index.html'), /Corrections to this page[\s\S]*Two came\./u);
  for (const feed of ['feed.xml', 'feed.json']) {
    const text = await read(feed);
    assert.match(text, /corrections\/#2026-02-03-month/u, feed);
    assert.match(text, /It was in March/u, feed);
  }
  // The feeds that are fetched often hold the newest twenty and lead to the complete one.
  const json = async (name: string) =>
    JSON.parse(await read(name)) as { items: Array<{ url: string }>; next_url?: string };
  const [newest, complete] = [await json('feed.json'), await json('feed-complete.json')];
  assert.equal(newest.items.length, 20);
  assert.equal(complete.items.length, EARLIER.length + 3);
  assert.deepEqual(newest.items, complete.items.slice(0, 20));
  assert.equal(newest.next_url, 'https://example.org/feed-complete.json');
  assert.equal(complete.next_url, undefined);
  assert.match(await read('feed.xml'), /feed-complete\.xml" rel="next"/u);
  const oldest = /corrections\/#2026-01-01-hour/u;
  assert.doesNotMatch(await read('feed.xml'), oldest);
  assert.match(await read('feed-complete.xml'), oldest);
});

test('pages say what the record says of the words that were looked for, and a build is the same whatever lies beside the story', async () => {
  const page = await read(`documents/${id}/index.html`);
  const { document } = parseHTML(page);
  const checked = document.querySelector('#quote-beams-to-be-replaced .checked')!.textContent;
  assert.match(
    checked,
    /^\s*In the text of the document, page 7, word for word \(checked on 2 January 2026, SHA-256 0123456789ab…\)\./u,
  );
  const others = await read('documents/other-survey/index.html');
  assert.match(others, /As recorded from Town Council/u);
  assert.doesNotMatch(others, /In the text of the document/u);
  assert.match(page, new RegExp(`SHA-256 ${sha256}.*Its text is not part of this edition`, 'u'));
  const first = await filesIn(laid.built);
  assert.match(
    Buffer.from(first.get('provenance.json')!, 'base64').toString(),
    /in the text of the document, page 7/u,
  );

  // The very same with the original beside the story.
  const place = path.join(laid.project, fetchedFolder(WORK_FOLDER), 'documents', id);
  await mkdir(path.dirname(place), { recursive: true });
  await cp(path.join(path.dirname(laid.built), '.cache/archive/fetched/documents', id), place, {
    recursive: true,
  });
  const second = await build(laid, [], env);
  assert.equal(second.status, 0, second.output);
  assert.deepEqual(await filesIn(laid.built), first);
});

test('where a folder with the very file is named, the page shows its text as well, once its findings are decided', async () => {
  const waiting =
    '  findings:\n    - { id: email-address-page-1-1, kind: email-address, page: 1, message: An address. }\n';
  await layTaken(id, taken(waiting));
  await layTaken('other-survey', taken('', 'f'.repeat(64)));
  const undecided = await build(laid, [], named);
  assert.equal(undecided.status, 0, undecided.output);
  for (const [name, said] of [
    [id, /page 7, word for word \(checked on/u],
    ['other-survey', /As recorded from Town Council/u],
  ] as const) {
    const page = await read(`documents/${name}/index.html`);
    assert.doesNotMatch(page, /Quillonian/u, name);
    assert.match(page, said, name);
  }
  await layTaken(id, taken());
  const { status, output } = await build(laid, [], named);
  assert.equal(status, 0, output);
  const page = await read(`documents/${id}/index.html`);
  assert.match(page, /Quillonian words of page 1/u);
  assert.doesNotMatch(page, /not part of this edition/u);
  assert.match(page, /In the text of the document, page 7, word for word/u);
});
