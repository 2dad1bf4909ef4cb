/** An article as a citation: in words, as CSL-JSON, BibTeX and RIS. */
import { absoluteUrl, dateInWords } from '../../i18n/format.ts';
import { words } from '../../i18n/words.ts';
import { bibtex } from '../../lib/citations/bibtex.ts';
import { cslDate, type CslItem } from '../../lib/citations/citations.ts';
import type { ArticleCitationFormat } from '../../lib/citations/formats.ts';
import { ris } from '../../lib/citations/ris.ts';
import { addresses, hasAddress } from '../../lib/site/addresses.ts';
import type { Article, Story } from '../story.ts';
import { lastChange, publishedOn } from './history.ts';

/** Its address; none while the site has none. */
const urlOf = ({ site }: Story, { id }: Article): string | undefined =>
  hasAddress(site) ? absoluteUrl(site, addresses.article(id)) : undefined;

function cslOf(s: Story, article: Article): CslItem {
  const { site, today } = s;
  const published = publishedOn(article, s);
  const changed = lastChange(article, s);
  const url = urlOf(s, article);
  return {
    id: article.id,
    type: 'article-newspaper',
    title: article.title,
    'container-title': site.title,
    ...(article.authors && { author: article.authors.map((literal) => ({ literal })) }),
    ...(site.publisher && { publisher: site.publisher }),
    ...(published !== undefined && { issued: cslDate(published) }),
    accessed: cslDate(today),
    ...(url !== undefined && { URL: url }),
    language: site.language,
    note:
      published === undefined
        ? words.articles.notReleased(dateInWords(article.date))
        : `${words.articles.updated} ${dateInWords(changed)}`,
  };
}

/** The text of the file of an article's citation. */
export function articleCitation(s: Story, article: Article, format: ArticleCitationFormat): string {
  const item = cslOf(s, article);
  if (format === 'csl.json') return `${JSON.stringify([item], null, 1)}\n`;
  if (format === 'bib') return bibtex([item]);
  if (format === 'ris') return ris([item], () => '');
  return words.articles.take.line({
    authors: article.authors?.join(', '),
    title: article.title,
    site: s.site.title,
    said: item.issued ? dateInWords(publishedOn(article, s)!) : item.note,
    url: item.URL,
    accessed: dateInWords(s.today),
  });
}
