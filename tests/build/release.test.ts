/**
 * An editor's work from a first release to the next: a release says what changed for readers, keeps every address and
 * prints its PDFs, and a mirror of it can be verified.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { ReleasedStatements } from '../../src/checks/reading/releases.ts';
import { exampleStory } from '../mistakes/story.ts';
import { listen } from '../../src/cli/server/listen.ts';
import { serveFolder } from '../../src/cli/server/server.ts';
import { checkPrinted, forgetPrinted, letter, printedIn } from './edition-pdf.ts';
import { workADay } from './editors-day.ts';
import { layStory, run, type Run, type SmallStory } from './small-story.ts';

const article = 'articles/the-footbridge.mdx';
const correctionOf = (page: string, date: string) =>
  `date: ${date}\npage: ${page}\nsaid: The bridge is new.\nsays: The bridge is old.\n`;

test('nothing is released without the PDF of the printed edition', async (t) => {
  const laid = await layStory(t);
  const { built } = laid;
  const { status, output } = await run(laid, 'release', ['--into', built], { CHROMIUM_PATH: 'none' });
  assert.equal(status, 1, output);
  assert.match(output, /Nothing was released\. No Chromium was found, so the printed edition has no PDF/u);
  assert.equal(existsSync(built), false);
});

const on = (day: string) => ({ SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000) });
const release = (laid: SmallStory, day: string): Promise<Run> =>
  run(laid, 'release', ['--into', laid.built], on(day));

test(
  'two releases with a day of work between them, and a mirror with one wrong byte',
  { timeout: 900_000 },
  async (t) => {
    const later = exampleStory[article]!.replace('order: 1\n', 'order: 2\n');
    const laid = await layStory(t, {
      ...letter,
      // Not published yet, with a correction that waits for it.
      'articles/later.mdx': later.replace('order: 2\n', 'order: 2\npublishAt: 2026-03-01\n'),
      'corrections/2026-01-31-later.yaml': correctionOf('/articles/later/', '2026-01-31'),
      // Nor is this one, which nobody has said when to publish.
      'articles/sketch.mdx': later.replace('order: 2\n', 'order: 3\ndraft: true\n'),
      'corrections/2026-01-30-sketch.yaml': correctionOf('/articles/sketch/', '2026-01-30'),
      'pages/corrections.mdx':
        '---\ntitle: Corrections\ndescription: What this site got wrong about the bridge, and what it says now.\ndate: 2026-01-31\n---\n\n<CorrectionLog />\n',
    });
    const at = (file: string) => path.join(laid.project, laid.story, file);
    await rm(at('releases'), { recursive: true });

    const first = await release(laid, '2026-02-01');
    assert.equal(first.status, 0, first.output);
    await checkFirst(laid, first.output);
    await checkPrinted(laid);

    const printed = await printedIn(laid);
    await forgetPrinted(laid);
    const again = await release(laid, '2026-02-01');
    assert.match(again.output, /Nothing changed for readers since 2026-02-01/u);
    const reprinted = await printedIn(laid);
    assert.ok(reprinted.edition.equals(printed.edition), 'equal inputs give an equal PDF');
    assert.ok(reprinted.letter.equals(printed.letter));

    await workADay(laid, on('2026-11-24'));
    const lost = await release(laid, '2026-11-24');
    assert.equal(lost.status, 1);
    assert.match(lost.output, /“\/timeline\/#2020-03-01-inspection” was published/u);
    assert.match(lost.output, /“\/articles\/the-footbridge\/” was published/u);

    const redirects =
      'redirects:\n  /timeline/#2020-03-01-inspection: /timeline/#2020-03-01-visit\n  /articles/the-footbridge/: /articles/the-old-bridge/\nthemes:';
    const site = await readFile(at('site.yaml'), 'utf8');
    await writeFile(at('site.yaml'), site.replace('themes:', redirects));
    // Another name of the same file keeps what was in it only where the new list is written beside it and renamed.
    const before = path.join(laid.project, 'before.json');
    await link(at('releases/published.json'), before);
    const list = await readFile(before, 'utf8');
    const checked = await run(laid, 'check', [], on('2026-11-24'));
    assert.match(checked.output, /^0 errors/mu);
    const second = await release(laid, '2026-11-24');
    assert.equal(second.status, 0, second.output);
    assert.equal(await readFile(before, 'utf8'), list);
    await checkSecond(laid);
    assert.ok(
      !(await printedIn(laid)).edition.equals(printed.edition),
      'it is printed again with what is new',
    );
    await checkMirror(t, laid);
  },
);

/** The first release lists what there is, but for what waits, and the day of its publication. */
async function checkFirst({ project, story, built }: SmallStory, output: string): Promise<void> {
  const read = (file: string) => readFile(path.join(project, story, 'releases', file), 'utf8');
  assert.match(await read('2026-02-01.md'), /This is the first release.*\n\n- Articles: 1\n/u);
  const list = await read('published.json');
  for (const address of ['/articles/the-footbridge/', '/timeline/#2020-03-01-inspection', '/data/crossings/'])
    assert.match(list, new RegExp(`"address": "${address}", "kind": "[a-z]+", "title"`, 'u'));
  assert.match(list, /"address": "\/feed\.xml"/u);
  // The day of the release is that of publication, in the list and in the very build that is released.
  assert.match(list, /"address": "\/articles\/the-footbridge\/"[^}]*"since": "2026-02-01"/u);
  const page = path.join(built, 'articles/the-footbridge/index.html');
  assert.match(await readFile(page, 'utf8'), /<time datetime="2026-02-01">/u);
  for (const [file, name] of [
    ['2026-01-31-later', 'later'],
    ['2026-01-30-sketch', 'sketch'],
  ])
    assert.match(
      output,
      new RegExp(
        `Held back: .*corrections/${file}\\.yaml is about /articles/${name}/, which is not published yet`,
        'u',
      ),
    );
  assert.doesNotMatch(list, /later|sketch/u);
  // What is changed from now on is compared with what was said.
  const said = JSON.parse(await read('statements.json')) as ReleasedStatements;
  assert.equal(said.day, '2026-02-01');
  assert.deepEqual(Object.keys(said.statements), ['/articles/the-footbridge/', '/ask/', '/corrections/']);
  assert.ok(said.statements['/articles/the-footbridge/']!.includes('That is all that is known.'));
  assert.doesNotMatch(list, /By e-mail on/u);
}

/** The second release says what the day changed, and nothing of what stayed. */
async function checkSecond({ project, story, built }: SmallStory): Promise<void> {
  const read = (file: string) => readFile(path.join(project, story, 'releases', file), 'utf8');
  assert.match(await read('published.json'), /"address": "\/data\/crossings\/"[^}]*"since": "2026-02-01"/u);
  const note = await read('2026-11-24.md');
  const linked = (title: string, address: string) => `[${title}](https://example.org${address})`;
  const [waited, moved] = ['/articles/later/', '/articles/the-old-bridge/'].map((address) =>
    linked('What was found on the footbridge, and two promises', address),
  );
  assert.equal(
    note.slice(0, note.indexOf('## Letters')),
    `# What changed: 24 November 2026

What changed for readers since 1 February 2026.

## Articles

- New: ${waited}
- Has a new address: ${moved}

## Events

- Has a new address: ${linked('The bridge is inspected', '/timeline/#2020-03-01-visit')}

## Data

- ${linked('Crossings on a working day', '/data/crossings/')}. Changed: the numbers.

## Corrections

- ${waited} said: “The bridge is new.” It says now: “The bridge is old.”
- ${moved} said: “It was in May.” It says now: “It was in March.”

`,
  );

  const page = (name: string) => readFile(path.join(built, name, 'index.html'), 'utf8');
  assert.match(
    await page('articles/the-footbridge'),
    /http-equiv="refresh" content="0; url=\/articles\/the-old-bridge\/"/u,
  );
  assert.match(await page('articles/the-old-bridge'), /A narrow bridge over a stream/u);
  const log = await page('corrections');
  assert.match(log, /The month/u);
  assert.match(log, /href="\/articles\/the-old-bridge\/"[^>]*>What was found on the footbridge[^<]*</u);
  const timeline = await page('timeline');
  assert.match(timeline, /The bridge is inspected/u);
  assert.doesNotMatch(timeline, /closed session/u);
  assert.equal(existsSync(path.join(built, 'articles/a-second-look-at-the-bridge')), false);
}

/** A mirror is verified from its folder and over the network. */
async function checkMirror(t: { after: (task: () => void) => void }, laid: SmallStory): Promise<void> {
  const { built } = laid;
  const server = serveFolder(built);
  t.after(() => server.close());
  const mirror = `http://localhost:${await listen(server, 4890)}/`;
  const sums = path.join(built, 'SHA256SUMS');
  const verify = (place: string) => run(laid, 'verify-mirror', [place, '--sums', sums]);
  const whole = await verify(mirror);
  assert.equal(whole.status, 0, whole.output);
  assert.match(whole.output, /all the same/u);
  assert.equal((await verify(built)).status, 0);

  const page = path.join(built, 'timeline/index.html');
  const bytes = await readFile(page);
  bytes[bytes.length - 20]! ^= 1;
  await writeFile(page, bytes);
  await writeFile(path.join(built, 'extra.txt'), 'not ours');
  const folder = await verify(built);
  assert.equal(folder.status, 1);
  assert.match(folder.output, /timeline\/index\.html differs\.\nextra\.txt is not part of the site\./u);
  const served = await verify(mirror);
  assert.equal(served.status, 1);
  assert.match(served.output, /^timeline\/index\.html differs\.\n\d+ files are the same, 1 are not/u);
}
