/** Structured data (schema.org, as JSON-LD) for search engines and readers' tools. */
import { addresses } from '../../lib/site/addresses.ts';
import { correctionsOf, lastChange, publishedOn } from '../articles/history.ts';
import { absoluteUrl } from '../../i18n/format.ts';
import type { Article, Story } from '../story.ts';

/** An article. Its citations are in its notes and in `/provenance.json`. */
export function articleStructured(article: Article, s: Story): object {
  const { site, corrections } = s;
  const published = publishedOn(article, s);
  const address = addresses.article(article.id);
  const corrected = correctionsOf(address, corrections);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.description,
    ...(published !== undefined && { datePublished: published, dateModified: lastChange(article, s) }),
    inLanguage: site.language,
    mainEntityOfPage: absoluteUrl(site, address),
    license: site.licence.url,
    isAccessibleForFree: true,
    wordCount: article.text.words,
    ...(article.authors && { author: article.authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(site.publisher && { publisher: { '@type': 'Organization', name: site.publisher } }),
    ...(corrected.length > 0 && {
      correction: corrected.map((one) => ({
        '@type': 'CorrectionComment',
        text: `${one.said} → ${one.says}`,
        datePublished: one.date,
        url: `${absoluteUrl(site, addresses.corrections)}#${one.id}`,
      })),
    }),
  };
}
