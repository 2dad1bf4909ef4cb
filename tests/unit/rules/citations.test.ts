import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import fc from 'fast-check';
import { bibtex, cslDate, cslItem, ris } from '../../../src/rules/citations.ts';

const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core');
const document = {
  id: 'a-letter',
  title: 'A letter on 60% & “more” – £10',
  publisher: 'The Office',
  kind: 'primary',
  link: 'https://example.org/a_b/%20c',
  topics: ['law'],
};
const dated = (date: string) => cslItem({ ...document, date }, 'Evidence: read.');

test('a date keeps the precision of the record', () => {
  assert.deepEqual(cslDate('2020'), { 'date-parts': [[2020]] });
  assert.deepEqual(cslDate('2020-10'), { 'date-parts': [[2020, 10]] });
  assert.deepEqual(cslDate('2020-10-07'), { 'date-parts': [[2020, 10, 7]] });
  assert.deepEqual(cslDate('2024-23'), { 'date-parts': [[2024]], season: 3 });
  assert.deepEqual(cslDate('2020-02-24/2020-03'), {
    'date-parts': [
      [2020, 2, 24],
      [2020, 3],
    ],
  });
});

test('an undated document gets no date', () => {
  const item = cslItem(document, '');
  assert.equal(item.issued, undefined);
  assert.doesNotMatch(bibtex([item]), /year/u);
  assert.doesNotMatch(
    ris([item], () => ''),
    /^(?:DA|PY)/mu,
  );
});

test('BibTeX reads back with the id as its key, its title and its date', () => {
  const text = bibtex([dated('2020-10-07')]);
  assert.match(text, /^@misc\{a-letter,/u);
  const [back] = new Cite(text).data;
  assert.equal(back.title, document.title);
  assert.equal(back.URL, document.link);
  assert.deepEqual(back.issued, { 'date-parts': [[2020, 10, 7]] });
});

test('BibTeX says of an interval only what both ends share', () => {
  assert.deepEqual(new Cite(bibtex([dated('2020-02-24/2020-03-04')])).data[0].issued, {
    'date-parts': [[2020]],
  });
  assert.equal(new Cite(bibtex([dated('2015/2020')])).data[0].issued, undefined);
});

test('RIS reads back, and its date has empty places for what is not known', () => {
  const of = (date: string) => ris([dated(date)], () => 'in words');
  assert.match(of('2020-10-07'), /^DA {2}- 2020\/10\/07\/$/mu);
  assert.match(of('2020-10'), /^DA {2}- 2020\/10\/\/$/mu);
  assert.match(of('2020'), /^DA {2}- 2020\/\/\/$/mu);
  assert.match(of('2024-23'), /^DA {2}- 2024\/\/\/in words$/mu);
  const [back] = new Cite(of('2020-10-07')).data;
  assert.equal(back.title, document.title);
  assert.equal(back.URL, document.link);
  assert.equal(of('2020').match(/^ER {2}-/gmu)?.length, 1);
});

test('the language of a document is said in every format, in the form that it knows', () => {
  const german = cslItem({ ...document, language: 'de-AT' }, '');
  assert.equal(german.language, 'de-AT');
  assert.match(bibtex([german]), /\n\tlangid = \{naustrian\},\n\}\n$/u);
  assert.match(
    ris([german], () => ''),
    /^LA {2}- de-AT$/mu,
  );
  assert.match(bibtex([cslItem({ ...document, language: 'en-IE' }, '')]), /langid = \{english\}/u);
  // A name that typesetting does not know would stop it: none is given.
  assert.doesNotMatch(bibtex([cslItem({ ...document, language: 'tlh' }, '')]), /langid/u);
  assert.doesNotMatch(bibtex([cslItem(document, '')]), /langid/u);
});

test('RIS has a line for each field and each keyword, whole however long', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,60}$/u);
  const words = fc.array(word, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, words, fc.uniqueArray(word, { minLength: 1, maxLength: 5 }), (path, note, topics) => {
      const link = `https://example.org/${path.join('/')}`;
      const text = ris([cslItem({ ...document, link, topics }, note.join(' '))], () => '');
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
