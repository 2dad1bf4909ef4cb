import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import fc from 'fast-check';
import { bibtex } from '../../../../src/lib/citations/bibtex.ts';
import { cslDate, cslItem, type CitedDocument } from '../../../../src/lib/citations/citations.ts';
import { ris } from '../../../../src/lib/citations/ris.ts';

// What is written here is read back by parsers that are not the writer's.
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

const document: CitedDocument & { link: string } = {
  id: 'a-letter',
  authors: [],
  title: 'A letter on 60% & “more” – £10',
  publisher: 'The Office',
  kind: 'primary',
  link: 'https://example.org/a_b/%20c',
  topics: ['law'],
};
const item = (more: Partial<CitedDocument> = {}, note = '') =>
  cslItem({ ...document, ...more }, { url: more.link ?? document.link, accessed: '2026-11-23', note });
const dated = (date: string) => item({ date }, 'Evidence: read.');
interface ReadBack {
  id: string;
  title: string;
  publisher: string;
  note?: string;
  URL: string;
  author?: Array<{ literal?: string; family?: string; given?: string }>;
  /** In RIS the author of an article in a newspaper, as this parser reads it; its date is read as a year. */
  reporter?: string | string[];
  issued?: { 'date-parts': number[][] };
}
const readBack = (text: string): ReadBack[] =>
  new Cite(text, { forceType: text.startsWith('TY') ? '@ris/file' : '@biblatex/text' }).data;

test('a date keeps the precision of the record', () => {
  assert.deepEqual(cslDate('2020'), { 'date-parts': [[2020]] });
  assert.deepEqual(cslDate('2020-10'), { 'date-parts': [[2020, 10]] });
  assert.deepEqual(cslDate('2020-10-07'), { 'date-parts': [[2020, 10, 7]] });
  assert.deepEqual(cslDate('2024-23'), { 'date-parts': [[2024]], season: 3 });
  assert.deepEqual(cslDate('2020-10-07/2020-10-07'), { 'date-parts': [[2020, 10, 7]] });
  assert.deepEqual(cslDate('2020-02-24/2020-03'), {
    'date-parts': [
      [2020, 2, 24],
      [2020, 3],
    ],
  });
});

test('an undated document gets no date', () => {
  assert.equal(item().issued, undefined);
  assert.doesNotMatch(bibtex([item()]), /year/u);
  assert.doesNotMatch(
    ris([item()], () => ''),
    /^(?:DA|PY)/mu,
  );
});

test('BibTeX has year, month and day apart, and its signs unescaped when it is read', () => {
  const text = bibtex([dated('2020-10-07')]);
  assert.match(text, /^@misc\{a-letter,/u);
  assert.match(text, /\tyear = \{2020\},\n\tmonth = oct,\n\tday = \{7\},\n/u);
  assert.match(bibtex([dated('2020-10')]), /\tyear = \{2020\},\n\tmonth = oct,\n(?!\tday)/u);
  const [back] = readBack(text);
  assert.equal(back!.title, document.title);
  assert.equal(back!.URL, document.link);
  assert.deepEqual(back!.issued, { 'date-parts': [[2020, 10, 7]] });
});

test('BibTeX says of an interval what both ends share, or both years', () => {
  const issued = (date: string) => readBack(bibtex([dated(date)]))[0]!.issued;
  assert.deepEqual(issued('2020-02-24/2020-03-04'), { 'date-parts': [[2020]] });
  assert.deepEqual(issued('2020-02-24/2020-02-26'), { 'date-parts': [[2020, 2]] });
  assert.deepEqual(issued('2015/2020'), { literal: '2015–2020' });
  assert.match(bibtex([dated('2019-12-30/2020-01-02')]), /\tyear = \{2019--2020\},\n(?!\tmonth)/u);
});

test('RIS reads back, and its date has empty places for what is not known', () => {
  const of = (date: string) => ris([dated(date)], () => 'in words');
  assert.match(of('2020-10-07'), /^DA {2}- 2020\/10\/07\/\r$/mu);
  assert.match(of('2020-10'), /^DA {2}- 2020\/10\/\/\r$/mu);
  assert.match(of('2020'), /^DA {2}- 2020\/\/\/\r$/mu);
  assert.match(of('2024-23'), /^DA {2}- 2024\/\/\/in words\r$/mu);
  const [back] = readBack(of('2020-10-07'));
  assert.equal(back!.title, document.title);
  assert.equal(back!.URL, document.link);
  assert.equal(of('2020').match(/^ER {2}-/gmu)?.length, 1);
});

test('every citation has an address and the day on which it was seen', () => {
  assert.deepEqual(item().accessed, { 'date-parts': [[2026, 11, 23]] });
  assert.match(bibtex([item()]), /\turldate = \{2026-11-23\},\n/u);
  const text = ris([item()], () => '');
  assert.match(text, /^UR {2}- https:\/\/example\.org\/a_b\/%20c\r$/mu);
  assert.match(text, /^Y2 {2}- 2026\/11\/23\/\r$/mu);
});

test('letters of every script stay, in UTF-8', () => {
  for (const title of [
    'Київ: звіт про шлюз',
    '報告書',
    'A rise of ≥ 5 cm',
    'Non‑breaking hyphen',
    'Ångström ŵ',
  ]) {
    assert.ok(bibtex([item({ title })]).includes(`title = {{${title}}}`), title);
    assert.equal(readBack(bibtex([item({ title })]))[0]!.title, title);
    assert.equal(readBack(ris([item({ title })], () => ''))[0]!.title, title);
  }
});

test('a name is never split: not an institution, and not several names in one', () => {
  const authors = (text: string) =>
    readBack(text)[0]!.author!.map(
      ({ literal, family, given }) => literal ?? (given ? [given, family] : family),
    );
  const office = 'Department for Lakes, Rivers and Ponds';
  assert.deepEqual(authors(bibtex([item({ authors: [office] })])), [office]);
  // RIS has no form for a comma within a name.
  const inRis = 'Department for Lakes; Rivers and Ponds';
  assert.deepEqual(authors(ris([item({ authors: [office] })], () => '')), [inRis]);
  const three = ['Marsh', 'Tarrow-Lone', 'Office for Lakes and Rivers'];
  assert.deepEqual(authors(bibtex([item({ authors: three })])), three);
  assert.deepEqual(authors(ris([item({ authors: three })], () => '')), three);
});

test('2,000 invented records are read back as they are, whatever signs they hold', () => {
  const sign = fc.constantFrom(
    ...['{', '}', '\\', '%', '&', '#', '$', '~', '^', '_', '"', "'", '`', '-', ',', '<', '>', '@', '=', '/'],
    ...['“', '”', '’', '…', '–', '‑', '\u00a0', '\n', '\r\n', '\t', '\u0007', '  ', 'TY  - ', 'ER  - '],
    ...[
      'Київ',
      '報告書',
      'عربي',
      'Å',
      'e\u0301',
      'ŵ',
      '≥',
      '🙂',
      'and',
      ' and ',
      'word ',
      '\\textbf{',
      '@misc{',
    ],
  );
  const text = fc.array(sign, { minLength: 1, maxLength: 10 }).map((signs) => `x${signs.join('')}y`);
  const name = text.map((one) => one.replaceAll(',', ''));
  const link = fc
    .array(fc.constantFrom('a', '%20', '_', '&', '#', '~', '^', '{', '}', '(', '$', '?b='), { maxLength: 8 })
    .map((parts) => `https://example.org/${parts.join('')}`);
  const date = fc.constantFrom('2020', '2020-02', '2020-02-29', undefined);
  const record = fc.record({
    title: text,
    publisher: text,
    authors: fc.array(name, { maxLength: 3 }),
    link,
    note: text,
    date,
    kind: fc.constantFrom('news', 'primary'),
  });
  const records = fc.sample(record, { numRuns: 2000, seed: 20_261_129 });
  const items = records.map(({ note, ...more }, index) => item({ ...more, id: `record-${index}` }, note));
  /** On one line: a reference manager shows a title so. */
  const flat = (value: string) => value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const shown = (
    { id, title, publisher, URL, author, reporter = [], issued }: ReadBack,
    yearOnly: boolean,
  ) => ({
    id,
    title: flat(title),
    publisher: flat(publisher),
    URL: decodeURI(URL),
    authors: (author?.map(({ literal, family }) => literal ?? family ?? '') ?? [reporter].flat()).map(flat),
    issued: yearOnly ? issued?.['date-parts'][0]![0] : issued?.['date-parts'],
  });
  const files = { BibTeX: bibtex(items), RIS: ris(items, () => '') };
  for (const [format, file] of Object.entries(files)) {
    const back = readBack(file);
    assert.equal(back.length, 2000, format);
    for (const [index, one] of back.entries()) {
      const written = items[index]!;
      const yearOnly = format === 'RIS' && written.type === 'article-newspaper';
      assert.deepEqual(shown(one, yearOnly), shown(written as ReadBack, yearOnly), format);
      assert.equal(flat(one.note!), flat(written.note), format);
    }
  }
  assert.equal(files.RIS.match(/\r\nY2 {2}- 2026\/11\/23\/\r\n/gu)?.length, 2000);
  assert.equal(files.BibTeX.match(/\n\turldate = \{2026-11-23\},\n/gu)?.length, 2000);
  // BibTeX itself counts braces and heeds no backslash: every entry closes where it should.
  for (const entry of files.BibTeX.split('\n\n')) {
    const depth = [...entry].reduce((open, one) => open + (one === '{' ? 1 : one === '}' ? -1 : 0), 0);
    assert.equal(depth, 0, entry);
  }
});

test('the language of a document is said in every format, in the form that it has', () => {
  const german = item({ language: 'de-AT' });
  assert.equal(german.language, 'de-AT');
  assert.match(bibtex([german]), /\n\tlangid = \{naustrian\},\n\}\n$/u);
  assert.match(
    ris([german], () => ''),
    /^LA {2}- de-AT$/mu,
  );
  assert.match(bibtex([item({ language: 'en-IE' })]), /langid = \{english\}/u);
  // A name that typesetting does not know would stop it: none is given.
  assert.doesNotMatch(bibtex([item({ language: 'tlh' })]), /langid/u);
  assert.doesNotMatch(bibtex([item()]), /langid/u);
});

test('RIS has a line for each field and each keyword, whole however long', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,60}$/u);
  const words = fc.array(word, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, words, fc.uniqueArray(word, { minLength: 1, maxLength: 5 }), (path, note, topics) => {
      const link = `https://example.org/${path.join('/')}`;
      const text = ris([item({ link, topics }, note.join(' '))], () => '');
      const lines = text.split('\r\n');
      assert.ok(lines.includes(`UR  - ${link}`));
      assert.ok(lines.includes(`N1  - ${note.join(' ')}`));
      assert.deepEqual(
        lines.filter((line) => line.startsWith('KW')),
        topics.map((topic) => `KW  - ${topic}`),
      );
      assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/u);
    }),
  );
});

test('a copy in an archive is named in the fields that formats have for it', () => {
  const address = 'https://archive.example/web/20260102030405/https://example.org/a';
  const cited = { url: 'https://example.org/a', accessed: '2026-11-23', note: 'Read.' };
  const copied = cslItem({ ...document, archived: { address } }, cited);
  assert.equal(copied.archive_location, address);
  assert.match(
    ris([copied], () => ''),
    /^AV {2}- https:\/\/archive\.example\/web\/20260102030405\//mu,
  );
  assert.equal(cslItem(document, cited).archive_location, undefined);
});
