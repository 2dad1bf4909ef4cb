/**
 * Builds the other story for the browser tests: whole at the root of a host, and in a folder of a host
 * with whole sections empty. `node tests/other-story/build.ts`
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { layOtherStory, layWithout, root } from './lay.ts';
import { ABSENT, BASE, sites } from './sites.ts';

const run = promisify(execFile);

/** As an editor builds: with all checks. What they say is shown where it fails. */
async function build({ story, folder }: typeof sites.whole, env: NodeJS.ProcessEnv = {}): Promise<void> {
  await run(process.execPath, ['src/cli/build.ts', '--into', folder], {
    cwd: root,
    env: { ...process.env, STORY: path.relative(root, story), NO_COLOR: '1', ...env },
  });
}

await layOtherStory(sites.whole.story);
await build(sites.whole);
await layWithout(ABSENT, sites.whole.story, sites.inFolder.story);
await build(sites.inFolder, { BASE_PATH: BASE });
