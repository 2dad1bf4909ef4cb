/** The search says nothing untrue: of words that are nowhere, of how much it found, of where a hit leads. */
import { expect, test, type Page } from './late-scripts.ts';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { all } from '../all.ts';
import { searchFiles } from '../../src/integrations/search/files.ts';
import { phraseRanges, withoutTokens } from '../../src/lib/search/terms.ts';
import { openIndex } from '../bench/large-index.ts';
import { indexedRecords } from './indexed.ts';
import { records, words } from './records.ts';
import { askable, commonest, twoWords } from './search-queries.ts';
import { siteFolder } from './site-pages.ts';

const text = words.search;
const status = (page: Page) => page.locator('site-search .status');
const hits = (page: Page) => page.locator('.hit-item');
const field = (page: Page) => page.getByRole('combobox', { name: text.label });
const nothing = (query: string) => text.messages.none.other.replace('{query}', query);
const search = (page: Page, query: string, parameters: Record<string, string> = {}) =>
  page.goto(`/search/?${new URLSearchParams({ q: query, ...parameters }).toString()}`);
/** Waits until a search has said all that it has to say. */
const done = async (page: Page) => {
  await expect(page.getByRole('status')).not.toHaveText('');
  await expect(page.getByRole('status')).not.toHaveText(text.messages.loading.other);
};

test.describe('a word that is nowhere', () => {
  test('finds nothing, alone and beside words that are found, whatever was searched before', async ({
    page,
  }) => {
    const indexed = await indexedRecords(page);
    const everything = indexed.map(({ content, meta }) => `${meta.title} ${content}`.toLowerCase()).join(' ');
    // Words that begin like others: the index has shorter ones for each of them.
    const nowhere = [...text.common.slice(0, 3), ...commonest.slice(0, 3)]
      .map((word) => `${word}bestiq`)
      .filter((word) => !everything.includes(word));
    expect(nowhere.length).toBeGreaterThan(3);
    await search(page, commonest[0]!);
    await expect(hits(page).first()).toBeVisible();
    for (const word of nowhere)
      for (const query of [word, `${commonest[0]!} ${word}`, `"${twoWords.withCommon[0]}" ${word}`]) {
        await field(page).fill(query);
        await expect(status(page)).toHaveText(nothing(query));
        await expect(hits(page)).toHaveCount(0);
        await expect(page.locator('.nothing')).toBeVisible();
      }
  });

  /** Texts of small records, and what is asked of them: with the numbers of those that are right to be found. */
  const cases: Record<string, { texts: string[]; asked: Array<[string, number[]]> }> = {
    en: {
      texts: [
        'As the café in Zürich was well-heated, O’Brien paid £14,500 and/or 139² more.',
        'A nation counts 2,600 schools. COVID-19 closed the gov.uk office, e-mail went on.',
        'The national archive publishes policies, as nationwide bodies do. See section 36(2)(c).',
      ],
      asked: [
        ['asbestos', []],
        ['thermal', []],
        ['schools asbestos', []],
        ['nationa', [1, 2]],
        ['policy', [2]],
        ['polic', [2]],
        ['policing', []],
        ['publish', [2]],
        ['cafe', [0]],
        ['zürich', [0]],
        ['zur', [0]],
        ['zurbaran', []],
        ['£14,500', [0]],
        ['14500', [0]],
        ['145000', []],
        ['139', [0]],
        ['1392', []],
        ['2600', [1]],
        ['26001', []],
        ['covid', [1]],
        ['covid-20', []],
        ['covid19', [1]],
        ['well-heated', [0]],
        ['wellheated', [0]],
        ['heated', [0]],
        ['well-heeled', []],
        ['obrien', [0]],
        ["O'Brien", [0]],
        ["O'Brian", []],
        ['email', [1]],
        ['gov.uk', [1]],
        ['govern', []],
        ['section 36', [2]],
        ['section 37', []],
        ['section 365', []],
        ['closed record', [1]],
        ['closed policies', []],
      ],
    },
    de: {
      texts: ['Die Häuser in Köln, an der Straße.', 'Kinderschutz und Kindeswohl, als Aufgabe.'],
      asked: [
        ['Haus', [0]],
        ['häusern', [0]],
        ['Hausordnung', []],
        ['Strasse', [0]],
        ['Koln', [0]],
        ['Kinder', [1]],
        ['Kinderheim', []],
        ['Alsterufer', []],
        ['Köln Kinderschutz', []],
      ],
    },
    // The index has no stems for this language.
    cy: {
      texts: ['Mae’r ysgol yn agored.', 'Ysgolion ac arolygon.'],
      asked: [
        ['ysgol', [0, 1]],
        ['ysgolion', [1]],
        ['ysgoloriaeth', []],
        ['ar', [1]],
        ['arolygydd', []],
      ],
    },
  };
  for (const [language, { texts, asked }] of Object.entries(cases))
    test(`finds nothing, and its beginning and its forms what contains them: ${language}`, async () => {
      const laid = texts.map((one, index) => ({
        address: `/${index}/`,
        title: `Record ${index}`,
        facets: { kind: 'page', topics: [] },
        text: [one],
      }));
      const index = await openIndex(searchFiles({ records: laid, language }), {
        references: text.references,
        common: [],
        small: [],
      });
      try {
        const found = await index.askEach(asked.map(([query]) => query));
        const named = found.map((addresses) =>
          addresses.sort().map((address) => Number(address.replaceAll('/', ''))),
        );
        expect(asked.map(([query], at) => [query, named[at]])).toEqual(asked);
      } finally {
        await index.close();
      }
    });
});

test('of a phrase, the number is given as the least until every record was read', async ({ page }) => {
  const indexed = await indexedRecords(page);
  const holding = (phrase: string) =>
    indexed.filter((one) => phraseRanges(withoutTokens(one.content), phrase).length > 0).length;
  const said = (form: string) => new RegExp(`^${form.split('{count}')[0]!}\\d`, 'u');
  const phrases = [twoWords.withCommon[1].phrase, twoWords.bothCommon];
  for (const phrase of phrases) {
    const right = holding(phrase);
    expect(right, phrase).toBeGreaterThan(10);
    await search(page, `"${phrase}"`);
    await done(page);
    const shown = await status(page).innerText();
    const number = Number(/\d+/u.exec(shown)![0]);
    const numbers = page.locator('.option .count');
    if (said(text.messages.atLeast.other).test(shown)) {
      expect(number, phrase).toBeLessThanOrEqual(right);
      await expect(page.locator('.in-part')).toBeVisible();
      await expect(numbers.first()).toHaveText(/^\d+\+$/u);
    } else {
      expect(number, phrase).toBe(right);
      await expect(page.locator('.in-part')).toBeHidden();
      await expect(numbers.first()).toHaveText(/^\d+$/u);
    }
  }
});

/** The text of a page as a reader sees it: what is shut in it cannot be marked. */
const textOf = async (page: Page, address: string) => {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return (await page.locator('body').innerText()).replace(/\s+/gu, ' ').toLowerCase();
};

test('each hit that opens at words opens at words that are there', async ({ page }) => {
  const links = new Set<string>();
  const queries = [...askable.filter((query) => !query.startsWith('"')), ...commonest.slice(3, all ? 16 : 8)];
  for (const query of queries) {
    // What titles answer opens at the top: what the texts add comes below.
    await search(page, query, { page: '3' });
    await expect(hits(page).first(), query).toBeVisible();
    await done(page);
    for (const link of await hits(page).locator('.hit-link').all())
      links.add((await link.getAttribute('href'))!);
  }
  const directed = [...links].filter((link) => link.includes(':~:text='));
  expect(directed.length).toBeGreaterThan(20);
  const byPage = [...Map.groupBy(directed, (link) => link.split('#')[0]!)];
  const missing: string[] = [];
  for (const [address, own] of byPage.filter((_, at) => all || at % Math.ceil(byPage.length / 20) === 0)) {
    const shown = await textOf(page, address);
    for (const link of own) {
      const parts = link.split(':~:text=')[1]!.split(',');
      const wanted = parts.map((part) => decodeURIComponent(part.replace(/-$/u, ''))).join(' ');
      if (!shown.includes(wanted.toLowerCase())) missing.push(link);
    }
  }
  expect(missing).toEqual([]);
});

test('what was typed is read aloud once, when typing rests, with the titles of a few hits', async ({
  page,
}) => {
  await page.goto('/search/');
  await page.evaluate(() => {
    const region = document.querySelector('site-search [role=status]')!;
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const { title } = records<{ title: string; ownPaper?: string }>('documents')
    .filter((one) => !/["“”„?]/u.test(one.title) && one.title.split(' ').length > 6)
    .sort((a, b) => b.title.length - a.title.length)[0]!;
  const query = title.split(' ').slice(0, 8).join(' ');
  // As a reader types: each pause is long enough for a search, and too short for a sentence.
  await field(page).fill(query.slice(0, -8));
  await field(page).pressSequentially(query.slice(-8), { delay: 200 });
  await expect.poll(heard).toHaveLength(1);
  const [sentence] = await heard();
  expect(sentence).toContain(query);
  const count = await hits(page).count();
  expect(count).toBeGreaterThan(0);
  if (count <= 5)
    for (const one of await hits(page).getByRole('heading').allInnerTexts()) expect(sentence).toContain(one);
  await field(page).fill(`${query} qqxqq`);
  await expect(page.getByRole('status')).toContainText(nothing(`${query} qqxqq`));
});

test('the site’s own papers answer to their names, and never beside what they are made of', async ({
  page,
}) => {
  const indexed = await indexedRecords(page);
  const papers = records<{ ownPaper?: string }>('documents').filter(({ ownPaper }) => ownPaper);
  for (const { id } of papers) {
    const own = indexed.filter(({ url }) => url.startsWith(`/documents/${id}/`));
    expect(own.map(({ url }) => url)).toEqual([`/documents/${id}/`]);
    await search(page, own[0]!.meta.title);
    await expect(page.locator(`.hit-link[href$="/documents/${id}/"]`).first()).toBeVisible();
  }
});

test('what is set apart on the page is apart without styles too', async ({ page }) => {
  await search(page, commonest[0]!);
  await expect(page.locator('.facets .option').first()).toBeAttached();
  const glued = await page.evaluate(
    () =>
      ['.hit-item .line', '.option label'].flatMap((selector) =>
        [...document.querySelectorAll(selector)].filter((line) =>
          [...line.children].some((part, index) => {
            const next = line.children[index + 1];
            return (
              next && part.textContent !== '' && next.textContent.trim() !== '' && part.nextSibling === next
            );
          }),
        ),
      ).length,
  );
  expect(glued).toBe(0);
});

test('the key leads to the search where the browser keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
});

test('the search works where the newest methods are missing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    const missing = ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group'];
    for (const name of missing) Reflect.deleteProperty(Array.prototype, name);
    for (const name of ['groupBy']) {
      Reflect.deleteProperty(Map, name);
      Reflect.deleteProperty(Object, name);
    }
    Reflect.deleteProperty(URLSearchParams.prototype, 'size');
    Reflect.deleteProperty(Array, 'fromAsync');
    Reflect.deleteProperty(Promise, 'withResolvers');
    Reflect.deleteProperty(Promise, 'try');
    Reflect.deleteProperty(URL, 'canParse');
    // Safari has no lookbehind before 16.4.
    const { RegExp: Real } = window;
    window.RegExp = new Proxy(Real, {
      construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
        if (typeof pattern === 'string' && /\(\?<[=!]/u.test(pattern)) throw new SyntaxError('lookbehind');
        return new target(pattern, flags);
      },
    });
  });
  for (const query of [commonest[0]!, `"${twoWords.withCommon[0]}"`]) {
    await search(page, query);
    await expect(hits(page).first()).toBeVisible();
    await expect(page.locator('.facets .option').first()).toBeAttached();
  }
  const scripts = globSync('_astro/*.js', { cwd: siteFolder }).map((name) => [
    name,
    readFileSync(path.join(siteFolder, name), 'utf8'),
  ]);
  expect(scripts.filter(([, script]) => /\(\?<[=!]/u.test(script!)).map(([name]) => name)).toEqual([]);
  expect(errors).toEqual([]);
});
