/**
 * The process that makes `/edition/edition.pdf`. It is kept in `.cache/` by the hash of what it is made of.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { readJson } from '../../files-in.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { writeAtomic } from '../../write-atomic.ts';
import { tags } from '../pages/html.ts';
import { removeOldest } from './cache.ts';
import { conformsToUa, validatorVersion } from './conformance.ts';
import { fixPdf } from './fixed-pdf.ts';
import { printPage, type Printing } from './print.ts';

export interface PdfToMake extends Printing {
  root: string;
  /** The day of the build, as year-month-day. */
  day: string;
}

/** Raised when the printing changes, so that a PDF of an earlier build is not taken. */
const VERSION = 2;
const CACHE = '.cache/edition';

/** The PDF of an earlier build that was made of the same, or a new one. */
async function cachedPdf(making: PdfToMake): Promise<Uint8Array> {
  const key = await hashOfSources(making);
  const cache = path.join(making.root, CACHE);
  const file = path.join(cache, `${key}.pdf`);
  const known = await readFile(file).catch(() => undefined);
  // A file that was cut by a full disk is printed again.
  if (known?.subarray(-1024).includes('%%EOF')) {
    const now = new Date();
    await utimes(file, now, now);
    return known;
  }
  const places = path.join(cache, 'sheets.json');
  // Most changes leave each piece on the sheet on which it began in the last edition that was printed.
  const before = new Map(await readJson<Array<[string, number]>>(places));
  const { bytes, sheets, links } = await printPage(making, before);
  const fixing = { day: making.day, id: key.slice(0, 32), links };
  // It is marked as conforming only where a validator has passed the marked file.
  const marked = (await validatorVersion()) && (await fixPdf(bytes, { ...fixing, conforms: true }));
  const pdf = marked && (await conformsToUa(marked)) ? marked : await fixPdf(bytes, fixing);
  await mkdir(cache, { recursive: true });
  await writeAtomic(file, pdf);
  await writeAtomic(places, JSON.stringify([...sheets]));
  await removeOldest(cache);
  return pdf;
}

/** A hash over the page, the fonts, styles and pictures that it names, and the programs that print and validate it. */
async function hashOfSources({ folder, address, base, html, executablePath }: PdfToMake): Promise<string> {
  const { stdout: version } = await promisify(execFile)(executablePath, ['--version']);
  const hash = createHash('sha256').update(
    JSON.stringify([VERSION, version, await validatorVersion(), address, html]),
  );
  const links = [
    ...tags(html).flatMap(({ name, attributes }) => [
      attributes.get('src') ?? (name === 'link' ? attributes.get('href') : undefined),
    ]),
    ...[...html.matchAll(/url\(["']?([^"')]+)/gu)].map(([, link]) => link),
  ];
  for (const link of [...new Set(links)].sort()) {
    if (link === undefined || !URL.canParse(link, address)) continue;
    const { pathname } = new URL(link, address);
    if (!pathname.startsWith(base)) continue;
    const file = path.join(folder, decodeURIComponent(pathname.slice(base.length)));
    hash.update(await readFile(file).catch(() => ''));
  }
  return hash.digest('hex');
}

// The build has ended.
process.once('disconnect', () => process.exit(1));
process.once('message', (job: PdfToMake) => {
  cachedPdf(job)
    .then((pdf) => writeFile(path.join(job.folder, addresses.editionPdf), pdf))
    .then(
      () => process.exit(0),
      (error: unknown) => process.send!((error as Error).message.split('\n')[0], () => process.exit(1)),
    );
});
