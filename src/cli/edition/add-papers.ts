/** `npm run documents -- edition`: the site's own papers, printed from the site and taken in by the same door. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { add, type Added } from '../../archive/ingest/add.ts';
import { idFrom } from '../../archive/ingest/record.ts';
import { contentFolder } from '../../content-folder.ts';
import { words } from '../../i18n/words.ts';
import { buildSite } from '../build/build-site.ts';
import { printSite, type PrintedPaper } from './print-site.ts';

/** The ids of the papers: their addresses stay the same from edition to edition. */
const IDS = { edition: idFrom(words.edition.name), letter: idFrom(words.edition.letter) } as const;

export interface Making {
  root: string;
  work: string;
  today: string;
  /** Is told what is being done. */
  say: (what: string) => void;
  progress: (page: number, of: number) => void;
  signal: AbortSignal;
}

/** Builds the site into `dist`, prints it, and takes what was printed into the archive. */
export async function addPapers({ root, work, today, say, progress, signal }: Making): Promise<Added[]> {
  say('Building the site …');
  await buildSite(root);
  signal.throwIfAborted();
  say('Printing …');
  const papers = await printSite(root, path.join(root, 'dist'));
  const added: Added[] = [];
  for (const paper of papers) {
    signal.throwIfAborted();
    added.push(await addOne(paper, { work, today, progress, signal }));
  }
  return added;
}

async function addOne(
  paper: PrintedPaper,
  options: Pick<Making, 'work' | 'today' | 'progress' | 'signal'>,
): Promise<Added> {
  const { kind, pdf, title, date, publisher, licence } = paper;
  const folder = path.join(options.work, 'papers');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${IDS[kind]}.pdf`);
  await writeFile(file, pdf);
  try {
    return await add(file, {
      ...options,
      content: contentFolder,
      id: IDS[kind],
      replace: true,
      light: true,
      about: {
        first: {
          publisher,
          kind: 'primary',
          evidence: 'read',
          establishes: words.edition.establishes[kind],
          licence,
          topics: [],
          ownPaper: kind,
        },
        always: { title, date, check: undefined, draft: undefined },
      },
    });
  } finally {
    await rm(file, { force: true });
  }
}
