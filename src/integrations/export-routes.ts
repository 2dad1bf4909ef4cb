/** A route for each ending of the files for machines: at the root of the site, and the citations of articles and documents. */
import type { AstroIntegration } from 'astro';
import { articleCitationFormats, citationFormats } from '../lib/citations/formats.ts';

const ENDINGS = ['bib', 'csv', 'ics', 'json', 'ris', 'txt', 'xml', 'zip'];

export function exportRoutes(): AstroIntegration {
  return {
    name: 'export-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const add = (pattern: string, file: string) =>
          injectRoute({ pattern, entrypoint: new URL(`../pages/${file}`, import.meta.url), prerender: true });
        for (const ending of ENDINGS) add(`/[name].${ending}`, '_export.ts');
        for (const format of articleCitationFormats) add(`/articles/[id].${format}`, 'articles/_citation.ts');
        for (const format of citationFormats)
          for (const path of ['[id]', '[id]/page-[page]'])
            add(`/documents/${path}.${format}`, 'documents/_citation.ts');
      },
    },
  };
}
