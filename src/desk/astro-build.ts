/** Runs Astro's build into the folder given, in a process of its own so that its log can be read. */
import { build } from 'astro';

await build({
  root: process.cwd(),
  outDir: process.argv[2] ?? 'dist',
  vite: {
    build: {
      // Scripts stay files, so that the policy needs to allow no script inside a page.
      assetsInlineLimit: (file) => (/\.[cm]?[jt]s$/u.test(file) ? false : undefined),
    },
  },
});
