/** A correction is shown wherever a reader of the mistake may be: on its page, in the log, in the feeds, to machines. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { exampleStory } from '../mistakes/story.ts';
import { build, layStory } from './small-story.ts';

/** More than the feeds carry that are fetched often. */
const EARLIER = Array.from({ length: 20 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`);

test('a correction shows on its page, on /corrections/, in both feeds, in JSON-LD and in what changed', async (t) => {
  const article = 'articles/the-footbridge.mdx';
  const correction = 'said: It was in May.\nsays: It was in March.\nnoticedBy: A neighbour\n';
  const laid = await layStory(t, {
    [article]: exampleStory[article]!.replace(
      'order: 1\n',
      'order: 1\nupdates:\n  - { date: 2026-02-01, text: A table was added. }\n',
    ),
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
  });
  const { status, output } = await build(laid, ['--unfinished'], { SOURCE_DATE_EPOCH: '1770300000' });
  assert.equal(status, 0, output);
  const read = (name: string) => readFile(path.join(laid.built, name), 'utf8');
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
