/** A route for each ending of the files for machines: at the root of the site, the citations of records and documents, and the feeds of records. */
import type { AstroIntegration } from 'astro';
import { recordCitationFormats, citationFormats } from '../lib/citations/formats.ts';

const ENDINGS = ['bib', 'csv', 'ics', 'js', 'json', 'ris', 'txt', 'xml', 'zip'];

/** The folders whose records have citations of their own. */
const CITED = ['articles', 'bill', 'promises', 'requests', 'timeline'];

export function exportRoutes(): AstroIntegration {
  return {
    name: 'export-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const add = (pattern: string, file: string) =>
          injectRoute({ pattern, entrypoint: new URL(`../pages/${file}`, import.meta.url), prerender: true });
        for (const ending of ENDINGS) add(`/[name].${ending}`, '_export.ts');
        for (const folder of CITED)
          for (const format of recordCitationFormats) add(`/${folder}/[id].${format}`, '_record-citation.ts');
        for (const folder of ['promises', 'requests'])
          for (const ending of ['xml', 'json']) add(`/${folder}/[id].${ending}`, '_record-feed.ts');
        add('/embed/[...path].json', '_oembed.ts');
        for (const format of citationFormats)
          for (const path of ['[id]', '[id]/page-[page]'])
            add(`/documents/${path}.${format}`, 'documents/_citation.ts');
      },
    },
  };
}
