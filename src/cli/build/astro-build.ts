/** Runs Astro's build into the folder given, in a process whose log can be read. */
import { build } from 'astro';
import { endWithParent } from '../end-with-parent.ts';
import { STOPPED } from './astro-exit.ts';

endWithParent();

try {
  await build({ root: process.cwd(), outDir: process.argv[2] ?? 'dist' });
} catch (error) {
  if (!(error instanceof Error) || error.name !== 'BuildStopped') throw error;
  process.exitCode = STOPPED;
}
