/**
 * A document of each kind, as a reader meets it: its page shows its text, a quotation opens at its place, the search finds
 * its words and opens at the page, and what is downloaded says nothing of who made it.
 */
import type { Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { expect, test } from '../browser/late-scripts.ts';
import { filesWith } from '../unit/archive/files-with.ts';
import { bareServer } from './bare-server.ts';
import { papersHere } from './lay-papers.ts';
import { AUTHOR, papers, REDACTED, type Paper } from './papers.ts';
import { BASE, sites } from './sites.ts';

const { folder } = sites.inFolder;
const here = await papersHere();
const book: Pick<Paper, 'id' | 'quoted'> = {
  id: 'pegelbuch-2023',
  quoted: 'stand der See 412,6 Meter über dem Meer',
};

let server: Server;
let address: string;
test.beforeAll(async () => {
  ({ server, address } = await bareServer(folder, BASE));
});
test.afterAll(() => {
  server.close();
});

for (const { id, quoted } of [book, ...here])
  test(`${id}: its text, a quotation at its place, the search, the download`, async ({ page }) => {
    await page.goto(`${address}/documents/${id}/`);
    await expect(page.locator('.page-text', { hasText: quoted })).toHaveCount(1);
    await page.locator('a.said[href^="#quote-"]').first().click();
    const mark = page.locator('mark[id^="quote-"]', { hasText: quoted });
    await expect(mark).toBeInViewport();
    expect((await mark.boundingBox())!.height).toBeGreaterThan(8);

    const coming = page.waitForEvent('download');
    await page.locator('#section-file ~ p a[download]').first().click();
    const bytes = await readFile(await (await coming).path());
    expect(bytes.length).toBeGreaterThan(20);
    for (const name of [AUTHOR, REDACTED]) expect(bytes.toString('latin1')).not.toContain(name);

    await page.goto(`${address}/search/?${new URLSearchParams({ q: quoted, exact: '1' }).toString()}`);
    await page.locator(`.hit-item a[href*="/documents/${id}/"][href*="#page-"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`/documents/${id}/.*#page-\\d+`, 'u'));
    await expect(page.locator('.page-text').filter({ hasText: quoted }).first()).toBeInViewport();
  });

test('who made a paper, what was deleted, and what was redacted is in no file of the site', async () => {
  const found = await filesWith(folder, [AUTHOR.toLowerCase(), 'heimliches', 'erikamuster', 'dammkrone']);
  // Words that are there are found.
  expect(found.filter((one) => one.endsWith(': dammkrone')).length).toBeGreaterThan(2);
  expect(found.filter((one) => !one.endsWith(': dammkrone'))).toEqual([]);
});

test('struck-out words are shown as such', async ({ page }) => {
  await page.goto(`${address}/documents/papier-webseite/`);
  await expect(page.locator('.page-text s')).toHaveText('bestreitet');
  await expect(page.locator('.page-text')).not.toContainText('~~');
  const says = await page
    .locator('.page-text s')
    .evaluate((node) => getComputedStyle(node, '::before').content);
  expect(says).toContain('durchgestrichen');
});

test('what is redacted is covered and named, and the rest is there', async ({ page }) => {
  await page.goto(`${address}/documents/papier-geschwaerzt/`);
  await expect(page.locator('.page-text')).toContainText('Nachfragen an');
  await expect(page.locator('.page-text')).not.toContainText('erika');
});

test('papers that need LibreOffice are left out where it is not installed', async () => {
  const left = (await papers())
    .filter(({ id }) => !here.some((one) => one.id === id))
    .map(({ file }) => file);
  if (left.length > 0)
    test
      .info()
      .annotations.push({ type: 'left out', description: `without LibreOffice: ${left.join(', ')}` });
  expect(here.length + left.length + 1).toBe(12);
});
