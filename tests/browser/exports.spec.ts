/** What a reader takes away: every record as JSON, as a table, and all in one file. */
import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { hasAddress } from '../../src/lib/site/addresses.ts';
import { openFiles } from '../../src/lib/site/exports.ts';
import { expect, test, type APIRequestContext } from './late-scripts.ts';
import { records, site } from './records.ts';
import { pages } from './site-pages.ts';

// What is written is read by parsers that are not the writer's.
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

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

/** The files of a citation say the same title, and no address while the site has none. */
async function expectCitation(request: APIRequestContext, files: string[], title: string): Promise<void> {
  expect(files.map((file) => file.slice(file.indexOf('.') + 1))).toEqual(['txt', 'bib', 'ris', 'csl.json']);
  for (const file of files) {
    const response = await request.get(file);
    expect(response.status(), file).toBe(200);
    const text = await response.text();
    expect(text.includes('http'), file).toBe(hasAddress(site));
    const kind = file.endsWith('.ris')
      ? '@ris/file'
      : file.endsWith('.bib')
        ? '@biblatex/text'
        : '@csl/object';
    if (file.endsWith('.txt')) expect(text).toContain(title);
    else {
      const read = (
        kind === '@csl/object' ? JSON.parse(text) : new Cite(text, { forceType: kind }).data
      ) as Array<{ title: string }>;
      expect(
        read.map((one) => one.title),
        file,
      ).toEqual([title]);
    }
  }
}

const hrefs = (all: Element[]) => all.map((one) => one.getAttribute('href')!);

test('a request can be cited and followed', async ({ page, request }) => {
  const found = pages.find(({ kind }) => kind === '/requests/…');
  test.skip(!found, 'The story has no requests.');
  await page.goto(found!.address);
  const cited = await page.locator('.take a[download]').evaluateAll(hrefs);
  const title = (await page.title()).replace(/ · .*$/u, '');
  await expectCitation(request, cited, title);
  const followed = page.locator('.take a[rel=alternate]');
  const feed = (await followed.getAttribute('href'))!;
  await expect(page.locator(`head link[rel=alternate][href="${feed}"]`)).toHaveCount(1);
  expect(await (await request.get(feed)).text()).toContain(
    `<link>${new URL(page.url()).pathname}`.slice(6, -1),
  );
});

for (const { address, one } of [
  { address: '/timeline/', one: 'li.e' },
  { address: '/promises/', one: 'article.promise' },
  { address: '/bill/', one: 'article' },
])
  test(`a record of ${address} can be cited where its sources are opened`, async ({ page, request }) => {
    test.skip(!pages.some((other) => other.address === address), 'The story has no such page.');
    await page.goto(address);
    const record = page.locator(`${one}[id]:has(summary + ul)`).first();
    await expect(record.locator('a[download]')).toHaveCount(0);
    const summary = record.locator('summary:has(+ ul)');
    await summary.click();
    const files = record.locator('a[download]');
    await expect(files).toHaveCount(4);
    const id = (await record.getAttribute('id'))!;
    const paths = await files.evaluateAll(hrefs);
    expect(paths[0]).toBe(`${address}${id}.txt`);
    const heading = await record.locator('h2, h3, h4, h5').locator('a, span').first().innerText();
    await expectCitation(request, paths, heading.replace(/^#|[:,]\s*$/gu, '').trim());
    // Without scripts all are in one file.
    const all = await (await request.get(`${address.slice(0, -1)}.bib`)).text();
    expect(all).toContain(`{${id},`);
    await summary.click();
    await summary.click();
    await expect(files).toHaveCount(4);
  });

test('each request and each promise has a feed of its steps, as RSS and as JSON', async ({ request }) => {
  const events = records<{ title: string; requests?: string[]; promises?: string[] }>('events');
  for (const folder of ['requests', 'promises'] as const)
    for (const { id } of records(folder)) {
      const response = await request.get(`/${folder}/${id}.json`);
      expect(response.status(), id).toBe(200);
      const feed = (await response.json()) as { items: Array<{ url: string; date_published?: string }> };
      const steps = events.filter((event) => event[folder]?.includes(id));
      const places = feed.items.map(({ url }) => new URL(url).hash.slice(1));
      expect(places, id).toEqual(expect.arrayContaining(steps.map((event) => event.id)));
      expect(feed.items.length, id).toBeGreaterThan(steps.length);
      const xml = await (await request.get(`/${folder}/${id}.xml`)).text();
      expect(xml.match(/<item>/gu)).toHaveLength(feed.items.length);
    }
});

test('TimelineJS itself reads the timeline, every event at the precision of its date', async ({
  page,
  request,
}) => {
  const file = await request.get('/timeline.timelinejs.json');
  test.skip(!file.ok(), 'The story has no events.');
  const origin = 'https://embedder.example';
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<div id="line"></div>' }),
  );
  await page.goto(origin);
  await page.addScriptTag({ path: require.resolve('@knight-lab/timelinejs/dist/js/timeline.js') });
  const read = await page.evaluate(
    async (data) => {
      interface Line {
        config: {
          isValid: () => boolean;
          events: Array<{ unique_id: string; start_date: { data: Record<string, string> } }>;
        };
      }
      const { TL } = window as unknown as { TL: { Timeline: new (id: string, data: unknown) => Line } };
      const line = new TL.Timeline('line', data);
      // It is laid out before it says so, or after.
      while (!line.config) await new Promise(requestAnimationFrame);
      const { config } = line;
      const precision = ({ day, month }: Record<string, string>) => (day ? 'day' : month ? 'month' : 'year');
      return {
        valid: config.isValid(),
        events: config.events.map(({ unique_id, start_date }) => [unique_id, precision(start_date.data)]),
      };
    },
    await file.json(),
  );
  expect(read.valid).toBe(true);
  const events = records<{ precision: string }>('events');
  expect(read.events.map(([id]) => id).sort()).toEqual(events.map(({ id }) => id).sort());
  for (const [id, precision] of read.events) {
    const event = events.find((one) => one.id === id)!;
    if (['day', 'month', 'year'].includes(event.precision)) expect(precision, id).toBe(event.precision);
  }
});
