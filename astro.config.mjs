import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, fontProviders } from 'astro/config';
import { basePath } from './src/base-path.ts';
import { contentFolder } from './src/content-folder.ts';
import { fonts } from './src/fonts.ts';
import { exportRoutes } from './src/integrations/export-routes.ts';
import { contentChecks } from './src/integrations/content-checks.ts';
import { builtPages } from './src/integrations/pages/pages.ts';
import { markdownPlugins } from './src/mdx/markdown.ts';
import { printedEdition } from './src/integrations/edition/edition.ts';
import { requestLetter } from './src/integrations/edition/letter.ts';
import { scriptTarget, styleTarget } from './src/oldest-browsers.ts';
import { searchIndex } from './src/integrations/search/index.ts';
import { privateFiles } from './src/integrations/private-files.ts';
import { siteSettings } from './src/site-settings.ts';
import { timeBundling } from './src/integrations/profile.ts';
import { parseCounts } from './src/lib/text/parse-counts.ts';
import { turnsPairs } from './src/lib/text/typeset-marks.ts';
import { parsedText } from './src/lib/citations/parsed-text.ts';

const site = siteSettings();
/** Quotation marks and apostrophes of print, in texts as in records: the renderer's own take no account of years and feet. */
const typeset = {
  name: 'typeset-texts',
  enforce: 'pre',
  transform: {
    filter: { id: /\.mdx$/ },
    handler: (code) => {
      parseCounts.rendered += 1;
      try {
        const { printed } = parsedText(code, { pairs: turnsPairs(site.language ?? 'en') });
        return { code: printed.source, map: null };
      } catch {
        return undefined; // The renderer says what is wrong with it.
      }
    },
  },
};

/** Pages that only lead on to another. */
const unlisted = Object.keys(site.redirects ?? {});

export default defineConfig({
  fonts: fonts.map(({ name, cssVariable, weight, file, more }) => ({
    provider: fontProviders.local(),
    name,
    cssVariable,
    // What stands in for a font is written by components/site/Fonts.astro: Astro knows only one serif of a system.
    fallbacks: [],
    optimizedFallbacks: false,
    // A page that was begun in a system's font stays in it: even fonts of equal width break lines apart here and there.
    options: {
      variants: [
        { src: [file] },
        ...more.map(({ file, range }) => ({ src: [file], unicodeRange: [range] })),
      ].map((variant) => ({ weight, style: 'normal', display: 'optional', ...variant })),
    },
  })),
  site: site.url,
  base: basePath(),
  // What Astro remembers of one story must not be taken for another's.
  ...(contentFolder === 'content' ? {} : { cacheDir: `.cache/astro/${encodeURIComponent(contentFolder)}` }),
  trailingSlash: 'always',
  // The pages are written while others are rendered.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 4 },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      features: { smartPunctuation: { quotes: false } },
      hastPlugins: markdownPlugins,
    }),
    syntaxHighlight: false,
  },
  integrations: [
    contentChecks(),
    requestLetter(),
    exportRoutes(),
    mdx(),
    sitemap({
      filter: (page) =>
        !/\/(?:kit|embed|offline\/not-kept)\//.test(page) &&
        !unlisted.some((address) => new URL(page).pathname.endsWith(address)),
    }),
    printedEdition(),
    searchIndex(),
    builtPages(),
  ],
  // Scripts are files of their own: the policy of the site lets no script in a page run.
  vite: {
    plugins: [typeset, timeBundling, privateFiles],
    // No style uses `light-dark()`, and its stand-in for older browsers (feature 1 << 20) would weigh on every page.
    css: { lightningcss: { exclude: 1 << 20 } },
    build: {
      assetsInlineLimit: (file) => (/\.[cm]?[jt]s$/.test(file) ? false : undefined),
      target: scriptTarget,
      cssTarget: styleTarget,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // The component alone: Astro's own name of a script says 42 letters more, on every page.
            output: {
              entryFileNames: ({ name }) =>
                `_astro/${name.split('.astro', 1)[0].replaceAll(/\W/g, '')}.[hash].js`,
            },
          },
        },
      },
    },
  },
});
