import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  allCountries,
  countries,
  countriesFor,
  countriesOfLanguage,
  countriesOfStory,
} from '../../../../src/archive/findings/personal-data/countries.ts';
import { any } from '../../../../src/archive/findings/personal-data/any.ts';
import { findPersonalData } from '../../../../src/archive/findings/personal-data/find.ts';
import { personalFindings } from '../../../../src/archive/findings/personal-data/personal-findings.ts';
import { OF_PERSONS } from '../../../../src/lib/pages/findings.ts';
import { readSet, score, SETS } from '../../../bench/personal-data-score.ts';

for (const name of SETS)
  test(`19 of 20 planted pieces of ${name} are found, and 19 of 20 finds are personal data`, () => {
    const { recall, precision, planted, lookAlikes, wrong } = score(readSet(name));
    assert.ok(planted >= 100 && lookAlikes >= 100, `${planted} planted, ${lookAlikes} look-alikes`);
    assert.ok(recall >= 0.95, `recall ${recall}:\n${wrong.join('\n')}`);
    assert.ok(precision >= 0.95, `precision ${precision}:\n${wrong.join('\n')}`);
  });

const pieces = (text: string, ...codes: Array<keyof typeof countries>) =>
  findPersonalData(text, codes).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test('an IBAN, an NIR and a card are found whole, and no half of one is a telephone number', () => {
  for (const [kind, number] of [
    ['iban', 'DE89 3704 0044 0532 0130 00'],
    ['iban', 'GB82 WEST 1234 5698 7654 32'],
    ['iban', 'FR14 2004 1010 0505 0001 3M02 606'],
    ['social-security-number', '2 55 08 14 168 025 38'],
    ['card-number', '4111 1111 1111 1111'],
  ])
    assert.deepEqual(pieces(`Her number is ${number}, she says.`, ...allCountries), [[kind, number]]);
  for (const number of ['DE88 3704 0044 0532 0130 00', '2 55 08 14 168 025 39', '4111 1111 1111 1112'])
    assert.deepEqual(pieces(`It was ${number} in all.`, ...allCountries), [], number);
});

test('a date is one of birth in the column of a table that says so, and in no sentence below such words', () => {
  assert.deepEqual(pieces('Name | DOB\nJane Roe | 12/06/2010\nJohn Roe | 13/07/2011', 'gb'), [
    ['date-of-birth', '12/06/2010'],
    ['date-of-birth', '13/07/2011'],
  ]);
  const prose = 'The records hold names and dates, and the date of birth of each pupil in England.\n';
  assert.deepEqual(
    pieces(`${prose}They were laid before the House. It was on 21 July 2016 that it rose.`, 'gb'),
    [],
  );
  assert.deepEqual(pieces('see /children-not-in-school-021904810.html', 'gb'), []);
  assert.deepEqual(pieces('On 30 June 2021 the family moved to', 'gb'), []);
});

test('the cells of two rows make no card number, and a card that a line end breaks is found', () => {
  assert.deepEqual(pieces('4111 1111\n1111 1111', ...allCountries), []);
  assert.deepEqual(pieces('5 of the schools had answered 41111111\n11111111 of them', ...allCountries), []);
  assert.deepEqual(pieces('Her card is 4111 1111\n1111 1111.', ...allCountries), [
    ['card-number', '4111 1111\n1111 1111'],
  ]);
});

test('only the countries that are named are looked for, and every country where a number has a prefix', () => {
  assert.deepEqual(pieces('PPSN 1234567T', 'gb'), []);
  assert.deepEqual(pieces('PPSN 1234567T', 'ie'), [['social-security-number', '1234567T']]);
  assert.deepEqual(pieces('Il est au 01 99 00 12 34.', 'gb'), []);
  assert.deepEqual(pieces('Il est au 01 99 00 12 34.', 'fr'), [['telephone-number', '01 99 00 12 34']]);
  assert.deepEqual(pieces('Ring +33 1 99 00 12 34.', 'gb'), [['telephone-number', '+33 1 99 00 12 34']]);
});

test('the countries are those of site.yaml, else those of its language, else all', async (t) => {
  const content = await mkdtemp(join(tmpdir(), 'countries-'));
  t.after(() => rm(content, { recursive: true, force: true }));
  assert.deepEqual(await countriesOfStory(content), allCountries);
  const says = async (yaml: string) => {
    await writeFile(join(content, 'site.yaml'), yaml);
    return countriesOfStory(content);
  };
  assert.deepEqual(await says('language: en-GB\n'), ['gb']);
  assert.deepEqual(await says('language: en\n'), ['gb', 'ie', 'us']);
  assert.deepEqual(await says('language: de\npersonalData: [ie, fr]\n'), ['ie', 'fr']);
  assert.deepEqual(await says('language: nl\n'), allCountries);
  assert.deepEqual(await says('language: [\n'), allCountries);
  assert.deepEqual(countriesOfLanguage('fr-CA'), ['fr']);
  assert.deepEqual(countriesFor(['gb'], 'de'), ['gb', 'de']);
});

test('a German page of a British story is looked through for German numbers', () => {
  const text =
    'Die Behörde hat der Familie geschrieben, dass das Kind nicht mit in die Liste kommt, und die Steuer-ID 86 095 742 719 ist von der Liste zu streichen.';
  const kinds = (page: string) =>
    personalFindings(1, { text: page, words: [] }, ['gb']).map(({ kind }) => kind);
  assert.deepEqual(kinds(text), ['tax-number']);
  assert.deepEqual(kinds('It says 86 095 742 719 in the list.'), []);
});

test('each kind of personal data has a form, or a finder of its own', () => {
  const kinds = new Set(
    [...any, ...Object.values(countries).flatMap(({ forms }) => forms)].map(({ kind }) => kind),
  );
  const own = ['telephone-number', 'date-of-birth'];
  assert.deepEqual(
    OF_PERSONS.filter((kind) => !kinds.has(kind) && !own.includes(kind)),
    [],
  );
});

/** Repetition without an upper limit, outside what may only begin where its first part does. */
const UNBOUNDED = /(?:[*+]|\{\d+,\})(?![^[]*\])/u;

test('no form repeats anything without a limit, except the local part and the domain of an address', () => {
  for (const { kind, pattern } of [...any, ...Object.values(countries).flatMap(({ forms }) => forms)]) {
    const source = pattern.source.replaceAll(/\\[*+.?(){}[\]]/gu, '').replaceAll(/\[[^\]]*\]/gu, 'x');
    if (kind === 'email-address') continue;
    assert.doesNotMatch(source.replaceAll('(?<!', '('), UNBOUNDED, `${kind}: ${pattern.source}`);
  }
});

test('long runs of any sign are looked through to their end', { timeout: 60_000 }, () => {
  for (const part of [
    ' ',
    '\n',
    'a',
    'A',
    '0',
    '(',
    '+',
    '/',
    '@',
    'a@',
    '1 ',
    '1 Aa ',
    'Aa, ',
    '1 rue de ',
    'a at ',
    '020\n',
  ])
    assert.equal(
      findPersonalData(`${part.repeat(Math.ceil(40_000 / part.length))} jane@example.org`, allCountries).at(
        -1,
      )?.kind,
      'email-address',
      JSON.stringify(part),
    );
});
