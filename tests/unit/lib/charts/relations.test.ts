import { test } from 'node:test';
import assert from 'node:assert/strict';
import { relationLines, relationNodes } from '../../../../src/lib/charts/relations.ts';

const rows = [undefined, 'a', 'a', 'a', 'b', undefined, 'c', 'b', 'd', 'e'];

test('each node has a mark as high as it has rows, none meets another and none leaves the drawing', () => {
  const nodes = [...relationNodes(rows)].sort(([, a], [, b]) => a.from - b.from);
  assert.deepEqual(nodes.map(([id]) => id).sort(), ['a', 'b', 'c', 'd', 'e']);
  for (const [at, [id, { from, to }]] of nodes.entries()) {
    const count = rows.filter((row) => row === id).length;
    assert.ok(Math.abs(to - from - count * 0.4) < 1e-9, id);
    assert.ok(from >= (nodes[at - 1]?.[1].to ?? 0), id);
    assert.ok(to <= rows.length, id);
  }
});

test('each row with a node has a line that begins at the row and ends on the mark of the node', () => {
  const nodes = relationNodes(rows);
  const lines = relationLines(rows, nodes);
  for (const [row, path] of lines.entries()) {
    const node = nodes.get(rows[row] ?? '');
    assert.equal(path === undefined, node === undefined);
    if (!path || !node) continue;
    assert.ok(path.startsWith(`M0 ${row + 0.5}C`));
    const end = Number(path.split(' ').at(-1));
    assert.ok(end > node.from && end < node.to);
  }
  assert.equal(new Set(lines).size, rows.filter((row) => row !== undefined).length + 1);
});
