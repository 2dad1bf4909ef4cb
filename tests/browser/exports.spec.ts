/** What a reader takes away: every record as JSON, as a table, and all in one file. */
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { openFiles } from '../../src/lib/site/exports.ts';
import { expect, test } from './late-scripts.ts';
import { pages } from './site-pages.ts';

interface Package {
  resources: Array<{ name: string; path: string; schema: { fields: Array<{ name: string; type: string }> } }>;
}

const cellsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: true }).data;

test('every table of the record has the columns that the package says, and values of their types', async ({
  request,
}) => {
  const { resources } = (await (await request.get('/datapackage.json')).json()) as Package;
  const records = resources.filter(({ path }) => !path.startsWith('data/'));
  expect(records.length).toBeGreaterThan(0);
  for (const { path, schema } of records) {
    const [head, ...rows] = cellsOf(await (await request.get(`/${path}`)).text());
    expect(head, path).toEqual(schema.fields.map(({ name }) => name));
    expect(rows.length, path).toBeGreaterThan(0);
    expect(new Set(rows.map(([id]) => id)).size, path).toBe(rows.length);
    schema.fields.forEach(({ name, type }, column) => {
      const values = rows.map((row) => row[column]).filter((value) => value !== '');
      const pattern = { integer: /^-?\d+$/u, boolean: /^(?:true|false)$/u }[type];
      for (const value of pattern ? values : []) expect(value, `${path}, ${name}`).toMatch(pattern!);
    });
  }
});

test('a table has a row for each record of the JSON beside it', async ({ request }) => {
  for (const [table, key] of Object.entries({
    people: 'people',
    terms: 'terms',
    documents: 'documents',
    promises: 'promises',
    requests: 'requests',
  })) {
    const response = await request.get(`/${table}.json`);
    if (!response.ok()) continue;
    const records = ((await response.json()) as Record<string, Array<{ id: string }>>)[key]!;
    const [, ...rows] = cellsOf(await (await request.get(`/${table}.csv`)).text());
    expect(
      rows.map(([id]) => id),
      table,
    ).toEqual(records.map(({ id }) => id));
  }
});

test('one ZIP file holds the whole record, byte for byte, and says what is in it', async ({ request }) => {
  const files = unzipSync(await (await request.get('/record.zip')).body());
  const { 'README.txt': readme, ...others } = files;
  const text = new TextDecoder().decode(readme);
  expect(Object.keys(others)).toContain('datapackage.json');
  for (const [name, bytes] of Object.entries(others)) {
    expect(text).toContain(`  ${name}\n`);
    expect(Buffer.from(bytes).equals(await (await request.get(`/${name}`)).body()), name).toBe(true);
  }
  const { resources } = JSON.parse(new TextDecoder().decode(files['datapackage.json'])) as Package;
  for (const { path } of resources) expect(Object.keys(others)).toContain(path);
});

test('programs on other sites may fetch the record, and no page', async ({ request }) => {
  for (const name of openFiles) {
    const response = await request.get(`/${name}`);
    if (!response.ok()) continue;
    expect(response.headers(), name).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
  }
  for (const { address } of pages.slice(0, 20))
    expect((await request.get(address)).headers()['access-control-allow-origin'], address).toBeUndefined();
});
