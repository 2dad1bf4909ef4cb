import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inGroups, packTitles, unpackTitles, type TitleRecord } from '../../../../src/lib/search/titles.ts';

const record = (address: string, rest: Partial<TitleRecord>): TitleRecord => ({
  address,
  title: 'A title',
  names: [],
  about: [],
  kind: 'document',
  press: false,
  grade: undefined,
  publisher: undefined,
  topics: [],
  lang: undefined,
  ...rest,
});
const records = [
  record('/documents/b/', {
    title: 'B, with  more\nblanks',
    publisher: 'The Paper',
    press: true,
    grade: 'read',
  }),
  record('/timeline/#2020-10-07-summary', { kind: 'event', day: '2020-10-07', shown: '7 October 2020' }),
  record('/timeline/#2020-autumn', { kind: 'event', day: '2020-09-01', shown: 'autumn 2020' }),
  record('/people/home-office/', { kind: 'person', title: 'Home Office', names: ['HO', 'the Home Office'] }),
  record('/documents/a/', { topics: ['foi', 'audit'], grade: 'reported', lang: 'de', about: ['one', 'two'] }),
  record('/documents/c/', { publisher: 'The Paper', press: true, day: '2021-03-01', shown: 'March 2021' }),
  record('/documents/d/', { publisher: 'A body', press: true, day: '2022-01-01', shown: '2022' }),
  record('/bill/', { kind: 'bill', title: 'An Act' }),
];

test('titles are unpacked as they were packed, those of a group and a publisher together', () => {
  const ordered = inGroups(records);
  const others = [record('/glossary/', { kind: 'page', title: 'Glossary' })];
  const file = packTitles(ordered, others, { synonyms: [['a', 'b']], language: 'en-GB' });
  assert.equal(file.indexed, records.length);
  assert.deepEqual(file.synonyms, [['a', 'b']]);
  const unpacked = unpackTitles(JSON.parse(JSON.stringify(file)) as typeof file, 'en-GB');
  const plain = (all: TitleRecord[]) =>
    all.map((one) => ({ day: undefined, shown: undefined, ...one, title: one.title.replace(/\s+/gu, ' ') }));
  assert.deepEqual(plain(unpacked), plain([...ordered, ...others]));
  assert.deepEqual(
    ordered.map(({ address }) => address),
    [
      '/documents/d/',
      '/documents/b/',
      '/documents/c/',
      '/timeline/#2020-autumn',
      '/timeline/#2020-10-07-summary',
      '/people/home-office/',
      '/documents/a/',
      '/bill/',
    ],
  );
});

test('what follows from a title or a date is not written twice', () => {
  const { columns } = packTitles(inGroups(records), [], { synonyms: [], language: 'en-GB' });
  assert.deepEqual(columns.ids.split('\n'), ['d', 'b', 'c', '2020-autumn', '~summary', '~', 'a', 'bill']);
  assert.deepEqual(columns.date.split('\n').slice(0, 5), [
    '2022',
    '',
    '2021-03',
    '2020-09-01 autumn 2020',
    '2020-10-07',
  ]);
});
