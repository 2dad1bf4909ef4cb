/** Says which recorded quotations are on other pages where a new version of a file takes the place of an old one. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagedText, QuotedPages } from '../../lib/quotations/quoted-pages.ts';
import { pathExists, UNDECIDED } from './folder.ts';
import { recordsIn } from './holdings.ts';

/** The text of the pages in a folder of a document, in order; none where none is there. */
export async function textsIn(folder: string): Promise<string[]> {
  const undecided = join(folder, UNDECIDED);
  const pages = join((await pathExists(undecided)) ? undecided : folder, 'pages');
  const names = (await readdir(pages).catch((): string[] => []))
    .filter((name) => /^\d+\.txt$/u.test(name))
    .sort();
  return Promise.all(names.map((name) => readFile(join(pages, name), 'utf8')));
}

/**
 * Compares two versions of a document. Nothing is written: a record's locator is of the version that its editor had,
 * until the editor changes it.
 * @returns a sentence for each quotation of the story whose page is another, or which the new version does not have
 */
export async function movedQuotations(
  id: string,
  content: string,
  before: readonly string[],
  after: readonly string[],
): Promise<string[]> {
  const [old, now] = [before, after].map((texts) => new QuotedPages(pagedText(texts))) as [
    QuotedPages,
    QuotedPages,
  ];
  const sentences: string[] = [];
  for (const record of await recordsIn(content))
    for (const { page, ...quotation } of record.quotations) {
      if (quotation.via === undefined ? record.id !== id : quotation.via !== id) continue;
      const was = old.find({ ...quotation, page });
      if (was.outcome !== 'found') continue;
      const is = now.find(quotation);
      const name = `The quotation “${quotation.id}” in the record of “${record.id}”`;
      if (is.outcome === 'missing')
        sentences.push(`${name} was on page ${was.page}, and is not in the new version.`);
      else if (is.outcome === 'ambiguous')
        sentences.push(
          `${name} was on page ${was.page}, and is now on pages ${is.pages.join(', ')}: say which.`,
        );
      else if (is.page !== was.page)
        sentences.push(
          `${name} was on page ${was.page}, and is now on page ${is.page}: its record still says what it said.`,
        );
    }
  return sentences;
}
