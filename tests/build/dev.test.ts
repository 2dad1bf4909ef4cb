/** `npm run dev` as an editor sees it: a mistake in a corner of the open page, drafts, and the search. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { chromium, type Browser } from '@playwright/test';
import { exampleStory } from '../mistakes/story.ts';
import { findChromium } from '../../src/find-chromium.ts';
import { startDev, type DevServer } from './dev-server.ts';
import { layStory, writeFiles, type SmallStory } from './small-story.ts';

const executablePath = findChromium();

const event = 'events/2020-03-01-inspection.yaml';
const folder = 'documents/leaflet';
let laid: SmallStory;
let server: DevServer;
let browser: Browser | undefined;
const undo: Array<() => Promise<void>> = [];
before(
  async () => {
    const owner = { after: (task: () => Promise<void>) => undo.unshift(task) };
    laid = await layStory(owner, {
      [event]: `${exampleStory[event]!}draft: true\n`,
      [`${folder}/original.txt`]: 'Quagmira',
      [`${folder}/undecided/pages/0001.txt`]: 'Quagmira',
    });
    server = await startDev(owner, laid);
    if (executablePath) browser = await chromium.launch({ executablePath });
  },
  { timeout: 180_000 },
);
after(async () => {
  await browser?.close();
  for (const task of undo) await task();
});

test(
  'drafts are shown, the search finds what is there, and the terminal warns of nothing',
  { skip: !executablePath, timeout: 180_000 },
  async () => {
    // What a build beside it writes is nothing of the server's.
    await writeFiles(path.join(laid.project, '.cache/build-1'), { 'index.html': '', 'tsconfig.json': '{}' });
    // Each on a page of its own: the server loads a page again when it has found what its scripts need.
    const timeline = await browser!.newPage();
    await timeline.goto(`${server.address}/timeline/`);
    await timeline.locator('[id="2020-03-01-inspection"]').waitFor();
    await timeline.getByText(/draft/iu).first().waitFor();
    const search = await browser!.newPage();
    await search.goto(`${server.address}/search/?q=bridge`);
    await search.locator('.hit-item').first().waitFor();
    // A kind of record that the story does not have is no mistake.
    assert.doesNotMatch(server.said(), /\[WARN\]|build-1|tsconfig/u);
  },
);

test('what must not be published is not served, nor to a name of the web', { timeout: 180_000 }, async () => {
  const { address } = server;
  const root = path.resolve(laid.project);
  const { port } = new URL(address);
  const ask = (url: string, host = `localhost:${port}`) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      // `fetch` would tidy the address, and name another host.
      get({ host: 'localhost', port, path: url, headers: { host } }, (response) => {
        let body = '';
        response.on('data', (part: Buffer) => (body += part.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      }).on('error', reject);
    });
  for (const file of ['original.txt', 'undecided/pages/0001.txt'])
    for (const url of [
      `/${laid.story}/${folder}/${file}`,
      `/${laid.story}/${folder}/${file}?raw`,
      `/${laid.story}/${folder}/${file.replace('i', '%69')}?import&raw`,
      `/@fs${root}/${laid.story}/${folder}/${file}`,
      `/@fs${root}/${laid.story}/${folder}/x/../${file}?url`,
      `/@id/${root}/${laid.story}/${folder}/${file}?raw`,
    ]) {
      const { status, body } = await ask(url);
      assert.notEqual(status, 200, url);
      assert.doesNotMatch(body, /Quagmira/u, url);
    }
  assert.equal((await ask(`/__open-in-editor?file=${laid.story}/${folder}/document.yaml`)).status, 404);
  assert.equal((await ask('/')).status, 200);
  assert.equal((await ask('/', 'attack.example')).status, 403);
});

test('the page shows what the terminal shows', { skip: !executablePath, timeout: 180_000 }, async () => {
  const { address, waitForOutput } = server;
  const page = await browser!.newPage();
  await page.goto(`${address}/timeline/`);
  const overlay = page.locator('content-issues');
  await overlay.waitFor({ state: 'hidden' });

  const file = path.join(laid.project, laid.story, event);
  await writeFile(file, exampleStory[event]!.replace('[inspection]', '[inspecton]'));
  await waitForOutput(/There is no document “inspecton”\.[\s\S]*Nearest: inspection/u);
  // The page is loaded again as the story changes, and a click at that moment reaches nothing: click until it is open.
  const mistake = overlay.getByText('There is no document “inspecton”.');
  const closed = overlay.locator('details:not([open]) > summary');
  while (!(await mistake.isVisible())) await closed.click({ timeout: 2_000 }).catch(() => undefined);
  assert.match(await overlay.getByRole('button').innerText(), /2020-03-01-inspection\.yaml:\d+:\d+$/u);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName === 'INPUT'), false);

  await writeFile(file, exampleStory[event]!);
  await overlay.waitFor({ state: 'hidden' });

  // A misspelt component leaves the page to be read, with the sentence of the check on it.
  const article = 'articles/the-footbridge.mdx';
  await writeFile(
    path.join(laid.project, laid.story, article),
    exampleStory[article]!.replace('<Number of', '<Numbre of'),
  );
  await waitForOutput(/The kit has no component <Numbre>/u);
  const read = await browser!.newPage();
  await read.goto(`${address}/articles/the-footbridge/`);
  await read.getByRole('heading', { level: 1, name: 'What was found on the footbridge' }).waitFor();
  await read.getByText('<Numbre>', { exact: true }).waitFor();
  await read.locator('content-issues').waitFor();
});
