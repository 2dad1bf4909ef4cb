import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flatTable } from '../../../../src/lib/tables/flat-table.ts';

test('a record becomes a row, with its id first and the name of a part before the names in it', () => {
  const { columns, rows } = flatTable([
    { madeOn: '2021-01', id: 'a', days: 3, kept: true, limit: { workingDays: 20 } },
    { madeOn: '2021-02', id: 'b', days: 4, kept: false, note: 'Late.' },
  ]);
  assert.deepEqual(columns, [
    { name: 'id', type: 'string' },
    { name: 'made_on', type: 'string' },
    { name: 'days', type: 'integer' },
    { name: 'kept', type: 'boolean' },
    { name: 'limit_working_days', type: 'integer' },
    { name: 'note', type: 'string' },
  ]);
  assert.deepEqual(rows, [
    ['a', '2021-01', '3', 'true', '20', ''],
    ['b', '2021-02', '4', 'false', '', 'Late.'],
  ]);
});

test('a list is one cell, of records their ids; a list of parts without ids is no column', () => {
  const { columns, rows } = flatTable([
    { id: 'a', topics: ['x', 'y'], sources: [{ id: 's', title: 'S' }, { id: 't' }], notes: [{ text: 'N' }] },
  ]);
  assert.deepEqual(
    columns.map(({ name }) => name),
    ['id', 'topics', 'sources'],
  );
  assert.deepEqual(rows, [['a', 'x; y', 's; t']]);
});
