/** The judged queries of the search: enough of each kind, and every right address is one of this site. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

interface Judged {
  query: string;
  kind: string;
  right: string[];
}
/** A stage or a provision of a Bill. */
interface Part {
  id: string;
}
const { rule, queries } = JSON.parse(readFileSync('tests/bench/judged-queries.json', 'utf8')) as {
  rule: string;
  queries: Judged[];
};

/** The file that holds the record with an address of its own, by the first part of the address. */
const FILES: Readonly<Record<string, (id: string) => string>> = {
  articles: (id) => `content/articles/${id}.mdx`,
  data: (id) => `content/figures/${id}/figure.yaml`,
  documents: (id) => `content/documents/${id}/document.yaml`,
  people: (id) => `content/people/${id}.yaml`,
  requests: (id) => `content/requests/${id}.yaml`,
};

/** The same for records that stand on one page together. */
const PAGES: Readonly<Record<string, (id: string) => boolean>> = {
  bill: (id) => billIds.has(id),
  glossary: (id) => isPublished(`content/glossary/${id}.yaml`),
  promises: (id) => isPublished(`content/promises/${id}.yaml`),
  timeline: (id) => isPublished(`content/events/${id}.yaml`),
};

const billIds = new Set(
  globSync('content/bill/*.yaml').flatMap((file) => {
    const bill = parse(readFileSync(file, 'utf8')) as { stages: Part[]; provisions: Part[] };
    return [...bill.stages, ...bill.provisions].map(({ id }) => id);
  }),
);
/** Whether a file of content has an address: it is there, and no line keeps it out of the site. */
function isPublished(file: string): boolean {
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  const record = parse(file.endsWith('.mdx') ? text.split(/^---$/mu)[1]! : text) as Record<string, unknown>;
  return !['draft', 'hold', 'doNotCite'].some((field) => record[field]);
}

function isAddress(address: string): boolean {
  const parts = /^\/([a-z]+)\/(?:([a-z0-9-]+)\/|#([a-z0-9-]+))?$/u.exec(address);
  if (!parts) return false;
  const [, section = '', id, anchor] = parts;
  if (anchor) return PAGES[section]?.(anchor) ?? false;
  if (!id) return section in FILES || section in PAGES || isPublished(`content/pages/${section}.mdx`);
  const fileOf = FILES[section];
  return fileOf !== undefined && isPublished(fileOf(id));
}

test('ten queries of each of eight kinds are judged, and none twice', () => {
  assert.match(rule, /may not read this file/u);
  const kinds = ['name', 'phrase', 'number', 'misspelling', 'plural', 'section', 'topic', 'question'];
  assert.deepEqual(
    Object.fromEntries(kinds.map((kind) => [kind, queries.filter((one) => one.kind === kind).length])),
    Object.fromEntries(kinds.map((kind) => [kind, 10])),
  );
  assert.equal(queries.length, 80);
  assert.equal(new Set(queries.map(({ query }) => query.trim().toLowerCase())).size, 80);
});

test('each has one to four right addresses, each named once', () => {
  const wrong = queries.filter(
    ({ right }) => right.length < 1 || right.length > 4 || new Set(right).size < right.length,
  );
  assert.deepEqual(wrong, []);
});

test('every right address is one of the site', () => {
  const gone = queries.flatMap(({ query, right }) =>
    right.filter((address) => !isAddress(address)).map((address) => `${query}: ${address}`),
  );
  assert.deepEqual(gone, []);
});
