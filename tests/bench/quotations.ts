/**
 * 10,000 quotations looked for in 10,000 attached pages, every fourth with words left out: the time that the check
 * and the build spend on them. `node tests/bench/quotations.ts [PAGES] [QUOTATIONS] [PAGES IN A DOCUMENT]`.
 */
import { pagedText, QuotedPages } from '../../src/lib/quotations/quoted-pages.ts';
import { invented } from './invented-pages.ts';

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(2);

/** Looks for quotations in documents of some pages each, and in one document of all pages; prints what it takes. */
export function benchQuotations(pages = 10_000, quotations = 10_000, each = 250): void {
  for (const inDocument of [...new Set([each, pages])]) {
    const documents = Array.from({ length: Math.ceil(pages / inDocument) }, (_, index) =>
      Array.from({ length: Math.min(inDocument, pages - index * inDocument) }, (_page, page) =>
        invented(index * inDocument + page).replace(/((?:\S+ ){11}\S+) /gu, '$1\n'),
      ),
    );
    const asked = Array.from({ length: quotations }, (_, index) => {
      const document = (index * 7919) % documents.length;
      const page = (index * 104729) % documents[document]!.length;
      const words = documents[document]![page]!.split(/\s+/u);
      const from = (index * 31) % (words.length - 25);
      const quoted = words.slice(from, from + 8 + (index % 17));
      if (index % 4 === 0) quoted.splice(4, 2, '[...]');
      return { document, page: page + 1, text: quoted.join(' ') };
    });
    const began = performance.now();
    const attached = documents.map((texts) => new QuotedPages(pagedText(texts)));
    let found = 0;
    for (const { document, page, text } of asked) {
      const finding = attached[document]!.find({ text });
      if (finding.outcome === 'found' && finding.page === page) found += 1;
    }
    console.log(
      `${quotations} quotations in ${pages} pages (${documents.length} ${documents.length === 1 ? 'document' : 'documents'}): ` +
        `${found} found on their page in ${seconds(began)} s, ${Math.round(process.memoryUsage.rss() / 1e6)} MB.`,
    );
    const missed = performance.now();
    const { document, text } = asked[0]!;
    attached[document]!.nearest(`${text} changed`);
    console.log(`A miss is explained in ${seconds(missed)} s.`);
  }
}

if (import.meta.main) benchQuotations(...process.argv.slice(2).map(Number));
