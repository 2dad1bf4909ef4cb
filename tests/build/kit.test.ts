/**
 * The pages of the kit, built when asked for: each component by its example, in light and dark, narrow and wide. axe
 * finds nothing, the HTML is valid, nothing is cut off. With `npm run test:all` pictures of each in light, dark, print
 * and at 320 pixels are in `.cache/kit/` afterwards.
 */
import { chromium } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { exampleStory } from '../mistakes/story.ts';
import { findChromium } from '../../src/find-chromium.ts';
import { listen } from '../../src/cli/server/listen.ts';
import { serveFolder } from '../../src/cli/server/server.ts';
import { kitAttributes } from '../../src/mdx/attributes.ts';
import { all } from '../all.ts';
import { axeFindings } from '../browser/axe.ts';
import { build, layStory, root, type SmallStory } from './small-story.ts';

/** What the example story lacks for the example of each component. */
const more = {
  'glossary/deck.yaml':
    'term: Deck\ndefinition: The part of a bridge that is walked on.\nsources: [inspection]\n',
  'unknowns/cost.yaml':
    'text: What a repair would cost.\ntopic: bridge\ncheckedTo: 2026-01-30\nsources: [inspection]\n',
  'events/2020-05-04-refusal.yaml':
    'title: The council refuses\ndate: 2020-05-04\nprecision: day\nsort: 2020-05-04\ndetail: It keeps the report.\ncategory: works\ncertainty: established\nimportance: 1\nsources: [inspection]\n',
  'pages/ask.mdx':
    '---\ntitle: Ask for the report\ndescription: A letter by which a reader can ask for the report of the inspection of the bridge.\ndate: 2026-01-31\n---\n\n<Letter />\n',
  'pages/method.mdx':
    '---\ntitle: How we know\ndescription: How this site knows what it says of the bridge, and what it does not know.\ndate: 2026-01-31\n---\n\n<Unknown of="cost" />\n',
  'pages/ask.letter.md': 'Dear council,\n\nplease send me the report.\n',
  'site.yaml': exampleStory['site.yaml']!.replace('leadArticle:', 'leadDocument: inspection\nleadArticle:'),
};

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
    'tel-non-breaking': 'off',
    'prefer-native-element': ['error', { exclude: ['region', 'button'] }],
    // The letter is handed on by the reader's own programs: nothing is submitted.
    'wcag/h32': 'off',
    'valid-id': ['error', { relaxed: true }],
    'require-sri': 'off',
  },
});
const pictures = path.join(root, '.cache', 'kit');
const executablePath = findChromium();
const skip = !executablePath;

let story: SmallStory;
let server: Server;
let browser: Browser;
let context: BrowserContext;
let origin: string;
const undo: Array<() => unknown> = [];

before(async () => {
  story = await layStory({ after: (task) => undo.push(task) }, more);
  const { status, output } = await build(story, [], { KIT: '1' });
  assert.equal(status, 0, output);
  server = serveFolder(story.built);
  origin = `http://localhost:${await listen(server, 4870)}`;
  if (skip) return;
  browser = await chromium.launch({ executablePath: executablePath });
  context = await browser.newContext();
  await mkdir(pictures, { recursive: true });
});
after(async () => {
  await browser?.close();
  server?.close();
  for (const task of undo) await task();
});

test('a build without the kit has none of it', async () => {
  const sitemap = await readFile(path.join(story.built, 'sitemap-0.xml'), 'utf8');
  assert.doesNotMatch(sitemap, /\/kit\//u);
});

/** Both schemes of colours and both widths; all four pairs of them where everything is tested. */
const axeLooks = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
  ...(all
    ? [{ colorScheme: 'light', width: 1280 } as const, { colorScheme: 'dark', width: 320 } as const]
    : []),
] as const;

const framing = [{ colorScheme: 'light', width: 1280 }] as const;

/** The frames of a component's page show it in these looks. */
async function drawLooks(page: Page, name: string): Promise<void> {
  for (const look of ['light', 'dark', 'print', 'narrow']) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: look === 'narrow' ? 320 : 768, height: 400 });
    await page.goto(`${origin}/kit/${name.toLowerCase()}/alone/?look=${look}`);
    // A script of the page takes the look from its address, after the page is loaded.
    await page.locator('script[data-after]').waitFor({ state: 'detached' });
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = Math.max(...(paper.match(/\d+/gu) ?? []).slice(0, 3).map(Number)) < 128;
    assert.equal(dark && !paper.endsWith(', 0)'), look === 'dark', `${look}: ${paper}`);
    await page.screenshot({ path: path.join(pictures, `${name}-${look}.png`), fullPage: true });
  }
}

const components = Object.keys(kitAttributes);
for (const name of components) {
  const address = `/kit/${name.toLowerCase()}/`;
  test(`<${name}> on its page`, { skip }, async () => {
    const file = path.join(story.built, address, 'index.html');
    const alone = path.join(story.built, address, 'alone/index.html');
    assert.ok(existsSync(alone), 'it has an example');
    for (const one of [file, alone]) {
      const { results } = await validator.validateFile(one);
      const said = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      );
      assert.deepEqual(said, [], one);
    }
    const page = await context.newPage();
    const blocked: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') blocked.push(message.text());
    });
    // The page that frames it in all looks is looked at in one.
    const places = [
      { at: `${address}alone/`, looks: axeLooks },
      ...(all ? [{ at: address, looks: framing }] : []),
    ];
    for (const { at, looks } of places) {
      await page.goto(origin + at);
      for (const { colorScheme, width } of looks) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 700 });
        const look = `${at} ${colorScheme} ${width}`;
        assert.deepEqual(await axeFindings(page, { exclude: ['iframe'] }), [], look);
        const across = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(across <= width, `${look}: it is ${across} pixels wide`);
      }
    }
    if (all || name === components[0]) await drawLooks(page, name);
    assert.deepEqual(blocked, []);
    await page.close();
  });
}

test('the frames show the looks, and the example is copied', { skip }, async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${origin}/kit/quote/`);
  const frames = page.locator('iframe');
  assert.equal(await frames.count(), 4);
  await frames.first().scrollIntoViewIfNeeded();
  await page
    .frameLocator('iframe >> nth=0')
    .locator('h1', { hasText: 'Quote' })
    .waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Copy the example' }).click();
  await page.getByText('Copied.').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^<Quote of="[a-z-]+" \/>$/u);
  await context.close();
});
