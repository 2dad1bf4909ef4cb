/** An editor's ordinary day, by the commands of the documentation: new records, a picture, renames, an embargo. */
import assert from 'node:assert/strict';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exampleStory } from '../mistakes/story.ts';
import { run, type SmallStory } from './small-story.ts';

/** The words of each command that begins a record. */
const begun: string[][] = [
  ['person', 'The Surveyor', '--kind', 'company', '--source', 'inspection'],
  ['event', 'The bridge is closed', '--date', '2020-05', '--source', 'inspection'],
  ['term', 'Deck', '--source', 'inspection'],
  ['figure', 'Weight on the bridge', '--source', 'inspection'],
  'promise/To mend the bridge/--by-id/town-council/--made-on/2020-05/--source/inspection'.split('/'),
  'request/The minutes/--requester/A reader/--body-id/town-council/--source/inspection/--asked/2020-06-01'.split(
    '/',
  ),
  'document/Minutes of May/--publisher/Town Council/--kind/primary/--evidence/read/--date/2020-05-04'.split(
    '/',
  ),
  ['article', 'A second look at the bridge'],
  ['letter', 'I crossed it daily', '--from', 'A neighbour', '--about', 'the-footbridge'],
  [
    ...['correction', 'The month', '--page', '/articles/the-footbridge/'],
    ...['--said', 'It was in May.', '--says', 'It was in March.'],
  ],
  ['hidden-name', 'Grace Example', '--why', 'a private person'],
  [
    ...['picture', 'The bridge in spring', '--file', 'drawing.svg'],
    ...['--credit', 'A reader', '--licence', 'CC BY 4.0'],
  ],
];

/** Does the work of the day on the example story, all but the redirects from the old addresses. */
export async function workADay(laid: SmallStory, env: NodeJS.ProcessEnv): Promise<void> {
  const at = (file: string) => path.join(laid.project, laid.story, file);
  const edit = async (file: string, change: (text: string) => string) => {
    const text = await readFile(at(file), 'utf8');
    assert.notEqual(change(text), text, file);
    await writeFile(at(file), change(text));
  };
  await writeFile(
    path.join(laid.project, 'drawing.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600"><path d="M0 300h800"/></svg>',
  );
  for (const words of begun) {
    const { status, output } = await run(laid, 'new', words, env);
    assert.equal(status, 0, `${words.join(' ')}\n${output}`);
  }
  await edit('pictures/the-bridge-in-spring/picture.yaml', (text) =>
    text.replaceAll(/‹[^›]*›/gu, 'A narrow bridge over a stream').replace(/^draft:.*\n/mu, ''),
  );
  await edit('articles/the-footbridge.mdx', (text) =>
    text.replace('<Picture of="deck" />', '<Picture of="deck" />\n\n<Picture of="the-bridge-in-spring" />'),
  );
  await edit('figures/crossings/data.csv', (text) => text.replace('2021,310,260,570', '2021,320,260,580'));

  // An article and an event get other addresses, and a record waits for its day.
  await rename(at('events/2020-03-01-inspection.yaml'), at('events/2020-03-01-visit.yaml'));
  await rename(at('articles/the-footbridge.mdx'), at('articles/the-old-bridge.mdx'));
  for (const file of [
    'site.yaml',
    'letters/i-cross-it-daily.mdx',
    'letters/i-crossed-it-daily.mdx',
    'corrections/2026-11-24-the-month.yaml',
  ])
    await edit(file, (text) => text.replace('the-footbridge', 'the-old-bridge'));
  const event = exampleStory['events/2020-05-04-answer.yaml']!;
  await writeFile(
    at('events/2026-01-20-meeting.yaml'),
    `${event.replace('The council answers', 'The council meets in closed session').replaceAll('2020-05-04', '2026-01-20')}publishAt: 2026-12-24\n`,
  );
}
