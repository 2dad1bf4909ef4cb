/** Figures as a reader meets them: the picture and the table without scripts, the live chart with them. */
import { expect, test, type Page } from './late-scripts.ts';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { all } from '../all.ts';
import { readTable } from '../../src/lib/tables/tables.ts';
import { reading } from './reading.ts';
import { records, site, spaces, words, written } from './records.ts';
import { htmlOf, pages } from './site-pages.ts';

interface DataFile {
  resources: Array<{ name: string; path: string; schema: { fields: Array<{ name: string }> } }>;
}
interface Figure {
  title: string;
  message?: string;
  chart?: {
    type: string;
    label: string;
    scale?: string;
    unit?: string;
    digits?: number;
    only?: object;
    groups?: object;
    series?: Array<{ column: string }>;
  };
}
const figures = records<Figure>('figures');
const drawn = figures.filter(({ chart }) => chart);
/** A chart of one series in plain numbers, which are read here from its table. */
const main =
  drawn.find(({ chart }) => chart!.type === 'columns') ??
  drawn.find(({ chart }) => chart!.type === 'line' && !chart!.scale)!;
const figure = `/data/${main.id}/`;
const firstValue = () => {
  const { table } = readTable(written(`figures/${main.id}/data.csv`));
  return new Intl.NumberFormat(site.language).format(Number(table.rows[0]![main.chart!.series![0]!.column]));
};
/** The greatest and the least number that a chart of plain numbers draws, as the story's language writes them. */
function extremesOf({ id, chart }: Figure & { id: string }): string[] {
  if (!chart?.series || chart.type === 'marks' || chart.scale || chart.only || chart.groups) return [];
  const { rows } = readTable(written(`figures/${id}/data.csv`)).table;
  return chart.series.flatMap(({ column }) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    const sorted = cells.toSorted((a, b) => Number(a) - Number(b));
    return [sorted.at(-1)!, sorted[0]!].map((cell) => {
      const digits = chart.digits ?? cell.split('.')[1]?.length ?? 0;
      const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      return new Intl.NumberFormat(site.language, format).format(Number(cell)).replace('-', '−');
    });
  });
}
/** Marks of quotation as they come from the keyboard. */
const plain = (text: string) => spaces(text).replace(/[„“”]/gu, '"').replace(/[‚‘’]/gu, "'");
/** One drawn figure of each form; single marks have nothing that a live chart could say besides. */
const forms = [
  ...new Map(
    drawn.filter(({ chart }) => chart!.type !== 'marks').map((one) => [one.chart!.type, one.id]),
  ).values(),
];

async function drawnFigures(page: Page): Promise<string[]> {
  await page.goto('/data/');
  return page
    .locator('.figures li:has([role=img]) h3 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('every figure that is drawn has a picture with a sentence, and a table', async ({ page }) => {
    test.slow();
    const addresses = await drawnFigures(page);
    expect(addresses.toSorted()).toEqual(drawn.map(({ id }) => `/data/${id}/`).toSorted());
    for (const address of addresses.filter((one) => all || forms.some((id) => one === `/data/${id}/`))) {
      await page.goto(address);
      const picture = page.getByRole('img').first();
      await expect(picture, address).toBeVisible();
      expect((await picture.getAttribute('aria-label'))?.length, address).toBeGreaterThan(20);
      await expect(page.getByRole('table'), address).toBeVisible();
    }
  });
});

test('one picture is shown at each width, and nothing is wider than a narrow screen', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(figure);
    await expect(page.locator('.picture svg:visible')).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('the chart comes to life on focus, reads the values of the table, and nothing moves', async ({
  page,
}) => {
  await page.goto(figure);
  const chart = page.locator('live-chart').first();
  // Places in the page, not on the screen: the focus may scroll.
  const box = () =>
    page.locator('.picture').evaluate((picture) => {
      const { top, left, width, height } = picture.getBoundingClientRect();
      return [top + window.scrollY, left + window.scrollX, width, height];
    });
  const before = await box();
  const heightBefore = await page.evaluate(() => document.documentElement.scrollHeight);
  await chart.focus();
  await expect(chart.locator('canvas')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  const said = chart.locator('[aria-live]');
  await expect(said).toContainText(firstValue());
  await page.keyboard.press('End');
  const row = page.getByRole('row').last();
  await expect(said).toContainText(await row.getByRole('cell').first().innerText());
  await expect(said).toContainText(await row.getByRole('rowheader').innerText());
  const count = String(await page.locator('.numbers tbody tr').count());
  await expect(said).toContainText(words.figures.position(Number(count)).replace('{at}', count));
  expect(await box()).toEqual(before);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(heightBefore);
});

test('each value that is read out has its unit', async ({ page, request }) => {
  const withUnits = drawn.filter(({ chart }) => chart!.unit && chart!.type !== 'marks');
  test.skip(withUnits.length === 0, 'No chart of this story has a unit.');
  /** A sign is close to its number, a word after a space. */
  const after = (unit: string) => (/^\p{L}/u.test(unit) ? `\u00A0${unit}` : unit);
  for (const { id, chart } of withUnits) {
    const { charts } = (await (await request.get(`/data/${id}.json`)).json()) as {
      charts: Array<{ readings: Array<{ text: string }> }>;
    };
    const value = new RegExp(`\\d${after(chart!.unit!)}(?:,|$)`, 'u');
    const bare = charts[0]!.readings.filter(
      ({ text }) => !value.test(text) && !text.startsWith(words.figures.notKnown),
    );
    expect(bare, id).toEqual([]);
  }
  const { id, chart } = withUnits[0]!;
  await page.goto(`/data/${id}/`);
  const live = page.locator('live-chart').first();
  await live.focus();
  await page.keyboard.press('Home');
  // Playwright compares with plain spaces.
  await expect(live.locator('[aria-live]')).toHaveText(new RegExp(`\\d\\s?${chart!.unit!}`, 'u'));
});

test('the name of a chart says its kind, its length and its extremes, and is heard once', async ({
  page,
}) => {
  for (const id of forms) {
    await page.goto(`/data/${id}/`);
    const charts = page.getByRole('application');
    await expect(charts.first()).toHaveAccessibleName(/\d/u);
    for (const chart of await charts.all()) {
      const kind = drawn.find((one) => one.id === id)!.chart!.type as keyof typeof words.figures.types;
      if ((await charts.count()) === 1)
        await expect(chart).toHaveAccessibleName(new RegExp(`^${words.figures.types[kind]}, `, 'u'));
      await expect(chart.getByRole('img')).toHaveCount(0);
    }
  }
});

test('a chart is described with its greatest and its least value', async ({ page }) => {
  await page.goto('/data/');
  let compared = 0;
  for (const one of drawn) {
    const picture = page
      .locator('li', { has: page.locator(`h3 a[href="/data/${one.id}/"]`) })
      .getByRole('img');
    const label = (await picture.first().getAttribute('aria-label'))!;
    for (const value of extremesOf(one))
      expect(label, one.id).toMatch(new RegExp(`(?<![\\d.,])${value}(?![.,]?\\d)`, 'u'));
    compared += extremesOf(one).length;
  }
  expect(compared).toBeGreaterThan(0);
});

test('the page of a figure says its headline once, and its title in the heading and of the table', async ({
  page,
}) => {
  for (const id of new Set([
    ...forms,
    ...figures
      .filter(({ chart }) => !chart)
      .map((one) => one.id)
      .slice(0, 1),
  ])) {
    const { title, message } = figures.find((one) => one.id === id)!;
    await page.goto(`/data/${id}/`);
    const heard = (await reading(page)).filter(({ role }) => role !== 'RootWebArea');
    const begins = (text: string) => heard.filter(({ name }) => plain(name).startsWith(plain(text)));
    const titled = begins(title).map(({ role }) => role);
    expect(
      titled.filter((role) => role !== 'StaticText'),
      id,
    ).toEqual(['heading', 'table']);
    expect(titled, id).toHaveLength(4);
    if (message)
      expect(
        begins(message).map(({ role }) => role),
        id,
      ).toEqual(['StaticText']);
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });
  test('the first tap on a mark shows its value', async ({ page }) => {
    await page.goto(figure);
    const mark = page.locator('.picture svg:visible [data-i]').first();
    await mark.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await mark.boundingBox())!;
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    const tip = page.locator('.chart-tip');
    await expect(tip).toBeVisible();
    await expect(tip).toContainText(firstValue());
  });
});

test('rows are named apart from each other, and a dash stands for a number alone', () => {
  const texts = (elements: Iterable<Element>) => [...elements].map(({ textContent }) => textContent.trim());
  for (const { id } of figures) {
    const { document } = parseHTML(htmlOf(pages.find(({ address }) => address === `/data/${id}/`)!));
    const rows = [...document.querySelectorAll('.numbers tbody tr')];
    const names = rows.map((row) => texts(row.querySelectorAll('th')).join(', '));
    expect(names, id).not.toContain('');
    expect(new Set(names).size, id).toBe(names.length);
    const cells = texts(document.querySelectorAll('.numbers tbody td'));
    expect(cells, id).not.toContain('–');
    const unknown = document.querySelector('.numbers tbody .visually-hidden') !== null;
    const said = texts(document.querySelectorAll('main p')).filter((text) =>
      text.includes(words.figures.missing),
    );
    expect(said, id).toHaveLength(unknown ? 1 : 0);
  }
});

test('the live marks lie where the picture has them', async ({ page }) => {
  for (const id of forms) {
    await page.goto(`/data/${id}/`);
    const chart = page.locator('live-chart').first();
    await chart.focus();
    await expect(chart.locator('canvas')).toHaveCount(1);
    await expect
      .poll(() =>
        chart.evaluate((host) => {
          const canvas = host.querySelector('canvas')!;
          const pixels = canvas.getContext('2d')!;
          const area = canvas.getBoundingClientRect();
          const ratio = canvas.width / area.width;
          const svg = [...host.querySelectorAll('svg')].find((one) => one.getBoundingClientRect().width > 0)!;
          return [...svg.querySelectorAll('[data-i]')].filter((mark) => {
            const { left, top, width, height } = mark.getBoundingClientRect();
            if (width < 2 || height < 2 || mark.classList.contains('hollow')) return false;
            const at = (x: number, y: number) =>
              pixels.getImageData((x - area.left) * ratio, (y - area.top) * ratio, 1, 1).data[3]!;
            return (
              at(left + width / 2, top + height * 0.2) < 200 || at(left + width / 2, top + height * 0.8) < 200
            );
          }).length;
        }),
      )
      .toBe(0);
  }
});

test('the chart library is fetched only at the first sign of interest', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(figure);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /draw-chart|\.json$/u.test(url))).toEqual([]);
  await page.locator('live-chart').first().hover();
  await expect(page.locator('live-chart canvas')).toHaveCount(1);
  expect(asked.some((url) => url.includes('draw-chart'))).toBe(true);
});

test('where the data cannot be fetched the picture stays as it was', async ({ page }) => {
  await page.route('**/data/*.json', (route) => route.abort());
  await page.goto(figure);
  const failed = page.waitForEvent('requestfailed');
  await page.locator('live-chart').first().hover();
  await failed;
  await expect(page.locator('live-chart canvas')).toHaveCount(0);
  await expect(page.locator('.picture svg:visible')).toHaveCount(1);
  await expect(page.locator('live-chart').first()).not.toHaveAttribute('data-live');
});

test('each table can be taken away, and is the one that the package describes', async ({ request }) => {
  const { resources } = (await (await request.get('/datapackage.json')).json()) as DataFile;
  expect(resources.map(({ name }) => name)).toEqual(expect.arrayContaining(figures.map(({ id }) => id)));
  for (const { name, path, schema } of resources.filter(({ path }) => path.startsWith('data/'))) {
    const { table, problems } = readTable(await (await request.get(`/${path}`)).text());
    expect(problems, name).toEqual([]);
    expect(table.columns, name).toEqual(schema.fields.map((field) => field.name));
    const json = (await (await request.get(`/data/${name}.json`)).json()) as { rows: unknown[] };
    expect(json.rows.length, name).toBe(table.rows.length);
  }
});

/** The cells of a file, as a reader of such files that is not the site's own has them. */
const cellsOf = (file: Buffer): string[][] =>
  Papa.parse<string[]>(file.toString('utf8').replace(/^\uFEFF/u, ''), { skipEmptyLines: true }).data;

test('a reader’s table opens right in a spreadsheet, and the one for programs is as it was written', async ({
  request,
}) => {
  const { resources } = (await (await request.get('/datapackage.json')).json()) as DataFile;
  expect(resources.length).toBeGreaterThan(0);
  for (const { name, path, schema } of resources.filter(({ path }) => path.startsWith('data/'))) {
    const data = written(`figures/${name}/data.csv`);
    const forPrograms = await (await request.get(`/${path}`)).body();
    expect(forPrograms.toString('utf8'), name).toBe(data);
    const cells = cellsOf(Buffer.from(data));
    expect(cells[0], name).toEqual(schema.fields.map((field) => field.name));
    const forReaders = await (await request.get(`/data/${name}.csv`)).body();
    expect([...forReaders.subarray(0, 3)], name).toEqual([0xef, 0xbb, 0xbf]);
    // Text that a spreadsheet would run as a formula has an apostrophe before it.
    const harmless = cells.map((row) =>
      row.map((cell) => (/^[=@]|^[+-][^\d.,]/u.test(cell) ? `'${cell}` : cell)),
    );
    expect(cellsOf(forReaders), name).toEqual(harmless);
  }
});
