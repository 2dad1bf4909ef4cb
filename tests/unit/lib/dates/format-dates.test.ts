/** Dates in words, at their true precision. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showDate } from '../../../../src/lib/dates/format-dates.ts';

const words = { seasons: ['spring', 'summer', 'autumn', 'winter'], to: 'to', yearToYear: '–' } as const;
const show = (text: string, short = false) => showDate(text, 'en-GB', words, short);

test('each precision has its form', () => {
  assert.equal(show('2020-10-07'), '7 October 2020');
  assert.equal(show('2020-10'), 'October 2020');
  assert.equal(show('2020'), '2020');
  assert.equal(show('2024-23'), 'autumn 2024');
  assert.equal(show('2025-24'), 'winter 2025–26');
  assert.equal(show('1999-24'), 'winter 1999–2000');
  assert.equal(show('2020-10-07', true), '7 Oct 2020');
});

test('an interval says what its ends share once', () => {
  assert.equal(show('2020-03-02/2020-03-04'), '2 to 4 March 2020');
  assert.equal(show('2020-02-24/2020-03-04'), '24 February to 4 March 2020');
  assert.equal(show('2020-02/2020-03'), 'February to March 2020');
  assert.equal(show('2019-12-30/2020-01-02'), '30 December 2019 to 2 January 2020');
  assert.equal(show('2019/2020'), '2019 to 2020');
});

test('an interval of one day, month, season or year is that day, month, season or year', () => {
  for (const one of ['2020-10-07', '2020-10', '2024-23', '2020'])
    for (const short of [false, true]) assert.equal(show(`${one}/${one}`, short), show(one, short));
});

test('the language decides the form', () => {
  const german = { seasons: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'], to: 'bis', yearToYear: '/' } as const;
  assert.equal(showDate('2020-10-07/2020-10-08', 'de', german), '7. bis 8. Oktober 2020');
  assert.equal(showDate('2020-10-07/2020-10-08', 'en-US', words), 'October 7 to October 8, 2020');
  assert.equal(
    showDate('2020-10-07', 'fr', {
      seasons: ['printemps', 'été', 'automne', 'hiver'],
      to: 'au',
      yearToYear: '-',
    }),
    '7 octobre 2020',
  );
});
