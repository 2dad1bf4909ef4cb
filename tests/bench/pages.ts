/**
 * How soon a phone on slow 4G shows the pages of the built site (Lighthouse, simulated), beside a bare page of Eleventy
 * and a page of Starlight with the words of the longest article. What it compares with is installed into
 * `.cache/bench`, in the versions below. `npm run bench -- pages [ROUNDS]`; the site is the one in `dist/`.
 */
import { execFile } from 'node:child_process';
import { cp, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { listen } from '../../src/cli/server/listen.ts';
import { serveFolder } from '../../src/cli/server/server.ts';
import { writeFiles } from '../build/small-story.ts';
import { findChromium } from '../../src/find-chromium.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.cache/bench');
const PEERS = {
  lighthouse: '13.5.0',
  '@11ty/eleventy': '3.1.8',
  astro: '7.3.4',
  '@astrojs/starlight': '0.42.4',
};
/** The pages, and how many times as long as the bare page each may take. */
const PAGES: ReadonlyArray<readonly [address: string, times: number]> = [
  ['/', 1.1],
  ['/articles/the-audit-nobody-may-read/', 1.1],
  ['/search/', 1.1],
  ['/bill/', 1.1],
  ['/requests/', 1.1],
  ['/promises/', 1.1],
  ['/timeline/', 1.5],
  ['/documents/', 1.5],
  ['/data/', 1.5],
];
/** A run in which the bare page differs by more than this share from its median says nothing. */
const SPREAD = 0.08;

const bin = (name: string): string => path.join(folder, 'node_modules', name);

/** The words of a built page, in paragraphs. */
function paragraphs(html: string): string[] {
  const main = /<main[\s\S]*<\/main>/u.exec(html)?.[0] ?? '';
  return [...main.matchAll(/<(?<name>p|h[1-3])\b[^>]*>(?<text>[\s\S]*?)<\/\k<name>>/gu)]
    .map(({ groups }) => (groups?.['text'] ?? '').replaceAll(/<[^>]*>/gu, '').trim())
    .filter(Boolean);
}

/** Installs what is compared with, and builds its pages. Returns their folders. */
async function buildPeers(): Promise<{ eleventy: string; starlight: string }> {
  const words = paragraphs(await readFile(path.join(root, 'dist', PAGES[1]![0], 'index.html'), 'utf8'));
  await mkdir(folder, { recursive: true });
  const page = ['# A page', ...words].join('\n\n');
  await writeFiles(folder, {
    'package.json': JSON.stringify({ private: true, type: 'module', dependencies: PEERS }),
    'eleventy/index.md': `---\nlayout: page.html\n---\n${page}\n`,
    'eleventy/_includes/page.html':
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title></head><body><main>{{ content }}</main></body></html>',
    'starlight/astro.config.mjs':
      "import starlight from '@astrojs/starlight';\nexport default { site: 'https://example.org', integrations: [starlight({ title: 'A page', pagefind: false })] };\n",
    'starlight/src/content.config.ts':
      "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    'starlight/src/content/docs/index.md': `---\ntitle: A page\n---\n${words.join('\n\n')}\n`,
  });
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  await run(process.execPath, [bin('@11ty/eleventy/cmd.cjs')], { cwd: path.join(folder, 'eleventy') });
  await run(process.execPath, [bin('astro/bin/astro.mjs'), 'build', '--root', 'starlight'], { cwd: folder });
  return {
    eleventy: path.join(folder, 'eleventy/_site'),
    starlight: path.join(folder, 'starlight/dist'),
  };
}

/** A copy of the built site without the brotli copies that it may have. */
async function copyOfSite(): Promise<string> {
  const copy = path.join(folder, 'site');
  await rm(copy, { recursive: true, force: true });
  await cp(path.join(root, 'dist'), copy, { recursive: true, filter: (file) => !file.endsWith('.br') });
  return copy;
}

/** Writes the brotli copy of each page that is measured, and of what it fetches, as `npm run build -- --compress` does. */
async function compressFiles(site: string): Promise<void> {
  const pages = PAGES.map(([address]) => `${address.slice(1)}index.html`);
  for await (const name of glob(['{_astro,pagefind}/**/*.{js,css}', ...pages], { cwd: site })) {
    const file = path.join(site, name);
    await writeFile(`${file}.br`, brotliCompressSync(await readFile(file)));
  }
}

interface Measure {
  lcp: number;
  blocking: number;
  shift: number;
  /** The categories below 100, with their points. */
  below: string;
}

interface Report {
  audits: Record<string, { numericValue?: number }>;
  categories: Record<string, { title: string; score: number | null }>;
}

async function measure(url: string): Promise<Measure> {
  const file = path.join(folder, 'report.json');
  const chromium = findChromium();
  if (!chromium) throw new Error('Lighthouse needs Chromium: install it, or name it as CHROMIUM_PATH.');
  await run(
    process.execPath,
    [
      bin('lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { env: { ...process.env, CHROME_PATH: chromium } },
  );
  const { audits, categories } = JSON.parse(await readFile(file, 'utf8')) as Report;
  const of = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  return {
    lcp: of('largest-contentful-paint'),
    blocking: of('total-blocking-time'),
    shift: of('cumulative-layout-shift'),
    below: Object.values(categories)
      .filter(({ score }) => score !== null && score < 1)
      .map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`)
      .join(', '),
  };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Measures the pages and their peers in turn, so many times each, and prints the medians. */
export async function benchPages(rounds: number): Promise<void> {
  const { eleventy, starlight } = await buildPeers();
  const sites = [eleventy, starlight, await copyOfSite()];
  for (const site of sites) await compressFiles(site);
  const servers = sites.map((site) => serveFolder(site));
  for (const server of servers) await listen(server, 0, 1);
  const [bare, docs, ours] = servers.map((one) => `http://localhost:${(one.address() as AddressInfo).port}`);
  const asked: ReadonlyArray<readonly [name: string, url: string, times?: number]> = [
    ['a bare page (Eleventy)', `${bare}/`],
    ['Starlight', `${docs}/`],
    ...PAGES.map(([address, times]) => [address, `${ours}${address}`, times] as const),
  ];
  const found = new Map<string, Measure[]>(asked.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, url] of asked) found.get(name)!.push(await measure(url));
  for (const server of servers) server.close();
  const lcp = (name: string) => median(found.get(name)!.map((one) => one.lcp));
  const bareTimes = found.get(asked[0]![0])!.map((one) => one.lcp);
  const base = median(bareTimes);
  console.log(
    `Lighthouse ${PEERS.lighthouse}, mobile, simulated slow 4G, all compressed beforehand, medians of ${rounds}:`,
  );
  console.table(
    Object.fromEntries(
      asked.map(([name, , times]) => [
        name,
        {
          'LCP, ms': Math.round(lcp(name)),
          'times the bare page': (lcp(name) / base).toFixed(2),
          goal: times ?? '',
          'blocking, ms': Math.round(median(found.get(name)!.map((one) => one.blocking))),
          'layout shift': median(found.get(name)!.map((one) => one.shift)).toFixed(3),
          'below 100': found.get(name)![0]!.below,
        },
      ]),
    ),
  );
  const spread = Math.max(...bareTimes.map((time) => Math.abs(time - base) / base));
  if (spread > SPREAD)
    console.log(
      `Void: the bare page differs from its median by up to ${Math.round(spread * 100)}%, more than ${SPREAD * 100}%. Measure on a quiet machine.`,
    );
}

await benchPages(Number(process.argv[2] ?? 9));
