/** A build before its moment has no trace of a piece that is held back, of a draft, or of what is on hold. */
import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { exampleStory } from '../mistakes/story.ts';
import { build, layStory, type SmallStory } from './small-story.ts';

/** How a record is kept out, by the word planted in it: nonsense that is nowhere else. */
const states: Record<string, string> = {
  quagdraft: 'draft: true',
  quagheld: 'hold: quagheld must be checked',
  quagnever: 'doNotCite: quagnever is a copy',
  quaglater: 'publishAt: 2026-12-01T06:00Z',
  quagday: "publishAt: '2026-12-02'",
};
const moment = (iso: string) => ({ SOURCE_DATE_EPOCH: String(Date.parse(iso) / 1000) });

/** One record of each kind that can be kept out in this way, with the word in every text and id. */
function planted(word: string, state: string): Record<string, string> {
  const onHold = state.startsWith('hold');
  const never = state.startsWith('doNotCite');
  const sources = '\nsources: [inspection]';
  const files: Record<string, string> = {};
  if (!onHold)
    files[`documents/${word}-paper/document.yaml`] =
      `title: Paper ${word}\npublisher: Press ${word}\nkind: news\nevidence: read\nestablishes: It says ${word}.\n` +
      `topics: [${word}]\nquotations:\n  - id: ${word}-words\n    text: we said ${word}\n    speaker: Speaker ${word}\n` +
      `    role: owner\n    locator: page 1\n${state}\n`;
  if (never) return files;
  files[`events/2020-03-02-${word}.yaml`] =
    `title: Event ${word}\ndate: 2020-03-02\nprecision: day\nsort: 2020-03-02\ndetail: It was ${word}.\n` +
    `category: works\ncertainty: established\nimportance: 1${sources}\n${state}\n`;
  files[`requests/${word}-request.yaml`] =
    `subject: Subject ${word}\nscope: report\nrequester: R ${word}\nbody: B ${word}\nstate: rejected\noutcome: O ${word}.${sources}\n${state}\n`;
  files[`promises/${word}-promise.yaml`] =
    `promised: To ${word}.\nscope: report\nby: B ${word}\nmadeOn: 2020-05\nkept: unknown\nnote: N ${word}.${sources}\n${state}\n`;
  files[`people/${word}-person.yaml`] =
    `name: Name ${word}\nkind: person\nrole: Role ${word}\nrelevance: R ${word}.${sources}\n${state}\n`;
  files[`figures/${word}-figure/figure.yaml`] =
    `title: Figure ${word}\nunits: u\nperiod: p\ngeography: g\ntopic: bridge\nchartable: false\ncaveats: [C ${word}.]\n` +
    `columns: [{ name: year, type: year, label: Year }]${sources}\n${state}\n`;
  files[`figures/${word}-figure/data.csv`] = 'year\n2020\n';
  if (onHold) return files;
  files[`glossary/${word}-term.yaml`] =
    `term: Term ${word}\ndefinition: It is ${word}.${sources}\n${state}\n`;
  files[`unknowns/${word}-unknown.yaml`] =
    `text: Whether ${word}.\ntopic: bridge\ncheckedTo: 2020-06-01\n${state}\n`;
  files[`bill/${word}-bill.yaml`] =
    `title: Bill ${word}\norder: 1\nstages: [{ id: ${word}-stage, stage: S ${word}, house: H, date: 2020-03-02, detail: D., sources: [inspection] }]\nprovisions: []\n${state}\n`;
  files[`articles/${word}-article.mdx`] =
    `---\ntitle: Headline with ${word}\nstandfirst: A standfirst that says ${word}, and is long enough for the rule.\n` +
    `description: A description that says ${word} and is long enough for the rule.\ndate: 2020-03-02\ntheme: bridge\norder: 2\n` +
    `reply: None of ${word}.\n${state}\n---\n\nText of ${word}.<Cite of="inspection" />\n\n<Picture of="${word}-picture" />\n`;
  // The picture says nothing itself of when it may be seen: it is in that text alone.
  files[`pictures/${word}-picture/picture.yaml`] =
    `alt: A bridge of ${word}.\ncaption: The bridge, seen from ${word}.\ncredit: C ${word}\nlicence: CC0 1.0\n`;
  files[`pictures/${word}-picture/picture.svg`] =
    '<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="640"><path d="M0 0h9v9z"/></svg>';
  files[`pages/${word}-page.mdx`] =
    `---\ntitle: Page ${word}\ndescription: A description that says ${word} and is long enough for the rule.\ndate: 2020-03-02\n${state}\n---\n\nText ${word}.\n`;
  files[`letters/${word}-letter.mdx`] =
    `---\ntitle: Letter ${word}\nfrom: Sender ${word}\ndate: 2020-03-02\nabout: the-footbridge\nconsent: Agreed by ${word}\n${state}\n---\n\nDear ${word}.\n`;
  files[`corrections/2020-03-02-${word}.yaml`] =
    `date: 2020-03-02\npage: /articles/the-footbridge/\nsaid: S ${word}.\nsays: N ${word}.\n${state}\n`;
  return files;
}

/** The story with everything planted, and published records that name what is hidden. */
function story(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [word, state] of Object.entries(states)) Object.assign(files, planted(word, state));
  const papers = ['quagdraft', 'quaglater', 'quagday'].map((word) => `${word}-paper`).join(', ');
  const event = 'events/2020-03-01-inspection.yaml';
  files['pages/corrections.mdx'] =
    '---\ntitle: Corrections\ndescription: What this site got wrong about the bridge, and what it says now.\ndate: 2020-01-31\n---\n\n<CorrectionLog />\n';
  files[event] = exampleStory[event]!.replace(
    'sources: [inspection]',
    `sources: [inspection, ${papers}]`,
  ).replace('Two inspectors came.', 'Two inspectors came [[quaglater-paper]].');
  // A correction of a page that is not there yet says that there will be one.
  files['corrections/2020-03-03-page.yaml'] =
    'date: 2020-03-03\npage: /articles/quaglater-article/\nsaid: One.\nsays: Two.\n';
  return files;
}

/** Every file of a folder with one of the words, in its name or in it (unpacked where it is packed). */
async function traces(folder: string, words: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name);
    let text = name;
    if ((await stat(file)).isFile()) {
      const bytes = await readFile(file);
      text += (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
    }
    for (const word of words) if (text.toLowerCase().includes(word)) found.push(`${name}: ${word}`);
  }
  return found;
}

// One story, built again as time goes by: what is kept from build to build must not keep a piece in, or out.
let laid: SmallStory;
const undo: Array<() => Promise<void>> = [];
before(async () => {
  laid = await layStory({ after: (task) => undo.push(task) }, story());
});
after(() => Promise.all(undo.map((task) => task())));

test('no word of what is kept out is anywhere in the built site', async () => {
  const { status, output } = await build(laid, ['--unfinished'], moment('2026-12-01T05:59:00Z'));
  assert.equal(status, 0, output);
  assert.deepEqual(await traces(laid.built, Object.keys(states)), []);
  // The test would see it: what is published is found.
  assert.notDeepEqual(await traces(laid.built, ['inspectors came']), []);
});

test('at its moment a piece comes out, in pages, feeds, exports and the map of the site; the rest stays in', async () => {
  const { status, output } = await build(laid, ['--unfinished'], moment('2026-12-01T06:00:00Z'));
  assert.equal(status, 0, output);
  const files = await traces(laid.built, ['quaglater']);
  for (const name of [
    'articles/quaglater-article/index.html',
    'documents/quaglater-paper/index.html',
    'timeline/index.html',
    'feed.xml',
    'documents.json',
    'timeline.json',
    'sitemap-0.xml',
    'cards/articles/quaglater-article.png',
    'provenance.json',
    'pictures/quaglater-picture-640.webp',
  ])
    assert.ok(files.includes(`${name}: quaglater`), `${name}\n${files.join('\n')}`);
  assert.deepEqual(await traces(laid.built, ['quagdraft', 'quagheld', 'quagnever', 'quagday']), []);
});

test('a text that is published and cites what is held back stops the build, with its place', async () => {
  const article = 'articles/the-footbridge.mdx';
  await writeFile(
    path.join(laid.project, laid.story, article),
    exampleStory[article]!.replace('<Cite of="inspection" />', '<Cite of="quaglater-paper" />'),
  );
  const { status, output } = await build(laid, [], moment('2026-12-01T05:59:00Z'));
  assert.equal(status, 1);
  assert.match(output, /the-footbridge\.mdx:\d+:\d+[\s\S]*held back until 2026-12-01T06:00Z/u);
});
