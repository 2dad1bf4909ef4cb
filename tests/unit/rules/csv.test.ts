import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeCsv } from '../../../src/rules/csv.ts';
import { readTable } from '../../../src/rules/tables.ts';

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
        assert.deepEqual(JSON.stringify(table).includes('c0'), true);
      },
    ),
  );
});

test('quotes, commas and line ends are quoted', () => {
  assert.equal(writeCsv([['a "b", c', 'd\ne']]), '"a ""b"", c","d\ne"\r\n');
});

test('a spreadsheet runs nothing', () => {
  assert.equal(writeCsv([['=1+1', '-2', '@x']]), "'=1+1,'-2,'@x\r\n");
  // Signs of full width are read as signs by some; a line end before a formula is passed over by others.
  assert.equal(writeCsv([['＝1+1', '\n=1+1']]), '\'＝1+1,"\'\n=1+1"\r\n');
});
