/** What the layout of every page is given: its head, its masthead and foot, and the corrections of the page. */
import { href } from '../i18n/format.ts';
import { kindWords, words } from '../i18n/words.ts';
import { correctionsOf } from './articles/history.ts';
import { indexed, type Facets } from './exports/facets.ts';
import { structuredBreadcrumb } from './exports/structured-site.ts';
import { offersCopy } from './offered-copy.ts';
import { sections } from './sections.ts';
import { story, type Story } from './story.ts';
import { unpublished } from './unpublished.ts';

type StandingId = keyof typeof words.site.standing;

export type PageFrame = Awaited<ReturnType<typeof pageFrame>>;
export type PageProps = Awaited<ReturnType<typeof pageProps>>;

/** @param path the path of the page from the root of the site */
async function pageFrame(s: Story, path: string) {
  return {
    site: s.site,
    today: s.today,
    sections: await sections(),
    /** The standing pages that the story has. */
    standing: (Object.keys(words.site.standing) as StandingId[]).filter((id) => s.pages.has(id)),
    has: { documents: s.documents.size > 0, figures: s.figures.size > 0, copy: offersCopy(s) },
    corrections: correctionsOf(path, s.corrections),
    /** What is on the page and not published yet: in `dev` only. */
    unpublished: import.meta.env.DEV ? unpublished(s, path) : [],
  };
}

interface PageOptions {
  title: string;
  description: string;
  /** For shared links: `article` for articles. */
  kind?: 'website' | 'article';
  /** Structured data for search engines, as schema.org JSON-LD. */
  structured?: object | undefined;
  /** False where a page must not be listed or indexed. */
  listed?: boolean;
  /** The facets by which the search narrows this page. Without it the page is not searched. */
  facets?: Facets;
}

/** The paths of a page that is not built where the story has nothing for it. */
export const pageWith = (has: (s: Story) => boolean) => async () =>
  has(await story()) ? [{ params: { all: undefined } }] : [];

/** @param url the address of the page, with the folder in which the site is published */
export async function pageProps(url: URL, options: PageOptions) {
  const { title, description, kind = 'website', structured, listed = true, facets } = options;
  const s = await story();
  const path = url.pathname.slice(href('/').length - 1) || '/';
  const breadcrumb = listed ? structuredBreadcrumb(s, path, title) : undefined;
  return {
    title,
    description,
    kind,
    listed,
    path,
    frame: await pageFrame(s, path),
    structured: [breadcrumb, structured].filter((data) => data !== undefined),
    search: facets && {
      indexed: indexed(s, facets),
      label: kindWords(facets.kind).singular,
      withheld: facets.grade === 'withheld',
    },
  };
}
