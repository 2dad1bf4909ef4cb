/** The archive: from a quotation to its place, both ways; the list; the withheld page; what must not be in it. */
import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

interface Record {
  statements: Array<{
    kind: string;
    address: string;
    sources: Array<{ document: string; address: string; reference?: string }>;
    quotations?: Array<{ id: string; address: string; text: string }>;
  }>;
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader comes from a quotation to its place in three taps', async ({ page, request }) => {
    const record = (await (await request.get('/provenance.json')).json()) as Record;
    const statement = record.statements.find((one) => one.kind === 'article' && one.quotations?.length)!;
    const quotation = statement.quotations![0]!;
    const reference = statement.sources.find((one) =>
      quotation.address.includes(`/${one.document}/`),
    )!.reference!;
    const anchor = reference.split('#')[1]!;
    await page.goto(reference.split('#')[0]!);
    await page.locator(`#${anchor} a`).click();
    const note = page.locator('li:target');
    await expect(note).toBeInViewport();
    await note.locator('.source a').first().click();
    const place = page.locator(':target');
    await expect(place).toBeInViewport();
    await expect(place.locator('blockquote')).toContainText(quotation.text);
    await expect(place.locator(`a[href="${reference}"]`).first()).toBeVisible();
  });

  test('the list holds every document, and its form is not shown', async ({ page, request }) => {
    const { documents } = (await (await request.get('/documents.json')).json()) as { documents: unknown[] };
    await page.goto('/documents/');
    await expect(page.locator('archive-list li')).toHaveCount(documents.length);
    await expect(page.locator('archive-list form')).toBeHidden();
  });
});

test('every citation has its way back on the page of its document', async ({ request }) => {
  const record = (await (await request.get('/provenance.json')).json()) as Record;
  const pages = new Map<string, string>();
  const missing: string[] = [];
  for (const statement of record.statements)
    for (const source of statement.sources) {
      const path = `/documents/${source.document}/`;
      if (!pages.has(path)) pages.set(path, await (await request.get(path)).text());
      const back = source.reference ?? statement.address;
      if (back !== path && !pages.get(path)!.includes(`href="${back}"`)) missing.push(`${path} ← ${back}`);
    }
  expect(missing).toEqual([]);
});

test('the list is narrowed, says how many are left, and keeps its state in the address', async ({ page }) => {
  await page.goto('/documents/');
  const shown = page.locator('archive-list li:visible');
  const whole = await shown.count();
  await page.getByLabel('Kind').selectOption('legal');
  await expect(page).toHaveURL(/\?kind=legal$/u);
  await expect(shown).not.toHaveCount(whole);
  const legal = await shown.count();
  await expect(page.getByRole('status')).toHaveText(`${legal} of ${whole} documents`);
  await page.getByLabel('Order').selectOption('title');
  await page.goBack();
  await page.goBack();
  await expect(shown).toHaveCount(whole);
  await page.goto('/documents/?grade=withheld');
  await expect(shown).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(shown).toHaveCount(whole);
});

test('the withheld page says who holds it, who asked and who refused', async ({ page }) => {
  await page.goto('/documents/?grade=withheld');
  await page.locator('archive-list li:visible a').click();
  for (const name of ['Who holds it', 'Who asked for it', 'Who refused it, and with which words'])
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(page.locator('.refusal').first().locator('mark').first()).toBeVisible();
  await expect(page.locator('svg.sheet')).toHaveAttribute('aria-hidden', 'true');
  expect((await page.locator('svg.sheet').textContent())?.trim()).toBe('');
});

test('nothing that is for editors only, and no address of a copy, is in the built site', () => {
  const root = path.resolve(import.meta.dirname, '../..');
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
  for (const [, text] of read(path.join(root, process.env['STORY'] ?? 'content'), /\.yaml$/u)) {
    const record = parse(text) as { readAt?: string; link?: string };
    collect(record);
    if (record.readAt && record.readAt !== record.link) secret.add(record.readAt);
  }
  expect(secret.size).toBeGreaterThan(0);
  const built = read(
    path.resolve(root, process.env['SITE_FOLDER'] ?? 'dist'),
    /\.(?:html|json|bib|ris|xml|csv|ics)$/u,
  );
  const found = built.flatMap(([file, text]) =>
    [...secret].filter((one) => one.length > 12 && text.includes(one)).map((one) => `${file}: ${one}`),
  );
  expect(found).toEqual([]);
});
