/** Whether a PDF conforms to PDF/UA-1, by the validator veraPDF, where a machine has it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The validator's version; empty where there is none. */
export const validatorVersion = (): Promise<string> =>
  run('verapdf', ['--version']).then(
    ({ stdout }) => stdout,
    () => '',
  );

/** Whether the validator finds that a PDF that says so conforms to PDF/UA-1. */
export async function conformsToUa(pdf: Uint8Array): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pdf-'));
  const file = path.join(folder, 'edition.pdf');
  try {
    await writeFile(file, pdf);
    // It ends with 0 where the file conforms, and says so.
    const { stdout } = await run('verapdf', ['--flavour', 'ua1', '--format', 'text', file]);
    return stdout.startsWith('PASS ');
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
