import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, fontProviders } from 'astro/config';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { basePath } from './src/base-path.ts';
import { cards } from './src/integrations/cards/cards.ts';
import { contentFolder } from './src/content-folder.ts';
import { contentChecks } from './src/integrations/content-checks.ts';
import { markdownPlugins } from './src/kit/markdown.ts';
import { searchIndex } from './src/integrations/search-index.ts';

const site = parse(readFileSync(`${contentFolder}/site.yaml`, 'utf8'));
// Straight quotation marks become those of English and Welsh. Other languages have their own: there they stay as typed.
const smartPunctuation = /^(?:en|cy)\b/iu.test(site.language) || { quotes: false };

/** Pages that only lead on to another. */
const unlisted = Object.keys(site.redirects ?? {});

export default defineConfig({
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader Text',
      cssVariable: '--font-text',
      fallbacks: ['Georgia', 'serif'],
      options: { variants: [{ weight: 400, style: 'normal', src: ['./src/fonts/newsreader-text.woff2'] }] },
    },
    {
      provider: fontProviders.local(),
      name: 'Newsreader Display',
      cssVariable: '--font-display',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [{ weight: 600, style: 'normal', src: ['./src/fonts/newsreader-display.woff2'] }],
      },
    },
  ],
  site: site.url,
  base: basePath(),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({ features: { smartPunctuation }, hastPlugins: markdownPlugins }),
    syntaxHighlight: false,
  },
  integrations: [
    contentChecks(),
    mdx(),
    sitemap({
      filter: (page) =>
        !page.includes('/kit/') && !unlisted.some((address) => new URL(page).pathname.endsWith(address)),
    }),
    cards(),
    searchIndex(),
  ],
  // Scripts are files of their own: the policy of the site lets no script in a page run.
  vite: { build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
