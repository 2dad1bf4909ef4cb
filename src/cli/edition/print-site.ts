/** Prints the papers of a built site: twice where page numbers are to be known. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { pagesOfLinks } from '../../archive/reading/pdf/links.ts';
import { contentFolder } from '../../content-folder.ts';
import { momentOfBuild } from '../../build-date.ts';
import { dayInZone } from '../../lib/dates/dates.ts';
import { showDate } from '../../lib/dates/format-dates.ts';
import { words } from '../../i18n/words.ts';
import { composeEdition, composeLetter, type Publication } from './compose.ts';
import { withPrinter } from './print.ts';

export interface PrintedPaper {
  kind: 'edition' | 'letter';
  pdf: Buffer;
  title: string;
  /** The day of the edition. */
  date: string;
  publisher: string;
  licence: string;
}

/**
 * Prints the edition, and the letter where the site has one.
 * @param site the folder of the built site
 */
export async function printSite(root: string, site: string): Promise<PrintedPaper[]> {
  const about = parse(await readFile(path.resolve(root, contentFolder, 'site.yaml'), 'utf8')) as {
    title: string;
    url: string;
    language: string;
    timeZone: string;
    publisher?: string | null;
    licence: { name: string };
  };
  const date = dayInZone(momentOfBuild(), about.timeZone);
  const day = showDate(date, about.language, words.dates);
  const publication: Publication = { ...about, site, words, day };
  const common = { date, publisher: about.publisher ?? about.title, licence: about.licence.name };
  return withPrinter(site, async (print) => {
    const first = await composeEdition(publication);
    const pageOf = await pagesOfLinks(await print(first.html), 1);
    const { html } = await composeEdition(publication, pageOf);
    const papers: PrintedPaper[] = [
      {
        ...common,
        kind: 'edition',
        pdf: await print(html),
        title: words.edition.fullTitle(about.title, day),
      },
    ];
    const letter = await composeLetter(publication);
    if (letter !== undefined)
      papers.push({
        ...common,
        kind: 'letter',
        pdf: await print(letter),
        title: words.edition.letterTitle(about.title),
      });
    return papers;
  });
}
