/** Before a build: what editors have decided of attached files, and nobody has carried out yet. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathExists, UNDECIDED } from '../../archive/ingest/folder.ts';
import { IngestError } from '../../archive/ingest/ingest-error.ts';
import { contentFolder } from '../../content-folder.ts';

const SAID = { published: 'is redacted, or kept, as decided', withdrawn: 'is withdrawn' } as const;

/** Carries out every decision that can be. Where one cannot, its sentence is printed, and the check stops the build. */
export async function applyDecided(): Promise<void> {
  const folder = path.join(contentFolder, 'documents');
  const ids = await readdir(folder).catch((): string[] => []);
  for (const id of ids.sort()) {
    if (!(await pathExists(path.join(folder, id, UNDECIDED)))) continue;
    // What reads and writes documents takes long to load, and most builds have none to decide.
    const { isDecided } = await import('../../archive/findings/is-decided.ts');
    if (!(await isDecided(path.join(folder, id)))) continue;
    const { applyDecisions } = await import('../../archive/redact/apply-decisions.ts');
    const { decider } = await import('./decisions.ts');
    const today = new Date().toISOString().slice(0, 10);
    try {
      const outcome = await applyDecisions(id, {
        content: contentFolder,
        work: '.cache/archive',
        today,
        by: decider(),
        notice: (sentence) => console.log(`“${id}”: ${sentence}`),
      });
      if (outcome in SAID)
        console.log(`“${id}” ${SAID[outcome as keyof typeof SAID]}. Its folder has changed.`);
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      console.error(`“${id}”: ${error.message}`);
    }
  }
}
