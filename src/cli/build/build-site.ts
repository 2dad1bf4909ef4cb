/**
 * Builds the production site beside the old one, proves it, and only then puts it in its place: a
 * build that fails leaves the site that was there whole.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { basePath } from '../../base-path.ts';
import { NO_CHROMIUM } from '../../integrations/edition/edition.ts';
import { nameList } from '../../checks/reading/name-hashes.ts';
import { contentFolder } from '../../content-folder.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { contentHashes, filesIn } from './fingerprint.ts';
import { headerRules, writeHeadersFile } from '../../integrations/pages/headers.ts';
import { findBrokenLinks, type Problem } from '../../integrations/pages/links.ts';
import { MISTAKES } from './astro-exit.ts';
import { withOldAnchors } from '../../integrations/pages/old-anchors.ts';
import { stopped, withPolicy } from '../../integrations/pages/page-policy.ts';
import { withStylesOfPage } from '../../integrations/pages/page-styles.ts';
import { realPlace, whyNotInto } from './target-folder.ts';

/** What an editor can read and put right: it is printed without a stack trace. */
export class BuildFailed extends Error {
  override name = 'BuildFailed';
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
}

/**
 * Builds the site into `dist`.
 *
 * @param root the root of the project.
 * @throws BuildFailed with every problem found.
 */
export async function buildSite(
  root: string,
  { target = 'dist', unfinished = false }: Options = {},
): Promise<Built> {
  const began = performance.now();
  await refuseFolder(root, target);
  // What is checked is what is published: it is checked at the beginning of Astro's build.
  const before = await contentHashes(root);
  const base = basePath();
  await mkdir(path.join(root, '.cache'), { recursive: true });
  const fresh = await mkdtemp(path.join(root, '.cache', 'build-'));
  await chmod(fresh, 0o755); // A fresh temporary folder is its owner's alone; a server may be another user.
  try {
    await runAstro(root, fresh);
    if (
      existsSync(path.join(fresh, addresses.edition)) &&
      !existsSync(path.join(fresh, addresses.editionPdf))
    )
      console.log(NO_CHROMIUM);
    console.log('Checking the built pages …');
    const pages = (await filesIn(fresh)).filter((file) => file.endsWith('.html'));
    const site = parse(await readFile(path.resolve(root, contentFolder, 'site.yaml'), 'utf8')) as {
      url: string;
      redirects?: Record<string, string>;
    };
    const problems = await finishPages(fresh, pages, site.redirects ?? {});
    const broken = await findBrokenLinks(fresh, site.url, base);
    if (unfinished) {
      if (broken.length > 0)
        console.log(`${broken.length} links lead nowhere:\n${tell(broken.slice(0, 10))}`);
    } else problems.push(...broken);
    problems.push(...(await hiddenNames(root, fresh)));
    if (problems.length > 0) throw new BuildFailed(tell(problems));
    await writeFile(
      path.join(fresh, '_headers'),
      writeHeadersFile(headerRules(base, { kit: process.env['KIT'] === '1' })),
    );
    const files = await writeSums(fresh);
    refuseChanges(before, await contentHashes(root));
    await refuseFolder(root, target); // Something may have come to stand there meanwhile.
    await swap(fresh, await realPlace(path.resolve(root, target)));
    return { pages: pages.length, files, took: (performance.now() - began) / 1000 };
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
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

/** Names that are not to be published and stand in what was built, wherever they came from. */
async function hiddenNames(root: string, folder: string): Promise<Problem[]> {
  const file = path.resolve(root, contentFolder, 'style/names.yaml');
  const list = existsSync(file) ? nameList(parse(await readFile(file, 'utf8'))) : undefined;
  if (!list) return [];
  const { namesInSite } = await import('../../integrations/pages/names-in-site.ts');
  return namesInSite(folder, await filesIn(folder), list, path.join(root, '.cache', 'without-names.json'));
}

/**
 * Runs Astro's build. Its stages and the report of the checks are shown as they come; its log is kept back unless the
 * build fails.
 * @throws BuildFailed with what is wrong; without a message, where the report of the checks has said it
 */
async function runAstro(root: string, folder: string): Promise<void> {
  const program = path.join(root, 'src/cli/build/astro-build.ts');
  const colour = process.stdout.isTTY ? { PROGRESS_COLOUR: '1' } : {};
  // Astro looks at these two: the first would turn a production build into another, the second colours.
  const env = { ...process.env, NODE_ENV: 'production', FORCE_COLOR: '0', PROGRESS_FD: '3', ...colour };
  const child = spawn(process.execPath, [program, folder], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout!.on('data', (text: Buffer) => (log += text.toString()));
  child.stderr!.on('data', (text: Buffer) => (log += text.toString()));
  (child.stdio[3] as NodeJS.ReadableStream).on('data', (text: Buffer) => process.stdout.write(text));
  const status = await new Promise<number>((resolve) => {
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
  if (status === MISTAKES) throw new BuildFailed('');
  // Some of Astro's errors are only a line in the log, and the build goes on with an empty page.
  const errors = log.split('\n').filter((line) => line.includes('[ERROR]'));
  if (status === 0 && errors.length === 0) return;
  throw new BuildFailed(withoutTrace(errors.length > 0 && status === 0 ? errors.join('\n') : log));
}

/** The part of the log that says what is wrong, without the places in the press where it came up. */
function withoutTrace(log: string): string {
  const lines = log
    .split('\n')
    .filter(
      (line) =>
        !/^\s+at |node_modules|^\d\d:\d\d:\d\d (?!.*\[ERROR\])|^\s*(?:├|└)|^\s*Stack trace:|^Node\.js v|^\[ContentMistakes/u.test(
          line,
        ),
    )
    .map((line) => line.replace(/^\d\d:\d\d:\d\d /u, ''));
  return lines.join('\n').trim() || log.trim().split('\n').slice(-10).join('\n');
}

async function finishPages(
  folder: string,
  pages: string[],
  redirects: Readonly<Record<string, string>>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const page of pages) {
    const file = path.relative(folder, page).split(path.sep).join('/');
    const address = `/${file.replace(/index\.html$/u, '')}`;
    const html = withStylesOfPage(withOldAnchors(await readFile(page, 'utf8'), address, redirects));
    problems.push(...stopped(html).map((message) => ({ file, message })));
    const compiles = `/${file}` === `${addresses.search}index.html`;
    await writeFile(page, withPolicy(html, { compiles, frames: address.startsWith('/kit/') }));
  }
  return problems;
}

function tell(problems: Problem[]): string {
  const shown = problems.slice(0, 40).map(({ file, message }) => `${file}: ${message}`);
  const more = problems.length - shown.length;
  if (more > 0) shown.push(`… and ${more} more.`);
  return shown.join('\n');
}

/** The hash of every file, in the format of `sha256sum --check`. Returns how many there are. */
async function writeSums(folder: string): Promise<number> {
  const files = await filesIn(folder);
  const lines: string[] = [];
  for (const file of files) {
    const hash = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    lines.push(`${hash}  ${path.relative(folder, file).split(path.sep).join('/')}\n`);
  }
  await writeFile(path.join(folder, 'SHA256SUMS'), lines.join(''));
  return files.length + 1;
}

/** Puts the fresh folder in the place of the old one; the old one comes back where that fails. */
async function swap(fresh: string, place: string): Promise<void> {
  const old = `${fresh}-old`;
  const had = existsSync(place);
  await mkdir(path.dirname(place), { recursive: true });
  if (had) await rename(place, old);
  try {
    await rename(fresh, place);
  } catch (error) {
    if (had) await rename(old, place);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
