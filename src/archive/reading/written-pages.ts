/** Pages that are text and nothing else: no picture, no places of words. */
import type { Job, ReadResult } from '../ingest/job.ts';
import { guessLanguage } from './language.ts';
import type { HiddenFinding, PageFacts } from '../ingest/page.ts';
import { writePage } from '../ingest/page-files.ts';
import { splitText } from './split-text.ts';
import { personalFindings } from '../findings/personal-data/personal-findings.ts';

export interface WrittenPage {
  text: string;
  heading?: string;
}

/** A long section as pages of which the first has its heading. */
export const inLengths = ({ text, heading }: WrittenPage): WrittenPage[] =>
  (text === '' ? [''] : splitText(text)).map((page, index) => ({
    text: page,
    ...(index === 0 && heading !== undefined && { heading }),
  }));

/** How many words a text has. */
export const numberOfWords = (text: string): number => text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/**
 * The finding where a file has words that its readers do not see, and of which no text is made.
 * @param what how the sentence begins; `more` how it ends
 */
export const hiddenWords = (what: string, count: number, more = ''): HiddenFinding[] =>
  count === 0
    ? []
    : [
        {
          kind: 'hidden-in-page',
          message: `${what} ${count === 1 ? 'a word' : `${count} words`} from readers: the text is made without.${more}`,
        },
      ];

/**
 * Writes pages of text into the folder of the job.
 * @param progress called for each page
 */
export async function writeWrittenPages(
  job: Job,
  pages: WrittenPage[],
  progress: (page: number, of: number) => void,
): Promise<Pick<ReadResult, 'pages' | 'findings' | 'language'>> {
  const facts: PageFacts[] = [];
  const findings: ReadResult['findings'] = [];
  for (const [index, { text, heading }] of pages.entries()) {
    const one: PageFacts = {
      page: index + 1,
      words: text.match(/\S+/gu)?.length ?? 0,
      ...(heading && { heading }),
    };
    await writePage(job.folder, one, { text, words: [] }, new Map());
    // A heading is published with its page.
    const whole = heading ? `${heading}\n${text}` : text;
    findings.push(...personalFindings(one.page, { text: whole, words: [] }, job.countries));
    facts.push(one);
    progress(one.page, pages.length);
  }
  const language = guessLanguage(
    pages
      .map(({ text }) => text)
      .join('\n')
      .slice(0, 20_000),
  );
  return { pages: facts, findings, ...(language && { language }) };
}
