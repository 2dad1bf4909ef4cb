/** `npm start` where the site is built already: it says so, builds nothing, and serves it as it would be published. */
import { expect, test } from './late-scripts.ts';
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

test('a second start builds nothing, names its address, and serves the site there', async ({ request }) => {
  // In a group of its own, so that the server which it starts ends with it.
  const started = spawn(process.execPath, ['src/cli/start.js'], {
    cwd: root,
    detached: true,
    env: { ...process.env, PORT: '4480' },
  });
  try {
    let said = '';
    const address = await new Promise<string>((resolve, reject) => {
      const hear = (text: Buffer) => {
        said += text.toString();
        const named = /http:\/\/localhost:\d+/u.exec(said)?.[0];
        if (named) resolve(named);
      };
      started.stdout.on('data', hear);
      started.stderr.on('data', hear);
      started.once('exit', () => {
        reject(new Error(`It ended: ${said}`));
      });
    });
    expect(said).toContain('Nothing has changed since the last build.');
    const page = await request.get(address);
    expect(page.status()).toBe(200);
    expect(page.headers()['content-security-policy']).toBeTruthy();
    expect(await page.text()).toContain('<h1');
  } finally {
    process.kill(-started.pid!, 'SIGTERM');
  }
});
