/**
 * How long the checks take on the real story: the whole of it from nothing, and one changed file as in `npm run
 * dev`. Part of `npm run bench`; alone: `node tests/bench/checks.ts`.
 */
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runChecks } from '../../src/checks/run.ts';
import { contentFolder } from '../../src/content-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** An editor would like to be answered within these, in milliseconds. */
const AIMS = { whole: 5000, changed: 300 };
const CHANGES = 9;

interface Measured {
  files: number;
  /** Milliseconds of the first check. */
  whole: number;
  /** Milliseconds of the check after each change. */
  changed: number[];
}

/** Measures on a copy, so that nothing of the story is touched. The process must not have checked it before. */
export async function measureChecks(): Promise<Measured> {
  const place = await mkdtemp(path.join(tmpdir(), 'bench-checks-'));
  try {
    await cp(path.resolve(root, contentFolder), path.join(place, 'content'), { recursive: true });
    const check = async () => (await runChecks({ root: place, contentFolder: 'content' })).counts;
    const { files, milliseconds: whole } = await check();
    const changed: number[] = [];
    for (let change = 0; change < CHANGES; change += 1) {
      await appendFile(path.join(place, 'content', 'site.yaml'), '\n');
      changed.push((await check()).milliseconds);
    }
    return { files, whole, changed };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** The measures as lines. */
export function tellChecks({ files, whole, changed }: Measured): string {
  const sorted = changed.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)]!;
  return [
    `Check: ${files} files in ${whole} ms (aim: ${AIMS.whole}).`,
    `One changed file: ${middle} ms in the middle of ${changed.length}, ${sorted.at(-1)} at most (aim: ${AIMS.changed}).`,
  ].join('\n');
}

if (import.meta.main) console.log(tellChecks(await measureChecks()));
