/** Pages, parts and passages of an attached document have addresses that hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pageParts, partOf } from '../../../../src/lib/pages/page-parts.ts';
import { pageRecords } from '../../../../src/lib/search/pages.ts';
import { recordBody } from '../../../../src/lib/search/records.ts';
import { boxesOf } from '../../../../src/lib/pages/word-boxes.ts';

test('every page is in one part, and the first part is the page of the document', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (pages) => {
      const parts = pageParts('report', pages);
      assert.equal(parts[0]!.address, '/documents/report/');
      for (let page = 1; page <= pages; page += 1)
        assert.deepEqual(
          parts.filter(({ from, to }) => from <= page && page <= to),
          [partOf(parts, page)],
        );
    }),
  );
  assert.deepEqual(
    pageParts('report', 83).map(({ address }) => address),
    ['/documents/report/', '/documents/report/pages-41-80/', '/documents/report/pages-81-83/'],
  );
});

test('the search has every page once, at the address of its part', () => {
  const pages = Array.from({ length: 83 }, (_, index) => [`Text of ${index + 1}.`]);
  const records = [
    ...pageRecords({
      facets: { kind: 'document', topics: [] },
      parts: pageParts('report', 83),
      pages,
      title: (page) => `Report, page ${page}`,
    }),
  ];
  assert.equal(records.length, 83);
  assert.equal(new Set(records.map(({ address }) => address)).size, 83);
  const { address, title, sections = [] } = records[56]!;
  assert.equal(address, '/documents/report/pages-41-80/#page-57');
  assert.equal(title, 'Report, page 57');
  assert.deepEqual(sections, [{ anchor: 'page-57', text: ['Text of 57.'] }]);
  assert.ok(!recordBody(records[0]!).includes('Report'), 'the title is searched with the record alone');
});

test('a passage has a box on each of its lines, cut to its letters', () => {
  const words = [
    { start: 0, end: 4, box: [10, 10, 40, 12] as [number, number, number, number] },
    { start: 5, end: 9, box: [55, 10, 40, 12] as [number, number, number, number] },
    { start: 10, end: 14, box: [10, 30, 40, 12] as [number, number, number, number] },
  ];
  assert.deepEqual(boxesOf(words, { start: 2, end: 12 }), [
    [30, 10, 65, 12],
    [10, 30, 20, 12],
  ]);
  assert.deepEqual(boxesOf(words, { start: 20, end: 22 }), []);
});
