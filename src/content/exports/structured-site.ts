/** Structured data (schema.org, as JSON-LD) for the site as a whole and for the way to a page. */
import { words } from '../../i18n/words.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { absoluteUrl } from '../../i18n/format.ts';
import type { Story } from '../story.ts';

export function structuredSite({ site }: Story): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.title,
    description: site.description,
    url: absoluteUrl(site, addresses.home),
    inLanguage: site.language,
    license: site.licence.url,
    ...(site.publisher && { publisher: { '@type': 'Organization', name: site.publisher } }),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(site, addresses.search)}?q={query}` },
      'query-input': 'required name=query',
    },
  };
}

/**
 * The way from the front page to a page, or undefined for the front page itself.
 * @param path the page's path from the root of the site, with a slash at both ends
 */
export function structuredBreadcrumb({ site }: Story, path: string, title: string): object | undefined {
  const segments = path.split('/').filter(Boolean);
  if (segments.length === 0) return undefined;
  const sections: Record<string, string> = { ...words.site.sections, ...words.site.standing };
  const item = (position: number, name: string, address: string) => ({
    '@type': 'ListItem',
    position,
    name,
    item: absoluteUrl(site, address),
  });
  const section = segments[0]!;
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      item(1, site.title, '/'),
      ...(segments.length > 1
        ? [item(2, sections[section] ?? section, `/${section}/`), item(3, title, path)]
        : [item(2, title, path)]),
    ],
  };
}
