/** `npm run dev` on a small story, for tests of what an editor sees at work. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Owner, SmallStory } from './small-story.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

export interface DevServer {
  address: string;
  /** Waits until the terminal has said it. */
  waitForOutput: (pattern: RegExp) => Promise<void>;
  /** All that the terminal has said so far. */
  said: () => string;
}

/** Starts it, and waits until the story is checked and served. It ends with its owner. */
export async function startDev(owner: Owner, { project, story }: SmallStory): Promise<DevServer> {
  const port = await freePort();
  const child = spawn(process.execPath, ['src/cli/dev.ts'], {
    cwd: project,
    env: {
      ...process.env,
      STORY: story,
      PORT: String(port),
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  owner.after(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      output += text.toString();
      for (const listener of listeners) listener();
    });
  const waitForOutput = (pattern: RegExp): Promise<void> =>
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
  await waitForOutput(/0 errors and 0 warnings[\s\S]*localhost|localhost[\s\S]*0 errors and 0 warnings/u);
  return { address: `http://localhost:${port}`, waitForOutput, said: () => output };
}
