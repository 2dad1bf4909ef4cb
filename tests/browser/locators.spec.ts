/** Places in documents: given for the document in which the words were read, never for one that nobody read. */
import { expect, test } from './late-scripts.ts';
import { parseHTML } from 'linkedom';
import { records, spaces } from './records.ts';
import { htmlOf, pages } from './site-pages.ts';

interface Quotation {
  id: string;
  via?: string;
  viaLocator?: string;
  locator?: string;
}
const documents = records<{ evidence: string; quotations?: Quotation[] }>('documents');
const unread = new Set(
  documents.filter(({ evidence }) => ['reported', 'withheld'].includes(evidence)).map(({ id }) => id),
);
const secondHand = documents.flatMap(({ id, quotations = [] }) =>
  quotations.filter(({ via }) => via !== undefined).map((quotation) => ({ document: id, ...quotation })),
);
const withoutLinks = (text: string) => text.replace(/\[\[[^\]]*\]\]/gu, '').split(/[;,]/u)[0]!;

if (secondHand.length > 0) {
  test('in a note, the place is with the source in which the words were read', () => {
    let seen = 0;
    for (const page of pages.filter(({ kind }) => kind === '/articles/…')) {
      const { document } = parseHTML(htmlOf(page));
      for (const note of document.querySelectorAll('.notes .via')) {
        const before = note.parentElement!.querySelector(':scope > .locator');
        expect(before, spaces(note.parentElement!.textContent)).toBeNull();
        if (note.querySelector('.locator')) seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  test('the record of a quotation and the exports give it there too', async ({ request }) => {
    const archive = (await (await request.get('/documents.json')).json()) as {
      documents: Array<{ id: string; quotations?: Quotation[] }>;
    };
    for (const { id, quotations = [] } of archive.documents)
      for (const quotation of quotations)
        if (unread.has(id)) expect([quotation.id, quotation.locator]).toEqual([quotation.id, undefined]);
    const { statements } = (await (await request.get('/provenance.json')).json()) as {
      statements: Array<{
        quotations?: Array<{ id: string }>;
        sources: Array<{ document: string; locator?: string }>;
      }>;
    };
    for (const { document, via, viaLocator, id } of secondHand.filter((one) => one.viaLocator)) {
      const page = pages.find(({ address }) => address === `/documents/${document}/`)!;
      expect(spaces(parseHTML(htmlOf(page)).document.body.textContent)).toContain(
        spaces(withoutLinks(viaLocator!)),
      );
      for (const { sources } of statements.filter((one) => one.quotations?.some((said) => said.id === id))) {
        const places = sources.filter((source) => source.document === document && unread.has(document));
        expect(places.map(({ locator }) => locator === viaLocator)).not.toContain(true);
        expect(sources.some((source) => source.document === via)).toBe(true);
      }
    }
  });
}
