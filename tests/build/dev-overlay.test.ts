/** In `npm run dev` a mistake shows in a corner of the open page as it is made, and goes as it is put right. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { chromium } from '@playwright/test';
import { exampleStory } from '../../src/checks/examples/story.ts';
import { findChromium } from '../../src/desk/chromium.ts';
import { layStory, root } from './small-story.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

const executablePath = findChromium();

test('the page tells what the terminal tells', { skip: !executablePath, timeout: 180_000 }, async (t) => {
  const { story } = await layStory(t);
  const port = await freePort();
  const child = spawn(process.execPath, ['src/desk/dev.ts'], {
    cwd: root,
    env: { ...process.env, STORY: story, PORT: String(port), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  t.after(() => child.kill());
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      output += text.toString();
      for (const listener of listeners) listener();
    });
  const told = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (pattern.test(output)) resolve();
      };
      listeners.add(look);
      child.once('exit', () => {
        reject(new Error(`It ended: ${output}`));
      });
      look();
    });
  await told(/0 errors and 0 warnings[\s\S]*localhost|localhost[\s\S]*0 errors and 0 warnings/u);

  const browser = await chromium.launch({ executablePath: executablePath! });
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/timeline/`);
  const overlay = page.locator('content-issues');
  await overlay.waitFor({ state: 'hidden' });

  const event = 'events/2020-03-01-inspection.yaml';
  const file = path.join(root, story, event);
  const mistaken = exampleStory[event]!.replace('[inspection]', '[inspecton]');
  const counted = overlay.getByText('1 error and 0 warnings');
  // A watcher may miss a change in its first moments; an editor saves again, and so does this.
  for (let saved = 1; saved <= 4 && !(await counted.isVisible()); saved += 1) {
    await writeFile(file, `${mistaken}${'\n'.repeat(saved)}`);
    await counted.waitFor({ timeout: 8_000 }).catch(() => undefined);
  }
  await counted.waitFor();
  await told(/There is no document “inspecton”\.[\s\S]*Nearest: inspection/u);
  // The page is loaded anew as the story changes, and a click at that moment reaches nothing: click until it is open.
  const mistake = overlay.getByText('There is no document “inspecton”.');
  const closed = overlay.locator('details:not([open]) > summary');
  while (!(await mistake.isVisible())) await closed.click({ timeout: 2_000 }).catch(() => undefined);
  assert.match(await overlay.getByRole('button').innerText(), /2020-03-01-inspection\.yaml:\d+:\d+$/u);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName === 'INPUT'), false);

  await writeFile(file, exampleStory[event]!);
  await overlay.waitFor({ state: 'hidden' });
});
