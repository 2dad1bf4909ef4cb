/** Places for a drawing of relations: one row for each on the left, those to whom they lead on the right. */

export interface RelationNode {
  /** Where its mark begins and ends, in rows. */
  from: number;
  to: number;
}

/** Room between two marks, so that their names do not meet, and the height that a mark has at least, in rows. */
const GAP = 1.9;
const PER_LINE = 0.4;

/**
 * Marks of the nodes, each as near as possible to the middle of its rows and as high as it has rows.
 * @param rows the node to which each row leads, or nothing for a row without a line
 */
export function relationNodes(rows: ReadonlyArray<string | undefined>): Map<string, RelationNode> {
  const places = new Map<string, number[]>();
  rows.forEach((node, row) => {
    if (node !== undefined) places.set(node, [...(places.get(node) ?? []), row + 0.5]);
  });
  const middle = (of: readonly number[]) => of.reduce((sum, at) => sum + at, 0) / of.length;
  const nodes = [...places]
    .map(([id, of]) => ({ id, at: middle(of), height: of.length * PER_LINE }))
    .sort((a, b) => a.at - b.at);
  let end = 0;
  for (const node of nodes) {
    node.at = Math.max(node.at, end + Math.max(GAP, node.height) / 2);
    end = node.at + Math.max(GAP, node.height) / 2;
  }
  // What reaches beyond the last row moves all before it up.
  let limit = rows.length;
  for (const node of nodes.toReversed()) {
    node.at = Math.min(node.at, limit - Math.max(GAP, node.height) / 2);
    limit = node.at - Math.max(GAP, node.height) / 2;
  }
  return new Map(nodes.map(({ id, at, height }) => [id, { from: at - height / 2, to: at + height / 2 }]));
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The line from each row to the mark of its node, as a path over a width of 100 and a height in rows. */
export function relationLines(
  rows: ReadonlyArray<string | undefined>,
  nodes: ReadonlyMap<string, RelationNode>,
): Array<string | undefined> {
  const used = new Map<string, number>();
  return rows.map((id, row) => {
    const node = id === undefined ? undefined : nodes.get(id);
    if (id === undefined || !node) return undefined;
    const count = used.get(id) ?? 0;
    used.set(id, count + 1);
    return `M0 ${row + 0.5}C50 ${row + 0.5} 50 ${round(node.from + (count + 0.5) * PER_LINE)} 100 ${round(node.from + (count + 0.5) * PER_LINE)}`;
  });
}
