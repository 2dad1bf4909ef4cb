/**
 * Builds the production site beside the old one, proves it, and only then puts it in its place: a
 * build that fails leaves the site that was there whole.
 */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder } from '../../content-folder.ts';
import { readSums, SUMS } from '../../integrations/pages/sums.ts';
import { diskReason } from '../../write-atomic.ts';
import { compressSite } from './compress-site.ts';
import { contentHashes } from './fingerprint.ts';
import { STOPPED } from './astro-exit.ts';
import { isBeingReplaced, makeWorkFolder, replaceSite, writeJournal } from './replace-site.ts';
import { realPlace, whyNotInto } from './target-folder.ts';

/** What an editor can read and put right: it is printed without a stack trace. */
export class BuildFailed extends Error {
  override name = 'BuildFailed';
  /** True where the old site was being replaced already. */
  readonly replacing: boolean;
  constructor(message: string, { replacing = false } = {}) {
    super(message);
    this.replacing = replacing;
  }
}

export interface Built {
  pages: number;
  files: number;
  /** In seconds. */
  took: number;
}

interface Options {
  /** Where the built site goes, from the root. */
  target?: string;
  /** Builds in spite of links that lead nowhere, and lists them: for work that is not done. */
  unfinished?: boolean;
  /** Writes the brotli copy of each file of text. */
  compress?: boolean;
}

/**
 * Builds the site into `dist`.
 *
 * @param root the root of the project.
 * @throws BuildFailed with every problem found.
 */
export async function buildSite(
  root: string,
  { target = 'dist', unfinished = false, compress = false }: Options = {},
): Promise<Built> {
  const began = performance.now();
  await refuseFolder(root, target);
  // What is checked is what is published: it is checked at the beginning of Astro's build.
  const before = await contentHashes(root);
  const newSite = await makeWorkFolder(root);
  let files: string[];
  let place: string;
  try {
    await runAstro(root, newSite, unfinished);
    if (compress) await compressAndSay(root, newSite);
    files = [...readSums(await readFile(path.join(newSite, SUMS), 'utf8')).keys()];
    refuseChanges(before, await contentHashes(root));
    await refuseFolder(root, target); // Something may have been created there meanwhile.
    place = await realPlace(path.resolve(root, target)); // Where it is a link, the site goes where that leads.
    if (await isBeingReplaced(root, place))
      throw new BuildFailed(
        `Another command is putting its site into ${target}/. Run this one again after it.`,
      );
    await writeJournal(newSite, place);
  } catch (error) {
    await rm(newSite, { recursive: true, force: true });
    throw error;
  }
  try {
    await replaceSite(newSite, place);
  } catch (error) {
    const reason = diskReason(error) ?? `${(error as Error).message}.`;
    throw new BuildFailed(
      `${target}/ could not be replaced: ${reason} The next command goes on where this one stopped.`,
      { replacing: true },
    );
  }
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return { pages, files: files.length + 1, took: (performance.now() - began) / 1000 };
}

async function compressAndSay(root: string, site: string): Promise<void> {
  const { copies, made, before, after } = await compressSite(site, path.join(root, '.cache', 'brotli'));
  const share = Math.round((100 * after) / before);
  console.log(`Compressed ${copies} files to ${share}% of their bytes, ${made} of them now.`);
}

/**
 * Refuses a folder that holds anything but an earlier build.
 * @throws BuildFailed
 */
async function refuseFolder(root: string, target: string): Promise<void> {
  const why = await whyNotInto({ root, story: path.resolve(root, contentFolder) }, target);
  if (why !== undefined) throw new BuildFailed(why);
}

/**
 * What was checked is what is published: refuses a site whose content was changed while it was being built.
 * @throws BuildFailed
 */
function refuseChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): void {
  const all = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = all.filter((file) => before.get(file) !== after.get(file));
  if (changed.length === 0) return;
  const more = changed.length > 1 ? `, and ${changed.length - 1} more,` : '';
  throw new BuildFailed(
    `${changed[0]}${more} changed while the site was being built, so it may hold what was not checked. Run the command again when nobody is writing.`,
  );
}

/**
 * Options of Node by which memory is freed sooner, without a limit that a longer story would meet: 0.9 GB instead of
 * 1.3 GB for this site, and 4 s more of processor time.
 */
const FRUGAL = ['--heap-growing-percent=50', '--max-semi-space-size=8'];

/**
 * Runs Astro's build. Its stages and the report of the checks are shown as they come; its log is kept back unless the
 * build fails.
 * @throws BuildFailed with what is wrong; without a message, where the report of the checks has said it
 */
async function runAstro(root: string, folder: string, unfinished: boolean): Promise<void> {
  const program = path.join(root, 'src/cli/build/astro-build.ts');
  const colour = process.stdout.isTTY ? { PROGRESS_COLOUR: '1' } : {};
  // Astro looks at these two: the first would turn a production build into another, the second colours.
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    FORCE_COLOR: '0',
    PROGRESS_FD: '3',
    ...colour,
    ...(unfinished && { UNFINISHED: '1' }),
  };
  const child = spawn(process.execPath, [...FRUGAL, program, folder], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const end = (): void => {
    child.kill();
  };
  process.once('exit', end);
  let log = '';
  child.stdout!.on('data', (text: Buffer) => (log += text.toString()));
  child.stderr!.on('data', (text: Buffer) => (log += text.toString()));
  (child.stdio[3] as NodeJS.ReadableStream).on('data', (text: Buffer) => process.stdout.write(text));
  const status = await new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('close', (code, signal) => {
      resolve(signal ?? code ?? 1);
    });
  });
  process.off('exit', end);
  // A system that has no memory left kills a process; Node ends itself where its own limit is reached.
  if (status === 'SIGKILL' || log.includes('heap out of memory'))
    throw new BuildFailed(
      'The build ran out of memory: a story of some 800 records takes about 1 GB. Close other programs, or raise the limit of the container or of NODE_OPTIONS=--max-old-space-size.',
    );
  if (status === STOPPED) throw new BuildFailed('');
  // Some of Astro's errors are only a line in the log, and the build goes on with an empty page.
  const errors = log.split('\n').filter((line) => line.includes('[ERROR]'));
  if (status === 0 && errors.length === 0) return;
  throw new BuildFailed(withoutTrace(errors.length > 0 && status === 0 ? errors.join('\n') : log));
}

/** The part of the log that says what is wrong, without the places in the generator where it came up. */
function withoutTrace(log: string): string {
  const lines = log
    .split('\n')
    .filter(
      (line) =>
        !/^\s+at |node_modules|^\d\d:\d\d:\d\d (?!.*\[ERROR\])|^\s*(?:├|└)|^\s*Stack trace:|^Node\.js v|^\[BuildStopped/u.test(
          line,
        ),
    )
    .map((line) => line.replace(/^\d\d:\d\d:\d\d /u, ''));
  return lines.join('\n').trim() || log.trim().split('\n').slice(-10).join('\n');
}
