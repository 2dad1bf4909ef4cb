/** Everything that has a title, by its first letter. */
import { kindWords, words } from '../i18n/words.ts';
import { searchedTexts, searchRecords } from './exports/search-records.ts';
import { shortName } from './sources.ts';
import { story } from './story.ts';

interface Title {
  title: string;
  address: string;
  lang?: string | undefined;
  /** What it is. */
  note: string;
}

/** The letter under which a title is found, or the heading of those that begin with none. */
export function letterOf(title: string): string {
  const first = /[\p{L}\p{N}]/u.exec(title.normalize('NFKD'))?.[0].toUpperCase() ?? '';
  return /\p{L}/u.test(first) ? first : words.search.index.other;
}

/** The titles from A to Z, with those that begin with no letter together. */
export async function titlesByLetter(): Promise<Array<[string, Title[]]>> {
  const s = await story();
  const collator = new Intl.Collator(s.site.language, { numeric: true, ignorePunctuation: true });
  const documents = new Map(
    [...s.documents.values()].map((one) => [`/documents/${one.id}/`, shortName(one)]),
  );
  const records = (await searchRecords())
    .filter(({ pagesOnly }) => !pagesOnly)
    .map(({ title, address, facets }) => ({
      title,
      address,
      lang: facets.lang,
      note: documents.get(address) ?? kindWords(facets.kind).singular,
    }));
  const texts = (await searchedTexts()).written.map(({ title, address }) => ({
    title,
    address,
    note: kindWords(address.startsWith('/articles/') ? 'article' : 'page').singular,
  }));
  const sorted = [...texts, ...records].sort(
    (a, b) => collator.compare(a.title, b.title) || (a.address < b.address ? -1 : 1),
  );
  return [...Map.groupBy<string, Title>(sorted, ({ title }) => letterOf(title))];
}
