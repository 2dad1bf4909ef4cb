/**
 * Makes the request letter before the pages are rendered: its text is printed, and read as any document is, so that its
 * page shows it with pictures and text. It is kept in `.cache/` by the hash of what it is made of.
 */
import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AstroIntegration } from 'astro';
import { readStory } from '../../checks/reading/read.ts';
import { findChromium } from '../../find-chromium.ts';
import { contentFolder } from '../../content-folder.ts';
import { wordsFor } from '../../i18n/languages.ts';
import { showDate } from '../../lib/dates/format-dates.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { GENERATED_DOCUMENTS } from '../../lib/site/generated-documents.ts';
import { reportProgress } from '../progress.ts';
import { removeOldest } from './cache.ts';
import { fixPdf } from './fixed-pdf.ts';
import { letterHtml } from './letter-html.ts';
import { notPrinted } from './not-printed.ts';
import { printHtml } from './print.ts';

/** Raised when the making changes, so that a letter of an earlier build is not taken. */
const VERSION = 3;
const CACHE = '.cache/generated';

/** What the build says where it cannot print the letter. */
const NO_CHROMIUM =
  'No Chromium was found, so the request letter has no PDF, and its page shows nothing of it: install Chromium, or name it as CHROMIUM_PATH.\n';

/** The integration, for `astro.config.mjs`: after the checks, which refuse content that cannot be read. */
export function requestLetter(): AstroIntegration {
  return {
    name: 'letter',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        process.env[GENERATED_DOCUMENTS] = '';
        const root = fileURLToPath(config.root);
        const letter = command === 'build' ? await letterOf(root, config.base) : undefined;
        if (!letter) return;
        const executablePath = findChromium();
        if (executablePath) process.env[GENERATED_DOCUMENTS] = await generated(root, letter, executablePath);
        else reportProgress(NO_CHROMIUM);
      },
    },
  };
}

interface Letter {
  id: string;
  html: string;
  /** The day that its record gives, as year-month-day. */
  date: string;
}

/** The letter as it is printed; undefined where the story has no text or no record of it. */
async function letterOf(root: string, base: string): Promise<Letter | undefined> {
  const file = path.resolve(root, contentFolder, 'pages/ask.letter.md');
  if (!existsSync(file)) return undefined;
  const { entries } = readStory(root, contentFolder).story;
  const record = [...entries.documents.values()].find(({ data }) => fieldsOf(data).ownPaper === 'letter');
  const { url, language } = fieldsOf([...entries.site.values()][0]?.data);
  const { date, draft } = fieldsOf(record?.data);
  if (!record || draft || !date || !url || !language) return undefined;
  const words = wordsFor(language);
  const html = await letterHtml(root, {
    template: (await readFile(file, 'utf8')).trim(),
    language,
    words,
    address: new URL(base.replace(/\/$/u, '') + addresses.ask, url).href,
    day: showDate(date, language, words.dates),
  });
  return { id: record.id, html, date };
}

interface Fields {
  ownPaper?: string;
  date?: string;
  draft?: boolean;
  url?: string;
  language?: string;
}
const fieldsOf = (data: unknown): Fields => data ?? {};

/** The folder with the letter as a document: of an earlier build that made the same, or a new one. */
async function generated(root: string, letter: Letter, executablePath: string): Promise<string> {
  const fail = (error: unknown) => {
    const [why = ''] = (error as Error).message.split('\n');
    throw notPrinted('The request letter', why, executablePath);
  };
  const { stdout: version } = await promisify(execFile)(executablePath, ['--version']).catch(fail);
  const key = hash('sha256', JSON.stringify([VERSION, version, letter])).slice(0, 32);
  const cache = path.join(root, CACHE);
  const folder = path.join(cache, key);
  if (existsSync(folder)) {
    const now = new Date();
    await utimes(folder, now, now);
    return folder;
  }
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(path.join(cache, 'work-'));
  try {
    const made = path.join(work, 'made');
    const file = path.join(work, `${letter.id}.pdf`);
    const pdf = await printHtml(executablePath, letter.html).catch(fail);
    await writeFile(file, await fixPdf(pdf, { day: letter.date, id: key }));
    await addLetter(file, made, letter);
    // Atomic. Another build may have made the same meanwhile.
    await rename(made, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  await removeOldest(cache);
  return folder;
}

async function addLetter(file: string, into: string, { id, date }: Letter): Promise<void> {
  // Nothing else of a build needs the archive.
  const { add } = await import('../../archive/ingest/add.ts');
  const {
    folder,
    file: attached,
    outcome,
  } = await add(file, {
    content: into,
    work: `${into}-reading`,
    today: date,
    id,
    light: true,
    about: { first: { ownPaper: 'letter' } },
  });
  if (outcome !== 'published')
    throw new Error(
      `The request letter holds what must be decided on first: look at it with “npm run documents -- inspect”. The text is ${contentFolder}/pages/ask.letter.md.`,
    );
  await rm(path.join(folder, 'original.pdf'), { force: true });
  await writeFile(path.join(folder, 'file.json'), JSON.stringify(attached));
}
