/** What the feeds carry: every article and every correction, newest first, and what is new of one record. */
import { addresses } from '../../lib/site/addresses.ts';
import { words } from '../../i18n/words.ts';
import { lastChange, publishedOn } from '../articles/history.ts';
import { absoluteUrl, dateInWords } from '../../i18n/format.ts';
import { itemsOf } from '../items.ts';
import { plainText } from '../sources.ts';
import { story, type Article, type Correction, type Event, type Story } from '../story.ts';

export interface FeedItem {
  title: string;
  address: string;
  date: string;
  updated: string;
  /** False where it was never given to readers: its date is then that of writing. */
  released: boolean;
  summary: string;
  article?: Article;
}

const correctionItem = ({ site }: Story, correction: Correction): FeedItem => ({
  title: `${words.home.corrected}: ${correction.page}`,
  address: `${absoluteUrl(site, addresses.corrections)}#${correction.id}`,
  date: correction.date,
  released: true,
  updated: correction.date,
  summary: `${words.articles.said}: ${correction.said} ${words.articles.says}: ${correction.says}`,
});

/** Items of one day stay in the editor's order: a stable sort by day. */
const newestFirst = (items: FeedItem[]): FeedItem[] =>
  items.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

export async function feedItems(): Promise<FeedItem[]> {
  const s = await story();
  const { site, articles, corrections } = s;
  const items: FeedItem[] = articles.map((article) => ({
    title: article.title,
    address: absoluteUrl(site, addresses.article(article.id)),
    date: publishedOn(article, s) ?? article.date,
    released: publishedOn(article, s) !== undefined,
    updated: lastChange(article, s),
    summary: article.standfirst,
    article,
  }));
  return newestFirst([...items, ...corrections.map((correction) => correctionItem(s, correction))]);
}

export interface FollowedRecord {
  id: string;
  address: string;
  title: string;
  items: FeedItem[];
}

/** The records that name the events which are a step of them, by the folder of their address. */
export function followedRecords(s: Story, folder: 'requests' | 'promises'): FollowedRecord[] {
  /** As it was released; what never was is dated by the day of the build, and says so. */
  const item = (address: string, title: string, summary: string): FeedItem => {
    const released = s.releasedOn(address, s.today);
    const date = released ?? s.today;
    const text = plainText(summary, s.documents);
    return {
      ...{ title, date, updated: date, summary: text },
      address: absoluteUrl(s.site, address),
      released: released !== undefined,
    };
  };
  const eventItem = (event: Event) => {
    const when = dateInWords(event.date, false, event.latest);
    return item(addresses.event(event.id), `${event.title}, ${when}`, event.detail);
  };
  return itemsOf(s)
    .filter(({ definition }) => definition.name === (folder === 'requests' ? 'request' : 'promise'))
    .map(({ id, address, title, data }) => {
      const events = s.events.filter((event) => event[folder]?.includes(id)).toReversed();
      const pages = [address, ...events.map((event) => addresses.event(event.id))];
      const { outcome, note = '' } = data as { outcome?: string; note?: string };
      return {
        ...{ id, address, title },
        items: newestFirst([
          ...s.corrections
            .filter(({ page }) => pages.includes(page))
            .map((correction) => correctionItem(s, correction)),
          ...events.map(eventItem),
          item(address, title, outcome ?? note),
        ]),
      };
    });
}
