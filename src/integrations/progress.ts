/** What a build says as it goes: to the terminal of the command that began it, or to its own. */
import { writeSync } from 'node:fs';

/**
 * Writes a stage or a report of a build. `PROGRESS_FD` names the open file to write to where the output of Astro is kept
 * back, as `npm run build` does.
 */
export function reportProgress(text: string): void {
  const { PROGRESS_FD: file } = process.env;
  if (file === undefined) process.stdout.write(text);
  else writeSync(Number(file), text);
}

/** Whether the terminal that is written to shows colours. */
export const showsColour = (): boolean =>
  (process.env['PROGRESS_COLOUR'] === '1' || Boolean(process.stdout.isTTY)) && !process.env['NO_COLOR'];
