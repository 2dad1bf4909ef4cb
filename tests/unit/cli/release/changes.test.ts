/** What a release note says: what is new, what of it changed, what moved; nothing twice and nothing that did not change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  changesBetween,
  writeChanges,
  writeFirst,
  type Details,
} from '../../../../src/cli/release/changes.ts';
import type { PublishedEntry } from '../../../../src/cli/release/published.ts';
import { languages } from '../../../../src/i18n/languages.ts';

const reading = (language: string) => ({
  words: languages[language]!,
  language: language === 'en' ? 'en-GB' : language,
  site: 'https://example.org',
});
const english = reading('en');
const listed = (...all: PublishedEntry[]) => new Map(all.map((one) => [one.address, one]));
const event = (change: Partial<PublishedEntry> = {}): PublishedEntry => ({
  address: '/timeline/#opening',
  kind: 'event',
  title: 'The bridge opens',
  date: '2020-03-01',
  parts: { text: 'aaaa', date: 'bbbb', sources: 'cccc' },
  ...change,
});
const lines = (before: PublishedEntry[], after: PublishedEntry[], details?: (address: string) => Details) =>
  changesBetween(listed(...before), listed(...after), english, {}, details).map(({ line }) => line);

test('what of a record changed is named, a date with both its days', () => {
  const changed = event({ date: '2020-03', parts: { text: 'dddd', date: 'eeee', sources: 'cccc' } });
  assert.deepEqual(lines([event()], [changed]), [
    '[The bridge opens](https://example.org/timeline/#opening). Changed: the date, from 1 March 2020 to March 2020 and the text.',
  ]);
  assert.deepEqual(lines([event()], [event({ title: 'The bridge is opened' })]), [
    '[The bridge is opened](https://example.org/timeline/#opening). Changed: the title, until now “The bridge opens”.',
  ]);
});

test('what is as it was is not in the note', () => {
  assert.deepEqual(lines([event()], [event()]), []);
});

test('an article is listed with what its editor says of the update, a correction with both its sentences', () => {
  const article = {
    address: '/articles/a/',
    kind: 'article',
    title: 'A *new* bridge',
    parts: { text: 'aaaa' },
  };
  const correction = { address: '/corrections/#c', kind: 'correction', title: 'It is old.' };
  const releaseNote = lines([article], [{ ...article, parts: { text: 'bbbb' } }, correction], (address) =>
    address === article.address
      ? { update: 'Its age was added.' }
      : {
          correction: {
            page: '[A](https://example.org/articles/a/)',
            said: 'It is new.',
            says: 'It is old.',
          },
        },
  );
  assert.deepEqual(releaseNote, [
    String.raw`[A \*new\* bridge](https://example.org/articles/a/). Changed: the text. Its age was added.`,
    '[A](https://example.org/articles/a/) said: “It is new.” It says now: “It is old.”',
  ]);
});

test('what moved is listed once, with its new address; what is gone is listed as withdrawn', () => {
  const moved = event({ address: '/timeline/#opened' });
  const changes = changesBetween(listed(event()), listed(moved), english, {
    '/timeline/#opening': '/timeline/#opened',
  });
  assert.deepEqual(changes, [
    {
      kind: 'event',
      line: 'Has a new address: [The bridge opens](https://example.org/timeline/#opened)',
    },
  ]);
  const letter = (page: string, id: string) =>
    event({ kind: 'letter', address: `/articles/${page}/#letter-${id}`, title: id });
  const withArticle = changesBetween(
    listed(letter('old', 'kept'), letter('old', 'gone')),
    listed(letter('new', 'kept'), letter('new', 'added')),
    english,
    { '/articles/old/': '/articles/new/' },
  );
  assert.deepEqual(
    withArticle.map(({ line }) => line),
    [
      'New: [added](https://example.org/articles/new/#letter-added)',
      'Withdrawn: gone',
      'Has a new address: [kept](https://example.org/articles/new/#letter-kept)',
    ],
  );
  assert.deepEqual(lines([event()], []), ['Withdrawn: The bridge opens']);
});

test('a first release says how much there is of each kind, and lists nothing', () => {
  const events = Array.from({ length: 1200 }, (_, index) => event({ address: `/timeline/#${index}` }));
  const page = { address: '/feed.xml', kind: 'page' };
  assert.equal(
    writeFirst([...events, page], '2026-02-01', english),
    '# What changed: 1 February 2026\n\nThis is the first release. The site begins with:\n\n- Events: 1,200\n',
  );
});

test('in every language a day has its words, and every kind its heading', () => {
  const kinds = Object.keys(english.words.kinds);
  for (const language of Object.keys(languages)) {
    const own = reading(language);
    const records = kinds.map((kind) => event({ address: `/${kind}/`, kind }));
    const note = writeChanges(
      changesBetween(new Map(), listed(...records), own),
      '2026-02-01',
      '2026-01-01',
      own,
    );
    assert.equal(note.match(/^## /gmu)?.length, kinds.length, language);
    assert.doesNotMatch(note, /\d{4}-\d{2}/u);
  }
});

test('nothing changes between a release and itself, whatever is published', () => {
  const published = fc.record(
    {
      address: fc.webPath(),
      kind: fc.constantFrom('event', 'article', 'place', 'page'),
      title: fc.string(),
      date: fc.constantFrom('2020', '2020-03', '2020-03-01'),
      parts: fc.dictionary(fc.constantFrom('text', 'date', 'details'), fc.string()),
    },
    { requiredKeys: ['address', 'kind'] },
  );
  fc.assert(
    fc.property(fc.array(published), (all) => {
      const list = listed(...(all as PublishedEntry[]));
      assert.deepEqual(changesBetween(list, new Map(list), english), []);
    }),
  );
});
