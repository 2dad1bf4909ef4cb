/** The archive: from a quotation to its place, both ways; the list; the withheld page; what must not be in it. */
import { expect, test } from './late-scripts.ts';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { showDate } from '../../src/lib/dates/format-dates.ts';
import { hasAddress } from '../../src/lib/site/addresses.ts';
import { content, records, site, words } from './records.ts';
import { htmlOf, pages, siteFolder } from './site-pages.ts';

interface Record {
  statements: Array<{
    kind: string;
    address: string;
    sources: Array<{ document: string; address: string; reference?: string }>;
    quotations?: Array<{ id: string; address: string; text: string }>;
  }>;
}

const straight = (text: string) => text.replaceAll(/[‘’]/gu, "'").replaceAll(/[“”]/gu, '"');

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader comes from a quotation to its place in three taps', async ({ page, request }) => {
    const record = (await (await request.get('/provenance.json')).json()) as Record;
    const statement = record.statements.find((one) => one.kind === 'article' && one.quotations?.length)!;
    const quotation = statement.quotations![0]!;
    // A note on the document has an address of its own: the quotation’s source is the document itself.
    const [whole] = quotation.address.split('#');
    const ofDocument = statement.sources.filter((one) => one.address.startsWith(whole!));
    const { reference = '' } = ofDocument.find((one) => one.address === whole) ?? ofDocument[0]!;
    const anchor = reference.split('#')[1]!;
    await page.goto(reference.split('#')[0]!);
    await page.locator(`a#${anchor}`).click();
    const note = page.locator('li:target');
    await expect(note).toBeInViewport();
    await note.locator('a').first().click();
    const place = page.locator(':target');
    await expect(place).toBeInViewport();
    // In an attached document the place is where its text has the words, with the way back beside it.
    const inText = (await place.evaluate((one) => one.tagName)) === 'MARK';
    // In a block the words have the marks of print, in the text of a document those of the document.
    const shown = await (inText ? place : place.locator('blockquote')).innerText();
    expect(straight(shown)).toContain(straight(quotation.text));
    const back = inText ? page.locator(`[id="used-${quotation.id}"]`) : place;
    await expect(back.locator(`a[href="${reference}"]`).first()).toBeVisible();
  });

  test('the list holds every document, and its form is not shown', async ({ page, request }) => {
    const { documents } = (await (await request.get('/documents.json')).json()) as { documents: unknown[] };
    await page.goto('/documents/');
    await expect(page.locator('archive-list li')).toHaveCount(documents.length);
    await expect(page.locator('archive-list form')).toBeHidden();
  });

  test('beside the link to a source is its archived copy, where one is recorded, and in its citations', async ({
    page,
    request,
  }) => {
    interface Source {
      link?: string;
      archived?: { address: string; at: string };
    }
    const copies = records<Source>('documents').filter(({ archived }) => archived);
    for (const { id, link, archived } of copies) {
      await page.goto(`/documents/${id}/`);
      const { address, at } = archived!;
      const original = page.locator(`.original a[href="${link}"]`);
      await expect(original).toHaveAttribute('data-versionurl', address);
      await expect(original).toHaveAttribute('data-versiondate', at.slice(0, 10));
      const day = showDate(at.slice(0, 10), site.language, words.dates);
      await expect(page.locator(`.original a[href="${address}"]`)).toContainText(day);
      for (const format of ['bib', 'ris', 'csl.json'])
        expect(await (await request.get(`/documents/${id}.${format}`)).text(), format).toContain(address);
    }
    const named = pages.filter((one) => htmlOf(one).includes('data-versionurl'));
    expect(named.map(({ address }) => address).sort()).toEqual(
      copies.map(({ id }) => `/documents/${id}/`).sort(),
    );
  });

  test('each year is jumped to from over the list', async ({ page }) => {
    await page.goto('/documents/');
    const years = page.getByRole('navigation', { name: words.documents.index.years }).getByRole('link');
    const named = await years.allTextContents();
    expect(named).toEqual(await page.locator('archive-list h3').allTextContents());
    const last = years.last();
    await last.click();
    await expect(page.locator('archive-list :target')).toBeInViewport();
    await expect(page.locator('archive-list :target h3')).toHaveText(named.at(-1)!);
  });
});

test('no fact of a row is broken, and on a wide screen each is in its column', async ({ page }) => {
  await page.goto('/documents/');
  const facts = page.locator('archive-list li[data-k]');
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const { broken, columns } = await facts.evaluateAll((rows) => {
      const spans = rows.map((row) => [...row.querySelectorAll<HTMLElement>(':scope > span')]);
      const inside = rows.flatMap((row) => {
        const { right } = row.getBoundingClientRect();
        return [...row.children].filter((one) => one.getBoundingClientRect().right > right + 1);
      });
      return {
        // A period of two dates is in an element of its own, and may be on two lines.
        broken: [
          ...spans
            .flat()
            .filter((one) => one.getBoundingClientRect().height > (one.querySelector('span') ? 45 : 30)),
          ...spans.flat().filter((one) => one.scrollWidth > one.clientWidth + 1),
          ...inside,
        ].map((one) => one.textContent),
        columns: [0, 1, 2].map(
          (place) => new Set(spans.map((row) => Math.round(row[place]!.getBoundingClientRect().left))).size,
        ),
      };
    });
    expect(broken, String(width)).toEqual([]);
    if (width > 700) expect(columns, String(width)).toEqual([1, 1, 1]);
  }
});

test('what is narrowed away takes its year out of the jump', async ({ page }) => {
  const { date } = records<{ date?: string | number }>('documents').find((one) => one.date)!;
  const year = String(date).slice(0, 4);
  const { index } = words.documents;
  await page.goto(`/documents/?year=${year}`);
  const jump = page.getByRole('navigation', { name: index.years }).getByRole('link');
  await expect(jump).toHaveText([year]);
  await page.goto('/documents/?sort=title');
  await expect(page.getByRole('navigation', { name: index.years })).toBeHidden();
});

test('every citation has its way back on the page of its document', async ({ request }) => {
  const record = (await (await request.get('/provenance.json')).json()) as Record;
  const html = new Map<string, string>();
  const textOf = (address: string): string => {
    const page = pages.find((one) => one.address === address);
    if (!html.has(address)) html.set(address, page ? htmlOf(page) : '');
    return html.get(address)!;
  };
  const missing: string[] = [];
  for (const statement of record.statements)
    for (const source of statement.sources) {
      const path = `/documents/${source.document}/`;
      const back = source.reference ?? statement.address;
      if (back !== path && !textOf(path).includes(`href="${back}"`)) missing.push(`${path} ← ${back}`);
    }
  expect(missing).toEqual([]);
});

interface Document {
  kind: string;
  evidence: string;
  withheld?: { heldBy?: unknown[]; requests?: unknown[]; askedBy?: unknown[]; refusals?: unknown[] };
}
const documents = records<Document>('documents');
const withheld = documents.filter(({ evidence }) => evidence === 'withheld');
const { filter, someOf } = words.documents.index;

test('the list is narrowed, says how many are left, and keeps its state in the address', async ({ page }) => {
  await page.goto('/documents/');
  const shown = page.locator('archive-list li:visible');
  const whole = await shown.count();
  await page.getByLabel(filter.kind, { exact: true }).selectOption('legal');
  await expect(page).toHaveURL(/\?kind=legal$/u);
  const legal = documents.filter(({ kind }) => kind === 'legal').length;
  expect(legal).toBeGreaterThan(0);
  await expect(shown).toHaveCount(legal);
  await expect(page.getByRole('status')).toContainText(someOf(whole).replace('{shown}', String(legal)));
  await page.getByLabel(filter.sort, { exact: true }).selectOption('title');
  await page.goBack();
  await page.goBack();
  await expect(shown).toHaveCount(whole);
  await page.goto('/documents/?grade=withheld');
  await expect(shown).toHaveCount(withheld.length);
  await page.getByRole('button', { name: filter.clear }).click();
  await expect(shown).toHaveCount(whole);
});

test('narrowing the list moves no row, another order moves them once, and the first order comes back', async ({
  page,
}) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      new MutationObserver((changes) => {
        document.body.dataset['moved'] = String(
          Number(document.body.dataset['moved'] ?? 0) +
            changes
              .flatMap(({ addedNodes }) => [...addedNodes])
              .filter((node) => node instanceof HTMLLIElement).length,
        );
      }).observe(document.querySelector('archive-list')!, { childList: true, subtree: true });
    });
  });
  await page.goto('/documents/');
  const moved = () => page.evaluate(() => Number(document.body.dataset['moved'] ?? 0));
  const rows = page.locator('archive-list li[data-k]');
  const titles = await rows.locator('a').allTextContents();
  await page.locator('archive-list').getByRole('searchbox').pressSequentially('report');
  await expect(page).toHaveURL(/\?q=report$/u);
  expect(await rows.filter({ visible: true }).count()).toBeLessThan(titles.length);
  expect(await moved()).toBe(0);
  await page.getByLabel(filter.sort, { exact: true }).selectOption('title');
  await expect(page).toHaveURL(/sort=title/u);
  expect(await moved()).toBe(titles.length);
  await page.getByRole('button', { name: filter.clear }).click();
  expect(await rows.locator('a').allTextContents()).toEqual(titles);
});

test('the text of a row is read when a word is first asked for, and once', async ({ page }) => {
  await page.addInitScript(() => {
    const property = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!;
    Object.defineProperty(Node.prototype, 'textContent', {
      ...property,
      get(this: Node) {
        if (this instanceof HTMLElement && this.matches('li[data-k]'))
          this.dataset['read'] = String(Number(this.dataset['read'] ?? 0) + 1);
        return property.get!.call(this) as string;
      },
    });
  });
  await page.goto('/documents/');
  const reads = () =>
    page
      .locator('archive-list li[data-k]')
      .evaluateAll((rows) => [...new Set(rows.map((row) => row.dataset['read'] ?? '0'))]);
  await page.getByLabel(filter.kind, { exact: true }).selectOption({ index: 1 });
  await expect(page).toHaveURL(/\?kind=/u);
  expect(await reads()).toEqual(['0']);
  await page.getByRole('button', { name: filter.clear }).click();
  await page.locator('archive-list').getByRole('searchbox').pressSequentially('ab');
  await expect(page).toHaveURL(/\?q=ab$/u);
  expect(await reads()).toEqual(['1']);
});

test('the withheld page says who holds it, who asked and who refused, and of nobody that he did', async ({
  page,
}) => {
  const { holds, asked, refused } = words.documents.withheld;
  const lead = withheld.find(({ id }) => id === site.leadDocument) ?? withheld[0]!;
  await page.goto('/documents/?grade=withheld');
  await page.locator(`archive-list li:visible a[href="/documents/${lead.id}/"]`).click();
  const { heldBy = [], requests = [], askedBy = [], refusals = [] } = lead.withheld!;
  for (const [name, known] of [
    [holds, heldBy],
    [asked, [...requests, ...askedBy]],
    [refused, refusals],
  ] as const)
    await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(known.length > 0 ? 1 : 0);
  await expect(page.getByRole('heading', { level: 2, name: holds })).toBeVisible();
  if (refusals.length > 0)
    await expect(page.locator('.refusal').first().locator('mark').first()).toBeVisible();
  else await expect(page.locator('.refusal')).toHaveCount(0);
  // Of words of one source the first names it; each of them leads to its own place.
  for (const refusal of await page.locator('.refusal').all()) {
    const places = await refusal
      .locator('figure')
      .evaluateAll((figures) =>
        figures.map((one) => one.querySelector('a[href*="/documents/"]')?.getAttribute('href')),
      );
    expect(places).not.toContain(undefined);
    expect(new Set(places).size).toBe(places.length);
  }
  await expect(page.locator('svg.sheet')).toHaveAttribute('aria-hidden', 'true');
  expect((await page.locator('svg.sheet').textContent())?.trim()).toBe('');
});

test('a date that is inferred is shown as inferred', () => {
  const dated = records<{ date?: string | number; dateInferred?: boolean }>('documents');
  for (const { id, date } of dated.filter((one) => one.dateInferred))
    expect(htmlOf(pages.find(({ address }) => address === `/documents/${id}/`)!), id).toContain(
      words.dates.inferred(showDate(String(date), site.language, words.dates)),
    );
});

test('nothing that is for editors only, and no address of a copy, is in the built site', () => {
  const read = (folder: string, ending: RegExp) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => ending.test(file))
      .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')] as const);
  const secret = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value))
      if (['editorNote', 'check', 'hold', 'doNotCite'].includes(key) && typeof inner === 'string')
        secret.add(inner);
      else collect(inner);
  };
  for (const [, text] of read(content, /\.yaml$/u)) {
    const record = parse(text) as { readAt?: string; link?: string };
    collect(record);
    if (record.readAt && record.readAt !== record.link) secret.add(record.readAt);
  }
  expect(secret.size).toBeGreaterThan(0);
  const built = read(siteFolder, /\.(?:html|json|bib|ris|xml|csv|ics)$/u);
  const found = built.flatMap(([file, text]) =>
    [...secret].filter((one) => one.length > 12 && text.includes(one)).map((one) => `${file}: ${one}`),
  );
  expect(found).toEqual([]);
});

test('every citation has an address, the day of access, and its date in parts', async ({ request }) => {
  interface Item {
    id: string;
    URL?: string;
    accessed?: { 'date-parts': number[][] };
    issued?: { 'date-parts': number[][]; season?: number };
  }
  const file = async (ending: string) => (await request.get(`/citations.${ending}`)).text();
  const items = JSON.parse(await file('json')) as Item[];
  expect(items.length).toBeGreaterThan(0);
  // A record of this site has no address while the site has none.
  const addressed = ({ id, URL }: Item) => {
    const { evidence, link } = documents.get(id)!;
    return URL !== undefined || !(hasAddress(site) || (evidence.startsWith('read') && link));
  };
  const documents = new Map(
    records<{ evidence: string; link?: string }>('documents').map((one) => [one.id, one]),
  );
  expect(items.filter((one) => !addressed(one) || !one.accessed).map(({ id }) => id)).toEqual([]);
  const withUrl = items.filter(({ URL }) => URL !== undefined);
  expect(withUrl.length).toBeGreaterThan(0);
  const inRis = (await file('ris')).split('ER  - ').slice(0, -1);
  expect(inRis).toHaveLength(items.length);
  expect(inRis.filter((one) => /\nUR {2}- https?:/u.test(one))).toHaveLength(withUrl.length);
  expect(inRis.filter((one) => !/\nY2 {2}- \d{4}\//u.test(one))).toEqual([]);
  const inBibtex = new Map(
    (await file('bib'))
      .split(/^@/mu)
      .slice(1)
      .map((entry) => [/\{([^,]+),/u.exec(entry)![1]!, entry]),
  );
  const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  for (const { id, issued, URL } of items) {
    const entry = inBibtex.get(id)!;
    if (URL !== undefined) expect(entry, id).toMatch(/\turl = \{https?:/u);
    expect(entry, id).toMatch(/\turldate = \{\d{4}-\d\d-\d\d\}/u);
    if (issued?.['date-parts'].length !== 1) continue;
    const [year, month, day] = issued['date-parts'][0]!;
    const field = (name: string) => new RegExp(`\\t${name} = \\{?(\\w+)`, 'u').exec(entry)?.[1];
    expect([field('year'), field('month'), field('day')], id).toEqual([
      String(year),
      month === undefined ? undefined : months[month - 1],
      day === undefined ? undefined : String(day),
    ]);
  }
  // Names are whole: nothing of the record is escaped as if it were English alone.
  expect([...inBibtex.values()].filter((entry) => /\\(?:textquoteright|textendash)/u.test(entry))).toEqual(
    [],
  );
});
