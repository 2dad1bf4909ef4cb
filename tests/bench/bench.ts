/**
 * `npm run bench`: what the site costs to make and to read, on this machine, side by side. It judges
 * nothing: limits are tests. It builds the site into `dist/` first. `npm run bench -- build` runs one part alone.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildSite } from '../../src/cli/build/build-site.ts';
import { tags } from '../../src/integrations/pages/html.ts';
import { measureChecks, tellChecks } from './checks.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const BENCHES = ['checks', 'build', 'archive', 'personal-data', 'quotations', 'search', 'pages'];

const sizes = new Map<string, number>();
/** The size of a file as it is sent. */
function sent(file: string): number {
  const known = sizes.get(file) ?? brotliCompressSync(readFileSync(path.join(dist, file))).length;
  sizes.set(file, known);
  return known;
}

/** A script and all that it imports at once. */
function withImports(file: string, seen: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  const text = readFileSync(path.join(dist, file), 'utf8');
  for (const [, name = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/gu)) {
    withImports(path.posix.join(path.posix.dirname(file), name), seen);
  }
}

interface Weight {
  page: string;
  html: number;
  scripts: number;
  sum: number;
}

function weigh(page: string): Weight {
  const own = new Set<string>();
  for (const { name, attributes } of tags(readFileSync(path.join(dist, page), 'utf8'))) {
    const source = attributes.get('src');
    if (name === 'script' && source) withImports(source.slice(1), own);
  }
  const html = sent(page);
  const scripts = [...own].reduce((sum, file) => sum + sent(file), 0);
  return { page: `/${page.replace(/index\.html$/u, '')}`, html, scripts, sum: html + scripts };
}

const [only] = process.argv.slice(2);
/** Each in a process of its own, so that none measures what another left behind. */
function runBench(name: string): void {
  console.log('');
  const file = path.join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, [file, ...process.argv.slice(3)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
if (only !== undefined) {
  if (!BENCHES.includes(only)) throw new Error(`There is no bench “${only}”: ${BENCHES.join(', ')}.`);
  runBench(only);
  process.exit();
}

console.log(tellChecks(await measureChecks()));
const { pages, took } = await buildSite(root);
console.log(`Build: ${pages} pages in ${took.toFixed(1)} s.`);

const all = globSync('**/*.html', { cwd: dist }).map(weigh);
const kinds = Map.groupBy(all, ({ page }) => page.replace(/^(\/[^/]+\/)[^/]+\/.*$/u, '$1…'));
console.log('The heaviest page of each kind, in bytes of brotli:');
console.table(
  [...kinds.values()]
    .map((group) => ({ ...group.toSorted((a, b) => b.sum - a.sum)[0]!, pages: group.length }))
    .sort((a, b) => b.sum - a.sum),
);
const fonts = globSync('_astro/fonts/*.woff2', { cwd: dist });
console.log(
  `Fonts: ${fonts.reduce((sum, file) => sum + readFileSync(path.join(dist, file)).length, 0)} bytes.`,
);

for (const bench of BENCHES) if (bench !== 'checks') runBench(bench);
