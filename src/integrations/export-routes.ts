/** A route for each ending of the files for machines at the root of the site. */
import type { AstroIntegration } from 'astro';

const ENDINGS = ['bib', 'csv', 'ics', 'json', 'ris', 'txt', 'xml'];

export function exportRoutes(): AstroIntegration {
  return {
    name: 'export-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const ending of ENDINGS)
          injectRoute({
            pattern: `/[name].${ending}`,
            entrypoint: new URL('../pages/_export.ts', import.meta.url),
            prerender: true,
          });
      },
    },
  };
}
