import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeCsv, writeSheet } from '../../../../src/lib/tables/csv.ts';
import { readTable } from '../../../../src/lib/tables/tables.ts';

test('what is written is read again, cell by cell', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ minLength: 1 }).map((text) => `x${text.trim()}y`),
        { minLength: 1, maxLength: 5 },
      ),
      (cells) => {
        const heading = cells.map((_, index) => `c${index}`);
        const { table } = readTable(writeCsv([heading, cells]));
        assert.deepEqual(Object.values(table.rows[0]!), cells);
      },
    ),
  );
});

test('quotes, commas and line ends are quoted', () => {
  assert.equal(writeCsv([['a "b", c', 'd\ne']]), '"a ""b"", c","d\ne"\r\n');
});

test('a table for programs has neither mark nor escape', () => {
  assert.equal(writeCsv([['=1+1', '-2', '@x', '\t=1']]), '=1+1,-2,@x,\t=1\r\n');
});

/** What a spreadsheet is given for a cell. */
const inSheet = (cell: string) =>
  writeSheet([[cell]])
    .replace(/\r\n$/u, '')
    .slice(1);

test('a table for spreadsheets begins with the mark of UTF-8', () => {
  assert.equal(writeSheet([['Ŵ', '1']]), '\ufeffŴ,1\r\n');
});

test('a spreadsheet runs no text, and numbers stay numbers', () => {
  for (const cell of ['=1+1', '+SUM(A1)', '-2+3', '@x', '-', '-x', ' =1', '＝1+1', '\t=1'])
    assert.equal(inSheet(cell), `'${cell}`);
  // A line end before a formula is passed over by some.
  assert.equal(inSheet('\n=1+1'), '"\'\n=1+1"');
  assert.equal(inSheet('\r=1+1'), '"\'\r=1+1"');
  for (const cell of ['-2', '+1.5', '-1 234.5', '-0.3%', '-1e-5', '-.5', '2', 'a=b', '≥ 5', ''])
    assert.equal(inSheet(cell), cell);
  assert.equal(inSheet('-1,234'), '"-1,234"');
});
