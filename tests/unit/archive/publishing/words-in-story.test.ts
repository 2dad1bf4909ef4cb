/** The places of redacted words elsewhere in the story are reported, without the words; nothing is written there. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { add } from '../../../../src/archive/ingest/add.ts';
import { applyDecisions } from '../../../../src/archive/redact/apply-decisions.ts';
import { foundElsewhereMessage, findInStory } from '../../../../src/archive/redact/words-in-story.ts';
import { coveredLine, makePdf } from '../made-pdf.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'in-story-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Writes a story of these files. */
async function story(name: string, files: Record<string, string>): Promise<string> {
  const content = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, file)), { recursive: true });
    await writeFile(join(content, file), text);
  }
  return content;
}

async function places(content: string, hidden: string[]): Promise<string[]> {
  const found = await findInStory(content, 'letter', hidden);
  return found.map(({ file, line }) => `${relative(content, file)}${line === undefined ? '' : `:${line}`}`);
}

const PASSAGE = 'the panel was told in the spring that nobody had read the plan before it was signed';

test('names, numbers and passages are found in whatever file they are, to the line', async () => {
  const content = await story('all', {
    'events/one.yaml': 'title: A meeting\ndetail: >\n  It was chaired by Dr Zebulon\n  Quagmire that day.\n',
    'articles/two.mdx': 'One.\n\nHe said “nobody had read\nthe plan” of it. Ring 020-7946-0018.\n',
    'documents/edition/pages/0001.txt': 'As ZEBULON QUAGMIRE wrote.\n',
    'documents/letter/document.yaml': 'title: Zebulon Quagmire\n',
    'documents/other/undecided/pages/0001.txt': 'Zebulon Quagmire\n',
    'documents/other/original.txt': 'Zebulon Quagmire\n',
    'people/zebulon-quagmire.yaml': 'role: chair\n',
  });
  assert.deepEqual(await places(content, ['Zebulon Quagmire']), [
    'documents/edition/pages/0001.txt:1',
    'events/one.yaml:3',
    'people/█████.yaml',
  ]);
  assert.deepEqual(await places(content, ['020 7946 0018']), ['articles/two.mdx:4']);
  assert.deepEqual(await places(content, [PASSAGE]), ['articles/two.mdx:3'], 'a passage quoted in part');
});

test('what is common is not looked for, and is looked for where it is said with a name', async () => {
  const content = await story('common', {
    'events/one.yaml':
      'detail: The office would not say so, and the Office of Quagmire was told. It read the plan.\n',
  });
  for (const hidden of ['would not', 'the plan', 'of', 'Office', 'The office', 'read the plan'])
    assert.deepEqual(await places(content, [hidden]), [], hidden);
  assert.deepEqual(await places(content, ['the Office of Quagmire']), ['events/one.yaml:1']);
  assert.deepEqual(await places(content, ['Quagmire']), ['events/one.yaml:1']);
  assert.deepEqual(await places(content, ['office would not say so']), ['events/one.yaml:1']);
});

test('the sentence names places and is not endless', () => {
  assert.equal(foundElsewhereMessage([]), undefined);
  const many = Array.from({ length: 25 }, (_, index) => ({ file: 'a.yaml', line: index + 1 }));
  assert.match(foundElsewhereMessage(many)!, /a\.yaml:1, a\.yaml:2.*a\.yaml:20 and at 5 more places/u);
});

test('whoever carries out a redaction is informed where else its words are, and they are left as they are', async () => {
  const event = 'title: A visit\ndetail: Ms Wilhelmina Quagtree came.\n';
  const content = await story('told', { 'events/visit.yaml': event });
  const notices: string[] = [];
  const options = {
    content,
    work: join(folder, 'work'),
    today: '2026-01-02',
    notice: (sentence: string) => void notices.push(sentence),
  };
  const file = await makePdf(join(folder, 'letter.pdf'), [
    (page, font) => coveredLine(page, font, ['It was ', 'Wilhelmina Quagtree', ' who came.']),
  ]);
  const { folder: place } = await add(file, { ...options, id: 'letter' });
  assert.deepEqual(notices, [], 'nothing is redacted yet');
  const record = join(place, 'document.yaml');
  const text = await readFile(record, 'utf8');
  await writeFile(record, text.replace(/^( +)- id: \S+$/gmu, '$&\n$1  decision: redact'));
  assert.equal(await applyDecisions('letter', options), 'published');
  assert.equal(notices.length, 1);
  assert.match(notices[0]!, /events\/visit\.yaml:2/u);
  assert.doesNotMatch(notices[0]!, /wilhelmina|quagtree/iu);
  assert.equal(await readFile(join(content, 'events/visit.yaml'), 'utf8'), event);
});
