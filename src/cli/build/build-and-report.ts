/** The build as an editor meets it: what is being done, how long it took, or what to put right. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder } from '../../content-folder.ts';
import { readJson } from '../../files-in.ts';
import { writeAtomic } from '../../write-atomic.ts';
import { BuildFailed, buildSite } from './build-site.ts';
import { applyDecided } from '../documents/apply-decided.ts';
import { fingerprint } from './fingerprint.ts';
import { finishReplacing } from './replace-site.ts';
import { readSums, verifyFolder } from '../../integrations/pages/sums.ts';
import { whyNotInto } from './target-folder.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const record = path.join(root, '.cache', 'built-from.json');
const sums = path.join(root, 'dist', 'SHA256SUMS');

/**
 * @param options.unfinished builds in spite of broken links.
 * @param options.into where the site goes, from the root.
 * @param options.compress writes brotli beside each file of text.
 * @param options.again builds also where `dist/` is the site of the files as they are now.
 * @returns true when the new site is in place.
 */
export async function buildAndReport({
  unfinished = false,
  into = 'dist',
  again = true,
  compress = false,
} = {}): Promise<boolean> {
  for (const problem of await finishReplacing(root)) console.error(problem);
  const why = await whyNotInto({ root, story: path.resolve(root, contentFolder) }, into);
  if (why !== undefined) {
    console.error(why);
    return false;
  }
  await applyDecided();
  const own = path.resolve(root, into) === path.dirname(sums);
  if (!again && own && (await isBuilt(compress))) {
    console.log(
      'Nothing has changed since the last build: dist/ is the site of these files. To build it again: npm run build -- --again',
    );
    return true;
  }
  const sources = await fingerprint(root);
  try {
    const { pages, files, took } = await buildSite(root, { target: into, unfinished, compress });
    // A site that was built in spite of broken links is not the one that a plain build would make.
    if (own && !unfinished) {
      await writeAtomic(record, JSON.stringify({ sources, sums: await readFile(sums, 'utf8') }));
    }
    console.log(`Built ${pages} pages (${files} files) into ${into}/ in ${took.toFixed(1)} s.`);
    return true;
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    if (error.message !== '') console.error(error.message);
    if (!error.replacing) console.error(`The site was not built. The contents of ${into}/ are untouched.`);
    return false;
  }
}

/**
 * Whether `dist/` holds the site of the files as they are now, as this command built it.
 * @param compressed whether it is to have its brotli copies; left out, either will do
 */
export async function isBuilt(compressed?: boolean): Promise<boolean> {
  for (const problem of await finishReplacing(root)) console.error(problem);
  const built = await readJson<{ sources: string; sums: string }>(record);
  if (!built || !existsSync(sums)) return false;
  const text = await readFile(sums, 'utf8');
  if (compressed !== undefined && compressed !== /\.br$/mu.test(text)) return false;
  if (built.sums !== text || built.sources !== (await fingerprint(root))) return false;
  return (await verifyFolder(path.dirname(sums), readSums(text))).problems.length === 0;
}
