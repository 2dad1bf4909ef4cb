/** YAML with a place for every value and key, however deep. */
import { isCollection, isMap, isScalar, visit, type Document, type Node } from 'yaml';
import type { Path } from '../../collections/fields/select.ts';
import type { Position } from '../../lib/citations/provenance.ts';
import { parseYaml } from '../../lib/text/parse-yaml.ts';
import { changedValues, type ChangedValue } from './yaml-values.ts';
import { firstOnEachLine, signsAtBeginning, yamlProblem, type YamlProblem } from './yaml-messages.ts';

export interface YamlTree {
  data: unknown;
  problems: Array<Position & Pick<YamlProblem, 'message' | 'nearest' | 'duplicateKey'>>;
  /** Values that differ from the text of the file, where their field holds a text. */
  changed: Array<Position & Omit<ChangedValue, 'offset'>>;
  /** Where the value at a path begins: the nearest value above it where it is missing. */
  place: (path: Path) => Position;
  keyPlace: (path: Path) => Position;
}

const start = (node: unknown): number | undefined =>
  node && typeof node === 'object' && 'range' in node ? ((node as Node).range?.[0] ?? undefined) : undefined;

function offsetOf(document: Document, path: Path, key: boolean): number {
  let node: unknown = document.contents;
  let offset = start(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return offset;
      const last = depth === path.length - 1;
      offset = (last && key) || !pair.value ? (start(pair.key) ?? offset) : (start(pair.value) ?? offset);
      node = pair.value;
    } else if (isCollection(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) return offset;
      offset = start(item) ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

/** A quotation mark that is not closed is missed at the end of the file: its beginning helps more. */
function startOfQuoted(document: Document, end: number): number {
  let found = end;
  visit(document, {
    Scalar: (_key, node) => {
      if (node.range && node.range[0] < end && node.range[1] >= end - 1) found = node.range[0];
    },
  });
  return found;
}

/** Reads YAML whose offsets are those of the whole file (a front matter keeps its place by padding). */
export function readYaml(text: string): YamlTree {
  const { document, lineCounter } = parseYaml(text);
  const at = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const found = firstOnEachLine(document.errors, text).map((error) => {
    const problem = yamlProblem(error, text);
    return error.message.includes('quote')
      ? { ...problem, offset: startOfQuoted(document, error.pos[0]) }
      : problem;
  });
  if (found.length === 0) found.push(...signsAtBeginning(document, text));
  const problems = found.map(({ offset, ...problem }) => ({
    ...at(offset),
    ...problem,
  }));
  // A file is parsed once and its positions are needed at every check, so each is computed once.
  const places = new Map<string, Position>();
  const placeOf = (path: Path, key: boolean): Position => {
    const name = `${key ? 'key' : ''}\0${path.join('\0')}`;
    let place = places.get(name);
    if (!place) places.set(name, (place = at(offsetOf(document, path, key))));
    return place;
  };
  return {
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    changed:
      problems.length > 0
        ? []
        : changedValues(document, text).map(({ offset, ...value }) => ({ ...at(offset), ...value })),
    place: (path) => placeOf(path, false),
    keyPlace: (path) => placeOf(path, true),
  };
}
