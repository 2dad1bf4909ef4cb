/** Comma-separated values, with a place for every mistake. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readTable, selectRows } from '../../../../src/lib/tables/tables.ts';

test('quoted cells may hold commas, quotation marks and line ends', () => {
  const { table, problems } = readTable('name,value\n"A, ""the"" first",1\n"two\nlines",2\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(table.rows, [
    { name: 'A, "the" first', value: '1' },
    { name: 'two\nlines', value: '2' },
  ]);
});

test('a byte order mark, Windows line ends and empty lines change nothing', () => {
  assert.deepEqual(readTable('\ufeffa,b\r\n1,2\r\n\r\n').table, {
    columns: ['a', 'b'],
    rows: [{ a: '1', b: '2' }],
  });
});

test('a ragged row is named by its line, and the others are kept', () => {
  const { table, problems } = readTable('a,b\n"x\ny",1\n1\n1,2,3\n3,4\n');
  assert.deepEqual(
    problems.map(({ line }) => line),
    [4, 5],
  );
  assert.match(problems[0]!.message, /1 cells and the table has 2 columns \(a, b\)/u);
  assert.equal(table.rows.length, 2);
});

for (const [what, csv, line, column] of [
  ['not closed at all', 'a,b\n1,x\n2,"gauge broken in May\n3,y\n4,z\n', 3, 3],
  ['closed by the one that opens the next', 'a,b\n1,"x\n2,"y"\n3,z\n', 2, 3],
  ['closed before its cell ends', 'a,b\n1,"x" deep\n', 2, 3],
  ['not closed in the header', '"a,b\n1,2\n', 1, 1],
] as const)
  test(`a quotation mark ${what} is reported at its place, and nothing is lost`, () => {
    const { problems, unread } = readTable(csv);
    assert.deepEqual(
      problems.map((one) => [one.line, one.column]),
      [[line, column]],
    );
    assert.equal(unread, true);
  });

test('columns parted by another sign are one mistake', () => {
  for (const [csv, sign] of [
    ['a;b\n1;2,5\n', '“;”'],
    ['a\tb\n1\t2\n', 'tabs'],
    ['a;"b, c";d\n1;2,5;3\n', '“;”'],
    ['sep=;\na;b\n1;2\n', '“;”'],
  ] as const) {
    const { problems, unread } = readTable(csv);
    assert.equal(problems.length, 1);
    assert.ok(problems[0]!.message.includes(sign));
    assert.equal(unread, true);
  }
});

test('an empty table is a mistake, and so is an empty row', () => {
  assert.match(readTable('').problems[0]!.message, /empty/u);
  const { problems } = readTable('a,b\n1,2\n,\n');
  assert.deepEqual(
    problems.map(({ line }) => line),
    [3],
  );
});

test('two columns of one name are a mistake: one of them would be lost', () => {
  assert.match(readTable('a,b,b\n1,2,3\n').problems[0]!.message, /called “b”/u);
  assert.match(readTable('a,,\n1,2,3\n').problems[0]!.message, /no name/u);
});

test('what is written is read', () => {
  const cell = fc.string({ maxLength: 8 }).map((text) => text.replace(/\r/gu, ''));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const csv = ['a,b', ...rows.map((row) => row.map(quote).join(','))].join('\n');
      assert.deepEqual(
        readTable(csv).table.rows.map(({ a, b }) => [a, b]),
        rows,
      );
    }),
  );
});

test('a selection means rows by the first column, by conditions, or by both', () => {
  const { table } = readTable('year,kind,value\n2020,a,1\n2020,b,2\n2021,a,3\n');
  const values = (selection: Parameters<typeof selectRows>[1]) =>
    selectRows(table, selection).map(({ value }) => value);
  assert.deepEqual(values({ row: '2020' }), ['1', '2']);
  assert.deepEqual(values({ where: 'year=2020; kind=b' }), ['2']);
  assert.deepEqual(values({ row: '2021', where: 'kind=a' }), ['3']);
  assert.deepEqual(values({ row: '2022' }), []);
});
