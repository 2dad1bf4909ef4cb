/** An editor's ordinary day, by the commands of the documentation: new records, a picture, a rename, an embargo, a release. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { layStory, run as runIn } from './small-story.ts';

const DAY = '2026-11-24';

test('everything that an editor does in a day goes through the check, the build and a release', async (t) => {
  const laid = await layStory(t, {
    'pages/corrections.mdx':
      '---\ntitle: Corrections\ndescription: What this site got wrong about the bridge, and what it says now.\ndate: 2026-01-31\n---\n\n<CorrectionLog />\n',
  });
  const { built } = laid;
  const folder = path.join(laid.project, laid.story);
  const at = (file: string) => path.join(folder, file);
  const edit = async (file: string, change: (text: string) => string) =>
    writeFile(at(file), change(await readFile(at(file), 'utf8')));
  const env = { SOURCE_DATE_EPOCH: String(Date.parse(`${DAY}T12:00:00Z`) / 1000) };
  const run = async (command: string, ...words: string[]) => {
    const { status, output } = await runIn(laid, command, words, env);
    assert.equal(status, 0, `${command} ${words.join(' ')}\n${output}`);
    return output;
  };
  await run('release', '--into', built);
  const edition = () => readFile(path.join(built, 'edition/edition.pdf'));
  const printed = await edition();

  // New records of every kind, and what the commands leave to be written.
  await run('new', 'person', 'The Surveyor', '--kind', 'company', '--source', 'inspection');
  await run('new', 'event', 'The bridge is closed', '--date', '2020-05', '--source', 'inspection');
  await run('new', 'term', 'Deck', '--source', 'inspection');
  await run('new', 'figure', 'Weight on the bridge', '--source', 'inspection');
  await run(
    'new',
    'promise',
    'To mend the bridge',
    '--by-id',
    'town-council',
    '--made-on',
    '2020-05',
    '--source',
    'inspection',
  );
  await run(
    'new',
    'request',
    'The minutes',
    '--requester',
    'A reader',
    '--body-id',
    'town-council',
    '--source',
    'inspection',
    '--asked',
    '2020-06-01',
  );
  await run(
    'new',
    'document',
    'Minutes of May',
    '--publisher',
    'Town Council',
    '--kind',
    'primary',
    '--evidence',
    'read',
    '--date',
    '2020-05-04',
  );
  await run('new', 'article', 'A second look at the bridge');
  await run('new', 'letter', 'I crossed it daily', '--from', 'A neighbour', '--about', 'the-footbridge');
  await run(
    'new',
    'correction',
    'The month',
    '--page',
    '/articles/the-footbridge/',
    '--said',
    'It was in May.',
    '--says',
    'It was in March.',
  );
  await run('new', 'hidden-name', 'Grace Example', '--why', 'a private person');
  const drawing = path.join(path.dirname(folder), 'drawing.svg');
  await writeFile(
    drawing,
    '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600"><path d="M0 300h800"/></svg>',
  );
  await run(
    'new',
    'picture',
    'The bridge in spring',
    '--file',
    drawing,
    '--credit',
    'A reader',
    '--licence',
    'CC BY 4.0',
  );
  await edit('pictures/the-bridge-in-spring/picture.yaml', (text) =>
    text.replaceAll(/‹[^›]*›/gu, 'A narrow bridge over a stream').replace(/^draft:.*\n/mu, ''),
  );
  await edit('articles/the-footbridge.mdx', (text) =>
    text.replace('<Picture of="deck" />', '<Picture of="deck" />\n\n<Picture of="the-bridge-in-spring" />'),
  );

  // An article gets another address, and the old one leads to it; a record waits for its day.
  await rename(at('articles/the-footbridge.mdx'), at('articles/the-old-bridge.mdx'));
  await edit('site.yaml', (text) =>
    text
      .replace('leadArticle: the-footbridge', 'leadArticle: the-old-bridge')
      .replace('themes:', 'redirects:\n  /articles/the-footbridge/: /articles/the-old-bridge/\nthemes:'),
  );
  await edit('letters/i-cross-it-daily.mdx', (text) =>
    text.replace('about: the-footbridge', 'about: the-old-bridge'),
  );
  await edit('letters/i-crossed-it-daily.mdx', (text) =>
    text.replace('about: the-footbridge', 'about: the-old-bridge'),
  );
  await edit('corrections/2026-11-24-the-month.yaml', (text) =>
    text.replace('the-footbridge', 'the-old-bridge'),
  );
  await writeFile(
    at('events/2026-01-20-meeting.yaml'),
    'title: The council meets in closed session\ndate: 2026-01-20\nprecision: day\nsort: 2026-01-20\ndetail: It met.\ncategory: works\ncertainty: established\nimportance: 2\nsources: [inspection]\npublishAt: 2026-12-24\n',
  );

  assert.match(await run('check'), /^0 errors/mu);
  await run('release', '--into', built);
  assert.ok(!(await edition()).equals(printed), 'the edition is printed again with what is new');

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
});
