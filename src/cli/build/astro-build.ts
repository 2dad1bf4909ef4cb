/** Runs Astro's build into the folder given, in a process of its own so that its log can be read. */
import { build } from 'astro';
import { MISTAKES } from './astro-exit.ts';
import { contentFolder } from '../../content-folder.ts';

try {
  await build({
    root: process.cwd(),
    outDir: process.argv[2] ?? 'dist',
    // What Astro remembers of one story must not be taken for another's.
    ...(contentFolder === 'content' ? {} : { cacheDir: `.cache/astro/${encodeURIComponent(contentFolder)}` }),
    vite: {
      build: {
        // Scripts stay files, so that the policy needs to allow no script inside a page.
        assetsInlineLimit: (file) => (/\.[cm]?[jt]s$/u.test(file) ? false : undefined),
      },
    },
  });
} catch (error) {
  if (!(error instanceof Error) || error.name !== 'ContentMistakes') throw error;
  process.exitCode = MISTAKES;
}
