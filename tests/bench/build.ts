/**
 * What a build costs: beside Astro alone with stock Pagefind over the same pages, with nothing changed and with one
 * sentence changed; and how it grows with the number of records. Part of `npm run bench`; alone: `npm run bench -- build`.
 */
import { spawn } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder } from '../../src/content-folder.ts';
import { exampleStory } from '../mistakes/story.ts';
import { copyProject, writeFiles } from '../build/small-story.ts';

const root = path.resolve(import.meta.dirname, '../..');
const undo: Array<() => Promise<void>> = [];
const owner = { after: (task: () => Promise<void>) => undo.push(task) };

/** A program in a copy of the project: its output, and how long it took, in seconds. */
async function run(
  project: string,
  program: string,
  words: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ output: string; seconds: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, [program, ...words], {
    cwd: project,
    env: { ...process.env, STORY: 'content', NODE_ENV: 'production', ...env },
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(output);
  return { output, seconds: (performance.now() - began) / 1000 };
}

const ourBuild = (project: string, ...words: string[]) => run(project, 'src/cli/build.ts', words);
/** The seconds of a stage, or the megabytes of the last line, as `--profile` prints them. */
const stage = (output: string, name: string): number =>
  Number(new RegExp(`^${name}:?\\s+([\\d.]+)`, 'mu').exec(output)?.[1] ?? 0);
const peak = (output: string): string => `${stage(output, 'Peak memory')} MB`;
const shown = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** Astro's settings without what this project adds to its build. */
const PLAIN = `import config from './astro.config.mjs';
const OURS = new Set(['content-checks', 'letter', 'printed-edition', 'search-index', 'built-pages']);
export default { ...config, integrations: config.integrations.filter(({ name }) => !OURS.has(name)) };
`;

async function benchStory(): Promise<void> {
  const project = await copyProject(owner);
  await cp(path.resolve(root, contentFolder), path.join(project, 'content'), { recursive: true });
  await writeFiles(project, { 'astro.plain.mjs': PLAIN });
  const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');
  const pagefind = path.join(root, 'node_modules/pagefind/lib/runner/bin.cjs');

  // What is kept from build to build (cards, the PDFs) is made here.
  const first = await ourBuild(project);
  const beginCold = async (): Promise<void> => {
    for (const kept of ['astro', 'searched-pages.json'])
      await rm(path.join(project, '.cache', kept), { recursive: true, force: true });
  };
  await beginCold();
  const plain = await run(project, astro, ['build', '--config', 'astro.plain.mjs', '--outDir', 'plain']);
  const index = await run(project, pagefind, ['--site', 'plain']);
  await beginCold();
  const cold = await ourBuild(project, '--profile');
  const same = await ourBuild(project);
  const article = path.join(project, 'content/articles/the-audit-nobody-may-read.mdx');
  await writeFile(
    article,
    `${await readFile(article, 'utf8')}\n<Uncited because="a bench">A sentence.</Uncited>\n`,
  );
  const changed = await ourBuild(project);
  const beside = plain.seconds + index.seconds;
  console.log(
    'The build of this story, where no line says otherwise with cards and PDFs kept from the build before:',
  );
  console.table({
    'Astro alone': shown(plain.seconds),
    'stock Pagefind': shown(index.seconds),
    'npm run build': `${shown(cold.seconds)}, ${(cold.seconds / beside).toFixed(2)} of both; ${peak(cold.output)}`,
    'nothing changed': shown(same.seconds),
    'with cards and PDFs made anew': shown(first.seconds),
    'one sentence changed': `${shown(changed.seconds)}, ${(changed.seconds / first.seconds).toFixed(2)} of that; its edition is printed anew`,
  });
  console.log(cold.output.slice(cold.output.indexOf('Stage ')));
}

/** The example story with so many records in all, half of them documents and half events. */
function storyOf(records: number): Record<string, string> {
  const story = { ...exampleStory };
  const document = story['documents/inspection/document.yaml']!.replace(
    /^(?:notes|quotations):\n(?: .*\n)*/gmu,
    '',
  );
  const event = story['events/2020-05-04-answer.yaml']!;
  const given = Object.keys(story).filter((name) => name.endsWith('.yaml')).length;
  for (let at = 0; at < (records - given) / 2; at += 1) {
    const day = new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
    story[`documents/report-${at}/document.yaml`] = document.replace(
      /^title: .*$/mu,
      `title: Report ${at} of the clerk`,
    );
    story[`events/${day}-report-${at}.yaml`] = event
      .replace(/^title: .*$/mu, `title: The clerk reports for the ${at}. time`)
      .replace(/^date: .*$/mu, `date: ${day}`)
      .replace(/^sort: .*$/mu, `sort: ${day}`)
      .replace(/^sources: .*$/mu, `sources: [report-${at}]`);
  }
  return story;
}

async function benchSizes(): Promise<void> {
  const rows: Record<string, string> = {};
  const seconds: number[] = [];
  for (const records of [1000, 3000]) {
    const project = await copyProject(owner);
    await writeFiles(path.join(project, 'content'), storyOf(records));
    const cold = await ourBuild(project, '--profile');
    seconds.push(cold.seconds);
    rows[`${records} records`] = `${shown(cold.seconds)}, ${peak(cold.output)}`;
  }
  rows['3,000 over 1,000'] = (seconds[1]! / seconds[0]!).toFixed(2);
  console.log('The build of invented stories, with all their cards:');
  console.table(rows);
}

try {
  if (!process.argv.includes('sizes')) await benchStory();
  await benchSizes();
} finally {
  for (const task of undo) await task();
}
