/** A release says what changed for readers, keeps every address, and a mirror of it can be verified. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { ReleasedStatements } from '../../src/checks/reading/releases.ts';
import { exampleStory } from '../mistakes/story.ts';
import { listen } from '../../src/cli/server/listen.ts';
import { serveFolder } from '../../src/cli/server/server.ts';
import { layStory, run } from './small-story.ts';

const correction = `date: 2026-02-01
page: /articles/the-footbridge/
said: The bridge is new.
says: The bridge is old.
`;

test('nothing is released without the PDF of the printed edition', async (t) => {
  const laid = await layStory(t);
  const { built } = laid;
  const { status, output } = await run(laid, 'release', ['--into', built], { CHROMIUM_PATH: 'none' });
  assert.equal(status, 1, output);
  assert.match(output, /Nothing was released\. No Chromium was found, so the printed edition has no PDF/u);
  assert.equal(existsSync(built), false);
});

test('two releases, and a mirror with one wrong byte', { timeout: 400_000 }, async (t) => {
  // The event gets another address below, and nothing else is to change.
  const piece = exampleStory['articles/the-footbridge.mdx']!.replace(/,? <Days [^>]*\/>/u, '');
  const laid = await layStory(t, {
    // Not published yet, with a correction that waits for it.
    'articles/the-footbridge.mdx': piece,
    'articles/later.mdx': piece.replace('order: 1\n', 'order: 2\npublishAt: 2026-03-01\n'),
    'corrections/2026-01-31-later.yaml': correction
      .replace('2026-02-01', '2026-01-31')
      .replace('/articles/the-footbridge/', '/articles/later/'),
    // Nor is this one, which nobody has said when to publish.
    'articles/sketch.mdx': piece.replace('order: 1\n', 'order: 3\ndraft: true\n'),
    'corrections/2026-01-30-sketch.yaml': correction
      .replace('2026-02-01', '2026-01-30')
      .replace('/articles/the-footbridge/', '/articles/sketch/'),
    'releases/published.json': '[]\n',
    'pages/corrections.mdx':
      '---\ntitle: Corrections\ndescription: What this site got wrong about the bridge, and what it says now.\ndate: 2026-01-31\n---\n\n<CorrectionLog />\n',
  });
  const { built } = laid;
  const at = (file: string) => path.join(laid.project, laid.story, file);
  await rm(at('releases'), { recursive: true });
  const release = (day: string) =>
    run(laid, 'release', ['--into', built], {
      SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000),
    });

  const first = await release('2026-02-01');
  assert.equal(first.status, 0, first.output);
  assert.match(
    await readFile(at('releases/2026-02-01.md'), 'utf8'),
    /This is the first release.*\n\n- Articles: 1\n/u,
  );
  const list = await readFile(at('releases/published.json'), 'utf8');
  for (const address of ['/articles/the-footbridge/', '/timeline/#2020-03-01-inspection', '/data/crossings/'])
    assert.match(list, new RegExp(`"address": "${address}", "kind": "[a-z]+", "title"`, 'u'));
  assert.match(list, /"address": "\/feed\.xml"/u);
  // The day of the release is that of publication, in the list and in the very build that is released.
  assert.match(list, /"address": "\/articles\/the-footbridge\/"[^}]*"since": "2026-02-01"/u);
  const article = path.join(built, 'articles/the-footbridge/index.html');
  assert.match(await readFile(article, 'utf8'), /<time datetime="2026-02-01">/u);
  assert.match(
    first.output,
    /Held back: .*corrections\/2026-01-31-later\.yaml is about \/articles\/later\/, which is not published yet/u,
  );
  assert.match(
    first.output,
    /Held back: .*corrections\/2026-01-30-sketch\.yaml is about \/articles\/sketch\/, which is not published yet/u,
  );
  assert.doesNotMatch(list, /later|sketch/u);
  // What is changed from now on is compared with what was said.
  const said = JSON.parse(await readFile(at('releases/statements.json'), 'utf8')) as ReleasedStatements;
  assert.equal(said.day, '2026-02-01');
  assert.deepEqual(Object.keys(said.statements), ['/articles/the-footbridge/', '/corrections/']);
  assert.ok(said.statements['/articles/the-footbridge/']!.includes('That is all that is known.'));
  assert.doesNotMatch(list, /By e-mail on/u);

  const again = await release('2026-02-02');
  assert.match(again.output, /Nothing changed for readers since 2026-02-01/u);

  const table = 'figures/crossings/data.csv';
  await writeFile(at(table), exampleStory[table]!.replace('2021,310,260,570', '2021,320,260,580'));
  await writeFile(at('corrections/2026-02-01-age.yaml'), correction);
  await rename(at('events/2020-03-01-inspection.yaml'), at('events/2020-03-01-visit.yaml'));
  const lost = await release('2026-02-03');
  assert.equal(lost.status, 1);
  assert.match(lost.output, /“\/timeline\/#2020-03-01-inspection” was published/u);

  const site = exampleStory['site.yaml']!;
  const redirect = 'redirects:\n  /timeline/#2020-03-01-inspection: /timeline/#2020-03-01-visit\nthemes:';
  await writeFile(at('site.yaml'), site.replace('themes:', redirect));
  // Another name of the same file keeps what was in it only where the new list is written beside it and renamed.
  const before = path.join(laid.project, 'before.json');
  await link(at('releases/published.json'), before);
  const second = await release('2026-02-03');
  assert.equal(second.status, 0, second.output);
  assert.equal(await readFile(before, 'utf8'), list);
  assert.match(
    await readFile(at('releases/published.json'), 'utf8'),
    /"address": "\/articles\/the-footbridge\/"[^}]*"since": "2026-02-01"/u,
  );
  const note = await readFile(at('releases/2026-02-03.md'), 'utf8');
  assert.match(note, /since 1 February 2026/u);
  assert.match(
    note,
    /## Corrections\n\n- \[.*\]\(.*\/articles\/the-footbridge\/\) said: “The bridge is new\.” It says now: “The bridge is old\.”/u,
  );
  assert.match(note, /- Has a new address: \[The bridge is inspected\]\(.*\/timeline\/#2020-03-01-visit\)/u);
  assert.match(note, /## Data\n\n- \[Crossings on a working day\]\(.*\)\. Changed: the numbers\./u);
  assert.doesNotMatch(note, /## Articles/u);

  const server = serveFolder(built);
  t.after(() => server.close());
  const mirror = `http://localhost:${await listen(server, 4890)}/`;
  const sums = path.join(built, 'SHA256SUMS');
  const verify = (place: string, file = sums) => run(laid, 'verify-mirror', [place, '--sums', file]);
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
});
