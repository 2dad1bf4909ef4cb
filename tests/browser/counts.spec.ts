/** Counts: what a list says of a record is what the record's own page lists. */
import { expect, test } from './late-scripts.ts';
import { parseHTML } from 'linkedom';
import { records, spaces, words } from './records.ts';
import { htmlOf, pages } from './site-pages.ts';

// One worker reads each page once for all tests.
test.describe.configure({ mode: 'default' });
const read = new Map<string, Document>();
const pageAt = (address: string): Document => {
  const page = pages.find((one) => one.address === address);
  const document = read.get(address) ?? parseHTML(page ? htmlOf(page) : '').document;
  read.set(address, document);
  return document;
};
const said = (element: Element | null): string => spaces(element?.textContent ?? '');
/** How many places a record's own page lists, and what it says that they are. */
const places = (page: Document, section: string) => {
  const part = page.getElementById(section)?.parentElement ?? null;
  return {
    listed: part?.querySelectorAll('.rests li').length ?? 0,
    intro: said(part?.querySelector('p') ?? null),
  };
};
const documents = records<{ ownPaper?: string }>('documents').filter(({ ownPaper }) => !ownPaper);
if (documents.length > 0) {
  const index = words.documents.index;
  const archive = pageAt('/documents/');

  test('the archive says of each document how many notes, quotations and places its own page has', () => {
    const rows = [...archive.querySelectorAll('archive-list li')];
    expect(rows).toHaveLength(documents.length);
    for (const row of rows) {
      const address = row.querySelector('a')!.getAttribute('href')!;
      const own = pageAt(address);
      const { listed, intro } = places(own, 'section-rests');
      const notes = own.querySelectorAll('.notes .note').length;
      const quotations = own.querySelectorAll('.quotations figure.quotation').length;
      const held = said(row.querySelector(':scope > i')).split(', ');
      const uses = said(row.querySelector(':scope > span:last-of-type'));
      expect([...held, uses].filter(Boolean), address).toEqual([
        ...(notes > 0 ? [index.notes(notes)] : []),
        ...(quotations > 0 ? [index.quotations(quotations)] : []),
        ...(listed > 0 ? [index.uses(listed)] : []),
      ]);
      expect(Number(row.getAttribute('data-u')), address).toBe(listed);
      expect(intro, address).toBe(
        listed > 0 ? words.documents.restsIntro(listed) : words.documents.restsNothing,
      );
    }
  });

  test('the documents on which most rests, and those withheld, are given the count of their own pages', () => {
    const leads = [...archive.querySelectorAll('.lead, .most li')];
    expect(leads.length).toBeGreaterThan(0);
    for (const lead of leads) {
      const address = lead.querySelector('a')!.getAttribute('href')!;
      const { listed } = places(pageAt(address), 'section-rests');
      expect(said(lead), address).toContain(index.usedAt(listed));
    }
  });

  test('the export gives each document the count of its own page', async ({ request }) => {
    const all = (await (await request.get('/documents.json')).json()) as {
      documents: Array<{ id: string; usedIn: number }>;
    };
    for (const { id, usedIn } of all.documents)
      expect(usedIn, id).toBe(places(pageAt(`/documents/${id}/`), 'section-rests').listed);
  });
}

if (records('people').length > 0)
  test('the list of people says how many places the page of each lists', () => {
    const rows = [...pageAt('/people/').querySelectorAll(':is(.often, .group) li')];
    expect(rows.length).toBeGreaterThanOrEqual(records('people').length);
    for (const row of rows) {
      const address = row.querySelector('a')!.getAttribute('href')!;
      const { listed, intro } = places(pageAt(address), 'named');
      expect(said(row.querySelector('.muted')), address).toBe(
        listed > 0 ? words.people.mentions(listed) : '',
      );
      expect(intro, address).toBe(listed > 0 ? words.people.namedIntro(listed) : words.people.namedNothing);
    }
  });

if (records('requests').length > 0)
  test('the headings of the requests count what is below them', () => {
    const page = pageAt('/requests/');
    expect(said(page.getElementById('all'))).toBe(
      words.requests.all(page.querySelectorAll('.scope .entry').length),
    );
    for (const scope of page.querySelectorAll('.scope'))
      expect(said(scope.querySelector('.many'))).toBe(
        words.requests.inScope(scope.querySelectorAll('.entry').length),
      );
  });

test('the search page counts of each kind what its own page lists', () => {
  const listed: Record<string, number> = {
    article: pages.filter(({ kind }) => kind === '/articles/…').length,
    document: pageAt('/documents/').querySelectorAll('archive-list li').length,
    event: pageAt('/timeline/').querySelectorAll('.e').length,
    request: pageAt('/requests/').querySelectorAll('.scope .entry').length,
    promise: pageAt('/promises/').querySelectorAll('article.promise').length,
    figure: pages.filter(({ kind }) => kind === '/data/…').length,
    person: pages.filter(({ kind }) => kind === '/people/…').length,
    term: pageAt('/glossary/').querySelectorAll('.term-entry').length,
  };
  const rows = [...pageAt('/search/').querySelectorAll('.kinds li')];
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    const label = said(row.querySelector('a'));
    const [kind = ''] = Object.entries(words.kinds).find(([, { singular }]) => singular === label) ?? [];
    if (kind in listed) expect(said(row.querySelector('.count')), label).toBe(String(listed[kind]));
  }
});
