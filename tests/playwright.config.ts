/**
 * The frame of the browser tests: the built site, served with its production headers, in Chromium.
 * `npm test -- --only browser` builds first; with a built site, `npx playwright test -c tests` is enough.
 * `SITE_FOLDER` names another built site than `dist`.
 */
import { defineConfig } from '@playwright/test';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { ensureChromium } from './runner/ensure-chromium.ts';
import { pinnedFile } from './runner/pinned-chromium.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Asks the system for a port that nobody uses. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

// Each worker reads this file again, and inherits the environment of the first to do so.
process.env['TEST_PORT'] ??= String(await freePort());
const address = `http://localhost:${process.env['TEST_PORT']}`;
const folder = process.env['SITE_FOLDER'] ?? 'dist';
const executablePath = await ensureChromium();
if (executablePath) process.env['CHROMIUM_PATH'] = executablePath;
// A headless shell would round the width of each letter, as no phone does.
const args = executablePath === (await pinnedFile()) ? ['--font-render-hinting=none'] : [];

export default defineConfig({
  testDir: 'browser',
  outputDir: '../.cache/browser-tests',
  fullyParallel: true,
  forbidOnly: true,
  // On two cores: while one waits for the network or for an idle page, two others work.
  workers: 3,
  // No test is of speed: a slow machine may take its time.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
    launchOptions: { ...(executablePath ? { executablePath } : {}), args },
  },
  webServer: {
    command: `"${process.execPath}" src/cli/preview.ts "${folder}" --port ${process.env['TEST_PORT']}`,
    cwd: root,
    port: Number(process.env['TEST_PORT']),
    reuseExistingServer: false,
  },
});
