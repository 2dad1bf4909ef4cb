/**
 * `npm run compare -- OLD NEW`: compares the text of every page and every export of two built sites.
 *
 * Build both with the same date (`SOURCE_DATE_EPOCH`). Equal changes of many files are printed once. The exit code
 * is 1 where anything differs. Scripts, styles and the files of the search index are left out: they have no text.
 */
import { readFileSync, globSync } from 'node:fs';
import path from 'node:path';
import { linesOfExport, linesOfPage } from './lines-of.ts';

const binary = /\.(?:pdf|png|webp|woff2|ico)$/u;
const leftOut = /^(?:pagefind|_astro)\/|^SHA256SUMS$/u;

interface Change {
  removed: string[];
  added: string[];
}

/** @returns the names of the files under `folder` that are compared, with `/` between their parts. */
const filesOf = (folder: string): string[] =>
  globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !leftOut.test(name))
    .sort();

function linesOf(folder: string, name: string): string[] {
  const content = readFileSync(path.join(folder, name), 'utf8');
  return name.endsWith('.html') ? linesOfPage(content) : linesOfExport(name, content);
}

/** @returns the lines that one file has more often than the other; `moved` where only their order differs. */
function changeOf(before: string[], after: string[]): Change | undefined {
  const count = new Map<string, number>();
  for (const line of before) count.set(line, (count.get(line) ?? 0) + 1);
  const added = after.filter((line) => {
    const left = count.get(line) ?? 0;
    count.set(line, left - 1);
    return left <= 0;
  });
  const removed = [...count].flatMap(([line, left]) => Array<string>(Math.max(0, left)).fill(line));
  if (removed.length > 0 || added.length > 0) return { removed, added };
  const first = before.findIndex((line, index) => line !== after[index]);
  if (first === -1) return undefined;
  return { removed: [`${before[first]} (moved)`], added: [`${after[first]} (moved)`] };
}

function compare(oldFolder: string, newFolder: string): number {
  const [before, after] = [filesOf(oldFolder), filesOf(newFolder)];
  if (before.length === 0 || after.length === 0) {
    console.error(`There is no built site in ${before.length === 0 ? oldFolder : newFolder}.`);
    return 2;
  }
  const [names, later] = [new Set(before), new Set(after)];
  const gone = before.filter((name) => !later.has(name));
  const newFiles = after.filter((name) => !names.has(name));
  const changes = new Map<string, string[]>();
  for (const name of before.filter((one) => later.has(one))) {
    if (binary.test(name)) {
      const same = readFileSync(path.join(oldFolder, name)).equals(readFileSync(path.join(newFolder, name)));
      if (!same) changes.set('other bytes', [...(changes.get('other bytes') ?? []), name]);
      continue;
    }
    const change = changeOf(linesOf(oldFolder, name), linesOf(newFolder, name));
    if (!change) continue;
    const shown = [
      ...change.removed.map((line) => `- ${line}`),
      ...change.added.map((line) => `+ ${line}`),
    ].join('\n');
    changes.set(shown, [...(changes.get(shown) ?? []), name]);
  }
  for (const [what, names] of [
    ['Gone', gone],
    ['New', newFiles],
  ] as const)
    if (names.length > 0) console.log(`${what} (${names.length}): ${names.join(', ')}\n`);
  for (const [shown, names] of [...changes].sort(([, a], [, b]) => b.length - a.length)) {
    const more = names.length > 8 ? ` and ${names.length - 8} more` : '';
    console.log(`${names.length} files: ${names.slice(0, 8).join(', ')}${more}\n${shown}\n`);
  }
  const changed = [...changes.values()].reduce((sum, names) => sum + names.length, 0);
  console.log(
    `${before.length} files before, ${after.length} after: ${gone.length} gone, ${newFiles.length} new, ${changed} changed.`,
  );
  return gone.length + newFiles.length + changed === 0 ? 0 : 1;
}

const [oldFolder, newFolder] = process.argv.slice(2);
if (!oldFolder || !newFolder) {
  console.error('Usage: npm run compare -- OLD NEW\nName the folders of two built sites.');
  process.exitCode = 2;
} else process.exitCode = compare(oldFolder, newFolder);
