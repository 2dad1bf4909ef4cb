/**
 * What the archive does in a second, on a file that this makes itself: text with places, pictures of
 * pages, memory; beside `pdftotext` and `pdftoppm` on the same file where they are installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { readInWorker, usualLimits } from '../../src/archive/ingest/worker-process.ts';

const WORDS =
  'the office was asked to publish the report and answered that it would not do so before the work on it had ended which is why nothing of it can be read'.split(
    ' ',
  );

/** A document of print: 46 lines a page, no two alike. */
async function document(pages: number): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.TimesRoman);
  let state = 7;
  const word = () => WORDS[(state = (state * 48_271) % 2_147_483_647) % WORDS.length]!;
  for (let page = 0; page < pages; page += 1) {
    const lines = Array.from({ length: 46 }, () => Array.from({ length: 14 }, word).join(' '));
    made.addPage([595, 842]).drawText(lines.join('\n'), { x: 60, y: 780, size: 11, lineHeight: 15.5, font });
  }
  return made.save();
}

interface Measured {
  what: string;
  pages: number;
  'pages a second': number;
  'most memory (MB)': number | string;
}

async function ours(what: string, file: string, folder: string, images: boolean): Promise<Measured> {
  let most = 0;
  const began = performance.now();
  const { pages } = await readInWorker(
    { file, format: 'pdf', folder, images },
    () => undefined,
    usualLimits,
    undefined,
    (megabytes) => (most = Math.max(most, megabytes)),
  );
  return {
    what,
    pages: pages.length,
    'pages a second': rate(pages.length, began),
    'most memory (MB)': most === 0 ? 'not reported by this system' : Math.round(most),
  };
}

const rate = (pages: number, began: number) =>
  Math.round((pages / ((performance.now() - began) / 1000)) * 10) / 10;

function other(program: string, what: string, pages: number, options: string[]): Measured | undefined {
  if (spawnSync(program, ['-v']).error) {
    console.log(`${program} is not installed: nothing to compare with.`);
    return undefined;
  }
  const began = performance.now();
  spawnSync(program, options);
  return { what, pages, 'pages a second': rate(pages, began), 'most memory (MB)': '' };
}

/** How many pages are drawn, and how many of them by `pdftoppm`: enough to tell, and not a minute. */
const DRAWN = 240;
const DRAWN_BY_OTHER = 60;

const folder = await mkdtemp(join(tmpdir(), 'bench-archive-'));
try {
  const long = join(folder, 'thousand.pdf');
  const short = join(folder, 'short.pdf');
  await writeFile(long, await document(1000));
  await writeFile(short, await document(DRAWN));
  const size = (await readFile(long)).length;
  console.log(
    `Archive: ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)} before; a file of 1000 pages, ${Math.round(size / 1000)} kB.`,
  );
  const rows = [
    await ours('text, places of words, findings, second reading', long, join(folder, 'text'), false),
    other('pdftotext', 'pdftotext -bbox', 1000, ['-bbox', long, join(folder, 'words.html')]),
    await ours('the same, and pictures in two widths (WebP)', short, join(folder, 'drawn'), true),
    other('pdftoppm', 'pdftoppm -png, one width', DRAWN_BY_OTHER, [
      ...['-l', String(DRAWN_BY_OTHER)],
      ...['-png', '-scale-to-x', '1440', '-scale-to-y', '-1'],
      ...[short, join(folder, 'page')],
    ]),
  ].filter((row) => row !== undefined);
  console.table(rows);
} finally {
  await rm(folder, { recursive: true, force: true });
}
