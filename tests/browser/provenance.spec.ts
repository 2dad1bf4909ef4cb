/** `/provenance.json`: every statement, what it rests on, how well that is known, and where a reader sees it. */
import { expect, test, type APIRequestContext } from './late-scripts.ts';
import { parseHTML } from 'linkedom';
import { htmlOf, pages } from './site-pages.ts';

interface Statement {
  kind: string;
  address: string;
  text: string;
  uncited?: string;
  sources: Array<{ document: string; address: string; grade: string; reference?: string }>;
  quotations?: Array<{ id: string; address: string; text: string; checked: string }>;
}

async function provenance(request: APIRequestContext) {
  const response = await request.get('/provenance.json');
  return (await response.json()) as { grades: Record<string, string>; statements: Statement[] };
}

// One worker reads each page once for all tests.
test.describe.configure({ mode: 'default' });

/** The text at an address of the site, as a reader sees it; undefined where nothing does. */
function at(address: string): string | undefined {
  const [path = '', anchor = ''] = address.split('#');
  const places = read.get(path) ?? placesOf(path);
  read.set(path, places);
  return places.get(decodeURIComponent(anchor))?.textContent ?? undefined;
}

/** The elements of a page by their anchors, the page itself by none. */
const read = new Map<string, Map<string, Element>>();
function placesOf(path: string): Map<string, Element> {
  const page = pages.find((one) => one.address === path);
  if (!page) return new Map();
  const { document } = parseHTML(htmlOf(page));
  const places = [...document.querySelectorAll('[id]')].map((one) => [one.id, one] as const);
  return new Map([['', document.body], ...places]);
}

const plain = (text: string) =>
  text
    .replace(/[“”"'’‘]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

test('every statement has a source of a known grade, or the reason why it has none', async ({ request }) => {
  const { grades, statements } = await provenance(request);
  const { events } = (await (await request.get('/timeline.json')).json()) as { events: unknown[] };
  expect(events.length).toBeGreaterThan(0);
  expect(statements.filter((one) => one.kind === 'event')).toHaveLength(events.length);
  const texts = pages.filter(({ kind }) => kind === '/articles/…');
  const silent = texts.filter(({ address }) => !statements.some((one) => one.address.startsWith(address)));
  expect(silent.map(({ address }) => address)).toEqual([]);
  const bare = statements.filter((one) => one.sources.length === 0 && !one.uncited);
  expect(bare.map((one) => `${one.address}: ${one.text}`)).toEqual([]);
  const graded = statements.flatMap((one) => one.sources.map((source) => source.grade));
  expect([...new Set(graded)].filter((grade) => !(grade in grades))).toEqual([]);
});

test('every place that the record names is there', async ({ request }) => {
  const { statements } = await provenance(request);
  const named = statements.flatMap((one) => [
    one.address,
    ...one.sources.flatMap((source) => [source.address, source.reference ?? source.address]),
    ...(one.quotations ?? []).map((quotation) => quotation.address),
  ]);
  expect([...new Set(named)].filter((address) => at(address) === undefined)).toEqual([]);
});

test('a quotation is at its place in the words of the record', async ({ request }) => {
  const { statements } = await provenance(request);
  const quotations = statements.flatMap((one) => one.quotations ?? []);
  expect(quotations.length).toBeGreaterThan(0);
  const elsewhere = quotations.filter(
    (quotation) => !plain(at(quotation.address) ?? '').includes(plain(quotation.text)),
  );
  expect(elsewhere.map((one) => one.id)).toEqual([]);
  expect(quotations.filter((one) => one.checked.trim() === '')).toEqual([]);
});

test('a statement of a text has the words that a reader sees, numbers and quotations with them', async ({
  request,
}) => {
  const { statements } = await provenance(request);
  const texts = new Map<string, string>();
  /** Letters and numbers only: notes and lines are between the words of a page. */
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}%£]/gu, '');
  const wordsAt = (address: string) => {
    const path = address.split('#')[0]!;
    const known = texts.get(path);
    if (known !== undefined) return known;
    const { document } = parseHTML(htmlOf(pages.find((page) => page.address === path)!));
    for (const one of document.querySelectorAll('sup, .dagger, script, style')) one.remove();
    const text = bare(document.querySelector('main')!.textContent);
    texts.set(path, text);
    return text;
  };
  const written = statements.filter(({ kind }) => kind === 'article' || kind === 'page');
  // As many statements as the texts have numbers of figures: those are computed, and a test without them shows nothing.
  const withNumbers = written.filter(({ text }) => /\d/u.test(text)).length;
  expect(withNumbers).toBeGreaterThan(Math.min(100, written.length / 4));
  const other = written.filter(({ address, text }) => !wordsAt(address).includes(bare(text)));
  expect(other.map(({ address, text }) => `${address}: ${text}`)).toEqual([]);
});
