/** `npm run documents -- add FOLDER`: what it says. */
import { stat } from 'node:fs/promises';
import { addFolder, type AddFolderOptions } from '../../archive/ingest/add-folder.ts';

export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );

/** Adds a folder, and lists what could not be added. Returns the exit code. */
export async function addFolderAndReport(folder: string, options: AddFolderOptions): Promise<number> {
  const outcomes = await addFolder(folder, options);
  for (const { message } of outcomes) if (message) console.log(message);
  const of = (what: string) => outcomes.filter((one) => one.what === what);
  const undecided = outcomes.filter(({ open = 0 }) => open > 0);
  console.log(`Added ${of('added').length}\nUnchanged ${of('same').length}\nFailed ${of('failed').length}`);
  if (undecided.length > 0)
    console.log(
      `Findings wait for a decision in ${undecided.length}: ${undecided.map(({ id }) => id).join(', ')}`,
    );
  return of('failed').length + undecided.length > 0 ? 1 : 0;
}
