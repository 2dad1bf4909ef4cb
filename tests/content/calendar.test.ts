/** The calendar of the story has the holidays that are known, and counts the days to answer as the law does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'yaml';
import { isWorkingDay, lastDayToAnswer } from '../../src/lib/dates/working-days.ts';

interface Holiday {
  date: string;
  name: string;
  in: string[];
}
const record = parse(readFileSync('content/calendars/united-kingdom.yaml', 'utf8')) as {
  limit: number;
  from: number;
  to: number;
  holidays: Holiday[];
};
const calendar = {
  from: record.from,
  to: record.to,
  holidays: new Set(record.holidays.map((holiday) => holiday.date)),
};

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return Date.UTC(year, month - 1, (h + l - 7 * m + 33 * month + 19) % 32);
}
const day = (time: number) => new Date(time).toISOString().slice(0, 10);

test('the one-off days of 2020, 2022, 2023 and 2026 do not count, and those they replaced do', () => {
  for (const off of ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08', '2026-06-15'])
    assert.equal(isWorkingDay(off, calendar), false, off);
  for (const on of ['2020-05-04', '2022-05-30']) assert.equal(isWorkingDay(on, calendar), true, on);
});

test('substitute days of one part of the country do not count', () => {
  for (const off of [
    '2018-03-19',
    '2019-03-18',
    '2020-07-13',
    '2019-12-02',
    '2022-01-04',
    '2025-07-14',
    '2025-12-01',
  ])
    assert.equal(isWorkingDay(off, calendar), false, off);
});

test('every year has Good Friday, Easter Monday and the fixed days of each part', () => {
  for (let year = record.from; year <= record.to; year += 1) {
    assert.ok(calendar.holidays.has(day(easter(year) - 2 * 86_400_000)), `Good Friday ${year}`);
    assert.ok(calendar.holidays.has(day(easter(year) + 86_400_000)), `Easter Monday ${year}`);
    for (const fixed of ['01-01', '01-02', '03-17', '07-12', '11-30', '12-25', '12-26'])
      if (!(fixed === '01-02' && new Date(`${year}-01-02`).getUTCDay() === 1))
        assert.ok(calendar.holidays.has(`${year}-${fixed}`), `${year}-${fixed}`);
  }
});

test('worked examples', () => {
  // New Year’s Day, and the substitute in Scotland for 2 January, a Saturday in 2016, do not count.
  assert.equal(lastDayToAnswer('2015-12-30', record.limit, calendar), '2016-01-29');
  // St Andrew's Day, a holiday in one part alone, gives one more day.
  assert.equal(lastDayToAnswer('2026-11-24', record.limit, calendar), '2026-12-23');
});
