/** Where the text of a document is held, its quotations are looked for in it, word for word. */
import type { Report } from '../issue.ts';
import type { Story } from '../story.ts';

const list = (numbers: number[]): string => [...new Set(numbers)].join(', ');

export function quotationsInText(story: Story, report: Report): void {
  for (const [id, { entry, path, text, via, page, occurrence }] of story.quotations) {
    // The words were read in `via`, where there is one; the document itself, where it is held, is nearer.
    const document = [entry.id, via].find((one) => one !== undefined && story.heldText(one) !== undefined);
    if (document === undefined || text.trim() === '') continue;
    const held = story.heldText(document)!;
    const found = held.find({ text, page, occurrence });
    if (found.outcome === 'found') continue;
    const place = { file: entry.file, ...entry.place([...path, 'text']) };
    if (found.outcome === 'ambiguous') {
      const pages = [...new Set(found.pages)];
      report({
        kind: 'quotation-ambiguous',
        ...place,
        message: `The words of “${id}” stand ${found.pages.length} times in the text of “${document}”, on ${pages.length === 1 ? `page ${pages[0]}` : `pages ${list(pages)}`}.`,
        nearest:
          pages.length === found.pages.length
            ? `page: ${pages.join(' or ')}`
            : `page: ${pages.join(' or ')}, with occurrence: 1 for the first of them there`,
      });
      continue;
    }
    const elsewhere = page === undefined && occurrence === undefined ? undefined : held.find({ text });
    if (elsewhere && elsewhere.outcome !== 'missing') {
      const pages = elsewhere.outcome === 'found' ? [elsewhere.page] : elsewhere.pages;
      report({
        kind: 'quotation-not-in-text',
        file: entry.file,
        ...entry.place([...path, occurrence === undefined ? 'page' : 'occurrence']),
        message: `The words of “${id}” do not stand where the record says${page === undefined ? '' : `, on page ${page}`}${occurrence === undefined ? '' : `, ${occurrence} times over`}.`,
        nearest: `page: ${[...new Set(pages)].join(' or ')}`,
      });
      continue;
    }
    const passage = held.nearest(text);
    report({
      kind: 'quotation-not-in-text',
      ...place,
      message: passage
        ? `The words of “${id}” do not stand in the text of “${document}”. The nearest are on page ${passage.page}.`
        : `The words of “${id}” do not stand in the text of “${document}”, nor any like them.`,
      nearest: passage?.passage.replace(/\s+/gu, ' '),
      difference: passage?.difference,
    });
  }
}
