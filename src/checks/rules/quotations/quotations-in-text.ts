/** Where the text of a document is attached, or was fetched, its quotations are looked for in it, word for word. */
import type { QuotedPages } from '../../../lib/quotations/quoted-pages.ts';
import type { Report } from '../../issue.ts';
import { forbiddenInWords } from './quotation-marks.ts';
import type { RecordedQuotation, StoryFiles } from '../../story.ts';

const list = (numbers: number[]): string => [...new Set(numbers)].join(', ');

/** A text in which a quotation is looked for, and what is reported where it is not there. */
interface Looked {
  text: QuotedPages;
  kind: 'quotation-not-in-text' | 'quotation-not-in-fetched';
  /** What it is, in the middle of a sentence. */
  name: string;
}

/** The words were read in `via`, where there is one; the document itself, where its text is there, is nearer. */
function looked(story: StoryFiles, { entry, via }: RecordedQuotation): Looked | undefined {
  const documents = [entry.id, ...(via === undefined ? [] : [via])];
  for (const id of documents) {
    const text = story.attachedText(id);
    if (text) return { text, kind: 'quotation-not-in-text', name: `the text of “${id}”` };
  }
  for (const id of documents) {
    const fetched = story.fetchedText(id);
    if (fetched)
      return {
        text: fetched.pages,
        kind: 'quotation-not-in-fetched',
        name: `“${id}” as it was fetched on ${fetched.day}`,
      };
  }
  return undefined;
}

export function checkQuotationsInText(story: StoryFiles, report: Report): void {
  for (const [id, quotation] of story.quotations) {
    const { entry, path, text, page, occurrence } = quotation;
    const { putIn, leftOut, farApart } = quotation;
    const query = { text, putIn, leftOut, farApart };
    const where = looked(story, quotation);
    if (where === undefined || text.trim() === '') continue;
    const { kind, name } = where;
    const place = { ...entry.place([...path, 'text']) };
    const found = where.text.find({ ...query, page, occurrence });
    if (found.outcome === 'found') {
      for (const { mark, words } of found.replaced)
        report({
          kind: 'quotation-marks',
          ...place,
          message: `The mark “${mark}” of “${id}” stands for “${words}” in ${name}, and the record does not say so.`,
          nearest: `putIn: [{ word: ${mark.slice(1, -1)}, instead: ${words} }]`,
        });
      continue;
    }
    if (found.outcome === 'ambiguous') {
      const pages = [...new Set(found.pages)];
      report({
        kind: 'quotation-ambiguous',
        ...place,
        message: `The words of “${id}” occur ${found.pages.length} times in ${name}, on ${pages.length === 1 ? `page ${pages[0]}` : `pages ${list(pages)}`}.`,
        nearest:
          pages.length === found.pages.length
            ? `page: ${pages.join(' or ')}`
            : `page: ${pages.join(' or ')}, with occurrence: 1 for the first of them there`,
      });
      continue;
    }
    const elsewhere = page === undefined && occurrence === undefined ? undefined : where.text.find(query);
    if (elsewhere && elsewhere.outcome !== 'missing') {
      const pages = elsewhere.outcome === 'found' ? [elsewhere.page] : elsewhere.pages;
      report({
        kind,
        ...entry.place([...path, occurrence === undefined ? 'page' : 'occurrence']),
        message: `The words of “${id}” are not where the record says${page === undefined ? '' : `, on page ${page}`}${occurrence === undefined ? '' : `, ${occurrence} times over`}.`,
        nearest: `page: ${[...new Set(pages)].join(' or ')}`,
      });
      continue;
    }
    const forbidden = where.text.whyNotJoined(query);
    // What is put in is looked at without the text, too.
    for (const one of forbidden.filter(({ fault }) => fault !== 'puts-in'))
      report({ kind: 'quotation-marks', ...place, ...forbiddenInWords(id, name, one) });
    if (forbidden.length > 0) continue;
    const passage = where.text.nearest(text);
    report({
      kind,
      ...place,
      message: passage
        ? `The words of “${id}” are not in ${name}. The nearest are on page ${passage.page}.`
        : `The words of “${id}” are not in ${name}, nor any like them.`,
      nearest: passage?.passage.replace(/\s+/gu, ' '),
      difference: passage?.difference,
    });
  }
}
